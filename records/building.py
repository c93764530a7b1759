"""The data package into a database: whole or not at all, and two at once do not collide."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, func, insert, select
from sqlalchemy import delete as sql_delete

from records.checks import open_to_look
from records.database import in_words, make_engine, parse_url, writing
from records.errors import BrokenPackage, Problem
from records.migrations import migrate
from records.model import APPLICATION_ID, OPTIONAL_TABLES, PACKAGE_TABLES, meta, metadata, package_columns, revisions
from records.model import package_files as files_table
from records.package import Package, files_hash

STALE = 3600  # seconds after which a half-made file that a crash left behind is cleared away


def now() -> str:
    """This instant in UTC, as the record writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def next_id(connection: Connection, table: str, column: str) -> int:
    """The number after the highest; safe, as a unit of work is the only writer."""
    highest = connection.execute(select(func.max(metadata.tables[table].c[column]))).scalar()
    return int(highest or 0) + 1


def add_revision(connection: Connection, who: str, kind: str, note: str | None, least: int = 1) -> int:
    """Write the row that makes this transaction a revision."""
    number = max(next_id(connection, "revisions", "revision_id"), least)
    row = {"revision_id": number, "at": now(), "who": who, "kind": kind, "note": note}
    connection.execute(insert(revisions).values(row))
    return number


def check_fits(package: Package) -> None:
    """Raise BrokenPackage where the record has no place for a table or column, or misses one it needs."""
    problems = []
    described = {table.name: table for table in package.schema}
    for name in PACKAGE_TABLES:
        if name not in described:
            if name not in OPTIONAL_TABLES:
                problems.append(Problem("datapackage.json", 0, name, "no such table", "it among the resources"))
            continue
        here, there = set(described[name].columns), set(package_columns(name))
        for column in sorted(here - there):
            problems.append(Problem(described[name].path, 1, column, expected="no column the record does not know"))
        for column in sorted(there - here):
            if not metadata.tables[name].c[column].nullable:
                problems.append(Problem(described[name].path, 1, column, "no such column", "a column the record needs"))
    if problems:
        raise BrokenPackage(problems)


def fill(connection: Connection, package: Package) -> None:
    """Replace the data tables by the package's, inside an open writing transaction."""
    check_fits(package)
    versions = {name: _next_version(connection, name) for name in PACKAGE_TABLES}
    for name in reversed(PACKAGE_TABLES):
        connection.execute(sql_delete(metadata.tables[name]))
    for name in PACKAGE_TABLES:
        blank: dict[str, Any] = dict.fromkeys(package_columns(name)) | versions[name]
        rows = [blank | row | {"line": line} for line, row in enumerate(package.tables.get(name, ()), start=1)]
        if rows:
            connection.execute(insert(metadata.tables[name]), rows)
    keep_files(connection, package)


def _next_version(connection: Connection, name: str) -> dict[str, int]:
    """A version above all that were seen, so that a card opened before a rebuild is not saved over what came."""
    table = metadata.tables[name]
    if "version" not in table.c:
        return {}
    return {"version": int(connection.execute(select(func.max(table.c.version))).scalar() or 0) + 1}


def keep_files(connection: Connection, package: Package) -> None:
    """Remember the package's files and hash, so that it can be written back and told from a changed one."""
    connection.execute(sql_delete(files_table))
    rows = [
        {"path": path, "sha256": hashlib.sha256(content).hexdigest(), "content": content}
        for path, content in package.files.items()
    ]
    connection.execute(insert(files_table), rows)
    set_meta(connection, "package_hash", files_hash(package.files))


def set_meta(connection: Connection, key: str, value: str) -> None:
    """Remember one word about the database itself."""
    connection.execute(sql_delete(meta).where(meta.c.key == key))
    connection.execute(insert(meta).values(key=key, value=value))


def get_meta(connection: Connection, key: str) -> str | None:
    """What the database remembers under a key."""
    return connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar()


def build(engine: Engine, package: Package) -> None:
    """Make all tables in an empty database and fill them: the first revision."""
    with writing(engine) as connection:
        build_on(connection, package)


def build_on(connection: Connection, package: Package) -> None:
    """The same, inside a writing transaction that is open already."""
    migrate(connection)
    set_meta(connection, "application", "safir")
    fill(connection, package)
    add_revision(connection, "data package", "build", f"package {package.hash[:12]}")


def build_file(path: Path, package: Package) -> None:
    """Make a SQLite record at ``path`` unless one stands there by then; a crash leaves nothing half-made."""
    check_fits(package)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _alone(path):
        if path.exists():
            return
        _set_aside(path)
        _clear_stale(path)
        temporary = path.with_name(f"{path.name}-building-{os.getpid()}-{uuid4().hex[:8]}")
        try:
            make_file(temporary, package)
            os.replace(temporary, path)
            sync(path.parent)
        finally:
            for left in (temporary, Path(f"{temporary}-wal"), Path(f"{temporary}-shm"), Path(f"{temporary}-journal")):
                left.unlink(missing_ok=True)


def make_file(path: Path, package: Package | None) -> None:
    """A new SQLite file of ours, with the package in it or only the tables; on disk when this returns."""
    with in_words(path):
        raw = sqlite3.connect(path, isolation_level=None)
        try:
            raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
            raw.execute("PRAGMA journal_mode=WAL")
        finally:
            raw.close()
    engine = make_engine(parse_url(path), pooled=False)
    try:
        if package is not None:
            build(engine, package)
        else:
            with writing(engine) as connection:
                migrate(connection)
    finally:
        engine.dispose()
    sync(path)


def memory_engine(copy_of: Path | None = None) -> Engine:
    """A database in memory, empty or a copy of a file; gone when the program ends."""
    uri = f"file:safir-{uuid4().hex}?mode=memory&cache=shared"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, check_same_thread=False, isolation_level=None)

    engine = make_engine(parse_url("memory"), connect=connect)
    keeper = connect()
    if copy_of is not None:
        origin = open_to_look(copy_of)
        origin.backup(keeper)
        origin.close()
    engine.safir_keeper = keeper  # type: ignore[attr-defined]  # the memory lives as long as one connection does
    return engine


def sync(path: Path) -> None:
    """Make sure that a file, or the names in a folder, are on the disk."""
    with contextlib.suppress(OSError, PermissionError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One process at a time, by a lock beside the database; where there are no such locks, as is."""
    with path.with_name(f"{path.name}-lock").open("a") as file:
        try:
            import fcntl
        except ImportError:
            yield
            return
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _set_aside(path: Path) -> None:
    """A WAL left over from a database that was deleted would be played into the new one: move it away."""
    for ending in ("-wal", "-shm", "-journal"):
        left = Path(f"{path}{ending}")
        if left.exists():
            left.rename(f"{left}-aside-{int(time.time())}")


def _clear_stale(path: Path) -> None:
    for left in path.parent.glob(f"{path.name}-building-*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > STALE:
                left.unlink()
