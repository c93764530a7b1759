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
        found, after, first = [], 0, self.first
        for i, word in enumerate(folded):
            if i < after or word not in first:
                continue
            entry = self.at(words, folded, i)
            if entry is not None:
                after = i + len(entry.words)
                found.append(Hit(i, after, entry.value))
        return found

    def at(self, words: list[Token], folded: list[str], i: int) -> Entry | None:
        for entry in self.first.get(folded[i], ()):
            n = len(entry.words)
            if n > 1 and tuple(folded[i : i + n]) != entry.words:
                continue
            if entry.capital and words[i].text[0].islower():
                continue
            return entry
        return None
