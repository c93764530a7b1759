"""Hostile strings in every kind of file that a reader takes away: no script, no link, no formula, no plain path."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Trap
from tests.browser.hands import alone, drawn, keyed, saved
from tests.browser.harm import FOREIGN, harmless
from tests.hostile import CARRIED

pytestmark = pytest.mark.browser

NAME = r"safir_[a-z0-9_-]+_\d{4}-\d\d-\d\d"


@pytest.fixture
def enter(open_page: Callable[..., Page], trap: Trap) -> Callable[[str], Page]:
    """Open a path of the hostile record; requests, errors and exceptions fail the test by themselves."""
    return lambda path, **kind: open_page(path, address=trap.address, **kind)


def take(page: Page, button: str) -> bytes:
    """The bytes of the file behind a button; its name has plain letters only."""
    name, content = saved(page, lambda: page.get_by_role("button", name=button, exact=True).first.click())
    assert re.fullmatch(NAME + r"\.[a-z]+", name), name
    return content


def is_live(cell: str) -> bool:
    return cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝")) and not re.fullmatch(r"[+-]?\d+([.,]\d+)?", cell)


def inert_rows(content: bytes) -> list[list[str]]:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert not [cell for row in rows for cell in row if is_live(cell)]
    return rows


def inert_sheets(content: bytes) -> list[str]:
    book = load_workbook(io.BytesIO(content))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    parts = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert not [part for part in parts if "external" in part.lower() or "vba" in part.lower()]
    return book.sheetnames


def inert_svg(content: bytes) -> None:
    """A drawing of shapes and letters: nothing that runs, leads elsewhere, or is fetched."""
    assert not re.search(rb"<!DOCTYPE|<!ENTITY|xml-stylesheet", content)
    for node in ElementTree.fromstring(content).iter():
        assert node.tag.rpartition("}")[2] not in ("script", "a", "foreignObject", "iframe", "image", "animate", "set")
        for name, value in node.attrib.items():
            assert not name.lower().startswith("on")
            if name.rpartition("}")[2] == "href":
                assert value.startswith("#"), value
            assert "evil.example" not in value or name.rpartition("}")[2] in ("data-unformatted", "data-notex"), value


def test_tables_hold_no_live_formula_and_no_link(enter):
    page = enter("/engagements")
    assert len(inert_rows(take(page, "Engagements as CSV"))) == len(CARRIED) + 3
    inert_sheets(take(page, "Engagements as XLSX"))
    sheets = inert_sheets(take(page, "All tables of this page (XLSX)"))
    assert len(sheets) == 5
    page.goto(page.url + "?actor=person:p66&actor=organization:o0")
    drawn(page)
    take(page, "Engagements as CSV")


def test_networks_and_charts_of_hostile_names_can_be_read(enter, trap: Trap, browser: Browser, tmp_path: Path):
    page = enter("/network?level=organizations")
    assert len(nx.read_gexf(io.BytesIO(take(page, "Network as GEXF")))) > 50
    assert len(nx.parse_graphml(take(page, "Network as GraphML"))) > 50
    for name in ("Nodes as CSV", "Ties as CSV", "The most central as CSV"):
        inert_rows(take(page, name))
    assert "The most central" in inert_sheets(take(page, "All tables of this page (XLSX)"))
    pictures(page, trap, "network-chart")
    with alone(browser, tmp_path / "chart.html", take(page, "Save as a web page")) as opened:
        opened.mouse.move(400, 400)
        assert opened.evaluate("window.__pwn") is None
        assert opened.evaluate(FOREIGN, ["null", []]) == []


def pictures(page: Page, trap: Trap, key: str) -> None:
    """The chart as every kind of picture, made by the reader's browser and by the server."""
    keyed(page, f"export-{key}").locator("button").first.click()
    expect(keyed(page, f"twin-{key}").locator(".main-svg .trace").first).to_be_visible(timeout=40_000)
    drawn(page)
    harmless(page, trap.address)
    assert Image.open(io.BytesIO(take(page, "Save PNG"))).width == 1800
    server = keyed(page, f"server-{key}")
    for file_format, looks in (("PNG", b"\x89PNG"), ("SVG", b"<svg"), ("PDF", b"%PDF")):
        _, content = saved(page, lambda label=file_format: server.get_by_role("button", name=label).click())
        assert content.startswith(looks)
        if file_format == "SVG":
            inert_svg(content)
        if file_format == "PDF":
            assert not re.search(rb"/(URI|JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile)\b", content)
    keyed(page, f"format-{key}").get_by_role("radio", name="SVG").click()
    expect(keyed(page, f"print-{key}-svg").locator(".main-svg .trace").first).to_be_visible()
    drawn(page)
    inert_svg(take(page, "Save SVG"))


def test_the_package_of_hostile_strings_is_a_zip_of_plain_names(enter):
    page = enter("/method")
    button = page.get_by_role("button", name="The data package as ZIP")
    name, content = saved(page, lambda: button.click())
    assert re.fullmatch(r"safir_data-package_revision-\d+\.zip", name)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        assert all(re.fullmatch(r"[a-z0-9_/-]+\.(csv|json|md|txt)", one.lower()) for one in package.namelist())
        people = package.read(next(one for one in package.namelist() if one.endswith("people.csv")))
    rows = list(csv.reader(io.StringIO(people.decode("utf-8"), newline="")))
    assert len(rows) == len(CARRIED) + 3, "letter for letter, as the record has them"
