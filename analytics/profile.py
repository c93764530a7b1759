"""What the pages of countries, people and bodies say of one actor, of all of them, and of two side by side."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd

from analytics import summary, timeline
from analytics.actors import ICESCO, actor_names, engagement_actors
from analytics.dates import last_day, months_between
from analytics.facets import NOT_KNOWN, reduced
from analytics.frames import Frames
from analytics.overview import record_ends
from analytics.words import is_missing, labels, listed, text_of

LONG_NAME = 30  # letters
OUTCOMES = ["engagement_id", "date", "kind", "text", "by_whom", "to_whom", "due", "status"]


def of_actor(frames: Frames, *actors: str) -> Frames:
    """The tables reduced to the engagements that an actor, or any of several, took part in."""
    links = engagement_actors(frames)
    ids = links.loc[links["actor_id"].isin(actors), "engagement_id"]
    return reduced(frames, frames.engagements["engagement_id"].isin(ids).to_numpy())


def silence(frames: Frames, whole: Frames) -> int | None:
    """Whole months from the last engagement in `frames` to the day the whole record runs to; None without one."""
    ends = record_ends(whole)
    if frames.engagements.empty or ends is None:
        return None
    return int(_months_to(frames.engagements["period_end"].tail(1).reset_index(drop=True), ends).iloc[0])


def _months_to(days: pd.Series, ends: str) -> pd.Series:
    """Calendar months from each day to the last day of a record, never below none."""
    last = np.full(len(days), np.datetime64(last_day(ends)))
    months = months_between(days.to_numpy("datetime64[s]"), last)
    return pd.Series(np.maximum(months, 0), index=days.index)


def _days(frames: Frames, ids: pd.Series) -> pd.Series:
    """The first day of each engagement; no day where there is no engagement."""
    starts = frames.engagements.set_index("engagement_id")["period_start"]
    return starts.reindex(ids).set_axis(ids.index)


# All of them -------------------------------------------------------------------------------------------------------


def country_table(frames: Frames, whole: Frames) -> pd.DataFrame:
    """Every country on record, the most engaged first; those not engaged in view stand below, by name.

    Returns
    -------
    DataFrame[actor_id, name, engagements, first, last, silence, status, region]; first and last are days in view,
    `silence` the months from the last engagement of all, whatever the filters, to the day the whole record runs to;
    status and region are words.
    """
    met = timeline.contacts(frames, "country").set_index("id")
    ever = timeline.contacts(whole, "country").set_index("id")
    code = whole.countries["country_code"]
    statuses, regions = {**labels(whole.icesco_statuses), NOT_KNOWN: "Not known"}, labels(whole.regions)
    table = pd.DataFrame(
        {
            "actor_id": "country:" + code,
            "name": whole.countries["name_en"],
            "engagements": code.map(met["engagements"]).fillna(0).astype("int64"),
            "first": _days(frames, met["first_engagement"].reindex(code)).to_numpy(),
            "last": _days(frames, met["last_engagement"].reindex(code)).to_numpy(),
            "status": whole.countries["icesco_status"].fillna(NOT_KNOWN).map(statuses),
            "region": whole.countries["icesco_region"].map(regions),
        }
    )
    latest = _days(whole, ever["last_engagement"].reindex(code)).set_axis(table.index)
    table.insert(5, "silence", _silences(latest, whole))
    return table.sort_values(["engagements", "name"], ascending=[False, True], ignore_index=True)


def _silences(last: pd.Series, whole: Frames) -> pd.Series:
    ends, known = record_ends(whole), last.notna()
    months = pd.Series(pd.NA, index=last.index, dtype="Int64")
    if ends is not None and known.any():
        months[known] = _months_to(last[known], ends).astype("Int64")
    return months


def people_table(frames: Frames) -> pd.DataFrame:
    """Every person and body that took part in an engagement in view, the most engaged first.

    Returns
    -------
    DataFrame[actor_id, name, sort, office, side, engagements, first, last]; `office` is the last office of a person or
    the sort of a body, `side` the country, body or ICESCO it stood for, first and last are days.
    """
    table = summary.actor_table(frames)
    table = table[table["sort"] != "country"].reset_index(drop=True)
    names, sorts = actor_names(frames), labels(frames.classifications)
    bodies = frames.organizations.set_index("organization_id")
    country = ("country:" + bodies["country_code"]).map(names)
    country.index = "organization:" + country.index
    links = engagement_actors(frames)
    firsts = _days(frames, links["engagement_id"]).groupby(links["actor_id"]).min()
    person = table["sort"] == "person"
    return pd.DataFrame(
        {
            "actor_id": table["actor_id"],
            "name": table["name"],
            "sort": person.map({True: "Person", False: "Body"}),
            "office": table["actor_id"]
            .map(_last_offices(frames))
            .where(person, table["classification"].map(sorts))
            .fillna(""),
            "side": table["side"].map(names).where(person, table["actor_id"].map(country)).astype("str").fillna(""),
            "engagements": table["engagements"],
            "first": firsts.reindex(table["actor_id"]).to_numpy(),
            "last": _days(frames, table["last_engagement"]),
        }
    )


def _last_offices(frames: Frames) -> pd.Series:
    """The office each person was last named in, by actor id."""
    seats = frames.participations.assign(day=_days(frames, frames.participations["engagement_id"]))
    seats["office"] = seats["position"].fillna(seats["position_as_written"])
    latest = seats.sort_values("day", kind="stable").groupby("person_id")["office"].last()
    return latest.rename(index="person:{}".format)


# One of them -------------------------------------------------------------------------------------------------------


def outcomes_in_words(frames: Frames, whole: Frames | None = None) -> pd.DataFrame:
    """What came of the engagements in view, the latest first, every code in words.

    Parameters
    ----------
    whole : the whole record, for the names of actors that take part in none of these engagements.

    Returns
    -------
    DataFrame[engagement_id, date, kind, text, by_whom, to_whom, due, status]; `date` is the first day of the
    engagement; a status that no source tells is "Not known".
    """
    names, kinds, statuses = (
        _short_names(whole or frames),
        labels(frames.outcome_kinds),
        labels(frames.outcome_statuses),
    )
    rows = frames.outcomes

    def named(cell: object) -> str:
        return listed([str(names.get(actor, actor)) for actor in text_of(cell).split(";") if actor])

    table = pd.DataFrame(
        {
            "engagement_id": rows["engagement_id"],
            "date": _days(frames, rows["engagement_id"]),
            "kind": rows["kind"].astype("str").map(kinds),
            "text": rows["text"],
            "by_whom": [named(cell) for cell in rows["by_whom"]],
            "to_whom": [named(cell) for cell in rows["to_whom"]],
            "due": rows["due"],
            "status": rows["status"].map(statuses).fillna("Not known"),
        },
        columns=OUTCOMES,
    )
    return table.sort_values("date", ascending=False, kind="stable", ignore_index=True)


def _short_names(frames: Frames) -> dict[str, str]:
    """Actor id to name; a body of a long name goes by its acronym where it has one."""
    bodies = frames.organizations
    short = bodies[bodies["acronym"].notna() & (bodies["name"].str.len() > LONG_NAME)]
    acronyms = dict(zip("organization:" + short["organization_id"], short["acronym"], strict=True))
    return {str(actor): name for actor, name in actor_names(frames).items()} | acronyms


def names_elsewhere(frames: Frames, actor: str) -> list[str]:
    """The forms of a name other than the one kept: those on record, and those the sources write."""
    sort, _, key = actor.partition(":")
    table, own = (frames.people, "person_id") if sort == "person" else (frames.organizations, "organization_id")
    row = table[table[own] == key]
    if row.empty:
        return []
    told = row["other_names"].iloc[0]
    forms = [] if is_missing(told) else _read_names(str(told))
    if sort == "person":
        forms += frames.participations.loc[frames.participations["person_id"] == key, "name_as_written"].to_list()
    kept = str(row["name"].iloc[0])
    return [form for form in dict.fromkeys(forms) if not is_missing(form) and form != kept]


def _read_names(cell: str) -> list[str]:
    try:
        names = json.loads(cell)
    except ValueError:
        return [cell]
    return [str(name) for name in names] if isinstance(names, list) else [str(names)]


def people_of(frames: Frames, actor: str) -> int:
    """How many people are named on the side of a country or a body."""
    seats, key = frames.participations, actor.partition(":")[2]
    theirs = (seats["side"] == actor) | ((seats["organization_id"] == key) & actor.startswith("organization:"))
    return int(seats.loc[theirs & (seats["side"] != ICESCO), "person_id"].nunique())


# Two of them -------------------------------------------------------------------------------------------------------


def compared(left: Frames, right: Frames, by: str) -> pd.DataFrame:
    """Engagements of two selections, side by side.

    Parameters
    ----------
    by : "theme", or "year" for every year from the first of either to the last.

    Returns
    -------
    DataFrame[id, label, left, right]; themes by their sum, years in order.
    """
    if by == "year":
        years = [events.astype("datetime64[s]").dt.year.value_counts() for events in _starts(left, right)]
        all_years = [year for counts in years for year in counts.index]
        index = pd.Index(range(min(all_years), max(all_years) + 1) if all_years else [], dtype="int64")
        words = {year: str(year) for year in index}
    else:
        years = [frames.engagement_themes["theme"].astype("str").value_counts() for frames in (left, right)]
        words = labels(left.themes)
        index = pd.Index([code for code in words if any(code in counts.index for counts in years)], dtype="str")
    table = pd.DataFrame(
        {
            "id": index.astype("str"),
            "label": [words[code] for code in index],
            "left": years[0].reindex(index, fill_value=0).to_numpy("int64"),
            "right": years[1].reindex(index, fill_value=0).to_numpy("int64"),
        }
    )
    if by == "year":
        return table
    order = (table["left"] + table["right"]).sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True)


def _starts(*bundles: Frames) -> list[pd.Series]:
    return [frames.engagements["period_start"] for frames in bundles]
