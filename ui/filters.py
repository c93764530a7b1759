"""The filters of the sidebar: what the reader may choose, with the number of engagements behind each choice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from analytics.dates import first_day, last_day
from analytics.selection import Selection
from ui import address, cached


@dataclass(frozen=True)
class Facet:
    """One filter of several choices: its field of the selection, its label, and where its names come from."""

    field: str
    label: str
    placeholder: str
    help: str | None = None


FACETS = (
    Facet(
        "countries", "Countries", "All countries", "Countries that took part. The place of an engagement is not one."
    ),
    Facet("themes", "Themes", "All themes", "An engagement may have several themes."),
    Facet("kinds", "Kinds", "All kinds"),
    Facet("actors", "People and bodies", "Anyone"),
)
MORE_FACETS = (
    Facet("regions", "Regions", "All regions", "Regions as ICESCO groups its members."),
    Facet("statuses", "ICESCO status", "Any status", "Status of the countries engaged, where evidence was found."),
    Facet("modes", "Mode", "Any mode"),
    Facet("bases", "How the date is known", "Any basis"),
)


EARLIEST, LATEST = date(1970, 1, 1), date(2100, 12, 31)


def is_known() -> dict[str, Callable[[str], bool]]:
    """For each field of the selection, a test whether the record knows a value."""
    revision = cached.revision()
    return {facet.field: cached.facet_names(revision, facet.field).__contains__ for facet in (*FACETS, *MORE_FACETS)}


def show() -> Selection:
    """Draw the filters in the sidebar and return the selection they make."""
    selection: Selection = st.session_state["selection"]
    st.session_state["w-text"] = selection.text
    st.text_input(
        "Search",
        key="w-text",
        placeholder="Words in titles, names, offices",
        max_chars=address.LONGEST_TEXT,
        on_change=_take_text,
        icon=":material/search:",
    )
    _show_period(selection)
    for facet in FACETS:
        _show_facet(facet, selection)
        if facet.field == "countries" and len(selection.countries) > 1:
            st.session_state["w-match"] = selection.countries_all
            st.toggle(
                "All of them together",
                key="w-match",
                on_change=lambda: address.change(countries_all=st.session_state["w-match"]),
            )
    chosen = any(getattr(selection, facet.field) for facet in MORE_FACETS)
    more = st.expander("More filters", expanded=chosen, key="more-filters", on_change="rerun")
    if more.open or chosen:
        with more:
            for facet in MORE_FACETS:
                _show_facet(facet, selection)
    return selection


def _take_text() -> None:
    address.change(text=" ".join(st.session_state["w-text"].split()))


def _show_facet(facet: Facet, selection: Selection) -> None:
    """One filter of several choices; the count beside each is of the selection without this filter."""
    revision = cached.revision()
    names = cached.facet_names(revision, facet.field)
    counts = cached.facet(revision, selection, facet.field)
    chosen = list(getattr(selection, facet.field))
    options = [code for code in names if code in counts]
    if facet.field == "actors":
        actors = (code for code in options if code.startswith(("person:", "organization:")))
        options = sorted(actors, key=lambda code: (-counts[code], names[code].casefold()))
    options += [code for code in chosen if code not in options]
    key = f"w-{facet.field}"
    st.session_state[key] = chosen
    st.multiselect(
        facet.label,
        options,
        key=key,
        format_func=lambda code: f"{names[code]} ({counts.get(code, 0):,})",
        placeholder=facet.placeholder,
        help=facet.help,
        on_change=lambda: address.change(**{facet.field: tuple(st.session_state[key])}),
    )


# Period ------------------------------------------------------------------------------------------------------------


def _show_period(selection: Selection) -> None:
    """Whole years, or exact days; a period that holds all years is no filter."""
    first, last = cached.reach(cached.revision())
    years = [str(year) for year in range(first.year, last.year + 1)]
    in_days = max(len(selection.start or ""), len(selection.end or "")) > 4
    st.session_state["w-exact"] = in_days or st.session_state.get("w-exact", False)
    if st.session_state["w-exact"]:
        _show_days(selection, first, last)
    else:
        st.session_state["w-from-year"] = _within((selection.start or years[0])[:4], years)
        st.session_state["w-to-year"] = _within((selection.end or years[-1])[:4], years)
        left, right = st.columns(2)
        left.selectbox("From", years, key="w-from-year", on_change=_take_years, args=(years,))
        right.selectbox("To", years, key="w-to-year", on_change=_take_years, args=(years,))
    st.toggle("Exact days", key="w-exact", on_change=_take_exactness, help="Choose days instead of whole years.")


def _show_days(selection: Selection, first: pd.Timestamp, last: pd.Timestamp) -> None:
    start = _day(selection.start, first.date(), end=False)
    end = _day(selection.end, last.date(), end=True)
    bounds = {"min_value": EARLIEST, "max_value": LATEST, "format": "DD/MM/YYYY"}
    left, right = st.columns(2)
    st.session_state["w-from"], st.session_state["w-to"] = start, max(start, end)
    left.date_input("From", key="w-from", on_change=_take_days, **bounds)
    right.date_input("To", key="w-to", on_change=_take_days, **bounds)


def _day(text: str | None, default: date, *, end: bool) -> date:
    """The first (or last) day that a partial date covers, within what the date boxes can hold."""
    day = default if not text else last_day(text) if end else first_day(text)
    return min(max(day, EARLIEST), LATEST)


def _within(year: str, years: list[str]) -> str:
    return min(max(year, years[0]), years[-1])


def _take_years(years: list[str]) -> None:
    low, high = sorted((st.session_state["w-from-year"], st.session_state["w-to-year"]))
    address.change(start=low if low != years[0] else None, end=high if high != years[-1] else None)


def _take_days() -> None:
    start, end = st.session_state["w-from"], st.session_state["w-to"]
    if start is None or end is None:
        return
    if start > end:
        start, end = end, start
    address.change(start=start.isoformat(), end=end.isoformat())


def _take_exactness() -> None:
    """Turning exact days off goes back to the whole years that hold them."""
    selection: Selection = st.session_state["selection"]
    if not st.session_state["w-exact"]:
        address.change(start=(selection.start or "")[:4] or None, end=(selection.end or "")[:4] or None)
