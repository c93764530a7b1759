"""The queue: what waits to be judged, with its denominator, by state."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.words import counted, day_words
from records.inbox import Queue, Waiting
from ui import address, share
from ui.parts import heading, md, named, plain, table
from ui.review import desk
from ui.review.words import STATES

COLUMNS = {
    "title": st.column_config.TextColumn("Draft", width=330),
    "date": st.column_config.TextColumn("Date", width=95),
    "state": st.column_config.TextColumn("State", width=80),
    "warnings": st.column_config.NumberColumn("Warnings", width=75),
    "document": st.column_config.TextColumn("Document", width="medium"),
    "by": st.column_config.TextColumn("Last changed by", width="small"),
}
ALL = "all"


def progress(whole: Queue) -> None:
    """How many of all drafts are judged."""
    if whole.total:
        words = f"**{whole.judged} of {whole.total} judged**"
        st.progress(whole.judged / whole.total, text=words)


def next_open(whole: Queue, after: str | None = None) -> str | None:
    """The next draft that waits: an open one after this, else the first open one, else an unsure one."""
    ids = [item.draft_id for item in whole.items]
    start = ids.index(after) + 1 if after in ids else 0
    turned = [item for item in (*whole.items[start:], *whole.items[:start]) if item.draft_id != after]
    for state in ("open", "unsure"):
        found = next((item.draft_id for item in turned if item.state == state), None)
        if found:
            return found
    return None


def show(revision: str) -> None:
    """Draw the queue: progress, states with their numbers, and the drafts; a click opens one."""
    whole = desk.queue(revision)
    heading("Queue")
    if not whole.total:
        st.caption("Nothing waits. Releases that you add stand here until somebody judges them.")
        return
    progress(whole)
    counts = {state: sum(item.state == state for item in whole.items) for state in STATES}
    options = [state for state in STATES if counts[state]] + [ALL]
    chosen = address.choice("state", options, "open" if counts["open"] else ALL) or ALL
    st.segmented_control(
        "State",
        options,
        key="state",
        required=True,
        label_visibility="collapsed",
        format_func=lambda state: f"{STATES.get(state, 'All')} ({counts.get(state, whole.total)})",
    )
    _show_rows([item for item in whole.items if chosen in (ALL, item.state)])
    first = next_open(whole)
    if first:
        st.button(
            "Begin with the first",
            key="begin",
            icon=":material/play_arrow:",
            on_click=_open,
            args=(first,),
            shortcut="Alt+N",
        )


def _show_rows(items: list[Waiting]) -> None:
    turn = st.session_state.setdefault("_queue_turn", 0)
    key = f"queue-{turn}-{hash(tuple((item.draft_id, item.version) for item in items))}"
    unsaved = {one.subject for one in desk.unsaved()}
    rows = pd.DataFrame(
        [
            {
                "title": plain(item.title) + (" (not saved yet)" if f"draft:{item.draft_id}" in unsaved else ""),
                "date": day(item.start_date),
                "state": STATES[item.state],
                "warnings": len(item.warnings),
                "document": plain(item.document),
                "by": plain(item.changed_by),
            }
            for item in items
        ],
        columns=list(COLUMNS),
    )

    def open_row() -> None:
        chosen = st.session_state[key]["selection"]["rows"]
        if chosen:
            st.session_state["_queue_turn"] += 1
            _open(items[chosen[0]].draft_id)

    st.caption(f"{counted(len(items), 'draft')}. A click on a row opens it.")
    table(rows, key=key, columns=COLUMNS, alt="Drafts", on_select=open_row, height=min(460, 36 * len(rows) + 40))
    share.downloads({"Drafts": named(rows, COLUMNS)}, key="queue")


def day(date: str | None) -> str:
    """A date of a draft as words; as it stands where it is none."""
    try:
        return day_words(date) if date else "no date"
    except (ValueError, TypeError):
        return plain(date)


def _open(draft_id: str) -> None:
    st.session_state["draft"] = draft_id
    desk.dismiss()


def show_bar(whole: Queue, draft_id: str) -> None:
    """Above an open draft: how far the queue is, and the ways to its neighbours."""
    following = next_open(whole, draft_id)
    with st.container(horizontal=True, vertical_alignment="center", key="queue-bar"):
        st.button("Queue", key="to-queue", icon=":material/arrow_back:", on_click=_open, args=(None,))
        st.button(
            "Next",
            key="next",
            icon=":material/skip_next:",
            on_click=_open,
            args=(following,),
            shortcut="Alt+N",
            disabled=following is None,
        )
        item = next((one for one in whole.items if one.draft_id == draft_id), None)
        if item:
            more = f", item {item.item} of {md(item.document)}"
            st.caption(f"{STATES[item.state]}{more}. {whole.judged} of {whole.total} judged.", width="content")
