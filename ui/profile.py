"""The parts that the pages of one country, person or body share: contact, time, themes, people, outcomes, list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics import brief, profile, summary
from analytics.figures.lanes import lanes
from analytics.figures.palette import colour_map, pattern_map
from analytics.figures.ranked import ranked
from analytics.frames import Frames
from analytics.overview import record_ends
from analytics.timeline import lanes as lane_rows
from analytics.words import counted, day_words, engagement_date, labels, month_span
from ui import cached, navigation, reader, share
from ui.actors import TIE_WORDS
from ui.cards import engagement_list
from ui.chips import slice_words
from ui.parts import heading, md, plain, table
from ui.share import Story

WRAPPED = 62  # pixels of a row of three lines: Streamlit wraps the texts of rows higher than four letters
MONTH = {"format": "MMM YYYY", "width": 84}
ACTOR_COLUMNS = {
    "name": st.column_config.TextColumn("With", width=142),
    "tie": st.column_config.TextColumn("Tie", width=120),
    "count": st.column_config.NumberColumn("Shared", width=62, help="Engagements shared in the selection."),
    "last": st.column_config.TextColumn("Last", width=90),
}
LONG_NAMES = {
    "name": st.column_config.TextColumn("With", width=192),
    "tie": st.column_config.TextColumn("Tie", width=76),
}
TAKEN_COLUMNS = ACTOR_COLUMNS | {"first": st.column_config.TextColumn("First")}
OUTCOME_COLUMNS = {
    "date": st.column_config.DateColumn("Date", format="D MMM YYYY", width=92),
    "kind": st.column_config.TextColumn("What", width=100),
    "text": st.column_config.TextColumn("Outcome", width=300),
    "by_whom": st.column_config.TextColumn("By", width=180),
    "to_whom": st.column_config.TextColumn("To", width=110),
    "due": st.column_config.TextColumn("Due", width=66),
    "status": st.column_config.TextColumn("Status", width=72),
}


# Moving on ---------------------------------------------------------------------------------------------------------


def follow() -> None:
    """At the top of a page: go where a click in a table of the last run pointed."""
    target = st.session_state.pop("_follow", None)
    if target:
        navigation.go_to(target)


def open_button(label: str, actor: str, *, key: str) -> None:
    """A quiet button that opens an actor's page."""
    st.button(
        label,
        key=key,
        icon=":material/arrow_forward:",
        type="tertiary",
        on_click=lambda: st.session_state.update(_follow=actor),
    )


def opening_table(
    rows: pd.DataFrame,
    *,
    key: str,
    columns: Mapping[str, Any],
    alt: str,
    ids: str = "actor_id",
    height: int = 320,
    wrap: bool = False,
) -> None:
    """A table whose rows open something: an actor's page by `actor_id`, a card by `engagement_id`.

    With `wrap`, rows are three lines high and long texts wrap.
    """
    turn = st.session_state.setdefault(f"_turn-{key}", 0)
    targets = list(rows[ids])

    def open_row() -> None:
        chosen = st.session_state[f"{key}-{turn}"]["selection"]["rows"]
        if chosen:
            st.session_state["engagement" if ids == "engagement_id" else "_follow"] = targets[chosen[0]]
            st.session_state[f"_turn-{key}"] += 1

    table(
        safe(rows),
        key=f"{key}-{turn}",
        columns=columns,
        alt=alt,
        on_select=open_row,
        height=fitted(rows, height, wrap),
        row_height=WRAPPED if wrap else None,
    )


def fitted(rows: pd.DataFrame, most: int, wrap: bool = False) -> int | str:
    """The height of a table: as high as its rows, and no higher than `most` pixels."""
    return "content" if (WRAPPED if wrap else 36) * len(rows) + 40 <= most else most


