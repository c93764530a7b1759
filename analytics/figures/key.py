"""The small key under a network: what colour, size and width mean, in rows that fit a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import plotly.graph_objects as go

from analytics.figures.palette import palette
from analytics.figures.template import SMALL, safe
from analytics.figures.text import width

ROW = 21


@dataclass
class Key:
    """Rows of samples and words, written from the left under the drawing."""

    figure: go.Figure
    mode: str
    room: float
    row: int = 0
    x: float = 0
    shapes: list[dict] = field(default_factory=list)
    notes: list[dict] = field(default_factory=list)

    def lead(self, word: str) -> None:
        """Begin a part with the word for what it explains, on a row of its own where room is short."""
        if self.x and (self.room < 500 or self.x > 0.62 * self.room):
            self._next_row()
        self.x += 14 if self.x else 0
        self._write(word, is_lead=True)

    def mark(self, shape: str, size: float, colour: str, label: str) -> None:
        """A filled sample (circle or rect) and its label."""
        self._fit(size + 5 + width(label, SMALL))
        box = {"x0": self.x, "x1": self.x + size, "y0": self._y - size / 2, "y1": self._y + size / 2}
        self._shape(type=shape, fillcolor=colour, line={"width": 0}, **box)
        self.x += size + 5
        self._write(label)

    def line(self, thickness: float, dash: str, colour: str, label: str) -> None:
        """A sample line and its label."""
        self._fit(24 + 5 + width(label, SMALL))
        self._shape(
            type="line", x0=self.x, x1=self.x + 24, y0=self._y, y1=self._y,
            line={"width": thickness, "dash": dash, "color": colour},
        )  # fmt: skip
        self.x += 29
        self._write(label)

    def word(self, label: str) -> None:
        """Words alone, such as the unit of what stands before them."""
        self._fit(width(label, SMALL))
        self._write(label)

    def done(self) -> float:
        """Put all on the figure; give the height the key takes."""
        self.figure.update_layout(
            shapes=[*self.figure.layout.shapes, *self.shapes],
            annotations=[*self.figure.layout.annotations, *self.notes],
        )
        return 14 + ROW * (self.row + 1)

    @property
    def _y(self) -> float:
        return -(18 + ROW * self.row)

    def _fit(self, wanted: float) -> None:
        if self.x + wanted > self.room:
            self._next_row()

    def _next_row(self) -> None:
        self.row, self.x = self.row + 1, 0

    def _shape(self, **given: object) -> None:
        anchor = {"xref": "paper", "yref": "paper", "xanchor": 0, "yanchor": 0}
        self.shapes.append({"xsizemode": "pixel", "ysizemode": "pixel", "layer": "above", **anchor, **given})

    def _write(self, label: str, is_lead: bool = False) -> None:
        text = f"<b>{safe(label)}</b>" if is_lead else safe(label)
        place = {"xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left", "yanchor": "middle"}
        font = {"color": palette(self.mode).secondary, "size": SMALL}
        shift = {"xshift": self.x, "yshift": self._y}
        self.notes.append({"text": text, "showarrow": False, "borderpad": 0, "font": font, **place, **shift})
        self.x += width(label, SMALL) + 13


def samples(top: float) -> list[float]:
    """Three sample sizes for a measure up to `top`: a small, a middle and a large round number.

    Examples
    --------
    >>> samples(33), samples(5.8), samples(0.4)
    ([1.0, 10.0, 30.0], [1.0, 3.0, 5.0], [0.1, 0.2, 0.4])
    """
    if top <= 0:
        return []
    if top < 2:
        return [float(f"{top * share:.1g}") for share in (0.25, 0.5, 1)]
    digit = 10.0 ** int(np.floor(np.log10(top)))
    large = np.floor(top / digit) * digit
    return list(
        dict.fromkeys((1.0, float(max(1, round(large / 3, -int(np.log10(digit)) + (digit > 1)))), float(large)))
    )


def number_words(values: Sequence[float]) -> list[str]:
    """Whole numbers with separators, fractions with two digits that count."""
    return [f"{value:,.0f}" if value == round(value) else f"{value:.2g}" for value in values]
