"""One unit of work: every row that is written is remembered as it was before, under one revision."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, insert, select, update

from records.building import add_revision, next_id, now
from records.errors import NoSuchRow
from records.model import metadata

Row = dict[str, Any]
Key = dict[str, Any]


def dumps(value: Any) -> str:
    """JSON as the record keeps it: readable, keys in order."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass
class UnitOfWork:
    """What a person does at one moment; all of it is kept, or nothing.

    Attributes
    ----------
    connection
        The open writing transaction; reading through it sees what was written so far.
    revision_id
        The revision this becomes when it ends well.
    who, at
        Whose work it is, and when, in UTC.
    """

    connection: Connection
    who: str
    kind: str
    note: str | None = None
    revision_id: int = 0
    at: str = ""
    _next_change: int = 0
    _first_change: int = 0

    def __post_init__(self) -> None:
        self.revision_id = add_revision(self.connection, self.who, self.kind, self.note)
        self.at = now()
        self._first_change = self._next_change = next_id(self.connection, "changes", "change_id")

    @property
    def changed(self) -> bool:
        """Whether anything was written so far."""
        return self._next_change > self._first_change

    def row(self, table: str, key: Key) -> Row | None:
        """One row by its key, or None."""
        found = self.connection.execute(select(metadata.tables[table]).where(_is(table, key))).mappings().first()
        return dict(found) if found else None

    def rows(self, table: str, **where: Any) -> list[Row]:
        """The rows of a table whose columns equal ``where``, in the table's order."""
        chosen = metadata.tables[table]
        query = select(chosen).where(*[chosen.c[name] == value for name, value in where.items()])
        order = [chosen.c.line] if "line" in chosen.c else []
        return [dict(row) for row in self.connection.execute(query.order_by(*order, *chosen.primary_key)).mappings()]

    def insert(self, table: str, row: Mapping[str, Any], subject: str) -> Row:
        """Add a row; it stands last in its table unless it says where."""
        chosen = metadata.tables[table]
        whole: Row = {name: row.get(name) for name in chosen.c.keys()}  # noqa: SIM118
        if "line" in chosen.c and whole["line"] is None:
            whole["line"] = next_id(self.connection, table, "line")
        if "version" in chosen.c and whole["version"] is None:
            whole["version"] = 1
        self.connection.execute(insert(chosen).values(whole))
        self._remember(table, _key_of(chosen, whole), None, whole, subject)
        return whole

    def update(self, table: str, key: Key, values: Mapping[str, Any], subject: str) -> bool:
        """Change columns of one row, and raise its version; tells whether anything differed."""
        before = self.row(table, key)
        if before is None:
            raise NoSuchRow(f"There is no {'/'.join(str(part) for part in key.values())} in {table}.")
        differing = {name: value for name, value in values.items() if before[name] != value}
        if not differing:
            return False
        if "version" in before:
            differing["version"] = before["version"] + 1
        self.connection.execute(update(metadata.tables[table]).where(_is(table, key)).values(differing))
        self._remember(table, key, {name: before[name] for name in differing}, differing, subject)
        return True

    def delete(self, table: str, key: Key, subject: str) -> None:
        """Take a row out; it is remembered whole."""
        before = self.row(table, key)
        if before is None:
            raise NoSuchRow(f"There is no {'/'.join(str(part) for part in key.values())} in {table}.")
        self.connection.execute(delete(metadata.tables[table]).where(_is(table, key)))
        self._remember(table, key, before, None, subject)

    def raise_version(self, table: str, key: Key, subject: str) -> None:
        """Count a save of something whose own row stays as it was, such as an engagement whose people changed."""
        before = self.row(table, key)
        if before is not None:
            self._set_version(table, key, before["version"], subject)

    def _set_version(self, table: str, key: Key, version: int, subject: str) -> None:
        self.connection.execute(update(metadata.tables[table]).where(_is(table, key)).values(version=version + 1))
        self._remember(table, key, {"version": version}, {"version": version + 1}, subject)

    def judge(self, decision: str, **columns: Any) -> int:
        """Append who decided what; columns as in the judgements table."""
        number = next_id(self.connection, "judgements", "judgement_id")
        row = {"judgement_id": number, "revision_id": self.revision_id, "decision": decision}
        row |= {"who": self.who, "at": self.at} | columns
        self.connection.execute(insert(metadata.tables["judgements"]).values(row))
        return number

    def _remember(self, table: str, key: Key, before: Row | None, after: Row | None, subject: str) -> None:
        row = {
            "change_id": self._next_change,
            "revision_id": self.revision_id,
            "table_name": table,
            "row_key": dumps(key),
            "subject": subject,
            "before": None if before is None else dumps(before),
            "after": None if after is None else dumps(after),
        }
        self._next_change += 1
        self.connection.execute(insert(metadata.tables["changes"]).values(row))


def _key_of(table: Table, row: Mapping[str, Any]) -> Key:
    return {column.name: row[column.name] for column in table.primary_key}


def _is(table: str, key: Key) -> Any:
    chosen = metadata.tables[table]
    return and_(*[chosen.c[name] == value for name, value in key.items()])
