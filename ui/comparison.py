"""Two countries side by side: numbers, themes and years on one scale, and what they did together."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import brief, profile
from analytics.figures.compared import compared
from analytics.figures.palette import colour_map, pattern_map
from analytics.frames import Frames
from analytics.overview import overview
from analytics.words import counted, day_words
from ui import cached, reader, share
from ui import profile as parts
from ui.cards import LIST_COLUMNS, engagement_list, engagement_rows
from ui.chips import selection_words
from ui.parts import empty, heading, md, named
from ui.share import Story


def show(whole: Frames, left: str, right: str) -> None:
    """Draw the comparison of two actors that are countries."""
    revision, selection = cached.revision(), st.session_state["selection"]
    names = (brief.name_of(whole, left), brief.name_of(whole, right))
    subs = (cached.of_actor(revision, selection, left), cached.of_actor(revision, selection, right))
    st.header(f"{md(names[0])} and {md(names[1])}", anchor=False)
    st.caption(
        f"Side by side: {md(selection_words(selection))}. Months since the last contact of all, whatever the filters, "
        "run to the end of the record."
    )
    if subs[0].engagements.empty and subs[1].engagements.empty:
        return empty(f"Neither {md(names[0])} nor {md(names[1])} is engaged in this selection.")
    numbers = _numbers(subs, whole, (left, right))
    _show_numbers(numbers, names, (left, right))
    by_year, by_theme = profile.compared(*subs, "year"), profile.compared(*subs, "theme")
    _show_figure(by_year, names, (left, right), "year")
    _show_figure(by_theme, names, (left, right), "theme")
    together = _show_together(subs, names)
    tables = {
        "Numbers": numbers.set_axis(["", *names], axis="columns"),
        "By year": by_year[["label", "left", "right"]].set_axis(["Year", *names], axis="columns"),
        "By theme": by_theme[["label", "left", "right"]].set_axis(["Theme", *names], axis="columns"),
        "Together": together,
    }
    share.downloads(tables, key="comparison", of=f"{names[0]} and {names[1]}")
    return None


def _numbers(subs: tuple[Frames, Frames], whole: Frames, actors: tuple[str, str]) -> pd.DataFrame:
    """DataFrame[what, left, right] of numbers as words."""
    columns = []
    for sub, actor in zip(subs, actors, strict=True):
        ever = profile.of_actor(whole, actor)
        counts, months, events = overview(sub), profile.silence(ever, whole), sub.engagements["start_date"]
        columns.append(
            {
                "Engagements": f"{counts.engagements:,}",
                "People named": f"{profile.people_of(sub, actor):,}",
                "Outcomes": f"{len(sub.outcomes):,}",
                "Agreements signed": f"{counts.agreements:,}",
                "Sources": f"{counts.sources:,}",
                "First contact": day_words(events.iloc[0]) if len(events) else "none",
                "Last contact": day_words(events.iloc[-1]) if len(events) else "none",
                "Months since the last of all": "none" if months is None else f"{months:,}",
            }
        )
    return pd.DataFrame({"what": list(columns[0]), "left": columns[0].values(), "right": columns[1].values()})


def _show_numbers(numbers: pd.DataFrame, names: tuple[str, str], actors: tuple[str, str]) -> None:
    """Two columns of numbers, and the way to each country's own page."""
    lines = [f"| {row.what} | {md(row.left)} | {md(row.right)} |" for row in numbers.itertuples()]
    st.markdown("\n".join([f"| In view | {md(names[0])} | {md(names[1])} |", "|:--|--:|--:|", *lines]))
    with st.container(horizontal=True, key="compared-ways"):
        for place, (name, actor) in enumerate(zip(names, actors, strict=True)):
            parts.open_button(f"All about {md(name)}", actor, key=f"all-about-{place}")


def _show_figure(table: pd.DataFrame, names: tuple[str, str], actors: tuple[str, str], by: str) -> None:
    both = cached.of_actor(cached.revision(), st.session_state["selection"], *actors)
    codes = list(both.themes["code"])

    def draw(mode: str):
        colours = colour_map(codes, mode) if by == "theme" else None
        patterns = pattern_map(codes) if by == "theme" else None
        room = 122 if reader.is_narrow() else 195
        return compared(table, names, mode=mode, colours=colours, patterns=patterns, room=room)

    finding = "Equal lengths are equal numbers."
    if by == "theme":
        finding += " An engagement on several themes counts once in each."
    title = f"{names[0]} and {names[1]} by {by}, {selection_words(st.session_state['selection'])}"
    share.chart(draw, Story(title, finding, f"{names[0]} and {names[1]} by {by}"), both, key=f"compared-{by}")


def _show_together(subs: tuple[Frames, Frames], names: tuple[str, str]) -> pd.DataFrame:
    """The engagements in which both took part."""
    rows = engagement_rows(subs[0])
    rows = rows[rows["engagement_id"].isin(subs[1].engagements["engagement_id"])]
    heading("Both at the same engagement", f"{counted(len(rows), 'engagement')}." if len(rows) else "")
    if rows.empty:
        st.caption(f"{md(names[0])} and {md(names[1])} never took part in the same engagement of this selection.")
    else:
        engagement_list(rows, key="together", height=parts.fitted(rows, 320))
    return named(rows, LIST_COLUMNS)
