"""What a file is, by its content: its name is never believed."""

from __future__ import annotations

import re

from records.documents.errors import (
    DisguisedBinary,
    DocumentRefused,
    OldWordDocument,
    PasswordNeeded,
    UnsupportedFormat,
)

WANTED = "a text, HTML, PDF or DOCX file was expected"

# First bytes -> what it is. In order; the first that fits is taken.
BINARIES: tuple[tuple[bytes, str], ...] = (
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a Linux program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a macOS program"),
    (b"\xce\xfa\xed\xfe", "a macOS program"),
    (b"\x00asm", "a program"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"8BPS", "a picture"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
    (b"\x1a\x45\xdf\xa3", "a film"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"BZh", "a compressed archive"),
    (b"\xfd7zXZ\x00", "a compressed archive"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed archive"),
    (b"Rar!\x1a\x07", "a compressed archive"),
    (b"\x28\xb5\x2f\xfd", "a compressed archive"),
    (b"SQLite format 3\x00", "a database"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = re.compile(rb"(?:\A|[\r\n\x00])[ \t\xef\xbb\xbf]{0,8}%PDF-\d")
_HTML_START = re.compile(
    r"\A\s*(?:<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body|\?xml|rss|feed)\b", re.I | re.S
)
_HTML_TAG = re.compile(r"</?(?:p|div|h[1-6]|br|article|section|span|table|ul|li|body|html)\b[^<>]{0,500}>", re.I)
_ARCHIVED_PAGE = re.compile(rb"^(?:MIME-Version:|From: <Saved by)", re.I | re.M)


def container(data: bytes) -> str:
    """Say what a file is: "pdf", "zip" or "text"; refuse what is none of them.

    Parameters
    ----------
    data : bytes
        The whole file.

    Returns
    -------
    str
        "zip" still has to show that it is a DOCX, "text" whether it is HTML.
    """
    head = data[:1024]
    if _PDF.search(head):
        return "pdf"
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return "zip"
    if head.startswith(OLE):
        raise _old_office(data)
    if head.lstrip().startswith(b"{\\rtf"):
        raise UnsupportedFormat(f"is an RTF file; {WANTED}: open it in Word and save it as DOCX.")
    for magic, what in BINARIES:
        if head.startswith(magic):
            raise DisguisedBinary(f"is {what} by its content; {WANTED}: give the release itself.")
    if head[4:8] == b"ftyp" or (head.startswith(b"RIFF") and head[8:12] in (b"WEBP", b"WAVE", b"AVI ")):
        raise DisguisedBinary(f"is a picture or recording by its content; {WANTED}: give the release itself.")
    if _ARCHIVED_PAGE.search(head) and b"multipart/related" in data[:4096].lower():
        raise UnsupportedFormat(f"is a web archive (MHTML); {WANTED}: save the page as HTML or PDF instead.")
    return "text"


def _old_office(data: bytes) -> DocumentRefused:
    """Tell the old formats of Office apart, all kept in one sort of container."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return PasswordNeeded(
            "asks for a password, so it cannot be read: save a copy without a password and give that."
        )
    if "Workbook".encode("utf-16-le") in data or "PowerPoint Document".encode("utf-16-le") in data:
        return UnsupportedFormat(f"is an old Office file, not a Word document; {WANTED}: save it as PDF.")
    return OldWordDocument("is an old Word document (.doc), which is not read here: open it in Word and save as DOCX.")


def is_html(text: str) -> bool:
    """Say whether decoded text is a page or a piece of one.

    Examples
    --------
    >>> is_html("<p>One.</p><p>Two.</p>"), is_html("Costs < 5 and > 3")
    (True, False)
    """
    if _HTML_START.match(text[:8192]):
        return True
    sample = text[:65536]
    tags = sum(1 for _ in _HTML_TAG.finditer(sample))
    # A text in which a tag or two were left behind keeps its lines; a piece of a page has none worth keeping.
    return tags >= 3 and (sample.lstrip().startswith("<") or tags * 300 > len(sample))


def extension_disagrees(name: str, kind: str) -> bool:
    """Say whether a file's name promises another kind than its content is."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    known = {
        "txt": "txt",
        "text": "txt",
        "md": "txt",
        "htm": "html",
        "html": "html",
        "xhtml": "html",
        "pdf": "pdf",
        "docx": "docx",
    }
    return ending in {*known, "doc", "exe", "png", "jpg", "xlsx"} and known.get(ending) != kind
