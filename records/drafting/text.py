"""Text made ready for reading: cleaned, cut into paragraphs, tokens and sentences."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import accumulate
from typing import NamedTuple

from records.lines import goes_on

from .rules import fold_word

MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0640"
LETTERS = rf"[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*"
APOSTROPHE = "'’‘ʼ`´ʿʾ"
HYPHEN = "\\-‐‑‒"
ABBREVIATIONS = (
    "Messrs|Mrs|Mr|Md|Ma|Ms|Drs|Dr|Prof|Ambass|Amb|Barr|Arch|Arc|Ir|Surv|Pharm|Dott|Adv|Pn|Tn|Ust|Engr|Eng|Ing|Hon|Rev|Gen|Sen|Rep|Lt|Col|Maj|Capt|Brig|Adm|Acad|Mme|Mlle|MM|Pr|Rt|St|Jr|Sr|Uz|Ts|Hjh|Hj|Ch|Sh|Zh|Kh|Yu|Ya|"
    "No|Sept|Sep|Oct|Nov|Dec|Jan|Feb|Aug|Jul|Jun|Apr|Mar|Inc|Ltd|Co|Dept|Univ|KH|د|أ"
)
TOKEN = re.compile(  # most words are plain letters before a blank or comma, so these come first
    rf"([A-Za-z][a-z]+(?=[ ,;:)])|(?!\s)(?:vs\.|[a-z]+(?![\w{MARKS}{APOSTROPHE}{HYPHEN}])"
    rf"|(?:[A-Z]\.){{2,5}}|(?:{ABBREVIATIONS})\.|[A-Z]\.(?=\s?[A-Z{APOSTROPHE}])"
    rf"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|er|ère|e)?(?!\w)|\d+"
    rf"|{LETTERS}(?:[{APOSTROPHE}{HYPHEN}]{LETTERS})*|\S))"
)
TOKEN_ASCII = re.compile(TOKEN.pattern, re.ASCII)  # finds the same in a text of ASCII alone, a quarter quicker
POSSESSIVE = re.compile(r"['’][sS]")
ENDS = frozenset(".!?…؟")
GLUED = re.compile(  # begins with the mark itself, so that only marks are looked at
    r"[.!?\"”](?:(?<=[a-zà-ÿ0-9)][.!?])(?=[“\"]?[A-Z][a-z]|[“\"]I )|(?<=[.!?][\"”])(?=[A-Z“\"]))"
)
TITLE_STOP = r"\.(?:(?<=\b(?:Mr|Ms|Dr)\.)|(?<=\b(?:Mrs|H\.E|Amb)\.)|(?<=\bProf\.)"  # the stop first: there are few
TITLE_GLUED = re.compile(rf"{TITLE_STOP})(?=[A-Z])")
TITLE_WRITTEN_ON = re.compile(r"\b(Mrs|Mr|Ms|Dr|Prof)(?=[A-Z][a-z]{2})")  # "DrOmar": a blank lost on the way
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\ud800-\uf8ff\ufff0-\uffff\U000e0000-\U0010ffff]"
)
BLANK_LINES = re.compile(r"\n{3,}")
TILE = re.compile(  # a day in three lines, as on a calendar's leaf
    r"(?m)^(?:(\d{1,2})\n+([A-Z][a-zéû]{2,8}\.?)|([A-Z][a-zéû]{2,8}\.?)\n+(\d{1,2}))\n+(20\d\d)$"
)
AFTER_TITLE = re.compile(rf"{TITLE_STOP}|(?<=\bEng\.))\n+(?=[^\W\d_])")
FIGURES = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
DIGITS = {first + n: str(n) for first in (0x660, 0x6F0) for n in range(10)}  # Arabic-Indic and Persian figures
LINE_ENDS = frozenset('.!?:;؟…”"»)')
LEAST_BROKEN, MOST_BROKEN = 40, 140  # characters of a line broken at a fixed width
SPACES = re.compile("  +")  # other blanks have become spaces by then


class Token(NamedTuple):
    """One word or mark with its place in the cleaned text."""

    text: str
    start: int
    stop: int


_token: Callable[[tuple[str, int, int]], Token] = partial(tuple.__new__, Token)  # as Token(…), in half the time


def clean(text: str) -> str:
    """Normalise a text once and for all; evidence counts in what this gives.

    Cleaning what is clean changes nothing.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = ODD.sub(lambda found: _replacement(found.group()), text)
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", text))
    text = text.translate(DIGITS) if FIGURES.search(text) else text
    text = TITLE_WRITTEN_ON.sub(r"\1 ", TITLE_GLUED.sub(". ", text))
    text = GLUED.sub(r"\g<0> ", text)
    lines = [line.strip() for line in SPACES.sub(" ", text).split("\n")]
    text = AFTER_TITLE.sub(". ", "\n".join(_unwrapped(lines)))
    text = TILE.sub(lambda found: " ".join(part for part in found.groups() if part), text)
    return BLANK_LINES.sub("\n\n", text).strip("\n")


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines broken at a fixed width put together again: a line that goes on in small letters is not at its end."""
    found: list[str] = []
    held: list[str] = []
    for n, line in enumerate(lines):
        held.append(line)
        following = lines[n + 1] if n + 1 < len(lines) else ""
        if not (following and _goes_on(line, following, lines, n)):
            found.append(" ".join(held))
            held = []
    return found


def _goes_on(line: str, following: str, lines: list[str], n: int) -> bool:
    """Whether a line was broken in the middle of a sentence."""
    if not LEAST_BROKEN <= len(line) <= MOST_BROKEN or len(following) > MOST_BROKEN or line[-1] in LINE_ENDS:
        return False
    if following[0].islower():
        return goes_on(following)
    beside = [one for one in lines[max(0, n - 4) : n + 6] if one]
    broken = sum(b[0].islower() for b in beside)
    return broken >= 3 and following[0].isalnum() and len(line) + 25 > max(len(b) for b in beside)


def _replacement(character: str) -> str:
    """A blank for odd spaces and controls, nothing for what has no width."""
    category = unicodedata.category(character)
    return "" if category in ("Cf", "Cs", "Co", "Cn") else " "


def tokens(text: str, base: int = 0) -> list[Token]:
    """Words and marks of a text that begins at offset `base`; a possessive 's stands by itself."""
    parts = (TOKEN_ASCII if text.isascii() else TOKEN).split(text)  # every other part is a token
    edges = list(accumulate(map(len, parts), initial=base))
    found = list(map(_token, zip(parts[1::2], edges[1::2], edges[2::2], strict=False)))
    return _parted(found) if POSSESSIVE.search(text) else found


