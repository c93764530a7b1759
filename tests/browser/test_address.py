"""The address says what is on screen: pasted, gone back to, and changed by every click."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.hands import MAIN, drawn, keyed, says, title, words

pytestmark = pytest.mark.browser


def count(page) -> str:
    return keyed(page, "chips").locator("strong").first.inner_text()


def test_a_pasted_link_restores_filters_and_the_pages_choices(visit):
    asked = "/network?country=AZE&country=SAU&from=2020&level=people&icesco=one&tie=met&tie=co-present&open=country:AZE"
    page = visit(asked.replace("&open=country:AZE", ""))
    for label in ("Azerbaijan", "Saudi Arabia"):
        expect(keyed(page, "chips").locator("button:visible", has_text=label)).to_be_visible()
    for chosen in ("People", "As one"):
        expect(page.get_by_role("radio", name=chosen, exact=True)).to_be_checked()
    before = words(page)
    assert before["tie"] == ["met", "co-present"] and before["level"] == ["people"]
    other = visit(page.url.split("/", 3)[3].join(["/", ""]))
    assert words(other) == before
    assert count(other) == count(page)


def test_back_and_forward_go_over_pages_and_filters(visit):
    page = visit("/engagements")
    page.locator("[data-testid='stSidebar']").get_by_role("link", name="Network", exact=True).click()
    title(page, "Network")
    page.locator("[data-testid='stSidebar']").get_by_role("link", name="Timeline", exact=True).click()
    title(page, "Timeline")
    page.get_by_role("radio", name="Theme by year").click()
    says(page, view="theme-year")
    page.go_back()
    says(page)
    expect(page.get_by_role("radio", name="Theme by year")).not_to_be_checked()
    title(page, "Timeline")
    page.go_back()
    title(page, "Network")
    page.go_back()
    title(page, "Engagements")
    page.go_forward()
    title(page, "Network")
    assert words(page) == {}


def test_back_undoes_a_filter_and_forward_does_it_again(visit):
    page = visit("/engagements?country=AZE&theme=culture")
    keyed(page, "chip-countries-AZE").locator("button:visible").click()
    says(page, theme="culture")
    keyed(page, "chip-themes-culture").locator("button:visible").click()
    says(page)
    expect(keyed(page, "chips")).to_contain_text("All 261 engagements")
    page.go_back()
    says(page, theme="culture")
    page.go_back()
    says(page, country="AZE", theme="culture")
    expect(keyed(page, "chips").locator("button:visible", has_text="Azerbaijan")).to_be_visible()
    page.go_forward()
    says(page, theme="culture")


def test_reset_clears_everything(visit):
    page = visit("/engagements?country=AZE&theme=culture&from=2021&q=the")
    keyed(page, "chip-reset").locator("button").click()
    says(page)
    expect(keyed(page, "chips")).to_contain_text("All 261 engagements")


def test_unknown_words_are_ignored_with_a_notice(visit):
    page = visit("/network?country=RUS&country=ZZZ&level=planets&from=2020-13")
    notice = page.locator("[data-testid='stAlert']").first
    for word in ("country=ZZZ", "level=planets", "from=2020-13"):
        expect(notice).to_contain_text(word)
    says(page, country="RUS")


def test_the_keyboard_reaches_the_filters_and_goes_to_a_name(visit):
    page = visit("/")
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("(e => e.getAttribute('aria-label') || e.innerText || e.placeholder)(document.activeElement)")
        )
    said = " | ".join(str(name) for name in reached)
    for name in ("Overview", "Network", "Go to", "Search", "Exact days", "Countries", "Themes"):
        assert re.search(name, said), (name, said)
    box = page.get_by_role("combobox", name=re.compile("Go to"))
    box.focus()
    page.keyboard.type("Pakistani members of parliament")
    expect(page.get_by_role("option").first).to_contain_text("Pakistani members of parliament")
    page.keyboard.press("Enter")
    title(page, "Engagements")
    expect(page.locator(MAIN)).to_contain_text("Delegation members are not named on the page.")
    says(page, engagement="2019-03-11-pakistan-parliament")


def test_a_filter_is_chosen_by_keyboard_alone(visit):
    page = visit("/engagements")
    page.get_by_role("combobox", name=re.compile("^Countries")).focus()
    page.keyboard.type("Azerb")
    expect(page.get_by_role("option").first).to_contain_text("Azerbaijan (")
    page.keyboard.press("Enter")
    says(page, country="AZE")
    drawn(page)
