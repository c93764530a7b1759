"""What rows must be together: keys once, references that lead somewhere, ends after starts."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from records.cells import shown
from records.dates import ends_before_start
from records.errors import Problem
from records.schema import TableSchema

if TYPE_CHECKING:
    from records.package import Package

FEW = 40  # a closed list up to this long is written out in a message


def check_keys(package: Package, whole: set[str]) -> list[Problem]:
    """Duplicate ids and references to nothing; only tables in ``whole`` (fully read) are referred to."""
    problems: list[Problem] = []
    for table in package.schema:
        if table.name not in package.tables:
            continue
        for key in _unique(table):
            problems += _duplicates(package, table, key)
        for link in table.foreign_keys:
            if link.table not in {known.name for known in package.schema}:
                problems.append(Problem(table.path, 0, "", f"a reference to {link.table}", "a table of the package"))
            elif link.table in whole:
                problems += _dangling(package, table, link.columns, link.table, link.target)
    return problems


def _unique(table: TableSchema) -> Iterable[tuple[str, ...]]:
    if table.primary_key:
        yield table.primary_key
    for field in table.fields:
        if field.unique and (field.name,) != table.primary_key:
            yield (field.name,)


def _rows(package: Package, table: TableSchema) -> Iterable[tuple[int, dict[str, Any]]]:
    return zip(package.lines[table.name], package.tables[table.name], strict=True)


def _duplicates(package: Package, table: TableSchema, key: tuple[str, ...]) -> list[Problem]:
    seen: dict[tuple[Any, ...], int] = {}
    problems = []
    for line, row in _rows(package, table):
        value = tuple(row[column] for column in key)
        if None in value:
            continue
        if value in seen:
            words = shown(" + ".join(str(part) for part in value))
            expected = f"each {' + '.join(key)} once; it stands on line {seen[value]} already"
            problems.append(Problem(table.path, line, key[-1], words, expected))
        seen.setdefault(value, line)
    return problems


def _dangling(
    package: Package, table: TableSchema, columns: tuple[str, ...], other: str, target: tuple[str, ...]
) -> list[Problem]:
    known = {tuple(row.get(column) for column in target) for row in package.tables[other]}
    problems = []
    for line, row in _rows(package, table):
        value = tuple(row.get(column) for column in columns)
        if None in value or value in known:
            continue
        words = " + ".join(str(part) for part in value)
        problems.append(Problem(table.path, line, columns[-1], shown(words), *_expected(words, other, target, known)))
    return problems


def _expected(words: str, other: str, target: tuple[str, ...], known: set[tuple[Any, ...]]) -> tuple[str, str]:
    choices = [str(value[0]) for value in known if len(value) == 1 and value[0] is not None]
    near = difflib.get_close_matches(words, choices, n=1, cutoff=0.75)
    todo = f"Did you mean {near[0]!r}?" if near else ""
    if target == ("code",) and len(choices) <= FEW:
        return f"a code of {other}: {', '.join(sorted(choices))}", todo
    return f"{'an' if other[0] in 'aeio' else 'a'} {target[-1]} that stands in {other}", todo


def check_sense(package: Package) -> list[Problem]:
    """Ends before starts, sides of nobody, ranks twice, sources without order: what a schema cannot say."""
    problems: list[Problem] = []
    homes = {
        sort: (name, key, {row.get(key) for row in package.tables.get(name, ())})
        for sort, name, key in (
            ("country", "countries", "country_code"),
            ("organization", "organizations", "organization_id"),
        )
    }
    for table in package.schema:
        if table.name not in package.tables:
            continue
        columns = set(table.columns)
        for line, row in _rows(package, table):
            if {"start_date", "end_date"} <= columns and row["start_date"] and row["end_date"]:
                problems += _end(table, line, row)
            if "side" in columns and row["side"]:
                problems += _side(homes, table, line, row["side"])
            if table.name == "engagements" and row.get("parent_id") and row["parent_id"] == row["engagement_id"]:
                problems.append(Problem(table.path, line, "parent_id", shown(row["parent_id"]), "another engagement"))
    return problems + _ranks(package)


def _end(table: TableSchema, line: int, row: dict[str, Any]) -> list[Problem]:
    if not ends_before_start(row["start_date"], row["end_date"]):
        return []
    return [Problem(table.path, line, "end_date", shown(row["end_date"]), f"no day before {row['start_date']}")]


def _side(homes: dict[str, tuple[str, str, set[Any]]], table: TableSchema, line: int, side: str) -> list[Problem]:
    sort, colon, of = side.partition(":")
    if sort in ("icesco", "none") and not colon:
        return []
    if sort not in homes or not of:
        words = "icesco, none, country:<code> or organization:<organization_id>"
        return [Problem(table.path, line, "side", shown(side), words)]
    name, key, known = homes[sort]
    if known and of not in known:
        return [Problem(table.path, line, "side", shown(side), f"a {key} that stands in {name}")]
    return []


def _ranks(package: Package) -> list[Problem]:
    """An engagement's themes are ranked 1, 2, 3, each rank once."""
    table = next((table for table in package.schema if table.name == "engagement_themes"), None)
    if table is None or table.name not in package.tables or "rank" not in table.columns:
        return []
    ranks: dict[Any, list[tuple[int, Any]]] = defaultdict(list)
    for line, row in _rows(package, table):
        if row["rank"] is not None:
            ranks[row.get("engagement_id")].append((line, row["rank"]))
    problems = []
    for given in ranks.values():
        wanted = set(range(1, len(given) + 1))
        for line, rank in given:
            if rank in wanted:
                wanted.discard(rank)
            else:
                words = f"ranks 1 to {len(given)}, each once in an engagement"
                problems.append(Problem(table.path, line, "rank", str(rank), words))
    return problems
