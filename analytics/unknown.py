"""What the record does not know, counted: the sentences of a page on data and method, and every note."""

from __future__ import annotations

import pandas as pd

from analytics.actors import ICESCO
from analytics.dates import MONTHS
from analytics.frames import Frames
from analytics.words import counted, day_words


def gaps(frames: Frames) -> pd.DataFrame:
    """What is not known, and of how many.

    Returns
    -------
    DataFrame[what, unknown, total], one row a sort of gap.
    """
    events, seats, sources = frames.engagements, frames.participations, frames.sources
    named = set(seats["engagement_id"])
    others = set(seats.loc[seats["side"] != ICESCO, "engagement_id"])
    rows = [
        ("Countries whose status in ICESCO is not known", frames.countries["icesco_status"].isna()),
        ("Engagements whose day is inferred", events["date_basis"] == "inferred"),
        ("Engagements dated by the day of publication", events["date_basis"] == "published"),
        ("Engagements of which only the month or year is known", events["date_precision"] != "day"),
        ("Engagements of which it is not known how they met", events["mode"] == "unknown"),
        ("Engagements with nobody named on the other side", ~events["engagement_id"].isin(others)),
        ("Engagements with nobody named at all", ~events["engagement_id"].isin(named)),
        ("Engagements resting on one source", _sources_of(frames) == 1),
        ("Participations on no known side", seats["side"] == "none"),
        ("Outcomes of which it is not known what became", frames.outcomes["status"].isna()),
        ("Bodies known only through the office of their head", frames.organizations["is_derived"]),
        ("Offices held without a date of beginning", frames.memberships["start_date"].isna()),
        ("Sources that are rolling pages, whose content shifts", sources["is_rolling"]),
        ("Sources without a date of publication", sources["published"].isna()),
    ]
    return pd.DataFrame(
        [(what, int(missing.sum()), len(missing)) for what, missing in rows], columns=["what", "unknown", "total"]
    )


def _sources_of(frames: Frames) -> pd.Series:
    tally = frames.engagement_sources["engagement_id"].value_counts()
    return frames.engagements["engagement_id"].map(tally).fillna(0)


def notes(frames: Frames) -> pd.DataFrame:
    """Every note of the record.

    Returns
    -------
    DataFrame[target, sort, name, note]; `target` opens the thing: `engagement:<id>` or an actor id.
    """
    sources = (
        ("Engagement", "engagement:", frames.engagements, "engagement_id", "title"),
        ("Country", "country:", frames.countries, "country_code", "name_en"),
        ("Person", "person:", frames.people, "person_id", "name"),
        ("Body", "organization:", frames.organizations, "organization_id", "name"),
    )
    tables = [
        pd.DataFrame(
            {"target": prefix + rows[key], "sort": sort, "name": rows[name], "note": rows["note"]},
        )
        for sort, prefix, table, key, name in sources
        for rows in [table[table["note"].notna()]]
    ]
    return pd.concat(tables, ignore_index=True)


def holdings(frames: Frames) -> dict[str, int]:
    """How much is in: the number of each thing the record holds, in words."""
    people, seats = frames.people, frames.participations
    return {
        "Engagements": len(frames.engagements),
        "Sources": len(frames.sources),
        "People who took part": int(people["person_id"].isin(seats["person_id"]).sum()),
        "People known from an office alone": int((~people["person_id"].isin(seats["person_id"])).sum()),
        "Bodies": len(frames.organizations),
        "Countries engaged": int(frames.engagement_countries["country_code"].nunique()),
        "Participations, one person in one capacity": len(seats),
        "Offices held, as sources tell": len(frames.memberships),
        "Outcomes": len(frames.outcomes),
        "Milestones": len(frames.milestones),
    }


def month_words(months: list[str]) -> dict[str, list[str]]:
    """Months by year, neighbours joined: {"2020": ["Feb", "Apr to Jun"]}.

    Examples
    --------
    >>> month_words(["2020-02", "2020-04", "2020-05", "2020-06"])
    {'2020': ['Feb', 'Apr to Jun']}
    """
    answer: dict[str, list[str]] = {}
    for year in sorted({month[:4] for month in months}):
        runs: list[list[int]] = []
        for number in sorted(int(month[5:7]) for month in months if month[:4] == year):
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        answer[year] = [
            MONTHS[run[0] - 1] if len(run) == 1 else f"{MONTHS[run[0] - 1]} to {MONTHS[run[-1] - 1]}" for run in runs
        ]
    return answer


def by_month(sources: pd.DataFrame) -> pd.DataFrame:
    """Engagements by year and month, for a figure of squares, from `coverage.sources_by_period(frames, "month")`.

    Returns
    -------
    DataFrame[row, row_name, period, engagements, sentence]; rows are years, periods the names of months.
    """
    year, month = sources["period"].str[:4], sources["period"].str[5:7].astype("int64")
    sentences = [
        f"{day_words(period)}: {counted(n, 'engagement')} from {counted(m, 'source')}" if n else _silent(period)
        for period, n, m in zip(sources["period"], sources["engagements"], sources["sources"], strict=True)
    ]
    names = [MONTHS[number - 1] for number in month]
    return sources.assign(row=year, row_name=year, period=names, sentence=sentences)


def _silent(period: str) -> str:
    return f"{day_words(period)}: no source on record"
