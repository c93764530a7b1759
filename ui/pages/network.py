"""Network: who met whom; a click opens an actor with offices over time, ties and engagements."""

from __future__ import annotations

from functools import partial
from typing import Any

import networkx as nx
import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics.figures.network import network
from analytics.figures.ties import MOST_TOLD
from analytics.frames import Frames
from analytics.measures import MEASURES
from analytics.selection import Selection
from analytics.sentences import tie_teller
from analytics.words import counted, listed
from ui import address, cached, reader, share
from ui.actors import actor_card
from ui.cards import show_opened
from ui.chips import slice_words
from ui.parts import empty, heading, md, named, plain, table
from ui.share import Story
from ui.ties import TIES, pair_word, show_ties

LEVELS = {"countries": "Countries", "organizations": "Bodies", "people": "People"}
OURS = {"people": "By name", "one": "As one", "none": "Left out"}
WEIGHTS = {
    "count": "Engagements shared",
    "newman": "Newman: less for large events",
    "jaccard": "Jaccard: share of both",
}
COLOURS = {"region": "Region", "side": "Side", "community": "Community"}
SIZES = {"engagements": "Engagements"} | {code: measure.label for code, measure in MEASURES.items()}
SHORT = {"degree": "Counterparts", "strength": "Strength"}
ROOM = {False: {"width": 620, "height": 560}, True: {"width": 360, "height": 420, "most_labels": 8}}
WEIGHT_HELP = (
    "Engagements shared: how many. Newman: each engagement adds 1/(n - 1), n being all actors of the level at it, so "
    "that a large event ties less. Jaccard: engagements shared, divided by those of either in the selection."
)


def show() -> None:
    """Draw the page."""
    revision, selection = cached.revision(), st.session_state["selection"]
    whole, shown = cached.record(revision), cached.selected(revision, selection)
    st.title("Network", anchor=False)
    choices = _show_choices(revision, selection)
    opened = address.choice("open", list(cached.names(revision)))
    G = cached.meetings(revision, selection, *choices)
    if not G.number_of_edges():
        empty(
            "No two actors are tied in this selection: nobody met across sides, or all ties are weaker than asked for."
        )
        return show_opened(whole)
    left, right = st.columns([6, 11], gap="medium")
    with right:
        _show_picture(revision, selection, shown, G, choices, opened)
    with left:
        if opened:
            st.button("Close", key="close-actor", icon=":material/close:", on_click=_close_actor, type="tertiary")
            tables = actor_card(revision, shown, opened, key="network-actor")
        else:
            tables = _show_central(revision, selection, G, choices)
    show_ties(revision, selection, shown, choices, tables)
    show_opened(whole)


def _close_actor() -> None:
    st.session_state["open"] = None


# Choices -----------------------------------------------------------------------------------------------------------


