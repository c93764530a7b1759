"""One cell of a table: text to value and back, and what is wrong with it."""

from __future__ import annotations

import json
import re
from typing import Any

from records.dates import NotADate, span
from records.schema import Field

Wrong = tuple[str, str] | None  # what was expected, what to do

# Controls other than the line feed, lone surrogates (bytes that were no UTF-8 arrive as such), noncharacters.
_NOT_TEXT = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_DATES = re.compile(r"(?:.*_)?(?:date|since|published|due)")
_URLS = re.compile(r"(?:.*_)?url")
_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.IGNORECASE)
_SHA256 = re.compile(r"[0-9a-f]{64}")


def shown(text: str) -> str:
    """A cell as a message may show it: one short line of plain characters, in quotes."""
    short = text if len(text) <= 60 else text[:57] + "..."
    return "an empty cell" if text == "" else repr(short)


def read_cell(field: Field, text: str) -> tuple[Any, Wrong]:
    """The value of a cell, and what is wrong with it; an empty cell is None."""
    if text == "":
        return None, (("a value", "") if field.required else None)
    bad = _NOT_TEXT.search(text)
    if bad:
        return None, _not_text(bad[0])
    value, wrong = _typed(field, text)
    if wrong:
        return None, wrong
    wrong = _limits(field, text, value) or (_meaning(field, text) if isinstance(value, str) else None)
    return (None, wrong) if wrong else (value, None)


def _not_text(character: str) -> tuple[str, str]:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return "UTF-8 text", f"The byte 0x{code - 0xDC00:02X} is not UTF-8: save the file again as CSV UTF-8."
    if 0xD800 <= code <= 0xDFFF:
        return "text", f"U+{code:04X} is half of a character (a lone surrogate): remove it."
    return "text without control characters", f"Remove the character U+{code:04X}."


def _typed(field: Field, text: str) -> tuple[Any, Wrong]:
    if field.type == "boolean":
        if text in ("true", "false"):
            return text == "true", None
        return None, ("true or false", "")
    if field.type in ("integer", "year"):
        if _INTEGER.fullmatch(text) and str(int(text)) == text:
            return int(text), None
        return None, ("a whole number", "")
    if field.type == "number":
        try:
            return float(text), None
        except ValueError:
            return None, ("a number", "")
    if field.type == "array":
        return (text, None) if is_list_of_names(text) else (None, ('a JSON array of strings, as ["one", "two"]', ""))
    return text, None


def _limits(field: Field, text: str, value: Any) -> Wrong:
    if field.enum and text not in field.enum:
        return f"one of {', '.join(field.enum)}", ""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if field.minimum is not None and value < field.minimum:
            return f"at least {field.minimum:g}", ""
        if field.maximum is not None and value > field.maximum:
            return f"at most {field.maximum:g}", ""
    if field.max_length is not None and len(text) > field.max_length:
        return f"at most {field.max_length} characters", ""
    if is_date_column(field.name) and field.type in ("string", "any", "date", "yearmonth"):
        return _date(text)
    if field.pattern and not field.pattern.fullmatch(text):
        return f"the form {field.pattern.pattern}", ""
    return None


def _date(text: str) -> Wrong:
    try:
        span(text)
    except NotADate as error:
        if "calendar" in str(error):
            return "a day of the calendar", ""
        return "a date of the form 2020, 2020-07 or 2020-07-14", ""
    return None


def _meaning(field: Field, text: str) -> Wrong:
    """What a name of a column promises beyond its type."""
    if text != text.strip():
        return "no space or line break at either end", ""
    if _URLS.fullmatch(field.name) and not _ADDRESS.fullmatch(text):
        return "an address that begins with http:// or https://", ""
    if field.name == "sha256" and not _SHA256.fullmatch(text):
        return "64 hexadecimal digits", ""
    if field.name == "other_names" and not is_list_of_names(text):
        return 'a JSON array of strings, as ["one", "two"]', ""
    return None


def is_date_column(name: str) -> bool:
    """Whether a column holds partial dates, by its name."""
    return _DATES.fullmatch(name) is not None


def is_list_of_names(text: str) -> bool:
    """Whether a cell is a JSON array of non-empty strings."""
    try:
        names = json.loads(text)
    except (ValueError, RecursionError):
        return False
    if not isinstance(names, list):
        return False
    return all(isinstance(name, str) and name.strip() and not _NOT_TEXT.search(name) for name in names)


def write_cell(value: Any) -> str:
    """A value as a cell: true and false, numbers as digits, an empty cell for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def is_text(text: str) -> bool:
    """Whether a string may stand in the record: no controls but the line feed, no lone surrogates."""
    return _NOT_TEXT.search(text) is None
