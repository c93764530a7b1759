"""Every table that a page shows leaves as CSV and XLSX, and in one workbook with all the others of the page."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook

from records.store import open_store
from tests.hostile import GATHERING, hostile_package, hostile_queue
from tests.ui.conftest import Reader
from tests.ui.test_page_review import RELEASE
from ui import share
from ui.review.intake import take

METHOD = ("status", "contradictions", "notes", "rules", "measures", "dictionary", "columns", "corrections")
DATES = ("since", "until", "first", "last")  # in words on screen, as dates in some files
ACTOR = "person:anar-karimov"
# Page, words of its address, and the folds and boxes that a reader opens.
VIEWS: dict[str, tuple[str, dict[str, str], list[str]]] = {
    "overview": ("overview", {}, ["overview-tables", "downloads-overview"]),
    "overview of a year": ("overview", {"from": "2022", "to": "2022"}, ["overview-tables", "downloads-overview"]),
    "network": ("network", {}, []),
    "an actor of the network": ("network", {"open": "country:AZE"}, ["downloads-network-actor-country:AZE"]),
    "a tie": ("network", {"pair": "country:AZE~person:salim-m-almalik"}, []),
    "lanes": ("timeline", {}, ["lanes-table"]),
    "counts": ("timeline", {"view": "counts"}, ["twin-table-counts"]),
    "squares": ("timeline", {"view": "country-year"}, ["twin-table-matrix"]),
    "engagements": ("engagements", {}, ["downloads-card-*"]),
    "countries": ("countries", {}, ["downloads-countries"]),
    "countries of a year": ("countries", {"from": "2024", "to": "2024"}, ["downloads-countries"]),
    "a country": ("countries", {"open": "country:AZE"}, ["downloads-country"]),
    "two countries": ("countries", {"open": "country:AZE", "with": "country:SAU"}, ["downloads-comparison"]),
    "people": ("people", {}, []),
    "a person": ("people", {"open": ACTOR}, ["downloads-person", "resolutions"]),
    "a body": ("people", {"open": "organization:unesco"}, ["downloads-person", "resolutions"]),
    "method": ("method", {}, ["downloads-method", *(f"method-{fold}" for fold in METHOD)]),
    "same": ("same", {}, ["downloads-same"]),
}


@dataclass(frozen=True)
class File:
    """A download on the page: what its button says, its ending, and what makes its bytes."""

    label: str
    ending: str
    make: Callable[[], bytes]

    def cells(self) -> list[list[str]]:
        """The rows of the table, or of all sheets of the workbook, as texts."""
        if self.ending == "csv":
            return list(csv.reader(io.StringIO(self.make().decode("utf-8-sig"), newline="")))
        book = load_workbook(io.BytesIO(self.make()))
        return [[said(cell) for cell in row] for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]


def said(value: Any) -> str:
    return "" if value is None else str(value)


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> list[File]:
    """The tables that can be taken from the page drawn last."""
    found: dict[str, File] = {}
    button = share._button

    def noted(label: str, what: str, ending: str, mime: str, data: Callable[[], bytes], key: str) -> None:
        if ending in ("csv", "xlsx"):
            found[f"{ending}-{key}-{what}"] = File(label, ending, data)
        button(label, what, ending, mime, data, key)

    monkeypatch.setattr(share, "_button", noted)
    return found.values()


def opened(app: Reader, page: str, words: dict[str, str], boxes: list[str]) -> Reader:
    for box in boxes:
        app.test.session_state[box] = True
    return app.go(page, **words).is_sound()


def holds(file: File, frame: pd.DataFrame) -> bool:
    """Whether every row of a table on screen is in the file, told by the column of texts that differ most."""
    texts = [column for column in frame if all(isinstance(value, str) for value in frame[column].dropna())]
    texts = [column for column in texts if column not in DATES] or texts
    telling = max(texts, key=lambda column: frame[column].nunique())
    wanted = {value.lstrip("'") for value in frame[telling].dropna() if value}
    there = {cell.lstrip("'") for row in file.cells() for cell in row}
    return wanted <= there


def shown(app: Reader) -> list[pd.DataFrame]:
    return [element.value for element in app.test.dataframe if len(element.value)]


def all_can_be_taken(app: Reader, files: list[File], least: int = 1) -> None:
    tables, found = shown(app), list(files)
    assert len(tables) >= least
    books = [file for file in found if file.label.startswith("All tables")]
    assert books or len(tables) == 1, [file.label for file in found]
    single = [file for file in found if file not in books]
    for frame in tables:
        for ending in ("csv", "xlsx"):
            assert any(holds(file, frame) for file in single if file.ending == ending), (ending, list(frame), frame)
        assert not books or any(holds(file, frame) for file in books), (list(frame), frame)
    if books:
        whole = next((book for book in books if "this page" in book.label), books[0])
        assert all(holds(whole, frame) for frame in tables), "one workbook holds all"


@pytest.mark.parametrize("view", VIEWS)
def test_every_table_of_a_page_leaves_with_it(app: Reader, files: list[File], view: str):
    page, words, boxes = VIEWS[view]
    app.test.session_state["_reviewer"] = "Ada Officer"
    opened(app, page, words, boxes)
    if page == "same":  # its lists are no tables on screen
        labels = [file.label for file in files]
        assert "All tables of this page (XLSX)" in labels and "Pairs worth a look as CSV" in labels
        return
    all_can_be_taken(app, files)


def test_the_list_behind_a_square_stands_in_the_workbook_of_all(app: Reader, files: list[File]):
    app.test.session_state["cell"] = "AZE:2022"
    opened(app, "timeline", {"view": "country-year"}, ["twin-table-matrix"])
    all_can_be_taken(app, files, least=2)


def test_the_ranking_is_whole_in_the_file_though_a_hundred_are_shown(app: Reader, files: list[File]):
    app.go("network", level="people", tie=["met", "co-present", "delegation"]).is_sound()
    file = next(file for file in files if file.label == "The most central as CSV")
    assert len(shown(app)[0]) == 100
    assert len(file.cells()) > 300


def test_the_card_of_an_engagement_leaves_with_people_outcomes_and_sources(app: Reader, files: list[File]):
    key = "2019-03-11-pakistan-parliament"
    opened(app, "engagements", {"engagement": key}, [f"downloads-card-{key}"])
    labels = [file.label for file in files]
    for what in ("People", "Outcomes", "Sources"):
        assert f"{what} as CSV" in labels and f"{what} as XLSX" in labels
    assert "All tables of this card (XLSX)" in labels
    whole = next(file for file in files if file.label == "All tables of this page (XLSX)")
    book = load_workbook(io.BytesIO(whole.make()))
    assert book.sheetnames == [
        "Engagements",
        "People of the card",
        "Outcomes of the card",
        "Sources of the card",
        "About",
    ]


@pytest.fixture
def desk(app_on: Callable[..., Reader], tmp_path: Path) -> tuple[Reader, str]:
    """A reader of a record in whose queue one draft waits."""
    path = tmp_path / "record.db"
    taken = take(open_store(path), "envoy.txt", RELEASE.encode(), who="Ada")
    return app_on(database=f"sqlite:///{path}"), taken.draft_ids[0]


def test_the_queue_and_the_tables_of_a_draft_leave(desk: tuple[Reader, str], files: list[File]):
    app, draft = desk
    app.test.session_state["_reviewer"] = "Ada Officer"
    app.go("review").is_sound()
    all_can_be_taken(app, files)
    opened(app, "review", {"draft": draft}, [f"downloads-card-draft:{draft}"])
    labels = [file.label for file in files]
    assert "All tables of this card (XLSX)" in labels
    people = next(file for file in files if file.label == "People as CSV").cells()
    assert people[2][:4] == ["Karim Delhaye", "", "Counterpart", "Belgium"]


def test_tables_of_a_long_title_leave_under_different_names():
    of = "Pakistani members of parliament tour the headquarters and meet everybody who works there"
    found = {share._of(of, what) for what in ("People", "Outcomes", "Sources", "tables")}
    assert len({share.names.file_name(name) for name in found}) == 4


# Hostile strings -----------------------------------------------------------------------------------------------------

HOSTILE: dict[str, tuple[str, dict[str, str], list[str]]] = {
    "overview": VIEWS["overview"],
    "a body of the network": (
        "network",
        {"level": "organizations", "open": "organization:o1", "pair": "organization:o1~person:salim-m-almalik"},
        ["downloads-network-actor-organization:o1"],
    ),
    "lanes": VIEWS["lanes"],
    "squares": VIEWS["squares"],
    "a card": ("engagements", {"engagement": GATHERING}, [f"downloads-card-{GATHERING}"]),
    "countries": VIEWS["countries of a year"],
    "a country": ("countries", {"open": "country:SEN"}, ["downloads-country"]),
    "two countries": ("countries", {"open": "country:SEN", "with": "country:LBN"}, ["downloads-comparison"]),
    "people": VIEWS["people"],
    "a person": ("people", {"open": "person:p46"}, ["downloads-person", "resolutions"]),
    "a body": ("people", {"open": "organization:o46"}, ["downloads-person"]),
    "method": VIEWS["method"],
    "same": VIEWS["same"],
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, list[str]]:
    """A package of hostile strings, its record, and the drafts in the queue."""
    folder = tmp_path_factory.mktemp("hostile")
    package = hostile_package(folder / "data")
    store = open_store(folder / "record.db", package)
    drafts = hostile_queue(store)
    store.close()
    return package, folder / "record.db", drafts


def test_no_table_of_any_page_takes_a_live_cell_along(app_on: Callable[..., Reader], files: list[File], hostile: tuple):
    package, database, drafts = hostile
    app = app_on(package, f"sqlite:///{database}")
    app.test.session_state["_reviewer"] = "Ada Officer"
    for page, words, boxes in HOSTILE.values():
        opened(app, page, words, boxes)
    app.go("review", draft="").is_sound()
    opened(app, "review", {"draft": drafts[0]}, [f"downloads-card-draft:{drafts[0]}"])
    labels = {file.label for file in files}
    assert len(labels) > 50 and {"People as CSV", "Forms of the name as XLSX", "Drafts as XLSX"} <= labels
    for file in files:
        if file.ending == "csv":
            live = [cell for row in file.cells() for cell in row if cell[:1] in "=+-@\t\r＝" and cell[:1]]
            assert not [cell for cell in live if not re.fullmatch(r"[+-]?\d+([.,]\d+)?", cell)], file.label
        else:
            book = load_workbook(io.BytesIO(file.make()))
            cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
            assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink], file.label


def test_a_server_that_cannot_draw_says_so_and_the_page_still_saves(app: Reader, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(share.image, "find_browser", lambda: "/opt/browser")
    monkeypatch.setattr(share.image, "trouble", lambda: "The browser at /opt/browser does not start. Save it here.")
    opened(app, "overview", {}, ["export-overview-time"])
    assert "No picture from the server." in app.text and "/opt/browser does not start" in app.text
    keys = [element.proto.id for element in app.test.get("download_button")]
    assert any("html-overview-time" in key for key in keys)
    assert not any("server-" in key for key in keys)
