"""Frames: the tables that all analysis reads, as one frozen bundle of pandas data frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import wraps
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import pandas as pd

_T = TypeVar("_T")

_VOCABULARY = "code label"

# The columns of each table, in order. The first eleven of `engagements` and all others are the data package's;
# the last three of `engagements` are made from its partial dates.
COLUMNS: dict[str, tuple[str, ...]] = {
    name: tuple(columns.split())
    for name, columns in {
        "engagements": "engagement_id title kind mode start_date end_date date_basis city venue_country summary note"
        " parent_id period_start period_end date_precision",
        "sources": "source_id title publisher url published language is_rolling document sha256",
        "engagement_sources": "engagement_id source_id locator",
        "participations": "participation_id engagement_id person_id name_as_written honorific position_as_written"
        " position organization_id country_code side role",
        "people": "person_id name other_names note",
        "memberships": "membership_id person_id organization_id role start_date end_date source_id",
        "milestones": "milestone_id date text source_id",
        "organizations": "organization_id name acronym classification country_code url is_derived other_names note",
        "engagement_countries": "engagement_id country_code",
        "engagement_organizations": "engagement_id organization_id",
        "engagement_themes": "engagement_id theme rank",
        "outcomes": "outcome_id engagement_id kind text by_whom to_whom due status status_engagement_id",
        "countries": "country_code iso2 name_en name_fr name_ar icesco_status icesco_since icesco_status_evidence"
        " icesco_status_url icesco_region region_url oic_status oic_since confidence note",
        "kinds": _VOCABULARY + " tie",
        "modes": _VOCABULARY,
        "roles": _VOCABULARY,
        "sides": _VOCABULARY,
        "date_bases": _VOCABULARY,
        "outcome_kinds": _VOCABULARY,
        "classifications": _VOCABULARY,
        "outcome_statuses": _VOCABULARY,
        "icesco_statuses": _VOCABULARY,
        "regions": _VOCABULARY,
        "themes": _VOCABULARY + " sdg sector",
    }.items()
}

# Columns that carry the order of a vocabulary: table -> column -> vocabulary.
CATEGORIES: dict[str, dict[str, str]] = {
    "engagements": {"kind": "kinds", "mode": "modes", "date_basis": "date_bases"},
    "participations": {"role": "roles"},
    "outcomes": {"kind": "outcome_kinds"},
    "engagement_themes": {"theme": "themes"},
}

_DTYPES = {"is_rolling": "bool", "is_derived": "bool", "rank": "int64"}


@dataclass(frozen=True, eq=False)
class Frames:
    """The record as data frames; see docs/data.md for the columns of each.

    Notes
    -----
    Frozen: a selection answers with a new bundle and leaves this one as it was. Two bundles are the same only if
    they are the same object, since comparing frames cell by cell would be slow and is never what a cache needs.
    """

    engagements: pd.DataFrame
    sources: pd.DataFrame
    engagement_sources: pd.DataFrame
    participations: pd.DataFrame
    people: pd.DataFrame
    memberships: pd.DataFrame
    milestones: pd.DataFrame
    organizations: pd.DataFrame
    engagement_countries: pd.DataFrame
    engagement_organizations: pd.DataFrame
    engagement_themes: pd.DataFrame
    outcomes: pd.DataFrame
    countries: pd.DataFrame
    kinds: pd.DataFrame
    modes: pd.DataFrame
    roles: pd.DataFrame
    sides: pd.DataFrame
    date_bases: pd.DataFrame
    outcome_kinds: pd.DataFrame
    classifications: pd.DataFrame
    outcome_statuses: pd.DataFrame
    icesco_statuses: pd.DataFrame
    regions: pd.DataFrame
    themes: pd.DataFrame

    @classmethod
    def empty(cls) -> Frames:
        """Every table with its columns and no rows.

        Examples
        --------
        >>> len(Frames.empty().engagements)
        0
        """
        return cls(**{name: typed({}, name) for name in COLUMNS})

    def items(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """The tables by name, in the order of the fields."""
        return ((field.name, getattr(self, field.name)) for field in fields(self))

    def with_tables(self, **tables: pd.DataFrame) -> Frames:
        """A new bundle in which the named tables are replaced."""
        return replace(self, **tables)


def typed(
    columns: Mapping[str, Any] | pd.DataFrame, table: str, vocabularies: Mapping[str, pd.DataFrame] | None = None
) -> pd.DataFrame:
    """Give a table all its columns, in order, with the types that analysis relies on.

    Parameters
    ----------
    columns : mapping of column to values, or a frame; what is absent is missing.
    table : the name of a field of `Frames`.
    vocabularies : tables with a column ``code`` whose order the categorical columns take; without them, the order
        of appearance.
    """
    frame = pd.DataFrame(columns)
    result = pd.DataFrame(index=frame.index)
    categories = CATEGORIES.get(table, {})
    for column in COLUMNS[table]:
        values = frame[column] if column in frame else pd.Series([None] * len(frame), index=frame.index, dtype="object")
        if column in categories:
            codes = (vocabularies or {}).get(categories[column])
            order = list(codes["code"]) if codes is not None else list(pd.unique(values.dropna()))
            result[column] = pd.Categorical(values, categories=order, ordered=True)
        elif column in ("period_start", "period_end"):
            result[column] = pd.to_datetime(values).astype("datetime64[us]")
        elif column in _DTYPES:
            result[column] = values.fillna(0).astype(_DTYPES[column])  # type: ignore[call-overload]
        else:
            result[column] = values.astype("str")
    return result


def once(function: Callable[[Frames], _T]) -> Callable[[Frames], _T]:
    """Remember what a function of one bundle answered, for as long as the bundle lives.

    The answer is shared by all who ask: read it, do not change it.
    """
    answers: WeakKeyDictionary[Frames, _T] = WeakKeyDictionary()

    @wraps(function)
    def remembered(frames: Frames) -> _T:
        try:
            return answers[frames]
        except KeyError:
            answer = function(frames)
            answers[frames] = answer
            return answer

    return remembered
