"""Actors: who took part in which engagement, under one kind of id for people, bodies, countries and ICESCO."""

from __future__ import annotations

import pandas as pd

from analytics.frames import Frames, once

ICESCO = "icesco"


@once
def actor_names(frames: Frames) -> pd.Series:
    """The name of every actor, by actor id.

    Returns
    -------
    Series of names; the index holds ``person:<id>``, ``organization:<id>``, ``country:<ISO3>`` and ``icesco``.

    Examples
    --------
    >>> actor_names(Frames.empty()).to_dict()
    {'icesco': 'ICESCO'}
    """
    parts = [
        pd.Series(["ICESCO"], index=[ICESCO], dtype="str"),
        _named(frames.countries, "country_code", "name_en", "country:"),
        _named(frames.organizations, "organization_id", "name", "organization:"),
        _named(frames.people, "person_id", "name", "person:"),
    ]
    names = pd.concat(parts)
    names = names[~names.index.duplicated()]
    return names.where(names.notna(), names.index.to_series()).astype("str").rename("name")


def _named(frame: pd.DataFrame, key: str, name: str, prefix: str) -> pd.Series:
    return pd.Series(frame[name].to_numpy(), index=prefix + frame[key], dtype="str")


@once
def engagement_countries(frames: Frames) -> pd.DataFrame:
    """The countries that took part in each engagement: listed for it, or with someone on their side.

    A venue alone makes no participant.

    Returns
    -------
    DataFrame[engagement_id, country_code], each pair once.
    """
    seats = frames.participations
    sided = seats.loc[seats["side"].str.startswith("country:").fillna(False).astype(bool), ["engagement_id", "side"]]
    spoken = pd.DataFrame({"engagement_id": sided["engagement_id"], "country_code": sided["side"].str.slice(8)})
    return _pairs(frames.engagement_countries[["engagement_id", "country_code"]], spoken)


@once
def engagement_organizations(frames: Frames) -> pd.DataFrame:
    """The bodies, other than ICESCO, that took part in each engagement: listed, or with someone speaking for them.

    Returns
    -------
    DataFrame[engagement_id, organization_id], each pair once.
    """
    seats = frames.participations
    theirs = seats.loc[seats["side"] != ICESCO, ["engagement_id", "organization_id"]]
    sided = seats.loc[seats["side"].str.startswith("organization:").fillna(False).astype(bool)]
    spoken = pd.DataFrame({"engagement_id": sided["engagement_id"], "organization_id": sided["side"].str.slice(13)})
    pairs = _pairs(frames.engagement_organizations[["engagement_id", "organization_id"]], theirs, spoken)
    return pairs[pairs["organization_id"] != ICESCO].reset_index(drop=True)


@once
def engagement_people(frames: Frames) -> pd.DataFrame:
    """The people named in each engagement.

    Returns
    -------
    DataFrame[engagement_id, person_id], each pair once.
    """
    return _pairs(frames.participations[["engagement_id", "person_id"]])


@once
def engagement_actors(frames: Frames) -> pd.DataFrame:
    """Every actor of every engagement, at every level; ICESCO as one takes part in all.

    Returns
    -------
    DataFrame[engagement_id, actor_id], each pair once.
    """
    tables = [
        ("country:", engagement_countries(frames), "country_code"),
        ("organization:", engagement_organizations(frames), "organization_id"),
        ("person:", engagement_people(frames), "person_id"),
    ]
    parts = [pd.DataFrame({"engagement_id": frames.engagements["engagement_id"], "actor_id": ICESCO})]
    parts += [
        pd.DataFrame({"engagement_id": table["engagement_id"], "actor_id": prefix + table[column]})
        for prefix, table, column in tables
    ]
    return pd.concat(parts, ignore_index=True).astype({"actor_id": "str"})


def _pairs(*tables: pd.DataFrame) -> pd.DataFrame:
    """Tables of two columns as one, each pair once; rows without both are left out."""
    whole = pd.concat(tables, ignore_index=True) if len(tables) > 1 else tables[0]
    return whole.dropna().drop_duplicates(ignore_index=True)
