"""Overview: one sentence, four numbers, time, countries as tiles, who, what about, and the latest."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from analytics.figures.bars import bars
from analytics.figures.palette import colour_map, pattern_map
from analytics.figures.ranked import ranked
from analytics.figures.tiles import tiles
from analytics.frames import Frames
from analytics.overview import Facts
from analytics.selection import Selection
from analytics.words import counted, day_words, engagement_date, joined, labels, listed, month_span, span_words
from ui import address, cached, share
from ui.cards import engagement_rows, names_in_short, readable, show_opened, themes_in_short
from ui.chips import slice_words
from ui.parts import empty, md, table
from ui.share import Story
from ui.sparks import spark

LATEST = 5
NUMBERS = {
    "engagements": ("Engagements", None),
    "countries": ("Countries", "Countries that took part; the place of an engagement is not one."),
    "people": ("People met", "People named on other sides than ICESCO's."),
    "agreements": ("Agreements signed", "Outcomes of the kind agreement signed."),
}


def show() -> None:
    """Draw the page."""
    revision, selection = cached.revision(), st.session_state["selection"]
    whole, shown = cached.record(revision), cached.selected(revision, selection)
    facts = cached.facts(revision, selection)
    st.title("Overview", anchor=False)
    if not facts.now.engagements:
        empty("No engagement fits these filters, so there is nothing to sum up.")
        return show_opened(whole)
    st.markdown(sentence(facts, whole))
    _show_numbers(revision, facts)
    left, right = st.columns([11, 9], gap="medium")
    with left:
        _show_time(revision, shown)
        who, what = st.columns(2)
        with who:
            _show_ranked(revision, shown, "country", "With whom")
        with what:
            _show_ranked(revision, shown, "theme", "What about")
    with right:
        _show_tiles(revision, shown)
    _show_twins(revision, facts)
    _show_latest(revision)
    show_opened(whole)


def sentence(facts: Facts, frames: Frames) -> str:
    """The sentence that composes itself from what is in view."""
    now = facts.now
    most = [name for _, name, _ in facts.most]
    parts = [
        f"**{counted(now.engagements, 'engagement')} with {counted(now.countries, 'country', 'countries')}"
        f" and {counted(now.bodies, 'body', 'bodies')}, {md(month_span(facts.first, facts.last))}**",
        f"most with {md(listed(most))}" if most else "",
    ]
    last = frames.engagements.set_index("engagement_id").loc[facts.last_engagement]
    when = engagement_date(last["start_date"], last["end_date"], last["date_basis"])
    return joined(parts, "; ") + f". Last: {md(last['title'])}, {md(when)}."


def _show_numbers(revision: str, facts: Facts) -> None:
    """Four numbers, each with its tiny line by quarter, and its change where a period is chosen."""
    lines = cached.quarterly(revision, st.session_state["selection"])
    before = span_words(*facts.period_before) if facts.period_before else ""
    for column, (field, (label, words)) in zip(st.columns(4), NUMBERS.items(), strict=True):
        value = getattr(facts.now, field)
        change = value - getattr(facts.before, field) if facts.before else None
        with column:
            st.metric(
                label,
                f"{value:,}",
                None if change is None else f"{change:+,}",
                delta_color="off",
                help=words,
            )
            spark(lines[field], alt=f"{label} by quarter", key=f"spark-{field}")
    if before:
        st.caption(f"Changes are on the like period before, {before}.")


def _show_time(revision: str, shown: Frames) -> None:
    counts = cached.counts(revision, st.session_state["selection"], "quarter", None)
    unplaced = counts.attrs.get("not_placed", 0)
    finding = f"{counted(unplaced, 'engagement')} known only by the year are not placed." if unplaced else ""
    share.chart(
        lambda mode: bars(counts, mode=mode, grain="quarter", height=150),
        Story(f"Engagements by quarter, {_slice(shown)}", finding, "engagements by quarter"),
        shown,
        key="overview-time",
        on_pick=_pick_quarter,
    )


def _pick_quarter(data: list[Any]) -> None:
    """A click on a quarter narrows the view to it."""
    year, month = int(str(data[0])[:4]), int(str(data[0])[5:7])
    address.change(start=f"{year}-{month:02d}", end=f"{year}-{month + 2:02d}")


def _show_tiles(revision: str, shown: Frames) -> None:
    selection = st.session_state["selection"]
    grid = cached.tiles(revision, selection)
    grid = grid.assign(last=grid["last"].map(lambda day: day_words(day) if isinstance(day, str) else ""))
    share.chart(
        lambda mode: tiles(grid, mode=mode, columns=13, chosen=selection.countries),
        Story(f"Countries engaged, {_slice(shown)}", "A click filters by the country.", "countries engaged"),
        shown,
        key="overview-tiles",
        on_pick=partial(_toggle, "countries"),
    )


def _show_ranked(revision: str, shown: Frames, what: str, title: str) -> None:
    top = cached.ranked(revision, st.session_state["selection"], what, 8)

    def draw(mode: str) -> Any:
        codes = list(shown.themes["code"])
        colours = colour_map(codes, mode) if what == "theme" else None
        patterns = pattern_map(codes) if what == "theme" else None
        return ranked(top, mode=mode, colours=colours, patterns=patterns, most=8, room=130)

    share.chart(
        draw,
        Story(f"{title}, {_slice(shown)}", "", f"{title.lower()}"),
        shown,
        key=f"overview-{what}",
        on_pick=partial(_toggle, "countries" if what == "country" else "themes"),
    )


def _toggle(field: str, data: list[Any]) -> None:
    code, chosen = str(data[0]), getattr(st.session_state["selection"], field)
    address.change(**{field: tuple(c for c in chosen if c != code) if code in chosen else (*chosen, code)})


def _show_twins(revision: str, facts: Facts) -> None:
    """The four charts as one set of tables; the file holds the numbers above and the engagements below too."""
    selection = st.session_state["selection"]
    fold = st.expander("These charts as tables", key="overview-tables", on_change="rerun")
    if not fold.open:
        return
    quarters = cached.counts(revision, selection, "quarter", None)
    countries = cached.tiles(revision, selection).query("engagements > 0").sort_values("engagements", ascending=False)
    themes = cached.ranked(revision, selection, "theme", 100)
    tables = {
        "Engagements by quarter": quarters.set_axis(["Quarter", "Engagements"], axis=1),
        "Countries engaged": countries[["name", "engagements", "first", "last"]].set_axis(
            ["Country", "Engagements", "First", "Last"], axis=1
        ),
        "Themes": themes[["label", "value"]].set_axis(["Theme", "Engagements"], axis=1),
    }
    with fold:
        for column, (what, rows) in zip(st.columns(3), tables.items(), strict=True):
            with column:
                table(rows, key=f"twin-{what}", columns={name: name for name in rows}, alt=what, height=300)
        latest = engagement_rows(cached.selected(revision, selection)).head(LATEST)
        tables |= {"Numbers": _numbers(facts), "Latest engagements": readable(latest)}
        share.downloads(tables, key="overview")


def _numbers(facts: Facts) -> pd.DataFrame:
    """The four numbers as a table, beside those of the like period before where a period is chosen."""
    rows = {"": [label for label, _ in NUMBERS.values()], "In view": [getattr(facts.now, field) for field in NUMBERS]}
    if facts.before and facts.period_before:
        rows[span_words(*facts.period_before)] = [getattr(facts.before, field) for field in NUMBERS]
    return pd.DataFrame(rows)


def _show_latest(revision: str) -> None:
    """The latest engagements in view, in short; each opens its card."""
    st.subheader("Latest engagements", anchor=False)
    for engagement_id, title, when, what in _latest(revision, st.session_state["selection"], share.mode()):
        left, right = st.columns([2, 7], vertical_alignment="top")
        left.caption(when)
        right.button(
            title, key=f"latest-{engagement_id}", type="tertiary", wrap=True, on_click=_open, args=(engagement_id,)
        )
        right.markdown(what)


def _open(engagement_id: str) -> None:
    st.session_state["engagement"] = engagement_id


@cached.kept
def _latest(revision: str, selection: Selection, mode: str) -> list[tuple[str, str, str, str]]:
    """Id, title, when and kind, with whom and what about, of the latest in view, as Markdown; mode gives the dots."""
    shown = cached.selected(revision, selection)
    kinds, found = labels(shown.kinds), []
    for row in shown.engagements.iloc[::-1].head(LATEST).itertuples():
        date = engagement_date(row.start_date, row.end_date, row.date_basis)
        others, themes = names_in_short(shown, row.engagement_id), themes_in_short(shown, row.engagement_id, mode)
        what = ":small[" + joined([md(others), themes], " \u2002 ") + "]"
        found.append((row.engagement_id, md(row.title), f"**{md(date)}**  \n{md(kinds[row.kind])}", what))
    return found


def _slice(shown: Frames) -> str:
    return slice_words(st.session_state["selection"], shown)
