"""Where labels go: beside their node, over no other label and no node, most important first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analytics.figures.text import lines, width

# To which side of its node a label may stand (right, up), and how far from it in pixels, best first.
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
_NEAR, _FAR, _FARTHEST = (2.0,), (16.0, 30.0), (45.0, 60.0, 80.0)
_FIRST = 3  # the labels that are led to from farther away
INSIDE = 10.0


@dataclass(frozen=True)
class Place:
    """A label's centre, in pixels from its node, y upwards; far from it, a line leads back."""

    right: float
    up: float
    is_far: bool


def placed(
    centres: np.ndarray,
    sizes: np.ndarray,
    texts: Sequence[str],
    order: Sequence[int],
    room: tuple[float, float],
    *,
    most: int,
    size: float = 12.0,
) -> dict[int, Place]:
    """Choose a place for each label, greedily, so that no label covers another label or a node.

    Parameters
    ----------
    centres, sizes : the nodes' centres (two columns) and diameters in pixels, y upwards.
    texts : the label of each node.
    order : which node to serve first; a node whose label has no free place goes without.
    room : width and height of the drawing in pixels; labels stay inside.
    most : how many labels at most.
    """
    half = (sizes / 2)[:, None]
    taken = np.hstack([centres - half, centres + half])
    answer: dict[int, Place] = {}
    for node in order:
        if len(answer) >= most:
            break
        wide, high = width(texts[node], size) + 2, size * 1.3
        gaps = (*_NEAR, *_FAR, *(_FARTHEST if node in order[:_FIRST] else ()))
        for gap, (right, up) in ((gap, side) for gap in gaps for side in _SIDES):
            reach = (sizes[node] / 2 + gap) * (0.72 if right and up else 1.0)
            at = np.array([right * (reach + wide / 2), up * (reach + high / 2)])
            apart = 5.0 if gap > 10 else 0.0
            box = _box(centres[node] + at, wide + 2 * apart, high + 2 * apart)
            if box[:2].min() >= 0 and box[2] <= room[0] and box[3] <= room[1] and not _covers(box, taken):
                answer[node] = Place(float(at[0]), float(at[1]), gap > 10)
                taken = np.vstack([taken, _box(centres[node] + at, wide, high)])
                break
    return answer


def inside(text: str, diameter: float) -> str:
    """The label broken to stand inside a large circle, or nothing where it does not fit."""
    rows = lines(text, 0.94 * diameter, INSIDE)
    high = 1.3 * INSIDE * len(rows)
    fits = all(width(row, INSIDE) <= 0.94 * diameter for row in rows) and high <= 0.72 * diameter
    return "<br>".join(rows) if fits and not any("…" in row for row in rows) else ""


def _box(centre: np.ndarray, wide: float, high: float) -> np.ndarray:
    return np.array([centre[0] - wide / 2, centre[1] - high / 2, centre[0] + wide / 2, centre[1] + high / 2])


def _covers(box: np.ndarray, boxes: np.ndarray) -> bool:
    """Whether a box covers any of the others, by more than a hair."""
    wide = np.minimum(box[2], boxes[:, 2]) - np.maximum(box[0], boxes[:, 0])
    high = np.minimum(box[3], boxes[:, 3]) - np.maximum(box[1], boxes[:, 1])
    return bool(((wide > 1) & (high > 1)).any())
