"""How long an event lasted: days told elsewhere in its report than beside the day that was found."""

import re
from datetime import date, timedelta

from .articles import Item
from .dates import Day, dates, near, word_number
from .rules import pattern
from .text import Paragraph
from .when import When

EVENTS = frozenset(("conference", "training", "ceremony", "other", "official-visit"))
CLOSE_ALONE = "it lasted several days, of which the text tells the last alone"
LONGEST, LATEST = 21, 12  # days of an event, and days until an end that is told apart
PARAGRAPHS = 5  # below the headline, that tell of the days
OPENS = pattern("lasting.opens")
CLOSES = pattern("lasting.closes")
UNTIL = pattern("lasting.until")
NOT_THE_EVENT = pattern("lasting.not_the_event")
SINCE = re.compile(r"\b(?:[Ss]ince|[Dd]epuis(?: le)?) $")
DURATION = pattern("lasting.duration")
OVER = pattern("lasting.over")


def lengthen(item: Item, when: When, kind: str) -> None:
    """Give an event its first and last day, where the report tells them apart from the day that was found.

    Parameters
    ----------
    item
        The report.
    when
        What was found of its day; changed in place.
    kind
        The kind of the engagement: meetings of two sides are left as they are.
    """
    if kind not in EVENTS or when.end or not when.spans or len(when.start or "") < 10:
        return
    day = date.fromisoformat(when.start or "")
    body = item.passages[: PARAGRAPHS + 1]
    if _within(body, day, when):
        return
    beside = next((p for p in item.passages if p.start <= when.spans[0][0] < p.stop), None)
    if beside is None:
        return
    at = when.spans[0][0] - beside.start
    last = _to_weekday(beside, when.spans[0], day)
    closing = None if last else _closes(beside, at)
    length = _length(body)
    if closing:
        first = _opened(item.passages[: 2 * PARAGRAPHS], day)
        if first is not None and first < day:
            when.start, when.end = first.isoformat(), day.isoformat()
        elif length:
            when.warnings.append(CLOSE_ALONE)
        return
    last = last or _until(body, day)
    if last is None and length and (closing is False or any(OVER.search(p.text) for p in body)):
        last = day + timedelta(days=length - 1)
    if last is not None and last > day:
        when.end = last.isoformat()


def _within(body: list[Paragraph], day: date, when: When) -> bool:
    """Take over a span of days in the report that the day found lies in; whether there is one."""
    for paragraph in body:
        for one in dates(paragraph.text, paragraph.start):
            if one.end is None or not one.month or not one.day:
                continue
            full = one if one.year else one.at(day.year)
            first, last = full.date(), Day(*(full.end or ())).date()
            told = NOT_THE_EVENT.search(_sentence_before(paragraph, one.start - paragraph.start))
            if not first or not last or told or not first < last <= first + timedelta(days=LONGEST):
                continue
            # a day said in full within the span is that of a part of the event
            if day in (first, last) or (first < day < last and when.basis != "stated"):
                when.start, when.end = first.isoformat(), last.isoformat()
                when.basis = "stated" if one.year else when.basis
                when.spans = (*when.spans, (one.start, one.stop))
                return True
    return False


def _sentence_before(paragraph: Paragraph, at: int) -> str:
    start = max(paragraph.text.rfind(". ", max(0, at - 300), at) + 1, at - 300, 0)
    return paragraph.text[start:at]


def _closes(paragraph: Paragraph, at: int) -> bool | None:
    """Whether the event ended on the day at an offset (True), began on it (False), or neither is said."""
    before = _sentence_before(paragraph, at)
    opened = max((m.end() for m in OPENS.finditer(before)), default=-1)
    closed = max((m.end() for m in CLOSES.finditer(before)), default=-1)
    if opened < 0 and closed < 0:
        after = paragraph.text[at : at + 160].split(". ")[0]
        closed = 1 if CLOSES.search(after) else -1
        opened = 1 if OPENS.search(after) and closed < 0 else -1
    return None if opened == closed else closed > opened


def _opened(body: list[Paragraph], day: date) -> date | None:
    """The day on which an event that ended on another was opened."""
    for paragraph in body:
        for one in dates(paragraph.text, paragraph.start):
            before = _sentence_before(paragraph, one.start - paragraph.start)[-60:]
            if (OPENS.search(before) and not CLOSES.search(before)) or SINCE.search(before):
                first = _resolved(one, day, back=True)
                if first and day - timedelta(days=LATEST) <= first < day:
                    return first
    return None


def _to_weekday(paragraph: Paragraph, span: tuple[int, int], day: date) -> date | None:
    """ "On Sunday and Monday", "from Monday to Wednesday": the last of the weekdays."""
    for one in dates(paragraph.text, paragraph.start):
        between = paragraph.text[span[1] - paragraph.start : one.start - paragraph.start]
        if (
            one.weekday is not None
            and not one.day
            and between.strip(" ,") in ("and", "to", "-", "–", "until", "et", "au")
        ):
            return day + timedelta(days=(one.weekday - day.weekday()) % 7)
    return None


def _until(body: list[Paragraph], day: date) -> date | None:
    """The last day, where the report says until when the event goes on."""
    for paragraph in body:
        for one in dates(paragraph.text, paragraph.start):
            before = _sentence_before(paragraph, one.start - paragraph.start)
            if UNTIL.search(before[-40:]) and not NOT_THE_EVENT.search(before):
                last = _resolved(one, day, back=False)
                if last and day < last <= day + timedelta(days=LATEST):
                    return last
    return None


def _resolved(one: Day, day: date, back: bool) -> date | None:
    """A date as written, seen from the day found: the nearest before it, or after it."""
    if one.day and one.month:
        return (one if one.year else one.at(day.year)).date()
    if one.near == -1 and back:
        return day - timedelta(days=1)
    if one.weekday is None:
        return None
    meant = near(Day(weekday=one.weekday), day)
    if meant is None:
        return None
    return meant if back else meant + timedelta(days=7)


def _length(body: list[Paragraph]) -> int | None:
    """In how many days the report says that the event was held."""
    for paragraph in body:
        for match in DURATION.finditer(paragraph.text):
            if not NOT_THE_EVENT.search(_sentence_before(paragraph, match.start())):
                number = word_number(match.group("n"))
                return number if number and 2 <= number <= 14 else None
    return None
