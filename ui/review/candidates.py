"""Whom a name may be: candidates on the record with reasons in words. Suggestions only; a person decides."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import pandas as pd
from rapidfuzz import fuzz

from analytics.text import fold
from analytics.words import is_missing, listed
from records.alike import fold as fold_letters
from records.same import known_apart, perhaps_the_same
from ui import cached
from ui.review.state import Row

NEAR = 86.0
OF = {"people": "person_id", "organizations": "organization_id"}


@dataclass(frozen=True)
class Candidate:
    """One person or body on the record that a name may be of."""

    key: str
    name: str
    score: float
    reasons: str
    engagements: int = 0


@dataclass(frozen=True)
class Pair:
    """Two on the record that may be one."""

    left: str
    right: str
    score: float
    reasons: str


@dataclass(frozen=True)
class Known:
    """What the record knows of one person or body, ready for comparing."""

    key: str
    name: str
    forms: tuple[str, ...]
    letters: frozenset[str]
    countries: frozenset[str]
    offices: tuple[str, ...]
    engagements: int


@cached.kept
def known(revision: str, table: str) -> tuple[Known, ...]:
    """Everybody (or every body) on the record with all forms of the name, countries and offices."""
    frames = cached.record(revision)
    key = OF[table]
    rows = frames.people if table == "people" else frames.organizations
    takes = frames.participations.dropna(subset=[key])
    groups = dict(list(takes.groupby(key, observed=True)))
    return tuple(_known(row, key, groups.get(getattr(row, key)), table) for row in rows.itertuples())


def _known(row: object, key: str, takes: pd.DataFrame | None, table: str) -> Known:
    name = str(getattr(row, "name", ""))
    others = getattr(row, "other_names", None)
    names = [name, *(_listed(others))]
    countries = [] if is_missing(getattr(row, "country_code", None)) else [row.country_code]  # type: ignore[attr-defined]
    offices: list[str] = []
    n = 0 if takes is None else int(takes["engagement_id"].nunique())
    if takes is not None:
        countries += takes["country_code"].dropna().unique().tolist()
        if table == "people":
            names += takes["name_as_written"].dropna().unique().tolist()
            offices = takes["position"].dropna().unique().tolist()
    if table == "organizations" and not is_missing(row.acronym):  # type: ignore[attr-defined]
        names.append(row.acronym)  # type: ignore[attr-defined]
    forms = tuple(dict.fromkeys(filter(None, map(fold, names))))
    letters = frozenset(fold_letters(one) for one in names)
    return Known(str(getattr(row, key)), name, forms, letters, frozenset(countries), tuple(map(fold, offices)), n)


def _listed(cell: object) -> list[str]:
    return [] if is_missing(cell) else [str(one) for one in json.loads(str(cell))]


def of_name(revision: str, table: str, name: str, country: str | None, office: str | None) -> tuple[Candidate, ...]:
    """The likeliest three on the record for a name on a card, less those said not to be the same."""
    if not fold(name):
        return ()
    return _of_name(revision, table, name, country, office)


@cached.kept
def apart(revision: str, table: str) -> frozenset[tuple[str, str]]:
    """The pairs said not to be the same."""
    return frozenset(known_apart(cached.store(), table))


def name_key(name: str) -> str:
    """How a name on a card that is nobody on the record stands in a pair known apart."""
    return f"name:{name}"


@lru_cache(maxsize=4096)
def _of_name(revision: str, table: str, name: str, country: str | None, office: str | None) -> tuple[Candidate, ...]:
    not_these = {one for pair in apart(revision, table) if name_key(name) in pair for one in pair}
    form, letters, words = fold(name), fold_letters(name), fold(office)
    found = []
    for one in known(revision, table):
        near = 100.0 if letters in one.letters else max((fuzz.token_sort_ratio(form, f) for f in one.forms), default=0)
        near = max(near, _part_of(form, one.forms))
        if near < NEAR or one.key in not_these:
            continue
        reasons = ["the same name" if near == 100 else "a name much like it"]
        score = near
        if country and country in one.countries:
            score, reasons = score + 10, [*reasons, "the same country"]
        if words and max((fuzz.token_set_ratio(words, other) for other in one.offices), default=0) > 90:
            score, reasons = score + 10, [*reasons, "the same office"]
        found.append(Candidate(one.key, one.name, score, listed(reasons), one.engagements))
    return tuple(sorted(found, key=lambda one: (-one.score, -one.engagements, one.name))[:3])


def _part_of(form: str, forms: tuple[str, ...]) -> float:
    """A score for a name of which one has more words than the other, two at least being the same."""
    mine = set(form.split())
    for other in forms:
        theirs = set(other.split())
        if len(mine & theirs) >= 2 and (mine <= theirs or theirs <= mine):
            return 90.0
    return 0.0


# Pairs on the record -------------------------------------------------------------------------------------------------


@cached.kept
def pairs(revision: str, table: str) -> tuple[Pair, ...]:
    """Pairs of the record worth a look, best first: those the data name, then names much alike."""
    apart_ = apart(revision, table)
    found = {}
    for row in perhaps_the_same(cached.store(), table):
        pair = tuple(sorted((row["left_id"], row["right_id"])))
        found[pair] = Pair(row["left_id"], row["right_id"], 200.0, str(row["reason"] or "The data name them."))
    for left, right in combinations(known(revision, table), 2):
        pair = tuple(sorted((left.key, right.key)))
        if (
            pair in found
            or pair in apart_
            or (left.countries and right.countries and not left.countries & right.countries)
        ):
            continue
        near = fuzz.token_sort_ratio(fold(left.name), fold(right.name), score_cutoff=NEAR) or _part_of(
            fold(left.name), (fold(right.name),)
        )
        if near >= NEAR and table == "people":
            shared = " and the same country" if left.countries & right.countries else ""
            found[pair] = Pair(left.key, right.key, near, f"Names much alike{shared}.")
    return tuple(sorted(found.values(), key=lambda pair: (-pair.score, pair.left)))


def people_on(card: Row) -> list[tuple[int, Row]]:
    """The people of a card who are linked to nobody yet, with their place."""
    return [(place, one) for place, one in enumerate(card.get("people") or ()) if not one.get("person_id")]
