"""Every page, whole and filtered, empty, and asked for what is not on the record."""

from __future__ import annotations

import pytest

from tests.ui.conftest import Reader
from ui.address import PAGE_WORDS
from ui.navigation import ROOMS

NAMES = [room.name for room in ROOMS]
HOSTILE = [
    "<script>window.__pwn=1</script>",
    "![x](http://evil.example/a.png)",
    "' OR 1=1 --",
    "../../../../etc/passwd",
    '=HYPERLINK("http://evil.example")',
    "\u202e\u0000\u200b",
    "{0.__class__}",
    "%00%ff",
    "x" * 10_000,
    "-1",
    "NaN",
]
# A word of each page's own choices; pages ignore those of other pages without a notice only if the page knows them.
CHOICES = ["engagement", "open", "level", "tie", "out", "pair", "least", "weight", "view", "grain", "stack", "lanes"]
FILTERS = {
    "a country": {"country": ["AZE"]},
    "bodies, no country": {"country": ["none"], "from": "2021-03-01", "to": "2022-02"},
    "a year": {"from": "2021", "to": "2021"},
    "a theme": {"theme": ["education"], "kind": ["signing"]},
    "much at once": {"country": ["AZE", "MAR"], "match": "all", "actor": ["person:salim-m-almalik"], "from": "2020"},
}
EMPTY = {"from": "1999", "to": "1999"}


@pytest.mark.parametrize("name", NAMES)
def test_a_page_shows_the_whole_record(app: Reader, name: str):
    app.go(name).is_sound()
    assert "261 engagements" in app.text
    assert "revision 1" in app.text
    assert app.words == {}


@pytest.mark.parametrize("asked", FILTERS.values(), ids=FILTERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_page_shows_a_selection(app: Reader, name: str, asked: dict):
    app.go(name, **asked).is_sound()
    assert "of 261 engagements" in app.text
    assert app.words == {word: value if isinstance(value, list) else [value] for word, value in asked.items()}
    assert "ignored" not in app.text


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_that_a_selection_is_empty_and_offers_a_way_out(app: Reader, name: str):
    app.go(name, **EMPTY).is_sound()
    assert "0 of 261 engagements" in app.text
    if "way-out" in app.buttons:
        app.click("way-out").is_sound()
    else:  # a page that does not depend on the filters, or that shows its one thing outside them
        app.click("chip-reset").is_sound()
    assert app.selection.is_empty
    assert "All 261 engagements" in app.text


@pytest.mark.parametrize("name", ["overview", "network", "timeline", "engagements"])
def test_an_empty_page_has_its_own_way_out(app: Reader, name: str):
    app.go(name, **EMPTY)
    assert "way-out" in app.buttons
    assert app.test.info


@pytest.mark.parametrize("name", NAMES)
def test_unknown_words_are_ignored_with_a_notice(app: Reader, name: str):
    app.go(name, country=["AZE", "ZZZ"], theme="cooking", **{"from": "2020-13-40"}, mode="by-pigeon").is_sound()
    assert app.selection.countries == ("AZE",)
    for word in ("country=ZZZ", "theme=cooking", "from=2020-13-40", "mode=by-pigeon"):
        assert word in app.text
    assert app.words == {"country": ["AZE"]}


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_address_harms_no_page(app: Reader, name: str):
    filters = ["country", "theme", "kind", "actor", "region", "status", "mode", "basis", "from", "to", "match"]
    app.go(name, **dict.fromkeys([*filters, *CHOICES], HOSTILE), q="zzz").is_sound()
    assert "ignored" in app.text
    assert app.words == {"q": ["zzz"]}


def test_a_search_for_hostile_words_finds_nothing_and_says_so(app: Reader):
    for hostile in HOSTILE[:8]:
        app.go("engagements", q=hostile).is_sound()
        assert len(app.selection.text) <= 100


def test_a_country_never_engaged_is_an_empty_view_not_an_error(app: Reader):
    app.go("network", country="AFG").is_sound()
    assert "0 of 261 engagements" in app.text or "ignored" in app.text


@pytest.mark.parametrize("name", NAMES)
def test_a_link_to_an_unknown_engagement_or_actor_is_a_notice(app: Reader, name: str):
    app.go(name, engagement="2031-01-01-nowhere", open="person:nobody-at-all").is_sound()


# Words that no page knows --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_word_that_no_page_knows_is_said_and_left_out(app: Reader, name: str):
    app.go(name, country="AZE", foo="1", contry="LBN", levle=["people", "![x](http://evil.example/a.png)"]).is_sound()
    assert "A part of this link was not understood and is left out: foo=1, contry=LBN (perhaps country?)" in app.text
    assert "levle=people (perhaps level?)" in app.text
    assert app.selection.countries == ("AZE",)
    assert app.words == {"country": ["AZE"]}
    assert not any("![x](" in element.value for element in app.test.info), "escaped"
    app.go(name, country="LBN").is_sound()
    assert "not understood" not in app.text


@pytest.mark.parametrize("name", NAMES)
def test_a_word_of_another_page_is_no_fault(app: Reader, name: str):
    app.go(name, country="AZE", view="counts", level="people", lanes="theme", sort="last").is_sound()
    assert "not understood" not in app.text


def test_every_word_that_a_page_asks_for_is_in_the_list(app: Reader):
    asked = set()
    views = [(name, {}) for name in NAMES] + [("timeline", {"view": "counts"}), ("timeline", {"view": "theme-year"})]
    for name, words in [*views, ("countries", {"open": "country:AZE"}), ("overview", {"engagement": "x"})]:
        asked |= set(app.go(name, **words).is_sound().test.session_state["_address"]["asked"])
    assert asked <= set(PAGE_WORDS)
    assert set(PAGE_WORDS) - asked <= {"state"}, "the queue of drafts is empty here"
