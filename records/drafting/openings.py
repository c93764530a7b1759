"""Many patterns looked for in one walk over a text: at each word, only those that can begin with its letters."""

import re
from collections.abc import Iterable
from itertools import accumulate, islice

from .beginnings import starts

ARABIC = re.compile("[\u0600-\u06ff]")
CLITICS = re.compile(r" (?:[وف]?[بك]?ال|[وف]?لل)(?=\w)")
WORDS = re.compile(r"(\w+)")
MOST_KEPT = 50_000  # words whose patterns are remembered


def without_clitics(text: str) -> str:
    """A text whose Arabic words have lost the "and", "in" or "for" written onto their article."""
    return CLITICS.sub(" ال", text) if not text.isascii() and ARABIC.search(text) else text


class Lexicon:
    """Patterns, each matched from the beginning of a word; `end` is what must follow every one."""

    def __init__(self, patterns: Iterable[str], end: str = "") -> None:
        """Compile the patterns and note what each can begin with; those that cannot tell are tried at every word."""
        rows = list(patterns)
        self._rows = [re.compile(rf"\b(?:{row}){end}") for row in rows]
        self._tried = _Tried(starts(row) for row in rows)

    def count(self, text: str, most: int) -> dict[int, int]:
        """How often each pattern is found in a text, counted up to `most`; by the pattern's number."""
        found: dict[int, int] = {}
        ends: dict[int, int] = {}  # where each pattern may be found next
        rows, parts = self._rows, WORDS.split(text)  # every other part is a word
        places = islice(accumulate(map(len, parts)), 0, None, 2)
        for numbers, start in zip(map(self._tried.__getitem__, parts[1::2]), places, strict=False):
            for n in numbers:
                if ends.get(n, 0) <= start:
                    hit = rows[n].match(text, start)
                    if hit:
                        found[n] = found.get(n, 0) + 1
                        ends[n] = hit.end() if found[n] < most else len(text)
        return found


class _Tried(dict[str, tuple[int, ...]]):
    """The numbers of the patterns that may begin with a word, by the word; filled as words are met."""

    def __init__(self, begins: Iterable[frozenset[str] | None]) -> None:
        super().__init__()
        self._anywhere: list[int] = []
        self._by_letter: dict[str, list[tuple[str, bool, int]]] = {}
        for n, openings in enumerate(begins):
            if openings is None:
                self._anywhere.append(n)
                continue
            for opening in openings:
                word = WORDS.split(opening)[1]
                self._by_letter.setdefault(word[0], []).append((word, word != opening, n))

    def __missing__(self, word: str) -> tuple[int, ...]:
        """Patterns that begin with this very word and go on, or with its first letters."""
        ways = self._by_letter.get(word[0], ())
        fits = {n for begin, whole, n in ways if (word == begin if whole else word.startswith(begin))}
        if len(self) > MOST_KEPT:
            self.clear()
        self[word] = found = tuple(sorted(fits.union(self._anywhere)))
        return found
