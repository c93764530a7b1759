"""Tables as one Excel workbook: typed dates and numbers, no formula, no link."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import xlsxwriter

from analytics.exports import clean

LONGEST_TEXT = 32_767
MOST_ROWS = 1_048_575  # and one for the header
_DAY_ZERO = datetime(1900, 3, 1)  # Excel counts a 29 February 1900 that was not; earlier dates are written as text
_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_WIDEST, _NARROWEST = 60, 8


class Workbook(NamedTuple):
    """The bytes of a workbook, and what had to be cut to fit the format, in words."""

    content: bytes
    warnings: tuple[str, ...]


def workbook(frames: Mapping[str, pd.DataFrame], properties: Mapping[str, str] | None = None) -> Workbook:
    """Several frames as one workbook, a sheet each.

    Parameters
    ----------
    frames : name of the sheet to frame; names are cut to Excel's 31 letters and made different.
    properties : of the document: title, subject, comments.
    """
    file, warnings = BytesIO(), []
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
        "default_date_format": "yyyy-mm-dd",
    }
    book = xlsxwriter.Workbook(file, options)
    book.set_properties({key: clean.text(value)[:250] for key, value in (properties or {}).items()})
    header = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    taken: set[str] = set()
    for name, frame in (frames or {"Empty": pd.DataFrame()}).items():
        sheet = book.add_worksheet(_sheet_name(name, taken))
        warnings += [f"{name}: {warning}" for warning in _write(sheet, frame, header)]
    book.close()
    return Workbook(file.getvalue(), tuple(warnings))


def tables(frames: Mapping[str, pd.DataFrame], properties: Mapping[str, str] | None = None) -> bytes:
    """The bytes of `workbook`, for a caller that shows no warnings."""
    return workbook(frames, properties).content


def _sheet_name(name: object, taken: set[str]) -> str:
    plain = _SHEET_NAME.sub(" ", clean.text(name)).strip().strip("'").strip()[:31] or "Sheet"
    plain = "History." if plain.lower() == "history" else plain  # a name that Excel keeps for itself
    found, number = plain, 2
    while found.lower() in taken:
        tail = f" {number}"
        found, number = plain[: 31 - len(tail)] + tail, number + 1
    taken.add(found.lower())
    return found


def _write(sheet: Any, frame: pd.DataFrame, header: Any) -> list[str]:
    warnings = []
    if len(frame) > MOST_ROWS:
        warnings.append(f"{len(frame):,} rows, of which a sheet holds {MOST_ROWS:,}; the rest is left out")
        frame = frame.head(MOST_ROWS)
    cut = 0
    for place, name in enumerate(frame.columns):
        sheet.write_string(0, place, clean.text(name)[:LONGEST_TEXT], header)
        widest = len(clean.text(name))
        for row, value in enumerate(_values(frame.iloc[:, place]), start=1):
            if isinstance(value, str):
                cut += len(value) > LONGEST_TEXT
                widest = max(widest, min(len(value), _WIDEST))
            _cell(sheet, row, place, value)
        sheet.set_column(place, place, min(max(widest + 1, _NARROWEST), _WIDEST))
    sheet.freeze_panes(1, 0)
    if len(frame.columns) and len(frame):
        sheet.autofilter(0, 0, len(frame), len(frame.columns) - 1)
    if cut:
        warnings.append(
            f"{cut} cells held more than {LONGEST_TEXT:,} letters, which is all a cell can hold; they are cut"
        )
    return warnings


def _values(column: pd.Series) -> list[Any]:
    """The cells of a column as dates, numbers, truth values, texts or None."""
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return [None if pd.isna(value) else value.to_pydatetime() for value in column]
    return [
        value if isinstance(value, (date, datetime)) and value is not pd.NaT else clean.plain(value) for value in column
    ]


def _cell(sheet: Any, row: int, place: int, value: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, place, value)
    elif isinstance(value, (int, float, np.number)):
        if isinstance(value, int) and abs(value) > 2**53:
            sheet.write_string(row, place, str(value))  # more digits than a number in a sheet can hold
        else:
            sheet.write_number(row, place, value)
    elif isinstance(value, (date, datetime)):
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
        moment = moment.replace(tzinfo=None)
        if moment < _DAY_ZERO:
            sheet.write_string(row, place, clean.day(value))
        else:
            sheet.write_datetime(row, place, moment)
    else:
        sheet.write_string(row, place, str(value)[:LONGEST_TEXT])
