"""Who changed what, when, from what to what: the history of an engagement, a person, a body or a draft."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from records.model import metadata
from records.store import Store

HIDDEN = ("line", "version", "changed_at", "changed_by", "card")


@dataclass(frozen=True)
class Change:
    """One cell that changed: ``before`` is None where the row was made, ``after`` where it was taken out."""

    table: str
    row: str
    column: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Entry:
    """One revision of something: whose, when, what kind of work, and the cells it changed."""

    revision_id: int
    at: str
    who: str
    kind: str
    note: str | None
    judgement_id: int | None
    decision: str | None
    undone: bool
    changes: list[Change] = field(default_factory=list)


def history(store: Store, subject: str) -> list[Entry]:
    """Everything that happened to a subject, latest first.

    Parameters
    ----------
    subject
        ``engagement:<engagement_id>``, ``people:<person_id>``, ``organizations:<organization_id>`` or
        ``draft:<draft_id>``.

    Returns
    -------
    list of Entry
        Empty for what stands as the data package has it. An entry with a ``judgement_id`` can be undone by
        ``records.review.undo``.
    """
    with store.reading() as connection:
        return entries(connection, subject)


def entries(connection: Connection, subject: str) -> list[Entry]:
    """The same, inside a transaction that is open already."""
    tables = metadata.tables
    changes, revisions, judgements = tables["changes"], tables["revisions"], tables["judgements"]
    query = select(changes).where(changes.c.subject == subject).order_by(changes.c.change_id)
    by_revision: dict[int, list[Change]] = {}
    for row in connection.execute(query).mappings():
        by_revision.setdefault(row["revision_id"], []).extend(_cells(dict(row)))
    own = select(judgements.c.revision_id).where(judgements.c.subject == subject)
    numbers = sorted({*by_revision, *connection.execute(own).scalars()}, reverse=True)
    undone = undone_judgements(connection)
    found = []
    for number in numbers:
        revision = connection.execute(select(revisions).where(revisions.c.revision_id == number)).mappings().one()
        judged = connection.execute(
            select(judgements.c.judgement_id, judgements.c.decision).where(judgements.c.revision_id == number)
        ).first()
        found.append(
            Entry(
                revision_id=number,
                at=revision["at"],
                who=revision["who"],
                kind=revision["kind"],
                note=revision["note"],
                judgement_id=judged.judgement_id if judged else None,
                decision=judged.decision if judged else None,
                undone=bool(judged and judged.judgement_id in undone),
                changes=by_revision.get(number, []),
            )
        )
    return found


def undone_judgements(connection: Connection) -> set[int]:
    """The judgements that an undo took back, where that undo was not itself taken back."""
    judgements = metadata.tables["judgements"]
    query = select(judgements.c.judgement_id, judgements.c.undoes).where(judgements.c.undoes.is_not(None))
    undone: set[int] = set()
    for number, undoes in connection.execute(query.order_by(judgements.c.judgement_id.desc())):
        if number not in undone:
            undone.add(undoes)
    return undone


def _cells(change: dict[str, Any]) -> list[Change]:
    before, after = (None if text is None else json.loads(text) for text in (change["before"], change["after"]))
    row = "/".join(str(part) for part in json.loads(change["row_key"]).values())
    columns = [name for name in (after or before or {}) if name not in HIDDEN]
    return [
        Change(change["table_name"], row, name, (before or {}).get(name), (after or {}).get(name))
        for name in columns
        if (before or {}).get(name) != (after or {}).get(name)
    ]
