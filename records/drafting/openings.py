"""Many patterns looked for in one walk over a text: at each word, only those that can begin with its letters."""

import re
from collections.abc import Iterable

MOST = 3  # letters that are compared
WORD_START = re.compile(r"\b\w{1,3}")
PLAIN = re.compile(r"[^\W\d_]")


class Lexicon:
    """Patterns, each matched from the beginning of a word; `end` is what must follow every one."""

    def __init__(self, patterns: Iterable[str], end: str = "") -> None:
        """Compile the patterns and note what each can begin with."""
        rows = list(patterns)
        self._rows = [re.compile(rf"\b(?:{row}){end}") for row in rows]
        self._begins = [starts(row) for row in rows]
        self._at: dict[str, tuple[int, ...]] = {}

    def _possible(self, opening: str) -> tuple[int, ...]:
        """The patterns that can begin with a word's first letters."""
        ways = {opening[:n] for n in range(1, MOST + 1)}
        found = tuple(n for n, begins in enumerate(self._begins) if begins is None or not ways.isdisjoint(begins))
        return self._at.setdefault(opening, found)

    def count(self, text: str, most: int) -> dict[int, int]:
        """How often each pattern is found in a text, counted up to `most`; by the pattern's number."""
        found: dict[int, int] = {}
        ends: dict[int, int] = {}
        known, rows = self._at, self._rows
        for word in WORD_START.finditer(text):
            opening = word.group()
            possible = known.get(opening)
            if possible is None:
                possible = self._possible(opening)
            if not possible:
                continue
            start = word.start()
            for n in possible:
                if found.get(n, 0) < most and ends.get(n, 0) <= start:
                    hit = rows[n].match(text, start)
                    if hit:
                        found[n] = found.get(n, 0) + 1
                        ends[n] = hit.end()
        return found


def starts(pattern: str) -> frozenset[str] | None:
    """What a match of the pattern can begin with (up to three letters); None where that cannot be told.

    The pattern must be one that is searched for at the beginning of a word.
    """
    found: set[str] = set()
    for branch in _branches(pattern):
        first = _start(branch)
        if first is None:
            return None
        found |= first
    return frozenset(found)


def _branches(pattern: str) -> list[str]:
    """The alternatives of a pattern, brackets and classes left whole."""
    found, depth, inside, a, i = [], 0, False, 0, 0
    while i < len(pattern):
        c = pattern[i]
        if c == "\\":
            i += 2
            continue
        if inside:
            inside = c != "]"
        elif c == "[":
            inside = True
        elif c in "()":
            depth += 1 if c == "(" else -1
        elif c == "|" and not depth:
            found.append(pattern[a:i])
            a = i + 1
        i += 1
    return [*found, pattern[a:]]


def _start(branch: str) -> frozenset[str] | None:
    """What one alternative begins with."""
    branch = re.sub(r"^(?:\\b|\(\?<!(?:[^()\\]|\\.)*\))+", "", branch)
    if branch.startswith("(?:"):
        close = _close(branch)
        return (
            None if branch[close + 1 : close + 2] in tuple("?*{") and branch[close + 1 :] else starts(branch[3:close])
        )
    letters = ""
    for n, c in enumerate(branch):
        if not PLAIN.match(c) or branch[n + 1 : n + 2] in ("?", "*", "{"):
            break
        letters += c
        if len(letters) == MOST:
            break
    return frozenset((letters,)) if letters else None


def _close(branch: str) -> int:
    """Where the bracket that opens a branch is closed."""
    depth, i = 0, 0
    while i < len(branch):
        if branch[i] == "\\":
            i += 2
            continue
        depth += (branch[i] == "(") - (branch[i] == ")")
        if not depth:
            return i
        i += 1
    return len(branch)
