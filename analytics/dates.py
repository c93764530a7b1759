"""Partial dates: what "2020", "2020-07" and "2020-07-14" cover, and how they read."""

from __future__ import annotations

import re
from datetime import date, timedelta

import numpy as np
import pandas as pd

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def first_day(text: str) -> date:
    """The first day a partial date covers.

    Examples
    --------
    >>> first_day("2020-07")
    datetime.date(2020, 7, 1)
    """
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """The last day a partial date covers.

    Examples
    --------
    >>> last_day("2020-02")
    datetime.date(2020, 2, 29)
    """
    year, month, day = _parts(text)
    if day:
        return date(year, month or 1, day)
    if month and month < 12:
        return date(year, month + 1, 1) - timedelta(days=1)
    return date(year, 12, 31)


def is_partial_date(text: object) -> bool:
    """Whether a text is a year, a month or a day that exists."""
    if not isinstance(text, str):
        return False
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def _parts(text: str) -> tuple[int, int | None, int | None]:
    match = _PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError(
            f"{text!r} is not a date: expected a year, a month or a day, such as 2020, 2020-07, 2020-07-14"
        )
    year, month, day = (int(part) if part is not None else None for part in match.groups())
    try:
        date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise ValueError(f"{text!r} is not a date: there is no such year, month or day") from error
    return year or 0, month, day


def periods(start: pd.Series, end: pd.Series | None = None) -> pd.DataFrame:
    """The first and last day of each partial date, and how exactly it is known.

    Parameters
    ----------
    start, end : partial dates as text; a missing end means that the start says it all.

    Returns
    -------
    DataFrame[period_start, period_end, date_precision], with the index of `start`.
    """
    last = start if end is None else end.where(end.notna(), start)
    return pd.DataFrame(
        {
            "period_start": _each(start, first_day),
            "period_end": _each(last, last_day),
            "date_precision": start.str.len().map({4: "year", 7: "month", 10: "day"}).astype("str"),
        },
        index=start.index,
    )


def _each(texts: pd.Series, day) -> pd.Series:  # type: ignore[no-untyped-def]
    days = {text: day(text) for text in texts.dropna().unique()}
    return pd.to_datetime(texts.map(days)).astype("datetime64[us]")


def in_words(text: object) -> str:
    """A partial date as a reader writes it.

    Examples
    --------
    >>> in_words("2020-02-14"), in_words("2020-07"), in_words("2020"), in_words(None)
    ('14 Feb 2020', 'Jul 2020', '2020', '')
    """
    if not is_partial_date(text):
        return ""
    year, month, day = _parts(str(text))
    words = [str(day)] if day else []
    words += [MONTHS[month - 1]] if month else []
    return " ".join([*words, f"{year:04d}"])


def months_between(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Whole months from one array of days to another, counted by the calendar."""
    return (end.astype("datetime64[M]") - start.astype("datetime64[M]")).astype(int)
