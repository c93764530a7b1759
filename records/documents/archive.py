"""The gate before a DOCX: no bomb, no entity, no path out of the archive gets past it."""

from __future__ import annotations

import codecs
import io
import re
import zipfile

from records.documents.errors import (
    DocumentRefused,
    PasswordNeeded,
    SuspiciousDocument,
    TruncatedDocument,
    UnreadableDocument,
    UnsupportedFormat,
)
from records.documents.kinds import WANTED
from records.documents.model import MEGABYTE

MAX_ENTRIES = 2_000
MAX_UNZIPPED = 100 * MEGABYTE
MAX_RATIO = 100
SMALL = 2 * MEGABYTE  # what unzips to less than this harms nobody, whatever its ratio
MAX_ELEMENTS = 1_500_000
DECLARATION = re.compile(rb"""<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([^"']{0,40})["']""")
PLAIN_ENCODINGS = frozenset(
    {"utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "windows-1252"}
)
OUTSIDE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\x00")
EBCDIC = b"\x4c\x6f\xa7\x94"


def check_docx(data: bytes) -> None:
    """Let a sound DOCX pass; refuse every other archive.

    Parameters
    ----------
    data : bytes
        A file that begins like a zip.

    Raises
    ------
    DocumentRefused
        One of its children, by what is wrong.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_sizes(entries, len(data))
            _check_names(entries)
            _check_is_word({entry.filename for entry in entries})
            for entry in entries:
                _check_part(entry.filename, archive.read(entry))
    except DocumentRefused:
        raise
    except (zipfile.BadZipFile, EOFError) as error:
        raise TruncatedDocument(
            f"is cut off or damaged ({_plain(error)}), so it cannot be opened: send it again."
        ) from error
    except (NotImplementedError, RuntimeError, OSError, ValueError, OverflowError) as error:
        raise UnreadableDocument(
            f"is a damaged or unusual archive ({_plain(error)}): open it in Word and save as DOCX."
        ) from error
    except Exception as error:  # zlib.error and whatever else broken bytes provoke
        raise TruncatedDocument(
            f"is damaged ({type(error).__name__}), so it cannot be opened: send it again."
        ) from error


def _plain(error: Exception) -> str:
    """Give a library's words, short."""
    return " ".join(str(error).split())[:80] or type(error).__name__


def _check_sizes(entries: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse what would unzip to far more than a document is."""
    if any(entry.flag_bits & 1 for entry in entries):
        raise PasswordNeeded("asks for a password, so it cannot be read: save a copy without a password and give that.")
    if len(entries) > MAX_ENTRIES:
        raise SuspiciousDocument(f"holds {len(entries):,} files, far more than a document has: it is not opened.")
    total = sum(entry.file_size for entry in entries)
    heavy = [e for e in entries if e.file_size > SMALL and e.file_size > MAX_RATIO * max(1, e.compress_size)]
    if total > MAX_UNZIPPED or (total > SMALL and total > MAX_RATIO * size) or heavy:
        raise SuspiciousDocument(
            f"would unpack to {total / MEGABYTE:,.0f} MB from {size / MEGABYTE:.2f} MB, as a zip bomb does: "
            "it is not opened."
        )


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse paths that lead out of the archive, and two parts of one name."""
    names = [entry.filename for entry in entries]
    outside = next((name for name in names if OUTSIDE.search(name)), None)
    if outside is not None:
        raise SuspiciousDocument("holds a path that leads out of the document (such as ../): it is not opened.")
    if len(set(names)) != len(names):
        raise SuspiciousDocument(
            "holds two parts of the same name, so what is shown may differ from what is read: it is not opened."
        )


def _check_is_word(names: set[str]) -> None:
    """Say which other sort of archive this is, if it is no DOCX."""
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return
    others = (
        ("xl/", "an Excel workbook"),
        ("ppt/", "a PowerPoint presentation"),
        ("content.xml", "an OpenDocument file"),
    )
    for start, what in others:
        if any(name.startswith(start) for name in names):
            raise UnsupportedFormat(f"is {what}; {WANTED}: save it as DOCX or PDF.")
    raise UnsupportedFormat(f"is a zip archive, not a Word document; {WANTED}: unpack it and give its documents.")


def _check_part(name: str, part: bytes) -> None:
    """Refuse a DOCTYPE or entity in any encoding, an odd encoding, and XML of more elements than any document has."""
    head = part[:512].replace(b"\x00", b"")
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    must_be_xml = name.endswith((".xml", ".rels"))
    if not (must_be_xml or head.lstrip().startswith(b"<") or part.startswith(EBCDIC)):
        return
    stated = DECLARATION.search(head)
    odd = stated is not None and stated[1].decode("latin-1").lower() not in PLAIN_ENCODINGS
    if odd or not head.lstrip().startswith(b"<"):
        raise SuspiciousDocument("holds XML in an encoding that hides what it says: it is not opened.")
    plain = part.replace(b"\x00", b"") if b"\x00" in part else part
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise SuspiciousDocument(
            "holds a DOCTYPE or entity, by which files are stolen and machines stopped: it is not opened."
        )
    if plain.count(b"<") > MAX_ELEMENTS:
        raise SuspiciousDocument(
            f"holds more than {MAX_ELEMENTS:,} elements, far more than a document has: it is not opened."
        )
