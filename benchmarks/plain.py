"""The plain way: what anyone would write first with pandas, NetworkX and Plotly, where ../shared's is not at hand.

`streamlit run benchmarks/plain.py` serves it: filter, join, springs, one trace a tie, all of it at every run.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import networkx as nx
import pandas as pd
import plotly.graph_objects as go


def load(engagements: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Engagements with lists in cells, and who took part."""
    from benchmarks import made

    return made.table(made.record(engagements))


def select(
    events: pd.DataFrame, seats: pd.DataFrame, years: tuple[int, int], countries: list[str], themes: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Engagements by year, country and theme, lists in cells taken apart row by row."""
    events = events[events["date"].dt.year.between(*years)]
    for column, wanted in (("countries", countries), ("themes", themes)):
        if wanted:
            events = events[
                events[column].str.split(";").apply(lambda cell, wanted=wanted: any(x in wanted for x in cell))
            ]
    return events, seats[seats["engagement_id"].isin(events["id"])]


def project(events: pd.DataFrame, seats: pd.DataFrame, least: int = 1) -> pd.DataFrame:
    """Who shared engagements with whom: the table of seats joined to itself."""
    present = seats.groupby("engagement_id")["actor_id"].transform("nunique")
    seats = seats.assign(weight=1 / (present - 1))
    met = seats.merge(seats, on="engagement_id")
    met = met[met["actor_id_x"] < met["actor_id_y"]]
    met = met.merge(events[["id", "date"]], left_on="engagement_id", right_on="id")
    table = met.groupby(["actor_id_x", "actor_id_y"]).agg(
        count=("engagement_id", "nunique"), newman=("weight_x", "sum"), last=("date", "max")
    )
    return table[table["count"] >= least].reset_index()


def graph(table: pd.DataFrame) -> nx.Graph:
    """The pairs as a graph, row by row."""
    G = nx.Graph()
    for row in table.itertuples():
        G.add_edge(row.actor_id_x, row.actor_id_y, count=row.count, newman=row.newman)
    return G


def figure(G: nx.Graph, at: dict[str, tuple[float, float]]) -> go.Figure:
    """One trace a tie, as most examples have it."""
    figure = go.Figure()
    for u, v, tie in G.edges(data=True):
        figure.add_trace(
            go.Scatter(
                x=[at[u][0], at[v][0]],
                y=[at[u][1], at[v][1]],
                mode="lines",
                line={"width": min(tie["count"], 6), "color": "#888"},
                hoverinfo="none",
                showlegend=False,
            )
        )
    sizes = [4 + degree**0.5 for _, degree in G.degree()]
    x, y = [at[node][0] for node in G], [at[node][1] for node in G]
    figure.add_trace(go.Scatter(x=x, y=y, mode="markers", text=list(G), marker={"size": sizes}, showlegend=False))
    return figure


def app() -> None:
    """One page: the countries chosen at the side, the network."""
    import streamlit as st

    st.set_page_config(layout="wide")
    events, seats = load(int(os.environ["PERF_N"]))
    years = st.sidebar.slider("Years", 2015, 2026, (2015, 2026))
    chosen = []
    for name in ("countries", "themes"):
        options = sorted({word for cell in events[name] for word in cell.split(";")})
        chosen.append(st.sidebar.multiselect(name.capitalize(), options))
    events, seats = select(events, seats, years, *chosen)
    G = graph(project(events, seats, 2))
    st.plotly_chart(figure(G, nx.spring_layout(G, seed=1)))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    app()
