"""People and bodies: one person's or body's offices, names, contacts, themes and outcomes; or all as a table."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import brief, summary
from analytics.actors import ICESCO
from analytics.frames import Frames
from analytics.text import fold
from analytics.words import counted, day_words, is_missing
from ui import address, cached, identity, share
from ui import profile as parts
from ui.cards import LIST_COLUMNS, engagement_rows, show_opened
from ui.chips import selection_words
from ui.pages.countries import OFFICE_COLUMNS
from ui.parts import empty, go_link, heading, md, named, plain, table

OURSELVES = "organization:icesco"
ALL_COLUMNS = {
    "name": st.column_config.TextColumn("Name", width=220),
    "sort": st.column_config.TextColumn("Who", width=62),
    "office": st.column_config.TextColumn("Last office, or sort of body", width=270),
    "side": st.column_config.TextColumn("For", width=110),
    "engagements": st.column_config.NumberColumn("Engagements", width=98),
    "first": st.column_config.DateColumn("First", **parts.MONTH),
    "last": st.column_config.DateColumn("Last", **parts.MONTH),
}
OWN_OFFICE_COLUMNS = {
    "office": st.column_config.TextColumn("Office", width=480),
    "first": st.column_config.TextColumn("From", width=96),
    "last": st.column_config.TextColumn("To", width=130),
    "known": st.column_config.TextColumn("How it is known", width=190),
}
SORTS = {"all": "All", "Person": "People", "Body": "Bodies"}


def show() -> None:
    """Draw the page."""
    parts.follow()
    revision, selection = cached.revision(), st.session_state["selection"]
    whole = cached.record(revision)
    st.title("People and bodies", anchor=False)
    opened = _choose(revision)
    if opened == OURSELVES:
        _show_ourselves(whole)
    elif opened:
        _show_one(revision, whole, opened)
    else:
        _show_all(revision, cached.selected(revision, selection))
    show_opened(whole)


def _choose(revision: str) -> str | None:
    names = _choices(revision)
    address.choice("open", names)
    with st.container(horizontal=True, vertical_alignment="bottom", key="people-choices"):
        opened = st.selectbox(
            "Person or body",
            list(names),
            index=None,
            key="open",
            format_func=lambda actor: names.get(actor, ""),
            placeholder="All people and bodies",
            persist_state="session",
            width=420,
        )
        if opened:
            st.button("All people and bodies", key="all-people", icon=":material/list:", on_click=_close)
    return opened


@cached.kept
def _choices(revision: str) -> dict[str, str]:
    """Everyone and every body on record, by name."""
    sorts = {"person": "person", "organization": "body"}
    names = {
        actor: f"{plain(name)} \u00b7 {sorts[actor.partition(':')[0]]}"
        for actor, name in cached.names(revision).items()
        if actor.partition(":")[0] in sorts
    }
    return dict(sorted(names.items(), key=lambda item: fold(item[1])))


def _close() -> None:
    st.session_state["open"] = None


def _show_ourselves(whole: Frames) -> None:
    """ICESCO takes part in all: the overview is its page."""
    st.header("ICESCO", anchor=False)
    st.markdown(f"ICESCO takes part in all {counted(len(whole.engagements), 'engagement')} of this record.")
    go_link("What it did, at a glance", "overview", icon=":material/arrow_forward:")
    go_link("Whom its people met", "network", icon=":material/arrow_forward:")


# One person or body ------------------------------------------------------------------------------------------------


def _show_one(revision: str, whole: Frames, actor: str) -> None:
    selection = st.session_state["selection"]
    name, sub = brief.name_of(whole, actor), cached.of_actor(revision, selection, actor)
    st.header(md(name), anchor=False)
    identity.show_facts(revision, whole, actor)
    forms = identity.tables(revision, whole, actor)
    if sub.engagements.empty:
        parts.never_engaged(name, actor, whole, _office_known(whole, actor))
        tables = forms | _show_offices(sub, whole, actor)
        if tables:
            share.downloads(tables, key="person", of=name)
        return
    parts.show_contact(sub, whole, actor)
    left, right = st.columns([5, 3], gap="large")
    with left:
        parts.show_time(sub, identity.short_name(whole, actor), "person")
    with right:
        themes = parts.show_themes(sub, identity.short_name(whole, actor), "person")
    tables = forms | themes | _show_offices(sub, whole, actor) | _show_counterparts(revision, sub, actor)
    outcomes, rows = parts.outcome_rows(sub), engagement_rows(sub)
    parts.show_outcomes(outcomes, key="person-outcomes")
    parts.show_engagements(rows, key="person-engagements")
    tables |= {
        "Outcomes": named(outcomes, parts.OUTCOME_COLUMNS),
        "Engagements": named(rows, LIST_COLUMNS),
    }
    share.downloads(tables, key="person", of=name)


def _office_known(whole: Frames, actor: str) -> str:
    held = whole.memberships["person_id"] == actor.partition(":")[2]
    return "A source speaks of the office only. " if actor.startswith("person:") and held.any() else ""


# Offices and counterparts ------------------------------------------------------------------------------------------


def _show_offices(sub: Frames, whole: Frames, actor: str) -> dict[str, pd.DataFrame]:
    """Offices over time: as seen at engagements and as a source tells them; for a body, those who spoke for it."""
    if actor.startswith("person:"):
        rows = own_offices(sub, whole, actor.partition(":")[2])
        heading("Offices over time", "As seen at engagements of the selection, and as sources tell of the office.")
        if rows.empty:
            st.caption("No office is on record.")
            return {}
        height = parts.fitted(rows, 420)
        table(parts.safe(rows), key="own-offices", columns=OWN_OFFICE_COLUMNS, alt="Offices", height=height)
        return {"Offices": named(rows, OWN_OFFICE_COLUMNS)}
    rows = brief.offices(sub, actor)
    heading("Who spoke for it, by office over time")
    if rows.empty:
        st.caption("Nobody is named for it in this selection.")
        return {}
    words = {name: rows[name].map(day_words) for name in ("first", "last")}
    rows = rows.assign(actor_id="person:" + rows["person_id"].astype("str"), **words)
    columns = {name: config for name, config in OFFICE_COLUMNS.items() if name != "organization"}
    parts.opening_table(rows, key="body-offices", columns=columns, alt="People by office", height=430, wrap=True)
    return {"Offices": named(rows, columns)}


def own_offices(sub: Frames, whole: Frames, person_id: str) -> pd.DataFrame:
    """A person's offices: DataFrame[office, first, last, known], as words."""
    told = sub.with_tables(memberships=whole.memberships, organizations=whole.organizations)
    rows = summary.offices(told, person_id)
    seen = rows["basis"] == "seen"
    known = [
        f"named at {counted(number, 'engagement')}" if here else "a source tells of the office"
        for here, number in zip(seen, rows["engagements"], strict=True)
    ]
    return pd.DataFrame(
        {
            "office": rows["office"].where(rows["office"] != "", "Office not given"),
            "first": [_date_or_not(date) for date in rows["first"]],
            "last": [_date_or_not(date, here) for date, here in zip(rows["last"], seen, strict=True)],
            "known": known,
        }
    )


