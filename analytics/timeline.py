"""Engagements over time: counts, lanes, first and last contact, gaps."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analytics.actors import actor_names, engagement_countries, engagement_organizations, engagement_people
from analytics.facets import NO_COUNTRY
from analytics.frames import Frames

GRAINS = {"month": "M", "quarter": "Q", "year": "Y"}
LANE_COLUMNS = [
    "engagement_id",
    "title",
    "kind",
    "start_date",
    "end_date",
    "start",
    "end",
    "date_basis",
    "date_precision",
]


def period_of(days: pd.Series, grain: str) -> pd.Series:
    """The period each day falls in, as text that sorts: "2020", "2020-Q3" or "2020-07".

    Examples
    --------
    >>> period_of(pd.Series(pd.to_datetime(["2020-07-14"])), "quarter").to_list()
    ['2020-Q3']
    """
    year = days.dt.year.astype("Int64").astype("str")
    if grain == "year":
        return year
    if grain == "quarter":
        return year + "-Q" + days.dt.quarter.astype("Int64").astype("str")
    if grain == "month":
        return days.dt.strftime("%Y-%m").astype("str")
    raise ValueError(f"grain {grain!r} is not known: expected one of {', '.join(GRAINS)}")


def periods_between(first: pd.Timestamp, last: pd.Timestamp, grain: str) -> list[str]:
    """Every period from one day to another, those without an engagement too."""
    if pd.isna(first) or pd.isna(last):
        return []
    days = pd.period_range(first, last, freq=GRAINS[grain]).start_time
    return period_of(days.to_series(), grain).to_list()


def is_placed(frames: Frames, grain: str) -> pd.Series:
    """Whether each engagement's date is known finely enough for a grain: a mere year has no month and no quarter."""
    precision = frames.engagements["date_precision"]
    return precision.isin(["day", "month"] if grain in ("month", "quarter") else ["day", "month", "year"])


def not_placed(frames: Frames, grain: str) -> pd.DataFrame:
    """The engagements that counts at a grain must leave out, for the page to name them."""
    return frames.engagements[~is_placed(frames, grain)].reset_index(drop=True)


def counts(
    frames: Frames, grain: str = "quarter", by: str | None = None, span: tuple[str, str] | None = None
) -> pd.DataFrame:
    """Engagements by month, quarter or year, and by country, theme or kind if asked for.

    Parameters
    ----------
    grain : "month", "quarter" or "year".
    by : None, "country", "theme", "kind", "mode", "region" or "person".
    span : first and last day to show, as ISO text; without it, from the first engagement to the last.

    Returns
    -------
    DataFrame[period, engagements], or [period, <by>, name, engagements] with every period and code filled in, none as
    0. ``attrs["not_placed"]`` is the number of engagements left out since only their year is known.

    Notes
    -----
    An engagement counts in the period it begins in; one known by its month counts in that month. With `by`, an
    engagement on three themes counts once in each, so the parts can add up to more than the whole.
    """
    placed = is_placed(frames, grain).to_numpy(dtype=bool)
    events = frames.engagements[placed]
    period = period_of(events["period_start"], grain)
    first, last = (span[0], span[1]) if span else (events["period_start"].min(), events["period_start"].max())
    periods = periods_between(pd.Timestamp(first), pd.Timestamp(last), grain)
    if by is None:
        answer = (
            period.value_counts().reindex(periods, fill_value=0).rename_axis("period").reset_index(name="engagements")
        )
    else:
        answer = _counts_by(frames, pd.Series(period.to_numpy(), index=events["engagement_id"]), periods, by)
    answer.attrs["not_placed"] = int((~placed).sum())
    return answer.astype({"period": "str", "engagements": "int64"})


def _counts_by(frames: Frames, period: pd.Series, periods: list[str], by: str) -> pd.DataFrame:
    members = _members(frames, by)
    members = members.assign(period=members["engagement_id"].map(period)).dropna(subset=["period"])
    table = members.groupby(["period", "code"], observed=True).size()
    codes = _ordered_codes(frames, members, by)
    whole = pd.MultiIndex.from_product([periods, codes], names=["period", by])
    answer = table.rename_axis(["period", by]).reindex(whole, fill_value=0).reset_index(name="engagements")
    answer.insert(2, "name", answer[by].map(names(frames, by)).astype("str"))
    return answer.astype({by: "str"})


