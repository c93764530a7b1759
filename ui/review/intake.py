"""Documents into the queue, one by one: read, drafted, kept; each refusal in one sentence, and nothing lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from records.adding import Added, Duplicate, add_document
from records.documents import Document, DocumentRefused, read
from records.drafting.drafts import draft as draft_text
from records.errors import RecordsError
from records.store import Store

HOW = {"the same file": "is the same file as", "the same text": "has the same text as", "re-worded": "re-words"}


@dataclass(frozen=True)
class Taken:
    """What became of one document.

    Attributes
    ----------
    sort
        ``added``, ``duplicate`` (held already, not added), ``refused`` (not a document we read) or ``failed`` (it was
        read, but could not be kept: it can be tried again).
    content
        The bytes, kept where the document can be added anyway or tried again; `about` is what is known of it then.
    """

    name: str
    sort: str
    sentence: str
    draft_ids: tuple[str, ...] = ()
    content: bytes | None = field(default=None, repr=False)
    about: Mapping[str, str | None] | None = None
    warnings: tuple[str, ...] = ()


def take(
    store: Store,
    name: str,
    content: bytes,
    *,
    who: str,
    anyway: bool = False,
    about: Mapping[str, str | None] | None = None,
    guess: Callable[[str | None, str], str | None] | None = None,
) -> Taken:
    """Read a document, draft what it reports, and keep both; whatever goes wrong is a sentence.

    Parameters
    ----------
    anyway
        Add it though another document says the same in other words; the very same file is never added twice.
    about
        What the reviewer says of the source: ``url``, ``publisher``. It goes before what the document says.
    guess
        From the address and the beginning of the text to a publisher, where nobody says.
    """
    try:
        document = read(content, name)
    except DocumentRefused as refused:
        return Taken(refused.name, "refused", str(refused))
    known = about_of(document) | {key: value for key, value in (about or {}).items() if value}
    if guess is not None and not known.get("publisher"):
        known["publisher"] = guess(known.get("url"), content[:4000].decode("utf-8", "replace"))
    try:
        text, drafts, warnings = drafts_of(document)
        added = add_document(store, document.name, content, text, drafts, who=who, about=known, anyway=anyway)
    except RecordsError as error:
        sentence = f"{document.name} was read, but not kept: {error}"
        return Taken(document.name, "failed", sentence, content=content, about=known)
    taken = _added(document, added, len(drafts))
    if taken.sort == "duplicate" and added.duplicates[0].how != "the same file":
        taken = replace(taken, content=content, about=known)
    return replace(taken, warnings=(*document.warnings, *warnings))


def drafts_of(document: Document) -> tuple[str, list[dict[str, Any]], list[str]]:
    """The text that evidence counts in, the drafts, and warnings on the whole.

    A text in which nothing is found gives one empty draft: a person may know better, and nothing is lost.
    """
    drafted = draft_text(document.text, document.name, document.published)
    if drafted.drafts:
        return drafted.text, drafted.drafts, drafted.warnings
    why = "No engagement was found in this text. Fill the card in by hand, or reject it."
    empty = {
        "doc": document.name,
        "title": document.title,
        "date_start": document.published,
        "date_basis": "published" if document.published else None,
        "warnings": [*drafted.warnings, why],
        "source": {"title": document.title, "published": document.published},
    }
    return drafted.text or document.text, [empty], drafted.warnings


def about_of(document: Document) -> dict[str, Any]:
    """What the document says of itself as a source."""
    about = {name: getattr(document, name) for name in ("title", "publisher", "url", "published", "language")}
    return about | {"language": None} if about["language"] == "other" else about


def publisher_of(url: str | None, text: str, hosts: Mapping[str, str], names: Sequence[str]) -> str | None:
    """The publisher, where it can be seen: the address is one of theirs, or the dateline names them.

    Parameters
    ----------
    hosts
        Host of an address on the record to its publisher.
    names
        The publishers of the record.

    Examples
    --------
    >>> publisher_of(None, "PARIS (Agence Nord) - The envoy met the minister.", {}, ["Agence Nord", "Nord"])
    'Agence Nord'
    """
    try:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    if host in hosts:
        return hosts[host]
    if "ICESCO is not responsible for the accuracy" in text[:2000]:
        return "ICESCO"
    for inside in re.findall(r"\(([^()\n]{2,80})\)", text[:1500]):
        found = next((name for name in names if len(name) > 3 and inside.casefold().startswith(name.casefold())), None)
        if found:
            return found
    return None


def _added(document: Document, added: Added, n_drafts: int) -> Taken:
    if added.added:
        number = "1 draft" if n_drafts == 1 else f"{n_drafts} drafts"
        return Taken(document.name, "added", f"{document.name}: {number}.", tuple(added.draft_ids))
    first: Duplicate = added.duplicates[0]
    sentence = f"{document.name} {HOW.get(first.how, 'repeats')} {first.name}, which is held already; it was not added."
    return Taken(document.name, "duplicate", sentence, tuple(first.draft_ids))
