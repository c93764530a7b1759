"""From a path or URL to a database that is ours, whole, of today's schema and up to date with the package."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, func, inspect, select, text

from records import building
from records.checks import check_file, check_schema
from records.database import in_words, make_engine, masked, parse_url, reading, sqlite_path, writing
from records.errors import BrokenPackage, CannotWrite, NotARecord
from records.migrations import migrate
from records.model import SCHEMA, judgements
from records.package import Package, package_hash, read


@dataclass
class Opened:
    """A database that passed every check, and what a reader should know of it."""

    engine: Engine
    path: Path | None = None
    notices: list[str] = field(default_factory=list)
    read_only: bool = False
    package_changed: bool = False
    made: bool = False


def default_package() -> Path:
    """SAFIR_DATA, else the folder ``data`` beside the program."""
    return Path(os.environ.get("SAFIR_DATA") or Path(__file__).resolve().parent.parent / "data")


def default_database(package_dir: Path) -> str:
    """DATABASE_URL, else ``engagements.db`` in the package's folder."""
    return os.environ.get("DATABASE_URL") or str(package_dir / "engagements.db")


def open_database(given: str | Path, package_dir: Path) -> Opened:
    """Open, make, check, migrate and bring up to date: the whole way in."""
    url = parse_url(given)
    path = sqlite_path(url)
    opened = _open_file(path, package_dir) if path else _open_server(url, package_dir)
    follow_package(opened, package_dir)
    return opened


def _open_file(path: Path, package_dir: Path) -> Opened:
    made = not path.exists()
    if made:
        package = read(package_dir)
        building.check_fits(package)
        try:
            building.build_file(path, package)
        except (OSError, CannotWrite) as error:
            return _in_memory(package, path, error)
    schema = check_file(path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        with in_words(path):
            engine = building.memory_engine(copy_of=path)
        if schema != SCHEMA:
            with writing(engine) as connection:
                migrate(connection)
        words = f"{path} cannot be written by this user: it is shown as it stands, and nothing can be saved: "
        words += "allow writing there, or name another place in DATABASE_URL, and start again."
        return Opened(engine, None, [words], read_only=True)
    engine = make_engine(parse_url(path))
    if schema != SCHEMA:
        _migrate_file(engine, path, schema)
    return Opened(engine, path, made=made)


def _in_memory(package: Package, path: Path, error: Exception) -> Opened:
    reason = error.strerror if isinstance(error, OSError) else str(error).split(". ")[0]
    reason = re.sub(rf"{re.escape(str(path))}-building-\S+", str(path), str(reason))
    engine = building.memory_engine()
    building.build(engine, package)
    words = (
        f"No database could be made at {path} ({reason}). The record is shown from the data package, and nothing can "
        "be saved: allow writing there or make room, or name another place in DATABASE_URL, and start again."
    )
    return Opened(engine, None, [words], read_only=True)


def _migrate_file(engine: Engine, path: Path, schema: str) -> None:
    """To today's schema in one transaction, with a copy of the file as it was."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    copy = path.with_name(f"{path.name}-schema-{schema}-{stamp}")
    try:
        shutil.copyfile(path, copy)
    except OSError as error:
        raise CannotWrite(f"No copy of {path} could be kept before changing its schema ({error.strerror}).") from error
    with writing(engine) as connection:
        if _schema_of(connection) != SCHEMA:
            migrate(connection)


def _schema_of(connection: Connection) -> str:
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())


def _open_server(url: URL, package_dir: Path) -> Opened:
    engine = make_engine(url)
    where = masked(url)
    with reading(engine) as connection:
        tables = set(inspect(connection).get_table_names())
    package = read(package_dir) if not tables else None
    with writing(engine) as connection:  # holds the writers' lock: two first starts follow each other
        tables = set(inspect(connection).get_table_names())
        if not tables:
            building.build_on(connection, package or read(package_dir))
        elif not _is_ours(connection, tables):
            raise NotARecord(
                f"The database {where} holds tables of another program. Nothing was changed. "
                "Name an empty database in DATABASE_URL."
            )
        elif check_schema(_schema_of(connection), where) != SCHEMA:
            migrate(connection)
    return Opened(engine, made=not tables)


def _is_ours(connection: Connection, tables: set[str]) -> bool:
    return {"alembic_version", "meta"} <= tables and building.get_meta(connection, "application") == "safir"


def follow_package(opened: Opened, package_dir: Path) -> None:
    """Rebuild from a package that changed when nobody judged anything; else leave it, and say so."""
    try:
        found = package_hash(package_dir)
    except BrokenPackage as error:
        opened.notices.append(f"The data package cannot be read; the record goes on as it was loaded. {error}")
        return
    with reading(opened.engine) as connection:
        kept = building.get_meta(connection, "package_hash")
    if found == kept:
        return
    try:
        package = read(package_dir)
        building.check_fits(package)
    except BrokenPackage as error:
        opened.notices.append(f"The data package changed, but cannot be used; the record goes on as before. {error}")
        return
    if not _rebuild(opened.engine, package):
        opened.package_changed = True
        opened.notices.append(
            "The data package changed since this record was made, and people have judged since: the record was left "
            "as it is. `python -m records merge` takes the changes in and keeps what people decided."
        )


def _rebuild(engine: Engine, package: Package) -> bool:
    """Fill the data tables anew in one transaction; refuses, with False, where people judged."""
    with writing(engine) as connection:
        if connection.execute(select(func.count()).select_from(judgements)).scalar():
            return False
        if building.get_meta(connection, "package_hash") != package.hash:
            building.fill(connection, package)
            building.add_revision(connection, "data package", "rebuild", f"package {package.hash[:12]}")
    return True
