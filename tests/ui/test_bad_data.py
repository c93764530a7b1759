"""A package or a database that cannot be used: a clear message on the page, never a traceback, nothing overwritten."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.records.package import edit, make_package
from tests.ui.conftest import Reader

AppOn = Callable[..., Reader]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return make_package(tmp_path / "data")


def refused(app: Reader, *words: str) -> str:
    """The page says in words why there is no record, and no more than that."""
    app.test.run()
    app.is_sound()
    assert app.test.title[0].value == "The record can't be opened"
    assert len(app.test.title) == 1 and not app.test.multiselect, "nothing else is drawn"
    assert app.test.error
    for word in words:
        assert word in app.text, (word, app.text)
    for word in ("Traceback", 'File "', "Error:", "sqlalchemy"):
        assert word not in app.text
    return app.text


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# Packages ----------------------------------------------------------------------------------------------------------


def test_the_small_package_is_drawn(app_on: AppOn, package: Path):
    app = app_on(package).go("overview").is_sound()
    assert "All 3 engagements" in app.text
    assert (package / "engagements.db").exists()


@pytest.mark.parametrize("name", ["overview", "network", "timeline", "engagements"])
def test_a_record_without_engagements_is_drawn_as_empty(app_on: AppOn, package: Path, name: str):
    tables = ["engagements", "engagement_sources", "participations", "engagement_countries", "outcomes"]
    for table in [*tables, "engagement_organizations", "engagement_themes", "resolutions"]:
        path = package / f"{table}.csv"
        path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    app = app_on(package).go(name).is_sound()
    assert "All 0 engagements" in app.text


def test_a_folder_that_is_not_there(app_on: AppOn, tmp_path: Path):
    refused(app_on(tmp_path / "nowhere"), "nowhere", "datapackage.json")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder(app_on: AppOn, tmp_path: Path):
    (tmp_path / "data").mkdir()
    refused(app_on(tmp_path / "data"), "datapackage.json")
    assert contents(tmp_path) == {}


BROKEN: dict[str, tuple[Callable[[Path], object], tuple[str, ...]]] = {
    "a missing table": (lambda p: (p / "people.csv").unlink(), ("people.csv", "no such file")),
    "an empty table": (lambda p: (p / "people.csv").write_bytes(b""), ("people.csv", "an empty file")),
    "a truncated table": (
        lambda p: (p / "engagements.csv").write_bytes((p / "engagements.csv").read_bytes()[:-40]),
        ("engagements.csv", "line 4"),
    ),
    "a truncated description": (
        lambda p: (p / "datapackage.json").write_bytes((p / "datapackage.json").read_bytes()[:300]),
        ("datapackage.json",),
    ),
    "an unknown kind": (
        lambda p: edit(p, "engagements.csv", "bilateral-meeting", "tea-party"),
        ("engagements.csv, line 3, column kind", "'tea-party'"),
    ),
    "a day that is none": (
        lambda p: edit(p, "engagements.csv", "in-person,2020-07-14", "in-person,2020-13-40"),
        ("engagements.csv, line 3, column start_date", "'2020-13-40'"),
    ),
    "an end before its start": (
        lambda p: edit(p, "engagements.csv", "2021-04-02", "2020-04-02"),
        ("engagements.csv, line 2, column end_date",),
    ),
    "a key to nothing": (
        lambda p: edit(p, "milestones.csv", "icesco-orlov", "icesco-nobody"),
        ("milestones.csv, line 2", "'icesco-nobody'"),
    ),
    "an id twice": (
        lambda p: edit(p, "people.csv", "ivan-p-orlov,Ivan", "ivan-orlov,Ivan"),
        ("people.csv, line 4", "'ivan-orlov'"),
    ),
    "a script in a cell of a fixed form": (
        lambda p: edit(p, "sources.csv", "https://icesco.org/orlov", "javascript:alert(1)"),
        ("sources.csv, line 2, column url", "'javascript:alert(1)'"),
    ),
    "bytes that are no text": (
        lambda p: (p / "people.csv").write_bytes((p / "people.csv").read_bytes() + b"x,\xff\xfe,,\n"),
        ("people.csv, line 6", "UTF-8"),
    ),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_package_is_named_row_by_row_and_left_as_it_is(app_on: AppOn, package: Path, broken: str):
    spoil, words = BROKEN[broken]
    spoil(package)
    before = contents(package)
    refused(app_on(package), *words)
    assert contents(package) == before, "no file was made or changed"


def test_a_package_that_is_mended_is_shown_at_the_next_run(app_on: AppOn, package: Path):
    edit(package, "engagements.csv", "bilateral-meeting", "tea-party")
    app = app_on(package)
    refused(app, "tea-party")
    edit(package, "engagements.csv", "tea-party", "bilateral-meeting")
    app.go("overview").is_sound()
    assert "All 3 engagements" in app.text


@pytest.mark.parametrize("change", ["bom", "crlf"])
def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(app_on: AppOn, package: Path, change: str):
    for path in package.rglob("*.csv"):
        content = path.read_bytes()
        path.write_bytes(b"\xef\xbb\xbf" + content if change == "bom" else content.replace(b"\n", b"\r\n"))
    assert "All 3 engagements" in app_on(package).go("overview").is_sound().text


# Databases ---------------------------------------------------------------------------------------------------------


def _of_another_program(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
        connection.execute("INSERT INTO bookmarks VALUES ('https://example.org')")


def _damaged(path: Path) -> None:
    _of_another_program(path)
    content = bytearray(path.read_bytes())
    content[30:60] = b"\xff" * 30
    path.write_bytes(content)


DATABASES: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "not a database": lambda path: path.write_text("Dear reader, this is a letter.\n" * 200),
    "another program's": _of_another_program,
    "damaged": _damaged,
    "half a header": lambda path: path.write_bytes(b"SQLite format 3\0"[:9]),
    "a picture": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + os.urandom(5000)),
}


@pytest.mark.parametrize("sort", DATABASES)
def test_a_database_that_is_not_ours_is_refused_and_left_as_it_is(app_on: AppOn, package: Path, sort: str):
    path = package.parent / "record.db"
    DATABASES[sort](path)
    before = contents(package.parent)
    refused(app_on(package, f"sqlite:///{path}"), str(path))
    assert contents(package.parent) == before


def test_a_damaged_record_of_ours_is_refused_and_left_as_it_is(app_on: AppOn, package: Path):
    path = package.parent / "record.db"
    app_on(package, f"sqlite:///{path}").go("overview").is_sound()
    copy = package.parent / "damaged.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    for page in range(3, len(content) // 4096, 2):
        content[page * 4096 : page * 4096 + 2048] = b"\xa5" * 2048
    copy.write_bytes(content)
    before = hashlib.sha256(copy.read_bytes()).hexdigest()
    refused(app_on(package, f"sqlite:///{copy}"), str(copy))
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == before


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://officer:hunter2@127.0.0.1:1/record",
        "mysql://officer:hunter2@127.0.0.1/record",
        "postgresql://officer:hunter2@/record?host=nowhere.invalid",
        "postgresql+nosuch://officer:hunter2@127.0.0.1/record",
    ],
)
def test_a_wrong_database_address_is_said_without_its_password(app_on: AppOn, package: Path, url: str):
    app = app_on(package, url)
    app.test.run()
    app.is_sound()
    assert "hunter2" not in str(app.test)
    assert app.test.error or app.test.warning, "the page says that something is wrong"


def test_a_database_in_a_place_that_takes_no_file_is_shown_read_only_with_a_notice(app_on: AppOn, package: Path):
    (package.parent / "file").write_text("not a folder")
    app = app_on(package, f"sqlite:///{package.parent}/file/record.db").go("overview").is_sound()
    assert "All 3 engagements" in app.text
    assert "nothing can be saved" in app.text


def test_a_record_that_is_exchanged_under_a_running_page(app_on: AppOn, package: Path):
    path = package.parent / "record.db"
    app = app_on(package, f"sqlite:///{path}").go("overview").is_sound()
    shutil.move(path, package.parent / "moved.db")
    app.test.run()
    app.is_sound()
    assert "exchanged or removed" in app.text
    assert not path.exists(), "no new database was made in its place"
