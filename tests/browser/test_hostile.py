"""Hostile strings, one by one and all at once, on every page: shown as letters, never obeyed."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Trap
from tests.browser.hands import MAIN, Seen, chart, click_mark, drawn, hover_mark, watch
from tests.browser.harm import arrived, expected, harmless, letters, says_itself, start_going
from tests.hostile import CARRIED, GATHERING, KINDS, SOURCE
from ui.navigation import ROOMS

pytestmark = pytest.mark.browser

VIEWS = {
    "overview with a card": f"/?engagement={GATHERING}",
    "bodies": "/network?level=organizations",
    "people": "/network?level=people&colour=side",
    "lanes by person": "/timeline?lanes=person",
    "counts by country": "/timeline?view=counts&stack=country&grain=month",
    "country by year": "/timeline?view=country-year",
    "a body": "/people?open=organization:o1",
    "a tie": "/network?level=organizations&pair=organization:o1~person:salim-m-almalik",
    "a country": "/countries?open=country:SEN",
    "two countries": "/countries?open=country:SEN&with=country:LBN",
    "a country of a hostile name": "/network?country=LBN&open=country:LBN",
    "hostile words in the address": "/engagements?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.__pwn%3D1%3E"
    "&country=%5Ba%5D(http://evil.example)&theme=!%5Ba%5D(http://evil.example/notice.png)",
    "a filter by a hostile name": "/engagements?actor=person:p0&actor=person:p23&actor=organization:o29",
    "a correction": "/review?correct=e25",
    "bodies that may be the same": "/same?sort=organizations",
}
VIEWS |= {f"the page {room.name}": "/" if room.name == "overview" else f"/{room.name}" for room in ROOMS}


class Visit:
    """One tab for many addresses, as a reader who stays: it goes on where the last test left it."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page, self.address = context.new_page(), address
        self.seen: Seen = watch(self.page, address)
        self.page.goto(address + "/method")
        drawn(self.page)

    def go(self, path: str) -> Page:
        return arrived(self.page, start_going(self.page, path))

    def is_harmless(self) -> None:
        harmless(self.page, self.address)
        assert (self.seen.outside, self.seen.errors) == ([], [])


@pytest.fixture(scope="module")
def visits(contexts: Callable[..., BrowserContext], trap: Trap) -> Iterator[list[Visit]]:
    """Two tabs: while one is drawn, the other is asked for the next."""
    found = [Visit(contexts(), trap.address), Visit(contexts(), trap.address)]
    yield found
    for visit in found:
        visit.page.close()


# String by string --------------------------------------------------------------------------------------------------


# Every string stands on every page in the tests below; one in three is also opened by itself, or each where asked.
ALONE = range(0, len(CARRIED), 1 if os.environ.get("SAFIR_EVERY_STRING") else 3)


@pytest.mark.parametrize("number", ALONE, ids=lambda number: ascii(CARRIED[number])[:30])
def test_a_string_is_shown_letter_by_letter_wherever_it_stands(visits: list[Visit], number: int):
    """As a title, a name, an office, a body, an outcome, a source and in a search: card, profile, network and hover."""
    text, (first, second) = CARRIED[number], visits
    kind = KINDS[number % 4]
    asked = {"open": f"person:p{number}", "engagement": f"e{number}", "q": text[:100], "kind": kind}
    before = start_going(first.page, f"/people?{urlencode(asked)}")
    asked = {"level": "organizations", "open": f"organization:o{number}", "kind": kind}
    then = start_going(second.page, f"/network?{urlencode(asked)}&actor=organization:o{number}")
    card_and_profile_show(arrived(first.page, before), text)
    first.is_harmless()
    network_shows(arrived(second.page, then), text, number)
    second.is_harmless()


