"""The colours of the look: readable, told apart by everyone, and in one place."""

from __future__ import annotations

import tomllib

import numpy as np
import plotly.io as pio
import pytest

from analytics.figures import template
from analytics.figures.palette import (
    CONFIG,
    MODES,
    class_of,
    class_shades,
    class_words,
    classes,
    colour_map,
    contrast,
    dot_map,
    luminance,
    palette,
    pattern_map,
    region_map,
    symbol_map,
    words_on,
)
from tests.analytics.figures.vision import MACHADO, ciede2000, lab, nearest

# CIEDE2000 is scaled so that 1 is the least difference seen between large patches side by side. Marks a few pixels
# wide and far apart need several times that (Stone, Albers Szafir and Setlur, "Engineering color for size", 2014):
# ten leaves room, and fifteen for those who see all colours.
APART, APART_NORMAL = 10.0, 15.0


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_difference_is_the_published_one(one, two, expected):
    assert ciede2000(np.array(one), np.array(two)) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("vision", [None, *MACHADO])
def test_every_pair_of_chart_colours_is_told_apart(mode, vision):
    series = list(palette(mode).series)
    assert len(series) == len(set(series)) == 10
    assert nearest(series, vision) >= (APART if vision else APART_NORMAL)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("vision", [None, *MACHADO])
def test_regions_icesco_and_the_unselected_are_told_apart(mode, vision):
    chosen = palette(mode)
    assert nearest([*chosen.regions, chosen.ink, chosen.quiet], vision) >= APART


@pytest.mark.parametrize("mode", MODES)
def test_every_colour_stands_out_from_its_canvas(mode):
    chosen = palette(mode)
    for colour in (*chosen.series, *chosen.regions, chosen.accent):
        assert contrast(colour, chosen.canvas) >= 3
    for words in (chosen.ink, chosen.secondary, chosen.accent):
        assert contrast(words, chosen.canvas) >= 4.5
        assert contrast(words, chosen.panel) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_shades_go_one_way_and_numbers_on_them_are_readable(mode):
    chosen = palette(mode)
    light = [luminance(shade) for shade in chosen.shades]
    assert len(light) == 10
    assert light == sorted(light, reverse=mode != "dark")
    for number in range(1, 6):
        for shade in class_shades(number, mode):
            assert contrast(words_on(shade, mode), shade) >= 4.5


def test_a_theme_has_its_colour_whatever_is_in_view():
    themes = [f"theme-{number}" for number in range(18)]
    assert colour_map(themes, "dark")["theme-7"] == palette("dark").series[7]
    signs = {(colour_map(themes)[theme], pattern_map(themes)[theme]) for theme in themes}
    dots = {(colour_map(themes)[theme], dot_map(themes)[theme]) for theme in themes}
    assert len(signs) == len(dots) == 18


def test_kinds_are_told_apart_by_shape():
    assert len(set(symbol_map(map(str, range(11))).values())) == 11


def test_regions_answer_to_code_and_name():
    assert region_map("light")["others"] == region_map("light")["Observers and others"] == palette().regions[3]


def test_lists_of_light_and_dark_keep_the_hue():
    """A theme that is blue by day is not brown by night."""
    for day, night in zip(palette("light").series, palette("dark").series, strict=True):
        hues = [np.degrees(np.arctan2(*lab(colour)[:0:-1])) for colour in (day, night)]
        assert abs((hues[0] - hues[1] + 180) % 360 - 180) < 45


def test_classes_hold_every_number():
    for top in range(1, 400):
        bounds = classes(top)
        assert len(bounds) <= 5
        assert [class_of(value, bounds) for value in (0, 1, top)] == [-1, 0, len(bounds) - 1]
        assert all(high is None or high >= low for low, high in bounds)
    assert [class_words(bounds) for bounds in classes(29)] == ["1", "2–4", "5–9", "10–19", "20+"]


def test_templates_are_registered_and_speak_the_config():
    for mode in MODES:
        layout = pio.templates[template.template_name(mode)].layout
        assert layout.paper_bgcolor == palette(mode).canvas
        assert list(layout.colorway) == list(palette(mode).series)
        assert "Noto Sans" in layout.font.family
    assert palette("print").canvas == "#FFFFFF"


def test_an_unknown_mode_is_named():
    with pytest.raises(ValueError, match="light, dark, print"):
        palette("sepia")


def test_fonts_are_shipped_with_their_licence_and_come_from_nowhere_else():
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
    root = CONFIG.parent.parent
    for face in theme["fontFaces"]:
        file = root / face["url"].removeprefix("app/")
        assert file.is_file() and file.read_bytes()[:4] == b"wOF2"
        assert file.stat().st_size < 100_000
    assert "SIL OPEN FONT LICENSE" in (root / "static" / "OFL.txt").read_text(encoding="utf-8")
    assert "http" not in str(theme)
