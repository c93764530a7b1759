"""Network: who met whom; a click opens an actor with offices over time, ties and engagements."""

from __future__ import annotations

from functools import partial
from typing import Any

import networkx as nx
import pandas as pd
import streamlit as st

from analytics import summary
from analytics.communities import Certainty
from analytics.figures.network import network
from analytics.frames import Frames
from analytics.measures import MEASURES
from analytics.sentences import tie_sentence
from analytics.words import counted, day_words, listed
from ui import address, cached, reader, share
from ui.actors import actor_card
from ui.cards import engagement_list, engagement_rows, show_opened
from ui.chips import slice_words
from ui.parts import empty, heading, md, plain, table
from ui.share import Story

LEVELS = {"countries": "Countries", "organizations": "Bodies", "people": "People"}
OURS = {"people": "By name", "one": "As one", "none": "Left out"}
TIES = {"met": "Met", "co-present": "At the same event", "delegation": "On the same side"}
WEIGHTS = {
    "count": "Engagements shared",
    "newman": "Newman: less for large events",
    "jaccard": "Jaccard: share of both",
}
COLOURS = {"region": "Region", "side": "Side", "community": "Community"}
SIZES = {"engagements": "Engagements"} | {code: measure.label for code, measure in MEASURES.items()}
ROOM = {False: {"width": 740, "height": 560}, True: {"width": 360, "height": 420, "most_labels": 8}}
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
    left, right = st.columns([2, 5], gap="medium")
    with right:
        _show_picture(revision, selection, shown, G, choices, opened)
    with left:
        if opened:
            st.button("Close", key="close-actor", icon=":material/close:", on_click=_close_actor, type="tertiary")
            actor_card(revision, shown, opened, key="network-actor")
        else:
            _show_central(revision, selection, G, choices)
    _show_ties(revision, shown, G, cached.places(revision, selection, *choices))
    show_opened(whole)


def _close_actor() -> None:
    st.session_state["open"] = None


# Choices -----------------------------------------------------------------------------------------------------------


def _show_choices(revision: str, selection: Any) -> tuple[Any, ...]:
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
    revision: str, selection: Any, shown: Frames, G: nx.Graph, choices: tuple[Any, ...], opened: str | None
) -> None:
    weight, size, colour = (st.session_state[word] for word in ("weight", "size", "colour"))
    positions = cached.places(revision, selection, *choices)
    nodes, ties = cached.said(revision, selection, *choices)
    measured = "engagements" if size == "engagements" else cached.measured(revision, selection, size, weight, *choices)
    groups, certainty = cached.grouped(revision, selection, *choices) if colour == "community" else (None, None)

    def draw(mode: str) -> Any:
        return network(
            G,
            positions,
            mode=mode,
            colour=colour,
            groups=groups,
            size=measured,
            size_words=SIZES[size].lower(),
            weight=weight,
            weight_words=WEIGHTS[weight].split(":")[0].lower(),
            focus=opened,
            node_sentences=nodes,
            tie_sentences=ties,
            **ROOM[reader.is_narrow()],
        )

    title = f"Who met whom, {LEVELS[choices[0]].lower()}, {slice_words(selection, shown)}"
    share.chart(
        draw,
        Story(title, _finding(G, choices, certainty), "network"),
        shown,
        key="network-chart",
        on_pick=partial(_pick, G),
    )


def _finding(G: nx.Graph, choices: tuple[Any, ...], certainty: Certainty | None) -> str:
    """What the picture rests on: actors, ties, sorts of tie, those without a tie, how sure the communities are."""
    sorts = listed([TIES[tie].lower() for tie in choices[1]])
    parts = [
        f"{counted(G.number_of_nodes(), 'actor')}, {counted(G.number_of_edges(), 'tie')} ({sorts}).",
        f"{counted(len(G.graph.get('isolates', ())), 'actor')} without such a tie are not drawn.",
    ]
    if set(choices[1]) != set(TIES) and st.session_state["weight"] == "newman":
        parts.append("With fewer sorts of tie than all, Newman strengths add up to less than the engagements shared.")
    if certainty is not None:
        parts.append(certainty.sentence)
    return " ".join(parts)


