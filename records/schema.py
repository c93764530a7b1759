"""datapackage.json's Table Schema as plain objects that the reader is driven by."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from records.errors import BrokenPackage, Problem

DESCRIPTOR = "datapackage.json"
TYPES = ("string", "integer", "number", "boolean", "date", "year", "yearmonth", "array", "any")


@dataclass(frozen=True)
class Field:
    """One column: its name, its type, and what its cells must be."""

    name: str
    type: str
    required: bool
    unique: bool
    pattern: re.Pattern[str] | None
    enum: tuple[str, ...]
    minimum: float | None
    maximum: float | None
    max_length: int | None


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose cells must stand in another table."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]


@dataclass(frozen=True)
class TableSchema:
    """One table of the package: its file, its columns and its keys."""

    name: str
    path: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(field.name for field in self.fields)


def _words(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(word) for word in value)


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _field(given: dict[str, Any], in_key: bool) -> Field:
    limits = given.get("constraints") or {}
    pattern = limits.get("pattern")
    return Field(
        name=str(given["name"]),
        type=str(given.get("type", "string")),
        required=bool(limits.get("required")) or in_key,
        unique=bool(limits.get("unique")),
        pattern=re.compile(pattern) if pattern else None,
        enum=_words(limits.get("enum")),
        minimum=_number(limits.get("minimum")),
        maximum=_number(limits.get("maximum")),
        max_length=int(limits["maxLength"]) if "maxLength" in limits else None,
    )


def _table(given: dict[str, Any]) -> TableSchema:
    path = given["path"]
    path = path[0] if isinstance(path, list) else path
    if not isinstance(path, str) or PurePosixPath(path).is_absolute() or ".." in path or "\\" in path or ":" in path:
        raise ValueError(f"the path {path!r} leads out of the package")
    schema = given["schema"]
    key = _words(schema.get("primaryKey"))
    name = PurePosixPath(path).stem
    foreign = []
    for link in schema.get("foreignKeys") or ():
        table = link["reference"].get("resource") or given.get("name", name)
        foreign.append(ForeignKey(_words(link["fields"]), str(table), _words(link["reference"]["fields"])))
    fields = tuple(_field(field, field.get("name") in key) for field in schema["fields"])
    unknown = [field.type for field in fields if field.type not in TYPES]
    if unknown:
        raise ValueError(f"the type {unknown[0]!r} is not one of {', '.join(TYPES)}")
    return TableSchema(name, path, fields, key, tuple(foreign))


def parse_descriptor(content: bytes) -> list[TableSchema]:
    """The tables that a datapackage.json describes; raises BrokenPackage where it cannot be understood."""
    try:
        described = json.loads(content.decode("utf-8-sig"))
        resources = described["resources"]
        named = {str(resource.get("name", "")): PurePosixPath(str(resource["path"])).stem for resource in resources}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        todo = "Take the file from a fresh copy of the repository."
        raise BrokenPackage(
            [Problem(DESCRIPTOR, expected=f"a Data Package with resources, in JSON ({_short(error)})", todo=todo)]
        ) from error
    tables: list[TableSchema] = []
    problems: list[Problem] = []
    for resource in resources:
        if not str(resource["path"]).lower().endswith(".csv"):
            continue
        try:
            table = _table(resource)
        except (ValueError, KeyError, TypeError, AttributeError, re.error) as error:
            problems.append(
                Problem(DESCRIPTOR, 0, str(resource.get("name", "")), expected=f"a Table Schema ({_short(error)})")
            )
            continue
        links = tuple(ForeignKey(k.columns, named.get(k.table, k.table), k.target) for k in table.foreign_keys)
        tables.append(TableSchema(table.name, table.path, table.fields, table.primary_key, links))
    if problems:
        raise BrokenPackage(problems)
    return tables


def read_descriptor(folder: Path) -> tuple[bytes, list[TableSchema]]:
    """The bytes of a folder's datapackage.json and the tables it describes."""
    path = folder / DESCRIPTOR
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        todo = "Name the folder that holds the data package, or take it from a fresh copy of the repository."
        missing = Problem(DESCRIPTOR, given=f"{path} ({reason})", expected="a Data Package that can be read", todo=todo)
        raise BrokenPackage([missing]) from error
    return content, parse_descriptor(content)


def _short(error: Exception) -> str:
    text = str(error) or type(error).__name__
    if isinstance(error, KeyError):
        text = f"{error.args[0]!r} is missing"
    return text if len(text) <= 160 else text[:157] + "..."
