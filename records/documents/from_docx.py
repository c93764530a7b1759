"""DOCX to paragraphs, in document order: tables, content controls and text boxes included."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from records.documents.archive import check_docx
from records.documents.errors import UnreadableDocument
from records.documents.model import Extracted

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Text that is not, or no longer, part of what the document says.
LEFT_OUT = frozenset({W + "del", W + "moveFrom", W + "instrText", FALLBACK})
BLANKS = {W + "tab": " ", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "ptab": " "}
GENERIC_TITLES = ("microsoft word", "document", "untitled", "word document", "powerpoint", "press release", "template")


def extract_docx(data: bytes) -> Extracted:
    """Read a DOCX that has passed the gate.

    Parameters
    ----------
    data : bytes
        The file.

    Returns
    -------
    Extracted
        One paragraph for each paragraph, one for each row of a table ("cell, cell").
    """
    check_docx(data)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
    except (KeyError, ValueError) as error:
        raise UnreadableDocument("is no ordinary Word document inside: open it in Word and save it as DOCX.") from error
    body = getattr(document.element, "body", None)
    if body is None:
        raise UnreadableDocument("has no body inside: open it in Word and save it as DOCX.")
    paragraphs = [line for block in _blocks(body) for line in block.split("\n") if line.strip()]
    return Extracted("docx", tuple(paragraphs), title=_title(document))


def _title(document: Any) -> str | None:
    """Give the title that the file states, unless it is a word processor's own."""
    try:
        title = str(document.core_properties.title or "").strip()
    except Exception:  # a broken properties part says nothing about the text
        return None
    return None if not title or title.casefold().startswith(GENERIC_TITLES) else title


def _blocks(root: Any) -> Iterator[str]:
    """Walk paragraphs and table rows without recursion, so that no depth of nesting stops it."""
    stack = [iter(root)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == W + "p":
            yield from _paragraph(element)
        elif element.tag == W + "tr":
            cells = (
                " ".join(text for p in cell.iter(W + "p") for text in _paragraph(p))
                for cell in element.iterfind(W + "tc")
            )
            yield ", ".join(" ".join(cell.split()).rstrip(",;") for cell in cells if cell.strip())
        elif element.tag not in LEFT_OUT:
            stack.append(iter(element))


def _paragraph(paragraph: Any) -> Iterator[str]:
    """Give a paragraph's own words, then those of the text boxes anchored in it."""
    own: list[str] = []
    boxes: list[str] = []
    stack: list[tuple[Any, bool]] = [(child, False) for child in reversed(paragraph)]
    while stack:
        element, boxed = stack.pop()
        if element.tag in LEFT_OUT:
            continue
        if element.tag == W + "t":
            (boxes if boxed else own).append(element.text or "")
        elif element.tag in BLANKS:
            (boxes if boxed else own).append(BLANKS[element.tag])
        elif element.tag == W + "p":
            boxes.append("\n")
        boxed = boxed or element.tag == W + "txbxContent"
        stack.extend((child, boxed) for child in reversed(element))
    yield "".join(own)
    if boxes:
        yield "".join(boxes)