def _show_choices(revision: str, selection: Selection) -> tuple[Any, ...]:
    """The choices of what is a node and what is a tie; the answer is the key of every cache of this page."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="network-choices"):
        level = _one("Others as", "level", LEVELS, "countries")
        icesco = _one("ICESCO", "icesco", OURS, "people")
        address.choices("tie", TIES.__contains__, ["met"])
        st.pills(
            "Ties", list(TIES), selection_mode="multi", key="tie", format_func=TIES.__getitem__, persist_state="session"
        )
    with st.container(horizontal=True, vertical_alignment="bottom", key="network-more"):
        leave_out = _show_leave_out(revision)
        with st.popover("Weight, colour, size", icon=":material/tune:"):
            _select("Weight of a tie", "weight", WEIGHTS, "count", WEIGHT_HELP)
            _select("Colour", "colour", COLOURS, "region")
            _select("Size", "size", SIZES, "engagements")
            address.number("least", 1, 50, 1)
            st.number_input("At least so many engagements", 1, 50, key="least", persist_state="session")
    ties = tuple(tie for tie in TIES if tie in (st.session_state["tie"] or [])) or ("met",)
    return level, ties, icesco, leave_out, int(st.session_state["least"])


def _one(label: str, word: str, options: dict[str, str], default: str) -> str:
    address.choice(word, options, default)
    st.segmented_control(
        label, list(options), key=word, format_func=options.__getitem__, required=True, persist_state="session"
    )
    return st.session_state[word]


def _select(label: str, word: str, options: dict[str, str], default: str, help: str | None = None) -> None:
    address.choice(word, options, default)
    st.selectbox(label, list(options), key=word, format_func=options.__getitem__, help=help, persist_state="session")


def _show_leave_out(revision: str) -> tuple[str, ...]:
    """Leave out actors: those at hand are whoever is on most engagements."""
    names = cached.names(revision)
    address.choices("out", names.__contains__)
    left_out = st.session_state["out"]
    busiest = cached.busiest(revision)
    st.multiselect(
        "Leave out actors",
        sorted(names, key=lambda actor: names[actor].casefold()),
        key="out",
        format_func=lambda actor: plain(names[actor]),
        placeholder="Nobody is left out",
        persist_state="session",
        width=340,
    )
    if busiest and busiest not in left_out:
        label = f"Leave out {md(names[busiest])}"
        st.button(label, key="leave-busiest", on_click=partial(_leave_out, busiest), help="On most engagements.")
    return tuple(left_out)


def _leave_out(actor: str) -> None:
    st.session_state["out"] = [*st.session_state.get("out", []), actor]


# The picture -------------------------------------------------------------------------------------------------------


def _show_picture(
    revision: str, selection: Selection, shown: Frames, G: nx.Graph, choices: tuple[Any, ...], opened: str | None
) -> None:
    asked = tuple(st.session_state[word] for word in ("weight", "size", "colour"))
    title = f"Who met whom, {LEVELS[choices[0]].lower()}, {slice_words(selection, shown)}"
    share.chart(
        lambda mode: _drawn(revision, selection, choices, *asked, opened, mode, reader.is_narrow()),
        Story(title, _finding(revision, selection, G, choices), "network"),
        shown,
        key="network-chart",
        on_pick=_pick,
    )


@cached.kept
def _drawn(
    revision: str,
    selection: Selection,
    choices: tuple[Any, ...],
    weight: str,
    size: str,
    colour: str,
    opened: str | None,
    mode: str,
    narrow: bool,
) -> go.Figure:
    """The picture, kept: to look at it again costs nothing."""
    G = cached.meetings(revision, selection, *choices)
    return network(
        G,
        cached.places(revision, selection, *choices),
        mode=mode,
        colour=colour,
        groups=cached.grouped(revision, selection, *choices)[0] if colour == "community" else None,
        size=size if size == "engagements" else cached.measured(revision, selection, size, weight, *choices),
        size_words=SIZES[size].lower(),
        weight=weight,
        weight_words=WEIGHTS[weight].split(":")[0].lower(),
        focus=opened,
        node_sentences=cached.said(revision, selection, *choices),
        tie_teller=tie_teller(G),
        **ROOM[narrow],
    )


def _finding(revision: str, selection: Selection, G: nx.Graph, choices: tuple[Any, ...]) -> str:
    """What the picture rests on: actors, ties, sorts of tie, those without a tie, how sure the communities are."""
    sorts = listed([TIES[tie].lower() for tie in choices[1]])
    parts = [
        f"{counted(G.number_of_nodes(), 'actor')}, {counted(G.number_of_edges(), 'tie')} ({sorts}).",
        f"{counted(len(G.graph.get('isolates', ())), 'actor')} without such a tie are not drawn.",
    ]
    if G.number_of_edges() > MOST_TOLD:
        parts.append(f"The {MOST_TOLD:,} strongest ties can be pointed at; the table under the picture has all.")
    if set(choices[1]) != set(TIES) and st.session_state["weight"] == "newman":
        parts.append("With fewer sorts of tie than all, Newman strengths add up to less than the engagements shared.")
    if st.session_state["colour"] == "community":
        parts.append(cached.grouped(revision, selection, *choices)[1].sentence)
    return " ".join(parts)


def _pick(data: list[Any]) -> None:
    """A node opens the actor; the middle of a tie opens the tie's engagements."""
    if len(data) == 1:
        st.session_state["open"] = str(data[0])
    else:
        st.session_state["pair"] = pair_word(str(data[0]), str(data[1]))


def _show_central(
    revision: str, selection: Selection, G: nx.Graph, choices: tuple[Any, ...]
) -> dict[str, pd.DataFrame]:
    """The most central actors as a list: the way in for keyboards and small screens; all of them in the file."""
    size, weight = st.session_state["size"], st.session_state["weight"]
    if size == "engagements":
        values = pd.Series(dict(G.nodes(data="engagements")))
        sentence = "Engagements in the selection."
    else:
        values = cached.measured(revision, selection, size, weight, *choices)
        sentence = MEASURES[size].sentence
    heading("The most central", f"{sentence} A click opens the actor.")
    values = values.sort_values(ascending=False, kind="stable")
    rows = pd.DataFrame({"actor": list(values.index), "name": [G.nodes[node]["name"] for node in values.index]})
    rows = rows.assign(value=values.to_numpy(), ties=[G.degree(node) for node in values.index])
    number = "%.3f" if values.dtype.kind == "f" and values.max() < 10 else "%d"
    columns = {
        "name": st.column_config.TextColumn("Actor", width=165),
        "value": st.column_config.NumberColumn(SHORT.get(size, SIZES[size]), format=number, width=92),
        "ties": st.column_config.NumberColumn("Ties", width=44),
    }
    top = rows.head(100)
    key = f"central-{hash(tuple(top['actor']))}"

    def open_row() -> None:
        chosen = st.session_state[key]["selection"]["rows"]
        if chosen:
            st.session_state["open"] = top["actor"].iloc[chosen[0]]

    table(top, key=key, columns=columns, alt="The most central actors", on_select=open_row, height=520)
    tables = {"The most central": named(rows, columns)}
    share.downloads(tables, key="central")
    return tables
