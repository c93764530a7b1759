"""The record back into files: the data tables byte for byte where nothing changed, people's decisions apart."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select

from records.building import sync
from records.database import reading
from records.errors import CannotWrite, NotAccepted
from records.model import APPEND_ONLY, PACKAGE_TABLES, metadata, package_columns, package_files
from records.package import Package, parse, write_table
from records.store import Store

DECISIONS = "judgements"  # the folder, inside the export, of what people decided


def data_files(store: Store) -> dict[str, bytes]:
    """The data package as the record now stands: path to bytes, datapackage.json first."""
    with store.reading() as connection:
        kept = kept_package(connection)
        now = {name: rows_of(connection, name) for name in PACKAGE_TABLES}
    files = dict(kept.files)
    for table in kept.schema:
        if table.name in now and now[table.name] != kept.tables.get(table.name, []):
            files[table.path] = write_table(table.columns, now[table.name])
    return files


def decision_files(store: Store) -> dict[str, bytes]:
    """Judgements, revisions and the changes they made, as CSV; they are not part of the data package."""
    files = {}
    with reading(store.engine) as connection:
        for name in APPEND_ONLY:
            table = metadata.tables[name]
            rows = connection.execute(select(table).order_by(*table.primary_key)).mappings().all()
            columns = [column.name for column in table.columns]
            files[f"{DECISIONS}/{name}.csv"] = write_table(columns, [dict(row) for row in rows])
    return files


def kept_package(connection: Connection) -> Package:
    """The package that the record was made from, out of the database."""
    return parse(kept_files(connection))[0]


def kept_files(connection: Connection, *paths: str) -> dict[str, bytes]:
    """The files of that package as they were, all or those named."""
    query = select(package_files.c.path, package_files.c.content)
    rows = connection.execute(query.where(package_files.c.path.in_(paths)) if paths else query).all()
    return {row.path: bytes(row.content) for row in rows}


def rows_of(connection: Connection, name: str) -> list[dict[str, Any]]:
    """A data table's rows in the order of its file, with the package's columns alone."""
    table = metadata.tables[name]
    query = select(*[table.c[column] for column in package_columns(name)]).order_by(table.c.line, *table.primary_key)
    return [dict(row) for row in connection.execute(query).mappings()]


def export(store: Store, folder: Path | str) -> list[Path]:
    """Write the data package and, apart in ``judgements/``, what people decided.

    Returns
    -------
    list of Path
        The files whose bytes changed or were made.
    """
    folder = Path(folder)
    written = []
    for path, content in (data_files(store) | decision_files(store)).items():
        target = folder / path
        if folder.resolve() not in target.resolve().parents:
            raise NotAccepted(f"{path} leads out of the folder; nothing was written there.")
        if write_whole(target, content):
            written.append(target)
    return written


def write_whole(target: Path, content: bytes) -> bool:
    """Put a file in place whole, or leave the old one; tells whether its bytes changed."""
    temporary = target.with_name(f"{target.name}-{uuid4().hex[:8]}")
    try:
        if target.is_file() and target.read_bytes() == content:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
        sync(target.parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise CannotWrite(
            f"{target} cannot be written ({error.strerror}). The old file, if any, is as it was."
        ) from error
    return True
