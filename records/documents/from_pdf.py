"""PDF to paragraphs: lines joined by the gaps between them, running heads out; scans and bombs refused."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from records.documents.characters import plain_letters
from records.documents.errors import (
    DocumentRefused,
    DocumentTooLarge,
    NoTextLayer,
    PasswordNeeded,
    SuspiciousDocument,
    TruncatedDocument,
    UnreadableDocument,
)
from records.documents.model import MAX_CHARACTERS, MEGABYTE, Extracted
from records.documents.paragraphs import join_lines

MAX_PAGES = 500
MAX_DRAWING = 6 * MEGABYTE  # operators of all pages: a page of text has about 10 KB of them
ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
RUNNING = re.compile(
    r"(?:page|p\.|seite)?\s*[-\u2013]?\s*\d{1,3}\s*[-\u2013]?(?:\s*(?:/|of|sur|de|\u0645\u0646)\s*\d{1,3})?"
    r"|(?:file|https?):\S{3,300}(?:\s+\d{1,3}/\d{1,3})?"
    r"|\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d(?: ?[AP]M)?(?:\s.{0,120})?",
    re.I,
)
GENERIC_TITLES = (
    "microsoft word",
    "untitled",
    "document",
    "print",
    "powerpoint",
    "press release",
    "template",
    "slide 1",
)


@dataclass(frozen=True)
class Line:
    """One line of a page: its words, height on the page and size of letters (0 where not known)."""

    text: str
    y: float
    size: float


def extract_pdf(data: bytes) -> Extracted:
    """Read a PDF's text layer.

    Parameters
    ----------
    data : bytes
        The file.

    Returns
    -------
    Extracted
        Paragraphs of all pages; a warning for each page that is only a picture.
    """
    import pypdf
    from pypdf.errors import LimitReachedError, PyPdfError

    try:
        pages, title = _read(pypdf.PdfReader(io.BytesIO(data), strict=False))
    except DocumentRefused:
        raise
    except LimitReachedError as error:
        raise SuspiciousDocument(
            "would unpack to far more than a document is, as a bomb does: it is not opened."
        ) from error
    except RecursionError as error:
        raise SuspiciousDocument("refers to itself without end: it is not opened.") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, AssertionError) as error:
        if b"%%EOF" not in data[-2048:]:
            raise TruncatedDocument("is cut off before its end, so it cannot be read: send it again.") from error
        raise UnreadableDocument(
            f"is a damaged PDF ({type(error).__name__}): open it and save or print it as PDF again."
        ) from error
    return _extracted(pages, title, b"%%EOF" in data[-2048:])


def _read(reader: Any) -> tuple[list[list[Line]], str | None]:
    """Open a PDF and give the lines of its pages, and its title."""
    if reader.is_encrypted:
        _unlock(reader)
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise DocumentTooLarge(
            f"has {count:,} pages; at most {MAX_PAGES} were expected: give the pages of the release."
        )
    pages, drawing, characters = [], 0, 0
    for page in reader.pages:
        contents = page.get_contents()
        drawing += len(contents.get_data()) if contents is not None else 0
        if drawing > MAX_DRAWING:
            raise SuspiciousDocument(
                f"holds more than {MAX_DRAWING // MEGABYTE} MB of drawing operators, as a bomb or a map does: "
                "print its text as a new PDF."
            )
        lines = _page_lines(page)
        characters += sum(len(line.text) for line in lines)
        if characters > MAX_CHARACTERS:
            raise DocumentTooLarge(f"holds more than {MAX_CHARACTERS:,} letters: give the pages of the release.")
        pages.append(lines)
    return pages, _title(reader)


def _unlock(reader: Any) -> None:
    """Open what needs no password to be read; refuse the rest."""
    from pypdf.errors import PyPdfError

    try:
        opened = bool(reader.decrypt(""))
    except (PyPdfError, NotImplementedError, ValueError, KeyError, TypeError, ImportError):
        opened = False
    if not opened:
        raise PasswordNeeded("is encrypted and asks for a password: save a copy without a password and give that.")


def _title(reader: Any) -> str | None:
    """Give the title that the file states, unless it is a program's own."""
    try:
        title = " ".join(str(reader.metadata.title or "").split()) if reader.metadata else ""
    except Exception:  # broken properties say nothing about the text
        return None
    return None if not title or title.casefold().startswith(GENERIC_TITLES) or "." in title[-5:] else title


def _page_lines(page: Any) -> list[Line]:
    """Give a page's lines with their heights; Arabic pieces of a line from right to left."""
    pieces: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: Any, tm: Any, font: Any, size: Any) -> None:
        if text:
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            pieces.append((text, x, y, abs((size or 0) * (tm[3] or tm[1] or 1) * (cm[3] or cm[1] or 1))))

    page.extract_text(visitor_text=visit)
    rows: list[list[tuple[str, float, float, float]]] = [[]]
    for text, x, y, size in pieces:
        for i, part in enumerate(text.split("\n")):
            if i:
                rows.append([])
            if part.strip():
                rows[-1].append((part, x, y, size))
    return [_line(row) for row in rows if row]


