"""Data and method: what is in, what is not known, how it is counted, how to cite it, correct it and take it along."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pandas as pd
import streamlit as st

from analytics import coverage, unknown
from analytics.dates import MONTHS
from analytics.figures.matrix import matrix
from analytics.frames import Frames
from analytics.measures import MEASURES
from analytics.overview import record_ends
from analytics.words import counted, day_words, joined, listed, month_span
from records import zipping
from ui import cached, documents, navigation, share
from ui import profile as parts
from ui.cards import show_opened
from ui.pages.countries import SURE
from ui.parts import heading, link, md, named, table
from ui.share import Story

NO_FILE = "This part of the documentation is not in this installation: it stands in the folder docs of the program."
NOTE_COLUMNS = {
    "sort": st.column_config.TextColumn("Of", width=100),
    "name": st.column_config.TextColumn("Which", width=300),
    "note": st.column_config.TextColumn("Note", width=500),
}
GAP_COLUMNS = {
    "unknown": st.column_config.NumberColumn("So many", width=80),
    "total": st.column_config.NumberColumn("Of", width=70),
    "what": st.column_config.TextColumn("What", width=560),
}
STATUS_COLUMNS = {
    "name_en": st.column_config.TextColumn("Country", width=170),
    "sure": st.column_config.TextColumn("How sure", width=260),
    "note": st.column_config.TextColumn("Note", width=500),
}
COLUMN_COLUMNS = {
    "table": st.column_config.TextColumn("Table", width=150),
    "column": st.column_config.TextColumn("Column", width=160),
    "means": st.column_config.TextColumn("What it says", width=520),
    "type": st.column_config.TextColumn("Type", width=80),
}


def show() -> None:
    """Draw the page; it speaks of the whole record, whatever the filters say."""
    _follow_note()
    revision = cached.revision()
    whole = cached.record(revision)
    st.title("Data and method", anchor=False)
    reach = day_words(record_ends(whole)) if len(whole.engagements) else "no date"
    st.markdown(
        f"This page speaks of the whole record, whatever the filters. It runs to **{reach}**; "
        f"this is **revision {md(revision)}**, read on {_today()}."
    )
    tables = _show_holdings(whole) | _show_unknown(whole) | _show_months(whole) | _show_notes(whole)
    _show_method()
    tables |= _show_dictionary()
    _show_use(revision)
    share.downloads(tables, key="method")
    show_opened(whole)


def _today() -> str:
    return day_words(datetime.now(UTC).date().isoformat())


# What is in, what is not known -------------------------------------------------------------------------------------


def _show_holdings(whole: Frames) -> dict[str, pd.DataFrame]:
    events = whole.engagements["start_date"]
    span = month_span(events.iloc[0], events.iloc[-1]) if len(events) else "no date"
    heading(
        "What is in", f"What public pages tell of ICESCO's engagements with others, {span}. Not an official record."
    )
    held = unknown.holdings(whole)
    lines = [f"**{number:,}** {what[0].lower()}{what[1:]}" for what, number in held.items()]
    half = -(-len(lines) // 2)
    for column, some in zip(st.columns(2), (lines[:half], lines[half:]), strict=True):
        column.markdown("\n".join(f"- {line}" for line in some))
    return {"What is in": pd.DataFrame({"What": held.keys(), "Number": held.values()})}


def _show_unknown(whole: Frames) -> dict[str, pd.DataFrame]:
    heading("What is not known", "Shown as not known wherever it would stand; nothing is filled in.")
    gaps = unknown.gaps(whole)
    table(gaps, key="gaps", columns=GAP_COLUMNS, alt="What is not known", height="content")
    rows = whole.countries[whole.countries["icesco_status"].isna()].sort_values("name_en")
    rows = rows.assign(
        actor_id="country:" + rows["country_code"], sure=rows["confidence"].map(SURE), note=rows["note"].fillna("")
    )
    with _fold(f"The {counted(len(rows), 'country', 'countries')} whose status is not known", "status") as box:
        if box.open:
            parts.opening_table(rows, key="status-rows", columns=STATUS_COLUMNS, alt="Status not known", wrap=True)
    contradictions = documents.section("data.md", "Contradictions")
    if contradictions:
        with _fold("Where the sources contradict each other", "contradictions") as box:
            if box.open:
                st.markdown(documents.shown(contradictions))
    return {"What is not known": named(gaps, GAP_COLUMNS), "Status not known": named(rows, STATUS_COLUMNS)}


def _fold(label: str, key: str) -> Any:
    """A part that is drawn when the reader opens it."""
    return st.expander(label, key=f"method-{key}", on_change="rerun")


def _show_months(whole: Frames) -> dict[str, pd.DataFrame]:
    months = coverage.sources_by_period(whole, "month")
    if months.empty:
        return {}
    silent = unknown.month_words(coverage.silent_months(whole))
    words = "; ".join(f"{year}: {listed(runs)}" for year, runs in silent.items())
    number = len(coverage.silent_months(whole))
    finding = f"No source on record speaks of {counted(number, 'month')} ({words}): not that nothing happened."
    rows = unknown.by_month(months)
    share.chart(
        lambda mode: matrix(rows, mode=mode, periods=MONTHS),
        Story("Engagements by month", finding, "engagements by month of the record"),
        whole,
        key="method-months",
    )
    columns = {"period": "Month", "engagements": "Engagements", "sources": "Sources"}
    return {"Engagements by month": months[list(columns)].rename(columns=columns)}


# Notes -------------------------------------------------------------------------------------------------------------


def _follow_note() -> None:
    """A click on a note opens what it is of: an engagement's card here, others on their page."""
    target = st.session_state.pop("_follow", None)
    if target and target.startswith("engagement:"):
        st.session_state["engagement"] = target.removeprefix("engagement:")
    elif target:
        navigation.go_to(target)


