"""A card onto the record: its rows are checked, what is new is made, and only what differs is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import select

from records import cells, countries
from records.cards import OF_ENGAGEMENT, OF_OUTCOME, OF_SOURCE, Card, side_of, slug
from records.dates import NotADate, ends_before_start
from records.errors import NotAccepted, Problem
from records.exporting import kept_files
from records.model import metadata
from records.schema import DESCRIPTOR, Field, parse_descriptor
from records.work import Row, UnitOfWork

PARTS = (  # the tables of which an engagement is made, in the order in which they are written
    "engagements",
    "engagement_sources",
    "participations",
    "engagement_countries",
    "engagement_organizations",
    "engagement_themes",
    "outcomes",
)
MANY = 2000  # people, outcomes or bodies on one card; more is a mistake


@dataclass
class Landing:
    """One card on its way onto the record, within a unit of work."""

    work: UnitOfWork
    card: Card
    engagement_id: str
    subject: str
    problems: list[Problem] = field(default_factory=list)
    made: dict[str, list[str]] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in PARTS})
    fields: dict[str, dict[str, Field]] = field(default_factory=dict)
    known: set[tuple[str, str]] = field(default_factory=set)


def land(work: UnitOfWork, card: Card, engagement_id: str | None = None) -> tuple[str, dict[str, list[str]]]:
    """Write a card: a new engagement, or, with its id, an engagement as the card now has it.

    Returns
    -------
    str, dict
        The engagement's id, and the ids of people, organizations, sources and countries that were made.

    Raises
    ------
    NotAccepted
        With every field that cannot stand; nothing is kept then.
    """
    if not isinstance(card.get("title"), str) or not isinstance(card.get("start_date"), str):
        wanted = [name for name in ("title", "start_date") if not isinstance(card.get(name), str) or not card[name]]
        raise _refused([Problem("engagements", 0, name, "nothing", "a value") for name in wanted])
    chosen = engagement_id or new_id(work, "engagements", slug(card["start_date"], _few(card["title"])))
    landing = Landing(work, card, chosen, f"engagement:{chosen}", fields=_fields(work))
    _collect(landing)
    if landing.problems:
        raise _refused(landing.problems)
    for name in PARTS:
        _write(landing, name)
    return chosen, landing.made


def _refused(problems: list[Problem]) -> NotAccepted:
    words = "; ".join(str(problem).rstrip(".") for problem in problems[:5])
    return NotAccepted(f"This cannot go on the record yet: {words}. Nothing was saved.", problems=problems)


def _few(title: str) -> str:
    words = [word for word in re.findall(r"[^\W_]+", title) if len(word) > 3 or word.isupper()]
    return " ".join(words[:5])


def new_id(work: UnitOfWork, table: str, wanted: str) -> str:
    """An id that nothing on the record has or had: ``wanted``, or with -2, -3 and so on behind it."""
    key = next(iter(metadata.tables[table].primary_key))
    changes = metadata.tables["changes"]
    number, chosen = 1, wanted
    while True:
        here = work.connection.execute(select(key).where(key == chosen)).first()
        row_key = f'{{"{key.name}":"{chosen}"}}'
        once = select(changes.c.change_id).where(changes.c.table_name == table, changes.c.row_key == row_key)
        if here is None and work.connection.execute(once.limit(1)).first() is None:
            return chosen
        number += 1
        chosen = f"{wanted}-{number}"


def _fields(work: UnitOfWork) -> dict[str, dict[str, Field]]:
    """What the data package's schema asks of each column: the same for a card as for a CSV file."""
    return _described(kept_files(work.connection, DESCRIPTOR)[DESCRIPTOR])


@lru_cache(maxsize=4)
def _described(descriptor: bytes) -> dict[str, dict[str, Field]]:
    return {table.name: {column.name: column for column in table.fields} for table in parse_descriptor(descriptor)}


