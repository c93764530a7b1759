"""The address and the selection say the same thing, both ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analytics.selection import Selection
from ui.address import SHARED, selection_from_words, words_from_selection

CODES = {"AZE", "LBN", "culture", "signing", "person:a-b", "Arab", "member", "virtual", "stated", "none"}
KNOWN = dict.fromkeys(SHARED.values(), CODES.__contains__)
codes = st.lists(st.sampled_from(sorted(CODES)), unique=True).map(tuple)


def test_a_selection_becomes_words_and_back():
    selection = Selection(start="2020", end="2022-06-30", countries=("AZE", "LBN"), countries_all=True, text="water")
    words = words_from_selection(selection)
    assert words == {
        "country": ["AZE", "LBN"],
        "from": ["2020"],
        "to": ["2022-06-30"],
        "q": ["water"],
        "match": ["all"],
    }
    assert selection_from_words(words, KNOWN) == (selection, [])


@given(codes, codes, codes, st.sampled_from([None, "2020", "2020-07", "2021-12-31"]))
def test_every_selection_survives_the_address(countries, themes, actors, start):
    selection = Selection(start=start, countries=countries, themes=themes, actors=actors)
    assert selection_from_words(words_from_selection(selection), KNOWN) == (selection, [])


def test_unknown_values_are_left_out_and_named():
    words = {"country": ["AZE", "ZZZ", "' OR 1=1"], "from": ["2020-13"], "to": ["../x"], "match": ["some"]}
    selection, unknown = selection_from_words(words, KNOWN)
    assert selection == Selection(countries=("AZE",))
    assert unknown == ["country=ZZZ", "country=' OR 1=1", "from=2020-13", "to=../x", "match=some"]


def test_a_period_that_ends_before_it_starts_is_refused_whole():
    selection, unknown = selection_from_words({"from": ["2023"], "to": ["2021"]}, KNOWN)
    assert (selection.start, selection.end) == (None, None)
    assert unknown == ["from=2023 after to=2021"]


@given(st.dictionaries(st.sampled_from([*SHARED, "from", "to", "q", "match", "x"]), st.lists(st.text(), max_size=3)))
def test_no_address_raises(words):
    selection, _ = selection_from_words(words, KNOWN)
    assert isinstance(selection, Selection)
    assert len(selection.text) <= 100
