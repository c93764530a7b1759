"""One article that reports several meetings: which of them are parted, and which are others' own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from .articles import Item
from .dates import dates
from .home import governs
from .hosts import roles
from .persons import same
from .reading import Reading, headline_of, lead_of
from .rules import pattern
from .text import Paragraph
from .uncased import Uncased
from .venue import OWN_CITY

AGAIN = pattern("meetings.again")
ANOTHER_DAY = pattern("meetings.another_day")
MEETS = pattern("meetings.meets")
OF_ALL = pattern("meetings.of_all")
ASIDE = Uncased(
    r"(?:on|at) the (?:sidelines?|fringes?|margins?) of (?:the|this|these)\b|en marge d(?:e|u|es)\b",
    ("of th", "en marge"),
)
SERIES = pattern("meetings.series")
PARTED = frozenset(("bilateral-meeting", "courtesy-call", "video-conference"))
MOST = 8
SOON = 160  # characters within which a further meeting's day is said


def parted(reading: Reading, read: Callable[[Item], Reading]) -> list[Reading]:
    """The engagements an item reports, each read by itself; the item as it was read where it reports but one.

    The meetings of one day are one engagement, as the record keeps them; one beside a conference is another.
    """
    cuts = _cuts(reading) if reading.kind in PARTED | {"conference"} else []
    if not cuts:
        return [reading]
    item, body = reading.item, reading.item.body
    if reading.kind == "conference":  # goes on below a meeting on its sidelines
        passages = [[p for n, p in enumerate(body) if n not in cuts], *([body[cut]] for cut in cuts)]
    else:
        closing = [p for p in body[cuts[-1] + 1 :] if OF_ALL.match(p.text)]  # who attended all the meetings
        passages = [body[a:b] for a, b in pairwise([0, *cuts])] + [body[cuts[-1] :]]
        if not any(_on_another_day(reading, body[n]) for n in cuts):
            return [_without_others(reading, passages, closing, read)]
        passages = [[*passage, *closing] for passage in passages[:-1]] + passages[-1:]
    found = [read(_part(item, passages[0], first=True))]
    for further in passages[1:]:
        one = read(_part(item, further, first=False))
        _hand_on(found[0], one)
        _hand_on_day(found[-1], one)
        found.append(one)
    for one in found:
        one.parted = True
    return found


def _without_others(
    reading: Reading, passages: list[list[Paragraph]], closing: list[Paragraph], read: Callable[[Item], Reading]
) -> Reading:
    """The reading without the meetings that a host who is not of ICESCO had with others than ICESCO."""
    if not _of_others(reading):
        return reading
    own = {m.paragraph.start for n, d in enumerate(reading.duties) if d.own for m in reading.people[n].mentions}
    own |= {start for start, bodies in reading.known.items() if any(b.sort == "own" for b in bodies)}
    ours = [passage for passage in passages if any(p.start in own for p in passage)]
    if not ours or len(ours) == len(passages):
        return reading
    kept = [p for passage in ours for p in passage]
    one = read(_part(reading.item, kept + [p for p in closing if p not in kept], first=True))
    if ours[0] is not passages[0]:  # the host is named where the others are met
        first = read(_part(reading.item, passages[0], first=True))
        _hand_on(first, one)
        _hand_on_day(first, one)
    return one


def _of_others(reading: Reading) -> bool:
    """Whether the first to be named is not of ICESCO, and may have met many others."""
    leading = min(reading.taking_part, key=lambda n: reading.people[n].first.span, default=None)
    return leading is not None and not reading.duties[leading].own


def _cuts(reading: Reading) -> list[int]:
    """The paragraphs that begin a further meeting, with somebody named there first."""
    any_guest = reading.kind == "conference" or _of_others(reading)
    new = {
        reading.people[n].first.paragraph.start
        for n in reading.taking_part
        if reading.people[n].first.offices and (any_guest or not reading.duties[n].own)
    }
    again = ASIDE if reading.kind == "conference" else AGAIN
    cuts = []
    for n, paragraph in enumerate(reading.item.body[1:], 1):
        head = paragraph.text[:300]
        begins = again.match(head) if paragraph.start in new else None
        if again is ASIDE and begins:
            head = head.partition(",")[2]  # of what the meeting was aside is another's
        if begins and MEETS.search(head):
            cuts.append(n)
    earlier = {p.start for p in reading.item.body[: cuts[0]]} if cuts else set()
    told = earlier & new or reading.kind == "conference"
    return cuts[:MOST] if told else cuts[1:MOST]  # the first to be named is of the first meeting


def told_as_one(reading: Reading) -> bool:
    """Whether headline or lead tells of several meetings as one thing: "holds meetings with ministers"."""
    lead = lead_of(reading.item)
    return bool(SERIES.search(headline_of(reading.item)) or SERIES.search(lead[: max(240, lead.find(". ", 200) + 1)]))


def _on_another_day(reading: Reading, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a day that none of what was found for the series is."""
    if ANOTHER_DAY.search(paragraph.text[:SOON]):
        return True
    told, start = dates(paragraph.text[:SOON]), reading.when.start or ""
    days = {(day if day.year else day.at(int(start[:4] or 0))).iso() for day in told if day.day and day.month}
    weekdays = {day.weekday for day in told if day.weekday is not None}
    if not days and weekdays and len(start) == len("2023-11-14"):
        return date.fromisoformat(start).weekday() not in weekdays
    return bool(days) and not days & {reading.when.start, reading.when.end}


