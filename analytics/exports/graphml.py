"""A network as GraphML, for yEd, Cytoscape, igraph, R and other programs."""

from __future__ import annotations

from io import BytesIO

import networkx as nx
import pandas as pd

from analytics.dates import first_day, is_partial_date, last_day
from analytics.exports import clean


def network(G: nx.Graph, positions: pd.DataFrame | None = None, weight: str = "count") -> bytes:
    """A network in GraphML: names, attributes, weights, dates, and places if given.

    Notes
    -----
    The format has no dates of its own, so a tie bears them as attributes: `first` and `last` as on record ("2020-07"),
    `start` and `end` as the days they cover at most.
    """
    plain, places = nx.Graph(), clean.places(positions)
    for node, facts in G.nodes(data=True):
        values: dict[str, object] = {"label": clean.text(facts.get("name") or node), **_plain(facts)}
        if node in places:
            values |= {"x": 1000.0 * places[node][0], "y": 1000.0 * places[node][1]}
        plain.add_node(clean.text(node), **values)
    for u, v, tie in G.edges(data=True):
        values = {**_plain(tie), "weight": float(tie.get(weight, 1.0))}
        if is_partial_date(tie.get("first")) and is_partial_date(tie.get("last")):
            values |= {"start": first_day(tie["first"]).isoformat(), "end": last_day(tie["last"]).isoformat()}
        plain.add_edge(clean.text(u), clean.text(v), **values)
    file = BytesIO()
    nx.write_graphml_xml(plain, file, encoding="utf-8", named_key_ids=False)
    return file.getvalue()


def _plain(facts: dict[str, object]) -> dict[str, object]:
    """Attributes as GraphML knows them; truth as text, for its writer spells it in a way that other readers refuse."""
    values = clean.attributes(facts)
    return {key: str(value).lower() if isinstance(value, bool) else value for key, value in values.items()}
