"""The numbers at the top of the overview, the facts of its sentence, and the change since the like period before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from analytics.actors import ICESCO, engagement_countries, engagement_organizations
from analytics.dates import first_day, is_partial_date, last_day
from analytics.frames import Frames
from analytics.selection import Selection
from analytics.summary import ranked
from analytics.timeline import is_placed, period_of, periods_between


@dataclass(frozen=True)
class Overview:
    """The numbers at the top of the overview."""

    engagements: int
    countries: int
    bodies: int
    people: int
    agreements: int
    sources: int


def overview(frames: Frames) -> Overview:
    """The numbers of a selection; people and bodies are those on other sides than ICESCO's."""
    seats, outcomes = frames.participations, frames.outcomes
    return Overview(
        engagements=len(frames.engagements),
        countries=engagement_countries(frames)["country_code"].nunique(),
        bodies=engagement_organizations(frames)["organization_id"].nunique(),
        people=seats.loc[seats["side"] != ICESCO, "person_id"].nunique(),
        agreements=int((outcomes["kind"] == "agreement-signed").sum()),
        sources=frames.engagement_sources["source_id"].nunique(),
    )


def previous_period(selection: Selection, frames: Frames) -> Selection | None:
    """The same selection over the like period before: the year before a year, seven days before seven days.

    Returns
    -------
    None where no beginning is chosen, or where the record (`frames`, the whole of it) begins too late to compare.
    An open end is the last day on record.
    """
    if not selection.start or not len(frames.engagements):
        return None
    latest = frames.engagements["period_end"].max()
    end = selection.end or (str(latest.date()) if not pd.isna(latest) else selection.start)
    first, last = _before(selection.start, end)
    if last < first or pd.Timestamp(first) < frames.engagements["period_start"].min().replace(day=1):
        return None
    return replace(selection, start=first.isoformat(), end=last.isoformat())


def _before(start: str, end: str) -> tuple[date, date]:
    first, last = first_day(start), last_day(end)
    until = first - timedelta(days=1)
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    if not whole_months:
        return first - (last - first) - timedelta(days=1), until
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    place = first.year * 12 + first.month - 1 - months
    return date(max(place // 12, 1), place % 12 + 1, 1), until


@dataclass(frozen=True)
class Facts:
    """What the overview's sentence says.

    first, last : dates of the first and last engagement, partial as on record; None where there is none.
    most : the ids and names of the three countries with most engagements.
    last_engagement : the id of the last engagement.
    before : the numbers of the like period before, None where no period is chosen or the record cannot tell.
    period_before : that period as two ISO dates.
    """

    now: Overview
    first: str | None
    last: str | None
    most: tuple[tuple[str, str, int], ...]
    last_engagement: str | None
    before: Overview | None
    period_before: tuple[str, str] | None


def facts(selection: Selection, record: Frames) -> Facts:
    """Everything the overview's sentence and its four numbers need.

    Parameters
    ----------
    record : the whole record; the selection is applied here.
    """
    frames = selection.apply(record)
    events = frames.engagements
    top = ranked(frames, "country", 3)
    earlier = previous_period(selection, record)
    return Facts(
        now=overview(frames),
        first=str(events["start_date"].iloc[0]) if len(events) else None,
        last=str(events["start_date"].iloc[-1]) if len(events) else None,
        most=tuple((str(row.id), str(row.label), int(row.value)) for row in top.itertuples()),  # type: ignore[arg-type]
        last_engagement=str(events["engagement_id"].iloc[-1]) if len(events) else None,
        before=overview(earlier.apply(record)) if earlier else None,
        period_before=(str(earlier.start), str(earlier.end)) if earlier else None,
    )


def record_ends(frames: Frames) -> str | None:
    """The date the record runs to: of the last engagement, or of the last publication if that is later."""
    dates = [
        text for text in [*frames.engagements["end_date"], *frames.engagements["start_date"]] if is_partial_date(text)
    ]
    return max(dates) if dates else None


def quarterly(frames: Frames) -> dict[str, list[int]]:
    """The four numbers of the overview by quarter, empty quarters as 0; engagements known by the year are left out.

    Returns
    -------
    engagements, countries, people, agreements: one number a quarter, from the first engagement to the last.
    """
    events = frames.engagements[is_placed(frames, "quarter")]
    quarter = pd.Series(period_of(events["period_start"], "quarter").to_numpy(), index=events["engagement_id"])
    quarters = periods_between(events["period_start"].min(), events["period_start"].max(), "quarter")
    seats = frames.participations
    parts = {
        "engagements": (events["engagement_id"], events["engagement_id"]),
        "countries": tuple(engagement_countries(frames)[column] for column in ("engagement_id", "country_code")),
        "people": tuple(seats.loc[seats["side"] != ICESCO, column] for column in ("engagement_id", "person_id")),
        "agreements": tuple(
            frames.outcomes.loc[frames.outcomes["kind"] == "agreement-signed", column]
            for column in ("engagement_id", "outcome_id")
        ),
    }
    lines = {}
    for name, (ids, what) in parts.items():
        counted = pd.DataFrame({"quarter": ids.map(quarter).to_numpy(), "what": what.to_numpy()}).dropna()
        lines[name] = counted.groupby("quarter")["what"].nunique().reindex(quarters, fill_value=0).tolist()
    return lines
