"""A path or URL to an engine that reads steadily, writes one at a time, and never shows a password."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import NullPool, QueuePool

from records.dialects import PATIENCE, differences
from records.errors import CannotWrite, DatabaseOutOfReach, NotARecord, RecordsError

WRITES = "safir_writes"  # the execution option that makes a transaction a writing one
_FULL = re.compile(r"disk is full|no space left|disk full|quota exceeded|could not extend file", re.IGNORECASE)
_READ_ONLY = re.compile(r"readonly database|read-only|permission denied|unable to open database", re.IGNORECASE)
_BROKEN = re.compile(r"malformed|not a database|file is encrypted", re.IGNORECASE)
_REASONS = (  # what PostgreSQL's driver says is put in our words, as its own may hold part of a mistyped URL
    ("authentication failed", "the name or the password was not accepted"),
    ("no password supplied", "a password is wanted"),
    ("does not exist", "there is no such database or user"),
    ("refused", "no server listens there"),
    ("timeout", "no answer in time"),
    ("resolve", "there is no such host"),
    ("permission denied", "the user may not do this"),
    ("violates", "a row does not fit the others"),
    ("are appended, never changed", "judgements and revisions are appended, never changed"),
)
_SECRET = re.compile(r"(?<=://)([^\s/@:]*):.*@|(password|passfile|sslpassword)=[^\s&]+", re.IGNORECASE)


def parse_url(given: str | Path) -> URL:
    """A path, a ``sqlite:///`` URL or a ``postgresql://`` URL as a URL; refuses anything else without its secrets."""
    text = str(given)
    mistyped = isinstance(given, str) and "://" not in text and ("@" in text or re.match(r"[a-z+]{2,}:", text))
    if "://" not in text and not mistyped:
        return URL.create("sqlite", database=text)
    try:
        if mistyped:
            raise ValueError("a server's address without ://, which must not become the name of a file")
        if text.partition("?")[0].count("@") > 1:
            raise ValueError("an @ in the password would be read as the end of it")
        url = make_url(re.sub(r"^postgres(?=://)", "postgresql", text))
    except (ArgumentError, ValueError):
        raise DatabaseOutOfReach(
            "DATABASE_URL cannot be read (it is not shown, as it may hold a password). "
            "Give sqlite:///path/to/file.db or postgresql://user:password@host/name; "
            "write @ : / in a password as %40 %3A %2F."
        ) from None
    differences(url.get_backend_name())
    return url.set(drivername="postgresql+psycopg") if url.get_backend_name() == "postgresql" else url


def masked(given: str | Path | URL) -> str:
    """A URL or path as it may be shown: without its password."""
    if isinstance(given, URL):
        path = given.database if given.get_backend_name() == "sqlite" else None
        return path or mask(given.render_as_string(hide_password=True).replace("+psycopg", ""))
    return mask(str(given))


def mask(text: str) -> str:
    """Any text with the passwords of the URLs in it put out of sight."""
    return _SECRET.sub(lambda found: f"{found[1]}:***@" if found[1] is not None else f"{found[2]}=***", text)


def sqlite_path(url: URL) -> Path | None:
    """The file behind a SQLite URL; None for PostgreSQL."""
    if url.get_backend_name() != "sqlite":
        return None
    if not url.database or url.database == ":memory:":
        raise NotARecord("The record needs a file: give sqlite:///path/to/file.db.")
    return Path(url.database)


def make_engine(url: URL, *, pooled: bool = True, connect: Callable[[], Any] | None = None) -> Engine:
    """An engine whose transactions begin as ``differences`` says; ``connect`` stands in for the URL's own way."""
    options: dict[str, Any] = {"poolclass": QueuePool if pooled else NullPool}
    if pooled:
        options |= {"pool_size": 5, "max_overflow": 30, "pool_timeout": 30}
    path = sqlite_path(url) if connect is None else None
    if path is not None:
        connect = sqlite_connector(path)
    if connect is not None:
        options["creator"] = connect
    elif url.get_backend_name() == "postgresql":
        options |= {"pool_pre_ping": True, "connect_args": {"connect_timeout": 10}}
    try:
        engine = create_engine(url, **options)
    except ModuleNotFoundError as error:
        raise DatabaseOutOfReach(
            f"{masked(url)} needs the driver {error.name}: `pip install -r requirements-postgres.txt`."
        ) from error
    _listen(engine)
    return engine


def sqlite_connector(path: Path, mode: str = "rw") -> Callable[[], sqlite3.Connection]:
    """Opens an existing SQLite file (mode ``rw`` or ``ro``), or makes one (``rwc``); never by accident."""
    uri = f"{path.resolve().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, check_same_thread=False, timeout=PATIENCE / 1000, isolation_level=None)

    return connect


def _listen(engine: Engine) -> None:
    said = differences(engine.dialect.name)

    @event.listens_for(engine, "connect")
    def on_connect(raw: Any, _record: Any) -> None:
        if isinstance(raw, sqlite3.Connection):
            raw.isolation_level = None  # we say BEGIN ourselves
        cursor = raw.cursor()
        for statement in said.on_connect:
            cursor.execute(statement)
        cursor.close()

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES)
        for statement in said.begin_write if writes else said.begin_read:
            connection.exec_driver_sql(statement)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One steady picture of all tables."""
    with in_words(engine.url), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that is the only writer; all of it or nothing."""
    with in_words(engine.url), engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        yield connection


@contextmanager
def in_words(url: URL | Path | str) -> Iterator[None]:
    """Turns what a driver raises into one sentence that holds no password."""
    try:
        yield
    except RecordsError:
        raise
    except DBAPIError as error:
        raise explain(url, error) from _quiet(error)
    except sqlite3.Error as error:
        raise explain(url, error) from error


def _quiet(error: DBAPIError) -> BaseException | None:
    """The driver's own error, which holds neither statement nor parameters; none where it may hold a password."""
    return error.orig if isinstance(error.orig, sqlite3.Error) else None


def explain(url: URL | Path | str, error: Exception) -> RecordsError:
    """A driver's error as one of ours, in a sentence with a way out."""
    inner = str(getattr(error, "orig", None) or error)
    where = masked(url)
    if isinstance(url, URL) and url.get_backend_name() == "postgresql":
        reason = next((words for sign, words in _REASONS if sign in inner), type(error).__name__)
    else:
        reason = (inner.strip().splitlines() or [type(error).__name__])[0]
    if _FULL.search(inner):
        return CannotWrite(f"The disk that holds {where} is full. Nothing was saved. Make room and save again.")
    if "database is locked" in inner or "lock timeout" in inner:
        return CannotWrite(f"Another program has held {where} for too long. Nothing was saved. Save again.")
    if "disk I/O error" in inner:
        return CannotWrite(f"The disk that holds {where} reports an error. Nothing was saved. Look after the disk.")
    if _READ_ONLY.search(inner):
        return CannotWrite(
            f"{where} cannot be written here ({reason}). Nothing was saved. Allow writing and try again."
        )
    if _BROKEN.search(inner):
        return NotARecord(f"{where} is broken ({reason}). It was left as it is. Restore a backup: see `--help`.")
    if isinstance(error, OperationalError):
        return DatabaseOutOfReach(
            f"The database {where} does not answer or does not let us in: {reason}. "
            "Look at DATABASE_URL (user, password, host, name), and whether the server runs."
        )
    return RecordsError(f"The database {where} refused this ({reason}). Nothing was saved.")
