"""The decision on a card: accept, reject, unsure, join, keep, correct, undo; a refusal loses nothing."""

from __future__ import annotations

import time
from copy import deepcopy

import streamlit as st

from analytics.words import counted, listed
from records import inbox, review
from records.alike import Alike, likely_duplicates
from records.inbox import JUDGED, DraftView
from records.review import Judgement
from ui import cached
from ui.parts import go_link, heading, md
from ui.review import desk, queue
from ui.review.signing import reviewer, signed
from ui.review.state import Desk, missing
from ui.review.words import STATES, Choices

PATIENCE = 0.4  # a cell that was still open when a button was pressed arrives a moment later
NEAR_THE_BEST = 2.0  # how much less a likely duplicate may score than the likeliest
_ASKED = "_judging"
DONE = {
    "accept": "Accepted and on the record",
    "join": "Joined to the engagement as one more source",
    "reject": "Rejected",
    "unsure": "Left as unsure",
}


def show_buttons(view: DraftView, work: Desk) -> None:
    """The decisions on a draft; those that would be refused are not offered."""
    if view.state in JUDGED:
        _show_judged(view)
        return
    with st.container(horizontal=True, vertical_alignment="center", key="decide"):
        for decision, label, icon, shortcut in (
            ("accept", "Accept", ":material/check:", "Alt+A"),
            ("unsure", "Unsure", ":material/help:", "Alt+U"),
            ("reject", "Reject", ":material/close:", "Alt+X"),
            ("keep", "Keep for later", ":material/save:", "Alt+S"),
        ):
            st.button(label, key=decision, icon=icon, shortcut=shortcut, on_click=_ask, args=(decision, view.draft_id))
        if work.is_changed:
            st.button(
                "Start over", key="start-over", type="tertiary", on_click=work.reopen, args=(view.card, view.version)
            )
    st.caption(makes_new(work))


def show_accept_below(view: DraftView) -> None:
    """The same act at the end of the card, where the eye is by then."""
    args = ("accept", view.draft_id)
    st.button("Accept", key="accept-below", icon=":material/check:", on_click=_ask, args=args)


def _show_judged(view: DraftView) -> None:
    st.info(f"This draft is {STATES[view.state].lower()}. Undo that to judge it again.", icon=":material/gavel:")
    entry = next((one for one in desk.past(cached.revision(), f"draft:{view.draft_id}") if _can_undo(one)), None)
    with st.container(horizontal=True, vertical_alignment="center"):
        if entry is not None:
            number = entry.judgement_id
            st.button("Undo it", key="undo-judged", icon=":material/undo:", on_click=undo, args=(number,))
        if view.engagement_id:
            go_link("Open it on the record", "engagements", icon=":material/link:", engagement=view.engagement_id)
            go_link("Correct it there", "review", icon=":material/edit:", correct=view.engagement_id)


def _can_undo(entry: desk.Entry) -> bool:
    return entry.judgement_id is not None and not entry.undone and entry.decision in DONE


def makes_new(work: Desk) -> str:
    """What accepting would make new on the record, so that nobody is made twice unawares."""
    people = [one for one in work.card.get("people") or () if not one.get("person_id") and one.get("name_as_written")]
    bodies = {one.get("name") for one in work.card.get("organizations") or () if not one.get("organization_id")}
    bodies |= {one.get("organization") for one in work.card.get("people") or () if not one.get("organization_id")}
    new = [counted(len(people), "person", "people")] if people else []
    new += [counted(len(bodies - {None}), "body", "bodies")] if bodies - {None} else []
    if not new:
        return "Everyone on this card is on the record already."
    return f"Accepting makes {listed(new)} new on the record. Link those below whom it knows."


# The act -------------------------------------------------------------------------------------------------------------


@signed
def _ask(decision: str, draft_id: str, engagement_id: str | None = None) -> None:
    """A button was pressed (a callback): decide when the last typed cell has arrived."""
    st.session_state[_ASKED] = (decision, draft_id, engagement_id, time.monotonic() + PATIENCE)
    desk.dismiss()


