"""Settle when an engagement took place: from what is stated, else from the document's date; never invented."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from .articles import Item
from .clocks import Clock, dateline
from .dates import Day, dates, near, weekday_fits
from .rules import pattern
from .weighing import FOUNDED, bare, lost_by_distance, weight

MOST_DATES = 40  # of one paragraph
OF_THE_DAY = 3.0  # what a day scores that is surely meant
BY_WEEKDAY = "the year is known by the weekday alone"
LATEST = 45  # days between a dateline and the day a page was put out
TO_COME, ANNOUNCED = pattern("when.to_come"), pattern("when.announced")


@dataclass
class When:
    """The date of an engagement with its basis, the words it comes from, and what is odd about it."""

    start: str | None = None
    end: str | None = None
    basis: str = "inferred"
    spans: tuple[tuple[int, int], ...] = ()
    warnings: list[str] = field(default_factory=list)


def settle(item: Item, time: Clock) -> When:
    """The date of one item."""
    day = _own_day(item, time)
    base, span = (day.date(), (day.start, day.stop)) if day and day.date() else (time.base, time.span)
    found = When()
    skip = dateline(item, time.of_month, item.published.year if item.published else time.year)
    best = _best(item, base, time, found, skip)
    if best is not None:
        chosen, span_of, basis = best
        found.start, found.end, found.basis, found.spans = chosen[0], chosen[1], basis, (span_of,)
        if time.by_weekday and basis == "inferred":
            found.warnings.append(BY_WEEKDAY)
        return found
    if base is not None:
        found.start, found.basis = base.isoformat(), "published"
        found.spans = (span,) if span else ()
        if time.by_weekday:
            found.warnings.append(BY_WEEKDAY)
        return found
    if _of_month(item, found):
        return found
    if time.month and time.span_of_month:
        found.start, found.basis, found.spans = f"{time.year}-{time.month:02d}", "published", (time.span_of_month,)
        return found
    found.warnings.append("no date found")
    return found


def _own_day(item: Item, time: Clock) -> Day | None:
    """The day of a report: that of its dateline where it was put on the page only later, else the page's."""
    put = item.published
    told = dateline(item, time.of_month, put.year if put and put.year else time.year)
    first, last = told.date() if told else None, put.date() if put else None
    if not (told and first and last and first < last):
        return put or told
    return told if _says_its_year(item, told) or last - timedelta(days=LATEST) <= first else put


def _says_its_year(item: Item, day: Day) -> bool:
    """Whether the year of a day stands beside it."""
    written = next(p for p in item.body if p.start <= day.start < p.stop)
    return str(day.year) in written.text[day.start - written.start : day.stop - written.start]


def _of_month(item: Item, found: When) -> bool:
    """The month that the first paragraphs give for the event, where they give no day; whether they do."""
    for n, paragraph in enumerate(item.passages[:3]):
        for day in dates(paragraph.text, paragraph.start):
            at = day.start - paragraph.start
            held = (
                day.month and day.year and not day.day and paragraph.text[max(0, at - 3) : at].lower() in ("in ", "en ")
            )
            if held and weight(day, paragraph, n, item, None) >= 3:
                found.start, found.basis, found.spans = day.iso(), "stated", ((day.start, day.stop),)
                return True
    return False


def _best(
    item: Item, base: date | None, time: Clock, found: When, skip: Day | None
) -> tuple[tuple[str, str | None], tuple[int, int], str] | None:
    """The date expression that best tells when it happened; `skip` is the dateline, which does not."""
    best: tuple[float, Day, bool] | None = None
    ahead = base if _announces(item) else None
    for n, paragraph in enumerate(item.passages):
        for day in _joined(dates(paragraph.text, paragraph.start))[:MOST_DATES]:
            if skip is not None and day.start == skip.start:
                continue
            score = weight(day, paragraph, n, item, base)
            whole, sure = _whole(day, base, time, found if score > 1 else When())
            meant = whole.date() if whole else None
            if whole is None or meant is None:
                continue
            if ahead and meant >= ahead and n <= item.lead_at + 1:  # what is announced
                score = max(score, OF_THE_DAY)
            elif not (sure and item.stamped_below and n <= item.lead_at + 2 and meant >= FOUNDED):
                score -= lost_by_distance(meant, base, n, day.near == 1)  # a stamp below may be of something else
            if best is None or score > best[0]:
                best = (score, whole, sure)
    if best is None or best[0] < (2.5 if base else 1):
        _complain(item, base, time, found)
        return None
    if ahead and (best[1].date() or ahead) > ahead:
        found.warnings.append("announced beforehand: that it took place is not told")
    return _told(best[1], best[2], found)


