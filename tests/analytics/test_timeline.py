"""Counts, lanes, matrix, first and last, gaps and silence, by hand on the small record."""

import pandas as pd
import pytest

from analytics import coverage, timeline
from analytics.frames import Frames
from analytics.selection import Selection
from tests.small import small


def as_dict(table):
    return dict(zip(table["period"], table["engagements"], strict=True))


def test_years_count_everything():
    assert as_dict(timeline.counts(small(), "year")) == {"2020": 3, "2021": 2, "2022": 2, "2023": 1}


def test_quarters_are_filled_and_a_mere_year_is_not_placed():
    table = timeline.counts(small(), "quarter")
    assert as_dict(table) == {
        "2020-Q1": 1, "2020-Q2": 0, "2020-Q3": 2, "2020-Q4": 0,
        "2021-Q1": 1, "2021-Q2": 0, "2021-Q3": 0, "2021-Q4": 0,
        "2022-Q1": 0, "2022-Q2": 2, "2022-Q3": 0, "2022-Q4": 0, "2023-Q1": 1,
    }  # fmt: skip
    assert table.attrs["not_placed"] == 1
    assert timeline.not_placed(small(), "quarter")["engagement_id"].tolist() == ["e4"]
    assert timeline.not_placed(small(), "year").empty


def test_an_engagement_known_by_its_month_counts_in_it():
    table = as_dict(timeline.counts(small(), "month"))
    assert table["2020-07"] == 2
    assert len(table) == 36
    assert sum(table.values()) == 7


def test_a_span_is_filled_to_its_ends():
    view = Selection(kinds=("phone-call",)).apply(small())
    assert as_dict(timeline.counts(view, "year", span=("2021", "2023-12-31"))) == {"2021": 0, "2022": 1, "2023": 0}


def test_an_engagement_on_three_themes_counts_once_in_each_and_once_in_all():
    table = timeline.counts(small(), "year", "theme")
    first = table[table["period"] == "2020"].set_index("theme")["engagements"]
    assert first.to_dict() == {"education": 2, "culture": 2, "heritage": 1, "youth": 1}
    assert first.sum() == 6 > 3
    assert table["name"].iloc[0] == "Education"


def test_by_country_bodies_without_a_country_come_last():
    table = timeline.counts(small(), "year", "country")
    assert list(dict.fromkeys(table["country"])) == ["AZE", "LBN", "SEN", "RUS", "none"]
    assert table[table["country"] == "none"].set_index("period")["engagements"].to_dict() == {
        "2020": 0, "2021": 0, "2022": 1, "2023": 1,
    }  # fmt: skip


def test_kinds_come_in_the_order_of_their_vocabulary():
    table = timeline.counts(small(), "year", "kind")
    assert list(dict.fromkeys(table["name"])) == [
        "Bilateral meeting", "Video conference", "Phone call", "Official visit", "Signing", "Conference", "Statement",
    ]  # fmt: skip


def test_lanes_hold_each_engagement_once_a_lane():
    table = timeline.lanes(small(), "country")
    assert table.groupby("lane", sort=False)["engagement_id"].agg(list).to_dict() == {
        "AZE": ["e1", "e3", "e5"],
        "LBN": ["e2", "e3", "e5"],
        "SEN": ["e3", "e4"],
        "RUS": ["e6"],
        "none": ["e7", "e8"],
    }
    july = table[table["engagement_id"] == "e2"].iloc[0]
    assert (july["lane_name"], july["lane_engagements"], july["date_precision"]) == ("Lebanon", 3, "month")
    assert (str(july["start"].date()), str(july["end"].date())) == ("2020-07-01", "2020-07-31")


def test_lanes_by_person_name_both_sides():
    table = timeline.lanes(small(), "person")
    assert table["lane"].iloc[0] == "nadir-kessel"
    assert set(table.loc[table["lane"] == "tarana-velizade", "engagement_id"]) == {"e1", "e3", "e5"}


def test_the_matrix_is_full():
    table = timeline.matrix(small(), "theme")
    assert len(table) == 4 * 4
    assert table["row"].head(4).tolist() == ["education"] * 4
    assert table["engagements"].sum() == 11


def test_first_last_and_the_longest_silence():
    table = timeline.contacts(small(), "country").set_index("id")
    lebanon = table.loc["LBN"]
    assert (lebanon["first"], lebanon["last"], lebanon["engagements"]) == ("2020-07", "2021-03-10", 3)
    assert lebanon["gap_days"] == 222  # one of July 2020 may have been on the 31st, so from there to 10 March 2021
    assert pd.isna(table.loc["RUS", "gap_days"])
    assert table.index.tolist()[-1] == "RUS"
    assert "none" not in table.index


def test_azerbaijans_gap_by_hand():
    table = timeline.contacts(small(), "country").set_index("id")
    # 14 Feb 2020 to 29 Jul 2020 is 166 days; 29 Jul 2020 to 10 Mar 2021 is 224.
    assert table.loc["AZE", ["gap_days"]].tolist() == [224]
    assert str(table.loc["AZE", "gap_from"].date()) == "2020-07-29"


@pytest.mark.parametrize("by", ["country", "theme", "kind", "mode", "region", "organization", "person"])
def test_an_empty_record_gives_empty_tables(by):
    empty = Frames.empty()
    assert timeline.lanes(empty, by).empty
    assert timeline.counts(empty, "month", by).empty
    assert timeline.matrix(empty, by).empty
    assert timeline.contacts(empty, by).empty


def test_unknown_words_are_refused():
    with pytest.raises(ValueError, match="decade"):
        timeline.counts(small(), "decade")
    with pytest.raises(ValueError, match="mood"):
        timeline.lanes(small(), "mood")


def test_countries_not_met_and_when_they_last_were():
    view = Selection(start="2022").apply(small())
    table = coverage.countries_not_met(view, small()).set_index("country_code")
    assert table.index.tolist() == ["LBN", "MAR", "AZE", "KAZ", "SEN", "FRA"]  # by region, then by name
    assert table.loc["LBN", "last"] == "2021-03-10"
    assert pd.isna(table.loc["KAZ", "last"])
    assert table.loc["FRA", "status"] == "unknown"
    assert "FRA" not in coverage.countries_not_met(view, small(), members_only=True)["country_code"].tolist()


def test_silence_and_how_many_sources_a_period_rests_on():
    table = coverage.sources_by_period(small(), "year").set_index("period")
    assert table["sources"].to_dict() == {"2020": 3, "2021": 3, "2022": 1, "2023": 1}  # one page reports e6 and e7
    silent = coverage.silent_months(small())
    assert len(silent) == 36 - 5
    assert "2020-07" not in silent
    assert coverage.silent_months(Frames.empty()) == []
    assert coverage.countries_not_met(Frames.empty()).empty
