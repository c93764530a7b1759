"""Engagements: the searchable table of what is in view, and the card of the one that is open."""

from __future__ import annotations

import streamlit as st

from analytics.words import counted
from ui import address, cached, share
from ui.cards import LIST_COLUMNS, engagement_card, engagement_rows, readable
from ui.chips import selection_words
from ui.parts import empty, heading, md, table


def show() -> None:
    """Draw the page."""
    revision, selection = cached.revision(), st.session_state["selection"]
    whole, shown = cached.record(revision), cached.selected(revision, selection)
    st.title("Engagements", anchor=False)
    opened = address.choice("engagement", whole.engagements["engagement_id"])
    if shown.engagements.empty:
        empty("No engagement fits these filters. Take one away above, or start again from the whole record.")
        if opened:
            engagement_card(whole, opened)
        return
    rows = engagement_rows(shown)
    ids = tuple(rows["engagement_id"])
    left, right = st.columns([11, 9], gap="large")
    with left:
        title = f"{counted(len(rows), 'engagement')}: {selection_words(selection)}"
        heading(md(title), "The latest first. A click on a row opens its card.")
        key = f"rows-{hash(ids)}"
        table(rows, key=key, columns=LIST_COLUMNS, height=600, alt=title, on_select=lambda: _open(key, ids))
        beside = {f"{what} of the card": of for what, of in cached.card_tables(revision, opened or ids[0]).items()}
        share.downloads({"Engagements": readable(rows)}, key="engagements", beside=beside)
    with right:
        engagement_card(whole, opened or ids[0])


def _open(key: str, ids: tuple[str, ...]) -> None:
    chosen = st.session_state[key]["selection"]["rows"]
    st.session_state["engagement"] = ids[chosen[0]] if chosen else None
