"""The words an office begins with."""

from functools import cache, lru_cache
from typing import NamedTuple

from .rules import office_heads
from .text import Paragraph


class Office(NamedTuple):
    """An office phrase: tokens first..last of a paragraph, and the sort of its head."""

    first: int
    last: int
    head: str
    sort: str


def head_at(paragraph: Paragraph, i: int) -> str | None:
    """The sort of office that token i (or it and the next) begins."""
    heads, folded = office_heads(), paragraph.folded
    word = folded[i]
    if word in _leading():
        for n in (3, 2):
            if i + n <= len(folded) and " ".join(folded[i : i + n]) in heads:
                return heads[" ".join(folded[i : i + n])]
    return _of_one_word(word)


@cache
def _leading() -> frozenset[str]:
    """Words that begin the heads of more than one word."""
    return frozenset(head.split(" ")[0] for head in office_heads() if " " in head)


@lru_cache(maxsize=20_000)
def _of_one_word(word: str) -> str | None:
    """The sort of office that a word alone begins."""
    heads = office_heads()
    word = word[2:] if word.startswith("l'") else word
    if word in heads:
        return heads[word]
    for end in ("-general", "-elect", "-at-large"):
        if word.endswith(end) and word[: -len(end)] in heads:
            return heads[word[: -len(end)]]
    before, _, last = word.rpartition("-")
    return heads.get(last) if before.split("-")[0] in ("vice", "co", "deputy", "ex", "under", "sous", "sub") else None
