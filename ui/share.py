"""A chart and what a reader takes from it: the picture, the page, the link, the caption, the table behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

import networkx as nx
import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics.exports import csv, gexf, graphml, html, image, names, network_tables, xlsx
from analytics.figures.printed import alt, caption, printed
from analytics.frames import Frames
from analytics.words import counted
from ui import cached, reader
from ui.chips import selection_words
from ui.parts import heading, md, table

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SCREEN = {"displayModeBar": False, "scrollZoom": False, "showTips": False}


@dataclass(frozen=True)
class Story:
    """What a chart says of itself: its title, the line under it, and the name its files bear."""

    title: str
    finding: str = ""
    name: str = "chart"


def evidence(frames: Frames) -> str:
    """The line under every exported picture: filters, engagements, sources, revision and date."""
    n_sources = frames.engagement_sources["source_id"].nunique()
    today = datetime.now(UTC).date().isoformat()
    parts = [
        f"Filters: {selection_words(st.session_state['selection'])}",
        f"{counted(len(frames.engagements), 'engagement')}, {counted(n_sources, 'source')}",
        f"revision {cached.revision()}, {today}",
        "Safir",
    ]
    return " \u00b7 ".join(parts)


def mode() -> str:
    """Light or dark, as the reader has it."""
    return "dark" if st.context.theme.type == "dark" else "light"


def chart(
    draw: Callable[[str], go.Figure],
    story: Story,
    frames: Frames,
    *,
    key: str,
    on_pick: Callable[[list[Any]], None] | None = None,
    config: dict[str, Any] | None = None,
) -> None:
    """Draw a chart with its title, its click, and its way into a report.

    Parameters
    ----------
    draw : the figure for a mode: light, dark or print.
    on_pick : what to do with the customdata of a clicked mark; the mark is let go again afterwards.
    """
    turn = st.session_state.setdefault(f"_turn-{key}", 0)
    widget = f"{key}-{turn}"
    with st.container(horizontal=True, vertical_alignment="top", key=f"head-{key}"):
        with st.container(width="stretch", gap=None):
            heading(md(story.title), md(story.finding))
        box = st.popover("Export", icon=":material/download:", key=f"export-{key}", on_change="rerun", type="tertiary")
    if box.open:
        with box:
            _export(draw, story, evidence(frames), key)
    figure = draw(mode())
    picked: dict[str, Any] = {}
    if on_pick:
        picked = {"on_select": lambda: _pick(widget, key, on_pick), "selection_mode": "points"}
    st.plotly_chart(figure, key=widget, config=SCREEN | (config or {}), alt=f"{story.title}. {alt(figure)}", **picked)


def _pick(widget: str, key: str, on_pick: Callable[[list[Any]], None]) -> None:
    points = st.session_state[widget]["selection"]["points"]
    data = [point["customdata"] for point in points if point.get("customdata")]
    if data:
        first = data[0]
        on_pick(first if isinstance(first, list) else [first])
        st.session_state[f"_turn-{key}"] += 1


def _export(draw: Callable[[str], go.Figure], story: Story, line: str, key: str) -> None:
    """The print twin with the ways to take it away; drawn only while the box is open."""
    st.caption("A picture for a report, with its evidence printed on it.")
    file_format = st.segmented_control(
        "Picture", ["png", "svg"], default="png", required=True, format_func=str.upper, key=f"format-{key}"
    )
    twin = printed(draw("print"), story.title, story.finding, line)
    name = file_name(story.name)
    height = int(twin.layout.height or 506)
    options = {"format": file_format, "filename": name, "width": 900, "height": height, "scale": 2}
    config = {
        "displayModeBar": True,
        "displaylogo": False,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": options,
    }
    reader.save_button(f"Save {str(file_format).upper()}", chart=f"twin-{key}", key=f"save-{key}-{file_format}")
    st.download_button(
        "Save as a web page",
        lambda: html.figure(twin, title=story.title),
        file_name=f"{name}.html",
        mime="text/html",
        key=f"html-{key}",
        on_click="ignore",
        icon=":material/public:",
        help="One file that opens anywhere, with hover, without a network.",
    )
    _server_pictures(twin, name, key)
    reader.copy_buttons(caption(story.title, story.finding, line), key=f"copy-{key}")
    with st.container(key=f"twin-{key}", width=900):
        st.plotly_chart(twin, theme=None, key=f"print-{key}-{file_format}", config=config, alt=story.title, width=900)


def _server_pictures(twin: go.Figure, name: str, key: str) -> None:
    """The same picture made by the server, where it has a browser to draw with; each when it is asked for."""
    if image.find_browser() is None:
        return
    _say_trouble()
    if image.trouble():
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"server-{key}"):
        st.caption("Made by the server:", width="content")
        for file_format, mime in (("png", "image/png"), ("svg", "image/svg+xml"), ("pdf", "application/pdf")):
            st.download_button(
                file_format.upper(),
                lambda file_format=file_format: image.figure(twin, file_format),
                file_name=f"{name}.{file_format}",
                mime=mime,
                key=f"server-{file_format}-{key}",
                on_click="ignore",
            )


@st.fragment(run_every=3)
def _say_trouble() -> None:
    """Why the server cannot draw: a picture that fails is asked for outside a run, so this looks again by itself."""
    if why := image.trouble():
        st.warning(f"**No picture from the server.** {md(why)}", icon=":material/image_not_supported:")


def file_name(what: str) -> str:
    """What, filter and date, as every downloaded file is named."""
    return names.file_name(what, selection_words(st.session_state["selection"]))


def downloads(
    frames: dict[str, pd.DataFrame],
    *,
    key: str,
    of: str = "",
    beside: dict[str, pd.DataFrame] | None = None,
    place: str = "this page",
) -> None:
    """Tables to take away, as CSV and XLSX: one as a row of buttons, several in a box with all of them in one workbook.

    Parameters
    ----------
    frames : what a table is called, and its rows with headers for readers.
    of : what all of them are about, for the names of the files.
    beside : tables of the page that have buttons of their own; they too stand in the workbook of all.
    place : where they stand, for the name of the workbook of all.
    """
    about, beside = _about(), beside or {}
    if len(frames) == 1:
        with st.container(horizontal=True, key=f"downloads-{key}"):
            for what, frame in frames.items():
                _table_buttons(what, frame, about, key, of)
            if beside:
                _book_of_all({**frames, **beside}, about, key, of, place)
        return
    box = st.popover("Take the tables", icon=":material/download:", key=f"downloads-{key}", on_change="rerun")
    if box.open:
        with box:
            _book_of_all({**frames, **beside}, about, key, of, place)
            for what, frame in frames.items():
                with st.container(horizontal=True, key=f"downloads-{key}-{what}"):
                    _table_buttons(what, frame, about, key, of)


def _book_of_all(frames: dict[str, pd.DataFrame], about: pd.DataFrame, key: str, of: str, place: str) -> None:
    data = partial(xlsx.tables, {**frames, "About": about})
    _button(f"All tables of {place} (XLSX)", _of(of, "tables"), "xlsx", XLSX, data, key)


def _table_buttons(what: str, frame: pd.DataFrame, about: pd.DataFrame, key: str, of: str) -> None:
    name = _of(of, what)
    _button(f"{md(what)} as CSV", name, "csv", "text/csv", lambda: csv.table(frame), key)
    _button(f"{md(what)} as XLSX", name, "xlsx", XLSX, lambda: xlsx.tables({what: frame, "About": about}), key)


def _of(of: str, what: str) -> str:
    """What a table is of, cut where it is long, and what it is, so that no two files of a card have one name."""
    return f"{names.slug(of, 40)} {what}".strip()


def _about() -> pd.DataFrame:
    """The sheet that says what a workbook holds: filters, revision, date."""
    told = {
        "Filters": selection_words(st.session_state["selection"]),
        "Revision of the record": cached.revision(),
        "Read on": datetime.now(UTC).date().isoformat(),
        "Made by": "Safir, a dashboard of ICESCO's diplomacy",
        "Licence of the data": "CC BY 4.0",
    }
    return pd.DataFrame({"About this file": told.keys(), "": told.values()})


def twin(frame: pd.DataFrame, what: str, *, key: str, beside: dict[str, pd.DataFrame] | None = None) -> None:
    """The numbers behind a chart as a table with its download, under a fold that is drawn only when it is open."""
    fold = st.expander("As a table", key=f"twin-table-{key}", on_change="rerun")
    if fold.open:
        with fold:
            table(frame, key=f"twin-rows-{key}", columns={name: name for name in frame}, alt=what)
            downloads({what: frame}, key=key, beside=beside)


def network_downloads(
    G: nx.Graph, positions: pd.DataFrame, *, key: str, beside: dict[str, pd.DataFrame] | None = None
) -> None:
    """The network for other programs: GEXF and GraphML, and nodes and ties as tables.

    Parameters
    ----------
    beside : the other tables of the page, for the workbook of all.
    """
    about = _about()

    def book(more: dict[str, pd.DataFrame]) -> bytes:
        tables = {"Nodes": network_tables.nodes(G), "Ties": network_tables.edges(G)}
        return xlsx.tables({**tables, **more, "About": about})

    with st.container(horizontal=True, key=f"downloads-{key}"):
        _button("Network as GEXF", "network", "gexf", "application/gexf+xml", lambda: gexf.network(G, positions), key)
        _button(
            "Network as GraphML",
            "network",
            "graphml",
            "application/graphml+xml",
            lambda: graphml.network(G, positions),
            key,
        )
        _button("Nodes as CSV", "nodes", "csv", "text/csv", lambda: csv.table(network_tables.nodes(G)), key)
        _button("Ties as CSV", "ties", "csv", "text/csv", lambda: csv.table(network_tables.edges(G)), key)
        _button("Nodes and ties as XLSX", "nodes and ties", "xlsx", XLSX, lambda: book({}), key)
        if beside:
            _button("All tables of this page (XLSX)", "tables", "xlsx", XLSX, lambda: book(beside), key)


def _button(label: str, what: str, ending: str, mime: str, data: Callable[[], bytes], key: str) -> None:
    """A download whose bytes are made when it is asked for."""
    st.download_button(
        label,
        data,
        file_name=f"{file_name(what)}.{ending}",
        mime=mime,
        key=f"{ending}-{key}-{what}",
        on_click="ignore",
        icon=":material/download:",
    )
