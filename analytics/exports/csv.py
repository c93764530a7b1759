"""A table as CSV that opens in a spreadsheet as it should: in its own letters and with no live formula."""

from __future__ import annotations

import re

import pandas as pd

from analytics.exports import clean

# What a spreadsheet may take for a formula, in narrow and wide letters; a tab or line end before it is skipped over.
_LIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def table(frame: pd.DataFrame) -> bytes:
    """A frame as CSV in UTF-8 with a byte order mark, which is how Excel knows the letters.

    Numbers stay numbers; a text that a spreadsheet would take for a formula gets an apostrophe before it. Dates are
    ISO, several values in a cell are joined by "; ", what is missing is empty.

    Examples
    --------
    >>> table(pd.DataFrame({"name": ["=1+1", "Rabat"], "n": [-1, 2]})).decode("utf-8-sig").split()
    ['name,n', "'=1+1,-1", 'Rabat,2']
    """
    safe = pd.DataFrame({position: _column(frame.iloc[:, position]) for position in range(frame.shape[1])})
    safe.columns = pd.Index([neutral(name) for name in frame.columns], dtype="object")
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def _column(values: pd.Series) -> pd.Series:
    if pd.api.types.is_bool_dtype(values.dtype):
        return values.map({True: "true", False: "false"})
    if pd.api.types.is_numeric_dtype(values.dtype):
        return values.reset_index(drop=True)
    return pd.Series([_cell(value) for value in values], dtype="object")


def _cell(value: object) -> object:
    found = clean.plain(value)
    if isinstance(found, bool):
        return str(found).lower()
    return neutral(found) if isinstance(found, str) else found


def neutral(value: object) -> str:
    """A text that no spreadsheet runs."""
    words = clean.text(value)
    return "'" + words if words.startswith(_LIVE) and not _NUMBER.fullmatch(words) else words