def _collect(landing: Landing) -> None:
    card = landing.card
    for name in ("people", "outcomes", "organizations", "sources", "countries", "themes"):
        if len(card.get(name) or ()) > MANY:
            raise _refused([Problem(name, 0, "", f"{len(card[name]):,}", f"at most {MANY:,}")])
    engagement = {name: _clean(card.get(name)) for name in OF_ENGAGEMENT}
    _add(landing, "engagements", 0, engagement)
    try:
        if engagement["end_date"] and ends_before_start(engagement["start_date"], engagement["end_date"]):
            expected = f"no day before {engagement['start_date']}"
            landing.problems.append(Problem("engagements", 0, "end_date", repr(engagement["end_date"]), expected))
    except NotADate:
        pass  # said already, of the date itself
    countries.make_missing(landing)
    _sources(landing)
    _people(landing)
    for place, body in enumerate(card.get("organizations") or (), start=1):
        _add(landing, "engagement_organizations", place, {"organization_id": _body(landing, place, body)})
    for place, code in enumerate(card.get("countries") or (), start=1):
        _add(landing, "engagement_countries", place, {"country_code": code})
    for place, theme in enumerate(card.get("themes") or (), start=1):
        _add(landing, "engagement_themes", place, {"theme": theme, "rank": place})
    for place, outcome in enumerate(card.get("outcomes") or (), start=1):
        row = {name: _clean(outcome.get(name)) for name in OF_OUTCOME}
        row["outcome_id"] = row["outcome_id"] or _next_part(landing, "outcomes", "outcome_id", "o", 1)
        _add(landing, "outcomes", place, row)


def _clean(value: Any) -> Any:
    """Text without space around it; nothing for empty text."""
    return (value.strip() or None) if isinstance(value, str) else value


def _add(landing: Landing, table: str, place: int, row: Row) -> None:
    """Take a row in when every cell may stand; the same row twice counts once."""
    whole = {"engagement_id": landing.engagement_id} | row
    for name, column in landing.fields[table].items():
        value = whole.get(name)
        if value is not None and not isinstance(value, str | int | float):
            landing.problems.append(Problem(table, place, name, repr(value)[:60], "text"))
            continue
        _, wrong = cells.read_cell(column, cells.write_cell(value))
        if wrong:
            landing.problems.append(Problem(table, place, name, cells.shown(cells.write_cell(value)), *wrong))
        elif isinstance(value, str):
            _refers(landing, table, place, name, value)
    keys = [column.name for column in metadata.tables[table].primary_key]
    if not any(all(other.get(key) == whole.get(key) for key in keys) for other in landing.rows[table]):
        landing.rows[table].append(whole)


def _refers(landing: Landing, table: str, place: int, name: str, value: str) -> None:
    for link in metadata.tables[table].c[name].foreign_keys:
        target = link.column
        itself = target.table.name == "engagements" and value == landing.engagement_id
        if (itself and name == "engagement_id") or (target.table.name, value) in landing.known:
            return
        found = landing.work.connection.execute(select(target).where(target == value)).first()
        if found is not None and not itself:
            landing.known.add((target.table.name, value))
        elif found is None or name == "parent_id":
            expected = f"a {target.name} of {target.table.name}"
            landing.problems.append(Problem(table, place, name, cells.shown(value), expected))


def _next_part(landing: Landing, table: str, key: str, before: str, width: int) -> str:
    """The next participation or outcome id of an engagement; one that was taken out is not given again."""
    changes = metadata.tables["changes"]
    query = select(changes.c.row_key).where(changes.c.subject == landing.subject, changes.c.table_name == table)
    stem = f"{landing.engagement_id}/{before}"
    known = [row[key] for row in landing.work.rows(table, engagement_id=landing.engagement_id)]
    known += [row[key] for row in landing.rows[table]]
    known += [row_key[len(key) + 5 : -2] for row_key in landing.work.connection.execute(query).scalars()]
    numbers = [int(part[len(stem) :]) for part in known if part.startswith(stem) and part[len(stem) :].isdigit()]
    return f"{stem}{max(numbers, default=0) + 1:0{width}d}"


def _people(landing: Landing) -> None:
    for place, given in enumerate(landing.card.get("people") or (), start=1):
        person = {name: _clean(value) for name, value in given.items()}
        body = {"organization_id": person.get("organization_id"), "name": person.get("organization")}
        if body["organization_id"] or body["name"]:
            person["organization_id"] = _body(landing, place, body, person.get("country_code"))
        person["person_id"] = person.get("person_id") or _new_person(landing, place, person)
        person["side"] = person.get("side") or side_of(person)
        if not person.get("participation_id"):
            person["participation_id"] = _next_part(landing, "participations", "participation_id", "", 2)
        columns = {name: person.get(name) for name in landing.fields["participations"] if name != "engagement_id"}
        _add(landing, "participations", place, columns)


