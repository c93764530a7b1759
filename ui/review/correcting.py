"""An engagement on the record, corrected by the same card, with its history and the way back."""

from __future__ import annotations

import streamlit as st

from records import review
from records.cards import Card
from records.review import Judgement
from ui import cached
from ui.parts import go_link, heading, link, md
from ui.review import card_form, desk, evidence, judging, past, versions, whois
from ui.review.signing import reviewer, signed
from ui.review.state import Desk
from ui.review.words import choices


def show(revision: str, engagement_id: str) -> None:
    """Draw the card of an engagement as it stands, ready to be corrected."""
    known, card = choices(revision), desk.engagement(revision, engagement_id)
    work = desk.of(f"engagement:{engagement_id}", card, card["version"])
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Queue", key="to-queue", icon=":material/arrow_back:", on_click=_close)
        go_link("Open it on the record", "engagements", icon=":material/link:", engagement=engagement_id)
    if work.version < card["version"]:
        last = desk.past(revision, work.subject)
        versions.show(work, card, card["version"], last[0].who if last else "Somebody", known)
    left, right = st.columns([4, 7], gap="large")
    with left:
        _show_text(revision, engagement_id, card)
    with right:
        heading("Correct this engagement")
        _show_buttons(work, card, engagement_id)
        whois.show(work, known, revision)
        card_form.show(work, known)
    with left:
        past.show(revision, work.subject, known, judging.undo)


def _close() -> None:
    st.session_state["correct"] = None


def _show_text(revision: str, engagement_id: str, card: Card) -> None:
    """The text it was read from, where it is held here; else its sources by name."""
    held = [one.draft_id for one in desk.queue(revision).items if one.engagement_id == engagement_id]
    if held:
        view = desk.draft(revision, held[0])
        heading(md(view.document))
        evidence.show(view.text, view.draft, card, key=f"text-{engagement_id}")
    else:
        heading("Sources", "Their text is not held here.")
    lines = []
    for number, source in enumerate(card["sources"], start=1):
        words = (
            source.get("locator") or source.get("title") or source.get("url") or source.get("document") or "a source"
        )
        lines.append(f"{number}. {link(words, source['url']) if source.get('url') else md(words)}")
    st.markdown("\n".join(lines))


def _show_buttons(work: Desk, card: Card, engagement_id: str) -> None:
    key = f"why-{engagement_id}"
    st.text_input("Why, if it needs a word", key=key, max_chars=500, placeholder="The source says …")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Save the correction",
            key="correct-save",
            icon=":material/save:",
            shortcut="Alt+S",
            disabled=not work.is_changed,
            on_click=_save,
            args=(work, engagement_id, key),
        )
        if work.is_changed:
            st.button(
                "Start over", key="start-over", type="tertiary", on_click=work.reopen, args=(card, card["version"])
            )


@signed
def _save(work: Desk, engagement_id: str, key: str) -> None:
    """Save (a callback): one unit of work, refused whole where somebody saved meanwhile."""
    note = str(st.session_state.get(key) or "").strip() or None
    done: Judgement | None = desk.attempt(
        lambda: review.judge(
            cached.store(),
            "correct",
            who=reviewer(),
            version=work.version,
            engagement_id=engagement_id,
            card=work.card,
            base=work.base,
            note=note,
        )
    )
    if done is not None:
        desk.clear(work.subject)
        desk.say("Corrected on the record.", judgement_id=done.judgement_id, engagement_id=engagement_id)
