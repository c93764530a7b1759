"""What came of it: signed, agreed, invited, pledged, proposed, decided, awarded; sentence by sentence."""

from functools import cache

from .rules import pattern, table
from .text import Paragraph
from .uncased import Uncased

MOST = 6
LONGEST = 400
HINT = pattern("outcomes.hint")


@cache
def _patterns() -> tuple[tuple[Uncased, str], ...]:
    return tuple((Uncased(row["pattern"], tuple(row["needs"].split("|"))), row["kind"]) for row in table("outcomes"))


def outcomes(passages: list[Paragraph]) -> list[dict[str, object]]:
    """Outcomes in the order they are told, each with its sentence and place; one a kind a sentence, six at most."""
    found: list[dict[str, object]] = []
    kinds: dict[str, int] = {}
    for paragraph in passages:
        for first, last in paragraph.sentences:
            if len(found) == MOST:
                return found
            a, b = paragraph.tokens[first].start, paragraph.tokens[last - 1].stop
            sentence = paragraph.text[a - paragraph.start : b - paragraph.start][:LONGEST]
            lower = sentence.lower()
            if not HINT.search(lower):
                continue
            kind = next((kind for pattern, kind in _patterns() if pattern.search(lower)), None)
            if kind is None or kinds.get(kind, 0) >= 2:
                continue
            kinds[kind] = kinds.get(kind, 0) + 1
            found.append({"kind": kind, "text": sentence, "span": (a, b)})
    return found
