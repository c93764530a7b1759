"""Measures of an actor's place in a network, each with one plain sentence and the paper that defined it."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse.csgraph import shortest_path


@dataclass(frozen=True)
class Measure:
    """A measure: its code in links, its label, what a high value says, and where it is defined."""

    code: str
    label: str
    sentence: str
    paper: str


MEASURES: dict[str, Measure] = {
    measure.code: measure
    for measure in (
        Measure(
            "degree",
            "Number of counterparts",
            "How many different actors this actor has a tie with.",
            "L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1979).",
        ),
        Measure(
            "strength",
            "Strength of ties",
            "The weights of this actor's ties added up: meetings counted once for every counterpart present.",
            "A. Barrat et al., The architecture of complex weighted networks, PNAS 101 (2004).",
        ),
        Measure(
            "betweenness",
            "Betweenness",
            "How often this actor lies on a shortest chain of ties between two others: a broker where it is high.",
            "L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40 (1977).",
        ),
        Measure(
            "closeness",
            "Closeness",
            "How few steps this actor needs to reach all the others; lower for those in a small piece apart.",
            "S. Wasserman and K. Faust, Social Network Analysis (1994), after G. Sabidussi, Psychometrika 31 (1966).",
        ),
        Measure(
            "pagerank",
            "PageRank",
            "How likely one is to be at this actor when following ties at random: high when tied to the well tied.",
            "S. Brin and L. Page, The anatomy of a large-scale hypertextual Web search engine (1998).",
        ),
    )
}


def measure(G: nx.Graph, code: str, weight: str = "count") -> pd.Series:
    """One measure for every node.

    Parameters
    ----------
    code : a key of `MEASURES`.
    weight : the edge attribute that strength and PageRank add up. Degree, betweenness and closeness take each tie
        as one step whatever its weight: a weight is a strength, and reading it as a distance would turn it round.

    Returns
    -------
    Series by node, named by the code; empty for an empty graph.

    Examples
    --------
    >>> G = nx.Graph([("LBN", "MAR"), ("MAR", "SEN")])
    >>> measure(G, "betweenness").to_dict()
    {'LBN': 0.0, 'MAR': 1.0, 'SEN': 0.0}
    """
    if code not in MEASURES:
        raise ValueError(f"measure {code!r} is not known: expected one of {', '.join(MEASURES)}")
    nodes = list(G)
    index = pd.Index(nodes, dtype="object" if nodes else "str", name="node")
    if not nodes:
        return pd.Series([], index=index, dtype="float64", name=code)
    steps = nx.to_scipy_sparse_array(G, nodelist=nodes, weight=None, dtype="float64", format="csr")
    if code == "degree":
        return pd.Series(np.diff(steps.indptr), index=index, name=code)
    if code == "betweenness":
        return pd.Series(_betweenness(steps), index=index, name=code)
    if code == "closeness":
        return pd.Series(_closeness(steps), index=index, name=code)
    weights = nx.to_scipy_sparse_array(G, nodelist=nodes, weight=weight, dtype="float64", format="csr")
    strength = np.asarray(weights.sum(axis=1)).ravel()
    return pd.Series(strength if code == "strength" else _pagerank(weights, strength), index=index, name=code)


def node_table(G: nx.Graph, weight: str = "count") -> pd.DataFrame:
    """Every node with what is known of it and all measures, the strongest first.

    Returns
    -------
    DataFrame[actor_id, name, sort, side, country_code, region, engagements, degree, strength, betweenness,
    closeness, pagerank].
    """
    facts = ("name", "sort", "side", "country_code", "region", "engagements")
    table = pd.DataFrame(
        {"actor_id": list(G)} | {fact: [G.nodes[node].get(fact) for node in G] for fact in facts}
    ).astype({"actor_id": "str"} | dict.fromkeys(facts[:-1], "str"))
    for code in MEASURES:
        table[code] = measure(G, code, weight).to_numpy()
    return table.sort_values(["strength", "engagements", "name"], ascending=[False, False, True], ignore_index=True)


def _betweenness(A: sparse.csr_array, batch: int = 256) -> np.ndarray:
    """Exact betweenness, normalized: Brandes' two sweeps (J. Math. Sociol. 25, 2001), for many sources at once."""
    n = A.shape[0]
    score = np.zeros(n)
    for first in range(0, n, batch):
        sources = np.arange(first, min(first + batch, n))
        paths = np.zeros((n, len(sources)))
        paths[sources, np.arange(len(sources))] = 1.0
        seen, front, fronts = paths > 0, paths.copy(), []
        while front.any():
            fronts.append(front > 0)
            front = np.where(seen, 0.0, A @ front)
            seen |= front > 0
            paths += front
        owed = np.zeros_like(paths)
        for nearer, farther in zip(fronts[-2::-1], fronts[:0:-1], strict=True):
            share = np.divide(1.0 + owed, paths, out=np.zeros_like(paths), where=farther)
            owed += np.where(nearer, paths * (A @ share), 0.0)
        owed[sources, np.arange(len(sources))] = 0.0
        score += owed.sum(axis=1)
    return score / max((n - 1) * (n - 2), 1)


def _closeness(A: sparse.csr_array) -> np.ndarray:
    """Reachable nodes over their mean distance, scaled by the share that is reachable (Wasserman and Faust)."""
    n = A.shape[0]
    distance = shortest_path(A, directed=False, unweighted=True)
    reached = np.isfinite(distance)
    total, others = np.where(reached, distance, 0.0).sum(axis=1), reached.sum(axis=1) - 1.0
    near = np.divide(others, total, out=np.zeros(n), where=total > 0)
    return near * others / max(n - 1, 1)


def _pagerank(W: sparse.csr_array, strength: np.ndarray, damping: float = 0.85) -> np.ndarray:
    """The share of time a reader spends at each node who follows ties by weight and at times starts anew."""
    n = W.shape[0]
    rank = np.full(n, 1.0 / n)
    inverse = np.divide(1.0, strength, out=np.zeros(n), where=strength > 0)
    for _ in range(200):
        lost = rank[strength <= 0].sum() / n
        following = damping * (W.T @ (rank * inverse) + lost) + (1.0 - damping) / n
        moved, rank = np.abs(following - rank).sum(), following
        if moved < 1e-12:
            break
    return rank
