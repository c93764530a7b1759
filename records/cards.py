"""The card that a reviewer sees and edits: an engagement with everything that hangs on it, in the record's words."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache
from typing import Any

from sqlalchemy import Connection, select

from records.errors import NoSuchRow
from records.model import metadata

Card = dict[str, Any]
"""Keys of a card.

title, kind, mode, start_date, end_date, date_basis, city, venue_country, summary, note, parent_id: text or None.
countries: alpha-3 codes. themes: codes, main first.
organizations: dicts of organization_id (None for a new one) and name.
people: dicts of participation_id (None for a new one), person_id (None for a new one), name (of the person on the
record), name_as_written, honorific, position_as_written, position, organization_id, organization (a name, for a new
one), country_code, side (None: follows from the others), role.
outcomes: dicts of outcome_id, kind, text, by_whom, to_whom, due, status, status_engagement_id.
sources: dicts of source_id, title, publisher, url, published, language, is_rolling, document, sha256, locator.
engagement_id, version: of an engagement that is on the record.
"""

OF_ENGAGEMENT = (
    "title",
    "kind",
    "mode",
    "start_date",
    "end_date",
    "date_basis",
    "city",
    "venue_country",
    "summary",
    "note",
    "parent_id",
)
OF_PERSON = (
    "participation_id",
    "person_id",
    "name_as_written",
    "honorific",
    "position_as_written",
    "position",
    "organization_id",
    "country_code",
    "side",
    "role",
)
OF_OUTCOME = ("outcome_id", "kind", "text", "by_whom", "to_whom", "due", "status", "status_engagement_id")
OF_SOURCE = ("source_id", "title", "publisher", "url", "published", "language", "is_rolling", "document", "sha256")
ICESCO = "icesco"
_ICESCO_NAMES = re.compile(r"(?:the )?I[CS]ESCO|(?:the )?Islamic (?:World )?Educational, Scientific.*", re.IGNORECASE)


def card_of_draft(draft: dict[str, Any], document: dict[str, Any] | None = None) -> Card:
    """A draft's words (type, date_start, country) as the record's (kind, start_date, country_code): the one mapping.

    Parameters
    ----------
    draft
        One object as ``python -m records draft`` prints it.
    document
        The document it was read from: ``name``, ``sha256`` and ``about`` (publisher, url ... as far as known).
    """
    organizations = [{"organization_id": _icesco(name), "name": name} for name in draft.get("organizations") or ()]
    return {
        "title": draft.get("title"),
        "kind": draft.get("type"),
        "mode": draft.get("mode") or "unknown",
        "start_date": draft.get("date_start"),
        "end_date": draft.get("date_end"),
        "date_basis": draft.get("date_basis"),
        "city": draft.get("city"),
        "venue_country": draft.get("venue_country"),
        "summary": draft.get("summary"),
        "note": None,
        "parent_id": None,
        "countries": list(draft.get("countries") or ()),
        "organizations": [
            body for body in organizations if body["organization_id"] != ICESCO and not _is_country(body["name"])
        ],
        "themes": list(draft.get("themes") or ()),
        "people": [_person_of_draft(person) for person in draft.get("people") or ()],
        "outcomes": [_filled(OF_OUTCOME, outcome) for outcome in draft.get("outcomes") or ()],
        "sources": [_source_of_draft(draft.get("source") or {}, document or {})],
    }


def _filled(names: tuple[str, ...], given: dict[str, Any]) -> dict[str, Any]:
    return {name: given.get(name) for name in names}


def _icesco(name: str | None) -> str | None:
    return ICESCO if name and _ICESCO_NAMES.fullmatch(name.strip()) else None


def _person_of_draft(given: dict[str, Any]) -> dict[str, Any]:
    person = {
        "participation_id": None,
        "person_id": None,
        "name": given.get("name"),
        "name_as_written": given.get("name"),
        "honorific": given.get("honorific"),
        "position_as_written": given.get("position"),
        "position": given.get("position"),
        "organization_id": _icesco(given.get("organization")),
        "organization": given.get("organization"),
        "country_code": given.get("country"),
        "side": None,
        "role": given.get("role"),
    }
    if person["organization_id"] or _is_country(person["organization"]):
        person["organization"] = None
    return person


def _is_country(name: str | None) -> bool:
    """Whether a draft's body is a country's name: whom a person represents is the country_code, not a body."""
    return bool(name) and _plain(str(name)) in _country_names()


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[\W_]+", " ", letters).strip().removeprefix("the ")


@cache
def _country_names() -> frozenset[str]:
    from records.drafting.rules import country_names

    return frozenset(_plain(row["name"]) for row in country_names() if row["sort"] in ("official", "short", "variant"))


def _source_of_draft(source: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    about = {key: value for key, value in (document.get("about") or {}).items() if value}
    known = {**about, **{key: value for key, value in source.items() if value}}
    return {
        "source_id": None,
        "title": known.get("title"),
        "publisher": known.get("publisher"),
        "url": known.get("url"),
        "published": known.get("published"),
        "language": known.get("language"),
        "is_rolling": False,
        "document": document.get("name"),
        "sha256": document.get("sha256"),
        "locator": known.get("locator"),
    }


def side_of(person: dict[str, Any]) -> str:
    """The side a person stands on, where nobody said otherwise: ICESCO, the country represented, the body, or none."""
    if person.get("organization_id") == ICESCO:
        return "icesco"
    if person.get("country_code"):
        return f"country:{person['country_code']}"
    if person.get("organization_id"):
        return f"organization:{person['organization_id']}"
    return "none"


def card_of_engagement(connection: Connection, engagement_id: str) -> Card:
    """An engagement on the record as a card; raises NoSuchRow where there is none."""

    def rows(name: str) -> list[dict[str, Any]]:
        table = metadata.tables[name]
        query = select(table).where(table.c.engagement_id == engagement_id)
        return [dict(row) for row in connection.execute(query.order_by(table.c.line, *table.primary_key)).mappings()]

    found = rows("engagements")
    if not found:
        raise NoSuchRow(f"There is no engagement {engagement_id!r} on the record.")
    people, linked = rows("participations"), rows("engagement_organizations")
    called = _names(connection, "people", [row["person_id"] for row in people])
    bodies = _names(connection, "organizations", [row["organization_id"] for row in (*people, *linked)])
    card: Card = {name: found[0][name] for name in OF_ENGAGEMENT}
    card["countries"] = [row["country_code"] for row in rows("engagement_countries")]
    card["organizations"] = [
        {"organization_id": row["organization_id"], "name": bodies[row["organization_id"]]} for row in linked
    ]
    card["themes"] = [row["theme"] for row in sorted(rows("engagement_themes"), key=lambda row: row["rank"])]
    card["people"] = [
        _filled(OF_PERSON, row) | {"name": called[row["person_id"]], "organization": bodies.get(row["organization_id"])}
        for row in people
    ]
    card["outcomes"] = [_filled(OF_OUTCOME, row) for row in rows("outcomes")]
    card["sources"] = _sources(connection, engagement_id)
    return card | {"engagement_id": engagement_id, "version": found[0]["version"]}


def _names(connection: Connection, name: str, ids: list[str | None]) -> dict[str | None, str]:
    table = metadata.tables[name]
    key = next(iter(table.primary_key))
    wanted = sorted({one for one in ids if one})
    return {row[0]: row[1] for row in connection.execute(select(key, table.c.name).where(key.in_(wanted)))}


def _sources(connection: Connection, engagement_id: str) -> list[dict[str, Any]]:
    links, sources = metadata.tables["engagement_sources"], metadata.tables["sources"]
    query = select(sources, links.c.locator).join(links, links.c.source_id == sources.c.source_id)
    query = query.where(links.c.engagement_id == engagement_id).order_by(links.c.line, links.c.source_id)
    return [_filled((*OF_SOURCE, "locator"), dict(row)) for row in connection.execute(query).mappings()]


def slug(*words: str | None, longest: int = 60) -> str:
    """Words as an id: plain letters, digits and hyphens; for a script without them, a short hash.

    >>> slug("Salim M. AlMalik")
    'salim-m-almalik'
    """
    whole = " ".join(word for word in words if word)
    plain = unicodedata.normalize("NFKD", whole.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    found = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    if len(found) < 2:
        return f"x-{hashlib.sha256(whole.encode('utf-8', 'replace')).hexdigest()[:10]}"
    return found if len(found) <= longest else found[: longest + 1].rsplit("-", 1)[0][:longest].strip("-")
