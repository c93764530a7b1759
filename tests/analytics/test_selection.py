"""Selections: which engagements are in view, by hand, and what every selection keeps."""

import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.frames import Frames
from analytics.selection import Selection, facet_counts
from analytics.text import fold
from tests.small import small

FRAMES = small()


def ids(selection):
    return "".join(selection.apply(FRAMES).engagements["engagement_id"].str[1:].sort_values())


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, "12345678"),
        ({"start": "2021"}, "45678"),
        ({"end": "2020"}, "123"),
        ({"start": "2020-07-20", "end": "2020-07-28"}, "2"),  # only known to be in July 2020, so it may be
        ({"start": "2020-08", "end": "2020-12"}, ""),
        ({"start": "2021-03-12", "end": "2021-03-31"}, "45"),  # its last day, and the one of some day in 2021
        ({"start": "2023", "end": "2020"}, ""),
        ({"countries": ("LBN",)}, "235"),
        ({"countries": ("LBN", "RUS")}, "2356"),
        ({"countries": ("LBN", "AZE"), "countries_all": True}, "35"),
        ({"countries": ("none",)}, "78"),
        ({"countries": ("none", "RUS")}, "678"),
        ({"countries": ("none", "RUS"), "countries_all": True}, ""),
        ({"countries": ("KAZ",)}, ""),
        ({"countries": ("ZZZ",)}, ""),
        ({"countries": ("MAR",)}, ""),  # a venue, never a participant
        ({"themes": ("heritage", "youth")}, "234"),
        ({"kinds": ("phone-call",)}, "6"),
        ({"kinds": ("phone-call",), "themes": ("culture",)}, ""),
        ({"actors": ("person:ilyas-morand",)}, "347"),
        ({"actors": ("organization:world-reading-council", "country:RUS")}, "367"),
        ({"actors": ("icesco",)}, "12345678"),
        ({"regions": ("Africa",)}, "34"),
        ({"statuses": ("observer",)}, "6"),
        ({"statuses": ("unknown",)}, ""),
        ({"modes": ("virtual",)}, "26"),
        ({"bases": ("published",)}, "3"),
        ({"text": "al haddad"}, "235"),
        ({"text": "EL-HADDAD agreement"}, "5"),
        ({"text": "haddâd"}, "235"),
        ({"text": "الحداد"}, "235"),
        ({"text": "WRC"}, "37"),
        ({"text": "special envoy"}, "6"),
        ({"text": "dakar"}, "4"),
        ({"text": "  "}, "12345678"),
        ({"text": "[.*"}, "12345678"),  # signs are no words
        ({"text": "nowhere"}, ""),
    ],
)
def test_which_engagements_are_in_view(chosen, expected):
    assert ids(Selection(**chosen)) == expected


def test_nothing_chosen_is_the_whole_record():
    assert Selection().is_empty
    assert Selection(countries_all=True).is_empty
    assert Selection().apply(FRAMES) is FRAMES
    assert Selection().in_words(FRAMES) == "all engagements"


def test_tables_follow_the_engagements_and_vocabularies_stay_whole():
    view = Selection(kinds=("phone-call",)).apply(FRAMES)
    assert view.people["person_id"].tolist() == ["nadir-kessel", "oleg-sazonov"]
    assert view.sources["source_id"].tolist() == ["s6"]
    assert view.outcomes["outcome_id"].tolist() == ["e6/o1"]
    assert view.organizations["organization_id"].tolist() == ["icesco"]
    assert view.memberships["membership_id"].tolist() == ["m1"]
    for whole in ("countries", "milestones", "kinds", "themes", "regions"):
        assert getattr(view, whole) is getattr(FRAMES, whole)
    assert view.engagements.index.tolist() == [0]


def test_the_record_stays_as_it_was():
    before = {name: frame.copy() for name, frame in FRAMES.items()}
    Selection(start="2021", text="kessel").apply(FRAMES)
    for name, frame in FRAMES.items():
        pd.testing.assert_frame_equal(frame, before[name])


def test_selections_are_keys():
    assert hash(Selection(countries=["LBN"])) == hash(Selection(countries=("LBN",)))
    assert Selection(countries=["LBN"]) == Selection(countries=("LBN",))
    assert Selection(countries="LBN").countries == ("LBN",)


def test_a_date_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="2020-13-40"):
        Selection(start="2020-13-40")


def test_facets_are_taken_back_one_by_one():
    chosen = Selection(start="2020", end="2021", countries=("LBN", "AZE"), countries_all=True, text="x")
    assert chosen.without("period") == Selection(countries=("LBN", "AZE"), countries_all=True, text="x")
    assert chosen.without("countries", "LBN").countries == ("AZE",)
    assert chosen.without("countries") == Selection(start="2020", end="2021", text="x")
    assert chosen.without("countries", "LBN").without("countries", "AZE") == Selection(
        start="2020", end="2021", text="x"
    )
    assert chosen.without("text").text == ""
    assert chosen.without("start").start is None


