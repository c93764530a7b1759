"""Releases into the queue: pasted or uploaded, with progress, and what became of each."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import pandas as pd
import streamlit as st

from analytics.words import counted
from records.documents import MAX_BYTES
from ui import cached, share
from ui.parts import heading, md
from ui.review import desk
from ui.review.intake import Taken, publisher_of, take
from ui.review.signing import reviewer, signed
from ui.review.words import Choices

SAMPLE = Path(__file__).with_name("sample.txt")
EMPTY = {"text": "", "url": ""}
_WORK = "_intake"
SORTS = {"added": "Read", "duplicate": "Held already", "refused": "Not read", "failed": "Not kept"}


def show(known: Choices) -> None:
    """Draw the intake; what still waits from a run that was broken off goes on first."""
    heading("Add releases", "Paste a text, or give files: txt, html, pdf or docx, one or fifty.")
    by_paste, by_file = st.tabs(["Paste", "Files"])
    with by_paste:
        _show_paste(known)
    with by_file:
        _show_files(known)
    if _work()["waiting"] and reviewer():
        _run(known)
    _show_taken()


def _work() -> dict[str, list]:
    """Documents that wait to be read, and what became of the others; kept for the visit."""
    return st.session_state.setdefault(_WORK, {"waiting": [], "taken": []})


# Paste ---------------------------------------------------------------------------------------------------------------


def _show_paste(known: Choices) -> None:
    kept = st.session_state.setdefault("_pasted", dict(EMPTY))
    st.session_state["w-paste"], st.session_state["w-paste-url"] = kept["text"], kept["url"]
    st.text_area(
        "Text of the release", key="w-paste", height=180, placeholder="Headline, date, text …", on_change=_keep_paste
    )
    st.text_input(
        "Where it was published, if you know", key="w-paste-url", placeholder="https://…", on_change=_keep_paste
    )
    publisher("w-paste-publisher", known)
    with st.container(horizontal=True):
        st.button("Draft it", key="paste-go", icon=":material/draft:", on_click=_take_paste)
        st.button("Try it with a sample", key="paste-sample", type="tertiary", on_click=_put_sample)


def _keep_paste() -> None:
    st.session_state["_pasted"] = {"text": st.session_state["w-paste"], "url": st.session_state["w-paste-url"]}


def _put_sample() -> None:
    st.session_state["_pasted"] = {"text": sample(), "url": ""}
    st.session_state["w-paste-publisher"] = "ICESCO"


@lru_cache(maxsize=1)
def sample() -> str:
    """A release of our own making: its people are invented."""
    return SAMPLE.read_text(encoding="utf-8")


@signed
def _take_paste() -> None:
    _keep_paste()
    pasted = st.session_state["_pasted"]
    content = pasted["text"].encode("utf-8", "replace")
    url = pasted["url"].strip() or None
    work = _work()
    work["taken"] = []
    if url and not url.lower().startswith(("http://", "https://")):
        sentence = f"The address {url[:80]} is none: it should begin with http:// or https://. Mend it or leave it out."
        work["taken"].append(Taken("Pasted text", "refused", sentence))
    elif not content.strip():
        work["taken"].append(Taken("Pasted text", "refused", "There is no text yet: paste a release, then draft it."))
    else:
        name = f"pasted-{hashlib.sha256(content).hexdigest()[:8]}.txt"
        about = {"url": url, "publisher": st.session_state.get("w-paste-publisher")}
        work["waiting"].append((name, content, about))


# Files ---------------------------------------------------------------------------------------------------------------


def _show_files(known: Choices) -> None:
    turn = st.session_state.setdefault("_files_turn", 0)
    files = st.file_uploader(
        "Files",
        accept_multiple_files=True,
        key=f"files-{turn}",
        max_upload_size=MAX_BYTES // 2**20,
        help="What a file is, is seen by its content. Each may have 25 MB.",
    )
    number = len(files or ())
    of = publisher(f"files-publisher-{turn}", known)
    label = f"Draft {counted(number, 'file')}" if number else "Draft the files"
    icon = ":material/draft:"
    st.button(label, key="files-go", icon=icon, disabled=not number, on_click=_take_files, args=(turn, of))


@signed
def _take_files(turn: int, of: str | None) -> None:
    """Put the files given among what waits to be read (a callback), and empty the box for the next ones."""
    work = _work()
    work["taken"] = []
    files = st.session_state.get(f"files-{turn}") or ()
    work["waiting"] += [(file.name, file.getvalue(), {"publisher": of}) for file in files]
    st.session_state["_files_turn"] = turn + 1


def publisher(key: str, known: Choices) -> str | None:
    """Who published it: one of the record's publishers, or a new name."""
    return st.selectbox(
        "Publisher, if it is one for all and you know it",
        known.publishers,
        index=None,
        key=key,
        accept_new_options=True,
        placeholder="As the text says",
        persist_state="session",
    )


