"""What a page carries besides its release goes: disclaimers, feedback forms, cookie banners, lists of other stories."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

RULES = Path(__file__).with_name("boilerplate.toml")
SHORT, LONG = 400, 200  # a rule by its first words holds below SHORT; a story's paragraph is longer than LONG
LEAST_HEADLINE = 25
EDGES = " \t.:;!?\u2026|\u203a\u00bb\u00ab<>\u2192\u2190\u2193+*#\u061f[]"
DATE_LINE = re.compile(r".{0,30}\b(?:19|20)\d\d\b.{0,12}|.{0,20}[\u0660-\u0669]{4}.{0,12}")


@cache
def rules() -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
    """Read the rules: whole paragraphs, first words, and headings over lists of other stories."""
    with RULES.open("rb") as file:
        found = tomllib.load(file)
    return (
        frozenset(fold(text) for text in found["whole"]),
        tuple(text.casefold() for text in found["starts"]),
        frozenset(fold(text) for text in found["lists"]),
    )


def fold(paragraph: str) -> str:
    """Make a paragraph comparable: lower case, no punctuation at its ends."""
    return paragraph.casefold().strip(EDGES)


def without_furniture(paragraphs: list[str]) -> list[str]:
    """Leave out what belongs to the page and not to the release.

    Parameters
    ----------
    paragraphs : list of str
        Clean paragraphs.

    Returns
    -------
    list of str
        What is left; all of it when nothing would be, since a page of mere furniture is read as it stands.
    """
    whole, starts, lists = rules()
    kept: list[str] = []
    i = 0
    while i < len(paragraphs):
        paragraph = paragraphs[i]
        short = len(paragraph) <= SHORT
        folded = fold(paragraph) if short else ""
        if short and folded in lists:
            i = _after_list(paragraphs, i + 1)
            continue
        if not (short and (folded in whole or paragraph.casefold().startswith(starts))):
            kept.append(paragraph)
        i += 1
    return kept or paragraphs


def _after_list(paragraphs: list[str], start: int) -> int:
    """Find where a list of other stories ends: at the headline (and date) over the next long paragraph."""
    end = start
    while end < len(paragraphs) and len(paragraphs[end]) <= LONG:
        end += 1
    if end == len(paragraphs):
        return end
    while end > start and (DATE_LINE.fullmatch(paragraphs[end - 1]) or len(paragraphs[end - 1]) < LEAST_HEADLINE):
        end -= 1
    return max(start, end - 1)
