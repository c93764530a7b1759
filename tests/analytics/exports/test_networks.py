"""GEXF and GraphML: read back by a second library, hostile attributes and all."""

import io

import gexfpy
import networkx as nx
import pandas as pd
import pytest
import rustworkx
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.exports import clean, gexf, graphml
from analytics.frames import Frames
from analytics.layout import positions
from analytics.network import TIES, meeting_network
from tests.small import small

HOSTILE = {
    "name": 'a\x00\x0b\ud800<b attr="x">&amp; ]]> \ufffe',
    "missing": None,
    "nan": float("nan"),
    "nat": pd.NaT,
    "day": pd.Timestamp("2020-07-14"),
    "ids": ("e1", "e2"),
    "parts": {"met": 2},
    "id": "stolen",
    "label": "stolen",
    "start": "stolen",
    "viz": "stolen",
    "parents": "stolen",
    "yes": True,
}


def hostile():
    G = nx.Graph()
    G.add_node("a\x07", **HOSTILE)
    G.add_edge("a\x07", "ب", count=2, first="2020-07", last="2021", **{k: v for k, v in HOSTILE.items() if k != "name"})
    return G


def test_gexf_is_read_back_by_gexfpy():
    G = meeting_network(small(), ties=TIES)
    found = gexfpy.parse_string(gexf.network(G).decode().partition("?>")[2]).graph
    assert {node.id: node.label for node in found.nodes[0].node} == dict(G.nodes(data="name"))
    ties = {frozenset((edge.source, edge.target)): edge for edge in found.edges[0].edge}
    assert {pair: edge.weight for pair, edge in ties.items()} == {
        frozenset((u, v)): count for u, v, count in G.edges(data="count")
    }
    edge = ties[frozenset(("person:nadir-kessel", "country:LBN"))]
    assert (str(edge.start), str(edge.end)) == ("2020-07-01", "2021-03-12"[:8] + "10")


def test_gexf_bears_places_and_partial_dates():
    G = meeting_network(small())
    at = positions(G)
    found = nx.read_gexf(io.BytesIO(gexf.network(G, at)))
    node = found.nodes["country:LBN"]
    assert node["viz"]["position"]["x"] == pytest.approx(1000 * at.at["country:LBN", "x"])
    assert found.edges["person:nadir-kessel", "country:LBN"]["first"] == "2020-07"


def test_graphml_is_read_back_by_rustworkx(tmp_path):
    G = meeting_network(small(), ties=TIES)
    path = tmp_path / "network.graphml"
    path.write_bytes(graphml.network(G, positions(G)))
    (found,) = rustworkx.read_graphml(str(path))
    nodes = {node["id"]: node for node in found.nodes()}
    assert set(nodes) == set(G)
    assert nodes["country:SEN"]["label"] == "Senegal"
    assert "x" in nodes["country:SEN"]
    assert sorted(edge["weight"] for edge in found.edges()) == sorted(float(n) for *_, n in G.edges(data="count"))
    lebanon = next(edge for edge in found.edges() if edge["engagements"] == "e2; e3; e5")
    assert (lebanon["first"], lebanon["start"], lebanon["end"]) == ("2020-07", "2020-07-01", "2021-03-10")


def test_hostile_attributes_do_no_harm(tmp_path):
    parsed = nx.read_gexf(io.BytesIO(gexf.network(hostile())))
    assert set(parsed) == {"a", "ب"}
    assert parsed.nodes["a"]["label"].startswith('a<b attr="x">')
    assert parsed.nodes["a"]["start_"] == "stolen"
    assert parsed.edges["a", "ب"]["ids"] == "e1; e2"
    path = tmp_path / "network.graphml"
    path.write_bytes(graphml.network(hostile()))
    (found,) = rustworkx.read_graphml(str(path))
    assert found.num_nodes() == 2
    assert "missing" not in found.edges()[0] or found.edges()[0]["missing"] is None


def test_empty_networks_are_files_too():
    G = meeting_network(Frames.empty())
    assert len(nx.read_gexf(io.BytesIO(gexf.network(G)))) == 0
    assert len(nx.parse_graphml(graphml.network(G).decode())) == 0


@given(st.text(), st.text(), st.dictionaries(st.text(min_size=1), st.text() | st.floats() | st.none(), max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_written(name, key, facts):
    G = nx.Graph()
    G.add_node("n1", name=name, **{f"x{number}": value for number, value in enumerate(facts.values())})
    G.nodes["n1"].update(facts)
    G.add_edge("n1", "n2", count=1, note=key)
    assert len(nx.read_gexf(io.BytesIO(gexf.network(G)))) == 2
    assert len(nx.parse_graphml(graphml.network(G).decode())) == 2


def test_clean_values():
    assert clean.attributes({"a": None, "id": 1, "\x00": 2}, ["id"]) == {"id_": 1}
    assert clean.plain(float("inf")) is None
