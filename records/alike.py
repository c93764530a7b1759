"""Engagements on the record that a draft may report once more: the same days, the same people."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select

from records.cards import ICESCO, Card
from records.dates import NotADate, period, precision
from records.model import metadata
from records.store import Store

NEAR = timedelta(days=4)  # a release is often dated a few days after what it reports
_ARTICLES = re.compile(r"\b(al|el|ben|bin|ibn|ould|de|la)\b")


@dataclass(frozen=True)
class Alike:
    """One engagement that may be the same, with the reasons in words; a person decides."""

    engagement_id: str
    title: str
    start_date: str
    score: float
    reasons: list[str]


def likely_duplicates(store: Store, card: Card, most: int = 5) -> list[Alike]:
    """The engagements on the record that a card may report once more, likeliest first.

    Returns
    -------
    list of Alike
        Empty where the card has no date, or nothing near it shares a person, a country or a document.
    """
    try:
        first, last = period(card["start_date"], card.get("end_date"))
    except (NotADate, KeyError, TypeError):
        return []
    engagements = metadata.tables["engagements"]
    columns = [engagements.c[name] for name in ("engagement_id", "title", "kind", "start_date", "end_date")]
    years = {str((first - NEAR).year), str((last + NEAR).year)}
    near = engagements.c.start_date.startswith(min(years)) | engagements.c.start_date.startswith(max(years))
    found = []
    with store.reading() as connection:
        for row in connection.execute(select(*columns).where(near)).mappings():
            begins, ends = period(row["start_date"], row["end_date"])
            if begins - NEAR <= last and ends + NEAR >= first and row["engagement_id"] != card.get("engagement_id"):
                same_days = begins <= last and ends >= first
                exact = precision(row["start_date"]) == precision(card["start_date"]) == "day"
                score, reasons = _compare(connection, card, dict(row), same_days, exact)
                if reasons[1:]:
                    found.append(Alike(row["engagement_id"], row["title"], row["start_date"], score, reasons))
    return sorted(found, key=lambda one: (-one.score, one.engagement_id))[:most]


def _compare(
    connection: Connection, card: Card, row: dict[str, Any], same_days: bool, exact: bool
) -> tuple[float, list[str]]:
    """The score and the reasons: the first of the date, the others of who and where from."""
    score = 3.0 if same_days and exact else 1.0
    reasons = ["the same day" if same_days and exact else "the same time" if same_days else "a few days apart"]
    people = _shared_people(connection, card, row["engagement_id"])
    if people:
        score += 2.0 * min(len(people), 3)
        reasons.append(f"the same people: {', '.join(people[:3])}" + (" and others" if len(people) > 3 else ""))
    countries = _shared(connection, "engagement_countries", "country_code", row, card.get("countries") or ())
    if countries:
        score += 1.0
        reasons.append(f"the same countries: {', '.join(countries)}")
    documents = [source["sha256"] for source in card.get("sources") or () if source.get("sha256")]
    links, sources = metadata.tables["engagement_sources"], metadata.tables["sources"]
    query = select(sources.c.sha256).join(links, links.c.source_id == sources.c.source_id)
    if documents and set(documents) & set(
        connection.execute(query.where(links.c.engagement_id == row["engagement_id"])).scalars()
    ):
        score += 1.0
        reasons.append("the same document")
    if row["kind"] == card.get("kind") and len(reasons) > 1:
        score += 0.5
        reasons.append("the same kind")
    return score, reasons


def _shared(connection: Connection, name: str, column: str, row: dict[str, Any], given: Any) -> list[str]:
    table = metadata.tables[name]
    query = select(table.c[column]).where(table.c.engagement_id == row["engagement_id"]).order_by(table.c.line)
    return [code for code in connection.execute(query).scalars() if code in given]


def _shared_people(connection: Connection, card: Card, engagement_id: str) -> list[str]:
    """Those of the others who stand on both; ICESCO's own, who are on most engagements, say little."""
    others = [person for person in card.get("people") or () if person.get("organization_id") != ICESCO]
    ids = {person["person_id"] for person in others if person.get("person_id")}
    words = {fold(name) for person in others for name in (person.get("name"), person.get("name_as_written")) if name}
    there, people = metadata.tables["participations"], metadata.tables["people"]
    query = select(people, there.c.name_as_written).join(people, people.c.person_id == there.c.person_id)
    query = query.where(there.c.engagement_id == engagement_id, there.c.side != ICESCO).order_by(there.c.line)
    shared = []
    for row in connection.execute(query).mappings():
        names = [row["name"], row["name_as_written"], *json.loads(row["other_names"] or "[]")]
        if row["person_id"] in ids or words & {fold(name) for name in names}:
            shared.append(row["name"])
    return list(dict.fromkeys(shared))


def fold(name: str) -> str:
    """A name without accents, articles, spaces and hyphens, for comparing."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "", _ARTICLES.sub(" ", re.sub(r"[\W_]+", " ", plain)))
