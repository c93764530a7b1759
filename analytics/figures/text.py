"""Words on figures: made safe for Plotly, and cut or wrapped to the room there is."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

LONGEST = 400
_MARKS = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u0610-\u061a\u064b-\u065f\u20d0-\u20f0]{3})[\u0300-\u036f\u0483-\u0489\u0610-\u061a\u064b-\u065f\u20d0-\u20f0]+"
)
# Advance widths of Noto Sans in hundredths of the type size; what is not named here is as wide as a digit.
_WIDTHS = {
    letter: width / 100
    for width, letters in {
        25: " '!,.:;ijlJ`|",
        32: "()[]-If",
        37: "rt/\\{}",
        47: "cszvy?_",
        54: "kxLFSETae*",
        60: "bdgpqoVPXKRhnuCA#B",
        74: "&DGUHNOQw",
        90: "%@MWm",
        100: "—…",
    }.items()
    for letter in letters
}


def plain(text: object, longest: int = LONGEST) -> str:
    """A text of data on one line with nothing hidden in it: no controls, no bidi overrides, no lone surrogates."""
    if text is None or text != text:
        return ""
    words = str(text)[: 8 * longest].encode("utf-8", "replace").decode("utf-8")
    if not words.isprintable():
        words = "".join(" " if char.isspace() else char for char in words if char.isspace() or _is_shown(char))
    words = " ".join(words.split())
    words = words if words.isascii() else _MARKS.sub(r"\1", words)
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _is_shown(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def safe(text: object, longest: int = LONGEST) -> str:
    """A text of data that Plotly draws letter by letter: no link, no style, no formula, no hover template.

    Notes
    -----
    Plotly reads a small HTML, `$...$` and `%{...}` in any text. `&`, `<`, `>`, `$` and `%{` become entities, which it
    draws as the letters they stand for. A text from right to left is isolated, lest it turn the line around.

    Examples
    --------
    >>> safe('<a href="https://a.example">A & B</a>')
    '&lt;a href="https://a.example"&gt;A &amp; B&lt;/a&gt;'
    """
    return _escaped(plain(text, longest))


def _escaped(words: str) -> str:
    escaped = html.escape(words, quote=False)
    if "$" in words or "%" in words:
        escaped = escaped.replace("$", "&#36;").replace("%{", "&#37;{")
    turned = not words.isascii() and any(unicodedata.bidirectional(char) in ("R", "AL") for char in words)
    return f"\u2068{escaped}\u2069" if turned else escaped


@lru_cache(maxsize=8192)
def width(text: str, size: float = 13) -> float:
    """About how many pixels a text takes in the figures' typeface; a little generous."""
    return 1.04 * size * sum(_WIDTHS.get(char, 0.58 if char.isascii() else 0.62) for char in text)


def cut(text: object, pixels: float, size: float = 13) -> str:
    """The text, safe, shortened with an ellipsis to fit so many pixels.

    Examples
    --------
    >>> cut("Kingdom of Saudi Arabia", 90)
    'Kingdom of…'
    """
    words = plain(text)
    if width(words, size) <= pixels:
        return _escaped(words)
    words = words[: max(int(pixels), 0)]  # no letter is narrower than a pixel
    while words and width(words + "…", size) > pixels:
        words = words[:-1]
    return _escaped(words.rstrip() + "…") if words else ""


def lines(text: object, pixels: float, size: float = 13, most: int | None = None) -> list[str]:
    """The text, safe, broken between words into lines of so many pixels; a longer last line is cut."""
    rows: list[str] = []
    room, space = 0.0, width(" ", size)
    for word in plain(text, 4000).split():
        wide = width(word, size)
        if rows and wide + space <= room:
            rows[-1] += f" {word}"
            room -= wide + space
        else:
            rows.append(word)
            room = pixels - wide
    if most is not None and len(rows) > most:
        rows = [*rows[: most - 1], " ".join(rows[most - 1 : most + 1])]  # too long for a line, and so cut
    return [cut(row, pixels, size) if len(row) * size > pixels else _escaped(row) for row in rows]


def wrapped(text: object, pixels: float = 340, size: float = 13, most: int = 12) -> str:
    """The lines of a text, joined as Plotly breaks lines, for hover sentences and captions: it shows none too high."""
    return "<br>".join(lines(text, pixels, size, most))