def _date_or_not(date: object, ended: bool = True) -> str:
    return day_words(date) if not is_missing(date) else ("not known" if ended else "no end on record")


def _show_counterparts(revision: str, sub: Frames, actor: str) -> dict[str, pd.DataFrame]:
    """Whom it met: countries and bodies beside people for ICESCO's own, ICESCO beside the others for bodies."""
    selection = st.session_state["selection"]
    met = parts.counterpart_rows(cached.counterparts(revision, selection, actor))
    if actor.startswith("organization:"):
        ours = met["actor_id"].str.startswith("person:").astype(bool)
        first, second = ("Counterparts in ICESCO", met[ours]), ("Other bodies and countries", met[~ours])
    elif brief.level_of(sub, actor) == "countries":
        people = parts.counterpart_rows(cached.counterparts(revision, selection, actor, "people"))
        first, second = ("Countries and bodies met", met), ("People met", people)
        met = pd.concat([met, people], ignore_index=True)
    else:
        ours = set(sub.participations.loc[sub.participations["side"] == ICESCO, "person_id"])
        inside = met["actor_id"].str.removeprefix("person:").isin(ours)
        first, second = ("Counterparts in ICESCO", met[inside]), ("Other counterparts", met[~inside])
    none = "Nobody across sides in this selection."
    for column, (title, rows), key in zip(st.columns(2, gap="large"), (first, second), "ab", strict=True):
        with column:
            parts.show_counterparts(title, rows, none, key=f"person-counterparts-{key}")
    return {"Counterparts": named(met, parts.TAKEN_COLUMNS)}


# All ---------------------------------------------------------------------------------------------------------------


def _show_all(revision: str, shown: Frames) -> None:
    selection = st.session_state["selection"]
    if shown.engagements.empty:
        return empty("No engagement fits these filters, so nobody took part.")
    rows = cached.people_table(revision, selection)
    with st.container(horizontal=True, vertical_alignment="bottom", key="people-filters"):
        address.choice("who", SORTS, "all")
        sort = st.segmented_control(
            "Show", list(SORTS), key="who", format_func=SORTS.__getitem__, required=True, persist_state="session"
        )
        words = _find_box()
    found = _found(rows if sort == "all" else rows[rows["sort"] == sort], words)
    people = int((found["sort"] == "Person").sum())
    bodies = counted(len(found) - people, "body", "bodies")
    heading(
        f"{counted(people, 'person', 'people')} and {bodies}: {md(selection_words(selection))}",
        "Those of most engagements first. A click opens a row.",
    )
    if found.empty:
        st.caption("No name, office or country holds these words. Clear the box above to see all.")
        return None
    parts.opening_table(found, key="people-table", columns=ALL_COLUMNS, alt="People and bodies", height=620)
    share.downloads({"People and bodies": named(found, ALL_COLUMNS)}, key="people")
    return None


def _find_box() -> str:
    """A box for words; what is looked for stands in the address, as all choices do."""
    kept = address.choices("find", lambda text: 0 < len(text) <= address.LONGEST_TEXT)
    st.session_state["w-find"] = " ".join(kept)[: address.LONGEST_TEXT]

    def take() -> None:
        words = " ".join(st.session_state["w-find"].split())
        st.session_state["find"] = [words] if words else []

    place = "A name, an office, a country"
    return st.text_input(
        "Find", key="w-find", placeholder=place, width=320, max_chars=address.LONGEST_TEXT, on_change=take
    )


def _found(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows in which every word stands, whatever its accents."""
    texts = (rows["name"] + " " + rows["office"] + " " + rows["side"]).map(fold)
    for word in fold(words or "").split():
        texts = texts[texts.str.contains(word, regex=False)]
    return rows.loc[texts.index].reset_index(drop=True)
