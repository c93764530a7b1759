"""Hostile strings on every page and in every export: shown as letters, never obeyed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import networkx as nx
import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import start_safir, stop
from tests.browser.hands import click_mark, drawn, keyed, saved
from tests.hostile import CARDS, CARRIED, GATHERING, SOURCE, hostile_package
from tests.needs import chromium
from ui.navigation import ROOMS

pytestmark = pytest.mark.browser

LICENCE = "https://creativecommons.org/licenses/by/4.0/"  # a link of our own, on the page of data and method
FOREIGN = """([own, genuine]) => {
  const found = [];
  const look = root => {
    for (const node of root.querySelectorAll('*')) {
      if (node.shadowRoot) look(node.shadowRoot);
      for (const name of ['href', 'xlink:href', 'src', 'action', 'srcset', 'data', 'poster']) {
        const value = node.getAttribute(name);
        if (!value || value.startsWith('#')) continue;
        let url;
        try { url = new URL(value, document.baseURI); } catch { continue; }
        const inert = ['data:', 'blob:', 'about:', 'file:'].includes(url.protocol) && node.localName !== 'a';
        const link = node.localName === 'a' && genuine.some(start => value.startsWith(start));
        if (url.origin !== own && !inert && !link) found.push(`${node.localName} ${name}=${value.slice(0, 120)}`);
      }
      if ([...node.attributes].some(a => /^on/i.test(a.name) && /pwn/.test(a.value))) found.push(node.outerHTML);
    }
  };
  look(document);
  return found;
}"""

VIEWS = {
    "overview with a card": f"/?engagement={GATHERING}",
    "bodies": "/network?level=organizations&tie=met&tie=co-present&tie=delegation",
    "people": "/network?level=people&tie=met&tie=co-present&colour=side",
    "an actor of the network": "/network?level=organizations&open=organization:o0",
    "lanes by person": "/timeline?lanes=person",
    "counts by country": "/timeline?view=counts&stack=country&grain=month",
    "country by year": "/timeline?view=country-year",
    "the card of all": f"/engagements?engagement={GATHERING}",
    "a person": "/people?open=person:p27",
    "a body": "/people?open=organization:o1",
    "a country": "/countries?open=country:SEN",
    "a country of a hostile name": "/network?country=LBN&open=country:LBN",
    "hostile words in the address": "/engagements?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.__pwn%3D1%3E"
    "&country=%5Ba%5D(http://evil.example)&theme=!%5Ba%5D(http://evil.example/notice.png)",
    "a filter by a hostile name": "/engagements?actor=person:p0&actor=person:p23&actor=organization:o29",
}
VIEWS |= {f"the page {room.name}": "/" if room.name == "overview" else f"/{room.name}" for room in ROOMS}


@pytest.fixture(scope="module")
def trap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Safir whose record is made of hostile strings."""
    chromium()
    folder = tmp_path_factory.mktemp("hostile")
    process, address = start_safir(folder, SAFIR_DATA=str(hostile_package(folder / "data")))
    yield address
    stop(process)


@pytest.fixture
def enter(open_page: Callable[..., Page], trap: str) -> Callable[[str], Page]:
    """Open a path of the hostile record; requests, errors and exceptions fail the test by themselves."""
    return lambda path, **kind: open_page(path, address=trap, **kind)


def harmless(page: Page, address: str) -> None:
    """No script ran, and nothing leads elsewhere but a numbered source."""
    assert page.evaluate("window.__pwn") is None
    assert page.evaluate(FOREIGN, [address, [SOURCE, LICENCE]]) == []
    assert page.url.startswith(address)


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_of_hostile_strings_shows_them_and_obeys_none(enter, trap, view):
    page = enter(VIEWS[view])
    expect(page.locator("[data-testid='stException']")).to_have_count(0)
    harmless(page, trap)


def test_the_strings_are_seen_as_they_are(enter):
    page = enter(f"/engagements?engagement={GATHERING}")
    said = page.locator("[data-testid='stMain']").inner_text().replace("\u2060", "")
    for text in ("<script>window.__pwn=1</script>", "[click](javascript:window.__pwn=1)", "![a](http://evil.example/"):
        assert text in said
    links = page.locator(f"[data-testid='stMain'] a[href^='{SOURCE}']")
    assert links.count() >= len(CARRIED) // 3, "genuine sources are links all the same"


