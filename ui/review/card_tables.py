"""The tables of the card: people, outcomes and sources, edited in place, with what they do not show kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from records.cards import ICESCO
from ui.parts import plain
from ui.review.state import OUTCOME, PERSON, Desk, Row, changed_person, edited
from ui.review.words import FIELDS, Choices, actor_words, unlike, value_words

SOURCE_COLUMNS = {
    "title": st.column_config.TextColumn("Title", width=240),
    "publisher": st.column_config.TextColumn("Publisher", width="medium"),
    "published": st.column_config.TextColumn("Published", width="small", help="2025-10-14, 2025-10 or 2025"),
    "url": st.column_config.TextColumn("Address", width="medium"),
    "locator": st.column_config.TextColumn("Place in it", width="medium"),
    "language": st.column_config.TextColumn("Language", width="small", help="en, fr, ar"),
    "document": st.column_config.TextColumn("Document held", width="small", disabled=True),
}


def _editor(
    desk: Desk,
    name: str,
    columns: dict[str, Any],
    shown: Callable[[Row], Row],
    blank: Row,
    change: Callable[[Row, Row], Row],
    *,
    rows_may: str = "dynamic",
) -> None:
    """One table of the card; what is done to it counts from the rows it started from, kept on the desk."""
    key = f"card-{desk.subject}-{desk.turn}--{name}"
    if key not in st.session_state or name not in desk.tables:
        desk.tables[name] = [dict(row) for row in desk.card.get(name) or ()]
    start = desk.tables[name]
    frame = pd.DataFrame([shown(row) for row in start], columns=list(columns), dtype="object")

    def take() -> None:
        rows = edited(start, st.session_state[key], blank, change)
        desk.card = desk.card | {name: rows}

    st.data_editor(
        frame,
        key=key,
        column_config=columns,
        hide_index=True,
        num_rows=rows_may,
        on_change=take,
        height=min(35 * (len(start) + (2 if rows_may == "dynamic" else 1)) + 3, 620),
        alt=name.capitalize(),
        placeholder="",
    )


# People --------------------------------------------------------------------------------------------------------------


def show_people(desk: Desk, known: Choices) -> None:
    """Everyone who took part, a row each."""
    st.markdown("**People** :small[:gray[a row each; type in the last row to add one]]")
    codes = _codes(desk, "people", "country_code", known.countries)
    columns = {
        "name_as_written": st.column_config.TextColumn("Name as written", width=140, required=True),
        "on_record": st.column_config.TextColumn("On record as", width=100, disabled=True),
        "role": _select("Role", list(known.roles), known.roles, 85),
        "country_code": _select("Country", codes, known.countries, 85),
        "position_as_written": st.column_config.TextColumn("Office as written", width=190),
        "organization": st.column_config.TextColumn("Body", width=110, help="A name the record knows is that body."),
        "honorific": st.column_config.TextColumn("Honorific", width=80),
    }
    if any(one.get("position") != one.get("position_as_written") for one in _started(desk, "people")):
        office = st.column_config.TextColumn("Office in English", width="medium")
        columns = _with(columns, "position", office, after="position_as_written")

    def shown(row: Row) -> Row:
        body = row.get("organization")
        if row.get("organization_id"):
            body = known.bodies.get(row["organization_id"], body)
        linked = known.people.get(row.get("person_id") or "", "")
        return {**row, "organization": body, "on_record": linked or "new"}

    def change(row: Row, cells: Row) -> Row:
        cells = {name: value for name, value in cells.items() if name != "on_record"}
        new = changed_person(row, cells)
        if "organization" in cells:
            new["organization_id"] = known.body_of(new["organization"])
        return new

    _editor(desk, "people", columns, shown, PERSON, change)


def _started(desk: Desk, name: str) -> list[Row]:
    """The rows that a table on screen started from."""
    return desk.tables.get(name) or list(desk.card.get(name) or ())


def _with(columns: dict[str, Any], name: str, config: Any, *, after: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in columns.items():
        found[key] = value
        if key == after:
            found[name] = config
    return found


def _codes(desk: Desk, table: str, column: str, known: dict[str, str]) -> list[str]:
    """Everything that can be chosen in a column, with what stands there already."""
    there = [row.get(column) for row in desk.card.get(table) or ()]
    return [*known, *dict.fromkeys(code for code in there if code and code not in known)]


def _select(label: str, codes: list[str], names: dict[str, str], width: Any) -> Any:
    return st.column_config.SelectboxColumn(
        label, options=codes, format_func=lambda code: names.get(code, plain(code)), width=width
    )


# Outcomes ------------------------------------------------------------------------------------------------------------


def show_outcomes(desk: Desk, known: Choices) -> None:
    """What came of it, a row each."""
    st.markdown("**What came of it** :small[:gray[in our own words; type in the last row to add one]]")
    actors = outcome_actors(desk)
    names = unlike({actor: "; ".join(actor_words(one, known) for one in actor.split(";")) for actor in actors})
    columns = {
        "kind": _select("Kind", list(known.outcome_kinds), known.outcome_kinds, 100),
        "text": st.column_config.TextColumn("What", width=240),
        "by_whom": _select("By whom", actors, names, "small"),
        "to_whom": _select("To whom", actors, names, "small"),
        "due": st.column_config.TextColumn("Due", width="small", help="2025-10-14, 2025-10 or 2025"),
        "status": _select("Status", list(known.statuses), known.statuses, "small"),
    }
    _editor(desk, "outcomes", columns, dict, OUTCOME, lambda row, cells: row | cells)


def outcome_actors(desk: Desk) -> list[str]:
    """Who can promise or be promised something: those on the card, and those an outcome names already."""
    card = desk.card
    found = [ICESCO, *(f"country:{code}" for code in card.get("countries") or ())]
    bodies = [one.get("organization_id") for one in (*(card.get("organizations") or ()), *(card.get("people") or ()))]
    found += [f"organization:{key}" for key in bodies if key and key != ICESCO]
    found += [f"person:{one['person_id']}" for one in card.get("people") or () if one.get("person_id")]
    for outcome in card.get("outcomes") or ():
        found += [value for value in (outcome.get("by_whom"), outcome.get("to_whom")) if value]
    return list(dict.fromkeys(found))


# Sources -------------------------------------------------------------------------------------------------------------


def show_sources(desk: Desk) -> None:
    """Where it is known from, a row each, the main source first."""
    st.markdown("**Sources** :small[:gray[the main one first]]")
    blank = dict.fromkeys(("source_id", "document", "sha256", *SOURCE_COLUMNS)) | {"is_rolling": False}
    _editor(desk, "sources", SOURCE_COLUMNS, dict, blank, lambda row, cells: row | cells)


# To take away --------------------------------------------------------------------------------------------------------

TAKEN = {
    "People": (
        "name_as_written",
        "person_id",
        "role",
        "country_code",
        "position_as_written",
        "organization",
        "honorific",
    ),
    "Outcomes": ("kind", "text", "by_whom", "to_whom", "due", "status"),
    "Sources": tuple(SOURCE_COLUMNS),
}


def to_take(desk: Desk, known: Choices) -> dict[str, pd.DataFrame]:
    """The tables of the card as they now stand, in words."""
    return {
        name: pd.DataFrame(
            [
                ["" if row.get(one) is None else value_words(one, row[one], known) for one in columns]
                for row in desk.card.get(name.lower()) or ()
            ],
            columns=[FIELDS[one] for one in columns],
            dtype="str",
        )
        for name, columns in TAKEN.items()
    }
