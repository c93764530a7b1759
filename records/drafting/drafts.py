"""Text to drafts: the whole way, items read one by one and two reports of one engagement made one."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from typing import Any

from .articles import page
from .assemble import outcomes_of, read, themes_of, vocabulary_of
from .clocks import Clock, clock
from .grouping import grouped
from .hosts import roles
from .in_full import in_full
from .languages import language_of, warning_for
from .meetings import parted
from .persons import Known
from .publisher import Publisher, publisher, seat_of
from .reading import Reading
from .reporting import reports, with_icesco
from .text import clean

Draft = dict[str, Any]
MOST_OUTCOMES = 8
SHORTEST_TITLE, LONGEST_TITLE = 50, 240  # characters of a sentence that stands for a headline


@dataclass
class Drafted:
    """What drafting gives: the cleaned text that evidence counts in, the drafts, and warnings on the whole."""

    text: str
    drafts: list[Draft] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    language: str = "en"


def draft(text: str, doc: str = "", published: str | None = None) -> Drafted:
    """Draft the engagements that a text reports.

    Parameters
    ----------
    text
        The document's text, raw or cleaned.
    doc
        The document's file name, copied into each draft.
    published
        The document's own date (ISO), where it is known from outside.

    Returns
    -------
    Drafted
        Drafts in the form of one engagement each; none where the text reports none.
    """
    with _uninterrupted():
        return _drafted(text, doc, published)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Put off the search for circular garbage, of which reading makes none: a fifth of the time of a long page."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _drafted(text: str, doc: str, published: str | None) -> Drafted:
    cleaned = clean(text)
    language = language_of(cleaned)
    result = Drafted(cleaned, language=language)
    note = warning_for(language)
    if note:
        result.warnings.append(note)
    if language not in ("en", "fr", "ar"):
        return result
    whole = page(cleaned)
    time = clock(whole, date.fromisoformat(published) if published else None)
    lower = vocabulary_of(whole.items)
    who = publisher(whole, cleaned)
    country = (who.country if who else "") or seat_of(cleaned)
    readings = [
        one
        for item in whole.items
        for one in parted(read(item, time, lower, country), lambda part: read(part, time, lower, country))
    ]
    readings = [r for r in readings if reports(r, len(readings))]
    readings = with_icesco(readings, result.warnings)
    in_full(readings)
    _undated(readings, time)
    groups = grouped(readings)
    for group in groups:
        made = _draft(group, doc)
        made["source"] = _source(group[0], whole.url, time, who)
        made["warnings"] = [*made["warnings"], *result.warnings]
        result.drafts.append(made)
    return result


def _undated(readings: list[Reading], time: Clock) -> None:
    """An item without a date between dated ones has their month, where they agree."""
    if len(readings) < 2:
        return
    days = [r.when.start if r.when.start and len(r.when.start) == 10 else None for r in readings]
    before, after = list(accumulate(days, _latest)), list(accumulate(reversed(days), _latest))[::-1]
    for reading, *beside in zip(readings, before, after, strict=True):
        months = {d[:7] for d in beside if d}
        if reading.when.start is None and len(months) == 1:
            reading.when.start, reading.when.basis = months.pop(), "inferred"
            reading.when.warnings = ["no date in this item: the month is that of its neighbours on the page"]


def _latest(known: str | None, day: str | None) -> str | None:
    return day or known


def _draft(group: list[Reading], doc: str) -> Draft:
    """One draft from the reports of one engagement."""
    lead = group[0]
    when = next((r.when for r in group if r.when.start), lead.when)
    where = next((r.where for r in group if r.where.city), lead.where)
    people, evidence = _people(group)
    outcomes = _outcomes(group)
    themes = themes_of(lead)
    evidence.update({f"outcomes.{n}": [list(o.pop("span"))] for n, o in enumerate(outcomes)})
    if when.spans:
        evidence["date_start"] = [list(s) for s in when.spans]
    if where.span and lead.mode != "virtual":
        evidence["city"] = [list(where.span)]
    if lead.item.headline:
        headlines = [(r, r.item.headline) for r in group if r.item.headline]
        evidence["title"] = [span for r, line in headlines for span in _places(r, [(line.start, line.stop)])]
    virtual = lead.mode == "virtual"
    return {
        "doc": doc,
        "title": _title(lead),
        "date_start": when.start,
        "date_end": when.end,
        "date_basis": when.basis,
        "type": lead.kind,
        "mode": lead.mode,
        "city": None if virtual else where.city,
        "venue_country": None if virtual else where.country,
        "countries": list(dict.fromkeys(c for r in group for c in r.countries)),
        "organizations": list(dict.fromkeys(o for r in group for o in r.organizations)),
        "people": people,
        "themes": themes,
        "outcomes": outcomes,
        "evidence": evidence,
        "warnings": list(dict.fromkeys(w for r in group for w in r.when.warnings)),
    }


def _title(reading: Reading) -> str:
    """The headline; failing one, the first sentence."""
    item = reading.item
    if item.headline:
        return item.headline.text
    lead = item.passages[item.lead_at]
    sentences = [lead.written(*one).rstrip(".") for one in lead.sentences]
    sentence = next((one for one in sentences if len(one) > SHORTEST_TITLE), lead.text)
    cut = len(sentence) if len(sentence) <= LONGEST_TITLE else sentence.rfind(" ", 0, LONGEST_TITLE)
    return sentence[: cut if cut > 0 else LONGEST_TITLE]


def _people(group: list[Reading]) -> tuple[list[dict[str, Any]], dict[str, list[list[int]]]]:
    """People of all reports of an engagement, each once, with the places they are named at."""
    people: list[dict[str, Any]] = []
    met = Known()
    evidence: dict[str, list[list[int]]] = {}
    for reading in group:
        for n, role in roles(reading).items():
            person, duty = reading.people[n], reading.duties[n]
            known = met.find(person.key)
            spans = _places(reading, [*(m.span for m in person.mentions[:6]), *duty.spans])
            if known is not None:
                evidence[f"people.{known}"] += spans
                continue
            evidence[f"people.{len(people)}"] = spans
            met.add(person.key)
            people.append(
                {
                    "name": person.name,
                    "honorific": person.honorific,
                    "position": duty.position,
                    "organization": duty.organization,
                    "country": duty.country,
                    "role": role,
                }
            )
    return people, evidence


def _outcomes(group: list[Reading]) -> list[dict[str, Any]]:
    """Outcomes that the reports of an engagement tell, what several tell in the same words once."""
    told: dict[object, dict[str, Any]] = {}
    for outcome in (o for r in group for o in outcomes_of(r)):
        told.setdefault(outcome["text"], outcome)
    return list(told.values())[:MOST_OUTCOMES]


def _places(reading: Reading, spans: list[tuple[int, int]]) -> list[list[int]]:
    """Places in an item, and in each further one that says the very same."""
    return [[first + shift, last + shift] for shift in (0, *reading.item.again) for first, last in spans]


def _source(reading: Reading, url: str | None, time: Clock, who: Publisher | None) -> dict[str, str | None]:
    """What the document says of itself as a source."""
    published = reading.item.published.iso() if reading.item.published else time.base.isoformat() if time.base else None
    return {
        "title": reading.item.headline.text if reading.item.headline else None,
        "publisher": who.name if who else None,
        "url": url,
        "published": published,
    }
