"""Positions for a network drawing: seeded, stable under filters, without overlaps, pieces packed side by side."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import cKDTree

_ALL_PAIRS = 1000  # up to this many nodes every pair has its say; above, each node's ties and the pivots
_PIVOTS = 60


def positions(G: nx.Graph, seed: int = 7, previous: pd.DataFrame | None = None, weight: str = "count") -> pd.DataFrame:
    """Where to draw each node, so that drawn distance follows the steps between two actors.

    Parameters
    ----------
    G : the network; ties of more weight pull a little closer.
    seed : of the small shake that parts nodes which nothing else tells apart. The same graph and seed give the same
        picture.
    previous : an earlier answer. Nodes it knows keep their place, so that a filter takes away and never moves; new
        ones come beside those they have ties with. Lay out the whole record once and hand it on.
    weight : the edge attribute that pulls.

    Returns
    -------
    DataFrame[x, y] in [-1, 1], indexed by node; empty for an empty graph.

    Notes
    -----
    Stress majorization (Gansner, Koren and North, Graph Drawing 2004) from a pivot start (Brandes and Pich, Graph
    Drawing 2006), each piece by itself; then nodes that touch are moved apart. A network with a hub so becomes a hub
    with its spokes, not a hairball.
    """
    nodes = sorted(G)
    if previous is not None and any(node in previous.index for node in nodes):
        return _beside(G, nodes, previous, seed)
    if not nodes:
        return pd.DataFrame({"x": [], "y": []}, dtype="float64", index=pd.Index([], dtype="str", name="node"))
    lengths = _lengths(G, nodes, weight)
    pieces, piece = connected_components(lengths, directed=False)
    random = np.random.default_rng(seed)
    placed = np.zeros((len(nodes), 2))
    members = sorted(
        (np.flatnonzero(piece == number) for number in range(pieces)), key=lambda found: (-len(found), found[0])
    )
    for rows in members:
        placed[rows] = _piece(lengths[rows][:, rows], random)
    _pack(placed, members, lengths)
    return pd.DataFrame(_fitted(_apart(_fitted(placed))), columns=["x", "y"], index=pd.Index(nodes, name="node"))


def _lengths(G: nx.Graph, nodes: list[str], weight: str) -> sparse.csr_array:
    """The wished length of each tie: at most 1, less for more weight, and less for a loose end beside few others."""
    adjacency = nx.to_scipy_sparse_array(G, nodelist=nodes, weight=weight, dtype="float64", format="csr")
    degree = np.diff(adjacency.indptr)
    row = np.repeat(np.arange(len(nodes)), degree)
    loose = np.minimum(degree[row], degree[adjacency.indices]) == 1
    room = np.clip(0.35 + 0.1 * np.sqrt(np.maximum(degree[row], degree[adjacency.indices])), 0.45, 1.0)
    adjacency.data = np.clip(np.maximum(adjacency.data, 1e-9) ** -0.2, 0.55, 1.0) * np.where(loose, room, 1.0)
    return adjacency


def _piece(lengths: sparse.csr_array, random: np.random.Generator) -> np.ndarray:
    """One connected piece, centred, its longest way across lying flat, nodes about one apart."""
    n = lengths.shape[0]
    if n < 3:
        return np.array([[0.0, 0.0], [1.0, 0.0]])[:n] - [0.5 * (n - 1), 0.0]
    if n <= _ALL_PAIRS:
        distance = dijkstra(lengths, directed=False)
        start = _pivot_start(distance[:: max(n // _PIVOTS, 1)]) + random.normal(scale=1e-3, size=(n, 2))
        return _flat(_majorized(start, distance))
    pivots = _pivots(lengths)
    distance = dijkstra(lengths, directed=False, indices=pivots)
    start = _pivot_start(distance) + random.normal(scale=1e-3, size=(n, 2))
    return _flat(_least_stress(start, *_pairs_of_some(lengths, distance, pivots)))


def _pivots(lengths: sparse.csr_array) -> np.ndarray:
    """Nodes far from one another: the best tied first, then always the farthest from those chosen."""
    n = lengths.shape[0]
    chosen = [int(np.argmax(np.diff(lengths.indptr)))]
    nearest = dijkstra(lengths, directed=False, indices=chosen[0])
    while len(chosen) < min(_PIVOTS, n):
        chosen.append(int(np.argmax(nearest)))
        nearest = np.minimum(nearest, dijkstra(lengths, directed=False, indices=chosen[-1]))
    return np.array(chosen)


def _pivot_start(distance: np.ndarray) -> np.ndarray:
    """Classical scaling of the distances to the pivots."""
    squared = distance.T**2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()
    _, vectors = np.linalg.eigh(centred.T @ centred)
    start = -centred @ vectors[:, [-1, -2]]
    spread = np.abs(start).max(axis=0)
    return start / np.where(spread > 0, spread, 1.0) * distance.max() / 2


def _majorized(at: np.ndarray, distance: np.ndarray, rounds: int = 60) -> np.ndarray:
    """The places of least stress when every pair has its say: each round solves a bound that touches the stress."""
    n = len(at)
    weight = np.divide(1.0, distance, out=np.zeros_like(distance), where=distance > 0)
    pull = np.diag(weight.sum(axis=1)) - weight
    inverse = (np.linalg.inv(pull + 1.0 / n) - 1.0 / n).astype("float32")  # half the memory to walk through each round
    wish, at = (weight * distance).astype("float32"), at.astype("float32")
    for _ in range(rounds):
        square = (at * at).sum(axis=1)
        ratio = at @ (-2.0 * at.T)
        ratio += square[:, None]
        ratio += square
        np.sqrt(np.maximum(ratio, 1e-10, out=ratio), out=ratio)
        np.divide(wish, ratio, out=ratio)  # wished over drawn length; the diagonal wishes for none
        moved = inverse @ (ratio.sum(axis=1)[:, None] * at - ratio @ at)
        still = np.abs(moved - at).max() < 1e-3
        at = moved
        if still:
            break
    return at.astype("float64")


def _pairs_of_some(
    lengths: sparse.csr_array, distance: np.ndarray, pivots: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    ties = sparse.triu(lengths, 1).tocoo()
    left, right = np.repeat(pivots, distance.shape[1]), np.tile(np.arange(distance.shape[1]), len(pivots))
    apart = distance.ravel() > 0
    return (
        np.concatenate([ties.row, left[apart]]),
        np.concatenate([ties.col, right[apart]]),
        np.concatenate([ties.data, distance.ravel()[apart]]),
    )


def _least_stress(at: np.ndarray, left: np.ndarray, right: np.ndarray, wish: np.ndarray) -> np.ndarray:
    """Move every node to where its pairs want it, until that changes little."""
    n = len(at)
    weight = wish**-2.0
    total = np.bincount(left, weight, n) + np.bincount(right, weight, n)
    for _ in range(200):
        gap = at[left] - at[right]
        length = np.maximum(np.hypot(gap[:, 0], gap[:, 1]), 1e-9)
        pull = weight * (wish / length - 1.0)
        moved = np.empty_like(at)
        for axis in (0, 1):
            force = pull * gap[:, axis]
            moved[:, axis] = (np.bincount(left, force, n) - np.bincount(right, force, n)) / total
        at = at + moved
        if np.abs(moved).max() < 2e-3:
            break
    return at


def _flat(at: np.ndarray) -> np.ndarray:
    """Centred and turned so that the longest way across lies flat, in a way that depends on the shape alone."""
    at = at - at.mean(axis=0)
    _, vectors = np.linalg.eigh(at.T @ at)
    turned = at @ vectors[:, ::-1]
    lean = (turned**3).sum(axis=0)
    return turned * np.where(lean < 0, -1.0, 1.0)


def _pack(placed: np.ndarray, members: list[np.ndarray], lengths: sparse.csr_array) -> None:
    """Set the pieces beside one another: the largest in the middle, each next one as near as there is room."""
    angles = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    around = np.column_stack([1.5 * np.cos(angles), np.sin(angles)])  # wider than high, as screens are
    reach = np.abs(placed[members[0]]).max()
    room = max(0.5, 0.16 * reach)
    rings = np.arange(0.4, 3.0 * reach + 4.0 * np.sqrt(len(placed)) + 4.0, 0.4 * room)
    taken = _outline(placed[members[0]], lengths[members[0]][:, members[0]])
    for rows in members[1:]:
        own = placed[rows] * (min(1.0, 1.4 * room) if len(rows) < 6 else 1.0)
        outline, others = _outline(own, lengths[rows][:, rows]), cKDTree(taken)
        spot = np.array([rings[-1], 0.0])
        for ring in rings:
            spots = ring * around
            nearest, _ = others.query((spots[:, None] + outline).reshape(-1, 2), distance_upper_bound=room)
            free = np.isinf(nearest).reshape(len(spots), -1).all(axis=1)
            if free.any():
                spot = spots[np.argmax(free)]
                break
        placed[rows] = own + spot
        taken = np.vstack([taken, outline + spot])


def _outline(at: np.ndarray, lengths: sparse.csr_array) -> np.ndarray:
    """The nodes of a piece and points along its ties, which no other piece should cover."""
    ties = sparse.triu(lengths, 1).tocoo()
    along = [at[ties.row] * (1 - part) + at[ties.col] * part for part in (0.25, 0.5, 0.75)]
    return np.vstack([at, *along])


def _fitted(at: np.ndarray) -> np.ndarray:
    """Scaled to [-1, 1] on both axes together with the middle at 0; a lone node at the middle."""
    middle = (at.max(axis=0) + at.min(axis=0)) / 2
    span = np.abs(at - middle).max()
    return np.clip((at - middle) / (span if span > 0 else 1.0), -1.0, 1.0)


def _gap(n: int) -> float:
    """How far apart nodes must be, in a frame of 2 × 2."""
    return min(0.12, 1.15 / np.sqrt(max(n, 1)))


def _apart(at: np.ndarray, fixed: np.ndarray | None = None, gap: float | None = None) -> np.ndarray:
    """Push nodes that come too near to one another apart; `fixed` ones stay."""
    at = at.copy()
    gap = gap or _gap(len(at))
    free = np.ones(len(at)) if fixed is None else np.where(fixed, 0.0, 1.0)
    for _ in range(120):
        near = cKDTree(at).query_pairs(gap * 0.999, output_type="ndarray")
        near = near[(free[near[:, 0]] + free[near[:, 1]]) > 0]
        if not len(near):
            break
        between = at[near[:, 0]] - at[near[:, 1]]
        length = np.hypot(*between.T)
        same = length < 1e-9
        between[same] = np.column_stack([np.cos(near[same, 0] + 1.0), np.sin(near[same, 0] + 1.0)])
        length = np.where(same, 1.0, length)
        missing = (gap - np.where(same, 0.0, length)) / length * 0.55
        push = between * (missing / (free[near[:, 0]] + free[near[:, 1]]) * 2 / 2)[:, None]
        for axis in (0, 1):
            move = np.bincount(near[:, 0], push[:, axis] * free[near[:, 0]], len(at))
            move -= np.bincount(near[:, 1], push[:, axis] * free[near[:, 1]], len(at))
            at[:, axis] += move
    return at


def _beside(G: nx.Graph, nodes: list[str], previous: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Known nodes where they were, new ones at the middle of those they have ties with, moved clear of the others."""
    at = previous[["x", "y"]].reindex(nodes).to_numpy(dtype="float64", copy=True)
    known = ~np.isnan(at[:, 0])
    if not known.all():
        random = np.random.default_rng(seed)
        row = {node: number for number, node in enumerate(nodes)}
        for number in np.flatnonzero(~known):
            friends = [row[friend] for friend in G[nodes[number]] if known[row[friend]]]
            middle = at[friends].mean(axis=0) if friends else np.array([0.0, -0.9])
            at[number] = np.clip(middle + random.normal(scale=0.08, size=2), -1, 1)
        at = np.clip(_apart(at, fixed=known, gap=_gap(max(len(at), len(previous)))), -1, 1)
    return pd.DataFrame(at, columns=["x", "y"], index=pd.Index(nodes, name="node"))