def card_and_profile_show(page: Page, text: str) -> None:
    says_itself(page, f"{MAIN} h2", text)
    dialog = "[data-testid='stDialog'] [role='dialog']"
    says_itself(page, f"{dialog} h2, {dialog} h1, {dialog} [slot='title'] p", text)
    said = letters(page.get_by_role("dialog").inner_text())
    head = expected(text)[:40].strip()
    for part in ("ICESCO", "What came of it", "Sources"):
        assert part in said
    assert said.count(head) >= 5, "title, summary, person, office, outcome, source"


def network_shows(page: Page, text: str, number: int) -> None:
    """The actor's card, the label beside its node, and what a pointer on the node is told."""
    says_itself(page, f"{MAIN} h4", text)
    plot, head = chart(page, "network-chart"), expected(text)[:3].strip()
    assert head in letters(plot.locator(".infolayer").text_content())
    assert head in letters(hover_mark(page, plot, f"organization:o{number}"))
    assert plot.locator("a").count() == 0


# All at once -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_of_hostile_strings_shows_them_and_obeys_none(visits: list[Visit], view: str):
    visits[0].go(VIEWS[view])
    visits[0].is_harmless()


def test_the_card_of_all_shows_every_string_and_links_to_genuine_sources_alone(visits: list[Visit]):
    page = visits[0].go(f"/engagements?engagement={GATHERING}")
    said = letters(page.locator(MAIN).inner_text())
    missing = [text for text in CARRIED if expected(text)[:60].strip() not in said]
    assert missing == []
    assert page.locator(f"{MAIN} a[href^='{SOURCE}']").count() >= len(CARRIED) // 3, "genuine sources are links"
    visits[0].is_harmless()


def test_clicking_a_mark_opens_the_card_of_a_hostile_title(visits: list[Visit]):
    page = visits[0].go("/timeline?view=lanes&lanes=country")
    click_mark(page, "lanes-chart", "e27")
    expect(page.get_by_role("dialog")).to_contain_text("Sources")
    visits[0].is_harmless()


def test_the_go_to_box_shows_hostile_names_as_text(visits: list[Visit]):
    page = visits[0].go("/review")
    page.get_by_role("combobox", name=re.compile("Go to")).focus()
    page.keyboard.type("<img src=x")
    expect(page.get_by_role("option").first).to_contain_text("<img src=x onerror=window.__pwn=1>")
    visits[0].is_harmless()


# Documents made of them --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def reviewer(visits: list[Visit]) -> Visit:
    """A tab whose reader gave a hostile name."""
    page = visits[1].go("/review")
    name = page.get_by_role("textbox", name="Your name")
    name.fill(CARRIED[0])
    name.press("Enter")
    expect(page.get_by_text("You review as")).to_be_visible()
    drawn(page)
    return visits[1]


@pytest.mark.parametrize("first", range(0, len(CARRIED), 10))
def test_a_draft_of_hostile_strings_is_text_in_every_field(reviewer: Visit, trap: Trap, first: int):
    """Ten in each: as title, city, summary, warnings, people, bodies, outcomes, sources, and as the document itself."""
    texts = CARRIED[first : first + 10]
    page = reviewer.go(f"/review?draft={trap.drafts[first // 10]}")
    text = page.get_by_role("region", name="Text of the document")
    expect(text).to_be_visible()
    held, said = letters(text.text_content()), letters(page.locator(MAIN).inner_text())
    for one in texts:
        assert letters(one)[:60].strip() in held, "the document shows it"
        assert expected(one)[:60].strip() in said, "a warning shows it"
    assert page.get_by_role("textbox", name="Title", exact=True).input_value() == texts[0][:1000]
    reviewer.is_harmless()


def test_files_of_hostile_names_are_refused_by_name(reviewer: Visit):
    page = reviewer.go("/review")
    page.get_by_role("tab", name="Files").click()
    names = [f"{text[:80]}.txt" for text in CARRIED]
    files = [{"name": name, "mimeType": "text/plain", "buffer": b""} for name in names]
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_role("button", name=f"Draft {len(files)} files").click()
    expect(page.get_by_text(f"{len(files)} given: 0 read")).to_be_visible(timeout=30_000)
    drawn(page)
    reviewer.is_harmless()
