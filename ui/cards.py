"""The card of an engagement: everything the record knows of it, and how it is known, on half a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
import streamlit as st

from analytics.actors import actor_names
from analytics.figures.palette import colour_map, dot_map
from analytics.frames import Frames
from analytics.words import day_words, engagement_date, is_missing, joined, labels, listed, text_of
from ui import address, cached, reader, share
from ui.parts import go_link, link, md, table


def engagement_card(frames: Frames, engagement_id: str, *, in_dialog: bool = False) -> None:
    """Draw one engagement: date, kind, place, title, sides, themes, outcomes, notes, sources, link.

    A dialog bears the title itself, and a link to the card's own page.
    """
    row = frames.engagements.set_index("engagement_id").loc[engagement_id]
    st.caption(joined([_when(row), md(labels(frames.kinds)[row["kind"]]), _where(frames, row)]))
    if not in_dialog:
        st.markdown(f"#### {md(row['title'])}")
    if not is_missing(row["summary"]):
        st.markdown(md(row["summary"]))
    _show_sides(frames, engagement_id)
    st.markdown(themes_in_short(frames, engagement_id, share.mode()))
    _show_outcomes(frames, engagement_id)
    if not is_missing(row["note"]):
        st.markdown(f"**Note.** {md(row['note'])}")
    _show_sources(frames, engagement_id)
    with st.container(horizontal=True, vertical_alignment="center"):
        if in_dialog:
            go_link("Open on its own page", "engagements", icon=":material/link:", engagement=engagement_id)
        go_link("Correct this", "review", icon=":material/edit:", correct=engagement_id)
        tables = cached.card_tables(cached.revision(), engagement_id)
        share.downloads(tables, key=f"card-{engagement_id}", of=text_of(row["title"]), place="this card")
    if not in_dialog:
        reader.copy_buttons(None, key=f"copy-{engagement_id}")


def _when(row: pd.Series) -> str:
    """The date with how it is known, in words a reader can judge."""
    basis = {"stated": "the day is stated", "published": "the day of publication", "inferred": "inferred"}
    words = engagement_date(row["start_date"], row["end_date"], "stated")
    how = basis[row["date_basis"]] if row["date_precision"] == "day" else f"only the {row['date_precision']} is known"
    return f"**{'about ' if row['date_basis'] == 'inferred' else ''}{words}** ({how})"


def _where(frames: Frames, row: pd.Series) -> str:
    place = joined([text_of(row["city"]), country_name(frames, row["venue_country"])], ", ")
    manner = {
        "in-person": "",
        "virtual": "by video",
        "hybrid": "partly by video",
        "unknown": "how they met is not known",
    }
    return joined([md(place), manner[row["mode"]]])


def country_name(frames: Frames, code: object) -> str:
    """The English name of a country, or nothing where there is no code."""
    if is_missing(code):
        return ""
    names = frames.countries.set_index("country_code")["name_en"]
    return str(names.get(str(code), code))


def _of(table: pd.DataFrame, engagement_id: str) -> pd.DataFrame:
    """The rows of one engagement."""
    return table[(table["engagement_id"] == engagement_id).to_numpy(dtype=bool)]


# Sides -------------------------------------------------------------------------------------------------------------


def _show_sides(frames: Frames, engagement_id: str) -> None:
    """Two columns: ICESCO's side, and the others, each by country or body, with the office as it was written."""
    rows = _of(frames.participations, engagement_id)
    ours = rows[rows["side"] == "icesco"]
    left, right = st.columns(2)
    with left:
        st.markdown("**ICESCO**")
        st.markdown(_people(frames, ours) or "Nobody is named.")
    with right:
        for side, name in _other_sides(frames, engagement_id, rows).items():
            st.markdown(f"**{md(name)}**")
            st.markdown(_people(frames, rows[rows["side"] == side]) or "Nobody is named.")