def _members(frames: Frames, by: str) -> pd.DataFrame:
    """DataFrame[engagement_id, code]: which engagement belongs to which code."""
    makers: dict[str, Callable[[], pd.DataFrame]] = {
        "country": lambda: _countries_or_none(frames),
        "organization": lambda: engagement_organizations(frames),
        "person": lambda: engagement_people(frames),
        "theme": lambda: frames.engagement_themes[["engagement_id", "theme"]],
        "kind": lambda: frames.engagements[["engagement_id", "kind"]],
        "mode": lambda: frames.engagements[["engagement_id", "mode"]],
        "region": lambda: _regions(frames),
    }
    if by not in makers:
        raise ValueError(f"by {by!r} is not known: expected one of {', '.join(makers)}")
    members = makers[by]().set_axis(["engagement_id", "code"], axis="columns").dropna()
    return members.assign(code=members["code"].astype("str")).drop_duplicates(ignore_index=True)


def _countries_or_none(frames: Frames) -> pd.DataFrame:
    listed = engagement_countries(frames)
    without = ~frames.engagements["engagement_id"].isin(listed["engagement_id"])
    bodies = frames.engagements.loc[without, ["engagement_id"]].assign(country_code=NO_COUNTRY)
    return pd.concat([listed, bodies], ignore_index=True)


def _regions(frames: Frames) -> pd.DataFrame:
    listed = engagement_countries(frames)
    region = frames.countries.set_index("country_code")["icesco_region"]
    return pd.DataFrame({"engagement_id": listed["engagement_id"], "code": listed["country_code"].map(region)})


def names(frames: Frames, by: str) -> dict[str, str]:
    """The words for each code of a grouping: country, theme, kind, mode, region, organization or person."""
    if by in ("theme", "kind", "mode", "region"):
        vocabulary = getattr(frames, by + "s")
        return dict(zip(vocabulary["code"], vocabulary["label"], strict=True))
    prefix = by + ":"
    own = {
        str(actor).removeprefix(prefix): name
        for actor, name in actor_names(frames).items()
        if str(actor).startswith(prefix)
    }
    return {**own, NO_COUNTRY: "Bodies, no country"}


def _ordered_codes(frames: Frames, members: pd.DataFrame, by: str) -> list[str]:
    """Codes in the order of their vocabulary, or else the most engaged first; "bodies, no country" last."""
    totals = members["code"].value_counts()
    if by in ("theme", "kind", "mode", "region"):
        return [code for code in getattr(frames, by + "s")["code"] if code in totals.index]
    named = names(frames, by)
    found = [str(code) for code in totals.index]
    return sorted(found, key=lambda code: (code == NO_COUNTRY, -int(totals[code]), named.get(code, code)))


def lanes(frames: Frames, by: str = "country") -> pd.DataFrame:
    """One row an engagement and lane: what a timeline draws.

    Parameters
    ----------
    by : "country", "theme", "kind", "mode", "region", "organization" or "person".

    Returns
    -------
    DataFrame[lane, lane_name, lane_engagements, lane_last, engagement_id, title, kind, start_date, end_date, start,
    end, date_basis, date_precision]; start and end are days (a month known as such spans its days). Lanes with most
    engagements first, within a lane by date; `lane_last` is the day the last one began.
    """
    members = _members(frames, by).rename(columns={"code": "lane"})
    events = frames.engagements.rename(columns={"period_start": "start", "period_end": "end"})[LANE_COLUMNS]
    table = members.merge(events, on="engagement_id")
    named, groups = names(frames, by), table.groupby("lane", observed=True)["start"]
    table.insert(1, "lane_name", table["lane"].map(named).astype("str").fillna(table["lane"]))
    table.insert(2, "lane_engagements", groups.transform("size").astype("int64"))
    table.insert(3, "lane_last", groups.transform("max"))
    place = {
        code: number for number, code in enumerate(_ordered_codes(frames, members.rename(columns={"lane": "code"}), by))
    }
    order = table["lane"].map(place) if by in ("theme", "kind", "mode", "region") else -table["lane_engagements"]
    table = table.assign(_order=order, _none=table["lane"] == NO_COUNTRY)
    table = table.sort_values(
        ["_none", "_order", "lane_name", "start", "engagement_id"], kind="stable", ignore_index=True
    )
    return table.drop(columns=["_order", "_none"])


