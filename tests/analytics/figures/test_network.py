"""The network figure: few traces, ties beneath nodes, named and clickable, grey about the chosen node."""

from __future__ import annotations

import time

import networkx as nx
import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from analytics.figures import labels, ties
from analytics.figures.network import network
from analytics.figures.nodes import nodes_of, ranges, unpiled
from analytics.figures.palette import MODES, palette
from analytics.layout import positions
from analytics.network import meeting_network
from analytics.sentences import node_sentences, tie_teller
from tests.analytics.figures.checks import HOSTILE, assert_is_ours, picked, texts
from tests.small import small

RECORD = small()
ALL_TIES = ("met", "co-present", "delegation")


def graph(**choices) -> tuple[nx.Graph, pd.DataFrame]:
    G = meeting_network(RECORD, **choices)
    return G, positions(G)


def many(nodes: int, edges: int) -> tuple[nx.Graph, pd.DataFrame]:
    G = nx.gnm_random_graph(nodes, edges, seed=4)
    nx.set_node_attributes(
        G, {node: {"name": f"Person {node}", "sort": "person", "engagements": 1 + node % 9} for node in G}
    )
    nx.set_edge_attributes(G, {edge: {"count": 1 + sum(edge) % 30, "tie": ALL_TIES[sum(edge) % 3]} for edge in G.edges})
    at = np.random.default_rng(1).uniform(-1, 1, (nodes, 2))
    return G, pd.DataFrame(at, columns=["x", "y"], index=list(G))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("colour", ["region", "side", "community"])
def test_it_is_ours_in_every_mode_and_colour(mode, colour):
    G, at = graph(ties=ALL_TIES)
    groups = {node: number % 2 for number, node in enumerate(G)}
    assert_is_ours(network(G, at, mode=mode, colour=colour, groups=groups), mode)


def test_nodes_and_ties_are_told_in_sentences_and_give_their_ids():
    G, at = graph()
    figure = network(G, at, node_sentences=node_sentences(G, RECORD), tie_teller=tie_teller(G))
    given = picked(figure)
    assert {row[0] for row in given if len(row) == 1} == set(G)
    assert {frozenset(row) for row in given if len(row) == 2} == {frozenset(edge) for edge in G.edges}
    assert any("met twice, Feb 2020 to Mar 2021" in words.replace("<br>", " ") for words in texts(figure))


def test_many_ties_take_few_traces_of_short_numbers():
    G, at = many(1000, 5000)
    figure = network(G, at)
    lines = [trace for trace in figure.data if trace.mode == "lines"]
    assert len(lines) <= 15 and len(figure.data) <= 18
    assert sum(np.isnan(trace.x).sum() for trace in lines) == 5000
    assert all(np.asarray(trace.x).dtype == np.float32 for trace in lines)


def test_of_too_many_ties_the_strongest_are_told_and_of_a_chosen_actor_all():
    G, at = many(300, 1500)
    nx.set_edge_attributes(G, {edge: number + 1 for number, edge in enumerate(G.edges)}, "count")
    told = pairs(network(G, at, tie_teller=lambda u, v: f"{u} {v}"))
    assert told == {frozenset(edge) for edge in list(G.edges)[-ties.MOST_TOLD :]}
    weak = next(iter(G.edges))[0]
    chosen = pairs(network(G, at, tie_teller=lambda u, v: f"{u} {v}", focus=weak))
    assert chosen == {frozenset(edge) for edge in G.edges(weak)}


def pairs(figure: go.Figure) -> set[frozenset[int]]:
    return {frozenset(int(node) for node in row) for row in picked(figure) if len(row) == 2}


def test_nodes_in_one_place_are_moved_until_none_covers_another():
    G, at = many(60, 100)
    crowded = at * 0.02
    nodes = unpiled(nodes_of(G, crowded, "engagements", None, 1000), (1000, 620))
    (left, right), (low, high) = ranges(nodes_of(G, crowded, "engagements", None, 1000))
    x, y = nodes.x * 1000 / (right - left), nodes.y * 620 / (high - low)
    far = np.hypot(x[:, None] - x[None, :], y[:, None] - y[None, :]) + np.eye(len(x)) * 1e3
    covered = (nodes.sizes[:, None] + nodes.sizes[None, :]) / 2 - far
    assert covered.max() < 2  # pixels


def test_it_is_far_quicker_than_a_trace_a_tie():
    G, at = many(300, 1500)
    network(G, at)
    start = time.perf_counter()
    network(G, at)
    ours = time.perf_counter() - start
    start = time.perf_counter()
    plain = [
        go.Scatter(x=list(at.loc[list(edge), "x"]), y=list(at.loc[list(edge), "y"]), mode="lines") for edge in G.edges
    ]
    go.Figure(plain)
    assert time.perf_counter() - start > 2 * ours


