"""Communities: groups of actors with many ties among themselves, and how sure the grouping is."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd


@dataclass(frozen=True, eq=False)
class Certainty:
    """How well several runs agree.

    agreement : mean adjusted Rand index of all pairs of runs, 1 where all say the same, about 0 where by chance.
    by_node : for each node, the share of its group that stays with it in the other runs, 0 to 1.
    runs : how many runs were compared.
    modularity : how much denser than by chance the ties inside the groups of the first run are.
    sentence : the same in words.
    """

    agreement: float
    by_node: pd.Series
    runs: int
    modularity: float
    sentence: str


def louvain(G: nx.Graph, seed: int = 7, weight: str = "count", resolution: float = 1.0) -> pd.Series:
    """The community of each node, 0 being the largest.

    Returns
    -------
    Series of int by node, named "community"; the same for the same graph and seed.

    Notes
    -----
    Louvain method (Blondel et al., J. Stat. Mech. P10008, 2008), which looks for groups of high modularity. It gives
    an answer for any network; `certainty` says how far to trust it.
    """
    nodes = sorted(G)
    index = pd.Index(nodes, dtype="object" if nodes else "str", name="node")
    if not nodes:
        return pd.Series([], index=index, dtype="int64", name="community")
    ordered = nx.Graph()  # the method visits nodes in their order; a sorted copy makes the answer the graph's alone
    ordered.add_nodes_from(nodes)
    ordered.add_weighted_edges_from(sorted((min(u, v), max(u, v), w) for u, v, w in G.edges(data=weight, default=1)))
    groups = nx.community.louvain_communities(ordered, weight="weight", resolution=resolution, seed=seed)
    groups = sorted(groups, key=lambda group: (-len(group), min(group)))
    found = {node: number for number, group in enumerate(groups) for node in group}
    return pd.Series([found[node] for node in nodes], index=index, dtype="int64", name="community")


def certainty(G: nx.Graph, seed: int = 7, runs: int = 20, weight: str = "count") -> Certainty:
    """How sure the communities are: the same method from several starts, compared.

    Notes
    -----
    Runs are compared by the adjusted Rand index (Hubert and Arabie, Journal of Classification 2, 1985).
    """
    answers = [louvain(G, seed + run, weight).to_numpy() for run in range(max(runs, 1))]
    nodes = sorted(G)
    if len(nodes) < 2:
        by_node = pd.Series(1.0, index=pd.Index(nodes, name="node"), name="certainty", dtype="float64")
        return Certainty(1.0, by_node, len(answers), 0.0, "Too few actors to speak of groups.")
    pairs = [(a, b) for a in range(len(answers)) for b in range(a)]
    agreement = float(np.mean([adjusted_rand(answers[a], answers[b]) for a, b in pairs])) if pairs else 1.0
    first = answers[0]
    together = first[:, None] == first
    stays = np.mean([(together & (other[:, None] == other)).sum(axis=1) for other in answers], axis=0)
    by_node = pd.Series(stays / together.sum(axis=1), index=pd.Index(nodes, name="node"), name="certainty")
    groups = [{nodes[row] for row in np.flatnonzero(first == number)} for number in np.unique(first)]
    modularity = float(nx.community.modularity(G, groups, weight=weight)) if G.number_of_edges() else 0.0
    words = "firm" if agreement >= 0.9 else "fair" if agreement >= 0.7 else "loose: read the groups as a hint"
    said = f"{len(groups)} groups; over {len(answers)} runs they agree {agreement:.2f} of 1, which is {words}."
    return Certainty(agreement, by_node, len(answers), modularity, said)


def adjusted_rand(left: np.ndarray, right: np.ndarray) -> float:
    """How far two groupings of the same things agree: 1 the same, about 0 as by chance.

    Examples
    --------
    >>> adjusted_rand(np.array([0, 0, 1, 1]), np.array([1, 1, 0, 0]))
    1.0
    """
    table = np.zeros((int(left.max()) + 1, int(right.max()) + 1))
    np.add.at(table, (left, right), 1)

    def pairs(counts: np.ndarray) -> float:
        return float((counts * (counts - 1) / 2).sum())

    both, a, b, n = pairs(table), pairs(table.sum(axis=1)), pairs(table.sum(axis=0)), len(left)
    chance = a * b / max(n * (n - 1) / 2, 1)
    ceiling = (a + b) / 2
    return 1.0 if ceiling == chance else (both - chance) / (ceiling - chance)
