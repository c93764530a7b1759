"""The analysis, part by part: ours first, then the plain way and the fastest library for the same thing."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
import plotly.graph_objects as go
import plotly.io as pio
import rustworkx as rx
from scipy import sparse
from scipy.sparse.csgraph import shortest_path
from scipy.spatial import cKDTree
from scipy.spatial.distance import pdist, squareform

from analytics.exports import image
from analytics.figures import ties
from analytics.figures.network import network as draw
from analytics.figures.sheet import Sheet
from analytics.frames import Frames
from analytics.layout import positions
from analytics.measures import measure
from analytics.network import TIES, co_participation, meeting_network
from analytics.selection import Selection
from analytics.timeline import counts
from benchmarks import given, made
from benchmarks.measuring import Line, interleaved

# No country: ours also finds a country by who spoke for it, which would be another question.
CHOSEN = Selection(start="2016", end="2025", themes=("theme-00", "theme-01"))
PLAIN_CHOICE = ((2016, 2025), [], ["Theme 00", "Theme 01"])
plain = given.program()


def pairs(frames: Frames, rounds: int) -> list[Line]:
    """Every pair with count, Newman weight, first and last date."""
    events, seats = made.table(frames)
    ours = frames.participations[["engagement_id", "person_id"]].assign(
        date=frames.participations["engagement_id"].map(frames.engagements.set_index("engagement_id")["period_start"])
    )
    ways = {
        "ours (count, Newman, Jaccard, first, last)": lambda: co_participation(ours),
        "plain: pandas merge and group-by": lambda: plain.project(events, seats),
        "SciPy: one product, count alone": lambda: _product(seats),
        "NetworkX: weighted projection, count alone": lambda: _projection(seats),
    }
    if len(frames.engagements) > 2000:
        del ways["NetworkX: weighted projection, count alone"]
    check = plain.project(events, seats)
    found = co_participation(ours)
    assert (found["count"].to_numpy() == check["count"].to_numpy()).all()
    assert np.allclose(found["newman"], check["newman"])
    return interleaved(f"pairs: {len(seats):,} seats, {len(found):,} pairs", ways, rounds)


def _product(seats: pd.DataFrame) -> sparse.csr_array:
    event, _ = pd.factorize(seats["engagement_id"])
    actor, _ = pd.factorize(seats["actor_id"])
    attended = sparse.csr_array((np.ones(len(event), dtype=np.int32), (actor, event)))
    return sparse.triu(attended @ attended.T, 1)


def _projection(seats: pd.DataFrame) -> nx.Graph:
    B = nx.Graph(list(seats.itertuples(index=False, name=None)))
    return nx.bipartite.weighted_projected_graph(B, set(seats["actor_id"]))


def network(frames: Frames) -> nx.Graph:
    """The network that the next parts share: people who shared an engagement more than once."""
    return meeting_network(frames, "people", TIES, "none", least=2)


def graphs(frames: Frames, rounds: int) -> list[Line]:
    """From the record to a graph with names, sides, dates and engagement ids on its ties."""
    events, seats = made.table(frames)
    ways = {
        "ours (with sides, sorts of tie, ids, facts)": lambda: network(frames),
        "plain (counts alone)": lambda: plain.graph(plain.project(events, seats, 2)),
    }
    return interleaved("network of ties of two engagements and more", ways, rounds)


def betweenness(frames: Frames, rounds: int) -> list[Line]:
    """Exact betweenness of every actor."""
    G = network(frames)
    R = rx.networkx_converter(G)
    ways = {
        "ours": lambda: measure(G, "betweenness"),
        "plain: NetworkX": lambda: nx.betweenness_centrality(G),
        "fastest library: rustworkx, graph made before": lambda: rx.betweenness_centrality(R),
    }
    return interleaved(f"betweenness: {len(G):,} nodes, {G.number_of_edges():,} ties", ways, min(rounds, 3))


def layouts(frames: Frames, rounds: int) -> list[Line]:
    """Places for every actor, and how true they are."""
    G = network(frames)
    R = rx.networkx_converter(G)
    names = list(G)
    ways = {
        "ours": lambda: positions(G),
        "plain: NetworkX spring_layout": lambda: nx.spring_layout(G, seed=1),
        "rustworkx spring_layout, graph made before": lambda: rx.spring_layout(R, seed=1),
        "ours after a filter: places kept": lambda: positions(G, previous=kept),
    }
    kept = positions(G)
    springs = pd.DataFrame(nx.spring_layout(G, seed=1), index=["x", "y"]).T
    rust = pd.DataFrame([tuple(at) for at in rx.spring_layout(R, seed=1).values()], index=names, columns=["x", "y"])
    notes = dict(zip(ways, [_quality(G, kept), _quality(G, springs), _quality(G, rust)], strict=False))
    return interleaved(f"layout: {len(G):,} nodes, {G.number_of_edges():,} ties", ways, min(rounds, 5), notes)


def _quality(G: nx.Graph, at: pd.DataFrame) -> str:
    """Stress (less is truer to the steps between actors), and how many of the nearest on paper are neighbours."""
    nodes = list(at.index)
    A = nx.to_scipy_sparse_array(G, nodelist=nodes, weight=None, format="csr")
    steps, drawn = shortest_path(A, unweighted=True), squareform(pdist(at.to_numpy()))
    told = np.isfinite(steps) & (steps > 0)
    weight, step, length = steps[told] ** -2, steps[told], drawn[told]
    scale = (weight * step * length).sum() / (weight * length**2).sum()
    stress = (weight * (step - scale * length) ** 2).mean()
    tree, shares = cKDTree(at.to_numpy()), []
    for row, degree in enumerate(np.diff(A.indptr)):
        near = set(tree.query(at.to_numpy()[row], int(degree) + 1)[1].tolist()) - {row} if degree else set()
        friends = set(A.indices[A.indptr[row] : A.indptr[row + 1]].tolist())
        shares.append(len(near & friends) / max(len(near | friends), 1))
    return f"stress {stress:.3f}, neighbours kept {np.mean(shares):.2f}"


def figures(frames: Frames, rounds: int) -> list[Line]:
    """The drawn network as the browser gets it."""
    G = network(frames)
    at = positions(G)
    places = {str(node): (x, y) for node, x, y in at.itertuples()}
    ways = {
        "ours: ties in classes of width": lambda: pio.to_json(_ties_alone(G, at), validate=False),
        "ours: the whole drawing, labels and legend": lambda: pio.to_json(draw(G, at), validate=False),
        "plain: one trace a tie": lambda: _as_json(plain.figure(G, places)),
    }
    notes = {way: f"{len(function()) / 1e6:.2f} MB" for way, function in ways.items()}
    return interleaved(f"figure: {len(G):,} nodes, {G.number_of_edges():,} ties", ways, min(rounds, 3), notes)


def _ties_alone(G: nx.Graph, at: pd.DataFrame) -> go.Figure:
    row = {node: number for number, node in enumerate(at.index)}
    ends = np.array([(row[u], row[v]) for u, v in G.edges])
    sheet, xy = Sheet(), at.to_numpy()
    weights = np.array([count for *_, count in G.edges(data="count")], dtype=float)
    ties.draw(sheet, xy[ends[:, 0]], xy[ends[:, 1]], weights, [tie for *_, tie in G.edges(data="tie")], "light")
    return sheet.figure("ties", 600, "light")


def _as_json(figure: go.Figure) -> str:
    """What the browser is sent."""
    return str(pio.to_json(figure, validate=False, engine="json"))


def filters(frames: Frames, rounds: int) -> list[Line]:
    """A new filter: the engagements in view, their network, its places, the drawing, counts over time."""
    events, seats = made.table(frames)
    whole = positions(network(frames))
    CHOSEN.apply(frames)  # what is made once a record, as at the start of the program

    def ours() -> str:
        view = CHOSEN.apply(frames)
        G = network(view)
        counts(view, "quarter", "theme")
        return str(pio.to_json(draw(G, positions(G, previous=whole)), validate=False))

    def plainly() -> str:
        some, who = plain.select(events, seats, *PLAIN_CHOICE)
        G = plain.graph(plain.project(some, who, 2))
        period = some.assign(period=some["date"].dt.to_period("Q").astype(str), theme=some["themes"].str.split(";"))
        period.explode("theme").groupby(["period", "theme"]).size()
        return _as_json(plain.figure(G, nx.spring_layout(G, seed=1)))

    in_view = f"{len(CHOSEN.apply(frames).engagements):,} of {len(frames.engagements):,} engagements"
    lines = interleaved(f"filter to drawing: {in_view}", {"ours": ours, "plain": plainly}, rounds)
    select = {
        "ours: the whole record reduced": lambda: CHOSEN.apply(frames),
        "plain: two tables": lambda: plain.select(events, seats, *PLAIN_CHOICE),
    }
    return lines + interleaved("filter alone", select, rounds)


def pictures(frames: Frames, rounds: int) -> list[Line]:
    """A PNG from the server, where there is a browser to draw it."""
    if not image.is_available():
        return []
    import time

    small = network(frames).subgraph(list(network(frames))[:60])
    figure = draw(small, positions(small))
    began = time.perf_counter()
    image.figure(figure)
    first = (time.perf_counter() - began) * 1000
    lines = interleaved("picture, from a kept browser", {"ours": lambda: image.figure(figure)}, min(rounds, 3))
    image.close()
    return [*lines, Line(lines[0].part, "the first one, which starts the browser", first, 1)]


PARTS = {
    "pairs": pairs,
    "network": graphs,
    "betweenness": betweenness,
    "layout": layouts,
    "figure": figures,
    "filter": filters,
    "picture": pictures,
}
