"""Measures and communities: known graphs, NetworkX's own answers, sentences for each."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.communities import adjusted_rand, certainty, louvain
from analytics.measures import MEASURES, measure, node_table
from analytics.network import TIES, meeting_network
from tests.small import small

STAR = nx.Graph([("hub", leaf) for leaf in "abcd"], name="star")


def test_every_measure_has_a_sentence_and_a_paper():
    assert list(MEASURES) == ["degree", "strength", "betweenness", "closeness", "pagerank"]
    for code, found in MEASURES.items():
        assert found.code == code
        assert found.sentence.endswith(".")
        assert "(" in found.paper


def test_a_star_by_hand():
    nx.set_edge_attributes(STAR, 2, "count")
    assert measure(STAR, "degree").to_dict() == {"hub": 4, "a": 1, "b": 1, "c": 1, "d": 1}
    assert measure(STAR, "strength")["hub"] == 8
    assert measure(STAR, "betweenness").to_dict() == {"hub": 1, "a": 0, "b": 0, "c": 0, "d": 0}
    assert measure(STAR, "closeness")["hub"] == 1
    assert measure(STAR, "closeness")["a"] == pytest.approx(4 / 7)
    assert measure(STAR, "pagerank").sum() == pytest.approx(1)


GRAPHS = st.builds(
    lambda n, p, seed: nx.gnp_random_graph(n, p, seed=seed),
    st.integers(1, 25),
    st.floats(0, 0.5),
    st.integers(0, 10_000),
)


@given(GRAPHS)
@settings(max_examples=60, deadline=None)
def test_measures_are_those_of_networkx(G):
    for u, v in G.edges:
        G.edges[u, v]["count"] = 1 + (u * v) % 5
    assert measure(G, "betweenness").to_numpy() == pytest.approx(list(nx.betweenness_centrality(G).values()))
    assert measure(G, "closeness").to_numpy() == pytest.approx(list(nx.closeness_centrality(G).values()))
    theirs = nx.pagerank(G, weight="count", tol=1e-10, max_iter=2000)
    assert measure(G, "pagerank").to_numpy() == pytest.approx(list(theirs.values()), abs=1e-6)
    assert measure(G, "strength").to_numpy() == pytest.approx([value for _, value in G.degree(weight="count")])


def test_betweenness_over_several_batches():
    G = nx.gnp_random_graph(300, 0.02, seed=4)
    assert measure(G, "betweenness").to_numpy() == pytest.approx(list(nx.betweenness_centrality(G).values()))


def test_the_table_of_nodes():
    table = node_table(meeting_network(small()))
    assert table["actor_id"].iloc[0] == "person:nadir-kessel"
    assert table["strength"].iloc[0] == 5
    assert table["degree"].iloc[0] == 3
    assert set(MEASURES) <= set(table.columns)


def test_nothing_measured_on_nothing():
    assert node_table(nx.Graph()).empty
    for code in MEASURES:
        assert measure(nx.Graph(), code).empty
    assert louvain(nx.Graph()).empty
    assert certainty(nx.Graph()).agreement == 1
    with pytest.raises(ValueError, match="charm"):
        measure(STAR, "charm")


def two_cliques():
    G = nx.disjoint_union(nx.complete_graph(6), nx.complete_graph(5))
    G.add_edge(0, 6)
    return nx.relabel_nodes(G, {number: f"n{number:02d}" for number in G})


def test_two_cliques_are_two_communities_and_that_is_sure():
    found = louvain(two_cliques())
    assert found.tolist() == [0] * 6 + [1] * 5  # the larger is number 0
    sure = certainty(two_cliques())
    assert sure.agreement == 1
    assert sure.by_node.eq(1).all()
    assert "firm" in sure.sentence


def test_the_same_seed_gives_the_same_communities_whatever_the_order_of_nodes():
    G = meeting_network(small(), ties=TIES)
    turned = nx.Graph()
    turned.add_nodes_from(reversed(list(G)))
    turned.add_edges_from(reversed(list(G.edges(data=True))))
    assert louvain(G, seed=3).equals(louvain(turned, seed=3))


def test_adjusted_rand_by_hand():
    # Hubert and Arabie: 1 for equal groupings under other names, 0 when all are in one group.
    assert adjusted_rand(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])) == pytest.approx(-0.5)
    assert adjusted_rand(np.array([0, 0, 1, 1]), np.array([0, 0, 0, 0])) == 0
