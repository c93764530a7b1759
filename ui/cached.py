"""Every cache of the pages, each keyed by the revision of the record and by what was chosen; `keeping` tells how."""

from __future__ import annotations

import gc
from functools import lru_cache, partial
from typing import Any

import networkx as nx
import pandas as pd
import streamlit as st

from analytics import (
    actors,
    brief,
    card,
    communities,
    facets,
    layout,
    measures,
    network,
    overview,
    profile,
    sentences,
    summary,
    timeline,
)
from analytics.facets import NO_COUNTRY
from analytics.frames import Frames
from analytics.selection import Selection, facet_counts
from records import frames as record_frames
from records.store import Store, open_store
from ui.keeping import kept
from ui.safe import plain


@st.cache_resource(show_spinner="Opening the record …")
def store() -> Store:
    """The one store of this process, made from the data package at the first start."""
    return open_store()


def look() -> str:
    """Ask the record for its revision, once at the start of a run, so that all of the run shows one state of it."""
    st.session_state["_revision"] = str(store().revision())
    return st.session_state["_revision"]


def revision() -> str:
    """The revision this run shows: what every cache is keyed on."""
    return st.session_state["_revision"]


@partial(kept, most=2)
def record(revision: str) -> Frames:
    """The whole record at a revision."""
    return Frames(**record_frames.frames(store()))


@lru_cache(maxsize=64)
def settle(page: str, revision: str) -> None:
    """After a page was first drawn: put what lives long out of the garbage collector's sight.

    Streamlit collects after every run; without this each collection walks all libraries and the whole record.
    """
    gc.collect()
    gc.freeze()


@kept
def selected(revision: str, selection: Selection) -> Frames:
    """The tables of the engagements in view."""
    return selection.apply(record(revision))


@partial(kept, most=4)
def names(revision: str) -> dict[str, str]:
    """Actor id to name, for every actor of the record."""
    return actors.actor_names(record(revision)).to_dict()


@partial(kept, most=4)
def reach(revision: str) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The first and the last day of the record."""
    events = record(revision).engagements
    if events.empty:
        return pd.Timestamp("2019-01-01"), pd.Timestamp("2019-12-31")
    return events["period_start"].min(), events["period_end"].max()


@kept
def facet(revision: str, selection: Selection, field: str) -> dict[str, int]:
    """Engagements behind each choice of a filter that has any, all other filters standing."""
    counts = facet_counts(record(revision), selection.without(field), field)
    return {str(code): int(count) for code, count in counts.items() if count}


@partial(kept, most=16)
def facet_names(revision: str, field: str) -> dict[str, str]:
    """Code to words of every choice of a filter, in the order of its vocabulary, fit to be shown."""
    return {code: plain(words) for code, words in facets.labels(record(revision), field).items()}


@partial(kept, most=4)
def record_ends(revision: str) -> str | None:
    """The date the record runs to."""
    return overview.record_ends(record(revision))


# Overview and tables -----------------------------------------------------------------------------------------------


@kept
def facts(revision: str, selection: Selection) -> overview.Facts:
    """What the overview's sentence and its four numbers say."""
    return overview.facts(selection, record(revision))


@kept
def tiles(revision: str, selection: Selection) -> pd.DataFrame:
    """Every country with its engagements in view."""
    return summary.tiles(selected(revision, selection))


@kept
def ranked(revision: str, selection: Selection, what: str, most: int) -> pd.DataFrame:
    """The countries most engaged, the themes most spoken of."""
    return summary.ranked(selected(revision, selection), what, most)


@partial(kept, most=4)
def busiest(revision: str) -> str | None:
    """The actor id of the person of ICESCO on most engagements of the record."""
    top = summary.ranked(record(revision), "icesco", 1)["id"]
    return f"person:{top.iloc[0]}" if len(top) else None


@partial(kept, most=4)
def engagement_table(revision: str) -> pd.DataFrame:
    """One row an engagement of the whole record, the latest first; a selection takes its rows from it."""
    return summary.engagement_table(record(revision))


@kept
def quarterly(revision: str, selection: Selection) -> dict[str, list[int]]:
    """The overview's four numbers by quarter, for the tiny lines beside them."""
    return overview.quarterly(selected(revision, selection))


# One engagement, country, person or body ----------------------------------------------------------------------------


@kept
def card_tables(revision: str, engagement_id: str) -> dict[str, pd.DataFrame]:
    """People, outcomes and sources of one engagement, as tables to take away."""
    return card.card(record(revision), engagement_id)


@kept
def of_actor(revision: str, selection: Selection, *actors: str) -> Frames:
    """The tables of the engagements in view that an actor (or any of several) took part in."""
    return profile.of_actor(selected(revision, selection), *actors)


