"""The data package (CSV and datapackage.json) in and out, byte for byte, with every broken row named."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from records import cells
from records.errors import BrokenPackage, Problem
from records.rules import check_keys, check_sense
from records.schema import DESCRIPTOR, TableSchema, parse_descriptor, read_descriptor

Row = dict[str, Any]
LARGEST = 64 * 2**20  # bytes of one table; the shipped record's largest is far below 1 MB
csv.field_size_limit(LARGEST)


@dataclass(frozen=True, eq=False)
class Package:
    """A data package that was read: its tables as rows, and its files as they stood on disk.

    Attributes
    ----------
    schema
        The tables as datapackage.json describes them, in its order.
    tables
        Table name to rows; a row maps column to text, bool, int or None.
    lines
        Table name to the line each row began on.
    files
        Path inside the package to the bytes that were read, datapackage.json first.
    """

    schema: tuple[TableSchema, ...]
    tables: dict[str, list[Row]]
    lines: dict[str, list[int]]
    files: dict[str, bytes]

    @property
    def hash(self) -> str:
        """SHA-256 over the names and bytes of all files."""
        return files_hash(self.files)


def files_hash(files: Mapping[str, bytes]) -> str:
    """SHA-256 over names and bytes, whatever the order they were read in."""
    whole = hashlib.sha256()
    for path in sorted(files):
        whole.update(f"{path}\0{hashlib.sha256(files[path]).hexdigest()}\n".encode())
    return whole.hexdigest()


def package_hash(folder: Path) -> str:
    """The hash of the package in a folder, without parsing its tables."""
    content, schema = read_descriptor(folder)
    files = {DESCRIPTOR: content}
    for table in schema:
        path = folder / table.path
        files[table.path] = path.read_bytes() if path.is_file() else b""
    return files_hash(files)


def read(folder: Path | str) -> Package:
    """Read and check a package; raises BrokenPackage naming every broken row."""
    package, problems = examine(folder)
    if problems:
        raise BrokenPackage(problems)
    return package


def check(folder: Path | str) -> list[Problem]:
    """Everything that is wrong with a package: an empty list when nothing is."""
    try:
        return examine(folder)[1]
    except BrokenPackage as error:
        return error.problems


def examine(folder: Path | str) -> tuple[Package, list[Problem]]:
    """Read a package as far as it can be read, with all that is wrong in it."""
    folder = Path(folder)
    content, schema = read_descriptor(folder)
    files, problems = {DESCRIPTOR: content}, []
    for table in schema:
        try:
            files[table.path] = _file(folder / table.path)
        except OSError as error:
            given = "no such file" if isinstance(error, FileNotFoundError) else error.strerror or str(error)
            todo = "Take the file from a fresh copy of the repository."
            problems.append(Problem(table.path, 0, "", given, f"the table {table.name}", todo))
    package, broken = parse(files)
    return package, problems + broken


def _file(path: Path) -> bytes:
    size = path.stat().st_size
    if size > LARGEST:
        raise OSError(27, f"{size:,} bytes; a table of at most {LARGEST:,} is read")
    return path.read_bytes()


def parse(files: Mapping[str, bytes]) -> tuple[Package, list[Problem]]:
    """Files to a package and all that is wrong in it; a table whose file is absent is left out."""
    schema = tuple(parse_descriptor(files[DESCRIPTOR]))
    tables: dict[str, list[Row]] = {}
    lines: dict[str, list[int]] = {}
    problems: list[Problem] = []
    whole: set[str] = set()
    for table in schema:
        if table.path not in files:
            continue
        rows, numbers, found = parse_table(table, files[table.path])
        tables[table.name], lines[table.name] = rows, numbers
        problems += found
        if not any(problem.line <= 1 or problem.column in ("", *table.primary_key) for problem in found):
            whole.add(table.name)  # only then is a reference to a row that is not there worth a line
    package = Package(schema, tables, lines, dict(files))
    problems += check_keys(package, whole)
    problems += check_sense(package)
    return package, problems


def parse_table(table: TableSchema, content: bytes) -> tuple[list[Row], list[int], list[Problem]]:
    """One CSV file to rows, the line each began on, and what is wrong with its cells."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return [], [], [Problem(table.path, 0, "", "UTF-16", "UTF-8", "Save the file again as CSV UTF-8.")]
    text = content.decode("utf-8-sig", errors="surrogateescape")
    problems: list[Problem] = []
    records = _records(table, text, problems)
    if not records:
        if not problems:
            problems = [Problem(table.path, 0, "", "an empty file", f"a header: {', '.join(table.columns)}")]
        return [], [], problems
    header = records[0][1]
    problems += _header_problems(table, header)
    if any(problem.line == 1 for problem in problems):
        return [], [], problems
    rows: list[Row] = []
    numbers: list[int] = []
    places = [header.index(field.name) for field in table.fields]
    for line, given in records[1:]:
        if len(given) != len(header):
            cut = "The line may be cut off, or a comma may need quotes around its cell."
            problems.append(Problem(table.path, line, "", f"{len(given)} cells", f"{len(header)}", cut))
            continue
        row: Row = {}
        for field, place in zip(table.fields, places, strict=True):
            value, problem = cells.read_cell(field, given[place])
            row[field.name] = value
            if problem:
                problems.append(Problem(table.path, line, field.name, cells.shown(given[place]), *problem))
        rows.append(row)
        numbers.append(line)
    return rows, numbers, problems


def _records(table: TableSchema, text: str, problems: list[Problem]) -> list[tuple[int, list[str]]]:
    """The rows of a CSV text with the line each begins on; blank lines are passed over."""
    reader = csv.reader(io.StringIO(text.replace("\r\n", "\n"), newline=""), strict=True)
    records: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for given in reader:
            if given:
                records.append((line, given))
            line = reader.line_num + 1
    except csv.Error as error:
        todo = "Look for a quote that is opened and not closed, or a file that was cut off."
        problems.append(Problem(table.path, line, "", f"CSV that breaks off ({error})", "whole rows", todo))
    return records


def _header_problems(table: TableSchema, header: list[str]) -> list[Problem]:
    problems = []
    for name in table.columns:
        if name not in header:
            problems.append(Problem(table.path, 1, name, "no such column", f"the columns {', '.join(table.columns)}"))
    for place, name in enumerate(header):
        if name not in table.columns:
            todo = "Remove it, or describe it in datapackage.json."
            problems.append(Problem(table.path, 1, cells.shown(name), expected="no such column", todo=todo))
        elif name in header[:place]:
            problems.append(Problem(table.path, 1, name, "the column twice", "each column once"))
    return problems


def write_table(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Rows as CSV in the package's own form: UTF-8, LF, quotes only where needed, an empty cell for null."""
    columns = list(columns)
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cells.write_cell(row.get(column)) for column in columns])
    return target.getvalue().encode("utf-8")
