"""The print twin: white, titled, with its evidence, nothing clipped."""

from __future__ import annotations

import pytest

from analytics import summary, timeline
from analytics.figures.bars import bars
from analytics.figures.lanes import lanes
from analytics.figures.printed import PRINT_WIDTH, alt, caption, printed
from analytics.figures.text import width
from analytics.figures.tiles import tiles
from analytics.words import labels
from tests.analytics.figures.checks import HOSTILE, assert_is_ours, texts
from tests.small import small

RECORD = small()
EVIDENCE = "Filters: Arab region, 2019–2026 · 8 engagements, 8 sources · revision 3, 2026-11-21 · Safir"


def twin(**choices):
    figure = bars(timeline.counts(RECORD), mode="print")
    return printed(figure, "Engagements by quarter", "Arab region, 2019–2026", EVIDENCE, **choices)


@pytest.mark.parametrize(("shape", "height"), [("16:9", 506), ("4:3", 675)])
def test_it_is_white_and_bears_title_slice_and_evidence(shape, height):
    figure = twin(shape=shape)
    assert_is_ours(figure, "print")
    assert (figure.layout.width, figure.layout.height) == (PRINT_WIDTH, height)
    assert figure.layout.paper_bgcolor == "#FFFFFF"
    words = list(texts(figure))
    assert "<b>Engagements by quarter</b>" in words and "Arab region, 2019–2026" in words and EVIDENCE in words


def test_the_figure_on_screen_stays_as_it_was():
    figure = bars(timeline.counts(RECORD))
    before = figure.to_json()
    printed(figure, "Title", "", EVIDENCE)
    assert figure.to_json() == before


def test_a_tall_figure_gets_the_height_it_needs():
    table = timeline.lanes(RECORD, "country")
    tall = lanes(table.assign(lane=range(len(table))), mode="print", kinds=labels(RECORD.kinds))
    assert printed(tall, "Title", "Slice", EVIDENCE).layout.height > tall.layout.height + 100


def test_long_words_are_wrapped_within_the_width():
    figure = printed(tiles(summary.tiles(RECORD), mode="print"), "A title " * 30, "a slice " * 60, "evidence · " * 80)
    for note in figure.layout.annotations:
        if note.xref == "paper" and note.x == 0:
            for row in note.text.replace("<b>", "").replace("</b>", "").split("<br>"):
                assert width(row, note.font.size) <= PRINT_WIDTH - 40


def test_hostile_words_stay_letters():
    assert_is_ours(printed(bars(timeline.counts(RECORD), mode="print"), HOSTILE, HOSTILE, HOSTILE), "print")


def test_the_caption_is_plain_text():
    assert caption("Title", "", EVIDENCE) == f"Title. Source: {EVIDENCE}."
    assert caption("") == ""
    assert "\u202e" not in caption(HOSTILE)


def test_the_description_survives_printing():
    assert alt(twin()) == alt(bars(timeline.counts(RECORD), mode="print")) != ""
