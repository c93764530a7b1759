"""The card on the right: every field of an engagement, each of them editable, nothing lost by a rerun."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from analytics.text import fold
from records.cards import ICESCO
from records.dates import NotADate, ends_before_start, span
from ui import share
from ui.parts import md, plain
from ui.review import card_tables
from ui.review.state import Desk, clean
from ui.review.words import Choices


def key_of(desk: Desk, field: str) -> str:
    """The key of a field's widget; what follows the two hyphens is the field, for the text beside the card."""
    return f"card-{desk.subject}--{field}"


def show(desk: Desk, known: Choices) -> None:
    """Draw all fields of the card."""
    _text(desk, "title", "Title")
    left, right = st.columns(2)
    with left:
        _choice(desk, "kind", "Kind", known.kinds)
    with right:
        _choice(desk, "mode", "Mode", known.modes)
    _show_dates(desk, known)
    left, right = st.columns(2)
    with left:
        _text(desk, "city", "City")
    with right:
        _choice(desk, "venue_country", "Country of the place", known.countries)
    _several(desk, "countries", "Countries engaged", known.countries, "Those that take part; the place is not one.")
    _show_bodies(desk, known)
    _several(desk, "themes", "Themes, the main one first", known.themes, "The order of the choices is their rank.")
    card_tables.show_people(desk, known)
    card_tables.show_outcomes(desk, known)
    _text(desk, "summary", "Summary, in our own words", lines=2)
    _text(desk, "note", "Note on what is uncertain", lines=1)
    _show_publisher(desk, known)
    card_tables.show_sources(desk)
    share.downloads(
        card_tables.to_take(desk, known),
        key=f"card-{desk.subject}",
        of=str(desk.card.get("title") or "draft"),
        place="this card",
    )


# One field -----------------------------------------------------------------------------------------------------------


def _take(desk: Desk, field: str, key: str, read: Callable[[Any], Any] = clean) -> None:
    """Put what was typed onto the card (a callback): from here on no rerun can lose it."""
    desk.card = desk.card | {field: read(st.session_state[key])}


def _text(desk: Desk, field: str, label: str, *, lines: int = 0, help: str | None = None) -> None:
    key = key_of(desk, field)
    st.session_state[key] = desk.card.get(field) or ""
    on_change = {"on_change": _take, "args": (desk, field, key)}
    if lines:
        st.text_area(label, key=key, height=38 + 30 * lines, help=help, max_chars=4000, **on_change)
    else:
        st.text_input(label, key=key, help=help, max_chars=1000, **on_change)


def _choice(desk: Desk, field: str, label: str, options: dict[str, str]) -> None:
    key, value = key_of(desk, field), desk.card.get(field)
    codes = list(options) + ([value] if value and value not in options else [])
    st.session_state[key] = value or None
    st.selectbox(
        label,
        codes,
        index=None,
        key=key,
        format_func=lambda code: options.get(code, f"{plain(code)} (not in the list)"),
        placeholder="Not known",
        on_change=_take,
        args=(desk, field, key),
    )


def _several(desk: Desk, field: str, label: str, options: dict[str, str], help: str) -> None:
    key, value = key_of(desk, field), list(desk.card.get(field) or ())
    st.session_state[key] = value
    st.multiselect(
        label,
        [*options, *(code for code in value if code not in options)],
        key=key,
        format_func=lambda code: options.get(code, f"{plain(code)} (not in the list)"),
        placeholder="None",
        help=help,
        on_change=_take,
        args=(desk, field, key, list),
    )


# Dates ---------------------------------------------------------------------------------------------------------------


def _show_dates(desk: Desk, known: Choices) -> None:
    """First and last day as precisely as they are known, and how."""
    first, last, how = st.columns(3)
    with first:
        _text(desk, "start_date", "Date", help="2025-10-14, or 2025-10 or 2025 where no more is known.")
    with last:
        _text(desk, "end_date", "Last day, if it lasted", help="Leave it empty for one day.")
    with how:
        _choice(desk, "date_basis", "How the date is known", known.bases)
    for sentence in date_problems(desk.card.get("start_date"), desk.card.get("end_date")):
        st.markdown(f":red[{md(sentence)}]")


def date_problems(start: str | None, end: str | None) -> list[str]:
    """What is wrong with the dates of a card, each in a sentence that says what to write."""
    found = []
    for name, value in (("The date", start), ("The last day", end)):
        try:
            span(value) if value else None
        except NotADate as error:
            found.append(f"{name} is not understood: {error}.")
    if not start:
        found.append("A date is wanted: a day as 2025-10-14, a month as 2025-10, or a year.")
    elif end and not found and ends_before_start(start, end):
        found.append(f"The last day, {end}, is before the date, {start}: exchange them, or empty the last day.")
    return found


# Publisher and bodies -----------------------------------------------------------------------------------------


def _show_publisher(desk: Desk, known: Choices) -> None:
    """Who published the main source: of the record by name, or a new one by typing."""
    sources = desk.card.get("sources") or []
    if not sources or desk.subject.startswith("engagement:"):
        return
    key, value = key_of(desk, "publisher"), sources[0].get("publisher")
    st.session_state[key] = value or None

    def take() -> None:
        first = sources[0] | {"publisher": clean(st.session_state[key])}
        desk.change(sources=[first, *sources[1:]])

    st.selectbox(
        "Publisher of the main source",
        [*known.publishers, *([value] if value and value not in known.publishers else [])],
        index=None,
        key=key,
        accept_new_options=True,
        placeholder="Choose, or type a name",
        on_change=take,
    )


def _show_bodies(desk: Desk, known: Choices) -> None:
    """Bodies engaged: of the record by name, or new ones by typing."""
    key = key_of(desk, "organizations")
    bodies = list(desk.card.get("organizations") or ())
    st.session_state[key] = [body.get("organization_id") or body.get("name") for body in bodies]
    options = [one for one in known.bodies if one != ICESCO]
    st.multiselect(
        "Bodies engaged",
        [*options, *(one for one in st.session_state[key] if one not in known.bodies)],
        key=key,
        format_func=lambda one: known.bodies.get(one, f"{plain(one)} (new)"),
        placeholder="None",
        accept_new_options=True,
        help="Choose one of the record, or type the name of a new one.",
        on_change=_take,
        args=(desk, "organizations", key, lambda chosen: bodies_of(chosen, known)),
    )


def bodies_of(chosen: list[str], known: Choices) -> list[dict[str, Any]]:
    """What was chosen or typed, as bodies of the card: a name that the record knows is that body."""
    found = []
    for one in chosen:
        name = clean(one.removesuffix(" (new)")) or ""
        key = one if one in known.bodies else known.body_of(name)
        if key or fold(name):
            found.append({"organization_id": key, "name": known.bodies[key] if key else name})
    return [body for body in found if body["organization_id"] != ICESCO]
