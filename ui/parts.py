"""What every page shares: safe text, empty states, tables with their downloads, and moves between pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analytics.selection import Selection
from ui import address
from ui.safe import link, md, plain

__all__ = ["clear_selection", "empty", "go_link", "heading", "link", "md", "named", "page", "plain", "table"]


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


def named(rows: pd.DataFrame, columns: Mapping[str, Any]) -> pd.DataFrame:
    """The rows with the headers a reader sees, as downloads bear them; `columns` as for `table`."""
    return rows[list(columns)].rename(columns={name: config["label"] for name, config in columns.items()})


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
