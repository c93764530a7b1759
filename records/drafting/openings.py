"""Many patterns looked for in one walk over a text: at each word, only those that can begin with its letters."""

import re
from collections.abc import Iterable

ARABIC = re.compile("[\u0600-\u06ff]")
CLITICS = re.compile(r" (?:[وف]?[بك]?ال|[وف]?لل)(?=\w)")
PLAIN = re.compile(r"[^\W\d_]| ")
DIGITS = frozenset("0123456789")
UNKNOWN = frozenset(("",))
NO_LETTER = re.compile(r"^(?:\\b|\(\?<!(?:[^()\\]|\\.)*\))+")  # what takes up no letter


def without_clitics(text: str) -> str:
    """A text whose Arabic words have lost the "and", "in" or "for" written onto their article."""
    return CLITICS.sub(" ال", text) if not text.isascii() and ARABIC.search(text) else text


class Lexicon:
    """Patterns, each matched from the beginning of a word; `end` is what must follow every one."""

    def __init__(self, patterns: Iterable[str], end: str = "") -> None:
        """Compile the patterns and note what each can begin with; those that cannot tell are tried at every word."""
        rows = list(patterns)
        begins = [starts(row) for row in rows]
        openings = frozenset().union(*(b for b in begins if b is not None))
        self._rows = [re.compile(rf"\b(?:{row}){end}") for row in rows]
        self._anywhere = tuple(n for n, begin in enumerate(begins) if begin is None)
        self._at = {
            opening: tuple(n for n, begin in enumerate(begins) if begin is None or opening.startswith(tuple(begin)))
            for opening in openings
        }
        self._word = re.compile(_any_of(openings, r"\w" if self._anywhere else None))

    def count(self, text: str, most: int) -> dict[int, int]:
        """How often each pattern is found in a text, counted up to `most`; by the pattern's number."""
        found: dict[int, int] = {}
        ends: dict[int, int] = {}  # where each pattern may be found next
        rows = self._rows
        for word in self._word.finditer(text):
            start = word.start()
            for n in self._at.get(word[1], self._anywhere):
                if ends.get(n, 0) <= start:
                    hit = rows[n].match(text, start)
                    if hit:
                        found[n] = found.get(n, 0) + 1
                        ends[n] = hit.end() if found[n] < most else len(text)
        return found


def _any_of(openings: frozenset[str], other: str | None) -> str:
    """A pattern of the longest opening at the beginning of a word, sorted by first letter to be passed over fast."""
    ways = []
    for letter in sorted({opening[0] for opening in openings}):
        rests = sorted((o[1:] for o in openings if o[0] == letter), key=lambda rest: (-len(rest), rest))
        ways.append(f"{letter}(?:{'|'.join(rests)})")
    return rf"\b(?=({'|'.join([*ways, other] if other else ways)}))"


def starts(pattern: str) -> frozenset[str] | None:
    """What a match of the pattern can begin with (its first letters); None where that cannot be told.

    The pattern must be one that is searched for at the beginning of a word.
    """
    found = _ways(pattern)
    return None if "" in found else found


def _ways(pattern: str) -> frozenset[str]:
    """What the alternatives of a pattern begin with; nothing is known of one that begins with ""."""
    return frozenset().union(*(_start(branch) for branch in _branches(pattern)))


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


def _start(branch: str) -> frozenset[str]:
    """What one alternative begins with, as far as plain letters go."""
    branch = NO_LETTER.sub("", branch)
    if branch.startswith("(?:"):
        close = _close(branch)
        ways, after = _ways(branch[3:close]), branch[close + 1 :]
    elif branch.startswith(r"\d"):
        ways, after = DIGITS, branch[2:]
    elif PLAIN.match(branch):
        ways, after = frozenset(branch[0]), branch[1:]
        if after[:1] not in ("?", "*", "{", "+"):
            return frozenset(branch[0] + rest for rest in _start(after))
    else:
        return UNKNOWN
    if after.startswith("?"):
        rests = _start(after[1:])
        return rests | (frozenset(branch[0] + rest for rest in rests) if PLAIN.match(branch) else ways)
    return UNKNOWN if after[:1] in ("*", "{") else ways


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
