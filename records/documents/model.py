"""What reading a document gives: the frozen dataclasses that its steps hand on."""

from __future__ import annotations

from dataclasses import dataclass, field

MEGABYTE = 1024 * 1024
MAX_BYTES = 25 * MEGABYTE
MAX_CHARACTERS = 5_000_000


@dataclass(frozen=True)
class Limits:
    """What one document may cost its reading process."""

    memory: int = 1024 * MEGABYTE
    cpu_seconds: int = 25
    wall_seconds: float = 30.0


@dataclass(frozen=True)
class Extracted:
    """What a parser found: paragraphs not yet cleaned, and what the file says of itself."""

    kind: str
    paragraphs: tuple[str, ...]
    title: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A document as it was read: clean text with numbered paragraphs, and what the file says of itself.

    Attributes
    ----------
    name : str
        The file's base name, made safe to show. Never a path.
    kind : str
        "txt", "html", "pdf" or "docx", by content.
    text : str
        Clean text (NFC), paragraphs parted by a blank line.
    paragraphs : tuple of (int, int)
        First and last (exclusive) offset of each paragraph in `text`.
    title, published, url, publisher : str or None
        What the file itself says; `published` is an ISO date. None where it says nothing.
    language : str
        "en", "fr", "ar" or "other": a guess.
    warnings : tuple of str
        What was removed, guessed or looked odd.
    sha256 : str
        Of the bytes: the document's identity.
    text_sha256 : str
        Of the clean text: the same words from another file.
    fingerprint : str
        A small signature by which a re-worded copy is known (see `similarity`).
    """

    name: str
    kind: str
    text: str
    paragraphs: tuple[tuple[int, int], ...]
    title: str | None
    published: str | None
    url: str | None
    publisher: str | None
    language: str
    warnings: tuple[str, ...] = field(default=())
    sha256: str = ""
    text_sha256: str = ""
    fingerprint: str = ""

    def paragraph(self, number: int) -> str:
        """Give the words of one paragraph, counted from 0."""
        first, last = self.paragraphs[number]
        return self.text[first:last]