def test_ties_are_never_drawn_over_nodes():
    G, at = graph(ties=ALL_TIES)
    modes = [trace.mode for trace in network(G, at, tie_teller=tie_teller(G)).data]
    assert max(place for place, mode in enumerate(modes) if mode == "lines") < modes.index("markers+text")


def test_sorts_of_tie_differ_by_dash_and_weights_by_width():
    G, at = graph(ties=ALL_TIES)
    lines = [trace for trace in network(G, at).data if trace.mode == "lines"]
    assert {trace.line.dash for trace in lines} == set(ties.DASHES.values())
    assert len({trace.line.width for trace in lines}) == 3  # shared once, twice, three times


def test_sorts_of_actor_differ_by_shape():
    G, at = graph(level="organizations", ties=ALL_TIES)
    shapes = {trace.marker.symbol for trace in network(G, at).data if trace.customdata is not None}
    assert {"circle", "square"} <= shapes


def test_area_follows_the_measure():
    G, at = many(30, 60)
    figure = network(G, at, size=pd.Series({node: float(node) + 0.5 for node in G}))
    nodes = figure.data[-1] if figure.data[-1].customdata is not None else figure.data[-2]
    areas = np.square(np.asarray(nodes.marker.size, dtype=float))
    values = np.array([float(row[0]) + 0.5 for row in nodes.customdata])
    assert np.allclose(np.corrcoef(values, areas)[0, 1], 1)


def test_a_chosen_node_keeps_its_neighbours_and_greys_the_rest():
    G, at = graph()
    figure = network(G, at, focus="country:SEN")
    inks = {
        row[0]: colour
        for trace in figure.data
        if trace.customdata is not None
        for row, colour in zip(trace.customdata, trace.marker.color, strict=True)
    }
    assert inks["country:SEN"] != inks["country:RUS"]
    assert inks["person:ilyas-morand"] == palette().ink
    assert inks["country:RUS"] == inks["person:nadir-kessel"]
    assert network(G, at, focus="person:nobody").data  # an id that is not drawn changes nothing


def test_no_axis_grid_or_zero_line():
    G, at = graph()
    figure = network(G, at)
    assert figure.layout.xaxis.visible is False and figure.layout.yaxis.visible is False


def test_no_tie_is_said_in_a_sentence():
    figure = network(nx.Graph(), pd.DataFrame(columns=["x", "y"]))
    assert not figure.data
    assert "No two actors are tied" in figure.layout.annotations[0].text


def test_labels_cover_neither_each_other_nor_nodes():
    random = np.random.default_rng(3)
    at, sizes = random.uniform(50, 750, (60, 2)), random.uniform(8, 30, 60)
    names = {number: f"Somebody {number}" for number in range(60)}
    places = labels.placed(at, sizes, names, range(60), (800, 800), most=15)
    assert len(places) == 15
    boxes = [(at[node][0] + place.right, at[node][1] + place.up) for node, place in places.items()]
    for first in range(15):
        for second in range(first):
            apart = np.abs(np.subtract(boxes[first], boxes[second]))
            assert apart[0] > 70 or apart[1] >= 14
        gaps = np.abs(at - boxes[first]) - sizes[:, None] / 2
        assert ((gaps[:, 0] > 20) | (gaps[:, 1] > 5)).all()


def test_hostile_names_stay_letters():
    G, at = graph(ties=ALL_TIES)
    nx.set_node_attributes(G, HOSTILE, "name")
    words = dict.fromkeys(G, HOSTILE)
    groups = {node: number % 3 for number, node in enumerate(G)}
    named = dict.fromkeys(range(3), HOSTILE)
    assert_is_ours(
        network(
            G,
            at,
            colour="community",
            groups=groups,
            group_names=named,
            node_sentences=words,
            tie_teller=lambda u, v: HOSTILE,
        )
    )
    assert_is_ours(network(G, at))


def test_fractions_are_cut_into_five_widths():
    which, lows = ties.width_classes(np.array([0.05, 0.2, 0.5, 1.0]))
    assert len(lows) == 5 and list(which) == sorted(which)
    assert ties.width_classes(np.array([]))[1] == []


def test_the_first_of_all_is_named_even_in_a_crowd():
    crowd = np.array([(400 + 12.0 * x, 300 + 12.0 * y) for x in range(-15, 16) for y in range(-15, 16)])
    sizes = np.full(len(crowd), 11.0)
    middle = len(crowd) // 2
    names = {middle: "Amina Someone", middle + 1: "Next Door"}
    places = labels.placed(crowd, sizes, names, [middle, middle + 1], (800, 600), most=5)
    assert set(places) == {middle}
