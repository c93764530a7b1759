"""Ties of a network: a few traces for all of them, one for each width and sort, with gaps between ties."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

import numpy as np

from analytics.figures.palette import classes, faded, palette
from analytics.figures.sheet import Sheet
from analytics.figures.template import wrapped

DASHES = {"met": "solid", "co-present": "5px,4px", "delegation": "1.5px,3px"}
SORT_WORDS = {"met": "met", "co-present": "at the same event", "delegation": "on the same side"}
WIDTHS = (0.9, 1.8, 3.0, 4.6, 6.6)
OPACITY = {"light": 0.30, "print": 0.34, "dark": 0.34}
MOST_TOLD = 1000
Pair = tuple[Hashable, Hashable]


def width_classes(weights: np.ndarray) -> tuple[np.ndarray, list[float]]:
    """Five classes of weight at most: each tie's class, and the lower bound of each class.

    Whole numbers are cut at round ones (1, 2-4, 5-9, 10-19, 20+), fractions at powers of the largest.
    """
    if not len(weights):
        return np.empty(0, dtype=int), []
    top = float(weights.max())
    if np.all(weights == np.round(weights)) and top >= 1:
        lows = [float(low) for low, _ in classes(int(top))]
    else:
        lows = [0.0, *(top * share for share in (0.1, 0.25, 0.5, 0.75))]
    return np.clip(np.searchsorted(lows, weights, side="right") - 1, 0, None), lows


def segments(starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Starts and ends as one array of 32-bit numbers with a gap after each pair."""
    line = np.full((len(starts), 3), np.nan, dtype="float32")
    line[:, 0], line[:, 1] = starts, ends
    return line.ravel()


def draw(
    figure: Sheet,
    from_xy: np.ndarray,
    to_xy: np.ndarray,
    weights: np.ndarray,
    sorts: Sequence[str],
    mode: str,
    lit: np.ndarray | None = None,
) -> list[float]:
    """Draw the ties, thin first; give the lower bounds of the width classes for the legend.

    Parameters
    ----------
    from_xy, to_xy : arrays of two columns, one row a tie.
    lit : which ties belong to the chosen node; the others are drawn faint.
    """
    which, lows = width_classes(weights)
    names = np.asarray(sorts, dtype=object)
    lit = np.ones(len(which), dtype=bool) if lit is None else lit
    chosen, strength = palette(mode), OPACITY[mode]
    for shown in (False, True):
        for sort, dash in DASHES.items():
            for place in range(len(lows)):
                held = (lit == shown) & (names == sort) & (which == place)
                if held.any():
                    opacity = min(strength + 0.06 * place, 0.6) + (0.15 if not lit.all() else 0) if shown else 0.07
                    figure.add_scatter(
                        x=segments(from_xy[held, 0], to_xy[held, 0]), y=segments(from_xy[held, 1], to_xy[held, 1]),
                        mode="lines", hoverinfo="skip", showlegend=False,
                        line={"width": WIDTHS[place], "color": faded(chosen.ink, opacity), "dash": dash},
                    )  # fmt: skip
    return lows


def strongest(weights: np.ndarray, most: int = MOST_TOLD) -> np.ndarray:
    """The rows of the strongest ties, in order: as many as have room to be pointed at."""
    return np.sort(np.argsort(-weights, kind="stable")[:most])


def handles(figure: Sheet, middles: np.ndarray, pairs: Sequence[Pair], tell: Callable[[Any, Any], str]) -> None:
    """An unseen mark at the middle of each tie: hover tells the tie, a click gives [u, v]."""
    middle = middles.astype("float32")
    figure.add_scatter(
        x=middle[:, 0], y=middle[:, 1], mode="markers", marker={"size": 12, "color": "rgba(0,0,0,0)"}, showlegend=False,
        hovertext=np.array([wrapped(tell(u, v)) for u, v in pairs]), hovertemplate="%{hovertext}<extra></extra>",
        customdata=np.array([[str(u), str(v)] for u, v in pairs]),
    )  # fmt: skip
