"""What one actor amounts to: engagements, offices, counterparts."""

from __future__ import annotations

from analytics import brief
from tests.small import small


def test_engagements_of_a_country_latest_first():
    assert brief.engagements_of(small(), "country:LBN")["engagement_id"].tolist() == ["e5", "e3", "e2"]


def test_counterparts_of_a_country_are_met_first():
    table = brief.counterparts(small(), "country:AZE").set_index("actor_id")
    assert table.loc["person:nadir-kessel", ["tie", "count"]].tolist() == ["met", 3]  # met twice, co-present once
    assert table["tie"].tolist() == sorted(table["tie"], key=["met", "co-present"].index)


def test_an_actor_of_no_engagement_is_answered_empty():
    assert brief.engagements_of(small(), "country:ZZZ").empty
    assert brief.counterparts(small(), "country:ZZZ").empty
    assert brief.offices(small(), "person:nobody").empty


def test_icescos_people_are_held_against_countries_and_others_against_people():
    assert brief.level_of(small(), "person:nadir-kessel") == "countries"
    assert brief.level_of(small(), "country:AZE") == "countries"
    assert brief.level_of(small(), "organization:world-reading-council") == "organizations"
