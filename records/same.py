"""Who is whom: people and bodies merged and parted by a person's word, and the pairs that are not the same."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from records.adding import storable
from records.cards import ICESCO
from records.errors import Conflict, NoSuchRow, NotAccepted
from records.history import undone_judgements
from records.model import metadata
from records.review import Judgement, undo
from records.store import Store
from records.work import Row, UnitOfWork

KEYS = {"people": "person_id", "organizations": "organization_id"}


def merge(
    store: Store,
    table: str,
    kept_id: str,
    gone_id: str,
    *,
    who: str,
    reason: str,
    versions: tuple[int, int] | None = None,
) -> Judgement:
    """Say that two people, or two bodies, on the record are one; ``unmerge`` parts them again.

    Every participation keeps its words; only whom it speaks of changes. The names of the one that goes are kept as
    other names of the one that stays, and the reason stands in the resolutions.

    Parameters
    ----------
    table
        ``people`` or ``organizations``.
    versions
        The versions of both that were seen; a save on older ones is refused with a Conflict.
    """
    key = _key(table)
    if kept_id == gone_id:
        raise NotAccepted("These are one already.")
    if gone_id == ICESCO and table == "organizations":
        raise NotAccepted("ICESCO itself is not merged into another body.")
    with store.unit_of_work(who, "merge", storable(reason)) as work:
        kept, gone = _both(work, table, kept_id, gone_id)
        if versions is not None and (kept["version"], gone["version"]) != versions:
            raise Conflict(
                "One of the two was changed after you looked. Look again.",
                mine=None,
                theirs=kept,
                version=kept["version"],
            )
        engagements = _point_elsewhere(work, table, kept_id, gone_id)
        for engagement_id in sorted(engagements):
            work.raise_version("engagements", {"engagement_id": engagement_id}, f"engagement:{engagement_id}")
        names = _names(kept, gone)
        work.update(table, {key: kept_id}, {"other_names": names}, f"{table}:{kept_id}")
        work.delete(table, {key: gone_id}, f"{table}:{gone_id}")
        number = work.judge("merge", subject=f"{table}:{kept_id}:{gone_id}", note=storable(reason))
        row = {"resolution_id": f"judged-{number}", "table_name": table, "kept_id": kept_id}
        row |= {"as_written": gone["name"], "context": f"{who}, {work.at[:10]}", "reason": storable(reason)}
        work.insert("resolutions", row, f"{table}:{kept_id}")
    return Judgement(number, work.revision_id, "merge")


def unmerge(store: Store, judgement_id: int, *, who: str, note: str | None = None) -> Judgement:
    """Part what a merge made one: each participation goes back to whom it spoke of before."""
    return undo(store, judgement_id, who=who, note=note)


def not_the_same(store: Store, table: str, one: str, other: str, *, who: str, reason: str | None = None) -> Judgement:
    """Remember that two are not the same, so that the pair is not offered again.

    Parameters
    ----------
    one, other
        Ids on the record; or, for a name on a draft that is not somebody on the record, ``name:<as written>``.
    """
    _key(table)
    left, right = sorted((storable(one), storable(other)))
    if left == right:
        raise NotAccepted("These are one already.")
    with store.unit_of_work(who, "not-the-same", reason) as work:
        if work.row("not_the_same", {"table_name": table, "left_id": left, "right_id": right}):
            raise NotAccepted("This is remembered already.")
        row = {"table_name": table, "left_id": left, "right_id": right, "reason": reason}
        work.insert("not_the_same", row, f"{table}:{left}")
        number = work.judge("not-the-same", subject=f"{table}:{left}:{right}", note=reason)
    return Judgement(number, work.revision_id, "not-the-same")


def known_apart(store: Store, table: str) -> set[tuple[str, str]]:
    """The pairs that people said are not the same, each with the lesser id first."""
    pairs = metadata.tables["not_the_same"]
    with store.reading() as connection:
        rows = connection.execute(select(pairs.c.left_id, pairs.c.right_id).where(pairs.c.table_name == table))
        return {(row.left_id, row.right_id) for row in rows}


def perhaps_the_same(store: Store, table: str) -> list[Row]:
    """The pairs that the data package calls worth a look, less those known apart: left_id, right_id, reason."""
    pairs = metadata.tables["perhaps"]
    apart = known_apart(store, table)
    with store.reading() as connection:
        rows = connection.execute(select(pairs).where(pairs.c.table_name == table).order_by(pairs.c.line)).mappings()
        found = [{name: row[name] for name in ("left_id", "right_id", "reason")} for row in rows]
    return [row for row in found if tuple(sorted((row["left_id"], row["right_id"]))) not in apart]


def merges(store: Store, table: str | None = None) -> list[Row]:
    """The merges that stand, latest first: judgement_id, table, kept_id, gone_id, who, at, reason."""
    judgements = metadata.tables["judgements"]
    query = select(judgements).where(judgements.c.decision == "merge").order_by(judgements.c.judgement_id.desc())
    with store.reading() as connection:
        undone = undone_judgements(connection)
        rows = [dict(row) for row in connection.execute(query).mappings() if row["judgement_id"] not in undone]
    found = []
    for row in rows:
        of, kept, gone = row["subject"].split(":", 2)
        if table in (None, of):
            known = {name: row[name] for name in ("judgement_id", "who", "at")}
            found.append(known | {"table": of, "kept_id": kept, "gone_id": gone, "reason": row["note"]})
    return found


def _key(table: str) -> str:
    if table not in KEYS:
        raise NotAccepted(f"{table!r} is neither people nor organizations.")
    return KEYS[table]


def _both(work: UnitOfWork, table: str, kept_id: str, gone_id: str) -> tuple[Row, Row]:
    found = [work.row(table, {KEYS[table]: one}) for one in (kept_id, gone_id)]
    for row, one in zip(found, (kept_id, gone_id), strict=True):
        if row is None:
            raise NoSuchRow(f"There is no {one!r} in {table}. Somebody may have merged it already.")
    return found[0] or {}, found[1] or {}


def _names(kept: Row, gone: Row) -> str | None:
    names = [*_listed(kept), gone["name"], *_listed(gone), *([gone["acronym"]] if gone.get("acronym") else [])]
    others = [name for name in dict.fromkeys(names) if name != kept["name"]]
    return json.dumps(others, ensure_ascii=False) if others else None


def _listed(row: Row) -> list[Any]:
    return list(json.loads(row["other_names"])) if row["other_names"] else []


def _point_elsewhere(work: UnitOfWork, table: str, kept: str, gone: str) -> set[str]:
    """Every row that speaks of the one that goes, speaks of the one that stays; returns the engagements touched."""
    key, touched = KEYS[table], set()
    for row in work.rows("participations", **{key: gone}):
        touched.add(row["engagement_id"])
        _participation(work, row, {key: kept})
    if table == "organizations":
        for row in work.rows("participations", side=f"organization:{gone}"):
            touched.add(row["engagement_id"])
            _participation(work, row, {"side": f"organization:{kept}"})
        touched |= _linked_bodies(work, kept, gone)
    for row in work.rows("memberships", **{key: gone}):
        work.update("memberships", {"membership_id": row["membership_id"]}, {key: kept}, f"{table}:{kept}")
    for row in work.rows("resolutions", table_name=table, kept_id=gone):
        work.update("resolutions", {"resolution_id": row["resolution_id"]}, {"kept_id": kept}, f"{table}:{kept}")
    _pairs(work, table, kept, gone)
    return touched


def _participation(work: UnitOfWork, row: Row, values: Row) -> None:
    key = {"participation_id": row["participation_id"]}
    work.update("participations", key, values, f"engagement:{row['engagement_id']}")


def _linked_bodies(work: UnitOfWork, kept: str, gone: str) -> set[str]:
    touched = set()
    for row in work.rows("engagement_organizations", organization_id=gone):
        engagement_id = row["engagement_id"]
        subject = f"engagement:{engagement_id}"
        touched.add(engagement_id)
        work.delete("engagement_organizations", {"engagement_id": engagement_id, "organization_id": gone}, subject)
        new = {"engagement_id": engagement_id, "organization_id": kept}
        if work.row("engagement_organizations", new) is None:
            work.insert("engagement_organizations", new | {"line": row["line"]}, subject)
    return touched


def _pairs(work: UnitOfWork, table: str, kept: str, gone: str) -> None:
    """Pairs worth a look, and pairs known apart, follow the one that stays; the pair itself is settled."""
    for name in ("perhaps", "not_the_same"):
        for row in work.rows(name, table_name=table):
            if gone not in (row["left_id"], row["right_id"]):
                continue
            pair = {part: row[part] for part in ("table_name", "left_id", "right_id")}
            work.delete(name, pair, f"{table}:{kept}")
            ends = sorted({kept if row[side] == gone else row[side] for side in ("left_id", "right_id")})
            if len(ends) == 2:
                moved = {"table_name": table, "left_id": ends[0], "right_id": ends[1]}
                if work.row(name, moved) is None:
                    work.insert(name, row | moved, f"{table}:{kept}")
