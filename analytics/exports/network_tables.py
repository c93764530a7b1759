"""A network as two tables, of its nodes and of its ties, for CSV and spreadsheets."""

from __future__ import annotations

import networkx as nx
import pandas as pd

from analytics.measures import node_table
from analytics.summary import ties_table


def nodes(G: nx.Graph, weight: str = "count") -> pd.DataFrame:
    """One row a node: id, name, sort, side, country, region, engagements and every measure."""
    return node_table(G, weight).rename(columns={"actor_id": "id"})


def edges(G: nx.Graph) -> pd.DataFrame:
    """One row a tie: source, target, both names, sort of tie, weights, first and last date, engagement ids."""
    table = ties_table(G).rename(
        columns={"u": "source", "v": "target", "u_name": "source_name", "v_name": "target_name"}
    )
    return table.assign(engagements=table["engagements"].map("; ".join).astype("str"))
