"""A network as GEXF, for Gephi and other network programs."""

from __future__ import annotations

from io import BytesIO

import networkx as nx
import pandas as pd

from analytics.dates import first_day, is_partial_date, last_day
from analytics.exports import clean

_RESERVED = ("id", "label", "pid", "start", "end", "parents", "spells", "slices", "viz", "key", "type", "weight", "for")


def network(G: nx.Graph, positions: pd.DataFrame | None = None, weight: str = "count") -> bytes:
    """A network in GEXF 1.2, read by Gephi: names, attributes, weights, dates, and places if given.

    Parameters
    ----------
    positions : DataFrame[x, y] by node, as `layout.positions` answers.
    weight : the edge attribute that becomes the weight.

    Notes
    -----
    A tie is alive from the first day of its first engagement to the last day of its last. The dates as they stand on
    record ("2020-07") are attributes `first` and `last`.
    """
    plain, places = nx.Graph(), clean.places(positions)
    for node, facts in G.nodes(data=True):
        kept = {key: value for key, value in facts.items() if key != "name"}
        values: dict[str, object] = dict(clean.attributes(kept, _RESERVED))
        if node in places:
            x, y = places[node]
            values["viz"] = {"position": {"x": 1000.0 * x, "y": 1000.0 * y, "z": 0.0}}
        plain.add_node(clean.text(node), label=clean.text(facts.get("name") or node), **values)
    for u, v, tie in G.edges(data=True):
        values = dict(clean.attributes(tie, _RESERVED))
        values["weight"] = float(tie.get(weight, 1.0))
        if is_partial_date(tie.get("first")) and is_partial_date(tie.get("last")):
            values |= {"start": first_day(tie["first"]).isoformat(), "end": last_day(tie["last"]).isoformat()}
        plain.add_edge(clean.text(u), clean.text(v), **values)
    file = BytesIO()
    nx.write_gexf(plain, file, encoding="utf-8", version="1.2draft")
    return file.getvalue()
