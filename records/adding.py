"""A document into the queue: kept under its hash with the drafts read from it, or shown to be held already."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, insert, select

from records.errors import NotAccepted
from records.model import metadata
from records.store import Store
from records.work import UnitOfWork, dumps

_NOT_STORED = re.compile("[\x00\ud800-\udfff]")
_NOT_IN_NAMES = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Duplicate:
    """A document held already: ``how`` is "the same file", "the same text" or "re-worded"."""

    sha256: str
    name: str
    how: str
    draft_ids: list[str]


@dataclass(frozen=True)
class Added:
    """What became of a document: its drafts, or, where ``added`` is False, the documents it repeats."""

    added: bool
    sha256: str
    draft_ids: list[str]
    duplicates: list[Duplicate] = field(default_factory=list)


def text_hash(text: str) -> str:
    """The hash of a text as it is kept: what a judgement says was read."""
    return hashlib.sha256(storable(text).encode("utf-8")).hexdigest()


def storable(text: str) -> str:
    """Text that both databases take: as long as it was, with U+FFFD for NUL and lone surrogates."""
    return _NOT_STORED.sub("\ufffd", text)


def add_document(
    store: Store,
    name: str,
    content: bytes,
    text: str,
    drafts: Sequence[dict[str, Any]],
    *,
    who: str,
    about: dict[str, Any] | None = None,
    anyway: bool = False,
) -> Added:
    """Keep a document under its SHA-256, with the drafts read from it, as one revision.

    Parameters
    ----------
    text
        The cleaned text that the drafts' evidence counts in.
    drafts
        As drafting gives them, one dict an engagement.
    about
        What is known of the source: title, publisher, url, published, language.
    anyway
        Add it even though another document has the same text or seems re-worded; never the same file twice.
    """
    sha256, text = hashlib.sha256(content).hexdigest(), storable(text)
    fingerprint = _fingerprint(text)
    with store.reading() as connection:
        found = _duplicates(connection, sha256, text, fingerprint)
    if any(one.how == "the same file" for one in found) or (found and not anyway):
        return Added(False, sha256, found[0].draft_ids, found)
    clean = _NOT_IN_NAMES.sub("", re.split(r"[/\\]", name)[-1]).strip()[:200] or "document"
    with store.unit_of_work(who, "document", clean) as work:
        if work.row("documents", {"sha256": sha256}):
            raise NotAccepted(f"Somebody added {clean} just now. It stands in the queue already.")
        row = {"sha256": sha256, "name": clean, "text": text, "text_sha256": text_hash(text)}
        row |= {"about": storable(dumps((about or {}) | {"fingerprint": fingerprint}))}
        row |= {"added_at": work.at, "added_by": work.who}
        work.connection.execute(insert(metadata.tables["documents"]).values(row))
        ids = _add_drafts(work, sha256, drafts)
    return Added(True, sha256, ids, found)


def _add_drafts(work: UnitOfWork, sha256: str, drafts: Sequence[dict[str, Any]]) -> list[str]:
    rows = [
        {
            "draft_id": f"{sha256[:12]}-{item:02d}",
            "sha256": sha256,
            "item": item,
            "draft": storable(dumps(draft)),
            "card": None,
            "state": "open",
            "engagement_id": None,
            "version": 1,
            "changed_at": work.at,
            "changed_by": work.who,
        }
        for item, draft in enumerate(drafts, start=1)
    ]
    if rows:
        work.connection.execute(insert(metadata.tables["drafts"]), rows)
    return [str(row["draft_id"]) for row in rows]


def _fingerprint(text: str) -> str:
    try:
        from records.documents import fingerprint
    except ImportError:
        return ""
    return fingerprint(text)


def _duplicates(connection: Connection, sha256: str, text: str, fingerprint: str) -> list[Duplicate]:
    documents, drafts = metadata.tables["documents"], metadata.tables["drafts"]
    columns = (documents.c.sha256, documents.c.name, documents.c.text_sha256, documents.c.about)
    found = []
    for row in connection.execute(select(*columns).order_by(documents.c.added_at)):
        how = None
        if row.sha256 == sha256:
            how = "the same file"
        elif row.text_sha256 == text_hash(text):
            how = "the same text"
        elif fingerprint and _reworded(fingerprint, json.loads(row.about or "{}").get("fingerprint")):
            how = "re-worded"
        if how:
            ids = select(drafts.c.draft_id).where(drafts.c.sha256 == row.sha256).order_by(drafts.c.item)
            found.append(Duplicate(row.sha256, row.name, how, list(connection.execute(ids).scalars())))
    order = ("the same file", "the same text", "re-worded")
    return sorted(found, key=lambda one: order.index(one.how))


def _reworded(one: str, other: str | None) -> bool:
    from records.documents import is_reworded

    return bool(other) and is_reworded(one, str(other))
