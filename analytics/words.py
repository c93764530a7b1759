"""Dates, counts and selections as a reader says them: the one home of the words that numbers and dates wear."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import pandas as pd

from analytics.dates import in_words


def is_missing(value: object) -> bool:
    """Whether a cell holds nothing: None, NaN, NaT or an empty text."""
    return value is None or value == "" or value != value


def text_of(value: object, default: str = "") -> str:
    """The cell's text, or the default where the cell holds nothing."""
    return default if is_missing(value) else str(value)


def day_words(date: object) -> str:
    """A date of any precision: `2020-02-14` is 14 Feb 2020, `2020-07` is Jul 2020, `2020` is 2020."""
    return in_words(text_of(date)[:10]) or "date not known"


def span_words(start: object, end: object = None) -> str:
    """A start and an end, the shared part said once: `2-3 Oct 2024`, `28 Feb to 2 Mar 2025`."""
    if is_missing(end) or text_of(start) == text_of(end):
        return day_words(start)
    first, last = day_words(start).split(), day_words(end).split()
    if len(first) == len(last) == 3 and first[1:] == last[1:]:
        return f"{first[0]}\u2013{last[0]} {first[1]} {first[2]}"
    if first[-1] == last[-1] and len(first) > 1:
        return f"{' '.join(first[:-1])} to {' '.join(last)}"
    return f"{' '.join(first)} to {' '.join(last)}"


def engagement_date(start: object, end: object = None, basis: object = "stated") -> str:
    """An engagement's date with how it is known: `about 29 Jul 2020 (inferred)`; a stated day stands plain."""
    words = span_words(start, end)
    if text_of(basis) == "inferred":
        return f"about {words} (inferred)"
    if text_of(basis) == "published":
        return f"{words} (day of publication)"
    return words


def month_span(first: object, last: object) -> str:
    """From month to month, as the reach of a tie or a record is said: `Jul 2020 to Jun 2022`."""
    return _months(text_of(first)[:7], text_of(last)[:7])


@lru_cache(maxsize=8192)
def _months(start: str, end: str) -> str:
    return day_words(start) if start == end else f"{day_words(start)} to {day_words(end)}"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: `1 engagement`, `1,204 engagements`, `2 bodies`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def times(number: int) -> str:
    """How often, in words: once, twice, 4 times."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def listed(names: Iterable[str], most: int | None = None, last: str = "and") -> str:
    """Names as a sentence lists them; beyond `most` the rest are counted: `A, B and 3 others`."""
    names = list(names)
    if most is not None and len(names) > most:
        names = [*names[:most], counted(len(names) - most, "other")]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def year_span(first: object, last: object) -> str:
    """Years from the first date to the last: `2019\u20132026`, or `2020` when they are one."""
    start, end = text_of(first)[:4], text_of(last)[:4]
    return start if start == end else f"{start}\u2013{end}"


def labels(vocabulary: pd.DataFrame) -> dict[str, str]:
    """Code to label of a vocabulary frame (columns `code`, `label`)."""
    return dict(zip(vocabulary["code"], vocabulary["label"], strict=True))


def joined(parts: Sequence[str], separator: str = " \u00b7 ") -> str:
    """The parts that say something, joined by a middle dot."""
    return separator.join(part for part in parts if part)