def _part(item: Item, body: list, first: bool) -> Item:  # type: ignore[type-arg]
    """Some paragraphs of an item as an item; the headline goes with the first."""
    if first:
        return Item(item.headline, item.subheads, body, item.published, item.dateline, again=item.again)
    return Item(None, [], body, item.published, item.dateline, again=item.again)


def _hand_on(first: Reading, one: Reading) -> None:
    """Place, country and host of the first meeting hold for a further one that names none."""
    if not one.where.city and one.where.country in (None, first.where.country):
        one.where = first.where
    if one.kind not in PARTED | {"signing"}:
        one.kind = "bilateral-meeting" if first.kind == "conference" else first.kind
        one.mode = first.mode
    _hand_on_country(first, one)
    ours = next((n for n in first.taking_part if first.duties[n].own), None)  # who spoke at a conference met somebody
    hosted = one.kind == "signing" or any(role == "host" and not one.duties[n].own for n, role in roles(one).items())
    for n, role in roles(first).items():
        if hosted and role == "host" and not first.duties[n].own:
            continue
        again = next((k for k, p in enumerate(one.people) if same(first.people[n].key, p.key)), None)
        in_short = again is not None and len(one.people[again].key) < len(first.people[n].key)  # "Dr. AlMalik"
        met = n == ours if first.kind == "conference" else first.duties[n].own and role == "counterpart"
        if again is not None and in_short:
            one.people[again] = replace(first.people[n], mentions=one.people[again].mentions)
            one.duties[again] = first.duties[n]
        elif again is None and (role == "host" or met):
            one.people.append(first.people[n])
            one.duties.append(first.duties[n])
            one.parts.append(first.parts[n])
        else:
            continue
        code = first.duties[n].country
        if code in first.countries and code not in one.countries:
            one.countries.append(code)


def _hand_on_day(before: Reading, one: Reading) -> None:
    """A further meeting that names no day was on that of the meeting before it, or the day after where it says so."""
    told = before.when
    if (one.when.start and one.when.basis != "published") or not told.start:
        return
    one.when = replace(told, end=None)
    if ANOTHER_DAY.search(one.item.body[0].text[:SOON]) and len(told.start) == len("2023-11-14"):
        one.when.start = (date.fromisoformat(told.start) + timedelta(days=1)).isoformat()
        one.when.basis = "inferred"


def _hand_on_country(first: Reading, one: Reading) -> None:
    """A further meeting's officials without a country are of the one that all of the first meeting's are of.

    On the sidelines of a conference they are of the state that holds it.
    """
    said = {first.duties[n].country for n in first.taking_part if not first.duties[n].own}
    if first.kind == "conference":
        said = set() if first.where.seat or first.where.city == OWN_CITY else {first.where.country}
    code = said.pop() if len(said) == 1 else None
    for n in one.taking_part:
        duty = one.duties[n]
        if code and not duty.own and duty.country is None and governs(duty):
            duty.country, duty.guessed = code, True
            one.countries = list(dict.fromkeys([*one.countries, code]))
