"""How many engagements stand behind each choice of a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from analytics.frames import Frames

NO_COUNTRY = "none"
NOT_KNOWN = "unknown"


def facet_counts(frames: Frames, facet: str) -> pd.Series:
    """Engagements behind each code of a facet, in the frames given.

    Parameters
    ----------
    frames : Frames
        The engagements to count: the selection without that facet, so that a choice shows what it would bring.
    facet : str
        One of years, countries, themes, kinds, modes, bases, regions, statuses, actors.

    Returns
    -------
    Series
        Code to number of engagements (each counted once a code), largest first; empty for empty frames.
    """
    links = _links(frames, facet)
    counts = links.drop_duplicates().groupby("code", observed=True)["engagement_id"].size()
    return counts[counts > 0].sort_values(ascending=False, kind="stable")


def _links(frames: Frames, facet: str) -> pd.DataFrame:
    """Rows (engagement_id, code): which engagement shows which choice of the facet."""
    engagements = frames.engagements
    if facet == "themes":
        return _named(frames.engagement_themes, "theme")
    if facet in ("kinds", "modes", "bases"):
        return _named(engagements, {"kinds": "kind", "modes": "mode", "bases": "date_basis"}[facet])
    if facet == "years":
        return pd.DataFrame(
            {"engagement_id": engagements["engagement_id"], "code": engagements["period_start"].dt.year.astype(str)}
        )
    if facet == "actors":
        people = frames.participations.assign(code="person:" + frames.participations["person_id"].astype("str"))
        bodies = frames.engagement_organizations
        bodies = bodies.assign(code="organization:" + bodies["organization_id"].astype("str"))
        return pd.concat([people[["engagement_id", "code"]], bodies[["engagement_id", "code"]]])
    return _country_links(frames, facet)


def _country_links(frames: Frames, facet: str) -> pd.DataFrame:
    """Countries, or what a country carries (region, status), for each engagement; bodies alone are `none`."""
    links = _named(frames.engagement_countries, "country_code")
    alone = frames.engagements.loc[
        ~frames.engagements["engagement_id"].isin(links["engagement_id"]), ["engagement_id"]
    ].assign(code=NO_COUNTRY)
    if facet == "countries":
        return pd.concat([links.assign(code=links["code"].astype("str")), alone])
    column = {"regions": "icesco_region", "statuses": "icesco_status"}[facet]
    values = frames.countries.set_index("country_code")[column].astype("object")
    return links.assign(code=links["code"].map(values).fillna(NOT_KNOWN).astype(str))


def _named(table: pd.DataFrame, column: str) -> pd.DataFrame:
    return table[["engagement_id", column]].rename(columns={column: "code"})