def _new_person(landing: Landing, place: int, person: Row) -> str | None:
    name = person.get("name") or person.get("name_as_written")
    if not isinstance(name, str):
        landing.problems.append(Problem("people", place, "name", "nothing", "a name"))
        return None
    return _make(landing, "people", "person_id", name, {"name": name, "other_names": None})


def _body(landing: Landing, place: int, body: Row, country: str | None = None) -> str | None:
    """The id of a body: the one given, or that of a new body of the name."""
    given, name = body.get("organization_id"), _clean(body.get("name"))
    if given:
        return str(given)
    if not isinstance(name, str):
        landing.problems.append(Problem("organizations", place, "name", "nothing", "a name or an organization_id"))
        return None
    row = {"name": name, "classification": body.get("classification") or "other", "is_derived": False}
    row |= {"country_code": body.get("country_code") or country}
    return _make(landing, "organizations", "organization_id", name, row)


def _make(landing: Landing, table: str, key: str, name: str, row: Row) -> str | None:
    """A new person, body or source; named twice on one card, it is made once."""
    made = landing.made.setdefault(table, [])
    for one in made:
        if name == (landing.work.row(table, {key: one}) or {}).get("name"):
            return one
    chosen = new_id(landing.work, table, slug(name))
    whole = {key: chosen} | row
    wrong = [
        Problem(table, 0, column.name, cells.shown(cells.write_cell(whole.get(column.name))), *found)
        for column in landing.fields[table].values()
        if (found := cells.read_cell(column, cells.write_cell(whole.get(column.name)))[1])
    ]
    landing.problems += wrong
    if wrong:
        return None
    landing.work.insert(table, whole, landing.subject)
    made.append(chosen)
    return chosen


def _sources(landing: Landing) -> None:
    given = landing.card.get("sources") or ()
    if not given:
        landing.problems.append(Problem("sources", 0, "", "none", "at least one source"))
    for place, source in enumerate(given, start=1):
        row = {name: _clean(source.get(name)) for name in OF_SOURCE} | {"is_rolling": bool(source.get("is_rolling"))}
        found = row.pop("source_id") or same_source(landing.work, row)
        if found is None:
            found = _make(landing, "sources", "source_id", f"{row['publisher'] or ''} {row['title'] or ''}", row)
        if found is not None:
            locator = _clean(source.get("locator"))
            _add(landing, "engagement_sources", place, {"source_id": found, "locator": locator})


def same_source(work: UnitOfWork, source: Row) -> str | None:
    """The source on the record that is this one: the same document, or the same address and title."""
    sources = metadata.tables["sources"]
    if source.get("sha256"):
        query = select(sources.c.source_id).where(sources.c.sha256 == source["sha256"])
        found = work.connection.execute(query.order_by(sources.c.line)).scalar()
        if found:
            return str(found)
    if source.get("url"):
        query = select(sources.c.source_id).where(sources.c.url == source["url"], sources.c.title == source["title"])
        found = work.connection.execute(query.order_by(sources.c.line)).scalar()
        return str(found) if found else None
    return None


def _write(landing: Landing, name: str) -> None:
    """Insert, change and take out rows until the table says what the card says, keeping their places."""
    work, table = landing.work, metadata.tables[name]
    keys = [column.name for column in table.primary_key]
    there = {tuple(row[key] for key in keys): row for row in work.rows(name, engagement_id=landing.engagement_id)}
    places: list[int | None] = [*sorted(row["line"] for row in there.values())]
    wanted = landing.rows[name]
    places += [None] * (len(wanted) - len(places))
    wanted_keys = {tuple(row[key] for key in keys) for row in wanted}
    for key in there.keys() - wanted_keys:
        work.delete(name, dict(zip(keys, key, strict=True)), landing.subject)
    for row, line in zip(wanted, places, strict=False):
        key = tuple(row[part] for part in keys)
        placed = row if line is None else row | {"line": line}
        if key in there and all(there[key][part] == value for part, value in placed.items()):
            continue
        if key in there:
            work.update(name, dict(zip(keys, key, strict=True)), placed, landing.subject)
        else:
            work.insert(name, placed, landing.subject)