def _other_sides(frames: Frames, engagement_id: str, rows: pd.DataFrame) -> dict[str, str]:
    """Side to name: the countries and bodies listed for the engagement, then the sides only people stand on."""
    bodies = frames.organizations.set_index("organization_id")
    sides: dict[str, str] = {}
    for code in _of(frames.engagement_countries, engagement_id)["country_code"]:
        sides[f"country:{code}"] = country_name(frames, code)
    for key in _of(frames.engagement_organizations, engagement_id)["organization_id"]:
        if key != "icesco" and is_missing(bodies["country_code"].get(key)):
            sides[f"organization:{key}"] = bodies["name"].get(key, key)
    for side in rows["side"].unique():
        sort, _, key = str(side).partition(":")
        if side == "icesco" or side in sides:
            continue
        sides[side] = country_name(frames, key) if sort == "country" else bodies["name"].get(key, "No side given")
    return sides


def _people(frames: Frames, rows: pd.DataFrame) -> str:
    names = frames.people.set_index("person_id")["name"]
    roles = labels(frames.roles)
    bodies = frames.organizations.set_index("organization_id")["name"]
    lines = []
    for row in rows.itertuples():
        body = text_of(bodies.get(row.organization_id)) if row.side != "icesco" else ""
        office = text_of(row.position_as_written) or text_of(row.position)
        if text_of(row.position) and not office.isascii() and office != row.position:
            office = f"{row.position}; {office}"
        body = "" if body.casefold() in office.casefold() else body
        small = joined([*map(md, office.split("; ")), md(body), md(roles[row.role])])
        lines.append(f"- {_name(row, text_of(names.get(row.person_id)))}  \n  :small[:gray[{small}]]")
    return "\n".join(lines)


def _name(row: Any, name: str) -> str:
    """A person's name with the honorific; where it was written otherwise, both."""
    written = joined([text_of(row.honorific), text_of(row.name_as_written)], " ")
    if not name or row.name_as_written == name:
        return md(written)
    if not written.isascii() and name.isascii():
        return f"{md(name)}, written {md(written)}"
    return f"{md(joined([text_of(row.honorific), name], ' '))}, written {md(row.name_as_written)}"


# Themes, outcomes, sources -----------------------------------------------------------------------------------------


def theme_words(frames: Frames, themes: Iterable[str], mode: str) -> str:
    """Themes as words, each with the dot of its colour in a mode, light or dark."""
    names, codes = labels(frames.themes), list(frames.themes["code"])
    colours, dots = colour_map(codes, mode), dot_map(codes)
    dots = [f':color[{dots[theme]}]{{foreground="{colours[theme]}"}} {md(names[theme])}' for theme in themes]
    return " \u2002 ".join(dots)


def themes_in_short(frames: Frames, engagement_id: str, mode: str) -> str:
    """The themes of an engagement, the main one first."""
    return theme_words(frames, _of(frames.engagement_themes, engagement_id).sort_values("rank")["theme"], mode)


def _show_outcomes(frames: Frames, engagement_id: str) -> None:
    rows = _of(frames.outcomes, engagement_id)
    kinds, states = labels(frames.outcome_kinds), labels(frames.outcome_statuses)
    lines = []
    for row in rows.itertuples():
        parties = joined([_names(frames, row.by_whom), _names(frames, row.to_whom)], " to ")
        state = states.get(text_of(row.status), "what came of it is not known")
        due = f"due {day_words(row.due)}" if not is_missing(row.due) else ""
        small = joined([md(parties), due, md(state)])
        lines.append(f"- **{md(kinds[row.kind])}**: {md(row.text)}  \n  :small[:gray[{small}]]")
    if lines:
        st.markdown("**What came of it**\n\n" + "\n".join(lines))


def _names(frames: Frames, actors: object) -> str:
    """Actor ids of an outcome, joined by `;`, as names."""
    names = actor_names(frames)
    return listed([str(names.get(actor, actor)) for actor in text_of(actors).split(";") if actor])


def _show_sources(frames: Frames, engagement_id: str) -> None:
    """Sources as numbered lines: a link, or the name of the document held."""
    links = _of(frames.engagement_sources, engagement_id)
    rows = links.merge(frames.sources, on="source_id", how="left")
    lines = [f"{number}. {_source(row)}" for number, row in enumerate(rows.itertuples(), start=1)]
    st.markdown("**Sources**\n\n" + ("\n".join(lines) or "No source is recorded."))


