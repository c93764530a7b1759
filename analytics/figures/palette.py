"""The colours and signs of all figures, read from `.streamlit/config.toml`, which alone says what they are."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

CONFIG = Path(__file__).resolve().parents[2] / ".streamlit" / "config.toml"
MODES = ("light", "dark", "print")
REGIONS = {"arab": "Arab", "asia": "Asia", "africa": "Africa", "others": "Observers and others"}
_REGION_KEYS = ("yellowColor", "blueColor", "greenColor", "violetColor")
# Every shape has an open twin, so that a date that is not stated can be drawn hollow.
SYMBOLS = (
    "circle",
    "square",
    "triangle-down",
    "diamond",
    "triangle-up",
    "star",
    "hexagon",
    "pentagon",
    "cross",
    "triangle-right",
    "x",
    "triangle-left",
    "hourglass",
    "star-square",
)
_STEPS = (1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000)


@dataclass(frozen=True)
class Palette:
    """The colours of one mode: surfaces, words, and the lists that carry data."""

    mode: str
    canvas: str
    panel: str
    ink: str
    secondary: str
    hairline: str
    accent: str
    quiet: str
    series: tuple[str, ...]
    shades: tuple[str, ...]
    regions: tuple[str, ...]
    font: str


@lru_cache(maxsize=4)
def palette(mode: str = "light") -> Palette:
    """The colours of a mode: `light` and `dark` as on screen, `print` as light on a white canvas."""
    if mode not in MODES:
        raise ValueError(f"mode is {mode!r}: expected one of {', '.join(MODES)}")
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
    own = theme["dark" if mode == "dark" else "light"]
    return Palette(
        mode=mode,
        canvas="#FFFFFF" if mode == "print" else own["backgroundColor"],
        panel=own["secondaryBackgroundColor"],
        ink=own["textColor"],
        secondary=own["grayTextColor"],
        hairline=own["borderColor"],
        accent=own["primaryColor"],
        quiet=own["grayColor"],
        series=tuple(own["chartCategoricalColors"]),
        shades=tuple(own["chartSequentialColors"]),
        regions=tuple(own[key] for key in _REGION_KEYS),
        font=theme["font"],
    )


def colour_map(codes: Iterable[str], mode: str = "light") -> dict[str, str]:
    """One colour for each code, the same on every page.

    Parameters
    ----------
    codes : the *whole* vocabulary in its order, not only what is in view: place decides colour.

    Notes
    -----
    Eighteen themes share ten colours; the second ten repeat them and bear a second sign: `pattern_map`, `dot_map`.

    Examples
    --------
    >>> len(set(colour_map("abcdefghij").values()))
    10
    """
    series = palette(mode).series
    return {code: series[place % len(series)] for place, code in enumerate(codes)}


def pattern_map(codes: Iterable[str]) -> dict[str, str]:
    """The second sign on bars: plain for the first ten codes, hatched for the next, dotted for the ten after."""
    return {code: ("", "/", ".", "x")[min(place // 10, 3)] for place, code in enumerate(codes)}


def dot_map(codes: Iterable[str]) -> dict[str, str]:
    """The second sign beside words: a full dot for the first ten codes, a half one for the next, then a ring."""
    return {code: "●◐○"[min(place // 10, 2)] for place, code in enumerate(codes)}


def symbol_map(kinds: Iterable[str]) -> dict[str, str]:
    """One marker shape for each kind, in vocabulary order; kinds are told apart by shape, never by colour."""
    return {kind: SYMBOLS[place % len(SYMBOLS)] for place, kind in enumerate(kinds)}


def region_name(region: object) -> str:
    """A region's name, whether its code or its name is given; without one, `Observers and others`."""
    text = "" if region is None or region != region else str(region)
    return REGIONS.get(text, text) or REGIONS["others"]


def region_map(mode: str = "light") -> dict[str, str]:
    """The four quiet colours of ICESCO's regions, by code and by name.

    Examples
    --------
    >>> region_map()["arab"] == region_map()["Arab"]
    True
    """
    pairs = zip(REGIONS.items(), palette(mode).regions, strict=True)
    return {word: colour for words, colour in pairs for word in words}


def classes(top: int, most: int = 5) -> list[tuple[int, int | None]]:
    """Whole-number classes from 1 to `top`, at most `most`, the last one open at the upper end.

    Examples
    --------
    >>> classes(29)
    [(1, 1), (2, 4), (5, 9), (10, 19), (20, None)]
    >>> classes(2)
    [(1, 1), (2, None)]
    """
    if top < 1:
        return []
    lows = [step for step in _STEPS if step <= top]
    if len(lows) > most:
        lows = [1, *lows[-(most - 1) :]] if top < 10 else [1, 2, *[step for step in lows if step >= 5][-(most - 2) :]]
    ends: list[int | None] = [low - 1 for low in lows[1:]]
    return list(zip(lows, [*ends, None], strict=True))


def class_words(bounds: tuple[int, int | None]) -> str:
    """A class as a legend says it: `1`, `2–4`, `20+`."""
    low, high = bounds
    return f"{low:,}+" if high is None else f"{low:,}" if low == high else f"{low:,}–{high:,}"


def class_of(value: float, bounds: Sequence[tuple[int, int | None]]) -> int:
    """Which class a value falls in; -1 for none."""
    return sum(value >= low for low, _ in bounds) - 1


def class_shades(number: int, mode: str = "light") -> list[str]:
    """As many steps of the one-hue scale as there are classes, spread over the scale."""
    shades = palette(mode).shades
    if number <= 1:
        return [shades[4]] * number
    return [shades[1 + round(place * (len(shades) - 2) / (number - 1))] for place in range(number)]


@lru_cache(maxsize=512)
def luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour (WCAG 2.2)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours (WCAG 2.2), from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=512)
def words_on(colour: str, mode: str = "light") -> str:
    """The ink for words on a colour: the mode's own ink or its canvas; black or white where neither reads."""
    chosen = palette(mode)
    best = max((chosen.ink, chosen.canvas), key=lambda ink: contrast(ink, colour))
    if contrast(best, colour) >= 4.5:
        return best
    return max(("#000000", "#FFFFFF"), key=lambda ink: contrast(ink, colour))


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share of another in it."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * (1 - share) + two * share):02X}" for one, two in pairs)


def filled(colour: str, pattern: str, mode: str = "light") -> dict[str, Any]:
    """The marker of bars of one colour and sign; a hatched bar is its colour on a tint of it."""
    if not pattern:
        return {"color": colour}
    tint = mixed(colour, palette(mode).canvas, 0.62)
    return {
        "color": colour,
        "pattern": {"shape": pattern, "fgcolor": colour, "bgcolor": tint, "size": 5, "solidity": 0.42},
    }


def faded(colour: str, opacity: float) -> str:
    """The colour as an rgba() with an opacity."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"