def test_a_selection_says_what_it_is():
    chosen = Selection(start="2020-07", countries=("LBN", "none"), themes=("youth",), text=" al haddad ")
    assert chosen.in_words(FRAMES) == "from Jul 2020 · Lebanon or bodies, no country · Youth · “al haddad”"
    assert [chip[:2] for chip in chosen.chips(FRAMES)] == [
        ("period", ""),
        ("countries", "LBN"),
        ("countries", "none"),
        ("themes", "youth"),
        ("text", " al haddad "),
    ]
    both = Selection(countries=("AZE", "LBN"), countries_all=True, end="2020")
    assert both.in_words(FRAMES) == "until 2020 · Azerbaijan and Lebanon"


def test_counts_beside_the_choices_are_of_the_selection_without_that_facet():
    chosen = Selection(start="2021", countries=("RUS",))
    found = facet_counts(FRAMES, chosen, "countries")
    assert found[found > 0].to_dict() == {"AZE": 1, "LBN": 1, "RUS": 1, "SEN": 1, "none": 2}
    kinds = facet_counts(FRAMES, chosen, "kinds")
    assert kinds["phone-call"] == 1
    assert kinds.sum() == 1
    assert list(kinds.index) == list(FRAMES.kinds["code"])
    actors = facet_counts(FRAMES, Selection(), "actors")
    assert actors["person:nadir-kessel"] == 7
    assert actors["icesco"] == 8


@pytest.mark.parametrize("facet", ["countries", "themes", "kinds", "actors", "regions", "statuses", "modes", "bases"])
def test_a_count_is_what_the_choice_shows(facet):
    for code, number in facet_counts(FRAMES, Selection(start="2020-05"), facet).items():
        view = Selection(start="2020-05", **{facet: (str(code),)}).apply(FRAMES)
        assert len(view.engagements) == number, code


def test_an_empty_record_is_no_trouble():
    empty = Frames.empty()
    chosen = Selection(start="2020", countries=("LBN", "none"), themes=("youth",), text="x", actors=("icesco",))
    assert len(chosen.apply(empty).engagements) == 0
    assert facet_counts(empty, chosen, "countries").to_dict() == {"none": 0}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Haddad", "el haddad"),
        ("AlHaddad", "EL-HADDAD"),
        ("Elhaddad", "Al Haddâd"),
        ("Guinée-Bissau", "guinee bissau"),
        ("D’Alembert", "d'Alembert"),
        ("İlham Əliyev", "ilham aliyev"),
        ("أحمد", "احمد"),
        ("Ma‘mūn", "Ma'mun"),
        ("Łódź", "lodz"),
        ("Jos\u00e9", "Jose\u0301"),
    ],
)
def test_spellings_of_one_name_fold_together(one, other):
    assert fold(one) == fold(other)


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_folding_never_fails_and_folds_once(text):
    assert isinstance(fold(text), str)
    assert fold(None) == ""


CHOICES = st.builds(
    Selection,
    start=st.sampled_from([None, "2020", "2020-07", "2021-03-11"]),
    end=st.sampled_from([None, "2020-07-29", "2021", "2022-06"]),
    countries=st.lists(st.sampled_from(["LBN", "AZE", "none", "KAZ"]), max_size=2).map(tuple),
    countries_all=st.booleans(),
    themes=st.lists(st.sampled_from(["culture", "education"]), max_size=2).map(tuple),
    actors=st.lists(st.sampled_from(["person:nadir-kessel", "country:LBN"]), max_size=1).map(tuple),
    text=st.sampled_from(["", "kessel", "reading"]),
)


@given(CHOICES)
@settings(max_examples=25, deadline=None)
def test_every_selection_shows_part_of_the_record_each_engagement_once(chosen):
    view = chosen.apply(FRAMES)
    shown = view.engagements["engagement_id"]
    assert shown.is_unique
    assert shown.isin(FRAMES.engagements["engagement_id"]).all()
    for facet in ("period", "countries", "themes", "actors", "text"):
        assert set(shown) <= set(chosen.without(facet).apply(FRAMES).engagements["engagement_id"])
    for table in ("participations", "outcomes", "engagement_sources", "engagement_themes"):
        assert getattr(view, table)["engagement_id"].isin(shown).all()
    pd.testing.assert_frame_equal(chosen.apply(view).engagements, view.engagements)


def test_a_long_search_takes_no_long_time():
    start = time.perf_counter()
    fold("a-" * 500_000)
    assert time.perf_counter() - start < 5
