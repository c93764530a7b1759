"""What a reader takes away: pictures, pages, tables and networks, saved by the browser and opened again."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from pathlib import Path

import gexfpy
import networkx as nx
import pytest
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.hands import alone, drawn, keyed, saved, says

pytestmark = pytest.mark.browser

EVIDENCE = re.compile(r"Filters: .*Azerbaijan.* · 27 engagements, \d+ sources · revision \d+, \d{4}-\d\d-\d\d")


def open_box(page: Page, key: str) -> None:
    keyed(page, f"export-{key}").locator("button").first.click()
    expect(keyed(page, f"twin-{key}").locator(".main-svg .trace").first).to_be_visible()
    drawn(page)


def choose(page: Page, key: str, file_format: str) -> None:
    keyed(page, f"format-{key}").get_by_role("radio", name=file_format.upper()).click()
    expect(keyed(page, f"print-{key}-{file_format}").locator(".main-svg .trace").first).to_be_visible()
    drawn(page)


def plain(text: str) -> str:
    """A text of an SVG or a page without its tags and line breaks."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", text)).replace("\u00a0", " "))


def test_a_chart_leaves_as_a_white_picture_and_as_a_vector_with_its_evidence(visit):
    page = visit("/?country=AZE", scheme="dark")
    open_box(page, "overview-time")
    name, content = saved(page, lambda: page.get_by_role("button", name="Save PNG").click())
    assert re.fullmatch(r"safir_engagements-by-quarter_azerbaijan_\d{4}-\d\d-\d\d\.png", name)
    picture = Image.open(io.BytesIO(content)).convert("RGB")
    assert picture.width == 1800
    corners = [(2, 2), (1797, 2), (2, picture.height - 3), (1797, picture.height - 3)]
    assert {picture.getpixel(corner) for corner in corners} == {(255, 255, 255)}
    assert len(set(picture.resize((90, 50)).get_flattened_data())) > 5, "something is drawn"
    choose(page, "overview-time", "svg")
    name, content = saved(page, lambda: page.get_by_role("button", name="Save SVG").click())
    drawing = content.decode("utf-8")
    assert name.endswith(".svg") and drawing.startswith("<svg")
    assert "<image" not in drawing and drawing.count("<path") > 10, "lines and letters, no picture of them"
    said = plain(drawing)
    assert "Engagements by quarter, Azerbaijan" in said
    assert EVIDENCE.search(said), said[-600:]


def test_a_chart_leaves_as_a_page_that_opens_with_no_network(visit, browser: Browser, tmp_path: Path):
    page = visit("/network?country=AZE")
    open_box(page, "network-chart")
    name, content = saved(page, lambda: page.get_by_role("button", name="Save as a web page").click())
    assert re.fullmatch(r"safir_network_azerbaijan_\d{4}-\d\d-\d\d\.html", name)
    with alone(browser, tmp_path / "chart.html", content) as opened:
        assert EVIDENCE.search(plain(opened.locator(".main-svg .infolayer").first.inner_html()))


def test_link_and_caption_are_copied(visit):
    page = visit("/?country=AZE")
    open_box(page, "overview-time")
    box = keyed(page, "copy-overview-time")
    box.get_by_role("button", name="Copy link").click()
    expect(box.get_by_role("status")).to_have_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    box.get_by_role("button", name="Copy caption").click()
    expect(box.get_by_role("status")).to_have_text("Caption copied")
    said = page.evaluate("navigator.clipboard.readText()")
    assert "Engagements by quarter" in said and EVIDENCE.search(said)


def test_the_link_of_a_card_is_copied_whole(visit):
    page = visit("/engagements?engagement=2019-03-11-pakistan-parliament")
    page.get_by_role("button", name="Copy link").first.click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith("engagement=2019-03-11-pakistan-parliament")


def test_a_table_leaves_as_csv_and_as_a_workbook(visit):
    page = visit("/engagements?country=AZE")
    name, content = saved(page, lambda: page.get_by_role("button", name="Engagements as CSV").click())
    assert re.fullmatch(r"safir_engagements_azerbaijan_\d{4}-\d\d-\d\d\.csv", name)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == 27 + 1 and "Engagement" in rows[0]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]
    name, content = saved(page, lambda: page.get_by_role("button", name="Engagements as XLSX").click())
    book = load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    assert name.endswith(".xlsx") and sheet.max_row == 28 and sheet.freeze_panes
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f" or cell.hyperlink]
    assert "Azerbaijan" in json.dumps([[cell.value for cell in row] for row in book["About"].iter_rows()], default=str)


def test_the_network_leaves_for_other_programs(visit):
    page = visit("/network?country=AZE")
    actors = int(re.search(r"(\d+) actors?, (\d+) ties?", page.locator("[data-testid='stMain']").inner_text())[1])
    name, content = saved(page, lambda: page.get_by_role("button", name="Network as GEXF").click())
    assert re.fullmatch(r"safir_network_azerbaijan_\d{4}-\d\d-\d\d\.gexf", name)
    places = nx.read_gexf(io.BytesIO(content))
    assert all("position" in facts["viz"] for _, facts in places.nodes(data=True))
    bare = re.sub(r"<viz:position [^>]*/>", "", content.decode("utf-8").partition("?>")[2])  # gexfpy knows no places
    found = gexfpy.parse_string(bare).graph
    assert sum(len(nodes.node) for nodes in found.nodes) == actors
    _, content = saved(page, lambda: page.get_by_role("button", name="Network as GraphML").click())
    G = nx.parse_graphml(content.decode("utf-8"))
    assert len(G) == actors
    _, content = saved(page, lambda: page.get_by_role("button", name="Nodes as CSV").click())
    assert len(content.decode("utf-8-sig").splitlines()) == actors + 1
    _, content = saved(page, lambda: page.get_by_role("button", name="Ties as CSV", exact=False).last.click())
    assert len(content.decode("utf-8-sig").splitlines()) == G.number_of_edges() + 1
    says(page, country="AZE")


def test_an_empty_selection_offers_a_way_out_and_no_broken_file(visit):
    page = visit("/engagements?from=1999&to=1999")
    expect(page.get_by_role("button", name="as CSV")).to_have_count(0)
    page.get_by_role("button", name="Show the whole record").click()
    says(page)
    expect(keyed(page, "chips")).to_contain_text("All 261 engagements")