@pytest.mark.parametrize("engagement", list(CARDS)[::24])
def test_a_card_of_a_hostile_title_is_harmless(enter, trap, engagement):
    page = enter(f"/engagements?engagement={engagement}")
    harmless(page, trap)


def test_hovering_and_clicking_marks_is_harmless(enter, trap):
    page = enter("/network?level=organizations")
    plot = page.locator(".js-plotly-plot").first
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    for across in range(1, 12):
        for down in range(1, 6):
            page.mouse.move(box["x"] + box["width"] * across / 12, max(5, box["y"] + box["height"] * down / 6))
    harmless(page, trap)
    page.goto(f"{trap}/timeline")
    drawn(page)
    click_mark(page, "lanes-chart", "e27")
    expect(page.get_by_role("dialog")).to_contain_text("Sources")
    harmless(page, trap)


def test_the_go_to_box_shows_hostile_names_as_text(enter, trap):
    page = enter("/")
    box = page.get_by_role("combobox", name=re.compile("Go to"))
    box.focus()
    page.keyboard.type("<img src=x")
    expect(page.get_by_role("option").first).to_contain_text("<img src=x onerror=window.__pwn=1>")
    harmless(page, trap)


def is_live(cell: str) -> bool:
    return cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝")) and not re.fullmatch(r"[+-]?\d+([.,]\d+)?", cell)


def test_tables_hold_no_live_formula_and_no_link(enter):
    page = enter("/engagements")
    _, content = saved(page, lambda: page.get_by_role("button", name="Engagements as CSV").click())
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(CARRIED) + 3
    assert not [cell for row in rows for cell in row if is_live(cell)]
    _, content = saved(page, lambda: page.get_by_role("button", name="Engagements as XLSX").click())
    for sheet in load_workbook(io.BytesIO(content)).worksheets:
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f" or cell.hyperlink]


def test_networks_of_hostile_names_can_be_read(enter):
    page = enter("/network?level=organizations")
    _, content = saved(page, lambda: page.get_by_role("button", name="Network as GEXF").click())
    assert len(nx.read_gexf(io.BytesIO(content))) > 50
    _, content = saved(page, lambda: page.get_by_role("button", name="Network as GraphML").click())
    assert len(nx.parse_graphml(content)) > 50
    for name in ("Nodes as CSV", "Ties as CSV"):
        _, content = saved(page, lambda name=name: page.get_by_role("button", name=name).last.click())
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert not [cell for row in rows for cell in row if is_live(cell)]


@pytest.mark.parametrize("view", ["/network?level=organizations", "/timeline"])
def test_pictures_and_pages_of_hostile_names_are_harmless(
    enter, browser: Browser, trap: str, tmp_path: Path, view: str
):
    page = enter(view)
    key = "network-chart" if "network" in view else "lanes-chart"
    keyed(page, f"export-{key}").locator("button").first.click()
    expect(keyed(page, f"twin-{key}").locator(".main-svg .trace").first).to_be_visible(timeout=40_000)
    drawn(page)
    harmless(page, trap)
    name, content = saved(page, lambda: page.get_by_role("button", name="Save as a web page").click())
    assert re.fullmatch(r"[a-z0-9_-]+\.html", name)
    file = tmp_path / "chart.html"
    file.write_bytes(content)
    alone = browser.new_context(offline=True)
    asked: list[str] = []
    alone.on("request", lambda request: asked.append(request.url))
    opened = alone.new_page()
    opened.goto(file.as_uri())
    expect(opened.locator(".main-svg .trace").first).to_be_visible()
    opened.mouse.move(400, 400)
    assert opened.evaluate("window.__pwn") is None
    assert opened.evaluate(FOREIGN, ["null", []]) == []
    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)
    alone.close()


def test_a_file_named_after_a_hostile_filter_has_a_plain_name(enter):
    page = enter("/engagements?q=..%2F..%2Fetc%2Fpasswd%0D%0A%00%22.csv")
    page.goto(page.url.split("?")[0] + "?actor=person:p66&actor=organization:o0")
    drawn(page)
    name, _ = saved(page, lambda: page.get_by_role("button", name="Engagements as CSV").click())
    assert re.fullmatch(r"safir_engagements_[a-z0-9-]+_\d{4}-\d\d-\d\d\.csv", name)
