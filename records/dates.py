"""Partial dates: "2020", "2020-07" and "2020-07-14" keep their precision, and span whole periods."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

PRECISIONS = ("day", "month", "year")
_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class NotADate(ValueError):
    """A text that is not a date of the form 2020, 2020-07 or 2020-07-14, or not a day of the calendar."""


@lru_cache(maxsize=65536)
def span(text: str) -> tuple[date, date]:
    """First and last day of a partial date, both inclusive.

    >>> span("2020-02")
    (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    """
    found = _PARTIAL.fullmatch(text)
    if found is None:
        raise NotADate(f"{text!r} is not a date of the form 2020, 2020-07 or 2020-07-14")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is None or month is None:
            return date(year or 0, 1, 1), date(year or 0, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, IndexError) as error:
        raise NotADate(f"{text!r} is not a day of the calendar") from error


def precision(text: str) -> str:
    """How exactly a partial date is known: ``day``, ``month`` or ``year``.

    >>> precision("2020-07")
    'month'
    """
    span(text)
    return {4: "year", 7: "month", 10: "day"}[len(text)]


def period(start: str, end: str | None = None) -> tuple[date, date]:
    """The days an engagement covers, inclusive; "2020-07" covers all of July 2020.

    >>> period("2020-07", "2020-08-02")
    (datetime.date(2020, 7, 1), datetime.date(2020, 8, 2))
    """
    first, last = span(start)
    return first, max(last, span(end)[1]) if end else last


def ends_before_start(start: str, end: str) -> bool:
    """Whether an end lies wholly before its start; "2020-07" does not end before "2020-07-14"."""
    return span(end)[1] < span(start)[0]
