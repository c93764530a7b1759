"""The reading process: takes limits upon itself, reads one file from its input, answers in JSON, ends."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from typing import Any

from records.documents.errors import (
    DocumentRefused,
    DocumentTooHeavy,
    DocumentTooLarge,
    SuspiciousDocument,
    UnreadableDocument,
)
from records.documents.model import MAX_CHARACTERS, Extracted

READY = b"safir-reader\n"
HEAVY = "needs more time or memory than one document is given: it may be a bomb; give its text instead."


def extract(data: bytes, kind: str) -> Extracted:
    """Parse a file by its kind; whatever a parser raises becomes a refusal.

    Parameters
    ----------
    data : bytes
        The file; for "html" the page as UTF-8.
    kind : str
        "pdf", "zip" or "html".
    """
    try:
        found = _parse(data, kind)
    except DocumentRefused:
        raise
    except MemoryError as error:
        raise DocumentTooHeavy(HEAVY) from error
    except RecursionError as error:
        raise SuspiciousDocument("refers to itself without end: it is not opened.") from error
    except Exception as error:
        raise UnreadableDocument(
            f"is damaged ({type(error).__name__}) and cannot be read: save it again, or give its text."
        ) from error
    if sum(map(len, found.paragraphs)) > MAX_CHARACTERS:
        raise DocumentTooLarge(f"holds more than {MAX_CHARACTERS:,} letters: give the part that is the release.")
    return found


def _parse(data: bytes, kind: str) -> Extracted:
    """Import only the parser that is needed: a process starts the faster."""
    if kind == "pdf":
        from records.documents.from_pdf import extract_pdf

        return extract_pdf(data)
    if kind == "zip":
        from records.documents.from_docx import extract_docx

        return extract_docx(data)
    from records.documents.from_html import extract_html

    return extract_html(data.decode("utf-8", "surrogatepass"))


def limit(memory: int, cpu_seconds: int) -> None:
    """Bound this process where the system can: memory, time, no file written, no core left behind."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    wanted = (("RLIMIT_AS", memory), ("RLIMIT_CPU", cpu_seconds), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0))
    for name, value in wanted:
        with contextlib.suppress(AttributeError, ValueError, OSError):
            which = getattr(resource, name)
            hard = resource.getrlimit(which)[1]
            value = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(which, (value, value))


def answer(data: bytes, kind: str) -> dict[str, Any]:
    """Give what was found, or why nothing was, as plain data."""
    try:
        found = extract(data, kind)
    except DocumentRefused as refused:
        return {"refused": type(refused).__name__, "reason": refused.reason}
    return {"found": {name: getattr(found, name) for name in Extracted.__dataclass_fields__}}


def main() -> None:
    """Read one document; what libraries print goes nowhere."""
    kind, memory, cpu_seconds = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    limit(memory, cpu_seconds)
    out = os.dup(1)
    os.write(out, READY)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    try:
        said = json.dumps(answer(sys.stdin.buffer.read(), kind)).encode("ascii")
    except MemoryError:
        said = json.dumps({"refused": DocumentTooHeavy.__name__, "reason": HEAVY}).encode("ascii")
    with os.fdopen(out, "wb") as pipe:
        pipe.write(said)
        pipe.flush()
    os._exit(0)