def safe(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with every text of data freed of what cannot be seen."""
    texts = [name for name in rows if pd.api.types.is_string_dtype(rows[name].dtype)]
    return rows.assign(**{name: rows[name].map(plain) for name in texts})


# Contact -----------------------------------------------------------------------------------------------------------


def show_contact(sub: Frames, whole: Frames, actor: str) -> None:
    """First and last contact in words, of the selection and of all; the last one opens its card."""
    events = sub.engagements
    last = events.iloc[-1]
    ever = cached.of_actor(cached.revision(), type(st.session_state["selection"])(), actor)
    latest = ever.engagements.iloc[-1]
    span = month_span(events["start_date"].iloc[0], last["start_date"])
    count = f"**{counted(len(events), 'engagement')}, {span}.**"
    if last["engagement_id"] == latest["engagement_id"]:
        st.markdown(f"{count} Last contact {_contact_words(last, whole)}, {silence_words(ever, whole)}:")
    else:
        st.markdown(
            f"{count} On the whole record {len(ever.engagements):,}, the last contact {_contact_words(latest, whole)}, "
            f"{silence_words(ever, whole)}. The last of this selection {_contact_words(last, whole)}:"
        )
    st.button(
        md(last["title"]),
        key="last-contact",
        icon=":material/arrow_forward:",
        type="tertiary",
        on_click=lambda: st.session_state.update(engagement=str(last["engagement_id"])),
    )


def _contact_words(event: pd.Series, whole: Frames) -> str:
    when = engagement_date(event["start_date"], event["end_date"], event["date_basis"])
    return f"{md(when)}, {md(labels(whole.kinds)[str(event['kind'])].lower())}"


def silence_words(ever: Frames, whole: Frames) -> str:
    """How long before the end of the record the last contact was."""
    months, ends = profile.silence(ever, whole), day_words(str(record_ends(whole))[:7])
    return f"{counted(months, 'month')} before the record ends ({ends})" if months else f"as the record ends ({ends})"


def never_engaged(name: str, actor: str, whole: Frames, why: str = "") -> None:
    """Say that nothing is in view for the actor, how much the whole record holds, and the way on."""
    total = len(brief.engagements_of(whole, actor))
    if total:
        st.info(
            f"{md(name)}: never engaged in this selection; {counted(total, 'engagement')} in the whole record.",
            icon=":material/search_off:",
        )
        st.button(
            "Show the whole record",
            key="profile-way-out",
            icon=":material/restart_alt:",
            on_click=lambda: st.session_state.update(selection=type(st.session_state["selection"])()),
        )
        return
    st.info(
        f"{md(name)}: no engagement is on record. {why}That says what the sources tell, not that none took place.",
        icon=":material/search_off:",
    )


# Figures -----------------------------------------------------------------------------------------------------------


def show_time(sub: Frames, name: str, key: str) -> None:
    """The lanes of one actor by theme, in the colours of the themes."""
    rows = lane_rows(sub, "theme")
    codes = list(sub.themes["code"])
    hollow = "Hollow: the day is not stated. An engagement stands in each lane of its themes."
    share.chart(
        lambda mode: lanes(
            rows,
            mode=mode,
            kinds=labels(sub.kinds),
            milestones=sub.milestones,
            colours=colour_map(codes, mode),
            room=112 if reader.is_narrow() else 190,
            across=230 if reader.is_narrow() else 400,
        ),
        Story(f"{name} by theme, {_slice(sub)}", hollow, f"{name} timeline"),
        sub,
        key=f"{key}-time",
        on_pick=lambda data: st.session_state.update(engagement=data[0]),
    )


def show_themes(sub: Frames, name: str, key: str) -> dict[str, pd.DataFrame]:
    """What about, as a ranked figure in the colours of the themes; answers the numbers behind it as a table."""
    rows = summary.ranked(sub, "theme", None)
    codes = list(sub.themes["code"])
    share.chart(
        lambda mode: ranked(
            rows,
            mode=mode,
            colours=colour_map(codes, mode),
            patterns=pattern_map(codes),
            most=18,
            room=150 if reader.is_narrow() else 195,
        ),
        Story(f"What about, {name}", "", f"{name} themes"),
        sub,
        key=f"{key}-themes",
    )
    columns = {"label": "Theme", "value": "Engagements"}
    return {"Themes": rows[list(columns)].rename(columns=columns)}


def _slice(sub: Frames) -> str:
    return slice_words(st.session_state["selection"], sub)


# Tables ------------------------------------------------------------------------------------------------------------


def counterpart_rows(counterparts: pd.DataFrame) -> pd.DataFrame:
    """Counterparts with the tie and the dates in words."""
    words = {name: counterparts[name].map(day_words) for name in ("first", "last")}
    return counterparts.assign(tie=counterparts["tie"].map(TIE_WORDS), **words)


def show_counterparts(title: str, rows: pd.DataFrame, none: str, *, key: str) -> None:
    """Those met, strongest tie first; a click opens them."""
    heading(title, f"{counted(len(rows), 'counterpart')}. A click opens the row." if len(rows) else "")
    if rows.empty:
        st.caption(none)
        return
    long_names = bool(rows["name"].str.len().max() > 24)
    columns = ACTOR_COLUMNS | LONG_NAMES if long_names else ACTOR_COLUMNS
    opening_table(rows, key=key, columns=columns, alt=title, wrap=long_names, height=360)


def show_outcomes(outcomes: pd.DataFrame, *, key: str) -> None:
    """What came of it, with status; a click opens the engagement."""
    known = int((outcomes["status"] != "Not known").sum())
    line = f"{counted(len(outcomes), 'outcome')}; what became of it is on record for {known:,}. A click opens the card."
    heading("What came of it", line if len(outcomes) else "")
    if outcomes.empty:
        st.caption("No outcome is recorded for these engagements.")
        return
    opening_table(
        outcomes, key=key, columns=OUTCOME_COLUMNS, alt="Outcomes", ids="engagement_id", height=460, wrap=True
    )


def outcome_rows(sub: Frames) -> pd.DataFrame:
    """Outcomes for a table: columns of `OUTCOME_COLUMNS` and engagement_id, due dates in words."""
    outcomes = profile.outcomes_in_words(sub, cached.record(cached.revision()))
    return outcomes.assign(due=[day_words(due) if isinstance(due, str) else "" for due in outcomes["due"]])


def show_engagements(rows: pd.DataFrame, *, key: str) -> None:
    """The list of engagements, latest first; a click opens the card."""
    heading("Engagements", f"{counted(len(rows), 'engagement')}, the latest first. A click opens the card.")
    engagement_list(rows, key=key, height=fitted(rows, 420))
