"""Lines that stamp a page: its day with a clock, a section, a writer or a place, and no sentence."""

import re

from .dates import YEAR, Day, dates
from .rules import pattern, word_set
from .verbs import sort_of

META = re.compile(rf"^date\s+({YEAR}(?:-\d{{2}}(?:-\d{{2}})?)?)\b\s*(https?://\S+)?\s*")
DATED_ADDRESS = re.compile(rf"^https?://\S{{1,200}}/({YEAR})/(\d{{2}})/(\d{{2}})/\S{{0,300}}$")
PLACE = re.compile(r"^[A-ZÀ-Ý][\w'’À-ÿ -]{2,24}\s?[:,]\s*$")
LABEL = pattern("stamps.label")
CLOCK = pattern("stamps.clock")
TIME = re.compile(r"\s\d{1,2}:\d{2}\b")
PARTED_BEFORE = re.compile(r"[|/>•●·:–—-]\s*$|\b(?:on|GMT)\s$|^[Bb]y\s[\w. -]{2,30}\s$")
PARTED_AFTER = re.compile(
    r"(?:\s*\d{1,2}[:.]\d{2}(?:\s?[APap][Mm])?)?(?:\s*[|/>•●·,–—-]|\s+\w+\.?$|\s(?:in|dans)\b)|T\d"
)
WORD = re.compile(r"[^\W\d_]+")
STAMP_WORDS = word_set("stamps.words")
LONGEST, LONGEST_OF_SEVERAL = 90, 200


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
    """The date of a line that holds nothing else, or no more than other labels parted from it by bars."""
    if len(text) > (LONGEST_OF_SEVERAL if "|" in text else LONGEST):
        return None
    found = [d for d in dates(text, start) if d.date()]
    if not found:
        return None
    day = found[0]
    before, after = text[: day.start - start], text[day.stop - start :]
    if len(text) > LONGEST:
        before, after = before.rpartition("|")[2], after.partition("|")[0]
    parted = PARTED_BEFORE.search(before) or TIME.match(after)
    told = LABEL.match(before) or PLACE.match(before) or (parted and _stamp(before))
    return day if told and (CLOCK.match(after) or (PARTED_AFTER.match(after) and _stamp(after))) else None


def _stamp(text: str) -> bool:
    """Whether words beside a date are a section's, a writer's or a place's name rather than a sentence."""
    words = [word for word in WORD.findall(text) if word.lower() not in STAMP_WORDS]
    return len(words) < 6 and all(word[0].isupper() and sort_of(word.lower()) is None for word in words)
