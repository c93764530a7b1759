"""The history of a subject: who, when, what changed from what to what, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from records.history import Change, Entry
from ui.parts import heading, md
from ui.review import desk
from ui.review.words import DECISIONS, FIELDS, TABLES, Choices, value_words

MOST = 12
KINDS = {
    "document": "added the document",
    "draft": "kept the card as it was",
    "merge-package": "merged the data package",
}


def show(revision: str, subject: str, known: Choices, undo: Callable[[int], None]) -> None:
    """Draw the history, latest first."""
    entries = desk.past(revision, subject)
    still = "Nobody changed it yet." if subject.startswith("draft:") else "It stands as the data package has it."
    heading("History", "" if entries else still)
    for place, entry in enumerate(entries):
        _show_entry(entry, place, known, undo)


def _show_entry(entry: Entry, place: int, known: Choices, undo: Callable[[int], None]) -> None:
    did = DECISIONS.get(entry.decision or "") or KINDS.get(entry.kind, entry.kind)
    note = f" {md(entry.note)}" if entry.note else ""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{md(entry.who)}** {md(did)}, {md(when(entry.at))}.{note}", width="content")
        if entry.undone:
            st.caption("Taken back since.", width="content")
        elif entry.judgement_id is not None:
            key = f"undo-{entry.judgement_id}"
            st.button(
                "Undo", key=key, icon=":material/undo:", type="tertiary", on_click=undo, args=(entry.judgement_id,)
            )
    lines = [line for change in entry.changes if (line := change_words(change, known))]
    if not lines:
        return
    shown = "\n".join(f"- {line}" for line in lines[:MOST])
    more = f"\n- and {len(lines) - MOST} more" if len(lines) > MOST else ""
    if place == 0:
        st.markdown(shown + more)
    else:
        with st.expander(f"What changed ({len(lines)})", key=f"changes-{entry.revision_id}"):
            st.markdown(shown + more)


def change_words(change: Change, known: Choices) -> str:
    """One changed cell as a line, in Markdown: *Title: from … to …*; nothing for an id that says nothing."""
    if change.column.endswith("_id") and change.column not in ("person_id", "organization_id"):
        return ""
    field = FIELDS.get(change.column, change.column.replace("_", " "))
    of = TABLES.get(change.table, change.table)
    name = f"{of} {change.row.rpartition('/')[2]}, {field.lower()}" if of else field
    after = value_words(change.column, change.after, known)
    if change.before is None:
        return f"{md(name)}: {md(after)}"
    return f"{md(name)}: from {md(value_words(change.column, change.before, known))} to {md(after)}"


def when(at: str) -> str:
    """A moment of the record (UTC) as words."""
    try:
        moment = datetime.fromisoformat(at.replace("Z", "+00:00"))
    except ValueError:
        return at
    return f"{moment.day} {moment:%b %Y, %H:%M} UTC"
