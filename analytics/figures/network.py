"""The network of who met whom.

`network(G, positions, mode=..., colour="region", size="engagements", weight="count", focus=None, ...)`
A click gives [node] on a node and [u, v] at the middle of a tie. Show it with `config={"scrollZoom": True}`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analytics.figures import labels, ties
from analytics.figures.key import Key, number_words, room_for, samples
from analytics.figures.nodes import Nodes, diameters, nodes_of, ranges, span, unpiled
from analytics.figures.paint import Paint, paint
from analytics.figures.palette import class_words, faded, mixed, palette, words_on
from analytics.figures.sheet import Sheet
from analytics.figures.template import cut, empty, safe, wrapped
from analytics.words import counted, listed

_SYMBOLS = {"person": "circle", "organization": "square", "country": "square"}
_SORT_WORDS = {"person": "person", "organization": "body", "country": "country"}
LABEL = 12
_SAMPLE = 24.0  # the largest sample in the key; samples are drawn to scale


def network(
    G: nx.Graph,
    positions: pd.DataFrame,
    *,
    mode: str = "light",
    colour: str = "region",
    groups: Mapping[Any, Any] | pd.Series | None = None,
    group_names: Mapping[Any, str] | None = None,
    size: str | pd.Series = "engagements",
    size_words: str = "engagements",
    weight: str = "count",
    weight_words: str = "engagements shared",
    focus: str | None = None,
    most_labels: int = 15,
    node_sentences: Mapping[Any, str] | None = None,
    tie_teller: Callable[[Any, Any], str] | None = None,
    width: float = 1000,
    height: float = 620,
) -> go.Figure:
    """Draw a meeting network: ties beneath, nodes above, the most central named.

    Parameters
    ----------
    G : from `analytics.network.meeting_network`; node attributes name, sort, side, region; edge attribute tie.
    positions : DataFrame[x, y] indexed by node.
    colour : region, side, community (with `groups`: node to group number) or group (with `groups`: node to code).
    size : the node attribute, or a Series by node, that a node's area follows; `size_words` says its unit.
    weight : the edge attribute that a tie's width follows; `weight_words` says its unit.
    focus : a node; it and those it is tied to keep their colours, all else turns grey.
    node_sentences, tie_teller : the hover of each; as `analytics.sentences` gives them.
    width, height : about the room there is, in pixels: labels are placed for it. 380 wide for a phone.

    Returns
    -------
    Figure with a handful of traces, however many the ties. Without ties, a figure that says so.
    """
    if not G.number_of_edges():
        return empty("No two actors are tied in this selection. Show more sorts of tie, or fewer filters.", mode)
    focus = focus if focus in G else None
    nodes = unpiled(nodes_of(G, positions, size, focus, width), (width, height))
    painted = paint(G, colour, mode, groups, group_names)
    figure = Sheet()
    lows = _ties(figure, G, nodes, weight, focus, tie_teller, mode)
    _draw(figure, nodes, painted, node_sentences or {}, mode)
    _label(figure, nodes, painted, focus, most_labels, (width, height), mode)
    foot = _key(figure, nodes, painted, lows, G, (size_words, weight_words), width, mode)
    _range(figure, nodes)
    margin = {"l": 6, "r": 6, "t": 6, "b": foot, "pad": 0}
    look = {"showlegend": False, "margin": margin, "dragmode": "pan", "hoverdistance": 14}
    return figure.figure(_said(nodes, G), height + foot, mode, **look)


def _ties(
    figure: Sheet,
    G: nx.Graph,
    nodes: Nodes,
    weight: str,
    focus: str | None,
    tell: Callable[[Any, Any], str] | None,
    mode: str,
) -> list[float]:
    pairs = list(G.edges())
    facts = [tie for _, _, tie in G.edges(data=True)]
    place = {node: row for row, node in enumerate(nodes.held)}
    xy = np.stack([nodes.x, nodes.y], axis=1)
    from_xy, to_xy = xy[[place[u] for u, _ in pairs]], xy[[place[v] for _, v in pairs]]
    weights = np.array([float(tie.get(weight, 1)) for tie in facts])
    sorts = [tie.get("tie", "met") for tie in facts]
    lit = None if focus is None else np.array([focus in pair for pair in pairs])
    lows = ties.draw(figure, from_xy, to_xy, weights, sorts, mode, lit)
    if tell:
        told = ties.strongest(weights) if lit is None else np.flatnonzero(lit)
        ties.handles(figure, (from_xy[told] + to_xy[told]) / 2, [pairs[row] for row in told], tell)
    return lows


def _draw(figure: Sheet, nodes: Nodes, painted: Paint, sentences: Mapping, mode: str) -> None:
    """A trace for each sort of node; a country bears its code."""
    chosen = palette(mode)
    pale = mixed(chosen.quiet, chosen.canvas, 0.62)
    for sort, symbol in _SYMBOLS.items():
        rows = np.flatnonzero(nodes.sorts == sort)
        if not len(rows):
            continue
        fills = [painted.colours[nodes.ids[row]] if nodes.lit[row] else pale for row in rows]
        inks = [words_on(fill, mode) if nodes.lit[row] else chosen.quiet for fill, row in zip(fills, rows, strict=True)]
        side = 0.9 if symbol == "square" else 1.0
        figure.add_scatter(
            x=nodes.x[rows], y=nodes.y[rows], mode="markers+text" if sort == "country" else "markers", showlegend=False,
            marker={
                "symbol": symbol, "size": nodes.sizes[rows] * side, "color": np.array(fills), "opacity": 1,
                "line": {"width": 1.3, "color": chosen.canvas},
            },
            text=[safe(nodes.codes[row]) for row in rows] if sort == "country" else None,
            textfont={"size": 8.5, "color": np.array(inks)}, textposition="middle center",
            hovertext=np.array([wrapped(sentences.get(nodes.ids[row]) or _sentence(nodes, row)) for row in rows]),
            hovertemplate="%{hovertext}<extra></extra>", customdata=np.array([[nodes.ids[row]] for row in rows]),
        )  # fmt: skip


def _sentence(nodes: Nodes, row: int | np.integer) -> str:
    return f"{nodes.names[row]}: {number_words([nodes.values[row]])[0]}"


def _label(
    figure: Sheet, nodes: Nodes, painted: Paint, focus: str | None, most: int, room: tuple[float, float], mode: str
) -> None:
    """Name the largest nodes, or the chosen one and the largest of those it is tied to."""
    order = [row for row in range(len(nodes.ids)) if nodes.lit[row]]
    if focus is not None:
        order.sort(key=lambda row: nodes.ids[row] != str(focus))
    (left, right), (low, high) = ranges(nodes)
    x = (nodes.x - left) / (right - left) * room[0]
    y = (nodes.y - low) / (high - low) * room[1]
    most = min(most, 7) if room[0] < 600 else most + (8 if focus is not None else 0)
    texts = {row: cut(nodes.names[row], 170, LABEL) for row in order[: 8 * most + 8]}
    held = _inside(figure, nodes, painted, order[:3], mode)
    order = [row for row in order if row not in held]
    led = [row for row in order[:3] if nodes.sorts[row] != "country"]  # a tile bears its code anyway
    centres = np.stack([x, y], axis=1)
    places = labels.placed(centres, nodes.sizes, texts, order, room, most=most - len(held), size=LABEL, led=led)
    chosen = palette(mode)
    paper, line = faded(chosen.canvas, 0.78), faded(chosen.accent, 0.85)
    for row, place in places.items():
        far = {"ax": place.right, "ay": -place.up, "standoff": nodes.sizes[row] / 2, "arrowcolor": line}
        near = {"xshift": place.right, "yshift": place.up}
        figure.add_annotation(
            x=float(nodes.x[row]), y=float(nodes.y[row]), text=texts[row], showarrow=place.is_far, arrowhead=0,
            arrowwidth=0.8, bgcolor=paper, borderpad=0, captureevents=False,
            font={"size": LABEL, "color": chosen.ink}, **(far if place.is_far else near),
        )  # fmt: skip


def _inside(figure: Sheet, nodes: Nodes, painted: Paint, rows: list[int], mode: str) -> list[int]:
    """Write the names of the largest circles into them; give those that fitted."""
    held = []
    for row in rows:
        text = labels.inside(nodes.names[row], float(nodes.sizes[row])) if nodes.sorts[row] != "country" else ""
        if text:
            font = {"size": labels.INSIDE, "color": words_on(painted.colours[nodes.ids[row]], mode)}
            at = {"x": float(nodes.x[row]), "y": float(nodes.y[row])}
            figure.add_annotation(text=text, showarrow=False, captureevents=False, font=font, **at)
            held.append(row)
    return held


def _range(figure: Sheet, nodes: Nodes) -> None:
    x, y = ranges(nodes)
    figure.update_xaxes(visible=False, range=x, fixedrange=False)
    figure.update_yaxes(visible=False, range=y, fixedrange=False)


def _key(
    figure: Sheet,
    nodes: Nodes,
    painted: Paint,
    lows: list[float],
    G: nx.Graph,
    units: tuple[str, str],
    width: float,
    mode: str,
) -> float:
    """What colour, shape, size, width and line mean."""
    chosen, key = palette(mode), Key(figure, mode, room_for(mode))
    for label, colour in painted.legend:
        key.mark("rect", 10, colour, label)
    grey = mixed(chosen.secondary, chosen.canvas, 0.3)
    for sort, word in _SORT_WORDS.items():
        held = nodes.sorts == sort
        if held.any():
            key.lead(f"{units[0]} of a {word}".capitalize())
            values = nodes.values[held]
            least, largest = span(sort == "country", values, len(held), width)
            top = float(values.max())
            tops = samples(top * min(1.0, (_SAMPLE**2 - least**2) / (largest**2 - least**2)), top == round(top))
            for label, wide in zip(number_words(tops), diameters(np.array(tops), least, largest, top), strict=True):
                key.mark("circle" if sort == "person" else "rect", float(wide), grey, label)
    key.lead(units[1].capitalize())
    for place, label in enumerate(_class_words(lows)):
        key.line(ties.WIDTHS[place], "solid", mixed(chosen.ink, chosen.canvas, 0.5), label)
    sorts = {sort for *_, sort in G.edges(data="tie", default="met")}
    if sorts - {"met"}:
        key.lead("Lines")
        for sort in (sort for sort in ties.DASHES if sort in sorts):
            key.line(1.8, ties.DASHES[sort], mixed(chosen.ink, chosen.canvas, 0.4), ties.SORT_WORDS[sort])
    return key.done()


def _class_words(lows: list[float]) -> list[str]:
    """The classes of width in words, from their lower bounds."""
    if all(low == round(low) and low >= 1 for low in lows):
        ends = [int(low) - 1 for low in lows[1:]]
        return [class_words(bounds) for bounds in zip(map(int, lows), [*ends, None], strict=True)]
    return [f"from {word}" for word in number_words(lows)]


def _said(nodes: Nodes, G: nx.Graph) -> str:
    leaders = listed(nodes.names[:3])
    return (
        f"A network of {counted(len(nodes.ids), 'actor')} and {counted(G.number_of_edges(), 'tie')}. "
        f"Largest: {leaders}. The same ties stand in the table under it."
    )
