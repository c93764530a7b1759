"""Names of several words found in running text by their first word, in linear time."""

from collections.abc import Iterable
from dataclasses import dataclass

from .rules import fold
from .text import Token, tokens


@dataclass(frozen=True)
class Entry:
    """One name: its folded words, what it stands for, whether it must begin with a capital."""

    words: tuple[str, ...]
    value: tuple[str, ...]
    capital: bool = True


@dataclass(frozen=True)
class Hit:
    """A name found: token numbers first and one past the last, and what it stands for."""

    first: int
    last: int
    value: tuple[str, ...]


class Gazetteer:
    """Longest match from the left over a list of names."""

    def __init__(self, names: Iterable[tuple[str, tuple[str, ...], bool]]) -> None:
        self.first: dict[str, list[Entry]] = {}
        for name, value, capital in names:
            words = tuple(fold(t.text) for t in tokens(f"{name} Ab")[:-1])
            if words:
                self.first.setdefault(words[0], []).append(Entry(words, value, capital))
        for entries in self.first.values():
            entries.sort(key=lambda e: -len(e.words))

    def find(self, words: list[Token], folded: list[str]) -> list[Hit]:
        """Every name in the tokens, none inside another."""
        found, i = [], 0
        while i < len(folded):
            entry = self._at(words, folded, i)
            if entry is None:
                i += 1
                continue
            found.append(Hit(i, i + len(entry.words), entry.value))
            i += len(entry.words)
        return found

    def _at(self, words: list[Token], folded: list[str], i: int) -> Entry | None:
        for entry in self.first.get(folded[i], ()):
            n = len(entry.words)
            if n > 1 and tuple(folded[i : i + n]) != entry.words:
                continue
            if entry.capital and words[i].text[0].islower():
                continue
            return entry
        return None
