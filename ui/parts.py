"""What every page shares: safe text, empty states, tables with their downloads, and moves between pages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analytics.selection import Selection
from ui import address

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:^=&\"'@/])")
_UNSEEN = dict.fromkeys((*range(8203, 8208), *range(8234, 8239), *range(8288, 8298), 65279))
_WORD_JOINER = "\u2060"
_LONGEST = 2000


def plain(text: object) -> str:
    """A text of data with nothing hidden in it: no control, no bidi override, no lone surrogate, bounded length."""
    if text is None or text != text:
        return ""
    words = str(text)[:_LONGEST].encode("utf-8", "replace").decode("utf-8").translate(_UNSEEN)
    words = "".join(char if char in "\n\t" or unicodedata.category(char) != "Cc" else " " for char in words)
    return re.sub(
        r"([\u0300-\u036f\u0610-\u061a\u064b-\u065f]{4})[\u0300-\u036f\u0610-\u061a\u064b-\u065f]+", r"\1", words
    )


def md(text: object) -> str:
    """A text of data made safe for Markdown: shown letter by letter, never a link, an image, a colour or a formula.

    Escaping alone does not stop bare addresses from becoming links, so an invisible joiner parts `://`, `www.` and
    `@`. Names in a right-to-left script are isolated, lest they turn the rest of the line around.
    """
    words = " ".join(plain(text).split())
    right_to_left = any(unicodedata.bidirectional(char) in ("R", "AL") for char in words)
    words = re.sub(r"(?i)(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)", _WORD_JOINER, words)
    words = _MARKDOWN.sub(r"\\\1", words)
    return f"\u2068{words}\u2069" if right_to_left else words


def link(label: object, url: object) -> str:
    """A Markdown link to a source's page, or the label alone where the address is not an ordinary web address."""
    address_text = plain(url)
    if not re.fullmatch(r"https?://[^\s<>()\[\]\"'`\\]+", address_text):
        return md(label)
    return f"[{md(label)}]({address_text})"


def empty(sentence: str, *, way_out: bool = True) -> None:
    """An empty state: what is empty and why, and one click out of it."""
    st.info(sentence, icon=":material/search_off:")
    if way_out:
        st.button("Show the whole record", key="way-out", on_click=clear_selection, icon=":material/restart_alt:")


def clear_selection() -> None:
    """Undo every filter (a callback)."""
    st.session_state["selection"] = Selection()


def heading(title: str, line: str = "") -> None:
    """A section's title with the line of finding or caution under it; both are our own words or escaped."""
    st.subheader(title, anchor=False)
    if line:
        st.caption(line)


def page(name: str) -> Any:
    """The page of that name, as this run's navigation knows it."""
    return st.session_state["_pages"][name]


def go_link(label: str, to: str, *, icon: str | None = None, **words: Sequence[str] | str | None) -> None:
    """A link to a page that keeps the filters and adds words of its own, such as `open="country:RUS"`."""
    query = address.words_from_selection(st.session_state["selection"])
    query |= {word: value for word, value in words.items() if value}
    st.page_link(page(to), label=label, icon=icon, query_params=query)


def table(
    frame: pd.DataFrame,
    *,
    key: str,
    columns: Mapping[str, Any],
    alt: str,
    on_select: Any = "ignore",
    height: Any = "auto",
    row_height: int | None = None,
) -> Any:
    """A table with readable headers and no index; `columns` maps column to its header or column_config, in order.

    Rows higher than one line (`row_height` in pixels) wrap their texts.
    """
    return st.dataframe(
        frame[list(columns)],
        key=key,
        column_config=dict(columns),
        hide_index=True,
        on_select=on_select,
        selection_mode="single-row",
        height=height,
        row_height=row_height,
        alt=alt,
    )
