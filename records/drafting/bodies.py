"""Bodies that a text names: ICESCO itself, international ones, national ones of a country."""

import re
from functools import cache
from typing import NamedTuple

from .gazetteer import Gazetteer
from .rules import fold, table
from .text import Paragraph, Token

OURS = frozenset(("icesco", "isesco"))
ELIDED = re.compile(r"\b[ldLD]['’](?=[A-Z])")  # the French article written onto a name


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


def is_ours(word: str) -> bool:
    """Whether a folded word names ICESCO, in French with the article written onto it."""
    return word.removeprefix("l'") in OURS


def bodies(paragraph: Paragraph) -> list[Body]:
    """Known bodies of a paragraph, in order."""
    found = []
    tokens, folded = paragraph.tokens, paragraph.folded
    if ELIDED.search(paragraph.text):
        tokens, folded = _without_articles(paragraph)
    for hit in _bodies().find(tokens, folded):
        name, sort, code = hit.value
        text = tokens[hit.first].text
        if hit.last - hit.first == 1 and len(text) < 6 and not text.isupper() and fold(text) not in ("isdb", "usaid"):
            continue
        found.append(Body(hit.first, hit.last, name, sort, code))
    return found


def _without_articles(paragraph: Paragraph) -> tuple[list[Token], list[str]]:
    """The tokens and folded words of a paragraph, less the articles written onto names: "l'ICESCO"."""
    cut = [2 * bool(ELIDED.match(token.text)) for token in paragraph.tokens]
    tokens = [Token(t.text[n:], t.start + n, t.stop) for t, n in zip(paragraph.tokens, cut, strict=True)]
    return tokens, [word[n:] for word, n in zip(paragraph.folded, cut, strict=True)]


def all_bodies(passages: list[Paragraph]) -> dict[int, list[Body]]:
    """Bodies of each passage, by the passage's start."""
    return {p.start: bodies(p) for p in passages}
