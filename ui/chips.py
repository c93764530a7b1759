"""What is in view, in words, above every page: removable chips, how many of how many, and how far the record runs."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from analytics.selection import Selection
from analytics.words import counted, day_words, listed
from ui import address, cached
from ui.filters import FACETS, MORE_FACETS, names_of
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
        for key, label, remove in chips(selection):
            st.button(
                label, key=f"chip-{key}", icon=":material/close:", on_click=remove, help="Remove this filter", wrap=True
            )
        if not selection.is_empty:
            st.button(
                "Reset", key="chip-reset", icon=":material/restart_alt:", on_click=clear_selection, type="tertiary"
            )
        reach = day_words(whole.engagements["period_end"].max().date().isoformat()) if total else "no date"
        st.caption(f"Record runs to {reach}, revision {md(revision)}", width="content")


def chips(selection: Selection) -> list[tuple[str, str, Callable[[], None]]]:
    """(key, label, what removes it) for every filter in force."""
    found: list[tuple[str, str, Callable[[], None]]] = []
    if selection.start or selection.end:
        found.append(("period", md(period_words(selection)), lambda: address.change(start=None, end=None)))
    for facet in (*FACETS, *MORE_FACETS):
        for code in getattr(selection, facet.field):
            label = names_of(facet.field).get(code, code)
            found.append((f"{facet.field}-{code}", md(label), _without(selection, facet.field, code)))
    if selection.text:
        found.append(("text", f"\u201c{md(selection.text)}\u201d", lambda: address.change(text="")))
    return found


def _without(selection: Selection, field: str, code: str) -> Callable[[], None]:
    def remove() -> None:
        st.session_state["selection"] = selection.without(field, code)

    return remove


def period_words(selection: Selection) -> str:
    """The chosen period in words; empty when there is none."""
    if selection.start and selection.end:
        start, end = day_words(selection.start), day_words(selection.end)
        return start if start == end else f"{start} to {end}"
    if selection.start:
        return f"from {day_words(selection.start)}"
    return f"to {day_words(selection.end)}" if selection.end else ""


def selection_words(selection: Selection) -> str:
    """The whole selection in one line of plain words, as titles, captions and exports bear it."""
    parts = [period_words(selection)]
    for facet in (*FACETS, *MORE_FACETS):
        codes = getattr(selection, facet.field)
        last = "and" if facet.field == "countries" and selection.countries_all else "or"
        parts.append(listed([names_of(facet.field).get(code, code) for code in codes], most=4, last=last))
    parts.append(f"\u201c{selection.text}\u201d" if selection.text else "")
    return ", ".join(part for part in parts if part) or "the whole record"
