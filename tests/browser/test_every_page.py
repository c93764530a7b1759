"""Every page in a real browser: it draws, keeps to itself, fits a telephone, and can be read and worked by all."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.hands import MAIN, drawn, keyed, title
from ui.navigation import ROOMS

pytestmark = pytest.mark.browser

CHARTS = {"overview": 4, "network": 1, "timeline": 1}
ROOM_NAMES = [room.name for room in ROOMS]
TITLES = {room.name: room.title for room in ROOMS}


def path(name: str) -> str:
    return "/" if name == "overview" else f"/{name}"


def serious(page: Page) -> list[str]:
    """What axe finds serious or critical, in short."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


def widest(page: Page) -> tuple[int, int]:
    """How wide the page is, and how wide its window."""
    return tuple(
        page.evaluate(
            """() => {
              const parts = [document.scrollingElement, document.querySelector('[data-testid="stMain"]'),
                             document.querySelector('[data-testid="stAppViewContainer"]')];
              return [Math.max(...parts.map(part => part.scrollWidth - part.clientWidth)), window.innerWidth];
            }"""
        )
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ROOM_NAMES)
def test_a_page_draws_and_axe_finds_nothing_serious(visit, name, scheme):
    page = visit(path(name), scheme=scheme)
    expect(page.locator(f"{MAIN} h1")).to_be_visible()
    assert page.locator(".js-plotly-plot .main-svg .trace").count() >= CHARTS.get(name, 0)
    if name == "engagements":
        assert page.locator(f"{MAIN} canvas").count() >= 1
    expect(keyed(page, "chips")).to_contain_text("All 261 engagements")
    expect(keyed(page, "chips")).to_contain_text(re.compile(r"Record runs to \d+ \w+ \d{4}, revision \d+"))
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == (scheme == "dark")
    assert not serious(page)


@pytest.mark.parametrize("name", ROOM_NAMES)
def test_a_page_fits_a_telephone(visit, name):
    page = visit(path(name), width=400, height=800)
    over, _ = widest(page)
    assert over <= 0, f"{over} px wider than the window"


def test_the_links_of_the_sidebar_lead_through_every_page(visit):
    page = visit("/?country=AZE")
    for name in [*ROOM_NAMES[1:], ROOM_NAMES[0]]:
        page.locator("[data-testid='stSidebar']").get_by_role("link", name=TITLES[name], exact=True).click()
        page.wait_for_url(re.compile(rf"/{'' if name == 'overview' else name}\?country=AZE$"))
        drawn(page)
        expect(keyed(page, "chips")).to_contain_text("of 261 engagements")
        expect(page.locator("[data-testid='stException']")).to_have_count(0)
    title(page, "Overview")


def test_a_dark_page_is_dark_and_its_charts_too(visit):
    page = visit("/network", scheme="dark")
    shade = page.evaluate("getComputedStyle(document.querySelector('[data-testid=\"stApp\"]')).backgroundColor")
    assert shade == "rgb(18, 24, 27)"
    paper = page.evaluate("document.querySelector('.js-plotly-plot')._fullLayout.paper_bgcolor")
    assert paper.lower() in ("#12181b", "rgb(18, 24, 27)", "rgba(0,0,0,0)", "rgba(0, 0, 0, 0)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_where_filters_are_set(visit, scheme):
    assert not serious(visit("/timeline?country=AZE&theme=culture&kind=signing&from=2020", scheme=scheme))
