"""What waits to be judged: drafts with their text and card, and how many of them are done."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from records.adding import storable
from records.building import now
from records.cards import Card, card_of_draft, card_of_engagement
from records.errors import Conflict, NoSuchRow, NotAccepted, Problem
from records.model import metadata
from records.store import Store
from records.work import UnitOfWork, dumps

JUDGED = ("accepted", "joined", "rejected")  # "unsure" waits for somebody who knows


@dataclass(frozen=True)
class Waiting:
    """One draft in the queue."""

    draft_id: str
    document: str
    item: int
    title: str
    start_date: str | None
    state: str
    version: int
    engagement_id: str | None
    warnings: list[str]
    changed_at: str
    changed_by: str


@dataclass(frozen=True)
class Queue:
    """Drafts, with their denominator: ``judged`` of ``total`` (of all drafts, whatever was asked for)."""

    items: list[Waiting]
    judged: int
    total: int


@dataclass(frozen=True)
class DraftView:
    """One draft with all that a reviewer needs: text and evidence, the card as last saved, and its version."""

    draft_id: str
    draft: dict[str, Any]
    card: Card
    text: str
    text_sha256: str
    document: str
    sha256: str
    state: str
    version: int
    engagement_id: str | None


def queue(store: Store, state: str | None = None) -> Queue:
    """The drafts, oldest document first, with how many of all are judged.

    Parameters
    ----------
    state
        Only those that are ``open``, ``unsure``, ``accepted``, ``joined`` or ``rejected``; without it all.
    """
    documents, drafts = metadata.tables["documents"], metadata.tables["drafts"]
    query = select(drafts, documents.c.name).join(documents, documents.c.sha256 == drafts.c.sha256)
    if state is not None:
        query = query.where(drafts.c.state == state)
    with store.reading() as connection:
        rows = connection.execute(query.order_by(documents.c.added_at, drafts.c.sha256, drafts.c.item)).mappings().all()
        counts = connection.execute(select(drafts.c.state, func.count().label("number")).group_by(drafts.c.state)).all()
    states: dict[str, int] = {row.state: row.number for row in counts}
    judged = sum(states.get(found, 0) for found in JUDGED)
    return Queue([_waiting(dict(row)) for row in rows], judged, sum(states.values()))


def _waiting(row: dict[str, Any]) -> Waiting:
    draft = json.loads(row["draft"])
    card = json.loads(row["card"]) if row["card"] else card_of_draft(draft)
    return Waiting(
        draft_id=row["draft_id"],
        document=row["name"],
        item=row["item"],
        title=card.get("title") or "Without a title",
        start_date=card.get("start_date"),
        state=row["state"],
        version=row["version"],
        engagement_id=row["engagement_id"],
        warnings=list(draft.get("warnings") or ()),
        changed_at=row["changed_at"],
        changed_by=row["changed_by"],
    )


def draft(store: Store, draft_id: str) -> DraftView:
    """One draft with its text and card; raises NoSuchRow where there is none."""
    with store.reading() as connection:
        row = draft_row(connection, draft_id)
        return DraftView(
            draft_id=draft_id,
            draft=json.loads(row["draft"]),
            card=current_card(connection, row),
            text=row["text"],
            text_sha256=row["text_sha256"],
            document=row["name"],
            sha256=row["sha256"],
            state=row["state"],
            version=row["version"],
            engagement_id=row["engagement_id"],
        )


def draft_row(connection: Connection, draft_id: str) -> dict[str, Any]:
    """A draft's row with its document's name, text and hash."""
    documents, drafts = metadata.tables["documents"], metadata.tables["drafts"]
    columns = (documents.c.name, documents.c.text, documents.c.text_sha256, documents.c.about)
    query = select(drafts, *columns).join(documents, documents.c.sha256 == drafts.c.sha256)
    found = connection.execute(query.where(drafts.c.draft_id == draft_id)).mappings().first()
    if found is None:
        raise NoSuchRow(f"There is no draft {draft_id!r}. It may have been taken out of the queue.")
    return dict(found)


def current_card(connection: Connection, row: dict[str, Any]) -> Card:
    """A draft's card as it now stands: on the record, as last saved, or as it was read."""
    if row["state"] == "accepted" and row["engagement_id"]:
        return card_of_engagement(connection, row["engagement_id"])
    if row["card"]:
        saved: Card = json.loads(row["card"])
        return saved
    about = json.loads(row["about"] or "{}")
    about.pop("fingerprint", None)
    return card_of_draft(json.loads(row["draft"]), {"name": row["name"], "sha256": row["sha256"], "about": about})


def fresh_draft(work: UnitOfWork, draft_id: str, version: int, card: Card | None) -> dict[str, Any]:
    """The draft's row, if nobody saved it since ``version``; raises Conflict with both cards otherwise."""
    row = draft_row(work.connection, draft_id)
    if row["version"] != version:
        raise Conflict(
            f"{row['changed_by']} saved this draft at {row['changed_at']}, after you opened it "
            f"(it is {row['state']} now). Nothing of yours was saved over it: compare, and save again.",
            mine=card,
            theirs=current_card(work.connection, row),
            base=None,
            version=row["version"],
            who=row["changed_by"],
            when=row["changed_at"],
        )
    return row


def save_card(store: Store, draft_id: str, card: Card, *, who: str, version: int) -> int:
    """Keep a card that is being worked on, without judging it; returns the draft's new version."""
    with store.unit_of_work(who, "draft") as work:
        row = fresh_draft(work, draft_id, version, card)
        if row["state"] in JUDGED:
            raise NotAccepted(f"This draft is {row['state']}. Undo that first.")
        change_draft(work, draft_id, card=storable(checked_json(card)))
    return version + 1


def change_draft(work: UnitOfWork, draft_id: str, **columns: Any) -> None:
    """Change a draft, and note who did and when."""
    stamp = {"changed_at": now(), "changed_by": work.who}
    work.update("drafts", {"draft_id": draft_id}, columns | stamp, f"draft:{draft_id}")


def checked_json(card: Card) -> str:
    """A card as JSON; refused where it holds what JSON cannot."""
    try:
        return dumps(card)
    except (TypeError, ValueError) as error:
        problem = Problem("card", given=str(error)[:100], expected="text, numbers, lists and nothing")
        raise NotAccepted("The card holds something that cannot be kept.", problems=[problem]) from error
