"""Everything about one actor, a country, a body or a person: engagements, offices, counterparts."""

from __future__ import annotations

import pandas as pd

from analytics.actors import ICESCO, actor_names, engagement_actors
from analytics.frames import Frames
from analytics.network import meeting_network
from analytics.text import fold

OFFICES = ["person_id", "name", "position", "organization", "first", "last", "engagements"]
COUNTERPARTS = ["actor_id", "name", "tie", "count", "first", "last", "engagements"]


def engagements_of(frames: Frames, actor: str) -> pd.DataFrame:
    """The engagements an actor took part in, latest first (columns of `engagements`)."""
    links = engagement_actors(frames)
    ids = links.loc[links["actor_id"] == actor, "engagement_id"]
    rows = frames.engagements[frames.engagements["engagement_id"].isin(ids)]
    return rows.sort_values(["period_start", "engagement_id"], ascending=[False, True], ignore_index=True)


def offices(frames: Frames, actor: str) -> pd.DataFrame:
    """Offices over time: those a person held, or the people who spoke for a country or a body.

    Returns
    -------
    DataFrame[person_id, name, position, organization, first, last, engagements], first contact first. `first` and
    `last` are partial dates of engagements at which the office was named: the office itself may be older or longer.
    Spellings of one position ("Director General", "Director-General") are one office, in the latest spelling.
    """
    seats = frames.participations
    seats = seats[_speaks_for(seats, actor)]
    if seats.empty:
        return pd.DataFrame(columns=OFFICES)
    events, positions = frames.engagements.set_index("engagement_id"), seats["position"].fillna("")
    bodies = frames.organizations.set_index("organization_id")["name"].to_dict() | {ICESCO: "ICESCO"}
    seats = seats.assign(
        start=seats["engagement_id"].map(events["start_date"]),
        name=seats["person_id"].map(frames.people.set_index("person_id")["name"]),
        organization=seats["organization_id"].map(bodies),
        _spelled=positions.map({text: fold(text) for text in positions.unique()}),
    ).sort_values("start", kind="stable")
    spans = seats.groupby(["person_id", "name", "_spelled", "organization"], dropna=False, sort=False).agg(
        position=("position", "last"),
        first=("start", "min"),
        last=("start", "max"),
        engagements=("engagement_id", "nunique"),
    )
    return spans.reset_index().sort_values(["first", "name"], ignore_index=True)[OFFICES]


def _speaks_for(seats: pd.DataFrame, actor: str) -> pd.Series:
    sort, _, key = actor.partition(":")
    if sort == "person":
        return seats["person_id"] == key
    if sort == "country":
        return seats["side"] == actor
    if actor == ICESCO:
        return seats["side"] == ICESCO
    return (seats["organization_id"] == key) | (seats["side"] == actor)


def counterparts(frames: Frames, actor: str, level: str | None = None) -> pd.DataFrame:
    """Those an actor shared engagements with across sides, strongest tie first.

    Without a level, a person of ICESCO is held against countries and bodies, a country or body against ICESCO's people,
    anybody else against people. Each row counts engagements by the sort of tie; a met row and a co-present row may
    both stand.

    Returns
    -------
    DataFrame[actor_id, name, tie, count, first, last, engagements (ids)].
    """
    G = meeting_network(frames, level or level_of(frames, actor), ("met", "co-present"), "people")
    if actor not in G:
        return pd.DataFrame(columns=COUNTERPARTS)
    rows = [(other, G.nodes[other]["name"], G.edges[actor, other]) for other in G[actor]]
    table = pd.DataFrame(
        [
            (other, name, tie["tie"], tie["count"], tie["first"], tie["last"], tie["engagements"])
            for other, name, tie in rows
        ],
        columns=COUNTERPARTS,
    )
    order = table["tie"].map({"met": 0, "co-present": 1})
    table = table.assign(_order=order).sort_values(["_order", "count", "name"], ascending=[True, False, True])
    return table.drop(columns="_order").reset_index(drop=True)


def level_of(frames: Frames, actor: str) -> str:
    """The level at which an actor's counterparts say most: countries, organizations or people."""
    if actor.startswith("country:"):
        return "countries"
    if actor.startswith("organization:"):
        return "organizations"
    seats = frames.participations
    ours = ((seats["person_id"] == actor.removeprefix("person:")) & (seats["side"] == ICESCO)).any()
    return "countries" if ours else "people"


def name_of(frames: Frames, actor: str) -> str:
    """The actor's name."""
    return str(actor_names(frames).get(actor, actor))