@kept
def counterparts(revision: str, selection: Selection, actor: str, level: str | None = None) -> pd.DataFrame:
    """Those an actor met or was beside in view; `level` as in `brief.counterparts`."""
    return brief.counterparts(of_actor(revision, selection, actor), actor, level)


@kept
def country_table(revision: str, selection: Selection) -> pd.DataFrame:
    """Every country with its contacts in view, its status and its region."""
    return profile.country_table(selected(revision, selection), record(revision))


@kept
def people_table(revision: str, selection: Selection) -> pd.DataFrame:
    """Every person and body in view."""
    return profile.people_table(selected(revision, selection))


@partial(kept, most=4)
def side_table(revision: str, name: str) -> pd.DataFrame:
    """A table of the record that is not analysed: `resolutions` or `perhaps`."""
    return record_frames.table_frame(store(), name)


# Time --------------------------------------------------------------------------------------------------------------


@kept
def counts(revision: str, selection: Selection, grain: str, by: str | None) -> pd.DataFrame:
    """Engagements by period, and by country, theme or kind."""
    return timeline.counts(selected(revision, selection), grain, by)


@kept
def matrix(revision: str, selection: Selection, rows: str) -> pd.DataFrame:
    """Engagements by country or theme and year."""
    return timeline.matrix(selected(revision, selection), rows, "year")


@kept
def lanes(revision: str, selection: Selection, by: str, sort: str, most: int) -> tuple[pd.DataFrame, int]:
    """One row an engagement and lane, sorted as asked, and how many lanes beyond `most` were left out."""
    table = timeline.lanes(selected(revision, selection), by)
    if sort == "last":
        table = table.sort_values(["lane_last", "lane_name", "start"], ascending=[False, True, True], kind="stable")
    order = list(dict.fromkeys(table["lane"]))
    return table[table["lane"].isin(order[:most])].reset_index(drop=True), max(len(order) - most, 0)


@kept
def cell_engagements(revision: str, selection: Selection, code: str, period: str) -> tuple[str, ...]:
    """The engagements behind a mark: of a country, theme or kind (or `all`), in a year or from month to month."""
    frames = selected(revision, selection)
    first, _, last = period.partition("..")
    start = frames.engagements["start_date"].str[: len(first)]
    ids = frames.engagements.loc[(start >= first) & (start <= (last or first)), "engagement_id"]
    if code == "all":
        return tuple(ids)
    links = [
        frames.engagement_themes.loc[frames.engagement_themes["theme"] == code, "engagement_id"],
        frames.engagements.loc[frames.engagements["kind"] == code, "engagement_id"],
    ]
    countries = actors.engagement_countries(frames)
    links.append(countries.loc[countries["country_code"] == code, "engagement_id"])
    if code == NO_COUNTRY:
        links.append(ids[~ids.isin(countries["engagement_id"])])
    return tuple(ids[ids.isin(pd.concat(links))])


# Network -----------------------------------------------------------------------------------------------------------


@kept
def meetings(
    revision: str,
    selection: Selection,
    level: str,
    ties: tuple[str, ...],
    icesco: str,
    leave_out: tuple[str, ...],
    least: int,
) -> nx.Graph:
    """The meeting network in view, without ties of fewer than `least` engagements."""
    return network.meeting_network(selected(revision, selection), level, ties, icesco, leave_out, least)


@kept
def places(
    revision: str, selection: Selection, level: str, ties: tuple[str, ...], icesco: str, *rest: Any
) -> pd.DataFrame:
    """Where to draw each node: each keeps the place that it has in the network of the whole record."""
    whole = _whole_places(revision, level, ties, icesco)
    return layout.positions(meetings(revision, selection, level, ties, icesco, *rest), previous=whole)


@partial(kept, most=16)
def _whole_places(revision: str, level: str, ties: tuple[str, ...], icesco: str) -> pd.DataFrame:
    return layout.positions(meetings(revision, Selection(), level, ties, icesco, (), 1))


@kept
def measured(revision: str, selection: Selection, code: str, weight: str, *network_choices: Any) -> pd.Series:
    """A measure for every node of a network."""
    return measures.measure(meetings(revision, selection, *network_choices), code, weight)


@kept
def grouped(revision: str, selection: Selection, *network_choices: Any) -> tuple[pd.Series, communities.Certainty]:
    """The Louvain community of every node, and how sure the communities are."""
    G = meetings(revision, selection, *network_choices)
    return communities.louvain(G), communities.certainty(G)


@kept
def said(revision: str, selection: Selection, *network_choices: Any) -> dict[str, str]:
    """The hover sentences of a network's nodes."""
    G = meetings(revision, selection, *network_choices)
    return sentences.node_sentences(G, selected(revision, selection))
