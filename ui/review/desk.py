"""The desk of this session: which cards are open, and what was just done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from records import inbox
from records.cards import Card, card_of_engagement
from records.errors import Conflict, NotAccepted, Problem, RecordsError
from records.history import Entry, history
from records.inbox import DraftView, Queue
from ui import cached
from ui.parts import go_link, md
from ui.review.state import Desk, open_desk
from ui.review.words import FIELDS

PARTS = {
    "engagements": "",
    "card": "",
    "participations": "person",
    "people": "person",
    "outcomes": "outcome",
    "sources": "source",
    "engagement_sources": "source",
    "organizations": "body",
    "engagement_organizations": "body",
    "engagement_countries": "country",
    "engagement_themes": "theme",
}

_DESKS, _SAID, _HELD = "_desks", "_review_said", "_review_held"


@dataclass
class Said:
    """What came of the last act, to be said at the top of the page: a sentence, and what can be done now."""

    sentence: str
    sort: str = "success"
    problems: tuple[str, ...] = ()
    judgement_id: int | None = None
    engagement_id: str | None = None
    draft_id: str | None = None


# What is read --------------------------------------------------------------------------------------------------------


@cached.kept
def queue(revision: str, state: str | None = None) -> Queue:
    """The drafts in a state (without one: all), with how many are judged."""
    return inbox.queue(cached.store(), state)


@cached.kept
def draft(revision: str, draft_id: str) -> DraftView:
    """One draft with its text and card."""
    return inbox.draft(cached.store(), draft_id)


@cached.kept
def engagement(revision: str, engagement_id: str) -> Card:
    """One engagement of the record as a card."""
    with cached.store().reading() as connection:
        return card_of_engagement(connection, engagement_id)


@cached.kept
def past(revision: str, subject: str) -> list[Entry]:
    """What happened to a subject, latest first."""
    return history(cached.store(), subject)


# What is worked on ---------------------------------------------------------------------------------------------------


def of(subject: str, card: Card, version: int) -> Desk:
    """The desk of a card, kept for the whole visit; one without changes follows the record."""
    desks = st.session_state.setdefault(_DESKS, {})
    desk = desks.get(subject)
    if desk is None:
        desk = desks[subject] = open_desk(subject, card, version)
    elif desk.version < version and not desk.is_changed:
        desk.reopen(card, version)
    return desk


def held(subject: str) -> Desk | None:
    """The desk of a subject, where work on it is kept."""
    found: Desk | None = st.session_state.get(_DESKS, {}).get(subject)
    return found


def put(subject: str, card: Card, base: Card, version: int) -> Desk:
    """Put a card on a desk of its own, with what it is to be compared with."""
    desk = open_desk(subject, base, version)
    desk.change(**card)
    st.session_state.setdefault(_DESKS, {})[subject] = desk
    return desk


def clear(subject: str) -> None:
    """Forget the work on a subject: the record has it now."""
    st.session_state.setdefault(_DESKS, {}).pop(subject, None)


def unsaved() -> list[Desk]:
    """The cards that hold work not yet saved."""
    return [desk for desk in st.session_state.get(_DESKS, {}).values() if desk.is_changed]


# What was said -------------------------------------------------------------------------------------------------------


def say(sentence: str, **more: Any) -> None:
    """Keep a sentence for the top of the page at the next run."""
    st.session_state[_SAID] = Said(sentence, **more)


def attempt(act: Callable[[], Any]) -> Any:
    """Do something to the record; where it is refused, say so in words, and nothing that was typed is lost."""
    try:
        return act()
    except Conflict:
        say("The save was refused, so that the other version is not lost.", sort="error")
        return None
    except RecordsError as error:
        first, *rest = str(error).split("\n- ")
        problems = tuple(problem_words(problem) for problem in error.problems) or tuple(rest)
        if problems and isinstance(error, NotAccepted):
            first = "Not on the record yet: something cannot stand as it is. Nothing was saved; what you typed is here."
        say(first, sort="error", problems=problems)
        return None


def problem_words(problem: Problem) -> str:
    """A problem of the record in the card's words: which field of which row, what was given, what is wanted."""
    of = PARTS.get(problem.table, problem.table)
    place = f"{of} {problem.line}, " if of and problem.line else f"{of}, " if of else ""
    field = FIELDS.get(problem.column, problem.column.replace("_", " "))
    given = f"given {problem.given}, " if problem.given else ""
    return f"{place}{field}: {given}expected {problem.expected}. {problem.todo}".strip()


def show_said(undo: Callable[[int], None]) -> None:
    """Say what came of the last act, with the way to take it back and the way to what was made.

    It stays until the reader goes elsewhere, does something else, or dismisses it.
    """
    place = tuple(st.session_state.get(word) for word in ("draft", "correct", "sort"))
    said: Said | None = st.session_state.pop(_SAID, None)
    if said is not None:
        st.session_state[_HELD] = (said, place)
    said, held_at = st.session_state.get(_HELD, (None, place))
    if said is None or held_at != place:
        dismiss()
        return
    box = {"success": st.success, "error": st.error, "info": st.info}[said.sort]
    box("\n".join([md(said.sentence), "", *(f"- {md(problem)}" for problem in said.problems[:8])]))
    with st.container(horizontal=True, vertical_alignment="center", key="said"):
        if said.judgement_id is not None:
            args = (said.judgement_id,)
            st.button("Undo", key="undo-last", icon=":material/undo:", on_click=undo, args=args, shortcut="Alt+Z")
        if said.engagement_id:
            go_link("Open it on the record", "engagements", icon=":material/link:", engagement=said.engagement_id)
        st.button("Dismiss", key="dismiss", type="tertiary", on_click=dismiss)


def dismiss() -> None:
    """Let go of the last sentence."""
    st.session_state.pop(_HELD, None)
    st.session_state.pop(_SAID, None)
