"""Is this file a record of ours, and whole? Answered without changing a byte of it."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from pathlib import Path

from records.errors import NotARecord, RecordsError
from records.migrations import known
from records.model import APPLICATION_ID, SCHEMA

_MAGIC = b"SQLite format 3\x00"
_WAY_OUT = (
    "It was left as it is. Move it away: the record is then made again from the data package, and a backup can be put "
    "back with `python -m records restore FILE`. Or name another database in DATABASE_URL."
)


def check_file(path: Path) -> str:
    """The schema of a SQLite record; raises NotARecord where the file is not ours or is broken.

    The header is read as bytes first, so that another program's file is not even opened as a database.
    """
    _check_header(path)
    try:
        return _look(path, alone=not _wal_stands(path))
    except (sqlite3.DatabaseError, NotARecord) as error:
        if _wal_stands(path):  # another process began to write while we looked: look again, with its WAL
            with contextlib.suppress(sqlite3.DatabaseError):
                return _look(path, alone=False)
        if isinstance(error, NotARecord):
            raise
        raise NotARecord(f"{path} is broken ({error}). {_WAY_OUT}") from error


def _wal_stands(path: Path) -> bool:
    wal = Path(f"{path}-wal")
    return wal.exists() and wal.stat().st_size > 0


def _look(path: Path, alone: bool) -> str:
    connection = open_to_look(path, alone)
    try:
        answers = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
        if answers != ["ok"]:
            raise NotARecord(f"{path} is broken: {'; '.join(answers)[:300]}. {_WAY_OUT}")
        return _schema(connection, path)
    finally:
        connection.close()


def _check_header(path: Path) -> None:
    try:
        if not path.is_file():
            raise NotARecord(f"{path} is a folder or device, not a database file. Name a file in DATABASE_URL.")
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise RecordsError(f"{path} cannot be read ({error.strerror}). Allow reading it, or name another.") from error
    if size == 0:
        raise NotARecord(f"{path} is empty: no record was ever written to it, or it was cut off. {_WAY_OUT}")
    if not head.startswith(_MAGIC) or len(head) < 100:
        raise NotARecord(f"{path} is not a SQLite database. {_WAY_OUT}")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotARecord(f"{path} is a database of another program. {_WAY_OUT}")
    page = int.from_bytes(head[16:18], "big")
    if size < 2 * (65536 if page == 1 else page):
        raise NotARecord(f"{path} was cut off: {size:,} bytes are left of it. {_WAY_OUT}")


def open_to_look(path: Path, alone: bool | None = None) -> sqlite3.Connection:
    """A connection that cannot write, and leaves no file behind where nobody else has the record open."""
    uri = path.resolve().as_uri()
    if alone is None:
        alone = not _wal_stands(path)
    if not alone:
        connection = sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=10, isolation_level=None)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return connection
        except sqlite3.OperationalError as error:  # a read-only folder, where not even a WAL can be shared
            connection.close()
            if "unable to open" not in str(error) and "readonly" not in str(error):
                raise
            return _copy_with_wal(path)
    return sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _copy_with_wal(path: Path) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with tempfile.TemporaryDirectory(prefix="safir-") as folder:
        for ending in ("", "-wal"):
            shutil.copyfile(f"{path}{ending}", Path(folder) / f"copy.db{ending}")
        copy = sqlite3.connect(Path(folder) / "copy.db", isolation_level=None)
        copy.backup(memory)
        copy.close()
    return memory


def _schema(connection: sqlite3.Connection, path: Path) -> str:
    try:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError:
        found = None
    if found is None:
        raise NotARecord(f"{path} says it is a record but holds no tables. {_WAY_OUT}")
    return check_schema(str(found[0]), str(path))


def check_schema(found: str, where: str) -> str:
    """A schema that this program knows; raises NotARecord for one made by a newer program."""
    if found not in known():
        raise NotARecord(
            f"{where} was made by a newer version of this program (schema {found}; this one knows up to {SCHEMA}). "
            "It was left as it is. Update the program."
        )
    return found
