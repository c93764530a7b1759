"""What is in view, in words, above every page: removable chips, how many of how many, and how far the record runs."""

from __future__ import annotations

import streamlit as st

from analytics.frames import Frames
from analytics.selection import Selection
from analytics.words import counted, day_words, joined, year_span
from ui import cached
from ui.parts import clear_selection, md


def show(selection: Selection) -> None:
    """Draw the line of chips; each removes its own filter, the last clears all."""
    revision = cached.revision()
    shown, whole = cached.selected(revision, selection), cached.record(revision)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="chips"):
        total = len(whole.engagements)
        if selection.is_empty:
            st.markdown(f"**All {counted(total, 'engagement')}**", width="content")
        else:
            st.markdown(f"**{len(shown.engagements):,} of {counted(total, 'engagement')}**", width="content")
        for field, value, label in selection.chips(whole):
            key, args = f"chip-{field}-{value}", (field, value)
            st.button(
                md(label), key=key, icon=":material/close:", on_click=_remove, args=args, help="Remove this filter"
            )
        if not selection.is_empty:
            st.button(
                "Reset", key="chip-reset", icon=":material/restart_alt:", on_click=clear_selection, type="tertiary"
            )
        reach = day_words(cached.record_ends(revision)) if total else "no date"
        st.caption(f"Record runs to {reach}, revision {md(revision)}", width="content")


def _remove(field: str, value: str) -> None:
    st.session_state["selection"] = st.session_state["selection"].without(field, value or None)


def selection_words(selection: Selection) -> str:
    """The whole selection in one line of plain words, as captions and exports bear it."""
    return selection.in_words(cached.record(cached.revision()))


def slice_words(selection: Selection, frames: Frames) -> str:
    """The slice as titles say it: the filters, and the years in view where no period is chosen."""
    events = frames.engagements["start_date"]
    years = year_span(events.min(), events.max()) if len(events) and not (selection.start or selection.end) else ""
    filters = "" if selection.is_empty else selection_words(selection)
    return joined([filters, years], ", ")
