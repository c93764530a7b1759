"""Timeline: when, in lanes by country, theme, kind or person; how many, over time; and who or what in which year."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from analytics.facets import NO_COUNTRY
from analytics.figures.bars import bars
from analytics.figures.lanes import lanes
from analytics.figures.matrix import matrix
from analytics.frames import Frames
from analytics.words import counted, labels
from ui import address, cached, share
from ui.cards import engagement_list, engagement_rows, readable, show_opened
from ui.chips import slice_words
from ui.parts import empty
from ui.share import Story

VIEWS = {
    "lanes": "Lanes",
    "counts": "Counts over time",
    "country-year": "Country by year",
    "theme-year": "Theme by year",
}
LANES = {"country": "Country", "theme": "Theme", "kind": "Kind", "person": "Person"}
SORTS = {"number": "Most engagements", "last": "Last contact"}
MOST = {"25": "25 lanes", "100": "100 lanes"}
GRAINS = {"month": "Month", "quarter": "Quarter", "year": "Year"}
STACKS = {"none": "Not stacked", "theme": "By theme", "kind": "By kind", "country": "By country"}
COUNTS_TWICE = (
    "An engagement on several themes or with several countries counts once in each, so parts can exceed the whole."
)


def show() -> None:
    """Draw the page."""
    revision, selection = cached.revision(), st.session_state["selection"]
    whole, shown = cached.record(revision), cached.selected(revision, selection)
    st.title("Timeline", anchor=False)
    view = _choice("View", "view", VIEWS, "lanes")
    if shown.engagements.empty:
        empty("No engagement fits these filters, so there is nothing to place in time.")
    elif view == "lanes":
        _show_lanes(revision, shown)
    elif view == "counts":
        _show_counts(revision, shown)
    else:
        _show_matrix(revision, shown, view.removesuffix("-year"))
    show_opened(whole)


def _choice(label: str, word: str, options: dict[str, str], default: str) -> str:
    address.choice(word, options, default)
    st.segmented_control(
        label, list(options), key=word, format_func=options.__getitem__, required=True, persist_state="session"
    )
    return st.session_state[word]


def _list(shown: Frames, ids: set[str], key: str) -> dict[str, pd.DataFrame]:
    rows = engagement_rows(shown)
    rows = rows[rows["engagement_id"].isin(ids)]
    engagement_list(rows, key=key)
    tables = {"Engagements": readable(rows)}
    share.downloads(tables, key=key)
    return tables


def _slice(shown: Frames) -> str:
    return slice_words(st.session_state["selection"], shown)


# Lanes -------------------------------------------------------------------------------------------------------------


def _show_lanes(revision: str, shown: Frames) -> None:
    with st.container(horizontal=True, key="lane-choices"):
        by = _choice("Lanes", "lanes", LANES, "country")
        sort = _choice("Sorted by", "sort", SORTS, "number")
        most = _choice("Drawn", "most", MOST, "25")
    table, left_out = cached.lanes(revision, st.session_state["selection"], by, sort, int(most))
    names = list(dict.fromkeys(table["lane"]))
    finding = f"{counted(len(names), 'lane')}. Hollow: the day is not stated but inferred, or that of the publication."
    if left_out:
        finding += f" {counted(left_out, 'more lane')} not drawn."
    draw = partial(_lanes_figure, table, shown)
    share.chart(
        draw,
        Story(f"Engagements by {LANES[by].lower()}, {_slice(shown)}", finding, f"timeline by {by}"),
        shown,
        key="lanes-chart",
        on_pick=lambda data: st.session_state.update(engagement=data[0]),
    )
    fold = st.expander("As a table", key="lanes-table", on_change="rerun")
    if fold.open:
        with fold:
            _list(shown, set(table["engagement_id"]), "lanes-list")


def _lanes_figure(table: Any, shown: Frames, mode: str) -> Any:
    return lanes(table, mode=mode, kinds=labels(shown.kinds), milestones=shown.milestones)


# Counts ------------------------------------------------------------------------------------------------------------


def _show_counts(revision: str, shown: Frames) -> None:
    with st.container(horizontal=True, key="count-choices"):
        grain = _choice("Grain", "grain", GRAINS, "quarter")
        stack = _choice("Stacked", "stack", STACKS, "theme")
    by = None if stack == "none" else stack
    table = cached.counts(revision, st.session_state["selection"], grain, by)
    codes, names = _vocabulary(shown, by)
    finding = COUNTS_TWICE if by in ("theme", "country") else f"{counted(len(shown.engagements), 'engagement')}."
    if table.attrs.get("not_placed"):
        finding += f" {counted(table.attrs['not_placed'], 'engagement')} known only by the year are not placed."
    share.chart(
        lambda mode: bars(table, mode=mode, by=by, codes=codes, names=names, grain=grain, height=340),
        Story(f"Engagements by {grain}, {_slice(shown)}", finding, f"engagements by {grain}"),
        shown,
        key="counts-chart",
        on_pick=_open_period,
    )
    beside = _show_cell(revision, shown)
    named = {"period": "Period", "name": STACKS[stack].removeprefix("By ").capitalize(), "engagements": "Engagements"}
    rows = table[[column for column in named if column in table]]
    share.twin(
        rows[rows["engagements"] > 0].rename(columns=named), f"Engagements by {grain}", key="counts", beside=beside
    )


def _vocabulary(shown: Frames, by: str | None) -> tuple[list[str] | None, dict[str, str] | None]:
    if by in ("theme", "kind"):
        names = labels(shown.themes if by == "theme" else shown.kinds)
        return list(names), names
    if by == "country":
        names = shown.countries.set_index("country_code")["name_en"].to_dict()
        return None, names | {NO_COUNTRY: "No country, bodies only"}
    return None, None


def _open_period(data: list[Any]) -> None:
    """Show the engagements of a clicked bar."""
    grain, day = st.session_state.get("grain", "quarter"), str(data[0])
    month = int(day[5:7]) if len(day) > 4 else 1
    last = {"month": month, "quarter": (month - 1) // 3 * 3 + 3, "year": 12}[grain]
    period = day[:4] if grain == "year" else f"{day[:7]}..{day[:4]}-{last:02d}"
    st.session_state["cell"] = f"{data[1] or 'all'}:{period}" if len(data) > 1 else f"all:{period}"


# Country by year, theme by year ------------------------------------------------------------------------------------


def _show_matrix(revision: str, shown: Frames, rows: str) -> None:
    table = cached.matrix(revision, st.session_state["selection"], rows)
    finding = (
        f"{counted(len(shown.engagements), 'engagement')}. A click on a square lists its engagements. {COUNTS_TWICE}"
    )
    share.chart(
        lambda mode: matrix(table, mode=mode),
        Story(f"Engagements by {rows} and year, {_slice(shown)}", finding, f"{rows} by year"),
        shown,
        key=f"matrix-{rows}",
        on_pick=lambda data: st.session_state.update(cell=f"{data[0]}:{data[1]}"),
    )
    beside = _show_cell(revision, shown)
    wide = table.pivot(index="row_name", columns="period", values="engagements").reindex(table["row_name"].unique())
    named = wide.rename_axis(rows.capitalize(), axis=0).rename_axis(None, axis=1).reset_index()
    share.twin(named, f"{rows.capitalize()} by year", key="matrix", beside=beside)


def _show_cell(revision: str, shown: Frames) -> dict[str, pd.DataFrame]:
    """The engagements of the bar or square that was clicked."""
    cell = st.session_state.get("cell")
    if not cell:
        return {}
    code, _, period = str(cell).rpartition(":")
    ids = cached.cell_engagements(revision, st.session_state["selection"], code, period)
    what = "of the period" if code == "all" else "behind the mark"
    st.markdown(f"**{counted(len(ids), 'engagement')} {what} you clicked**")
    tables = _list(shown, set(ids), "cell-list")
    st.button(
        "Close the list", key="cell-close", icon=":material/close:", on_click=lambda: st.session_state.pop("cell", None)
    )
    return tables
