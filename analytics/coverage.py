"""Silence: which countries were not met, which months no source speaks of, how thin the ground is elsewhere."""

from __future__ import annotations

import pandas as pd

from analytics.actors import engagement_countries
from analytics.facets import NOT_KNOWN
from analytics.frames import Frames
from analytics.timeline import is_placed, period_of, periods_between, spans


def countries_not_met(frames: Frames, whole: Frames | None = None, members_only: bool = False) -> pd.DataFrame:
    """The countries on record that took part in no engagement in view.

    Parameters
    ----------
    frames : the selection.
    whole : the whole record, to say when each was last met; by default the selection itself.
    members_only : leave out countries that are not known to be members of ICESCO.

    Returns
    -------
    DataFrame[country_code, name, region, status, last, last_engagement], by region and name; `last` is missing where
    the country was never met.
    """
    met = set(engagement_countries(frames)["country_code"])
    table = frames.countries[~frames.countries["country_code"].isin(met)]
    if members_only:
        table = table[table["icesco_status"] == "member"]
    last = spans(whole if whole is not None else frames, "country")
    region_order = {code: number for number, code in enumerate(frames.regions["code"])}
    answer = pd.DataFrame(
        {
            "country_code": table["country_code"],
            "name": table["name_en"],
            "region": table["icesco_region"],
            "status": table["icesco_status"].fillna(NOT_KNOWN),
            "last": table["country_code"].map(last["last"]),
            "last_engagement": table["country_code"].map(last["last_engagement"]),
        }
    )
    order = answer["region"].map(region_order).fillna(len(region_order))
    answer = answer.assign(_order=order).sort_values(["_order", "name"], ignore_index=True)
    return answer.drop(columns="_order").astype({"last": "str", "last_engagement": "str"})


def sources_by_period(frames: Frames, grain: str = "month", span: tuple[str, str] | None = None) -> pd.DataFrame:
    """How many engagements and how many different sources each period rests on, silent periods too.

    Returns
    -------
    DataFrame[period, engagements, sources]; engagements known only by their year count in years alone.
    """
    events = frames.engagements[is_placed(frames, grain).to_numpy(dtype=bool)]
    period = pd.Series(period_of(events["period_start"], grain).to_numpy(), index=events["engagement_id"])
    reports = frames.engagement_sources.assign(period=frames.engagement_sources["engagement_id"].map(period))
    first, last = span if span else (events["period_start"].min(), events["period_start"].max())
    periods = pd.Index(periods_between(pd.Timestamp(first), pd.Timestamp(last), grain), dtype="str", name="period")
    return pd.DataFrame(
        {
            "engagements": period.value_counts().reindex(periods, fill_value=0),
            "sources": reports.groupby("period")["source_id"].nunique().reindex(periods, fill_value=0),
        },
        index=periods,
    ).reset_index()


def silent_months(frames: Frames, span: tuple[str, str] | None = None) -> list[str]:
    """The months from the first engagement to the last of which no source speaks, as "2020-07".

    They are months without a report on record, which is not to say that nothing happened.
    """
    table = sources_by_period(frames, "month", span)
    return table.loc[table["engagements"] == 0, "period"].to_list()
