"""Bodies that a text names: ICESCO itself, international ones, national ones of a country."""

from functools import cache
from typing import NamedTuple

from .gazetteer import Gazetteer
from .rules import fold, table
from .text import Paragraph


class Body(NamedTuple):
    """A body named at tokens first..last of a paragraph."""

    first: int
    last: int
    name: str
    sort: str  # own, international, national
    code: str


@cache
def _bodies() -> Gazetteer:
    names = []
    for row in table("bodies"):
        value = (row["called"] or row["name"], row["sort"], row["country_code"])
        names.append((row["name"], value, True))
        if len(row["acronym"]) > 1:
            names.append((row["acronym"], value, True))
    return Gazetteer(names)


def bodies(paragraph: Paragraph) -> list[Body]:
    """Known bodies of a paragraph, in order."""
    found = []
    for hit in _bodies().find(paragraph.tokens, paragraph.folded):
        name, sort, code = hit.value
        text = paragraph.tokens[hit.first].text
        if hit.last - hit.first == 1 and len(text) < 6 and not text.isupper() and fold(text) not in ("isdb", "usaid"):
            continue
        found.append(Body(hit.first, hit.last, name, sort, code))
    return found


def all_bodies(passages: list[Paragraph]) -> dict[int, list[Body]]:
    """Bodies of each passage, by the passage's start."""
    return {p.start: bodies(p) for p in passages}
