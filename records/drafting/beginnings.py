"""What a pattern can begin with, read off the pattern itself: its first letters, as far as they can be told."""

import re

Ways = frozenset[tuple[str, bool]]  # each way to begin, and whether all of what was looked at is told by it

WIDTHLESS = re.compile(r"\\[bB]|\^|\$")
AROUND = ("(?=", "(?!", "(?<=", "(?<!")  # what takes up no letter
SINGLE = re.compile(r"[^\W_]|[ ,;:'’\"“-]|\\[.()'-]")  # stands for itself
OF_A_FEW = re.compile(r"\[[^\W\d_'’ ]+\]")  # one of these letters
AGAIN = re.compile(r"\{\d*,?\d*\}|[*+?]")
NOTHING: Ways = frozenset((("", True),))
UNKNOWN: Ways = frozenset((("", False),))
DIGITS: Ways = frozenset((digit, True) for digit in "0123456789")
MOST = 64  # beginnings of one pattern


def starts(pattern: str) -> frozenset[str] | None:
    """What a match of the pattern can begin with (its first letters); None where that cannot be told."""
    found = frozenset(way for way, _ in _ways(pattern))
    return None if "" in found else found


def _ways(pattern: str) -> Ways:
    """What the alternatives of a pattern begin with."""
    return frozenset().union(*(_start(branch) for branch in _branches(pattern)))


def _start(branch: str) -> Ways:
    """What one alternative begins with."""
    if not branch:
        return NOTHING
    ways, after = _first(branch)
    again = AGAIN.match(after)
    if again:
        after = after[again.end() :].removeprefix("?")
        once = again[0] == "?"
        if again[0] == "+":
            return _cut(ways)
        rests = _start(after)
        return rests | (_led(ways, rests) if once else _cut(ways))
    return _led(ways, _start(after)) if any(whole for _, whole in ways) else ways


def _led(ways: Ways, rests: Ways) -> Ways:
    """Each way with each rest after it, unless these would be too many."""
    if ways == NOTHING or len(ways) * len(rests) > MOST:
        return rests if ways == NOTHING else _cut(ways)
    return frozenset((way + rest, told) if whole else (way, False) for way, whole in ways for rest, told in rests)


def _cut(ways: Ways) -> Ways:
    """The ways, each followed by what is not told."""
    return frozenset((way, False) for way, _ in ways)


def _first(branch: str) -> tuple[Ways, str]:
    """What the first letter or group of an alternative may be, and what stands after it."""
    if branch.startswith("("):
        inside, after = branch[1 : (close := _end(branch))], branch[close + 1 :]
        if branch.startswith(AROUND):
            return NOTHING, after
        return (
            (UNKNOWN, after)
            if inside.startswith("?") and inside[1] != ":"
            else (_ways(inside.removeprefix("?:")), after)
        )
    widthless, one, few = WIDTHLESS.match(branch), SINGLE.match(branch), OF_A_FEW.match(branch)
    if widthless:
        return NOTHING, branch[widthless.end() :]
    if branch.startswith(r"\d"):
        return DIGITS, branch[2:]
    if one:
        return frozenset(((one[0][-1], True),)), branch[one.end() :]
    if few:
        return frozenset((letter, True) for letter in few[0][1:-1]), branch[few.end() :]
    return UNKNOWN, branch[_end(branch) + 1 if branch[0] == "[" else 1 + (branch[0] == "\\") :]


def _branches(pattern: str) -> list[str]:
    """The alternatives of a pattern, brackets and classes left whole."""
    found, a = [], 0
    for i, depth in _outside(pattern):
        if pattern[i] == "|" and not depth:
            found.append(pattern[a:i])
            a = i + 1
    return [*found, pattern[a:]]


def _end(branch: str) -> int:
    """Where the bracket or class that opens a branch is closed."""
    if branch[0] == "[":
        return next(i for i in range(2, len(branch)) if branch[i] == "]" and branch[i - 1] != "\\")
    return next(i for i, depth in _outside(branch) if branch[i] == ")" and not depth)


def _outside(pattern: str) -> list[tuple[int, int]]:
    """Each character that is neither escaped nor in a class, and how many brackets stand open after it."""
    found, depth, inside, i = [], 0, False, 0
    while i < len(pattern):
        c = pattern[i]
        if c == "\\":
            i += 2
            continue
        if inside:
            inside = c != "]"
        elif c == "[":
            inside = True
        else:
            depth += (c == "(") - (c == ")")
            found.append((i, depth))
        i += 1
    return found