def _source(row: object) -> str:
    title = text_of(row.locator) or text_of(row.title) or text_of(row.url) or text_of(row.document)
    published = f"published {day_words(row.published)}" if not is_missing(row.published) else ""
    rolling = "a rolling page: look for the headline" if row.is_rolling else ""
    held = f"document {md(row.document)}" if not is_missing(row.document) else ""
    head = link(title, row.url) if not is_missing(row.url) else md(title)
    return joined([head, md(text_of(row.publisher)), published, rolling, held])


def names_in_short(frames: Frames, engagement_id: str) -> str:
    """Who took part besides ICESCO, in a few words."""
    rows = _of(frames.participations, engagement_id)
    return listed(list(_other_sides(frames, engagement_id, rows).values()), most=3)


# Opening a card, and lists that open it -----------------------------------------------------------------------------

LIST_COLUMNS = {
    "date": st.column_config.DateColumn("Date", format="D MMM YYYY", width=95),
    "basis": st.column_config.TextColumn("Date known", width=90),
    "title": st.column_config.TextColumn("Engagement", width=350),
    "kind_label": st.column_config.TextColumn("Kind", width=120),
    "with": st.column_config.TextColumn("With", width=190),
    "place": st.column_config.TextColumn("Place", width=130),
    "themes": st.column_config.TextColumn("Themes", width="medium"),
    "n_outcomes": st.column_config.NumberColumn("Outcomes", width="small"),
    "n_sources": st.column_config.NumberColumn("Sources", width="small"),
}


def engagement_rows(frames: Frames) -> pd.DataFrame:
    """The engagements of these frames as a reader sees them: columns of `LIST_COLUMNS` and engagement_id."""
    rows = _all_rows(cached.revision())
    return rows[rows["engagement_id"].isin(frames.engagements["engagement_id"])].reset_index(drop=True)


@cached.kept
def _all_rows(revision: str) -> pd.DataFrame:
    table, bases = cached.engagement_table(revision), labels(cached.record(revision).date_bases)
    others = [joined([text_of(a), text_of(b)], "; ") for a, b in zip(table["countries"], table["bodies"], strict=True)]
    return table.assign(
        basis=[bases[basis] for basis in table["date_basis"]],
        place=[joined([text_of(a), text_of(b)], ", ") for a, b in zip(table["city"], table["venue"], strict=True)],
        **{"with": others},
    )[["engagement_id", *LIST_COLUMNS]]


def readable(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of `engagement_rows` under the headers a reader sees, for a file."""
    named = {name: config["label"] for name, config in LIST_COLUMNS.items()}
    return rows[list(named)].rename(columns=named)


def engagement_list(rows: pd.DataFrame, *, key: str, height: int | str = "auto") -> None:
    """A list of engagements (rows of `engagement_rows`); a click on a row opens its card."""
    turn = st.session_state.setdefault(f"_turn-{key}", 0)
    ids = list(rows["engagement_id"])

    def open_row() -> None:
        chosen = st.session_state[f"{key}-{turn}"]["selection"]["rows"]
        if chosen:
            st.session_state["engagement"] = ids[chosen[0]]
            st.session_state[f"_turn-{key}"] += 1

    columns = {name: LIST_COLUMNS[name] for name in ("date", "title", "kind_label", "with", "place")}
    table(rows, key=f"{key}-{turn}", columns=columns, alt="Engagements", on_select=open_row, height=height)


def show_opened(frames: Frames) -> None:
    """At the end of a page: the card that the address or a click asks for, over the page."""
    opened = address.choice("engagement", frames.engagements["engagement_id"])
    if opened:
        _card_over_page(frames, opened)


def _close() -> None:
    st.session_state["engagement"] = None


def _card_over_page(frames: Frames, engagement_id: str) -> None:
    title = frames.engagements.set_index("engagement_id")["title"][engagement_id]
    dialog = st.dialog(md(title), width="large", on_dismiss=_close)
    dialog(engagement_card)(frames, engagement_id, in_dialog=True)
