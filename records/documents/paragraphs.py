"""Lines to paragraphs: one line each where the writer did so, joined where a line end is only the margin's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from records.lines import goes_on

BULLET = re.compile(r"[-*\u2022\u25aa\u25cf\u2023\u2013\u2014]\s|\(?\d{1,2}[.)]\s")
SENTENCE_END = (".", "!", "?", ":", ";", "\u201d", "\u00bb", '"', "\u061f", "\u06d4", ")")
SPACES = re.compile(r"[ \t]+")
# A full stop with the next sentence glued to it, as pages scraped without their <p> have it.
GLUED = re.compile(
    '(?<=[a-z]{3}[.?!])(?=[A-Z][A-Za-z]*[ ,])|(?<=[a-z0-9)][.?!])"(?=[A-Z])|(?<=[a-z]{3}[.?!]\u201d)(?=[A-Z])'
)
IN_ADDRESS = re.compile(r"[^\s.]\.[^\s.]+\.$|[/@][^\s]*$")
# A line that is nothing but a date: the dateline under a headline.
DATE_LINE = re.compile(r"(?:\w{3,10},? )?(?:\d{1,2}(?:st|nd|rd|th)? \w{3,9}|\w{3,9} \d{1,2}(?:st|nd|rd|th)?),? \d{4}")
LEAST_WIDTH, MOST_WIDTH = 40, 120
HEADER = re.compile(r"date (\d{4}-\d{2}-\d{2})(?: (https?://\S{1,2000}))?")


def paragraphs_of(text: str) -> list[str]:
    """Part plain text into paragraphs.

    Parameters
    ----------
    text : str
        Clean text with line ends.

    Returns
    -------
    list of str
        None of them empty. A blank line always parts two paragraphs; a single line end does unless the whole
        text is broken at a margin, as e-mails are.
    """
    blocks = [[line for line in block.split("\n") if line.strip()] for block in re.split(r"\n[ \t]*(?=\n)", text)]
    blocks = [block for block in blocks if block]
    width = margin(blocks)
    found: list[str] = []
    for block in blocks:
        found.extend(join_lines(block, width) if width else _rejoined(block))
    return [tidy for tidy in (SPACES.sub(" ", line).strip() for line in found) if tidy]


def _rejoined(block: list[str]) -> list[str]:
    """Join a line that breaks off in mid-sentence to the next, which goes on in lower case."""
    words: frozenset[str] = frozenset()
    joined: list[list[str]] = []
    for i, line in enumerate(block):
        last = block[i - 1].rstrip() if i else ""
        broken = LEAST_WIDTH <= len(last) <= MOST_WIDTH and not last.endswith(SENTENCE_END)
        if broken and goes_on(line.lstrip()):
            _append(joined[-1], line.strip(), words)
        else:
            joined.append([line.strip()])
    return ["".join(parts) for parts in joined]


def margin(blocks: Sequence[Sequence[str]]) -> int:
    """Give the width at which the lines of a text were broken, or 0 when they were not.

    Notes
    -----
    Lines broken at a margin are of nearly one length and many of them go on in lower case; a list of
    names is neither. Arabic has no lower case, so there the length alone must be very even.
    """
    pairs = [(block[i].rstrip(), block[i + 1].lstrip()) for block in blocks for i in range(len(block) - 1)]
    if len(pairs) < 3:
        return 0
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    if not LEAST_WIDTH <= width <= MOST_WIDTH or lengths[-1] > 1.5 * MOST_WIDTH:
        return 0
    even = sum(1 for length in lengths if length >= 0.8 * width) / len(lengths)
    going_on = sum(1 for _, following in pairs if following[:1].islower()) / len(pairs)
    cased = sum(1 for _, following in pairs if following[:1].lower() != following[:1].upper()) / len(pairs)
    if cased < 0.3:
        return width if even > 0.85 else 0
    return width if going_on > 0.3 and even > 0.5 else 0


def join_lines(lines: Sequence[str], width: int, breaks: Sequence[bool] | None = None) -> list[str]:
    """Join lines broken at a margin into paragraphs.

    Parameters
    ----------
    lines : sequence of str
        One block, in reading order.
    width : int
        The margin.
    breaks : sequence of bool, optional
        True before a line that begins a paragraph for another reason, such as the gap above it on a page.
    """
    words = frozenset(re.findall(r"\w+", " ".join(lines).casefold()))
    joined: list[list[str]] = []
    for i, line in enumerate(lines):
        begins = i == 0 or _begins(lines[i - 1], line, width, breaks is not None)
        if breaks is not None and breaks[i]:
            begins = True
        if begins or not joined:
            joined.append([line.strip()])
        else:
            _append(joined[-1], line.strip(), words)
    return ["".join(parts) for parts in joined]


def _append(parts: list[str], line: str, words: frozenset[str]) -> None:
    """Put a line behind the last one; a hyphen at the margin goes if the document has the word without it."""
    last = parts[-1]
    if last.endswith("-") and line[:1].isalpha() and last[-2:-1].isalpha():
        first_half = re.search(r"\w+(?=-$)", last[-60:])
        second_half = re.match(r"\w+", line)
        if first_half and second_half and (first_half[0] + second_half[0]).casefold() in words:
            parts[-1] = last[:-1]
        parts.append(line)
    else:
        parts.append(" " + line)


def _begins(before: str, line: str, width: int, gaps_known: bool) -> bool:
    """Say whether a line begins a paragraph, seen from the line before it."""
    start = line.lstrip()
    if BULLET.match(start) or DATE_LINE.fullmatch(start.rstrip()) or DATE_LINE.fullmatch(before.strip()):
        return True
    if len(line) - len(start) >= 2 + len(before) - len(before.lstrip()):
        return True
    last = before.rstrip()
    if start[:1].islower():
        return False
    if len(last) < 0.75 * width and last.endswith(SENTENCE_END):
        return True
    return not gaps_known and len(last) < 0.6 * width and not last.endswith(",")


def unglue(paragraph: str) -> str:
    """Put back the space that a scraped page lost between two sentences.

    Examples
    --------
    >>> unglue('She agreed.ICESCO will host it."We are glad," he said.')
    'She agreed. ICESCO will host it. "We are glad," he said.'
    """
    if not GLUED.search(paragraph):
        return paragraph
    parts, last, quotes = [], 0, 0
    for found in GLUED.finditer(paragraph):
        if found[0] == "" and IN_ADDRESS.search(paragraph[max(0, found.start() - 60) : found.start()]):
            continue
        quotes += paragraph.count('"', last, found.start())
        parts.append(paragraph[last : found.start()])
        closing = bool(found[0]) and quotes % 2 == 1
        parts.append('" ' if closing else " " + found[0])
        quotes += len(found[0])
        last = found.end()
    return "".join([*parts, paragraph[last:]])


def page_header(paragraphs: list[str]) -> tuple[list[str], str | None, str | None]:
    """Take the line "date 2024-05-03 https://..." off the head of a saved page: its date and address."""
    found = HEADER.fullmatch(paragraphs[0]) if paragraphs else None
    if not found:
        return paragraphs, None, None
    return paragraphs[1:], found[1], found[2]


def without_repeats(paragraphs: list[str]) -> list[str]:
    """Drop a paragraph that only says again the one before it, as a page's headline and its crumb do."""
    return [text for i, text in enumerate(paragraphs) if i == 0 or text != paragraphs[i - 1]]
