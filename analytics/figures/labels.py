"""Where labels go: beside their node, over no other label and no node, most important first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.figures.text import lines, width

# To which side of its node a label may stand (right, up), and how far from it in pixels, best first.
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
_NEAR, _FAR, _FARTHEST = (2.0,), (16.0, 30.0), (45.0, 60.0, 80.0)
_ALL = np.array([(*side, gap) for gap in (*_NEAR, *_FAR, *_FARTHEST) for side in _SIDES])
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
    texts: Mapping[int, str],
    order: Sequence[int],
    room: tuple[float, float],
    *,
    most: int,
    size: float = 12.0,
    led: Collection[int] = (),
) -> dict[int, Place]:
    """Choose a place for each label, greedily, so that no label covers another label or a node.

    The first of all is named even in a crowd: where no place is free, it covers as little as it can.

    Parameters
    ----------
    centres, sizes : the nodes' centres (two columns) and diameters in pixels, y upwards.
    texts : the label of each node; only those early in the order need one.
    order : which node to serve first; a node whose label has no free place goes without.
    room : width and height of the drawing in pixels; labels stay inside.
    most : how many labels at most.
    led : the nodes whose label may stand far off, led back by a line.
    """
    half = (sizes / 2)[:, None]
    taken = np.hstack([centres - half, centres + half])
    answer: dict[int, Place] = {}
    for node in order[: 4 * most]:
        if len(answer) >= most:
            break
        sides = _ALL if node in led else _ALL[: len(_SIDES) * (1 + len(_FAR))]
        box = np.array([width(texts[node], size) + 2, size * 1.3])
        reach = (sizes[node] / 2 + sides[:, 2]) * np.where(sides[:, 0] * sides[:, 1] != 0, 0.72, 1.0)
        at = sides[:, :2] * (reach[:, None] + box / 2)
        middles = centres[node] + at
        span = np.array([box[0], 0.0]) + sides[-1, 2] + 60
        near = taken[(np.abs(taken[:, :2] - centres[node]) < span).all(axis=1)]
        free = np.flatnonzero(_is_free(middles, box / 2 + np.where(sides[:, 2:] > 10, 5.0, 0.0), near, room))
        found = (place for place in free if sides[place, 2] <= 10 or _sees(node, middles[place], centres, sizes))
        best = next(found, None)
        if best is None and node == order[0]:
            best = _least_covering(middles, box / 2, near, room)
        if best is not None:
            answer[node] = Place(float(at[best, 0]), float(at[best, 1]), bool(sides[best, 2] > 10))
            taken = np.vstack([taken, np.hstack([middles[best] - box / 2, middles[best] + box / 2])])
    return answer


def _is_free(middles: np.ndarray, halves: np.ndarray, boxes: np.ndarray, room: tuple[float, float]) -> np.ndarray:
    """Which places lie inside the drawing and cover none of the boxes by more than a hair."""
    covered = _overlap(middles, halves, boxes).min(axis=2).max(axis=1, initial=0.0)
    return _is_inside(middles, halves, room) & (covered <= 1)


def _is_inside(middles: np.ndarray, halves: np.ndarray, room: tuple[float, float]) -> np.ndarray:
    return (middles >= halves).all(axis=1) & (middles + halves <= np.array(room)).all(axis=1)


def _overlap(middles: np.ndarray, halves: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """How far each place reaches into each box, in both directions; less than nothing where they are apart."""
    low, high = middles - halves, middles + halves
    return np.minimum(high[:, None, :], boxes[None, :, 2:]) - np.maximum(low[:, None, :], boxes[None, :, :2])


def _least_covering(
    middles: np.ndarray, halves: np.ndarray, boxes: np.ndarray, room: tuple[float, float]
) -> np.intp | None:
    """The place inside the drawing beside the node, that covers least of the boxes."""
    beside = len(_SIDES)
    covered = np.clip(_overlap(middles[:beside], halves, boxes), 0, None).prod(axis=2).sum(axis=1)
    covered[~_is_inside(middles[:beside], halves, room)] = np.inf
    return np.argmin(covered) if np.isfinite(covered).any() else None


def _sees(node: int, middle: np.ndarray, centres: np.ndarray, sizes: np.ndarray) -> bool:
    """Whether a line from the label to its node passes by all other nodes."""
    way = middle - centres[node]
    along = np.clip((centres - centres[node]) @ way / (way @ way), 0, 1)
    gaps = np.hypot(*(centres - centres[node] - along[:, None] * way).T) - sizes / 2
    gaps[node] = np.inf
    return bool(gaps.min(initial=np.inf) > 1)


def inside(text: str, diameter: float) -> str:
    """The label broken to stand inside a large circle, or nothing where it does not fit."""
    rows = lines(text, 0.94 * diameter, INSIDE)
    high = 1.3 * INSIDE * len(rows)
    fits = all(width(row, INSIDE) <= 0.94 * diameter for row in rows) and high <= 0.72 * diameter
    return "<br>".join(rows) if fits and not any("…" in row for row in rows) else ""