def _pick(G: nx.Graph, data: list[Any]) -> None:
    """A node opens the actor; the middle of a tie opens the tie's engagements."""
    if len(data) == 1:
        st.session_state["open"] = str(data[0])
    else:
        st.session_state["pair"] = f"{data[0]}~{data[1]}"


def _show_central(revision: str, selection: Any, G: nx.Graph, choices: tuple[Any, ...]) -> None:
    """The most central actors as a list: the way in for keyboards and small screens."""
    size, weight = st.session_state["size"], st.session_state["weight"]
    if size == "engagements":
        values = pd.Series(dict(G.nodes(data="engagements")))
        sentence = "Engagements in the selection."
    else:
        values = cached.measured(revision, selection, size, weight, *choices)
        sentence = MEASURES[size].sentence
    heading("The most central", f"{sentence} A click opens the actor.")
    top = values.sort_values(ascending=False, kind="stable").head(100)
    rows = pd.DataFrame({"actor": list(top.index), "name": [G.nodes[node]["name"] for node in top.index]})
    rows = rows.assign(value=top.to_numpy(), ties=[G.degree(node) for node in top.index])
    number = "%.3f" if top.dtype.kind == "f" and top.max() < 10 else "%d"
    columns = {
        "name": st.column_config.TextColumn("Actor", width=130),
        "value": st.column_config.NumberColumn(SIZES[size], format=number, width=62),
        "ties": st.column_config.NumberColumn("Ties", width=45),
    }
    key = f"central-{hash(tuple(rows['actor']))}"

    def open_row() -> None:
        chosen = st.session_state[key]["selection"]["rows"]
        if chosen:
            st.session_state["open"] = rows["actor"].iloc[chosen[0]]

    table(rows, key=key, columns=columns, alt="The most central actors", on_select=open_row, height=560)


# Ties --------------------------------------------------------------------------------------------------------------


def _show_ties(revision: str, shown: Frames, G: nx.Graph, positions: pd.DataFrame) -> None:
    """The ties as a table; a row opens the engagements of the tie. The same network for other programs."""
    heading("Ties", "A click on a row lists the engagements of the tie.")
    ties = summary.ties_table(G)
    rows = ties.assign(tie=ties["tie"].map(TIES), since=ties["first"].map(day_words), until=ties["last"].map(day_words))
    columns = {
        "u_name": st.column_config.TextColumn("Actor", width="medium"),
        "v_name": st.column_config.TextColumn("and", width="medium"),
        "tie": st.column_config.TextColumn("Strongest tie", width="small"),
        "count": st.column_config.NumberColumn("Engagements shared", width="small"),
        "newman": st.column_config.NumberColumn("Newman", format="%.2f", width="small"),
        "jaccard": st.column_config.NumberColumn("Jaccard", format="%.2f", width="small"),
        "since": st.column_config.TextColumn("First", width="small"),
        "until": st.column_config.TextColumn("Last", width="small"),
    }
    key = f"ties-{hash(tuple(zip(ties['u'], ties['v'], strict=True)))}"

    def open_row() -> None:
        chosen = st.session_state[key]["selection"]["rows"]
        row = ties.iloc[chosen[0]] if chosen else None
        st.session_state["pair"] = None if row is None else f"{row['u']}~{row['v']}"

    table(rows, key=key, columns=columns, alt="Ties", on_select=open_row, height=300)
    share.network_downloads(G, positions, key="network")
    _show_pair(revision, shown, G)


def _show_pair(revision: str, shown: Frames, G: nx.Graph) -> None:
    pairs = [f"{u}~{v}" for u, v in G.edges] + [f"{v}~{u}" for u, v in G.edges]
    pair = address.choice("pair", pairs)
    if not pair:
        return
    u, v = pair.split("~")
    heading(md(tie_sentence((G.nodes[u]["name"], G.nodes[v]["name"]), G.edges[u, v])))
    rows = engagement_rows(cached.engagement_table(revision, st.session_state["selection"]), shown)
    engagement_list(rows[rows["engagement_id"].isin(G.edges[u, v]["engagements"])], key="pair-list")
