"""Places on a drawing: within the frame, apart, the same again, and still when filters change."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.distance import pdist

from analytics.layout import positions
from analytics.network import meeting_network
from tests.small import small


def named(G):
    return nx.relabel_nodes(G, {node: f"n{node:04d}" for node in G})


HUB = named(nx.star_graph(70))
DUST = named(
    nx.disjoint_union_all([nx.path_graph(2)] * 12 + [nx.cycle_graph(9), nx.complete_graph(5), nx.path_graph(1)])
)


@pytest.mark.parametrize(
    "G", [HUB, DUST, named(nx.path_graph(1)), named(nx.path_graph(2)), named(nx.complete_graph(40))]
)
def test_places_are_in_the_frame_and_apart(G):
    at = positions(G)
    assert list(at.columns) == ["x", "y"]
    assert set(at.index) == set(G)
    assert np.isfinite(at.to_numpy()).all()
    assert at.to_numpy().min() >= -1
    assert at.to_numpy().max() <= 1
    if len(G) > 1:
        assert pdist(at).min() > 0.05


def test_the_same_graph_and_seed_give_the_same_picture_whatever_the_order():
    G = meeting_network(small())
    turned = nx.Graph()
    turned.add_nodes_from(reversed(list(G)))
    turned.add_edges_from(reversed(list(G.edges(data=True))))
    pd.testing.assert_frame_equal(positions(G), positions(turned))


def test_a_hub_stands_among_its_spokes():
    at = positions(HUB)
    assert np.hypot(*at.loc["n0000"]) < 0.25
    leaves = at.drop("n0000").to_numpy()
    assert np.abs(leaves.mean(axis=0)).max() < 0.2


def test_neighbours_stand_nearer_than_strangers():
    G = named(nx.connected_caveman_graph(6, 6))
    at = positions(G)
    near = [np.hypot(*(at.loc[u] - at.loc[v])) for u, v in G.edges]
    assert np.mean(near) < 0.5 * pdist(at).mean()


def test_a_filter_takes_nodes_away_and_moves_none():
    G = meeting_network(small())
    whole = positions(G)
    part = positions(G.subgraph(list(G)[:4]), previous=whole)
    pd.testing.assert_frame_equal(part, whole.loc[part.index], check_names=False)


def test_a_new_node_comes_beside_its_friends_and_moves_no_one():
    whole = positions(HUB)
    H = HUB.copy()
    H.add_edge("new", "n0007")
    at = positions(H, previous=whole)
    pd.testing.assert_frame_equal(at.drop("new"), whole, check_names=False)
    assert np.hypot(*(at.loc["new"] - at.loc["n0007"])) < 0.5
    assert pdist(at).min() > 0.02


def test_an_empty_graph_has_no_places():
    at = positions(nx.Graph())
    assert at.empty
    assert list(at.columns) == ["x", "y"]
    assert positions(nx.Graph(), previous=positions(HUB)).empty


def test_more_than_a_thousand_nodes_are_placed():
    at = positions(named(nx.barabasi_albert_graph(1200, 3, seed=1)))
    assert len(at) == 1200
    assert np.isfinite(at.to_numpy()).all()


@given(st.integers(1, 40), st.floats(0, 0.4), st.integers(0, 999))
@settings(max_examples=40, deadline=None)
def test_any_graph_can_be_drawn(n, p, seed):
    G = named(nx.gnp_random_graph(n, p, seed=seed))
    at = positions(G)
    assert set(at.index) == set(G)
    assert np.isfinite(at.to_numpy()).all()
    assert np.abs(at.to_numpy()).max() <= 1
