"""The history of a subject: who, when, what changed from what to what, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from records.history import Change, Entry
from ui import cached
from ui.parts import heading, md
from ui.review import desk
from ui.review.words import DECISIONS, FIELDS, TABLES, Choices, value_words

MOST = 12
LINKS = ("engagement_countries", "engagement_organizations", "engagement_themes")
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
    names = _names(entry)
    lines = [line for change in entry.changes if (line := change_words(change, known, names))]
    if not lines:
        return
    shown = "\n".join(f"- {line}" for line in lines[:MOST])
    more = f"\n- and {len(lines) - MOST} more" if len(lines) > MOST else ""
    if place == 0:
        st.markdown(shown + more)
    else:
        with st.expander(f"What changed ({len(lines)})", key=f"changes-{entry.revision_id}"):
            st.markdown(shown + more)


def change_words(change: Change, known: Choices, names: dict[str, str] | None = None) -> str:
    """One changed cell as a line, in Markdown: *Title: from … to …*; nothing for an id that says nothing."""
    told = ("person_id", "organization_id")
    if change.column.endswith("_id") and change.column not in told:
        return ""
    field = FIELDS.get(change.column, change.column.replace("_", " "))
    before, after = (md(value_words(change.column, value, known)) for value in (change.before, change.after))
    if change.table in LINKS:
        return f"{field} added: {after}" if change.before is None else f"{field} taken out: {before}"
    of = TABLES.get(change.table, change.table)
    which = (names or {}).get(change.row) or f"{of} {change.row.rpartition('/')[2]}"
    name = md(f"{which}: {field.lower()}" if of else field)
    if change.before is None:
        return f"{name}: {after}"
    return f"{name}: from {before} to {after}"


def _names(entry: Entry) -> dict[str, str]:
    """Participation to the name as written: of the record now, or as the entry itself has it."""
    takes = cached.record(cached.revision()).participations
    ids = {change.row for change in entry.changes if change.table == "participations"}
    rows = takes[takes["participation_id"].isin(ids)]
    found = dict(zip(rows["participation_id"], rows["name_as_written"], strict=True))
    for change in entry.changes:
        if change.column == "name_as_written":
            found[change.row] = str(change.after or change.before)
    return found


def when(at: str) -> str:
    """A moment of the record (UTC) as words."""
    try:
        moment = datetime.fromisoformat(at.replace("Z", "+00:00"))
    except ValueError:
        return at
    return f"{moment.day} {moment:%b %Y, %H:%M} UTC"
