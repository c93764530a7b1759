"""Countries: one country's status, contacts, people, themes and outcomes; two side by side; or all as a table."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import brief
from analytics.coverage import countries_not_met
from analytics.frames import Frames
from analytics.words import counted, day_words, is_missing, labels, listed, text_of
from ui import address, cached, comparison, share
from ui import profile as parts
from ui.cards import LIST_COLUMNS, engagement_rows, show_opened
from ui.chips import selection_words
from ui.parts import heading, link, md, named, plain

ALL_COLUMNS = {
    "name": st.column_config.TextColumn("Country", width=190),
    "engagements": st.column_config.NumberColumn("Engagements", width=98),
    "first": st.column_config.DateColumn("First contact", format="MMM YYYY", width=98),
    "last": st.column_config.DateColumn("Last contact", format="MMM YYYY", width=98),
    "silence": st.column_config.NumberColumn(
        "Months since",
        width=98,
        help="Since the last contact of all, whatever the filters, to the month the record runs to.",
    ),
    "status": st.column_config.TextColumn("Status in ICESCO", width=125),
    "region": st.column_config.TextColumn("Region", width=160),
}
OFFICE_COLUMNS = {
    "name": st.column_config.TextColumn("Person", width=150),
    "position": st.column_config.TextColumn("Office", width=280),
    "organization": st.column_config.TextColumn("Body", width=210),
    "first": st.column_config.TextColumn("First named", width=92),
    "last": st.column_config.TextColumn("Last named", width=92),
    "engagements": st.column_config.NumberColumn("Engagements", width=98),
}
SURE = {
    "confirmed": "",
    "probable-member": "probably a member, though no page found says so",
    "probable-none": "probably not a member",
    "contradictory": "the sources contradict each other",
    "uncertain": "uncertain",
    "not-examined": "not looked into",
}


def show() -> None:
    """Draw the page."""
    parts.follow()
    revision, selection = cached.revision(), st.session_state["selection"]
    whole = cached.record(revision)
    st.title("Countries", anchor=False)
    opened, other = _choose(whole)
    if opened and other:
        comparison.show(whole, opened, other)
    elif opened:
        _show_one(revision, whole, opened)
    else:
        _show_all(revision, whole, cached.selected(revision, selection))
    show_opened(whole)


def _choose(whole: Frames) -> tuple[str | None, str | None]:
    """One country, and one to compare it with."""
    rows = whole.countries.sort_values("name_en")
    names = dict(zip("country:" + rows["country_code"], rows["name_en"].map(plain), strict=True))
    with st.container(horizontal=True, vertical_alignment="bottom", key="country-choices"):
        opened = _select("Country", "open", names, "All countries")
        if opened is None:
            return None, None
        others = {code: name for code, name in names.items() if code != opened}
        other = _select("Compare with", "with", others, "Another country")
        st.button("All countries", key="all-countries", icon=":material/list:", on_click=_close)
    return opened, other


def _select(label: str, word: str, names: dict[str, str], placeholder: str) -> str | None:
    address.choice(word, names)
    return st.selectbox(
        label,
        list(names),
        index=None,
        key=word,
        format_func=lambda code: names.get(code, ""),
        placeholder=placeholder,
        persist_state="session",
        width=300,
    )


def _close() -> None:
    st.session_state["open"] = st.session_state["with"] = None


# One country -------------------------------------------------------------------------------------------------------


def _show_one(revision: str, whole: Frames, actor: str) -> None:
    selection = st.session_state["selection"]
    name = brief.name_of(whole, actor)
    sub = cached.of_actor(revision, selection, actor)
    st.header(md(name), anchor=False)
    st.markdown(status_words(whole, actor))
    if sub.engagements.empty:
        return parts.never_engaged(name, actor, whole)
    parts.show_contact(sub, whole, actor)
    left, right = st.columns([5, 3], gap="large")
    with left:
        parts.show_time(sub, name, "country")
    with right:
        themes = parts.show_themes(sub, name, "country")
    tables = themes | _show_people(revision, sub, actor)
    outcomes, rows = parts.outcome_rows(sub), engagement_rows(sub)
    parts.show_outcomes(outcomes, key="country-outcomes")
    parts.show_engagements(rows, key="country-engagements")
    tables |= {
        "Outcomes": named(outcomes, parts.OUTCOME_COLUMNS),
        "Engagements": named(rows, LIST_COLUMNS),
    }
    return share.downloads(tables, key="country", of=name)


def _show_people(revision: str, sub: Frames, actor: str) -> dict[str, pd.DataFrame]:
    """Who spoke for the country, and whom it met: of ICESCO, and of the others."""
    offices = brief.offices(sub, actor)
    offices = offices.assign(
        actor_id="person:" + offices["person_id"].astype("str"),
        first=offices["first"].map(day_words),
        last=offices["last"].map(day_words),
    )
    heading(
        "Who spoke for it, by office over time",
        "Dates are those of engagements at which the office was named: the office itself may be older or longer."
        if len(offices)
        else "",
    )
    if offices.empty:
        st.caption("Nobody is named on its side.")
    else:
        parts.opening_table(
            offices, key="country-offices", columns=OFFICE_COLUMNS, alt="People by office", height=430, wrap=True
        )
    met = parts.counterpart_rows(cached.counterparts(revision, st.session_state["selection"], actor))
    ours = met["actor_id"].str.startswith("person:").astype(bool)
    left, right = st.columns(2, gap="large")
    with left:
        none = "Nobody of ICESCO is named."
        parts.show_counterparts("Counterparts in ICESCO", met[ours], none, key="country-ours")
    with right:
        none = "No other country or body took part beside it."
        parts.show_counterparts("Other countries and bodies", met[~ours], none, key="country-others")
    return {
        "Offices": named(offices, OFFICE_COLUMNS),
        "Counterparts": named(met, parts.TAKEN_COLUMNS),
    }


def status_words(whole: Frames, actor: str) -> str:
    """Status in ICESCO with its evidence, region, and status at the OIC, as lines of Markdown."""
    row = whole.countries.set_index("country_code").loc[actor.partition(":")[2]]
    lines = [_icesco_status(whole, row)]
    region = labels(whole.regions).get(row["icesco_region"], "Not known")
    oic = f"{text_of(row['oic_status']).capitalize()} since {day_words(row['oic_since'])}"
    if is_missing(row["oic_status"]):
        oic = "no status on record"
    elif is_missing(row["oic_since"]):
        oic = f"{text_of(row['oic_status']).capitalize()}, since when is not known"
    lines.append(f"**Region** {md(region)} \u00b7 **Organisation of Islamic Cooperation** {md(oic)}")
    if not is_missing(row["note"]):
        lines.append(f":small[:gray[Note: {md(row['note'])}]]")
    return "  \n".join(lines)


def _icesco_status(whole: Frames, row: pd.Series) -> str:
    if is_missing(row["icesco_status"]):
        sure = SURE.get(text_of(row["confidence"]), "")
        return f"**Status in ICESCO** not known{f' ({sure})' if sure else ''}"
    status = labels(whole.icesco_statuses).get(row["icesco_status"], "")
    since = "" if is_missing(row["icesco_since"]) else f" since {day_words(row['icesco_since'])}"
    evidence = text_of(row["icesco_status_evidence"])
    how = f" \u00b7 Evidence: {link(evidence, row['icesco_status_url'])}" if evidence else ""
    return f"**Status in ICESCO** {md(status)}{since}{how}"


# All countries -----------------------------------------------------------------------------------------------------


def _show_all(revision: str, whole: Frames, shown: Frames) -> None:
    selection = st.session_state["selection"]
    rows = cached.country_table(revision, selection)
    engaged = int((rows["engagements"] > 0).sum())
    heading(
        f"{engaged:,} of {counted(len(rows), 'country', 'countries')} engaged: {md(selection_words(selection))}",
        "A click opens a country. Months since its last contact, whatever the filters, run to the record's end.",
    )
    parts.opening_table(rows, key="all-countries-table", columns=ALL_COLUMNS, alt="All countries", height=520)
    share.downloads({"Countries": named(rows, ALL_COLUMNS)} | _show_coverage(whole, shown), key="countries")


def _show_coverage(whole: Frames, shown: Frames) -> dict[str, pd.DataFrame]:
    """Member states that no engagement on record, or none in the selection, was with."""
    members = int((whole.countries["icesco_status"] == "member").sum())
    never = countries_not_met(whole, members_only=True)
    names = md(listed(sorted(never["name"]))) if len(never) else "none"
    heading("Member states not met")
    st.markdown(
        f"**{len(never):,} of the {members:,} states known to be members** have no engagement on record: {names}. "
        "That says what the sources tell, not that none took place."
    )
    columns = {
        "name": st.column_config.TextColumn("Country", width="medium"),
        "region": st.column_config.TextColumn("Region", width="small"),
        "last": st.column_config.TextColumn("Last contact", width="small"),
    }
    tables = {"Member states not met": named(_in_words(never, whole), columns)}
    if st.session_state["selection"].is_empty:
        return tables
    missing = countries_not_met(shown, whole, members_only=True)
    missing = missing[missing["last"].notna()]
    if missing.empty:
        st.markdown("Every member state that was ever engaged is in this selection.")
        return tables
    st.markdown(f"**{len(missing):,} more** are on record, but not in this selection; their last contact in all:")
    missing = _in_words(missing, whole)
    parts.opening_table(missing, key="members-not-met", columns=columns, alt="Member states not in this selection")
    return tables | {"Member states not in view": named(missing, columns)}


def _in_words(states: pd.DataFrame, whole: Frames) -> pd.DataFrame:
    """Member states with region and last contact in words."""
    return states.assign(
        actor_id="country:" + states["country_code"],
        region=states["region"].map(labels(whole.regions)),
        last=[day_words(day) if isinstance(day, str) else "never" for day in states["last"]],
    )
