"""The words a reviewer chooses from: vocabularies by label, countries, bodies and people by name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from analytics.text import fold
from analytics.words import day_words, is_missing, labels, text_of
from records.cards import ICESCO
from records.countries import names as country_names
from ui import cached
from ui.parts import plain

DECISIONS = {
    "accept": "accepted it",
    "join": "joined it as one more source",
    "reject": "rejected it",
    "unsure": "was unsure",
    "correct": "corrected it",
    "undo": "took a step back",
    "merge": "said that two are one",
    "not-the-same": "said that two are not the same",
}
STATES = {
    "open": "Open",
    "unsure": "Unsure",
    "accepted": "Accepted",
    "joined": "Joined",
    "rejected": "Rejected",
}
FIELDS = {
    "title": "Title",
    "kind": "Kind",
    "mode": "Mode",
    "start_date": "Date",
    "end_date": "Last day",
    "date_basis": "How the date is known",
    "city": "City",
    "venue_country": "Country of the place",
    "summary": "Summary",
    "note": "Note",
    "parent_id": "Part of",
    "countries": "Countries",
    "organizations": "Bodies",
    "themes": "Themes",
    "people": "People",
    "outcomes": "Outcomes",
    "sources": "Sources",
    "name_as_written": "Name as written",
    "name": "Name",
    "honorific": "Honorific",
    "position_as_written": "Office as written",
    "position": "Office",
    "organization_id": "Body",
    "organization": "Body",
    "country_code": "Country",
    "side": "Side",
    "role": "Role",
    "person_id": "On the record as",
    "text": "Text",
    "by_whom": "By whom",
    "to_whom": "To whom",
    "due": "Due",
    "status": "Status",
    "rank": "Place among the themes",
    "theme": "Theme",
    "state": "State",
    "locator": "Place in the source",
    "publisher": "Publisher",
    "published": "Published",
    "url": "Address",
    "language": "Language",
    "document": "Document",
    "who": "Your name",
}
TABLES = {
    "engagements": "",
    "drafts": "",
    "people": "",
    "organizations": "",
    "sources": "source",
    "participations": "person",
    "engagement_countries": "country",
    "engagement_organizations": "body",
    "engagement_themes": "theme",
    "engagement_sources": "source",
    "outcomes": "outcome",
}


@dataclass(frozen=True)
class Choices:
    """Code to words of everything that can be chosen on a card, in the order in which it is offered."""

    kinds: dict[str, str]
    modes: dict[str, str]
    bases: dict[str, str]
    roles: dict[str, str]
    themes: dict[str, str]
    outcome_kinds: dict[str, str]
    statuses: dict[str, str]
    countries: dict[str, str]
    bodies: dict[str, str]
    people: dict[str, str]
    body_by_name: dict[str, str]
    publishers: tuple[str, ...]
    publisher_by_host: dict[str, str]

    def body_of(self, name: str | None) -> str | None:
        """The body whose very name (or acronym) was written, if there is exactly one."""
        return self.body_by_name.get(fold(name)) if name else None


@cached.kept
def choices(revision: str) -> Choices:
    """Everything that can be chosen at a revision of the record."""
    frames = cached.record(revision)
    bodies, by_name = _bodies(frames.organizations)
    people = dict(zip(frames.people["person_id"], map(plain, frames.people["name"]), strict=True))
    return Choices(
        kinds=labels(frames.kinds),
        modes=labels(frames.modes),
        bases=labels(frames.date_bases),
        roles=labels(frames.roles),
        themes=labels(frames.themes),
        outcome_kinds=labels(frames.outcome_kinds),
        statuses=labels(frames.outcome_statuses),
        countries=_countries(frames.countries),
        bodies=bodies,
        people=people,
        body_by_name=by_name,
        publishers=tuple(frames.sources["publisher"].dropna().value_counts().index.map(plain)),
        publisher_by_host=_hosts(frames.sources),
    )


def _hosts(sources: Any) -> dict[str, str]:
    """Host of an address to the one publisher that all sources there have."""
    found: dict[str, set[str]] = {}
    for url, publisher in zip(sources["url"], sources["publisher"], strict=True):
        if not is_missing(url) and not is_missing(publisher):
            found.setdefault(_host(str(url)), set()).add(plain(publisher))
    return {host: next(iter(names)) for host, names in found.items() if host and len(names) == 1}


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _countries(table: Any) -> dict[str, str]:
    """Those of the record, and every other country of the world, by name."""
    with cached.store().reading() as connection:
        found = {code: plain(called.get("en", code)) for code, called in country_names(connection).items()}
    found |= dict(zip(table["country_code"], map(plain, table["name_en"]), strict=True))
    return dict(sorted(found.items(), key=lambda item: fold(item[1])))


def _bodies(table: Any) -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    by_name: dict[str, list[str]] = {}
    for row in table.itertuples():
        acronym = text_of(row.acronym)
        shown = "ICESCO" if row.organization_id == ICESCO else plain(row.name)
        names[row.organization_id] = shown
        for form in {fold(plain(row.name)), fold(acronym) if acronym else ""} - {""}:
            by_name.setdefault(form, []).append(row.organization_id)
    ordered = unlike(dict(sorted(names.items(), key=lambda item: fold(item[1]))))
    return ordered, {form: ids[0] for form, ids in by_name.items() if len(ids) == 1}


def unlike(names: dict[str, str]) -> dict[str, str]:
    """Names that no two share: a chooser knows its options by their words, so twins bear their ids as well.

    >>> unlike({"a": "OSCE", "b": "OSCE", "c": "UNESCO"})
    {'a': 'OSCE [a]', 'b': 'OSCE [b]', 'c': 'UNESCO'}
    """
    number = Counter(names.values())
    return {key: f"{name} [{key}]" if number[name] > 1 else name for key, name in names.items()}


def value_words(column: str, value: Any, known: Choices) -> str:
    """A value of a card as a reader knows it: labels for codes, names for ids, days as days."""
    if value is None or (not isinstance(value, list | dict) and is_missing(value)) or value == []:
        return "nothing"
    if isinstance(value, list):
        return ", ".join(value_words(column, one, known) for one in value)
    if isinstance(value, dict):
        return plain(value.get("name_as_written") or value.get("text") or value.get("title") or value.get("name"))
    words = _vocabulary(column, known).get(str(value))
    if words is None and column in ("start_date", "end_date", "due", "published"):
        words = _day(str(value))
    if words is None and column in ("by_whom", "to_whom", "side"):
        words = "; ".join(actor_words(one, known) for one in str(value).split(";"))
    return words or plain(value)


def _day(value: str) -> str:
    try:
        return day_words(value)
    except (ValueError, TypeError):
        return value


def actor_words(actor: str, known: Choices) -> str:
    """`country:RUS` as a name."""
    sort, _, key = actor.partition(":")
    if actor == "icesco":
        return "ICESCO"
    found = {"country": known.countries, "organization": known.bodies, "person": known.people}.get(sort, {})
    return found.get(key, plain(actor))


def _vocabulary(column: str, known: Choices) -> dict[str, str]:
    return {
        "state": STATES,
        "kind": known.kinds | known.outcome_kinds,
        "mode": known.modes,
        "date_basis": known.bases,
        "venue_country": known.countries,
        "country_code": known.countries,
        "countries": known.countries,
        "themes": known.themes,
        "theme": known.themes,
        "role": known.roles,
        "status": known.statuses,
        "organization_id": known.bodies,
        "person_id": known.people,
    }.get(column, {})
