"""judge(): the one door onto the record, with who, when and the hash of what was read."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from records.adding import storable
from records.cards import Card, card_of_engagement
from records.errors import CannotUndo, Conflict, NoSuchRow, NotAccepted, Problem
from records.history import undone_judgements
from records.inbox import JUDGED, change_draft, checked_json, current_card, fresh_draft
from records.landing import land
from records.model import metadata
from records.store import Store
from records.undoing import take_back
from records.work import UnitOfWork, dumps

DECISIONS = ("accept", "join", "reject", "unsure", "correct")


@dataclass(frozen=True)
class Judgement:
    """What was decided, and what became of it.

    Attributes
    ----------
    judgement_id
        By which it can be undone.
    version
        The new version of the draft or, for a correction, of the engagement.
    made
        Table name to the ids of people, organizations, sources and countries that came new onto the record.
    """

    judgement_id: int
    revision_id: int
    decision: str
    draft_id: str | None = None
    engagement_id: str | None = None
    version: int | None = None
    made: dict[str, list[str]] = field(default_factory=dict)


def judge(
    store: Store,
    decision: str,
    *,
    who: str,
    version: int,
    draft_id: str | None = None,
    engagement_id: str | None = None,
    card: Card | None = None,
    text_sha256: str | None = None,
    base: Card | None = None,
    note: str | None = None,
) -> Judgement:
    """Decide on a draft or correct an engagement, as one unit of work: all of it is kept, or nothing.

    Parameters
    ----------
    decision
        ``accept`` a draft as a new engagement, ``join`` it to ``engagement_id`` as one more source, ``reject`` it, or
        leave it ``unsure``; ``correct`` an engagement on the record.
    who
        The person who decides.
    version
        The version of the draft (or, for ``correct``, of the engagement) that the person saw.
    card
        The card as the person left it; without it, as it was last saved.
    text_sha256
        The hash of the text that was read (``DraftView.text_sha256``); wanted for everything but ``correct``.
    base
        The card as it was opened, handed on in a Conflict so that two versions can be merged.

    Raises
    ------
    Conflict
        Somebody saved in the meantime; both versions are in it, and ``records.conflicts`` merges them.
    NotAccepted
        A field cannot stand as it is; each is in ``problems``.
    """
    _check_asked(decision, draft_id, engagement_id, text_sha256)
    note = storable(note)[:2000] if note else None
    if decision == "correct":
        with store.reading() as connection:  # a stale save is told without waiting for the others' turn to end
            _check_latest(connection, str(engagement_id), card, version, base)
    with store.unit_of_work(who, "judgement", note) as work:
        if decision == "correct":
            return _correct(work, str(engagement_id), card, version, base, note)
        row = _draft_as_read(work, str(draft_id), version, card, str(text_sha256))
        if card is not None:
            checked_json(card)
        chosen = card if card is not None else current_card(work.connection, row)
        common = {"draft_id": draft_id, "text_sha256": text_sha256, "note": note}
        if decision == "accept":
            return _accept(work, row, chosen, common)
        if decision == "join":
            return _join(work, row, str(engagement_id), chosen, common)
        return _set_aside(work, row, decision, card, common)


def _check_asked(decision: str, draft_id: str | None, engagement_id: str | None, text_sha256: str | None) -> None:
    if decision not in DECISIONS:
        raise NotAccepted(f"{decision!r} is no decision: {', '.join(DECISIONS)}.")
    if decision != "correct" and (draft_id is None or text_sha256 is None):
        raise NotAccepted("A judgement names its draft, and the hash of the text that was read.")
    if decision in ("correct", "join") and engagement_id is None:
        raise NotAccepted("Say which engagement.")


def _draft_as_read(
    work: UnitOfWork, draft_id: str, version: int, card: Card | None, text_sha256: str
) -> dict[str, Any]:
    row = fresh_draft(work, draft_id, version, card)
    if row["text_sha256"] != text_sha256:
        problem = Problem("documents", 0, "text_sha256", text_sha256[:12], row["text_sha256"][:12])
        raise NotAccepted("The text that was read is not the one that is kept. Read it again.", problems=[problem])
    if row["state"] in JUDGED:
        raise NotAccepted(f"This draft is {row['state']} already. Undo that first, or correct the engagement.")
    return row


def _accept(work: UnitOfWork, row: dict[str, Any], card: Card, common: dict[str, Any]) -> Judgement:
    engagement_id, made = land(work, card)
    landed = card_of_engagement(work.connection, engagement_id)
    change_draft(work, row["draft_id"], state="accepted", engagement_id=engagement_id, card=dumps(card))
    number = work.judge("accept", subject=f"engagement:{engagement_id}", card=dumps(landed), **common)
    return Judgement(
        number, work.revision_id, "accept", row["draft_id"], engagement_id, row["version"] + 1, _only_made(made)
    )


def _join(work: UnitOfWork, row: dict[str, Any], engagement_id: str, card: Card, common: dict[str, Any]) -> Judgement:
    there = card_of_engagement(work.connection, engagement_id)
    joined = there | {"sources": [*there["sources"], *(card.get("sources") or ())]}
    _, made = land(work, joined, engagement_id)
    work.raise_version("engagements", {"engagement_id": engagement_id}, f"engagement:{engagement_id}")
    change_draft(work, row["draft_id"], state="joined", engagement_id=engagement_id, card=dumps(card))
    landed = card_of_engagement(work.connection, engagement_id)
    number = work.judge("join", subject=f"engagement:{engagement_id}", card=dumps(landed), **common)
    return Judgement(
        number, work.revision_id, "join", row["draft_id"], engagement_id, row["version"] + 1, _only_made(made)
    )


def _set_aside(
    work: UnitOfWork, row: dict[str, Any], decision: str, card: Card | None, common: dict[str, Any]
) -> Judgement:
    kept = {"card": storable(dumps(card))} if card is not None else {}
    state = {"reject": "rejected", "unsure": "unsure"}[decision]
    change_draft(work, row["draft_id"], state=state, **kept)
    number = work.judge(decision, subject=f"draft:{row['draft_id']}", **kept, **common)
    return Judgement(number, work.revision_id, decision, row["draft_id"], None, row["version"] + 1)


def _correct(
    work: UnitOfWork, engagement_id: str, card: Card | None, version: int, base: Card | None, note: str | None
) -> Judgement:
    if card is None:
        raise NotAccepted("A correction needs the card as it should be.")
    checked_json(card)
    subject = f"engagement:{engagement_id}"
    _check_latest(work.connection, engagement_id, card, version, base)
    _, made = land(work, card, engagement_id)
    if not work.changed:
        raise NotAccepted("Nothing differs from what is on the record, so nothing was saved.")
    if (work.row("engagements", {"engagement_id": engagement_id}) or {}).get("version") == version:
        work.raise_version("engagements", {"engagement_id": engagement_id}, subject)
    landed = card_of_engagement(work.connection, engagement_id)
    number = work.judge("correct", subject=subject, card=dumps(landed), note=note)
    return Judgement(number, work.revision_id, "correct", None, engagement_id, landed["version"], _only_made(made))


def _only_made(made: dict[str, list[str]]) -> dict[str, list[str]]:
    return {table: ids for table, ids in made.items() if ids}


def _check_latest(
    connection: Connection, engagement_id: str, mine: Card | None, version: int, base: Card | None
) -> None:
    """Raise Conflict, with both cards, where an engagement was saved since ``version``."""
    engagements = metadata.tables["engagements"]
    found = select(engagements.c.version).where(engagements.c.engagement_id == engagement_id)
    if connection.execute(found).scalar() == version:
        return
    theirs, subject = card_of_engagement(connection, engagement_id), f"engagement:{engagement_id}"
    changes, revisions = metadata.tables["changes"], metadata.tables["revisions"]
    query = select(revisions.c.who, revisions.c.at).join(changes, changes.c.revision_id == revisions.c.revision_id)
    query = query.where(changes.c.subject == subject).order_by(changes.c.change_id.desc())
    last = connection.execute(query.limit(1)).first()
    who, when = (last.who, f" at {last.at}") if last else ("Somebody", "")
    raise Conflict(
        f"{who} saved this engagement{when}, after you opened it. Nothing of yours was saved over it: "
        "compare, and save again.",
        mine=mine,
        theirs=theirs,
        base=base or _card_at(connection, subject, version),
        version=theirs["version"],
        who=who,
        when=last.at if last else "",
    )


def _card_at(connection: Connection, subject: str, version: int) -> Card | None:
    """The card as a judgement left it at a version, where one did."""
    judgements = metadata.tables["judgements"]
    query = select(judgements.c.card).where(judgements.c.subject == subject, judgements.c.card.is_not(None))
    for text in connection.execute(query.order_by(judgements.c.judgement_id.desc())).scalars():
        card: Card = json.loads(text)
        if card.get("version") == version:
            return card
    return None


def undo(store: Store, judgement_id: int, *, who: str, note: str | None = None) -> Judgement:
    """Take a judgement back: every row as it was before, the draft open again, the history kept.

    An undo is a judgement too, and can itself be undone.

    Raises
    ------
    CannotUndo
        It was undone already, or something that came later stands on it; nothing was changed then.
    """
    with store.unit_of_work(who, "undo", note) as work:
        row = work.row("judgements", {"judgement_id": judgement_id})
        if row is None:
            raise NoSuchRow(f"There is no judgement {judgement_id}.")
        if judgement_id in undone_judgements(work.connection):
            raise CannotUndo("This was undone already. Nothing was changed.")
        subjects = take_back(work, row["revision_id"])
        for subject in sorted(subjects):
            sort, _, name = subject.partition(":")
            if sort == "engagement":
                work.raise_version("engagements", {"engagement_id": name}, subject)
        number = work.judge("undo", draft_id=row["draft_id"], subject=row["subject"], note=note, undoes=judgement_id)
        draft = work.row("drafts", {"draft_id": row["draft_id"]}) if row["draft_id"] else None
        version = draft["version"] if draft else None
        return Judgement(number, work.revision_id, "undo", row["draft_id"], None, version)
