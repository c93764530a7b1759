"""The ties of a network as a table; a row opens the engagements of the tie."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pandas as pd
import streamlit as st

from analytics import summary
from analytics.frames import Frames
from analytics.selection import Selection
from analytics.sentences import tie_sentence
from analytics.words import day_words
from ui import address, cached, share
from ui.cards import engagement_list, engagement_rows, readable
from ui.parts import heading, md, table

TIES = {"met": "Met", "co-present": "At the same event", "delegation": "On the same side"}
COLUMNS = {
    "u_name": st.column_config.TextColumn("Actor", width="medium"),
    "v_name": st.column_config.TextColumn("and", width="medium"),
    "tie": st.column_config.TextColumn("Strongest tie", width=110),
    "count": st.column_config.NumberColumn("Engagements", width=90, help="Engagements shared"),
    "newman": st.column_config.NumberColumn("Newman", format="%.2f", width=65),
    "jaccard": st.column_config.NumberColumn("Jaccard", format="%.2f", width=65),
    "since": st.column_config.TextColumn("First", width=90),
    "until": st.column_config.TextColumn("Last", width=90),
}


def pair_word(u: str, v: str) -> str:
    """A pair of actors as the address says it."""
    return "~".join(sorted((u, v)))


def show_ties(
    revision: str, selection: Selection, shown: Frames, choices: tuple[Any, ...], beside: dict[str, pd.DataFrame]
) -> None:
    """The table of ties, the same network for other programs, and the engagements of the tie that is open.

    Parameters
    ----------
    beside : the other tables of the page, for the workbook of all.
    """
    heading("Ties", "A click on a row lists the engagements of the tie.")
    rows, key = _rows(revision, selection, choices)

    def open_row() -> None:
        chosen = st.session_state[key]["selection"]["rows"]
        st.session_state["pair"] = rows["pair"].iloc[chosen[0]] if chosen else None

    table(rows, key=key, columns=COLUMNS, alt="Ties", on_select=open_row, height=300)
    G = cached.meetings(revision, selection, *choices)
    pair = address.choice("pair", rows["pair"])
    between = _engagements(shown, G, pair) if pair else None
    if between is not None:
        beside = beside | {"Engagements of the tie": readable(between)}
    share.network_downloads(G, cached.places(revision, selection, *choices), key="network", beside=beside)
    if pair:
        u, v = pair.split("~")
        heading(md(tie_sentence((G.nodes[u]["name"], G.nodes[v]["name"]), G.edges[u, v])))
        engagement_list(between, key="pair-list")
        share.downloads({"Engagements of the tie": readable(between)}, key="pair")


def _engagements(shown: Frames, G: nx.Graph, pair: str) -> pd.DataFrame:
    """The engagements that two actors share, as rows of a list."""
    listed = engagement_rows(shown)
    return listed[listed["engagement_id"].isin(G.edges[*pair.split("~")]["engagements"])]


@cached.kept
def _rows(revision: str, selection: Selection, choices: tuple[Any, ...]) -> tuple[pd.DataFrame, str]:
    """The ties in words, and a key for their table that changes with them."""
    ties = summary.ties_table(cached.meetings(revision, selection, *choices))
    words = {date: day_words(date) for date in {*ties["first"], *ties["last"]}}
    pairs = [pair_word(u, v) for u, v in zip(ties["u"], ties["v"], strict=True)]
    rows = ties.assign(
        tie=ties["tie"].map(TIES), since=ties["first"].map(words), until=ties["last"].map(words), pair=pairs
    )
    return rows, f"ties-{hash(tuple(pairs))}"
