"""Review: releases become drafts, a person corrects and decides, and what is on the record is corrected here."""

from __future__ import annotations

import streamlit as st

from records.inbox import JUDGED, DraftView
from ui import address, cached
from ui.parts import heading, link, md
from ui.review import card_form, correcting, desk, evidence, judging, past, queue, signing, upload, versions, whois
from ui.review.state import Desk
from ui.review.words import Choices, choices


def show() -> None:
    """Draw the page."""
    st.title("Review", anchor=False)
    store = cached.store()
    if store.read_only:
        _show_read_only()
        return
    judging.settle()
    revision = cached.revision()
    draft_id = address.choice("draft", [item.draft_id for item in desk.queue(revision).items])
    engagement_id = address.choice("correct", cached.record(revision).engagements["engagement_id"])
    signing.show_name()
    desk.show_said(judging.undo)
    if engagement_id:
        correcting.show(revision, engagement_id)
    elif draft_id:
        _show_draft(revision, draft_id)
    else:
        left, right = st.columns([4, 5], gap="large")
        with left:
            upload.show(choices(revision))
        with right:
            queue.show(revision)


def _show_read_only() -> None:
    """Nothing is offered that would fail."""
    st.info(
        "This record can be read, but not written to, so nothing can be added, judged or corrected here. The notice "
        "above says why; on a computer where the data folder can be written, all of it works.",
        icon=":material/lock:",
    )
    whole = desk.queue(cached.revision())
    if whole.total:
        queue.progress(whole)


# One draft -----------------------------------------------------------------------------------------------------------


def _show_draft(revision: str, draft_id: str) -> None:
    view, known = desk.draft(revision, draft_id), choices(revision)
    work = desk.of(f"draft:{draft_id}", view.card, view.version)
    queue.show_bar(desk.queue(revision), draft_id)
    if work.version < view.version:
        _show_both(revision, view, work, known)
    left, right = st.columns([4, 7], gap="large")
    with left:
        heading(md(view.document))
        evidence.show(view.text, view.draft, work.card, key=f"text-{draft_id}")
        _show_sources(view)
    with right:
        _show_card(revision, view, work, known)
    past.show(revision, f"draft:{draft_id}", known, judging.undo)


def _show_both(revision: str, view: DraftView, work: Desk, known: Choices) -> None:
    last = desk.past(revision, f"draft:{view.draft_id}")
    who = last[0].who if last else "Somebody"
    landed = view.engagement_id if view.state in JUDGED else None
    versions.show(work, view.card, view.version, who, known, landed=landed)


def _show_sources(view: DraftView) -> None:
    for source in view.card.get("sources") or ():
        if source.get("url"):
            st.markdown(f":small[{link(source.get('title') or source['url'], source['url'])}]")


def _show_card(revision: str, view: DraftView, work: Desk, known: Choices) -> None:
    for warning in view.draft.get("warnings") or ():
        st.warning(md(warning), icon=":material/warning:")
    judging.show_buttons(view, work)
    judging.show_alike(view, work, revision, known)
    if view.state not in JUDGED:
        whois.show(work, known, revision)
        card_form.show(work, known)
        judging.show_accept_below(view)
