"""Names of several words found in running text by their first word, in linear time."""

from collections.abc import Iterable
from typing import NamedTuple

from .rules import fold
from .text import Token, tokens


class Entry(NamedTuple):
    """One name: its folded words, what it stands for, whether it must begin with a capital."""

    words: tuple[str, ...]
    value: tuple[str, ...]
    capital: bool = True


class Hit(NamedTuple):
    """A name found: token numbers first and one past the last, and what it stands for."""

    first: int
    last: int
    value: tuple[str, ...]


class Gazetteer:
    """Longest match from the left over a list of names."""

    def __init__(self, names: Iterable[tuple[str, tuple[str, ...], bool]]) -> None:
        self.first: dict[str, dict[str, list[Entry]]] = {}
        for name, value, capital in names:
            words = tuple(fold(t.text) for t in tokens(f"{name} Ab")[:-1])
            if words:
                second = words[1] if len(words) > 1 else ""
                self.first.setdefault(words[0], {}).setdefault(second, []).append(Entry(words, value, capital))
        for by_second in self.first.values():
            for entries in by_second.values():
                entries.sort(key=lambda e: -len(e.words))
        self.begins = {word: None if "" in seconds else frozenset(seconds) for word, seconds in self.first.items()}

    def find(self, words: list[Token], folded: list[str]) -> list[Hit]:
        """Every name in the tokens, none inside another."""
        found, after, begins = [], 0, self.begins
        for i in [i for i, word in enumerate(folded) if word in begins]:
            seconds = begins[folded[i]]
            if i < after or (seconds is not None and (i + 1 == len(folded) or folded[i + 1] not in seconds)):
                continue
            entry = self.at(words, folded, i)
            if entry is not None:
                after = i + len(entry.words)
                found.append(Hit(i, after, entry.value))
        return found

    def at(self, words: list[Token], folded: list[str], i: int) -> Entry | None:
        """The longest name that begins at token i."""
        by_second = self.first.get(folded[i])
        if by_second is None:
            return None
        following = folded[i + 1] if i + 1 < len(folded) else ""
        if following in by_second:
            for entry in by_second[following]:
                size = len(entry.words)
                if (size < 3 or tuple(folded[i : i + size]) == entry.words) and _written(entry, words[i]):
                    return entry
        if "" in by_second:
            for entry in by_second[""]:
                if _written(entry, words[i]):
                    return entry
        return None


def _written(entry: Entry, word: Token) -> bool:
    """Whether the first word is written as the name asks."""
    return not entry.capital or not word.text[0].islower()