def matrix(frames: Frames, rows: str = "country", grain: str = "year") -> pd.DataFrame:
    """Engagements by row and period, every cell filled.

    Returns
    -------
    DataFrame[row, row_name, period, engagements]; rows with most engagements first (themes in their own order).
    """
    table = counts(frames, grain, rows).rename(columns={rows: "row", "name": "row_name"})
    order = {row: number for number, row in enumerate(dict.fromkeys(table["row"]))}
    answer = table.sort_values(
        ["row", "period"], key=lambda c: c.map(order) if c.name == "row" else c, ignore_index=True
    )
    answer.attrs = table.attrs
    return answer[["row", "row_name", "period", "engagements"]]


def spans(frames: Frames, by: str = "country") -> pd.DataFrame:
    """How many engagements each has, and its first and last.

    Returns
    -------
    DataFrame[engagements, first, last, first_engagement, last_engagement], indexed by id; dates are partial dates.
    """
    members = _members(frames, by)
    place = pd.Index(frames.engagements["engagement_id"]).get_indexer(pd.Index(members["engagement_id"]))
    groups = pd.Series(place).groupby(members["code"].to_numpy(), sort=False)
    table = groups.agg(["size", "min", "max"]).rename_axis("id")
    first, last = table["min"].to_numpy(), table["max"].to_numpy()
    ids, dates = frames.engagements["engagement_id"], frames.engagements["start_date"]
    return pd.DataFrame(
        {
            "engagements": table["size"].astype("int64"),
            "first": dates.take(first).to_numpy(),
            "last": dates.take(last).to_numpy(),
            "first_engagement": ids.take(first).to_numpy(),
            "last_engagement": ids.take(last).to_numpy(),
        },
        index=table.index.astype("str"),
    )


def contacts(frames: Frames, by: str = "country") -> pd.DataFrame:
    """First and last engagement of each, and the longest silence between two.

    Returns
    -------
    DataFrame[id, name, engagements, first, last, first_engagement, last_engagement, gap_days, gap_from, gap_to]; first
    and last as partial dates, the gap as days between the end of one and the beginning of the next. The last contact
    that lies longest back comes first.

    Notes
    -----
    A date known only by its month or year counts from its first day to its last, so a gap is never overstated.
    """
    table = lanes(frames, by)
    table = table[table["lane"] != NO_COUNTRY].sort_values(["lane", "start", "engagement_id"], kind="stable")
    ended = table.groupby("lane")["end"].cummax()
    before = ended.groupby(table["lane"]).shift()
    table = table.assign(gap=(table["start"] - before).dt.days.clip(lower=0), gap_from=before, gap_to=table["start"])
    groups = table.groupby("lane")
    first, last = groups.head(1).set_index("lane"), groups.tail(1).set_index("lane")
    widest = table.dropna(subset=["gap"]).sort_values("gap", kind="stable").groupby("lane").tail(1).set_index("lane")
    answer = pd.DataFrame(
        {
            "name": first["lane_name"],
            "engagements": first["lane_engagements"],
            "first": first["start_date"],
            "last": last["start_date"],
            "first_engagement": first["engagement_id"],
            "last_engagement": last["engagement_id"],
            "gap_days": widest["gap"],
            "gap_from": widest["gap_from"],
            "gap_to": widest["gap_to"],
        }
    ).rename_axis("id")
    answer = answer.reindex(first.index).reset_index().rename(columns={"lane": "id"})
    answer["gap_days"] = answer["gap_days"].astype("Int64")
    return answer.sort_values(["last", "name"], kind="stable", ignore_index=True)