def _parted(words: list[Token]) -> list[Token]:
    """The words, each possessive 's by itself."""
    found: list[Token] = []
    for word, a, b in words:
        if word[-1] in "sS" and len(word) > 2 and word[-2] in "'’" and word[0].isalpha():
            found += (Token(word[:-2], a, b - 2), Token(word[-2:], b - 2, b))
        else:
            found.append(_token((word, a, b)))
    return found


@dataclass
class Paragraph:
    """A line of the cleaned text, its tokens and where its sentences begin and end (token numbers)."""

    start: int
    stop: int
    text: str
    sort: str = "body"

    @cached_property
    def tokens(self) -> list[Token]:
        """The paragraph's tokens, placed in the whole text."""
        return tokens(self.text, self.start)

    @cached_property
    def words(self) -> list[str]:
        """The tokens as written, side by side with `tokens`."""
        return [t.text for t in self.tokens]

    def written(self, first: int, last: int) -> str:
        """The text from token `first` up to token `last`, as written."""
        return self.text[self.tokens[first].start - self.start : self.tokens[last - 1].stop - self.start]

    @cached_property
    def folded(self) -> list[str]:
        """The tokens, folded, side by side with `tokens`."""
        return list(map(str.lower if self.text.isascii() else fold_word, self.words))

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Pairs of token numbers, first and one past the last."""
        found, first = [], 0
        words = self.tokens
        for i, token in enumerate(words):
            if token.text in ENDS and _ends_here(words, i, self):
                found.append((first, i + 1))
                first = i + 1
        if first < len(words):
            found.append((first, len(words)))
        return found

    @cached_property
    def shouting(self) -> bool:
        """Whether the paragraph is written in capitals for the most part."""
        letters = [c for c in self.text[:600] if c.isalpha()]
        return sum(c.isupper() for c in letters) > 0.6 * len(letters)

    def sentence_of(self, index: int) -> int:
        """The number of the sentence that holds a token."""
        return max(0, bisect_right(self.sentences, (index, len(self.tokens) + 1)) - 1)


def _ends_here(words: list[Token], i: int, paragraph: Paragraph) -> bool:
    """Whether the full stop at token i ends a sentence."""
    if i + 1 == len(words):
        return True
    following = words[i + 1]
    if following.text in ENDS or following.text in ')]”"»':
        return False
    gap = following.start > words[i].stop
    return gap and not following.text[0].islower()


def paragraphs(text: str) -> list[Paragraph]:
    """The lines of a cleaned text, each with its place."""
    found, start = [], 0
    for line in text.split("\n"):
        if line:
            found.append(Paragraph(start, start + len(line), line))
        start += len(line) + 1
    return found
