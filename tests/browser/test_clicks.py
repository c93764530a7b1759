"""Clicks on marks, tiles, bars and rows arrive, and arrive again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hands import MAIN, chart, click_mark, drawn, keyed, says

pytestmark = pytest.mark.browser


def behind(page: Page) -> int:
    """How many engagements the list behind a clicked mark says it has."""
    line = page.locator(MAIN).get_by_text(re.compile(r"\d+ engagements? (behind the mark|of the period) you clicked"))
    expect(line).to_be_visible()
    return int(re.match(r"\d+", line.inner_text())[0])


def test_a_click_on_a_node_opens_the_actor_and_a_tie_its_engagements(visit):
    page = visit("/network")
    click_mark(page, "network-chart", "country:MAR")
    says(page, open="country:MAR")
    expect(page.locator(MAIN).get_by_role("heading", name="Morocco", exact=True)).to_be_visible()
    expect(page.locator(MAIN).get_by_role("heading", name="Who spoke for it")).to_be_visible()
    keyed(page, "close-actor").locator("button").click()
    says(page)
    click_mark(page, "network-chart", "country:MAR")
    says(page, open="country:MAR")


def test_a_mark_of_the_timeline_opens_its_card_twice_in_a_row(visit):
    page = visit("/timeline?country=AZE&from=2022&to=2023")
    first = chart(page, "lanes-chart").evaluate(
        "gd => gd._fullData.flatMap(trace => Array.from(trace.customdata || [])).find(data => data)"
    )
    engagement = first[0] if isinstance(first, list) else first
    for _ in range(2):
        click_mark(page, "lanes-chart", engagement)
        card = page.get_by_role("dialog")
        expect(card).to_contain_text("Sources")
        says(page, country="AZE", from_="2022", to="2023", engagement=engagement)
        card.get_by_role("button", name="Close").click()
        expect(card).to_have_count(0)
        says(page, country="AZE", from_="2022", to="2023")


@pytest.mark.parametrize(
    ("view", "key", "mark"),
    [
        ("country-year", "matrix-country", ["MAR", "2020"]),
        ("theme-year", "matrix-theme", ["education", "2021"]),
    ],
)
def test_a_square_of_a_matrix_lists_its_engagements(visit, view, key, mark):
    page = visit(f"/timeline?view={view}")
    click_mark(page, key, *mark)
    assert behind(page) > 0
    keyed(page, "cell-close").locator("button").click()
    expect(page.locator(MAIN).get_by_text("behind the mark")).to_have_count(0)


def test_a_bar_of_the_counts_lists_its_engagements(visit):
    page = visit("/timeline?view=counts&grain=year&stack=none")
    data = chart(page, "counts-chart").evaluate("gd => gd._fullData[0].customdata[2]")
    click_mark(page, "counts-chart", *data)
    assert behind(page) == chart(page, "counts-chart").evaluate("gd => gd._fullData[0].y[2]")


def test_tiles_bars_and_quarters_of_the_overview_filter(visit):
    page = visit("/")
    click_mark(page, "overview-tiles", "AZE")
    says(page, country="AZE")
    click_mark(page, "overview-theme", "culture")
    says(page, country="AZE", theme="culture")
    click_mark(page, "overview-tiles", "AZE")
    says(page, theme="culture")
    click_mark(page, "overview-countr", "MAR")
    says(page, theme="culture", country="MAR")
    quarter = chart(page, "overview-time").evaluate(
        "gd => { const t = gd._fullData[0]; return t.customdata[Array.from(t.y).findIndex(n => n > 0)]; }"
    )
    click_mark(page, "overview-time", *quarter)
    year, month = quarter[0][:4], int(quarter[0][5:7])
    says(page, theme="culture", country="MAR", from_=f"{year}-{month:02d}", to=f"{year}-{month + 2:02d}")


def test_a_row_of_the_table_opens_its_card_beside_it(visit):
    page = visit("/engagements?country=RUS")
    table = page.locator(f"{MAIN} [data-testid='stDataFrame'] canvas").first
    box = table.bounding_box()
    page.mouse.click(box["x"] + 18, box["y"] + 33 * 2 + 14)
    page.wait_for_url(re.compile("engagement="))
    drawn(page)
    expect(page.locator(MAIN).get_by_text("Sources", exact=True).first).to_be_visible()


def test_the_latest_engagements_of_the_overview_open_their_card(visit):
    page = visit("/?country=RUS")
    page.locator("[class*='st-key-latest-'] button").first.click()
    card = page.get_by_role("dialog")
    expect(card).to_contain_text("Sources")
    card.get_by_role("button", name="Close").click()
    expect(card).to_have_count(0)
    says(page, country="RUS")
