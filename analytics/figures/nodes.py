"""The nodes of a network as columns: where they stand, how large they are, and room made between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from scipy.spatial import cKDTree


@dataclass
class Nodes:
    """The nodes as columns: the same row is the same node in each."""

    held: list[Any]
    ids: list[str]
    names: list[str]
    sorts: np.ndarray
    x: np.ndarray
    y: np.ndarray
    values: np.ndarray
    sizes: np.ndarray
    lit: np.ndarray
    codes: list[str]


def nodes_of(G: nx.Graph, positions: pd.DataFrame, size: str | pd.Series, focus: str | None, width: float) -> Nodes:
    """The nodes, small last, so that a large one never hides a small one."""
    values = dict(G.nodes(data=size, default=1)) if isinstance(size, str) else size.to_dict()
    order = sorted(G, key=lambda node: (-float(values.get(node) or 0), str(node)))
    numbers = np.nan_to_num(np.array([float(values.get(node) or 0) for node in order]))
    sorts = np.array([G.nodes[node].get("sort", "person") for node in order], dtype=object)
    near = set(G[focus]) | {focus} if focus is not None else set(G)
    places = positions.reindex(order)
    return Nodes(
        held=order,
        ids=[str(node) for node in order],
        names=[str(G.nodes[node].get("name") or node) for node in order],
        sorts=sorts,
        x=places["x"].to_numpy("float32"),
        y=places["y"].to_numpy("float32"),
        values=numbers,
        sizes=_sizes(numbers, sorts, width),
        lit=np.array([node in near for node in order]),
        codes=[str(G.nodes[node].get("country_code") or "") for node in order],
    )


def _sizes(values: np.ndarray, sorts: np.ndarray, width: float) -> np.ndarray:
    """A country's tile must hold its code, so countries have a scale of their own; the key shows both."""
    sizes = np.zeros(len(values))
    for tile in (False, True):
        held = (sorts == "country") == tile
        if held.any():
            sizes[held] = diameters(values[held], *span(tile, values[held], len(values), width))
    return sizes


def span(tile: bool, values: np.ndarray, number: int, width: float) -> tuple[float, float]:
    """The least and the largest diameter in pixels: of tiles, and of all other nodes.

    A count takes so many square pixels each, up to a bound, so that three engagements never look like three hundred.
    """
    scale = (0.85 if width < 600 else 1.0) * (0.7 if number > 200 else 1.0)
    least, bound = (21.0, 40.0) if tile else (9.0, 56.0)
    top = float(values.max(initial=0))
    if top == round(top):
        bound = min(bound, float(np.sqrt(least**2 + 45 * top)))
    else:
        bound = min(bound, 38.0)
    return least * scale, bound * scale


def diameters(values: np.ndarray, least: float, largest: float, top: float | None = None) -> np.ndarray:
    """Diameters whose areas grow evenly with the values, from `least` at nothing to `largest` at the top."""
    top = top or float(values.max(initial=0)) or 1.0
    return np.sqrt(least**2 + (largest**2 - least**2) * np.clip(values / top, 0, 1))


def unpiled(nodes: Nodes, room: tuple[float, float]) -> Nodes:
    """Nodes that would cover each other in this room, moved apart by as little as that takes, the smaller one more."""
    (left, right), (low, high) = ranges(nodes)
    scale = np.array([room[0] / (right - left), room[1] / (high - low)])
    at = np.stack([nodes.x, nodes.y], axis=1).astype(float) * scale
    for turn in range(30):
        if turn % 10 == 0:  # those near enough to touch within ten steps
            u, v = cKDTree(at).query_pairs(float(nodes.sizes.max()) + 40, output_type="ndarray").T
            least = (nodes.sizes[u] + nodes.sizes[v]) / 2 + 3
            share = nodes.sizes[v] ** 2 / (nodes.sizes[u] ** 2 + nodes.sizes[v] ** 2)
        gaps = at[u] - at[v]
        far = np.hypot(gaps[:, 0], gaps[:, 1])
        push = 0.6 * np.clip(least - far, 0, None) / np.maximum(far, 1e-6)
        if not push.any():
            break
        for axis in (0, 1):
            step = gaps[:, axis] * push
            at[:, axis] += np.bincount(u, step * share, len(at)) - np.bincount(v, step * (1 - share), len(at))
    moved = (at / scale).astype("float32")
    return replace(nodes, x=moved[:, 0], y=moved[:, 1])


def ranges(nodes: Nodes) -> tuple[tuple[float, float], tuple[float, float]]:
    """What part of the plane to show: all nodes with room about them, never less than half of it."""
    spans = []
    for values in (nodes.x, nodes.y):
        low, high = float(values.min()), float(values.max())
        pad = max(0.07 * (high - low), (1.0 - (high - low)) / 2)
        spans.append((low - pad, high + pad))
    return spans[0], spans[1]
