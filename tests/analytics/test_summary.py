"""The tables and numbers of the pages, by hand on the small record."""

import pandas as pd
import pytest

from analytics import summary
from analytics.actors import actor_names
from analytics.frames import Frames
from analytics.network import meeting_network
from analytics.overview import Overview, facts, overview, previous_period, record_ends
from analytics.selection import Selection
from tests.small import small


def test_the_engagement_table_has_one_row_each_the_latest_first():
    table = summary.engagement_table(small()).set_index("engagement_id")
    assert table.index.tolist() == ["e8", "e7", "e6", "e5", "e4", "e3", "e2", "e1"]
    third = table.loc["e3"]
    assert third["countries"] == "Azerbaijan; Lebanon; Senegal"
    assert third["themes"] == "Education; Culture; Youth"
    assert third["kind_label"] == "Conference"
    assert third["venue"] == "Morocco"
    assert table.loc["e5", ["n_outcomes", "n_sources"]].tolist() == [2, 2]
    assert table.loc["e8", "countries"] == ""
    assert third["people"].startswith("Nadir Kessel; Ilyas Morand")


def test_the_actor_table_knows_offices_over_time():
    table = summary.actor_table(small(), "person").set_index("actor_id")
    velizade = table.loc["person:tarana-velizade"]
    assert velizade["offices"] == "Ambassador to Morocco; Minister of Culture"
    assert (velizade["engagements"], velizade["first"], velizade["last"]) == (3, "2020-02-14", "2021-03-10")
    assert table.index[0] == "person:nadir-kessel"
    sorts = summary.actor_table(small())["sort"].value_counts().to_dict()
    assert sorts == {"person": 6, "country": 4, "organization": 4}


def test_spellings_of_one_office_are_one():
    frames = small()
    seats = frames.participations.copy()
    seats.loc[seats["engagement_id"] == "e6", "position"] = "Director General"
    held = summary.offices(frames.with_tables(participations=seats), "nadir-kessel")
    assert held["basis"].tolist() == ["membership", "seen"]
    assert held["engagements"].tolist() == [0, 7]


def test_ties_come_strongest_first():
    table = summary.ties_table(meeting_network(small()))
    assert table[["u_name", "v_name", "count"]].head(2).to_numpy().tolist() == [
        ["Azerbaijan", "Nadir Kessel", 2],
        ["Lebanon", "Nadir Kessel", 2],
    ]


def test_ranked_lists():
    assert summary.ranked(small(), "country", 2).to_dict("records") == [
        {"id": "AZE", "label": "Azerbaijan", "value": 3},
        {"id": "LBN", "label": "Lebanon", "value": 3},
    ]
    assert summary.ranked(small(), "icesco")["id"].tolist() == ["nadir-kessel", "ilyas-morand"]
    assert "nadir-kessel" not in summary.ranked(small(), "person", None)["id"].tolist()
    assert summary.ranked(small(), "theme")["value"].tolist() == [4, 4, 2, 1]


def test_tiles_show_every_country_on_record():
    table = summary.tiles(small()).set_index("country_code")
    assert len(table) == 7
    assert table.loc["KAZ", "engagements"] == 0
    assert table.loc["SEN", "last"] == "2021"
    assert pd.isna(table.loc["FRA", "status"])


def test_the_numbers_of_the_overview():
    assert overview(small()) == Overview(engagements=8, countries=4, bodies=4, people=4, agreements=1, sources=8)
    assert overview(Frames.empty()) == Overview(0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("chosen", "before"),
    [
        ({"start": "2022", "end": "2022"}, ("2021-01-01", "2021-12-31")),
        ({"start": "2022", "end": "2022-06"}, ("2021-07-01", "2021-12-31")),
        ({"start": "2021-03", "end": "2021-03"}, ("2021-02-01", "2021-02-28")),
        ({"start": "2021-03-08", "end": "2021-03-14"}, ("2021-03-01", "2021-03-07")),
        ({"start": "2021", "end": "2021"}, None),  # the record begins in February 2020: no whole year to compare
        ({"end": "2021"}, None),
        ({"countries": ("LBN",)}, None),
        ({"start": "2023", "end": "2020"}, None),
    ],
)
def test_the_like_period_before(chosen, before):
    found = previous_period(Selection(**chosen), small())
    assert (found and (found.start, found.end)) == before


def test_the_facts_of_the_sentence():
    said = facts(Selection(start="2022", end="2022"), small())
    assert said.now.engagements == 2
    assert said.before is not None
    assert said.before.engagements == 2
    assert (said.first, said.last, said.last_engagement) == ("2022-06-01", "2022-06-20", "e7")
    assert said.most == (("RUS", "Russia", 1),)
    nothing = facts(Selection(), Frames.empty())
    assert (nothing.first, nothing.most, nothing.before) == (None, (), None)


def test_the_record_says_how_far_it_runs():
    assert record_ends(small()) == "2023-01-05"
    assert record_ends(Frames.empty()) is None


def test_empty_frames_give_empty_tables_with_columns():
    empty = Frames.empty()
    for made, full in [
        (summary.engagement_table(empty), summary.engagement_table(small())),
        (summary.actor_table(empty), summary.actor_table(small())),
        (summary.offices(empty), summary.offices(small())),
        (summary.tiles(empty), summary.tiles(small())),
        (summary.ranked(empty), summary.ranked(small())),
        (summary.ties_table(meeting_network(empty)), summary.ties_table(meeting_network(small()))),
    ]:
        assert made.empty
        assert list(made.columns) == list(full.columns)


def test_actor_names_cover_every_sort():
    names = actor_names(small())
    assert names["icesco"] == "ICESCO"
    assert names["person:rafik-al-haddad"] == "Rafik Al-Haddâd"
    assert names["organization:world-reading-council"] == "World Reading Council"
    assert names["country:LBN"] == "Lebanon"
