"""Documents: bytes (txt, HTML, PDF, DOCX) to clean text with numbered paragraphs, or one sentence why not."""

from __future__ import annotations

from records.documents.errors import DocumentRefused
from records.documents.fingerprint import fingerprint, is_reworded, similarity
from records.documents.model import MAX_BYTES, MAX_CHARACTERS, Document, Limits
from records.documents.reading import read

__all__ = [
    "MAX_BYTES",
    "MAX_CHARACTERS",
    "Document",
    "DocumentRefused",
    "Limits",
    "fingerprint",
    "is_reworded",
    "read",
    "similarity",
]
