"""Who decides: the reviewer's name, asked once in a visit, when something is first decided; reading is free."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from ui.parts import md

_NAME, _WAITS = "_reviewer", "_unsigned"
_FIELD = "w-reviewer"


def reviewer() -> str:
    """The name of the person who reviews; empty while nobody said."""
    return str(st.session_state.get(_NAME, ""))


def signed(act: Callable[..., None]) -> Callable[..., None]:
    """An act that is kept with a name (a callback): where nobody gave one yet, it waits for it, and loses nothing."""

    @wraps(act)
    def with_name(*args: Any) -> None:
        if reviewer():
            act(*args)
        else:
            st.session_state[_WAITS] = (act, args, _place())

    return with_name


def show_name() -> None:
    """Say who reviews, with the way to change it; while nobody said, let a name be given, without asking for it."""
    if name := reviewer():
        with st.container(horizontal=True, vertical_alignment="center", key="reviewer"):
            st.caption(f"You review as **{md(name)}**.", width="content")
            st.button("Change", key="change-name", type="tertiary", on_click=_forget_name)
    elif _WAITS in st.session_state and st.session_state[_WAITS][2] == _place():
        _ask()
    else:
        _let_go()
        _show_field("Begin")
        st.caption("Reading is free. Every decision is kept with the name of who made it, asked once in a visit.")


def _forget_name() -> None:
    st.session_state[_FIELD] = st.session_state.pop(_NAME, "")


def _let_go() -> None:
    """Nothing was decided: what was asked for is forgotten, what was typed stays."""
    st.session_state.pop(_WAITS, None)


@st.dialog("Who decides?", icon=":material/person:", on_dismiss=_let_go)
def _ask() -> None:
    st.markdown("Every decision is kept with the name of who made it. Yours goes on as soon as you say who you are.")
    _show_field("Go on")
    if reviewer():
        st.rerun()


def _show_field(label: str) -> None:
    with st.form("who", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("Your name", key=_FIELD, max_chars=100, width=320, help="It stands with what you decide.")
        tried = st.form_submit_button(label, on_click=_take_name)
    if tried and not reviewer():
        st.warning("There is no name yet: write yours, as your colleagues know you.", icon=":material/person:")


def _take_name() -> None:
    """Keep the name (a callback), and carry out what waited for it."""
    name = " ".join(str(st.session_state.get(_FIELD) or "").split())
    if not name:
        return
    st.session_state[_NAME] = name
    if _WAITS in st.session_state:
        act, args, _ = st.session_state.pop(_WAITS)
        act(*args)


def _place() -> tuple[object, ...]:
    """The page and what is open on it: a decision does not wait for a reader who went elsewhere."""
    return urlsplit(st.context.url or "").path, st.session_state.get("draft"), st.session_state.get("correct")