def _told(day: Day, sure: bool, found: When) -> tuple[tuple[str, str | None], tuple[int, int], str]:
    """First and last day, place and basis of a date; what is odd about it is said."""
    end, first, last = None, day.date(), Day(*day.end).date() if day.end else None
    if first and last and last > first:
        end = last.isoformat()
    elif first and last and last < first:
        found.warnings.append("end before start")
    if not weekday_fits(day):
        found.warnings.append("weekday and date disagree")
    if day.doubtful:
        found.warnings.append(day.doubtful)
    basis = "stated" if sure else ("published" if day.near == 0 else "inferred")
    return ((day.iso() or "", end), (day.start, day.stop), basis)


def _announces(item: Item) -> bool:
    """Whether headline and lead tell of what is to come, not of what was."""
    if not item.body:
        return False
    headline = " \n".join(p.text for p in item.passages if p.start < item.body[0].start)
    return bool(TO_COME.search(headline) and ANNOUNCED.match(item.body[0].text))


def _complain(item: Item, base: date | None, time: Clock, found: When) -> None:
    """Say so where a day is written whose year cannot be known."""
    if base is None and time.year is None:
        for paragraph in item.passages:
            if any(d.day and d.month and d.year is None for d in dates(paragraph.text)):
                found.warnings.append("a day is given, but its year cannot be known")
                return


def _joined(days: list[Day]) -> list[Day]:
    """ "today, July 29" is one date: the nearness goes where a day stands right after it."""
    kept: list[Day] = []
    for n, day in enumerate(days):
        following = days[n + 1] if n + 1 < len(days) else None
        if following is not None and following.day and following.start - day.stop <= 4 and _leads(day):
            continue
        last = kept[-1] if kept else None
        if last is not None and last.near is not None and bare(day) and day.start - last.stop <= 4:
            kept[-1] = last._replace(weekday=day.weekday)
            continue
        kept.append(day)
    return kept


def _leads(day: Day) -> bool:
    """Whether a date is one that a fuller one may follow: today, a weekday."""
    return day.near is not None or bare(day)


def _whole(day: Day, base: date | None, time: Clock, found: When) -> tuple[Day | None, bool]:
    """A day with its year, and whether the text itself states it whole."""
    if day.near is not None or bare(day):
        meant = near(day, base) if base is not None else None
        if meant is None:
            return None, False
        nearness = day.near if meant == base else -1
        return Day(meant.year, meant.month, meant.day, near=nearness, start=day.start, stop=day.stop), False
    if day.day and day.month is None and base is not None:  # "the 3rd of this month"
        month = base.replace(day=1) - timedelta(days=day.day > base.day)
        return day._replace(year=month.year, month=month.month), False
    if day.day is None or day.month is None:
        return None, False
    if day.year:
        if day.date() is None:
            found.warnings.append("a date that does not exist")
        return day, True
    if base is not None:
        years = sorted((base.year - 1, base.year, base.year + 1), key=lambda y: _distance(day.at(y), base))
        for year in years:
            if day.weekday is not None and weekday_fits(day.at(year)) and _distance(day.at(year), base) < 300:
                return day.at(year), False
        return day.at(years[0]), False
    return (day.at(time.year), False) if time.year else (None, False)


def _distance(day: Day, base: date) -> float:
    """Days from the document's date; what lies after it counts threefold."""
    whole = day.date()
    if whole is None:
        return 9999
    gap = (base - whole).days
    return gap if gap >= 0 else -3.0 * gap
