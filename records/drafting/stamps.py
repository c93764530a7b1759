"""Lines that stamp a page: its day with a clock, a section, a writer or a place, and no sentence."""

import re
from functools import lru_cache

from .bodies import OURS
from .dates import YEAR, Day, dates
from .rules import pattern, words_in_order
from .verbs import sort_of

META = re.compile(rf"^date\s+({YEAR}(?:-\d{{2}}(?:-\d{{2}})?)?)\b\s*(https?://\S+)?\s*")
DATED_ADDRESS = re.compile(rf"^https?://\S{{1,200}}/({YEAR})/(\d{{2}})/(\d{{2}})/\S{{0,300}}$")
CARRIED = re.compile(rf"^MENAFN(\d{{2}})(\d{{2}})({YEAR})\d{{6,}}ID\d+$")
PLACE = re.compile(r"^[A-ZÀ-Ý][\w'’À-ÿ -]{2,24}\s?[:,]\s*$")
TRIMMING = pattern("stamps.trimming")
PARTED_BEFORE = re.compile(r"(?:[|/>•●·:,–—-]|\b(?:on|le|in))[\s#]*$")
PARTED_AFTER = re.compile(r"^[\s#.]*(?:[|/>•●·,–—-]|(?:in|dans)\b|(?i:source|author|by) ?:)")
BYLINE = re.compile(r"(?:By|Par|Publiée?|Posted|Submitted|Written|Published|Story|Source|Author|كتب|نشر)\b")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
MASTHEAD = re.compile(r"(?i)\b(?:edition|bulletin|newsletter|gazette|weekly|issue|volume|vol)\b")
STAMP_WORDS = frozenset(words_in_order("stamps.words"))
UPDATED = re.compile(r"(?i)[\[(•·*\s]*(?:last\s)?(?:updated?|modified|revised|mis à jour|آخر تحديث)\b")
LONGEST, LONGEST_OF_SEVERAL = 110, 220
MOST_WORDS, MOST_UNPARTED, MOST_OF_BYLINE = 6, 2, 9


def meta_line(text: str, start: int) -> tuple[Day, str | None, int] | None:
    """The date and address that a first line such as `date 2022-04-08 https://…` begins with, and where they end.

    An address alone may hold the date: `https://…/2022/04/08/…`.
    """
    match = META.match(text.strip())
    if match is None:
        address = DATED_ADDRESS.match(text)
        if address is None:
            return None
        year, month, number = (int(part) for part in address.groups())
        told = Day(year, month, number, start=start + address.start(1), stop=start + address.end(3))
        return (told, address[0], len(text)) if told.date() else None
    parts = [int(n) for n in match.group(1).split("-")] + [None, None]
    place = start + text.index(match.group(1))
    day = Day(parts[0], parts[1], parts[2], start=place, stop=place + len(match.group(1)))
    if (day.day and not day.date()) or (day.month or 1) > 12:
        day = day._replace(month=None, day=None)  # no such day: the year alone is known
    return day, match.group(2), match.end() + len(text) - len(text.lstrip())


def date_line(text: str, start: int) -> Day | None:
    """The date of a line that holds nothing else but a clock, a Hijri day, and names of sections, writers, places.

    Or that of a carrier's number: "MENAFN21052024000055011006ID1108240337".
    """
    carried = CARRIED.match(text)
    if carried:
        day, month, year = (int(part) for part in carried.groups())
        told = Day(year, month, day, start=start + carried.start(1), stop=start + carried.end(3))
        return told if told.date() else None
    number = _stamp(text)
    return None if number is None else dates(text, start)[number]


@lru_cache(maxsize=4096)  # a line is asked for several times while a page is parted
def _stamp(text: str) -> int | None:
    """The number, among the dates of a line, of the one that stamps it."""
    if len(text) > (LONGEST_OF_SEVERAL if "|" in text else LONGEST):
        return None
    found = dates(text)
    number = next((n for n, d in enumerate(found) if d.date() and d.end is None), None)
    if number is None:
        return None
    first, last = found[number].start, found[number].stop
    spans = [(d.start, d.stop) for d in found]
    if len(text) > LONGEST:  # only what stands between the bars beside it
        left, right = text.rfind("|", 0, first) + 1, (text + "|").index("|", last)
        spans, text = [(a - left, b - left) for a, b in spans if a >= left and b <= right], text[left:right]
        first, last = first - left, last - left
    rest = _without(text, spans)
    return number if _labels(rest[:first], rest[last:]) else None


def place_before(text: str) -> str | None:
    """The place that is named before a date ("Rabat, "), if it is one and no label ("Published: ")."""
    return text.rstrip(" ,:") if PLACE.match(text) and _names(text) else None


def updated(text: str) -> bool:
    """Whether a line says when a page was changed rather than when it was put out."""
    return bool(UPDATED.match(text))


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """A line with its dates, clocks, Hijri days and counters blotted out, everything else in its place."""
    for a, b in spans:
        text = text[:a] + "#" * (b - a) + text[b:]
    for found in TRIMMING.finditer(text):
        text = text[: found.start()] + "#" * len(found.group()) + text[found.end() :]
    return text


def _labels(before: str, after: str) -> bool:
    """Whether what stands around a date labels it: names, not a sentence."""
    beside = _names(before), _names(after)
    words = [word for side in beside for word in side]
    if BYLINE.match(before.lstrip(" [(•·*")):  # a writer may be called Ahmed
        return len(words) <= MOST_OF_BYLINE and not any(word.islower() and sort_of(word) for word in words)
    if any(sort_of(word.lower()) for word in words):
        return False
    parted = (not beside[0] or PARTED_BEFORE.search(before)) and (not beside[1] or PARTED_AFTER.search(after))
    most = MOST_WORDS if parted or MASTHEAD.search(before) else MOST_UNPARTED
    named = not any(word[0].islower() for word in words) and (parted or OURS.isdisjoint(map(str.lower, words)))
    return named and max(map(len, beside)) <= most


def _names(text: str) -> list[str]:
    """The words beside a date that are not a stamp's own."""
    return [word for word in WORD.findall(text) if word.lower() not in STAMP_WORDS]
