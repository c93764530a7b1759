"""Squares that carry a number: the drawing that tiles and matrix share.

Squares are filled outlines, which grow with the page; over each lies an unseen marker, since clicks arrive from
markers and never from heat maps.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from analytics.figures.palette import class_of, class_shades, class_words, palette, words_on
from analytics.figures.sheet import Sheet
from analytics.figures.template import SMALL
from analytics.figures.text import width

HALF = 0.46


def outlines(xs: ArrayLike, ys: ArrayLike, half_x: float = HALF, half_y: float = HALF) -> tuple[np.ndarray, np.ndarray]:
    """The outlines of squares about their centres, parted by NaN: one path for all of them."""
    x, y = np.asarray(xs, dtype="float32"), np.asarray(ys, dtype="float32")
    turn_x = np.array([-1, 1, 1, -1, -1, np.nan], dtype="float32") * half_x
    turn_y = np.array([-1, -1, 1, 1, -1, np.nan], dtype="float32") * half_y
    return (x[:, None] + turn_x).ravel(), (y[:, None] + turn_y).ravel()


def shaded(
    figure: Sheet,
    xs: np.ndarray,
    ys: np.ndarray,
    values: np.ndarray,
    bounds: Sequence[tuple[int, int | None]],
    mode: str,
    half_x: float = HALF,
    half_y: float = HALF,
) -> list[str]:
    """Draw the squares, a path for each class, hollow for none; give the ink for words on each square."""
    chosen, shades = palette(mode), class_shades(len(bounds), mode)
    which = np.array([class_of(value, bounds) for value in values])
    for place in range(-1, len(bounds)):
        held = which == place
        if held.any():
            path_x, path_y = outlines(xs[held], ys[held], half_x, half_y)
            fill = shades[place] if place >= 0 else chosen.canvas
            line = {"color": chosen.hairline if place < 0 else fill, "width": 1 if place < 0 else 0}
            figure.add_scatter(
                x=path_x,
                y=path_y,
                mode="lines",
                fill="toself",
                fillcolor=fill,
                line=line,
                hoverinfo="skip",
                showlegend=False,
            )
    return [words_on(shades[place], mode) if place >= 0 else chosen.secondary for place in which]


def words(
    figure: Sheet,
    xs: ArrayLike,
    ys: ArrayLike,
    texts: Sequence[str],
    colours: Sequence[str],
    size: float,
) -> None:
    """Write into the squares."""
    figure.add_scatter(
        x=xs, y=ys, mode="text", text=texts, textposition="middle center",
        textfont={"size": size, "color": list(colours)}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def targets(
    figure: Sheet,
    xs: ArrayLike,
    ys: ArrayLike,
    hover: Sequence[str],
    data: Sequence[Sequence[str]],
    size: float,
) -> None:
    """Lay unseen markers over the squares: they take the hover and the click."""
    figure.add_scatter(
        x=xs, y=ys, mode="markers", marker={"symbol": "square", "size": size, "color": "rgba(0,0,0,0)"},
        hovertext=np.array(list(hover)), hovertemplate="%{hovertext}<extra></extra>", showlegend=False,
        customdata=np.array([list(row) for row in data]),
    )  # fmt: skip


def legend(
    figure: Sheet,
    bounds: Sequence[tuple[int, int | None]],
    mode: str,
    x: float,
    y: float,
    pitch: float,
    half: float = 0.3,
) -> None:
    """A row of sample squares with their numbers, from x to the right at height y; a unit is `pitch` pixels."""
    chosen = palette(mode)
    samples = [(chosen.canvas, "0"), *zip(class_shades(len(bounds), mode), map(class_words, bounds), strict=True)]
    for place, (fill, label) in enumerate(samples):
        path_x, path_y = outlines([x + half], [y], half, half)
        figure.add_scatter(
            x=path_x, y=path_y, mode="lines", fill="toself", fillcolor=fill, hoverinfo="skip", showlegend=False,
            line={"color": chosen.hairline, "width": 1 if place == 0 else 0},
        )  # fmt: skip
        figure.add_annotation(x=x + 2 * half + 0.08, y=y, text=label, xanchor="left", yanchor="middle")
        x += 2 * half + 0.62 + width(label, SMALL) / pitch
