"""Bars, ranked lists, tiles, matrix and lanes on the small record: what they show, give on a click, and never do."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics import summary, timeline
from analytics.figures.bars import bars, sparkline
from analytics.figures.compared import compared
from analytics.figures.lanes import lanes
from analytics.figures.matrix import matrix
from analytics.figures.palette import MODES, colour_map
from analytics.figures.ranked import ranked
from analytics.figures.template import alt
from analytics.figures.tiles import tiles
from analytics.words import labels
from tests.analytics.figures.checks import HOSTILE, assert_is_ours, picked, texts
from tests.small import small

RECORD = small()
KINDS = labels(RECORD.kinds)
MILESTONES = pd.DataFrame({"date": ["2020-01-30", "1982"], "text": ["A new name", "Founded"]})


def drawn(mode: str) -> dict:
    lane_rows = timeline.lanes(RECORD, "country")
    themes = list(RECORD.themes["code"])
    return {
        "bars": bars(timeline.counts(RECORD), mode=mode),
        "stacked": bars(
            timeline.counts(RECORD, "year", "theme"),
            mode=mode,
            by="theme",
            codes=themes,
            names=labels(RECORD.themes),
            grain="year",
        ),
        "sparkline": sparkline([1, 4, 2], mode=mode),
        "ranked": ranked(summary.ranked(RECORD), mode=mode),
        "tiles": tiles(summary.tiles(RECORD), mode=mode, chosen=["LBN"]),
        "matrix": matrix(timeline.matrix(RECORD), mode=mode),
        "lanes": lanes(lane_rows, mode=mode, kinds=KINDS, milestones=MILESTONES, today="2023-03-01"),
    }


@pytest.mark.parametrize("mode", MODES)
def test_every_figure_names_its_template_and_describes_itself(mode):
    for figure in drawn(mode).values():
        assert_is_ours(figure, mode)


def test_bars_sum_to_the_placed_engagements_and_give_their_period():
    counts = timeline.counts(RECORD)
    figure = bars(counts)
    assert sum(figure.data[0].y) == counts["engagements"].sum()
    assert ["2020-07-01", None] in picked(figure)
    assert "1 engagement in the third quarter of 2020" not in figure.data[0].hovertext
    assert "2 engagements in the third quarter of 2020" in figure.data[0].hovertext


@pytest.mark.parametrize("grain", ["month", "quarter", "year"])
def test_bars_read_the_periods_of_every_grain(grain):
    assert len(bars(timeline.counts(RECORD, grain), grain=grain).data[0].x)


def test_a_theme_keeps_its_colour_in_a_stack():
    themes = list(RECORD.themes["code"])
    figure = bars(timeline.counts(RECORD, "year", "theme"), by="theme", codes=themes, names=labels(RECORD.themes))
    heritage = next(trace for trace in figure.data if trace.name == "Heritage")
    assert heritage.marker.color == colour_map(themes)["heritage"]


def test_the_smaller_parts_of_a_stack_are_joined_in_grey():
    rows = [("2020", f"c{number}", 20 - number) for number in range(15)]
    figure = bars(pd.DataFrame(rows, columns=["period", "country", "engagements"]), by="country", grain="year", most=6)
    assert [trace.name for trace in figure.data][-1] == "9 others"
    assert sum(sum(trace.y) for trace in figure.data) == sum(row[2] for row in rows)


def test_tiles_give_the_country_and_tell_status_and_number():
    figure = tiles(summary.tiles(RECORD))
    assert sorted(row[0] for row in picked(figure)) == sorted(RECORD.countries["country_code"])
    told = " ".join(texts(figure))
    assert "<b>France</b>, status in ICESCO not known<br>No engagement" in told
    assert "<b>Russia</b>, an observer state<br>1 engagement" in told
    assert "status not known" in told and "Arab" in told


def test_tiles_stand_by_name_within_their_region():
    figure = tiles(summary.tiles(RECORD), columns=2)
    marks = next(trace for trace in figure.data if trace.customdata is not None)
    places = {row[0]: (x, y) for row, x, y in zip(marks.customdata, marks.x, marks.y, strict=True)}
    assert places["AZE"][1] == places["KAZ"][1] and places["AZE"][0] < places["KAZ"][0]
    assert places["LBN"][1] < places["AZE"][1] < places["SEN"][1] < places["RUS"][1]


def test_a_ranked_list_is_cut_and_gives_ids():
    frame = pd.DataFrame({"id": list("abc"), "label": ["A", "B", "C"], "value": [1, 3, 2]})
    assert picked(ranked(frame, most=2)) == [["b"], ["c"]]
    assert "B (3) and C (2)" in alt(ranked(frame, most=2))


PAIR = pd.DataFrame({"id": ["youth", "culture"], "label": ["Youth", "Culture"], "left": [3, 0], "right": [1, 2]})


@pytest.mark.parametrize("mode", MODES)
def test_two_are_compared_on_one_scale(mode):
    look = {"colours": colour_map(["youth", "culture"], mode), "patterns": {"culture": "/"}}
    figure = compared(PAIR, ("Lebanon", "Senegal"), mode=mode, **look)
    assert_is_ours(figure, mode)
    assert figure.layout.xaxis.range == figure.layout.xaxis2.range
    assert sorted(row[0] for row in picked(figure)) == ["culture", "culture", "youth", "youth"]
    assert "<b>Senegal</b>, Culture: 2 engagements" in texts(figure)
    assert_is_ours(compared(PAIR.assign(label=HOSTILE), (HOSTILE, HOSTILE), mode=mode), mode)
    assert not compared(PAIR.head(0), ("Lebanon", "Senegal")).data


def test_a_matrix_gives_row_and_period_and_draws_no_heat_map():
    figure = matrix(timeline.matrix(RECORD))
    assert ["AZE", "2020"] in picked(figure)
    assert {trace.type for trace in figure.data} == {"scatter"}
    assert any("<b>Azerbaijan</b>, 2020: 2 engagements" in words for words in texts(figure))


def test_lanes_give_the_engagement_and_draw_hollow_what_is_not_stated():
    figure = lanes(timeline.lanes(RECORD, "country"), kinds=KINDS)
    marks = next(trace for trace in figure.data if trace.customdata is not None)
    symbols = {row[0]: symbol for row, symbol in zip(marks.customdata, marks.marker.symbol, strict=True)}
    assert symbols["e1"] == "circle"
    assert symbols["e2"] == "square-open" and symbols["e3"] == "hexagon-open"
    assert any("about Jul 2020 (inferred)" in words for words in texts(figure))


def test_marks_of_one_day_do_not_cover_each_other():
    table = timeline.lanes(RECORD, "country")
    table = table[table["engagement_id"] == "e1"]
    table = pd.concat([table.assign(engagement_id=f"x{number}") for number in range(4)])
    marks = next(trace for trace in lanes(table, kinds=KINDS).data if trace.customdata is not None)
    assert len(set(marks.y)) == 4


def test_todays_line_is_drawn_where_it_is_near():
    table = timeline.lanes(RECORD, "country")
    near, far = (lanes(table, kinds=KINDS, today=day) for day in ("2023-06-01", "2030-01-01"))
    assert "today" in texts(near) and "today" not in texts(far)


def test_nothing_to_draw_is_said_in_a_sentence():
    empty = RECORD.with_tables(
        engagements=RECORD.engagements.head(0), engagement_countries=RECORD.engagement_countries.head(0)
    )
    figures = [
        bars(pd.DataFrame({"period": [], "engagements": []})),
        ranked(pd.DataFrame({"id": [], "label": [], "value": []})),
        tiles(summary.tiles(RECORD).head(0)),
        matrix(pd.DataFrame({"row": [], "period": [], "engagements": []})),
        lanes(timeline.lanes(empty, "country"), kinds=KINDS),
    ]
    for figure in figures:
        assert not figure.data
        assert figure.layout.annotations[0].text
        assert_is_ours(figure)


def test_hostile_names_stay_letters():
    lane_rows = timeline.lanes(RECORD, "country").assign(lane_name=HOSTILE, title=HOSTILE)
    counts = timeline.counts(RECORD, "year", "theme")
    ids = pd.DataFrame({"id": ["a"], "label": [HOSTILE], "value": [3], "sentence": [HOSTILE]})
    cells = pd.DataFrame({"row": ["a"], "row_name": [HOSTILE], "period": [HOSTILE], "engagements": [1]})
    for figure in (
        bars(counts, by="theme", names=dict.fromkeys(RECORD.themes["code"], HOSTILE), grain="year"),
        ranked(ids),
        tiles(summary.tiles(RECORD).assign(name=HOSTILE, region=HOSTILE, last=HOSTILE)),
        matrix(cells),
        lanes(lane_rows, kinds=dict.fromkeys(KINDS, HOSTILE), milestones=MILESTONES.assign(text=HOSTILE)),
    ):
        assert_is_ours(figure)


def test_a_long_label_of_a_ranked_list_takes_two_lines_and_is_whole():
    frame = pd.DataFrame({"id": ["a", "b"], "label": ["Culture", "Membership and governance"], "value": [3, 2]})
    narrow, wide = ranked(frame, room=130), ranked(frame, room=300)
    assert list(narrow.layout.yaxis.ticktext) == ["Culture", "Membership and<br>governance"]
    assert list(wide.layout.yaxis.ticktext) == ["Culture", "Membership and governance"]
    assert narrow.layout.height > wide.layout.height
