"""The small key of a figure: what colour, size, width and shape mean, in rows that fit the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from analytics.figures.palette import palette
from analytics.figures.sheet import Sheet
from analytics.figures.template import SMALL, safe
from analytics.figures.text import width

ROW = 22
PHONE = 362  # a key on screen fits a phone, since nobody tells the server how wide the page is
PAPER = 840  # a key on paper may be as wide as the picture


def room_for(mode: str) -> float:
    """How wide the rows of a key may be."""
    return PAPER if mode == "print" else PHONE


def _turned(corners: int, first: float, radii: tuple[float, ...] = (1.0,)) -> list[tuple[float, float]]:
    """The corners of a regular polygon or star about the origin, from an angle in degrees on."""
    angles = [np.radians(first + 360 * corner / corners) for corner in range(corners)]
    spans = [radii[corner % len(radii)] for corner in range(corners)]
    return [
        (float(span * np.cos(angle)), float(span * np.sin(angle))) for span, angle in zip(spans, angles, strict=True)
    ]


_CROSS = [(-1, 0.4), (-0.4, 0.4), (-0.4, 1), (0.4, 1), (0.4, 0.4), (1, 0.4)]
_PLUS = [*_CROSS, *((-x, -y) for x, y in _CROSS)]
_POLYGONS: dict[str, list[tuple[float, float]]] = {
    "triangle-up": _turned(3, 90),
    "triangle-down": _turned(3, 270),
    "triangle-right": _turned(3, 0),
    "triangle-left": _turned(3, 180),
    "diamond": _turned(4, 90, (1.15,)),
    "pentagon": _turned(5, 90),
    "hexagon": _turned(6, 90),
    "star": _turned(10, 90, (1.2, 0.5)),
    "cross": _PLUS,
    "x": [((x - y) * 0.74, (x + y) * 0.74) for x, y in _PLUS],
}


@dataclass
class Key:
    """Rows of samples and words, written from the left, under the drawing or over it.

    `room` is the width in pixels, `left` where the rows begin, counted from the drawing's left edge; `over` is the gap
    between the last row and the drawing's upper edge, or None for a key underneath.
    """

    figure: Sheet
    mode: str
    room: float
    left: float = 0
    over: float | None = None
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
        box = {"x0": self._left, "x1": self._left + size, "y0": self._y - size / 2, "y1": self._y + size / 2}
        self._shape(type=shape, fillcolor=colour, line={"width": 0}, **box)
        self.x += size + 5
        self._write(label)

    def line(self, thickness: float, dash: str, colour: str, label: str) -> None:
        """A sample line and its label."""
        self._fit(14 + 5 + width(label, SMALL))
        self._shape(
            type="line", x0=self._left, x1=self._left + 14, y0=self._y, y1=self._y,
            line={"width": thickness, "dash": dash, "color": colour},
        )  # fmt: skip
        self.x += 19
        self._write(label)

    def symbol(self, name: str, size: float, colour: str, label: str) -> None:
        """A marker shape, full or open, and its label."""
        self._fit(size + 6 + width(label, SMALL))
        name, is_open = name.removesuffix("-open"), name.endswith("-open")
        look = {"fillcolor": "rgba(0,0,0,0)" if is_open else colour, "line": {"width": 1.3 * is_open, "color": colour}}
        half = size / 2
        if name in _POLYGONS:
            points = [(self._left + half * (1 + right), self._y + half * up) for right, up in _POLYGONS[name]]
            path = "M" + "L".join(f"{right:.1f},{up:.1f}" for right, up in points) + "Z"
            self._shape(type="path", path=path, **look)
        else:
            box = {"x0": self._left, "x1": self._left + size, "y0": self._y - half, "y1": self._y + half}
            self._shape(type="rect" if name == "square" else "circle", **box, **look)
        self.x += size + 6
        self._write(label)

    def word(self, label: str) -> None:
        """Words alone, such as the unit of what stands before them."""
        self._fit(width(label, SMALL))
        self._write(label)

    def done(self) -> float:
        """Put all on the figure; give the height the key takes."""
        high = 14 + ROW * (self.row + 1)
        if self.over is not None:
            self._lift(self.over + high)
        self.figure.shapes += self.shapes
        self.figure.annotations += self.notes
        return high

    def _lift(self, height: float) -> None:
        """Move all rows from under the drawing to over it."""
        for note in self.notes:
            note.update(y=1, yshift=note["yshift"] + height)
        for shape in self.shapes:
            shape["yanchor"] = 1
            if "path" in shape:
                points = [point.split(",") for point in shape["path"][1:-1].split("L")]
                shape["path"] = "M" + "L".join(f"{x},{float(y) + height:.1f}" for x, y in points) + "Z"
            else:
                shape.update(y0=shape["y0"] + height, y1=shape["y1"] + height)

    @property
    def _y(self) -> float:
        return -(18 + ROW * self.row)

    @property
    def _left(self) -> float:
        return self.left + self.x

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
        shift = {"xshift": self._left, "yshift": self._y}
        self.notes.append({"text": text, "showarrow": False, "borderpad": 0, "font": font, **place, **shift})
        self.x += (1.1 if is_lead else 1) * width(label, SMALL) + 10


def samples(top: float, whole: bool = True) -> list[float]:
    """Three sample sizes for a measure up to `top`: a small, a middle and a large round number.

    Examples
    --------
    >>> samples(33), samples(5.8), samples(0.4, whole=False)
    ([1.0, 10.0, 30.0], [1.0, 2.0, 5.0], [0.1, 0.2, 0.4])
    """
    if top <= 0:
        return []
    if whole and top < 2:
        return [1.0]
    if top < 2:
        return [float(f"{top * share:.1g}") for share in (0.25, 0.5, 1)]
    digit = 10.0 ** int(np.floor(np.log10(top)))
    large = np.floor(top / digit) * digit
    unit = digit if large / 3 >= digit else digit / 10
    middle = max(1.0, round(large / 3 / unit) * unit)
    return list(dict.fromkeys((1.0, float(middle), float(large))))


def number_words(values: Sequence[float]) -> list[str]:
    """Whole numbers with separators, fractions with two digits that count."""
    return [f"{value:,.0f}" if value == round(value) else f"{value:.2g}" for value in values]
