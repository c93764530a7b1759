"""The card of an actor: offices over time, counterparts, engagements."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import brief
from analytics.frames import Frames
from analytics.words import counted, day_words, month_span, times
from ui import cached, share
from ui.cards import engagement_list, engagement_rows, readable
from ui.parts import go_link, heading, md, named, table

TIE_WORDS = {"met": "met", "co-present": "at the same event", "delegation": "on the same side"}


OFFICE_HEADERS = {
    "name": "Person",
    "position": "Office",
    "organization": "Body",
    "first": "First named",
    "last": "Last named",
    "engagements": "Engagements",
}
COUNTERPART_COLUMNS = {
    "name": st.column_config.TextColumn("With", width=105),
    "count": st.column_config.NumberColumn("No.", width=40, help="Engagements shared"),
    "tie": st.column_config.TextColumn("Tie", width=60),
    "last": st.column_config.TextColumn("Last", width=90),
}


def actor_card(revision: str, shown: Frames, actor: str, *, key: str) -> dict[str, pd.DataFrame]:
    """Draw what the selection knows of an actor, in a narrow column; answers its tables."""
    name = brief.name_of(cached.record(revision), actor)
    rows = brief.engagements_of(shown, actor)
    st.markdown(f"#### {md(name)}")
    if rows.empty:
        st.caption("Takes part in no engagement of this selection.")
        return {}
    span = month_span(rows["start_date"].iloc[-1], rows["start_date"].iloc[0])
    st.caption(f"{counted(len(rows), 'engagement')}, {span}.")
    page = "countries" if actor.startswith("country:") else "people"
    go_link("All about this one", page, icon=":material/arrow_forward:", open=actor)
    heading("Offices over time" if actor.startswith("person:") else "Who spoke for it")
    offices = brief.offices(shown, actor)
    st.markdown(office_lines(offices, actor) or "Nobody is named.")
    heading("Counterparts")
    met = brief.counterparts(shown, actor)
    met = met.assign(tie=met["tie"].map(TIE_WORDS), last=met["last"].map(day_words))
    _show_counterparts(met, key=f"{key}-counterparts-{actor}")
    heading("Engagements")
    listed = engagement_rows(shown)
    listed = listed[listed["engagement_id"].isin(rows["engagement_id"])]
    engagement_list(listed, key=f"{key}-engagements-{actor}", height=260)
    words = {column: offices[column].map(day_words) for column in ("first", "last")}
    tables = {
        "Offices": offices.assign(**words)[list(OFFICE_HEADERS)].rename(columns=OFFICE_HEADERS),
        "Counterparts": named(met, COUNTERPART_COLUMNS).rename(columns={"No.": "Engagements shared"}),
        "Engagements": readable(listed),
    }
    share.downloads(tables, key=f"{key}-{actor}", of=name, place="this card")
    return {f"{what} of the card": rows for what, rows in tables.items()}


def office_lines(offices: pd.DataFrame, actor: str, most: int = 12) -> str:
    """Offices as lines: `Minister of Culture, Jun 2021 to Oct 2022, twice`; with the person's name for a country."""
    lines = []
    for row in offices.head(most).itertuples():
        who = "" if actor.startswith("person:") else f"{md(row.name)}, "
        office = md(row.position) if isinstance(row.position, str) else "office not given"
        body = (
            f" ({md(row.organization)})" if isinstance(row.organization, str) and row.organization != "ICESCO" else ""
        )
        lines.append(
            f"- {who}{office}{body}  \n  :small[:gray[{month_span(row.first, row.last)}, {times(row.engagements)}]]"
        )
    if len(offices) > most:
        lines.append(f"- and {counted(len(offices) - most, 'more office')}")
    return "\n".join(lines)


def _show_counterparts(rows: pd.DataFrame, *, key: str) -> None:
    """The counterparts as a table; a click on a row opens that actor."""
    if rows.empty:
        st.caption("No counterpart across sides in this selection.")
        return

    def open_row() -> None:
        chosen = st.session_state[key]["selection"]["rows"]
        if chosen:
            st.session_state["open"] = rows["actor_id"].iloc[chosen[0]]

    height = min(260, 36 * len(rows) + 40)
    table(rows, key=key, columns=COUNTERPART_COLUMNS, alt="Counterparts", on_select=open_row, height=height)
