"""Bytes in, a Document out: the one door through which documents come."""

from __future__ import annotations

import hashlib

from records.documents import characters
from records.documents.boilerplate import without_furniture
from records.documents.decoding import decode
from records.documents.errors import DocumentRefused, DocumentTooLarge, EmptyDocument
from records.documents.fingerprint import fingerprint
from records.documents.kinds import WANTED, container, extension_disagrees, is_html
from records.documents.language import language_of
from records.documents.model import MAX_BYTES, MAX_CHARACTERS, MEGABYTE, Document, Extracted, Limits
from records.documents.paragraphs import page_header, paragraphs_of, unglue, without_repeats
from records.documents.sandbox import extract_apart

MAX_TITLE = 300
ENDS_OF_SENTENCE = (".", ";", ",", ":", "\u060c", "\u061b")


def read(data: bytes, name: str = "document", *, limits: Limits | None = None, apart: bool = True) -> Document:
    """Read a document: txt, HTML, PDF or DOCX, known by its content.

    Parameters
    ----------
    data : bytes
        The whole file.
    name : str
        What its sender calls it; shown, never believed, never used as a path.
    limits : Limits, optional
        What the reading process may cost.
    apart : bool
        False parses in this very process: for tests and benchmarks only, since a bomb would reach it.

    Returns
    -------
    Document
        Clean text with numbered paragraphs, and warnings.

    Raises
    ------
    DocumentRefused
        One clear sentence: what was given, what was expected, what to do.

    Examples
    --------
    >>> release = b"Minister receives envoy\\n\\nThe minister met the envoy of the country in the capital."
    >>> document = read(release, "a.txt")
    >>> document.kind, document.language, len(document.paragraphs), document.paragraph(0)
    ('txt', 'en', 2, 'Minister receives envoy')
    """
    shown = characters.safe_name(name)
    try:
        return _finish(_extract(bytes(data), limits or Limits(), apart), data, shown)
    except DocumentRefused as refused:
        refused.name = shown
        raise


def _extract(data: bytes, limits: Limits, apart: bool) -> Extracted:
    """Find out what a file is and parse it; text is read here, everything else in a process of its own."""
    if not data:
        raise EmptyDocument(f"is empty (0 bytes); {WANTED}: check the file and send it again.")
    if len(data) > MAX_BYTES:
        raise DocumentTooLarge(
            f"has {len(data) / MEGABYTE:,.1f} MB; at most {MAX_BYTES // MEGABYTE} MB were expected: "
            "give the release alone."
        )
    kind = container(data)
    if kind != "text":
        return _parse(data, kind, limits, apart, [])
    text, warnings = decode(data)
    if is_html(text):
        plain = characters.CONTROL.sub("", text)
        return _parse(plain.encode("utf-8", "surrogatepass"), "html", limits, apart, warnings)
    if len(text) > MAX_CHARACTERS:
        raise DocumentTooLarge(f"holds more than {MAX_CHARACTERS:,} letters: give the part that is the release.")
    return Extracted("txt", (text,), warnings=tuple(warnings))


def _parse(data: bytes, kind: str, limits: Limits, apart: bool, warnings: list[str]) -> Extracted:
    """Hand a file to its parser, keeping the warnings of what came before."""
    if apart:
        found = extract_apart(data, kind, limits)
    else:
        from records.documents.child import extract

        found = extract(data, kind)
    if not warnings:
        return found
    return Extracted(**{**vars(found), "warnings": (*warnings, *found.warnings)})


def _finish(found: Extracted, data: bytes, name: str) -> Document:
    """Clean what a parser found, number its paragraphs and sign it."""
    # Paragraphs from a parser stand on one line each, so that one pass cleans all and warns once.
    joined = found.paragraphs[0] if found.kind == "txt" else "\n".join(found.paragraphs)
    text, warnings = characters.clean(joined)
    if not text.strip() or not any(c.isalnum() for c in text):
        raise EmptyDocument(f"holds no words, only blanks or marks; {WANTED}: check the file and send it again.")
    lines = (
        paragraphs_of(text)
        if found.kind == "txt"
        else [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    )
    lines, published, url = page_header(lines)
    lines = [unglue(line) for line in without_repeats(without_furniture(lines))]
    text, spans = _numbered(lines)
    if extension_disagrees(name, found.kind):
        warnings.append(
            f"By its content this is {found.kind.upper()}, not what its name says; it was read by its content."
        )
    return Document(
        name=name,
        kind=found.kind,
        text=text,
        paragraphs=spans,
        title=_title(found.title, lines),
        published=found.published or published,
        url=_short(found.url) or url,
        publisher=_short(found.publisher),
        language=language_of(text),
        warnings=tuple(dict.fromkeys((*found.warnings, *warnings))),
        sha256=hashlib.sha256(data).hexdigest(),
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        fingerprint=fingerprint(text),
    )


def _numbered(lines: list[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Join paragraphs with a blank line between them, and say where each stands."""
    spans, at = [], 0
    for line in lines:
        spans.append((at, at + len(line)))
        at += len(line) + 2
    return "\n\n".join(lines), tuple(spans)


def _short(text: str | None) -> str | None:
    """Clean what a file says of itself, or None where it says nothing of use."""
    clean = " ".join(characters.clean(text)[0].split()) if text else ""
    return clean[:MAX_TITLE] or None


def _title(stated: str | None, lines: list[str]) -> str | None:
    """Give the stated title, else the first paragraph when it reads like a headline."""
    title = _short(stated)
    if title:
        return title
    for line in lines[:2]:
        if len(line.split()) >= 3 and len(line) <= MAX_TITLE and not line.endswith(ENDS_OF_SENTENCE):
            return line
    return None