def settle() -> None:
    """At the start of a run: carry out what was asked for, with all that was typed before it."""
    asked = st.session_state.get(_ASKED)
    if asked is None:
        return
    decision, draft_id, engagement_id, at = asked
    time.sleep(max(0.0, min(PATIENCE, at - time.monotonic())))
    st.empty()  # lets a cell that arrived meanwhile start the run again, and be read first
    del st.session_state[_ASKED]
    work = desk.held(f"draft:{draft_id}")
    if work is None:
        return
    if decision == "keep":
        _keep(work, draft_id)
    else:
        _judge(decision, desk.draft(cached.revision(), draft_id), work, engagement_id)
    st.rerun()  # this run began before the decision; the next one reads the record as it is now


def _keep(work: Desk, draft_id: str) -> None:
    """Save the card without judging it."""
    who = reviewer()
    version = desk.attempt(lambda: inbox.save_card(cached.store(), draft_id, work.card, who=who, version=work.version))
    if version:
        work.base, work.version = deepcopy(work.card), version
        desk.say("Kept as you left it. It still waits to be judged.", sort="info")


def _judge(decision: str, view: DraftView, work: Desk, engagement_id: str | None) -> None:
    lacks = missing(work.card) if decision == "accept" else []
    if lacks:
        desk.say("Not on the record yet. What you typed is still here; it wants:", sort="error", problems=tuple(lacks))
        return
    done: Judgement | None = desk.attempt(
        lambda: review.judge(
            cached.store(),
            decision,
            who=reviewer(),
            version=work.version,
            draft_id=view.draft_id,
            engagement_id=engagement_id,
            card=work.card,
            text_sha256=view.text_sha256,
            base=work.base,
        )
    )
    if done is None:
        return
    work.base, work.version = deepcopy(work.card), done.version or work.version
    title = str(work.card.get("title") or "Without a title")
    desk.say(
        f"{DONE[decision]}: {title}.",
        judgement_id=done.judgement_id,
        engagement_id=done.engagement_id,
        draft_id=view.draft_id,
    )
    st.session_state["draft"] = queue.next_open(desk.queue(cached.look()), view.draft_id)


@signed
def undo(judgement_id: int) -> None:
    """Take a judgement back (a callback); a draft opens again with the card as it was judged."""
    done: Judgement | None = desk.attempt(lambda: review.undo(cached.store(), judgement_id, who=reviewer()))
    if done is None:
        return
    if done.draft_id:
        _reopen(done.draft_id)
        st.session_state["draft"] = done.draft_id
    desk.say("Taken back: everything is as it was before.", sort="info", judgement_id=None)


def _reopen(draft_id: str) -> None:
    """What was typed before the judgement stays on the desk, as work on the draft that is open again."""
    held = desk.held(f"draft:{draft_id}")
    if held is None:
        return
    view, card = inbox.draft(cached.store(), draft_id), deepcopy(held.card)
    held.reopen(view.card, view.version)
    if "engagement_id" not in card:
        held.change(**card)


# Duplicates ----------------------------------------------------------------------------------------------------------


@cached.kept
def _alike(revision: str, draft_id: str, card: str) -> list[Alike]:
    return likely_duplicates(cached.store(), inbox.json.loads(card))


def show_alike(view: DraftView, work: Desk, revision: str, known: Choices) -> None:
    """Engagements of the record that the draft may report once more, each to be opened or joined."""
    if view.state in JUDGED:
        return
    found = _alike(revision, view.draft_id, inbox.checked_json(work.card))
    near = [one for one in found if one.score > found[0].score - NEAR_THE_BEST]
    if not near:
        return
    heading(
        "Perhaps on the record already", "If it is one of these, join it: the release becomes one more source of it."
    )
    for place, one in enumerate(near[:3]):
        reasons = listed([reason_words(reason, known) for reason in one.reasons])
        st.markdown(f"**{md(one.title)}**, {md(queue.day(one.start_date))}: {md(reasons)}.")
        with st.container(horizontal=True, vertical_alignment="center"):
            args = ("join", view.draft_id, one.engagement_id)
            st.button("Join as one more source", key=f"join-{place}", icon=":material/merge:", on_click=_ask, args=args)
            go_link("Open it", "engagements", icon=":material/link:", engagement=one.engagement_id)


def reason_words(reason: str, known: Choices) -> str:
    """A reason with countries by name."""
    what, parted, codes = reason.partition("the same countries: ")
    if not parted:
        return reason
    names = [known.countries.get(code, code) for code in codes.split(", ")]
    return f"{what}the same {'country' if len(names) == 1 else 'countries'}, {listed(names)}"
