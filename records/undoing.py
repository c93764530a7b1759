"""A revision taken back: each row as it was, unless something later stands on it."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from records.errors import CannotUndo
from records.merging import needed
from records.model import metadata
from records.work import Key, Row, UnitOfWork

SHARED = ("people", "organizations", "sources", "countries")  # made for one engagement, perhaps used by others since
UNTOUCHED = ("version", "line", "changed_at", "changed_by")


def take_back(work: UnitOfWork, revision_id: int) -> set[str]:
    """Undo every change of a revision, last first; returns the subjects that were touched.

    Raises
    ------
    CannotUndo
        Where a row was changed since, or something made since refers to it. Nothing is changed then.
    """
    changes = metadata.tables["changes"]
    query = select(changes).where(changes.c.revision_id == revision_id).order_by(changes.c.change_id.desc())
    subjects = set()
    for change in work.connection.execute(query).mappings().all():
        table, key, subject = change["table_name"], json.loads(change["row_key"]), change["subject"]
        before, after = (None if text is None else json.loads(text) for text in (change["before"], change["after"]))
        subjects.add(subject)
        if before is None:
            _unmake(work, table, key, after or {}, subject)
        elif after is None:
            _remake(work, table, key, before, subject)
        else:
            _turn_back(work, table, key, before, after, subject)
    return subjects


def _unmake(work: UnitOfWork, table: str, key: Key, after: Row, subject: str) -> None:
    here = work.row(table, key)
    if here is None:
        return
    changed = [name for name in after if name not in UNTOUCHED and here[name] != after[name]]
    if changed and table not in SHARED:
        raise CannotUndo(_since(work, table, key, changed))
    if needed(work, table, tuple(key.values())):
        if table in SHARED:
            return  # others use it by now: it stays
        raise CannotUndo(f"Others on the record refer to {_name(table, key)} by now. Undo those first.")
    if not changed:
        work.delete(table, key, subject)


def _remake(work: UnitOfWork, table: str, key: Key, before: Row, subject: str) -> None:
    if work.row(table, key) is not None:
        raise CannotUndo(f"There is another {_name(table, key)} by now. Undo what made it first.")
    if "version" in before:
        before = before | {"version": before["version"] + 1}
    work.insert(table, before, subject)


def _turn_back(work: UnitOfWork, table: str, key: Key, before: Row, after: Row, subject: str) -> None:
    here = work.row(table, key)
    if here is None:
        raise CannotUndo(f"{_name(table, key)} is no longer there. Undo what took it out first.")
    back: dict[str, Any] = {}
    changed = []
    for name in after:
        if name == "other_names":
            back[name] = _names_without(here[name], before[name], after[name])
        elif name in UNTOUCHED:
            if name == "line":
                back[name] = before[name]
        elif here[name] == after[name]:
            back[name] = before[name]
        elif here[name] != before[name]:
            changed.append(name)
    if changed:
        raise CannotUndo(_since(work, table, key, changed))
    work.update(table, key, back, subject)


def _names_without(here: str | None, before: str | None, after: str | None) -> str | None:
    """The names as they are, without those that the change had added and with those it had taken."""
    now, old, new = (json.loads(text) if text else [] for text in (here, before, after))
    if now == new:
        return before
    left = [name for name in now if name not in new or name in old]
    left += [name for name in old if name not in new and name not in left]
    return json.dumps(left, ensure_ascii=False) if left else None


def _since(work: UnitOfWork, table: str, key: Key, columns: list[str]) -> str:
    changes, revisions = metadata.tables["changes"], metadata.tables["revisions"]
    row_key = json.dumps(key, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    query = select(revisions.c.who, revisions.c.at).join(changes, changes.c.revision_id == revisions.c.revision_id)
    query = query.where(changes.c.table_name == table, changes.c.row_key == row_key)
    last = work.connection.execute(query.order_by(changes.c.change_id.desc()).limit(1)).first()
    by = f" by {last.who} at {last.at}" if last else ""
    return f"{_name(table, key)} was changed since ({', '.join(columns)}){by}. Undo that first; nothing was changed."


def _name(table: str, key: Key) -> str:
    return f"{table} {'/'.join(str(part) for part in key.values())}"
