"""A data package that changed, and a record on which people decided, brought together row by row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from records.building import check_fits, keep_files
from records.cells import shown, write_cell
from records.exporting import kept_package
from records.model import PACKAGE_TABLES, metadata, package_columns
from records.package import Package, Row, read
from records.store import Store
from records.work import UnitOfWork

Key = tuple[Any, ...]


@dataclass
class Merged:
    """What a merge did: rows added, changed and taken out, and where people and package disagree."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    clashes: list[str] = field(default_factory=list)
    engagements: set[str] = field(default_factory=set)

    def subject(self, name: str, row: Row) -> str:
        """What a row belongs to in the history: its engagement, else itself."""
        if "engagement_id" in row:
            self.engagements.add(row["engagement_id"])
            return f"engagement:{row['engagement_id']}"
        return f"{name}:{_key(name, row)[0]}"


def merge_package(store: Store, who: str) -> Merged:
    """Take a changed package into a record that people judged on; where both changed a cell, people's stays.

    Notes
    -----
    Three versions are compared cell by cell: the package the record was made from, which the record keeps, the
    package as it is now, and the record. It is one unit of work and stands in the history as one revision.
    """
    package = read(store.package_dir)
    check_fits(package)
    merged = Merged()
    with store.unit_of_work(who, "merge-package", f"package {package.hash[:12]}") as work:
        base = kept_package(work.connection)
        gone = _merged_away(work)
        for name in PACKAGE_TABLES:
            _merge_table(work, name, _keyed(name, base), _keyed(name, package), gone, merged)
        for name in reversed(PACKAGE_TABLES):
            _remove(work, name, _keyed(name, base), _keyed(name, package), merged)
        for engagement_id in sorted(merged.engagements):  # whoever has one open is told when saving
            work.raise_version("engagements", {"engagement_id": engagement_id}, f"engagement:{engagement_id}")
        keep_files(work.connection, package)
    store.package_changed = False
    store.notices = [notice for notice in store.notices if "data package changed" not in notice]
    return merged


def _keyed(name: str, package: Package) -> dict[Key, Row]:
    blank = dict.fromkeys(package_columns(name))
    return {_key(name, row): blank | row for row in package.tables.get(name, ())}


def _key(name: str, row: Row) -> Key:
    return tuple(row[column.name] for column in metadata.tables[name].primary_key)


def _as_dict(name: str, key: Key) -> dict[str, Any]:
    return {column.name: part for column, part in zip(metadata.tables[name].primary_key, key, strict=True)}


def _merged_away(work: UnitOfWork) -> dict[tuple[str, str], str]:
    """People and bodies that were merged into others on the record: (table, id) to the id that was kept."""
    away: dict[tuple[str, str], str] = {}
    judgements = metadata.tables["judgements"]
    query = select(judgements.c.subject).where(judgements.c.decision == "merge").order_by(judgements.c.judgement_id)
    for subject in work.connection.execute(query).scalars():
        table, kept, left = subject.split(":", 2)
        if not work.rows(table, **{column.name: left for column in metadata.tables[table].primary_key}):
            away[table, left] = kept
    return away


def _merge_table(
    work: UnitOfWork,
    name: str,
    base: dict[Key, Row],
    theirs: dict[Key, Row],
    gone: dict[tuple[str, str], str],
    merged: Merged,
) -> None:
    ours = {_key(name, row): row for row in work.rows(name)}
    for line, (key, row) in enumerate(theirs.items(), start=1):
        words = f"{name} {'/'.join(str(part) for part in key)}"
        old = base.get(key)
        if key not in ours:
            followed = _follow(name, row, gone)
            if old is None and _key(name, followed) not in ours:
                work.insert(name, followed | {"line": line}, merged.subject(name, row))
                merged.added += 1
            elif old is not None and old != row:
                merged.clashes.append(f"{words}: changed in the package, taken out or merged on the record; left out")
            continue
        taken = {}
        for column, value in row.items():
            here = ours[key][column]
            if here == value:
                continue
            if old is not None and here == old[column]:
                taken[column] = value
            elif old is None or value != old[column]:
                mine, other = shown(write_cell(here)), shown(write_cell(value))
                merged.clashes.append(f"{words}, {column}: {mine} on the record stays, {other} in the package does not")
        if taken:
            work.update(name, _as_dict(name, key), _follow(name, taken, gone), merged.subject(name, row))
            merged.changed += 1


def _follow(name: str, row: Row, gone: dict[tuple[str, str], str]) -> Row:
    """A row whose references to merged people and bodies point to those that were kept."""
    followed = dict(row)
    for column in row:
        for link in metadata.tables[name].c[column].foreign_keys:
            while (link.column.table.name, followed[column]) in gone and link.column.table.name != name:
                followed[column] = gone[link.column.table.name, followed[column]]
    return followed


def _remove(work: UnitOfWork, name: str, base: dict[Key, Row], theirs: dict[Key, Row], merged: Merged) -> None:
    """Rows the package no longer has go, unless people changed them or something on the record needs them."""
    for row in work.rows(name):
        key = _key(name, row)
        if key in theirs or key not in base:
            continue
        words = f"{name} {'/'.join(str(part) for part in key)}"
        if any(row[column] != base[key][column] for column in package_columns(name)):
            merged.clashes.append(f"{words}: gone from the package, changed on the record; it stays")
        elif needed(work, name, key):
            merged.clashes.append(f"{words}: gone from the package, still referred to on the record; it stays")
        else:
            work.delete(name, _as_dict(name, key), merged.subject(name, row))
            merged.removed += 1


def needed(work: UnitOfWork, name: str, key: Key) -> bool:
    """Whether any row of the record refers to this one."""
    if len(key) > 1:
        return False
    for table in metadata.tables.values():
        for column in table.columns:
            refers = any(link.column.table.name == name for link in column.foreign_keys)
            if refers and work.connection.execute(select(column).where(column == key[0]).limit(1)).first():
                return True
    return False
