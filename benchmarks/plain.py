"""The plain way: what anyone would write first with pandas, NetworkX and Plotly, to measure ours against."""

from __future__ import annotations

import networkx as nx
import pandas as pd
import plotly.graph_objects as go
import plotly.io as pio


def filtered(
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


def pairs(events: pd.DataFrame, seats: pd.DataFrame, least: int = 1) -> pd.DataFrame:
    """Who shared engagements with whom: the table of seats joined to itself."""
    present = seats.groupby("engagement_id")["actor_id"].transform("nunique")
    seats = seats.assign(weight=1 / (present - 1))
    met = seats.merge(seats, on="engagement_id")
    met = met[met["actor_id_x"] < met["actor_id_y"]]
    met = met.merge(events[["id", "date"]], left_on="engagement_id", right_on="id")
    table = met.groupby(["actor_id_x", "actor_id_y"]).agg(
        count=("engagement_id", "nunique"), newman=("weight_x", "sum"), first=("date", "min"), last=("date", "max")
    )
    return table[table["count"] >= least].reset_index()


def graph(table: pd.DataFrame) -> nx.Graph:
    """The pairs as a graph, row by row."""
    G = nx.Graph()
    for row in table.itertuples():
        G.add_edge(row.actor_id_x, row.actor_id_y, count=row.count, newman=row.newman)
    return G


def layout(G: nx.Graph) -> dict[str, tuple[float, float]]:
    """Places by springs."""
    return nx.spring_layout(G, seed=1)


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
    figure.add_trace(
        go.Scatter(
            x=[at[node][0] for node in G],
            y=[at[node][1] for node in G],
            mode="markers",
            text=list(G),
            marker={"size": [4 + degree**0.5 for _, degree in G.degree()]},
            showlegend=False,
        )
    )
    return figure


def as_json(figure: go.Figure) -> str:
    """What the browser is sent."""
    return str(pio.to_json(figure, validate=False, engine="json"))
