"""A whole copy of the record in one file, back again, and proof that both hold the same."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, delete, func, insert, select

from records.building import add_revision, fill, make_file, memory_engine, next_id, sync
from records.checks import check_file
from records.database import in_words, make_engine, parse_url, reading, writing
from records.dialects import differences
from records.errors import CannotWrite, RecordsError, WouldLoseJudgements
from records.migrations import migrate
from records.model import SCHEMA, judgements, metadata
from records.package import Package
from records.store import Store
from records.work import dumps

AT_ONCE = 500  # rows read and written at a time


def content_hash(connection: Connection) -> str:
    """SHA-256 over every row of every table: equal for equal records, in SQLite and PostgreSQL alike."""
    whole = hashlib.sha256()
    for table in metadata.sorted_tables:
        rows = [dumps(_plain(dict(row))) for row in connection.execute(select(table)).mappings()]
        whole.update(f"{table.name} {len(rows)}\n".encode())
        for row in sorted(rows):
            whole.update(row.encode("utf-8", "surrogatepass") + b"\n")
    return whole.hexdigest()


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: bytes(value).hex() if isinstance(value, bytes | memoryview) else value for name, value in row.items()}


def backup(store: Store, file: Path | str, *, replace: bool = False) -> str:
    """Copy the record into one SQLite file, and compare; returns the hash that both have.

    The file appears whole or not at all. A file that stands there is kept unless ``replace``.
    """
    file = Path(file)
    if file.exists() and not replace:
        raise CannotWrite(f"{file} stands already. Name another file, or say --replace.")
    temporary = file.with_name(f"{file.name}.db-{uuid4().hex[:8]}")
    try:
        make_file(temporary, None)
        engine = make_engine(parse_url(temporary), pooled=False)
        with store.reading() as origin, writing(engine) as target:
            wanted = content_hash(origin)
            _copy(origin, target)
            _compare(wanted, target)
        engine.dispose()
        sync(temporary)
        os.replace(temporary, file)
        sync(file.parent)
    except OSError as error:
        raise CannotWrite(f"No backup could be written to {file} ({error.strerror}).") from error
    finally:
        for ending in ("", "-wal", "-shm"):
            Path(f"{temporary}{ending}").unlink(missing_ok=True)
    return wanted


def restore(store: Store, file: Path | str) -> str:
    """Put a backup in the place of the record, in one transaction; returns the hash of what was restored.

    Revisions go on rising, so that no cache takes the restored record for an older one.
    """
    file = Path(file)
    if store.read_only:
        raise CannotWrite(f"Nothing was restored: {store.notice}")
    with _opened_backup(file) as origin, writing(store.engine) as target:
        wanted = content_hash(origin)
        before = next_id(target, "revisions", "revision_id")
        with _unguarded(target):
            for table in reversed(metadata.sorted_tables):
                target.execute(delete(table))
            _copy(origin, target)
        _compare(wanted, target)
        add_revision(target, "restore", "restore", f"from {file.name}, content {wanted[:12]}", least=before)
    return wanted


@contextmanager
def _opened_backup(file: Path) -> Iterator[Connection]:
    """A backup read through a copy in memory, brought to today's schema there; the file itself is only read."""
    if not file.exists():
        raise RecordsError(f"There is no file {file}.")
    schema = check_file(file)
    with in_words(file):
        engine = memory_engine(copy_of=file)
    if schema != SCHEMA:
        with writing(engine) as connection:
            migrate(connection)
    try:
        with reading(engine) as connection:
            yield connection
    finally:
        engine.dispose()
        engine.safir_keeper.close()  # type: ignore[attr-defined]


def _copy(origin: Connection, target: Connection) -> None:
    for table in metadata.sorted_tables:
        for part in origin.execute(select(table)).mappings().partitions(AT_ONCE):
            target.execute(insert(table), [dict(row) for row in part])


def _compare(wanted: str, target: Connection) -> None:
    found = content_hash(target)
    if found != wanted:
        raise RecordsError(f"The copy is not the same (content {found[:12]}, wanted {wanted[:12]}). Nothing was kept.")


@contextmanager
def _unguarded(connection: Connection) -> Iterator[None]:
    """Lets the append-only tables be emptied, within this transaction."""
    said = differences(connection.dialect.name)
    for statement in said.unguard:
        connection.exec_driver_sql(statement)
    yield
    for statement in said.guard:
        connection.exec_driver_sql(statement)


def keep_copy(store: Store) -> Path:
    """A backup beside the record, named after this moment: made before the record is replaced."""
    beside = store.path or store.package_dir / "engagements.db"
    copy = beside.with_name(f"{beside.name}-before-{datetime.now():%Y%m%d-%H%M%S}-{uuid4().hex[:4]}")
    backup(store, copy)
    return copy


def rebuild(store: Store, package: Package, *, replace: bool = False) -> Path | None:
    """Fill the record anew from a package; what people decided is in the way unless ``replace``.

    Returns
    -------
    Path or None
        The backup that was kept of a record that held judgements. Documents and drafts stay, to be judged again.
    """
    count = store.judged()
    if count and not replace:
        raise WouldLoseJudgements(
            f"{store.where} holds {count} judgements that people made. Nothing was changed. `merge` takes in a new "
            "package and keeps them; `build --replace` starts again and keeps a copy of the record as it is."
        )
    copy = keep_copy(store) if count else None
    with writing(store.engine) as connection:
        if not replace and connection.execute(select(func.count()).select_from(judgements)).scalar():
            raise WouldLoseJudgements(f"Someone judged on {store.where} just now. Nothing was changed.")
        if count:
            _forget_decisions(connection)
        fill(connection, package)
        add_revision(connection, "data package", "rebuild", f"package {package.hash[:12]}")
    return copy


def _forget_decisions(connection: Connection) -> None:
    tables = metadata.tables
    with _unguarded(connection):
        for name in ("judgements", "changes", "not_the_same"):
            connection.execute(delete(tables[name]))
    drafts = tables["drafts"]
    connection.execute(drafts.update().values(state="open", engagement_id=None, version=drafts.c.version + 1))
