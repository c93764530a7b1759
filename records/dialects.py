"""Everything that SQLite and PostgreSQL do differently, in one function."""

from __future__ import annotations

from dataclasses import dataclass

from records.errors import NotARecord
from records.model import APPEND_ONLY

LOCK = 5349_4652  # the advisory lock of PostgreSQL under which one unit of work at a time runs
PATIENCE = 10_000  # milliseconds that a writer waits for another


@dataclass(frozen=True)
class Differences:
    """What one database is told where the other is told something else.

    Attributes
    ----------
    on_connect
        Said once on every new connection.
    begin_read, begin_write
        Said at the start of a reading transaction (one steady picture of all tables) and of a writing one
        (one writer at a time, so that revisions follow each other).
    bytes_type
        The column type for bytes, in migrations.
    guard, unguard
        What makes the append-only tables refuse updates and deletes, and what lifts that.
    """

    on_connect: tuple[str, ...]
    begin_read: tuple[str, ...]
    begin_write: tuple[str, ...]
    bytes_type: str
    guard: tuple[str, ...]
    unguard: tuple[str, ...]


def differences(dialect: str) -> Differences:
    """The statements for ``sqlite`` or ``postgresql``: the one place where the two differ."""
    if dialect == "sqlite":
        return Differences(
            on_connect=(f"PRAGMA busy_timeout={PATIENCE}", "PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL"),
            begin_read=("BEGIN",),
            begin_write=("BEGIN IMMEDIATE",),
            bytes_type="BLOB",
            guard=tuple(
                f"CREATE TRIGGER {table}_keep_{act} BEFORE {act} ON {table} BEGIN "
                f"SELECT RAISE(ABORT, '{table} are appended, never changed'); END"
                for table in APPEND_ONLY
                for act in ("update", "delete")
            ),
            unguard=tuple(f"DROP TRIGGER {table}_keep_{act}" for table in APPEND_ONLY for act in ("update", "delete")),
        )
    if dialect == "postgresql":
        function = (
            "CREATE OR REPLACE FUNCTION safir_keep() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' are appended, never changed'; END $$"
        )
        triggers = tuple(
            f"CREATE TRIGGER {table}_keep BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION safir_keep()"
            for table in APPEND_ONLY
        )
        return Differences(
            on_connect=(),
            begin_read=("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",),
            begin_write=(f"SET LOCAL lock_timeout={PATIENCE}", f"SELECT pg_advisory_xact_lock({LOCK})"),
            bytes_type="BYTEA",
            guard=(function, *triggers),
            unguard=tuple(f"DROP TRIGGER {table}_keep ON {table}" for table in APPEND_ONLY),
        )
    raise NotARecord(
        f"The record is kept in SQLite or PostgreSQL; {dialect!r} is neither. "
        "Give DATABASE_URL as sqlite:///path/to/file.db or postgresql://user:password@host/name."
    )