def _line(row: list[tuple[str, float, float, float]]) -> Line:
    """Join the pieces of one line."""
    arabic = sum(1 for part, *_ in row if ARABIC.search(part))
    if len(row) > 2 and arabic > len(row) / 2 and row[0][1] < row[-1][1]:
        words = " ".join(part.strip() for part, *_ in sorted(row, key=lambda piece: -piece[1]))
        text = re.sub(r" +([.,:;\u060c\u061b])(?= |$)", r"\1", words)
    else:
        text = "".join(part for part, *_ in row)
    return Line(plain_letters(text).strip(), row[0][2], row[0][3])


def _extracted(pages: list[list[Line]], title: str | None, complete: bool) -> Extracted:
    """Join pages; refuse a document in which no page has words."""
    bare = [number for number, lines in enumerate(pages, 1) if sum(len(line.text) for line in lines) < 20]
    letters = sum(sum(map(str.isalpha, line.text)) for lines in pages for line in lines)
    if letters < 10:
        raise NoTextLayer(
            f"is a PDF of {len(pages)} page(s) without a text layer (scanned pictures of pages): "
            "run text recognition (OCR) on it, or give the text itself."
        )
    warnings = [] if complete else ["The PDF has no end mark: it may have been cut off."]
    if bare and len(pages) > 1:
        shown = ", ".join(map(str, bare[:10])) + (" ..." if len(bare) > 10 else "")
        warnings.append(f"Page {shown} of {len(pages)} has no text layer and was not read.")
    if sum(len(ARABIC.findall(line.text)) for lines in pages for line in lines) > 0.3 * letters:
        warnings.append("Arabic text in a PDF may come with its words out of order: check names and dates.")
    return Extracted("pdf", tuple(_join(_without_running(pages))), title=title, warnings=tuple(warnings))


def _without_running(pages: list[list[Line]]) -> list[list[Line]]:
    """Leave out page numbers, and the heads and feet that most pages repeat."""
    pages = [[line for line in lines if not RUNNING.fullmatch(line.text)] for lines in pages]
    counts = Counter(key for lines in pages for key in {_edge(lines[i].text) for i in _edges(lines)})
    repeated = {key for key, count in counts.items() if len(pages) >= 3 and count >= 0.6 * len(pages)}
    return [
        [line for i, line in enumerate(lines) if i not in _edges(lines) or _edge(line.text) not in repeated]
        for lines in pages
    ]


def _edges(lines: list[Line]) -> frozenset[int]:
    """Give the places of a page's first two and last two lines that are no sentences."""
    places = {0, 1, len(lines) - 2, len(lines) - 1}
    return frozenset(i for i in places if 0 <= i < len(lines) and not lines[i].text.endswith((".", "-", ",", ";")))


def _edge(text: str) -> str:
    """Make the heads of two pages comparable, whatever their numbers."""
    return re.sub(r"\d+", "#", text.casefold())


def _join(pages: list[list[Line]]) -> list[str]:
    """Join lines into paragraphs by gaps, sizes of letters, and short last lines."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    body = Counter(line.size for line in lines).most_common(1)[0][0]
    lengths = sorted(len(line.text) for line in lines if line.size == body)
    width = max(20, lengths[int(0.9 * (len(lengths) - 1))])
    steps = _steps(lines)
    pairs = list(zip(lines, lines[1:], strict=False))
    breaks = [False] + [_parts(a, b, steps.get(a.size, 0.0)) or _is_short(a, b, body, width) for a, b in pairs]
    return join_lines([line.text for line in lines], width, breaks)


def _steps(lines: list[Line]) -> dict[float, float]:
    """Give the ordinary step from line to line for each size of letters."""
    steps: dict[float, list[float]] = {}
    for above, below in zip(lines, lines[1:], strict=False):
        if above.size == below.size and 0 < above.y - below.y < 80:
            steps.setdefault(above.size, []).append(above.y - below.y)
    return {size: sorted(found)[len(found) // 4] for size, found in steps.items()}


def _parts(above: Line, below: Line, step: float) -> bool:
    """Say whether a gap, or another size of letters, parts two lines."""
    if above.size and below.size and abs(above.size - below.size) > 0.12 * above.size:
        return True
    return step > 0 and 1.3 * step < above.y - below.y < 300


def _is_short(above: Line, below: Line, body: float, width: int) -> bool:
    """Say whether a line of the body ends well before the margin and the next begins anew."""
    return above.size == body and len(above.text) < 0.6 * width and not below.text[:1].islower()
