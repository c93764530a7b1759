"""Why a document is refused: each error is one sentence that says what was given, what was expected, what to do."""

from __future__ import annotations

from records.errors import RecordsError


class DocumentRefused(RecordsError):
    """A document that is not read; its children say why.

    Parameters
    ----------
    reason : str
        The sentence without its subject, such as "is empty: ...".
    name : str
        The file as the reader knows it; `read` fills it in.
    """

    def __init__(self, reason: str, name: str = "This file") -> None:
        super().__init__(reason)
        self.reason = reason
        self.name = name

    def __str__(self) -> str:
        return f"{self.name} {self.reason}"


class EmptyDocument(DocumentRefused):
    """There is no word in it."""


class DocumentTooLarge(DocumentRefused):
    """It is larger than anything a press release could be."""


class PasswordNeeded(DocumentRefused):
    """It is encrypted."""


class NoTextLayer(DocumentRefused):
    """It is a PDF made of pictures of pages."""


class DisguisedBinary(DocumentRefused):
    """It is a program, a picture or other binary, whatever its name says."""


class OldWordDocument(DocumentRefused):
    """It is a .doc file of Word 97 to 2003."""


class UnsupportedFormat(DocumentRefused):
    """It is an honest document of a format that is not read here."""


class TruncatedDocument(DocumentRefused):
    """It was cut off on its way."""


class SuspiciousDocument(DocumentRefused):
    """It is built to harm whoever opens it: a bomb, an entity trick, a path trick."""


class DocumentTooHeavy(DocumentRefused):
    """It asks for more time or memory than one document is given."""


class UnreadableDocument(DocumentRefused):
    """It is damaged, or not what it claims to be."""


class ReaderUnavailable(DocumentRefused):
    """The reading process could not be started; the document may be sound."""


REFUSALS: dict[str, type[DocumentRefused]] = {
    kind.__name__: kind
    for kind in (
        EmptyDocument,
        DocumentTooLarge,
        PasswordNeeded,
        NoTextLayer,
        DisguisedBinary,
        OldWordDocument,
        UnsupportedFormat,
        TruncatedDocument,
        SuspiciousDocument,
        DocumentTooHeavy,
        UnreadableDocument,
    )
}
