"""One actor, all of them, and two side by side, on the record worked out by hand."""

from __future__ import annotations

import pandas as pd

from analytics import profile, unknown
from analytics.exports import xlsx
from analytics.figures.compared import compared as drawn
from analytics.figures.printed import alt
from analytics.frames import Frames
from analytics.selection import Selection
from tests.small import small

RECORD = small()


def test_an_actor_keeps_its_own_engagements_only():
    assert set(profile.of_actor(RECORD, "country:AZE").engagements["engagement_id"]) == {"e1", "e3", "e5"}
    both = profile.of_actor(RECORD, "country:AZE", "country:RUS").engagements["engagement_id"]
    assert set(both) == {"e1", "e3", "e5", "e6"}
    assert profile.of_actor(RECORD, "country:XXX").engagements.empty


def test_silence_runs_in_months_to_the_end_of_the_record():
    assert profile.silence(profile.of_actor(RECORD, "country:AZE"), RECORD) == 22  # Mar 2021 to Jan 2023
    assert profile.silence(profile.of_actor(RECORD, "country:RUS"), RECORD) == 7  # Jun 2022 to Jan 2023
    assert profile.silence(Frames.empty(), RECORD) is None


def test_a_filter_changes_what_is_counted_but_makes_no_silence():
    whole = profile.country_table(RECORD, RECORD).set_index("name")
    year = profile.country_table(Selection(start="2020", end="2020").apply(RECORD), RECORD).set_index("name")
    assert (whole.loc["Azerbaijan", "engagements"], year.loc["Azerbaijan", "engagements"]) == (3, 2)
    assert year.loc["Azerbaijan", "silence"] == whole.loc["Azerbaijan", "silence"] == 22
    assert year.loc["Russia", "engagements"] == 0 and pd.isna(year.loc["Russia", "last"])
    assert year.loc["Russia", "silence"] == 7


def test_two_actors_are_counted_year_by_year_with_the_empty_ones():
    table = profile.compared(*(profile.of_actor(RECORD, f"country:{code}") for code in ("AZE", "RUS")), "year")
    assert table[["label", "left", "right"]].to_numpy().tolist() == [["2020", 2, 0], ["2021", 1, 0], ["2022", 0, 1]]
    figure = drawn(table, ("Azerbaijan", "<b>Russia</b>"))
    assert list(figure.layout.xaxis.range) == list(figure.layout.xaxis2.range)
    assert "Azerbaijan (3 in all)" in alt(figure)
    assert "&lt;b&gt;" in figure.layout.annotations[1].text


def test_nothing_to_compare_is_drawn_as_a_sentence():
    table = profile.compared(Frames.empty(), Frames.empty(), "theme")
    assert table.empty and "No engagement of either" in alt(drawn(table, ("A", "B")))


def test_outcomes_are_in_words():
    table = profile.outcomes_in_words(RECORD)
    assert set(table["status"]) == {"Not known"}
    assert table.set_index("text").loc["A three-year agreement was signed.", "kind"] == "Agreement signed"
    assert table["date"].is_monotonic_decreasing


def test_what_is_not_known_is_counted_out_of_how_many():
    gaps = unknown.gaps(RECORD).set_index("what")
    assert gaps.loc["Engagements of which only the month or year is known"].to_list() == [2, 8]
    assert gaps.loc["Sources that are rolling pages, whose content shifts", "unknown"] == 1
    assert gaps.loc["Outcomes of which it is not known what became"].to_list() == [3, 3]


def test_everything_answers_for_an_empty_record():
    nothing = Frames.empty()
    assert profile.country_table(nothing, nothing).empty and profile.people_table(nothing).empty
    assert unknown.notes(nothing).empty and set(unknown.holdings(nothing).values()) == {0}


def test_a_hundred_thousand_cells_go_into_a_workbook():
    table = pd.DataFrame({f"column {n}": range(10_000) for n in range(10)})
    assert xlsx.tables({"Large": table})[:2] == b"PK"
