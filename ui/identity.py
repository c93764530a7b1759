"""Who a person or body is: names elsewhere, notes, whom it may be the same as, and why forms of a name are one."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import brief, profile
from analytics.frames import Frames
from analytics.words import counted, day_words, is_missing, labels, listed, text_of
from ui import cached
from ui import profile as parts
from ui.parts import link, md


def show_facts(revision: str, whole: Frames, actor: str) -> None:
    """Sort of body, names elsewhere, notes, and whom it may be the same as."""
    sort, _, key = actor.partition(":")
    lines = []
    if sort == "organization":
        lines.append(_body_words(whole, key))
    forms = profile.names_elsewhere(whole, actor)
    if forms:
        lines.append(f"**Written elsewhere** {md(listed(forms, most=12))}")
    row = _row_of(whole, actor)
    if not is_missing(row["note"]):
        lines.append(f":small[:gray[Note: {md(row['note'])}]]")
    if lines:
        st.markdown("  \n".join(lines))
    _show_perhaps(revision, whole, actor)
    _show_resolutions(revision, actor)


def tables(revision: str, whole: Frames, actor: str) -> dict[str, pd.DataFrame]:
    """The forms of the name that were taken for one, each with its reason, and whom it may be the same as."""
    found = {}
    forms, pairs = _resolutions(revision, actor), _perhaps(revision, actor)
    if len(forms):
        places = [_place_words(whole, context) for context in forms["context"]]
        found["Forms of the name"] = pd.DataFrame(
            {"As written": forms["as_written"], "Where": places, "Why it is this one": forms["reason"]}
        )
    if len(pairs):
        others = [brief.name_of(whole, other) for other in pairs["other"]]
        found["Perhaps the same as"] = pd.DataFrame({"Name": others, "Why": list(pairs["reason"])})
    return found


def short_name(whole: Frames, actor: str) -> str:
    """The acronym of a body that has one, else the name: for titles of figures."""
    row = _row_of(whole, actor)
    return text_of(row.get("acronym")) or text_of(row["name"])


def _row_of(whole: Frames, actor: str) -> pd.Series:
    sort, _, key = actor.partition(":")
    table, own = (whole.people, "person_id") if sort == "person" else (whole.organizations, "organization_id")
    return table.set_index(own).loc[key]


def _body_words(whole: Frames, key: str) -> str:
    """Acronym, sort, country, page, and whether it is derived from an office."""
    row = whole.organizations.set_index("organization_id").loc[key]
    names = whole.countries.set_index("country_code")["name_en"]
    facts = [
        md(text_of(row["acronym"])),
        md(labels(whole.classifications).get(row["classification"], "")),
        md(text_of(names.get(row["country_code"]))) if not is_missing(row["country_code"]) else "",
        link("its own pages", row["url"]) if not is_missing(row["url"]) else "",
    ]
    words = " \u00b7 ".join(fact for fact in facts if fact)
    if row["is_derived"]:
        words += "  \n**Derived**: no source names this body; the record knows it through the office of its head."
    return words


def _show_perhaps(revision: str, whole: Frames, actor: str) -> None:
    """Rows kept apart because it is not known whether they are one, each with its reason and the way there."""
    for row in _perhaps(revision, actor).itertuples():
        name = brief.name_of(whole, row.other)
        st.markdown(f"**Perhaps the same as** {md(name)}. {md(row.reason)}")
        parts.open_button(f"See {md(name)}", row.other, key=f"perhaps-{row.other}")


def _perhaps(revision: str, actor: str) -> pd.DataFrame:
    """DataFrame[other, reason] of those the data names as perhaps the same."""
    sort, _, key = actor.partition(":")
    pairs = cached.side_table(revision, "perhaps")
    pairs = pairs[pairs["table_name"] == ("people" if sort == "person" else "organizations")]
    pairs = pairs[(pairs["left_id"] == key) | (pairs["right_id"] == key)]
    others = [f"{sort}:{row.right_id if row.left_id == key else row.left_id}" for row in pairs.itertuples()]
    return pd.DataFrame({"other": others, "reason": list(pairs["reason"])})


def _show_resolutions(revision: str, actor: str) -> None:
    """Why the forms of the name were taken for one."""
    rows = _resolutions(revision, actor)
    if rows.empty:
        return
    label = f"Why {counted(len(rows), 'form')} of the name {'was' if len(rows) == 1 else 'were'} taken for this one"
    with st.expander(label, key="resolutions", on_change="rerun", icon=":material/rule:") as box:
        if box.open:
            whole = cached.record(revision)
            lines = [
                f"- **{md(row.as_written)}** ({md(_place_words(whole, row.context))})  \n"
                f"  :small[:gray[{md(row.reason)}]]"
                for row in rows.itertuples()
            ]
            st.markdown("\n".join(lines))


def _resolutions(revision: str, actor: str) -> pd.DataFrame:
    sort, _, key = actor.partition(":")
    rows = cached.side_table(revision, "resolutions")
    return rows[(rows["table_name"] == ("people" if sort == "person" else "organizations")) & (rows["kept_id"] == key)]


def _place_words(whole: Frames, context: object) -> str:
    """The place of a form: the engagement by its title, not by its id."""
    words = text_of(context)
    key, parted, office = words.partition(": ")
    events = whole.engagements.set_index("engagement_id")
    if key not in events.index:
        return words
    title = f"{events.loc[key, 'title']}, {day_words(events.loc[key, 'start_date'])}"
    return f"{office}; {title}" if parted else title
