"""Whom a name on a card may mean, and which two of the record may be one. Suggestions only; a person decides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from analytics.words import listed
from records import resolving
from records.same import known_apart, perhaps_the_same
from ui import cached
from ui.review.state import Row

OF = {"people": "person_id", "organizations": "organization_id"}
LEAST = {"people": 0.6, "organizations": 0.78}
MOST = 3
SURE, AHEAD = 0.9, 0.04


@dataclass(frozen=True)
class Candidate:
    """One person or body on the record that a name may be of; `is_sure` where there is little doubt."""

    key: str
    name: str
    score: float
    reasons: str
    engagements: int = 0
    is_sure: bool = False


@dataclass(frozen=True)
class Pair:
    """Two on the record that may be one."""

    left: str
    right: str
    score: float
    reasons: str


@cached.kept
def apart(revision: str, table: str) -> frozenset[tuple[str, str]]:
    """The pairs said not to be the same."""
    return frozenset(known_apart(cached.store(), table))


def name_key(name: str) -> str:
    """How a name on a card that is nobody on the record stands in a pair known apart."""
    return f"name:{name}"


@cached.kept
def engagement_counts(revision: str, table: str) -> dict[str, int]:
    """How many engagements each person (or body) has a part in."""
    frames = cached.record(revision)
    rows = frames.participations.dropna(subset=[OF[table]])
    return rows.groupby(OF[table], observed=True)["engagement_id"].nunique().to_dict()


@lru_cache(maxsize=4096)
def of_name(
    revision: str, table: str, name: str, country: str | None = None, office: str | None = None, day: str | None = None
) -> tuple[Candidate, ...]:
    """The likeliest few on the record for a name on a card, less those said not to be the same."""
    frames = cached.record(revision)
    if table == "people":
        found = resolving.candidates(
            name, office, country, day,
            people=frames.people, participations=frames.participations, engagements=frames.engagements,
        )  # fmt: skip
    else:
        found = resolving.body_candidates(name, country, organizations=frames.organizations)
    not_these = {one for pair in apart(revision, table) if name_key(name) in pair for one in pair}
    kept = [one for one in found if one.score >= LEAST[table] and one.id not in not_these][:MOST]
    counts = engagement_counts(revision, table)
    return tuple(
        Candidate(one.id, one.name, one.score, listed(list(one.reasons)), counts.get(one.id, 0), _is_sure(place, kept))
        for place, one in enumerate(kept)
    )


def _is_sure(place: int, found: list[resolving.Candidate]) -> bool:
    """The first, where it bears the very name, nothing speaks against it, and nobody else comes near."""
    if place or found[0].score < SURE or "another country" in found[0].reasons:
        return False
    same = {"same name", "named so on the record"} & set(found[0].reasons)
    return bool(same) and (len(found) == 1 or found[1].score < found[0].score - AHEAD)


def people_on(card: Row) -> list[tuple[int, Row]]:
    """The people of a card who are linked to nobody yet, with their place."""
    return [(place, one) for place, one in enumerate(card.get("people") or ()) if not one.get("person_id")]


# Pairs on the record -------------------------------------------------------------------------------------------------


@cached.kept
def pairs(revision: str, table: str) -> tuple[Pair, ...]:
    """Pairs of the record worth a look, best first: those the data name, then names and offices much alike."""
    frames, settled = cached.record(revision), apart(revision, table)
    found = {}
    for row in perhaps_the_same(cached.store(), table):
        ends = frozenset((row["left_id"], row["right_id"]))
        reason = str(row["reason"] or "The data package names them.")
        found[ends] = Pair(row["left_id"], row["right_id"], 2.0, reason)
    if table == "people":
        alike = resolving.pairs(frames.people, frames.participations, frames.engagements, apart=settled)
    else:
        alike = resolving.body_pairs(frames.organizations, apart=settled)
    for one in alike:
        ends = frozenset((one.first_id, one.second_id))
        words = f"{listed(list(one.reasons))}."
        sentence = words[:1].upper() + words[1:]
        found.setdefault(ends, Pair(one.first_id, one.second_id, one.score, sentence))
    return tuple(sorted(found.values(), key=lambda pair: (-pair.score, pair.left)))
