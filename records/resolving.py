"""A name as written to people and bodies on the record: scored, with reasons in words; suggestions only.

No score is a safe threshold: a mother and daughter, or two ministers of one name, can look more alike than two
spellings of one person. A person decides.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
from rapidfuzz import fuzz

from records.names_alike import likeness, parts, skeleton

LEAST = 0.45
NAME, OFFICE, COUNTRY, TIME = 0.72, 0.14, 0.1, 0.04
LONGEST = 300  # letters of a name or an office that are compared: the work grows with the product of two lengths


@dataclass(frozen=True)
class Candidate:
    """A person or body on the record that a name may mean."""

    id: str
    name: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Pair:
    """Two people or bodies on the record that are worth a look."""

    first_id: str
    second_id: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class _Known:
    """What the record knows of one person or body."""

    id: str
    name: str
    names: tuple[str, ...]
    offices: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


def candidates(
    name_as_written: str,
    office: str | None = None,
    country: str | None = None,
    date: str | None = None,
    *,
    people: pd.DataFrame,
    participations: pd.DataFrame,
    engagements: pd.DataFrame | None = None,
    most: int = 8,
) -> list[Candidate]:
    """People on the record that a name as written may mean, best first.

    Parameters
    ----------
    name_as_written, office, country, date
        As a draft gives them; all but the name may be missing.
    people
        Columns person_id, name, other_names (a JSON array).
    participations
        Columns person_id, name_as_written, position, country_code, engagement_id.
    engagements
        Columns engagement_id, start_date; where given, closeness in time is evidence too.

    Returns
    -------
    list of Candidate
        At most `most`; an empty list where nobody is alike.
    """
    found = []
    name, office = name_as_written[:LONGEST], (office or "")[:LONGEST]
    for known in _people(people, participations, engagements):
        candidate = _compare(name, office, country, date, known)
        if candidate is not None:
            found.append(candidate)
    return sorted(found, key=lambda c: (-c.score, c.id))[:most]


def body_candidates(
    name_as_written: str, country: str | None = None, *, organizations: pd.DataFrame, most: int = 8
) -> list[Candidate]:
    """Bodies on the record that a name as written may mean, best first.

    Parameters
    ----------
    organizations
        Columns organization_id, name, acronym, country_code, other_names.
    """
    found = []
    for known in _bodies(organizations):
        score, reasons = _body_likeness(name_as_written[:LONGEST], known)
        if score >= LEAST and country and country in known.countries:
            score, reasons = min(1.0, score + 0.05), (*reasons, "same country")
        elif score >= LEAST and country and known.countries:
            score, reasons = score - 0.15, (*reasons, "another country")
        if score >= LEAST:
            found.append(Candidate(known.id, known.name, round(score, 3), reasons))
    return sorted(found, key=lambda c: (-c.score, c.id))[:most]


def pairs(
    people: pd.DataFrame,
    participations: pd.DataFrame,
    engagements: pd.DataFrame | None = None,
    *,
    apart: Iterable[tuple[str, str]] = (),
    most: int = 100,
) -> list[Pair]:
    """Pairs of people on the record that may be the same, best first.

    Only people who share the consonants of a name part are compared. `apart` holds pairs that a person said
    are not the same; they are not offered again.
    """
    known = {one.id: one for one in _people(people, participations, engagements)}
    settled = {frozenset(pair) for pair in apart}
    found = []
    for a, b in _neighbours(known.values()):
        if frozenset((a.id, b.id)) in settled:
            continue
        best = max((_against(name, a, b) for name in a.names), key=lambda c: c.score if c else 0.0, default=None)
        if best is not None and best.score >= 0.6:
            found.append(Pair(a.id, b.id, best.score, best.reasons))
    return sorted(found, key=lambda p: (-p.score, p.first_id, p.second_id))[:most]


def body_pairs(organizations: pd.DataFrame, *, apart: Iterable[tuple[str, str]] = (), most: int = 100) -> list[Pair]:
    """Pairs of bodies on the record that may be the same, best first."""
    known = list(_bodies(organizations))
    settled = {frozenset(pair) for pair in apart}
    found = []
    for n, a in enumerate(known):
        for b in known[n + 1 :]:
            if a.countries and b.countries and a.countries != b.countries or frozenset((a.id, b.id)) in settled:
                continue
            score, reasons = max((_body_likeness(name, b) for name in a.names), key=lambda pair: pair[0])
            if score >= 0.8:
                found.append(Pair(a.id, b.id, round(score, 3), reasons))
    return sorted(found, key=lambda p: (-p.score, p.first_id, p.second_id))[:most]


def _against(name: str, a: _Known, b: _Known) -> Candidate | None:
    """One known person's name and offices against another known person."""
    office = a.offices[-1] if a.offices else None
    country = a.countries[-1] if a.countries else None
    return _compare(name, office, country, a.days[-1] if a.days else None, b)