def _show_notes(whole: Frames) -> dict[str, pd.DataFrame]:
    rows = unknown.notes(whole)
    heading("Every note", f"{counted(len(rows), 'note')}: what is uncertain, contradicts itself, or was checked.")
    with _fold("All notes as a table; a click opens what a note is of", "notes") as box:
        if box.open:
            targets = rows.rename(columns={"target": "actor_id"})
            parts.opening_table(targets, key="note-rows", columns=NOTE_COLUMNS, alt="Notes", height=520, wrap=True)
    return {"Notes": named(rows, NOTE_COLUMNS)}


# Method and dictionary ---------------------------------------------------------------------------------------------


def _show_method() -> None:
    heading("How each number is made", "Every number is counted from the record by these rules; nothing is estimated.")
    with _fold("The rules, one by one", "rules") as box:
        if box.open:
            st.markdown(documents.shown(documents.text("method.md")) or NO_FILE)
    with _fold("The measures of the network", "measures") as box:
        if box.open:
            lines = [f"- **{one.label}.** {one.sentence}  \n  :small[:gray[{one.paper}]]" for one in MEASURES.values()]
            st.markdown("\n".join(lines))


def _show_dictionary() -> dict[str, pd.DataFrame]:
    rows = _columns(cached.revision())
    heading("Data dictionary", f"{counted(len(set(rows['table'])), 'table')}, {counted(len(rows), 'column')}.")
    with _fold("The data, table by table", "dictionary") as box:
        if box.open:
            st.markdown(documents.shown(documents.text("data.md")) or NO_FILE)
    with _fold("Every column", "columns") as box:
        if box.open:
            table(
                parts.safe(rows),
                key="columns",
                columns=COLUMN_COLUMNS,
                alt="Every column",
                height=520,
                row_height=parts.WRAPPED,
            )
    return {"Columns": named(rows, COLUMN_COLUMNS)}


@cached.kept
def _columns(revision: str) -> pd.DataFrame:
    """Every column of the package in words: DataFrame[table, column, means, type]."""
    rows = [
        (
            resource.get("title") or resource.get("name", ""),
            field.get("title") or field.get("name", ""),
            joined([field.get("description", ""), f"In the file: {field.get('name', '')}"], " "),
            field.get("type", ""),
        )
        for resource in _descriptor(revision).get("resources", [])
        for field in resource.get("schema", {}).get("fields", [])
    ]
    return pd.DataFrame(rows, columns=list(COLUMN_COLUMNS), dtype="str")


@cached.kept
def _descriptor(revision: str) -> dict[str, Any]:
    return zipping.descriptor(cached.store())


# Use ---------------------------------------------------------------------------------------------------------------


def _show_use(revision: str) -> None:
    heading("Take it, cite it, correct it")
    left, right = st.columns(2, gap="large")
    with left:
        st.markdown(f"**Licence.** {_licence(revision)} The code is under the Apache License 2.0.")
        st.markdown("**To cite the data:**")
        st.code(citation(revision), language=None, wrap_lines=True)
        st.download_button(
            "The data package as ZIP",
            lambda: zipping.package_zip(cached.store()),
            file_name=f"safir_data-package_revision-{share.names.slug(revision)}.zip",
            mime="application/zip",
            key="package-zip",
            on_click="ignore",
            icon=":material/folder_zip:",
            help="All tables as CSV with their description, as the record now stands.",
        )
    with right:
        st.markdown("**An error, or a name to be removed?** Write to the maintainers of your installation.")
        with _fold("What to write, and what happens then", "corrections") as box:
            if box.open:
                st.markdown(documents.shown(documents.text("corrections.md")) or NO_FILE)


def _licence(revision: str) -> str:
    found = [one for one in _descriptor(revision).get("licenses", []) if isinstance(one, dict)]
    if not found:
        return "No licence of the data is stated."
    words = [link(one.get("title") or one.get("name", ""), one.get("path", "")) for one in found]
    return f"The data is under {listed(words)}."


def citation(revision: str) -> str:
    """The citation of the data, with revision and date, as plain text."""
    package = _descriptor(revision)
    by = listed([one.get("title", "") for one in package.get("contributors", []) if isinstance(one, dict)])
    title, version = package.get("title", "Engagements of ICESCO"), package.get("version", "")
    licence = listed([one.get("name", "") for one in package.get("licenses", []) if isinstance(one, dict)])
    edition = joined([f"version {version}" if version else "", f"revision {revision}"], ", ")
    return f"{by or 'Safir'}: {title} (data set, {edition}). {licence}. Read on {_today()}."
