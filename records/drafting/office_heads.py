"""The words an office begins with."""

from dataclasses import dataclass

from .rules import office_heads
from .text import Paragraph


@dataclass(frozen=True)
class Office:
    """An office phrase: tokens first..last of a paragraph, and the sort of its head."""

    first: int
    last: int
    head: str
    sort: str


def head_at(paragraph: Paragraph, i: int) -> str | None:
    """The sort of office that token i (or it and the next) begins."""
    heads, folded = office_heads(), paragraph.folded
    for n in (3, 2):
        if i + n <= len(folded) and " ".join(folded[i : i + n]) in heads:
            return heads[" ".join(folded[i : i + n])]
    word = folded[i]
    if word in heads:
        return heads[word]
    for end in ("-general", "-elect", "-at-large"):
        if word.endswith(end) and word[: -len(end)] in heads:
            return heads[word[: -len(end)]]
    if (
        "-" in word
        and word.split("-")[-1] in heads
        and word.split("-")[0] in ("vice", "co", "deputy", "ex", "under", "sous", "sub")
    ):
        return heads[word.split("-")[-1]]
    return None