def _compare(name: str, office: str | None, country: str | None, date: str | None, known: _Known) -> Candidate | None:
    """Weigh a name with its office, country and date against one person on the record."""
    best = max((likeness(name, other) for other in known.names), key=lambda one: one.score)
    if best.score < LEAST:
        return None
    score, reasons = NAME * best.score, list(best.reasons)
    if any(name.strip() == other for other in known.names):
        reasons.insert(0, "named so on the record")
    score += _office(office, known, reasons) + _country(country, known, reasons) + _time(date, known, reasons)
    return Candidate(known.id, known.name, round(max(0.0, min(1.0, score)), 3), tuple(dict.fromkeys(reasons)))


def _office(office: str | None, known: _Known, reasons: list[str]) -> float:
    """What the office adds."""
    if not office or not known.offices:
        return OFFICE / 2
    alike = max(fuzz.token_set_ratio(office.lower(), other.lower()) for other in known.offices) / 100
    if alike >= 0.9:
        reasons.append("same office")
    elif alike >= 0.65:
        reasons.append("similar office")
    return OFFICE * alike if alike >= 0.65 else 0.0


def _country(country: str | None, known: _Known, reasons: list[str]) -> float:
    """What the country adds; another country speaks against."""
    if not country or not known.countries:
        return COUNTRY / 2
    if country in known.countries:
        reasons.append("same country")
        return COUNTRY
    reasons.append("another country")
    return -COUNTRY


def _time(date: str | None, known: _Known, reasons: list[str]) -> float:
    """What closeness in time adds."""
    if not date or not known.days:
        return TIME / 2
    gap = min(abs(int(date[:4]) - int(day[:4])) for day in known.days)
    if gap <= 1:
        reasons.append("about the same time")
        return TIME
    return TIME / 2 if gap <= 3 else 0.0


def _people(people: pd.DataFrame, participations: pd.DataFrame, engagements: pd.DataFrame | None) -> list[_Known]:
    """People of the record with every name, office, country and day they appear under."""
    days: dict[str, str] = {}
    if engagements is not None and len(engagements):
        days = dict(zip(engagements["engagement_id"], engagements["start_date"].astype(object), strict=True))
    rows: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    columns = ["person_id", "name_as_written", "position", "country_code", "engagement_id"]
    for row in participations[columns].astype(object).itertuples(index=False, name=None):
        rows[str(row[0])].append(row)
    found = []
    for person_id, name, others in (
        people[["person_id", "name", "other_names"]].astype(object).itertuples(index=False, name=None)
    ):
        mine = rows.get(str(person_id), [])
        found.append(
            _Known(
                str(person_id),
                str(name),
                _texts([name, *_list(others), *(row[1] for row in mine)]),
                _texts(row[2] for row in mine),
                _texts(row[3] for row in mine),
                tuple(sorted(_texts(days.get(str(row[4])) for row in mine))),
            )
        )
    return found


def _bodies(organizations: pd.DataFrame) -> list[_Known]:
    """Bodies of the record with every name they appear under."""
    columns = ["organization_id", "name", "acronym", "country_code", "other_names"]
    return [
        _Known(str(body_id), str(name), _texts([name, acronym, *_list(others)]), countries=_texts([country]))
        for body_id, name, acronym, country, others in organizations[columns]
        .astype(object)
        .itertuples(index=False, name=None)
    ]


def _body_likeness(name: str, known: _Known) -> tuple[float, tuple[str, ...]]:
    """How alike a body's name is to one on the record."""
    best, reason = 0.0, ""
    for other in known.names:
        if name.strip().lower() == other.strip().lower():
            return 1.0, ("same name",)
        if len(other) <= 8 and other.isupper() and f"({other})" in name:
            return 0.95, (f"bears the acronym {other}",)
        score = 0.6 * fuzz.token_sort_ratio(name.lower(), other.lower()) + 0.35 * fuzz.token_set_ratio(
            name.lower(), other.lower()
        )
        if len(other) > 8 and score / 100 > best:
            best, reason = score / 100, "similar name"
    return best, (reason,) if reason else ()


def _neighbours(known: Iterable[_Known]) -> list[tuple[_Known, _Known]]:
    """Pairs of people who share the consonants of a name part of some length."""
    index: dict[str, dict[str, _Known]] = defaultdict(dict)
    for one in known:
        for part in {p for name in one.names for p in parts(name) if len(p) > 2}:
            index[skeleton(part)][one.id] = one
    found: dict[tuple[str, str], tuple[_Known, _Known]] = {}
    for group in index.values():
        if len(group) > 60:  # so common a part tells nothing; the other part will bring them together
            continue
        ids = sorted(group)
        for n, a in enumerate(ids):
            for b in ids[n + 1 :]:
                found[(a, b)] = (group[a], group[b])
    return list(found.values())


def _list(cell: object) -> list[str]:
    """A cell that holds a JSON array of names; nothing where it holds none."""
    if not isinstance(cell, str) or not cell.startswith("["):
        return []
    try:
        return [str(item) for item in json.loads(cell)]
    except ValueError:
        return []


def _texts(cells: Iterable[object]) -> tuple[str, ...]:
    """The texts among cells, each once, in order, and no longer than is compared."""
    return tuple(dict.fromkeys(cell[:LONGEST] for cell in cells if isinstance(cell, str) and cell))