# The run -------------------------------------------------------------------------------------------------------------


def _run(known: Choices) -> None:
    """Read what waits, one after the other; a document leaves the list only once it is dealt with."""
    work, store = _work(), cached.store()
    total = len(work["waiting"]) + len(work["taken"])

    def guess(url: str | None, text: str) -> str | None:
        return publisher_of(url, text, known.publisher_by_host, known.publishers)

    with st.status(f"Reading {counted(len(work['waiting']), 'document')} …", expanded=total > 1) as status:
        bar = st.progress(0.0)
        while work["waiting"]:
            name, content, about = work["waiting"][0]
            bar.progress(len(work["taken"]) / total, text=f"{len(work['taken']) + 1} of {total}: {md(name)}")
            work["taken"].append(take(store, name, content, who=reviewer(), about=about, guess=guess))
            work["waiting"].pop(0)
        status.update(label="Read", state="complete", expanded=False)
    if all(taken.sort == "added" for taken in work["taken"]) and any(
        taken.name.startswith("pasted-") for taken in work["taken"]
    ):
        st.session_state["_pasted"] = dict(EMPTY)
    if total == 1 and work["taken"][0].sort == "added":
        st.session_state["draft"] = work["taken"][0].draft_ids[0]
        work["taken"] = []
    st.rerun()


def _show_taken() -> None:
    """What became of each: first what was refused, each in one sentence."""
    taken: list[Taken] = _work()["taken"]
    if not taken:
        return
    count = {sort: [one for one in taken if one.sort == sort] for sort in SORTS}
    drafts = sum(len(one.draft_ids) for one in count["added"])
    words = f"{len(taken)} given: {len(count['added'])} read, {counted(drafts, 'draft')} added to the queue"
    words += "".join(f", {len(count[sort])} {SORTS[sort].lower()}" for sort in SORTS if sort != "added" and count[sort])
    st.markdown(f"**{words}.**")
    for place, one in enumerate(taken):
        if one.sort != "added":
            _show_one(one, place)
    if count["added"]:
        lines = [f"- {md(one.sentence)} {md(' '.join(one.warnings))}" for one in count["added"]]
        with st.expander(f"{counted(len(lines), 'document')} read"):
            st.markdown("\n".join(lines))
    rows = [(one.name, SORTS[one.sort], one.sentence, " ".join(one.warnings)) for one in taken]
    share.downloads(
        {"Files given": pd.DataFrame(rows, columns=["File", "What became of it", "Why", "Warnings"])}, key="taken"
    )
    st.button("Clear this list", key="taken-clear", type="tertiary", on_click=lambda: _work().update(taken=[]))


def _show_one(one: Taken, place: int) -> None:
    st.markdown(f"**{SORTS[one.sort]}.** {md(one.sentence)}")
    if one.content is None and not one.draft_ids:
        return
    with st.container(horizontal=True, key=f"taken-{place}"):
        if one.draft_ids:
            st.button("See what is held", key=f"taken-see-{place}", on_click=_open, args=(one.draft_ids[0],))
        if one.content is not None:
            label = "Add it anyway" if one.sort == "duplicate" else "Try again"
            st.button(label, key=f"taken-again-{place}", on_click=_again, args=(place,))


def _open(draft_id: str) -> None:
    st.session_state["draft"] = draft_id


@signed
def _again(place: int) -> None:
    taken = _work()["taken"]
    one: Taken = taken[place]
    taken[place] = take(cached.store(), one.name, one.content or b"", who=reviewer(), anyway=True, about=one.about)
    desk.dismiss()
