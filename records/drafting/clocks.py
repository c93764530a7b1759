"""What a document knows of time: its own date, its datelines, the year its days speak for."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .articles import Item, Page
from .dates import Day, dates, weekday_fits
from .headlines import dateline_alone
from .rules import pattern
from .text import Paragraph

PANDEMIC, PANDEMIC_YEARS = re.compile(r"(?i)covid|coronavirus|pandemic|pandémie|كورونا|الجائحة"), (2020, 2021, 2022)
MOST = 60  # paragraphs that may speak of the pandemic
FIRST_YEAR, LAST_YEAR = 2005, 2035
RECORD, NEW_NAME = (2019, 2026), 2020
YEAR = re.compile(r"20(?<![\d/-]20)(?<!for 20)(?<!Vision 20)(?<!Agenda 20)(?<!pour 20)[0-3]\d(?![\d-])")
AGENCY = pattern("when.agency")
SAID_ON = pattern("when.said_on")
FARTHEST = 110  # characters before a dateline's day
SOON = 6  # paragraphs that may tell the weekday
HEAD = re.compile(r"^(?:\(.{3,60}\)\s)?[A-ZÀ-Ý\u0621-\u064a][\w'’À-ÿ .,،/()-]{0,100}[,،(/\s-]\s?$")
NO_PLACE = re.compile(r"\b(?:on|held|the|\w+day|\w+di)\s\(?$", re.I)  # "On 4 July" opens a sentence, not a dateline
THEN_PLACE = re.compile(r"^,\s[A-ZÀ-Ý][\w'’À-ÿ ]{2,24}\s?[–—-]{1,2}\s")  # "25 February 2021, Cairo – "
OTHER_WEEK = re.compile(r"(?i)\b(?:last|next|coming|previous|past) (?:\w+day|week)")
STOP = re.compile(r"^\.\s")


@dataclass
class Clock:
    """What a document knows of time: its own date, and the year its dates speak for."""

    base: date | None
    span: tuple[int, int] | None
    year: int | None
    by_weekday: bool = False
    month: int | None = None
    span_of_month: tuple[int, int] | None = None

    @property
    def of_month(self) -> tuple[int, int] | None:
        """Year and month, where no more than these is known of the document's date."""
        return (self.year, self.month) if self.year and self.month else None


def clock(page: Page, published: date | None) -> Clock:
    """Read a document's own date, or the year that its weekdays and years allow."""
    if page.published is not None and not page.published.date() and page.published.year:
        return Clock(
            None,
            None,
            page.published.year,
            month=page.published.month,
            span_of_month=(page.published.start, page.published.stop),
        )
    if page.published is not None and page.published.date():
        return Clock(page.published.date(), (page.published.start, page.published.stop), None)
    for item in page.items[:1]:
        day = item.published or dateline(item)
        alone = len(page.items) == 1 or (item.dated_above and not any(one.published for one in page.items[1:]))
        if day is not None and day.date() and alone:
            return Clock(day.date(), (day.start, day.stop), None)
        said = _said_on(item) if published is None else None
        if said is not None and len(page.items) == 1:
            return Clock(said.date(), (said.start, said.stop), None)
    if published is not None:
        return Clock(published, None, None)
    year, alone = _year(page)
    stamped = {item.published.year for item in page.items if item.published}
    if year is None and len(stamped) == 1:
        year = stamped.pop()
    return Clock(None, None, year, by_weekday=alone)


def dateline(item: Item, month: tuple[int, int] | None = None, year: int | None = None) -> Day | None:
    """The date of an agency's first words ("Jeddah, Sep. 12, 2021, SPA --"); its year may be the page's own month's.

    A dateline that says no year is of the one year that the page speaks of.
    """
    for day in _datelines(item):
        if month and day.day and day.year is None and day.month == month[1]:
            day = day.at(month[0])
        elif year and day.day and day.year is None and not month:
            day = day.at(year)
        if day.date() is not None:
            return day
    return None


def _datelines(item: Item) -> Iterator[Day]:
    """Days that stand as a dateline does, before an agency's name or a dash; some without a year."""
    for line in item.subheads:
        if dateline_alone(line):
            yield from dates(line.text, line.start)
    for paragraph in item.body[:2]:
        for day in dates(paragraph.text, paragraph.start):
            if day.start - paragraph.start > FARTHEST:
                break
            before = paragraph.text[: day.start - paragraph.start]
            after = paragraph.text[day.stop - paragraph.start :]
            head = HEAD.match(before) if before else True
            agency = (
                AGENCY.match(after)
                or (not before and THEN_PLACE.match(after))
                or (before.split(",")[0].isupper() and STOP.match(after))
            )
            if head and agency and not NO_PLACE.search(before):
                yield day


def _said_on(item: Item) -> Day | None:
    """The day on which an agency told of it, at the end of a sentence (", the Agency said on 5 May 2022.")."""
    for paragraph in item.body[:3]:
        for day in dates(paragraph.text, paragraph.start):
            at, stop = day.start - paragraph.start, day.stop - paragraph.start
            if (
                day.date()
                and SAID_ON.search(paragraph.text[max(0, at - 110) : at])
                and paragraph.text[stop : stop + 1] in "."
            ):
                return day
    return None


def _year(page: Page) -> tuple[int | None, bool]:
    """The year that weekdays of undated days and years named in the text agree on; whether weekdays alone say so."""
    passages = [p for item in page.items for p in item.passages]
    named = Counter(int(y) for p in passages for y in YEAR.findall(p.text))
    written = [d for p in passages for d in dates(p.text) if d.day]
    full = [d.year for d in written if d.year]
    days = [d for d in written if d.month and d.weekday is not None and d.year is None]
    days = days or ([] if full else _of_its_weekday(page))
    fitting = [
        y
        for y in range(FIRST_YEAR, LAST_YEAR + 1)
        if days and sum(weekday_fits(d.at(y)) for d in days) > 0.6 * len(days)
    ]
    if fitting:
        close = [y for y in fitting if y in named] or [
            y for y in fitting if RECORD[0] <= y <= RECORD[1] and (y + 1 in named or y - 1 in named)
        ]
        return (max(close, key=lambda y: (named[y], y)), False) if close else (_by_weekday(fitting, passages), True)
    if full:
        return Counter(full).most_common(1)[0][0], False
    return (next(iter(named)) if len(named) == 1 else None), False


def _of_its_weekday(page: Page) -> list[Day]:
    """The day of an agency's dateline, with the only weekday told of ("KUWAIT, Feb 9 -- ... met Wednesday")."""
    for item in page.items[:1]:
        for day in _datelines(item):
            near = [p for p in item.body[:SOON] if not OTHER_WEEK.search(p.text)]
            told = {d.weekday for p in near for d in dates(p.text) if d.weekday is not None and not d.day}
            if day.day and day.month and len(told) == 1:
                return [day._replace(weekday=told.pop())]
    return []


def _by_weekday(fitting: list[int], passages: list[Paragraph]) -> int | None:
    """The only year of the record's span whose weekdays fit; ICESCO has its name since 2020, ISESCO had it before."""
    text = " ".join(p.text for p in passages[:MOST])
    first = NEW_NAME if "ICESCO" in text else RECORD[0]
    last = NEW_NAME if "ISESCO" in text and "ICESCO" not in text else RECORD[1]
    left = [y for y in fitting if first <= y <= last]
    if len(left) > 1 and PANDEMIC.search(text):
        left = [y for y in left if y in PANDEMIC_YEARS]
    return left[0] if len(left) == 1 else None
