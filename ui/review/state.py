"""What happens to a card while somebody works on it, without widgets: edits, evidence, two versions made one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from records.cards import Card
from records.conflicts import Difference, merge_cards

Row = dict[str, Any]
Part = tuple[str, list[str]]

LONGEST_TEXT = 200_000
AROUND = 20_000
EVIDENCE_FIELDS = {"date_start": "start_date", "date_end": "end_date", "type": "kind"}
PERSON = {
    "participation_id": None,
    "person_id": None,
    "name": None,
    "name_as_written": None,
    "honorific": None,
    "position_as_written": None,
    "position": None,
    "organization_id": None,
    "organization": None,
    "country_code": None,
    "side": None,
    "role": None,
}
OUTCOME = {
    "outcome_id": None,
    "kind": None,
    "text": None,
    "by_whom": None,
    "to_whom": None,
    "due": None,
    "status": None,
    "status_engagement_id": None,
}


@dataclass
class Desk:
    """One card being worked on.

    Attributes
    ----------
    subject
        ``draft:<id>`` or ``engagement:<id>``.
    version, base
        What was opened: a save on an older version is refused, and both versions are compared with the base.
    card
        The card as it now is.
    turn
        Rises when the card changes by other hands than the tables', which then start afresh.
    tables
        The rows each table on screen started from; its edits count from these.
    settled
        Names of people and bodies that the reviewer said are new: nobody of the record is offered for them again.
    """

    subject: str
    version: int
    base: Card
    card: Card
    turn: int = 0
    tables: dict[str, list[Row]] = field(default_factory=dict)
    settled: set[tuple[str, str]] = field(default_factory=set)

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what was opened."""
        return self.card != self.base

    def change(self, **fields: Any) -> None:
        """Change fields of the card by something else than its tables."""
        self.card = self.card | fields
        self.turn += 1
        self.tables.clear()

    def reopen(self, card: Card, version: int) -> None:
        """Take another version as the one that was opened, and as the card."""
        self.base, self.version = deepcopy(card), version
        self.change(**deepcopy(card))


def open_desk(subject: str, card: Card, version: int) -> Desk:
    """A fresh desk for a card as it was read from the record."""
    return Desk(subject, version, deepcopy(card), deepcopy(card))


# Edits of a table ----------------------------------------------------------------------------------------------------


def clean(value: Any) -> Any:
    """Text without space at its ends; nothing for an empty text, for NaN and for a missing value."""
    if isinstance(value, str):
        return value.strip() or None
    return None if value is None or value != value else value


def edited(rows: Sequence[Row], delta: Mapping[str, Any], blank: Row, change: Callable[[Row, Row], Row]) -> list[Row]:
    """The rows of a table after a reader's edits.

    Parameters
    ----------
    rows
        The rows that the table started from, with columns that it does not show.
    delta
        What the table says was done: ``edited_rows``, ``added_rows``, ``deleted_rows``.
    blank
        A new row before anything is filled in.
    change
        From a row and the changed cells to the new row: where one cell says something of another.
    """
    cells_of = {int(index): _cleaned(cells) for index, cells in (delta.get("edited_rows") or {}).items()}
    gone = {int(index) for index in delta.get("deleted_rows") or ()}
    kept = [
        change(dict(row), cells_of[index]) if index in cells_of else dict(row)
        for index, row in enumerate(rows)
        if index not in gone
    ]
    added = [_cleaned(cells) for cells in delta.get("added_rows") or ()]
    return kept + [change(dict(blank), cells) for cells in added if any(value is not None for value in cells.values())]


def _cleaned(cells: Mapping[str, Any]) -> Row:
    return {name: clean(value) for name, value in cells.items() if not name.startswith("_")}


def changed_person(row: Row, cells: Row) -> Row:
    """A person after an edit: what follows from the changed cell follows, what a person linked stays linked."""
    new = row | cells
    if "name_as_written" in cells and not row.get("person_id"):
        new["name"] = cells["name_as_written"]
    if "position_as_written" in cells and row.get("position") == row.get("position_as_written"):
        new["position"] = cells["position_as_written"]
    if "organization" in cells and cells["organization"] != row.get("organization"):
        new["organization_id"] = None
    if cells.keys() & {"organization", "organization_id", "country_code"}:
        new["side"] = None
    return new


def missing(card: Card) -> list[str]:
    """What the record needs of a card and is not there yet, each in a sentence that says what to do."""
    words = {"title": "a title", "kind": "a kind", "start_date": "a date", "date_basis": "how the date is known"}
    found = [f"The card wants {name}." for key, name in words.items() if not clean(card.get(key))]
    sources = card.get("sources") or ()
    if not sources:
        found.append("The card wants a source: add one in the last table.")
    elif any(not clean(source.get("publisher")) for source in sources):
        found.append("The source wants its publisher: choose one, or type its name.")
    for person in card.get("people") or ():
        name = clean(person.get("name_as_written"))
        if not name:
            found.append("A person wants a name: fill it in, or take the row out.")
        elif not person.get("role"):
            found.append(f"{name} wants a role.")
    for place, outcome in enumerate(card.get("outcomes") or (), start=1):
        for key, what in (("kind", "a kind"), ("text", "words")):
            if not clean(outcome.get(key)):
                found.append(f"Outcome {place} wants {what}.")
    return found


# Evidence ------------------------------------------------------------------------------------------------------------


def evidence_field(name: str) -> str:
    """The card's word for a field of the evidence, fit to be a part of a key: ``people.0`` is ``people-0``."""
    return EVIDENCE_FIELDS.get(name, name).replace(".", "-")


def spans_of(draft: Mapping[str, Any]) -> dict[str, list[tuple[int, int]]]:
    """Field to the places in the text it was read from; places that say nothing are left out."""
    found: dict[str, list[tuple[int, int]]] = {}
    for name, spans in (draft.get("evidence") or {}).items():
        whole = [(int(first), int(last)) for first, last in spans or () if 0 <= int(first) < int(last)]
        if whole:
            found.setdefault(evidence_field(name), []).extend(whole)
    return found


def parts(text: str, spans: Mapping[str, Sequence[tuple[int, int]]]) -> list[Part]:
    """The text cut where evidence begins or ends, each piece with the fields it is evidence of.

    >>> parts("Met Mr. Atallah.", {"people-0": [(8, 15)]})
    [('Met Mr. ', []), ('Atallah', ['people-0']), ('.', [])]
    """
    first, last = window(len(text), spans)
    cuts = {first, last}
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for name, places in spans.items():
        for start, end in places:
            start, end = max(start, first), min(end, last)
            if start < end:
                cuts |= {start, end}
                opens.setdefault(start, []).append(name)
                closes.setdefault(end, []).append(name)
    order = sorted(cuts)
    depth: dict[str, int] = {}
    found: list[Part] = []
    for start, end in zip(order, order[1:], strict=False):
        for name in closes.get(start, ()):
            depth[name] -= 1
        for name in opens.get(start, ()):
            depth[name] = depth.get(name, 0) + 1
        found.append((text[start:end], [name for name, open_ in depth.items() if open_ > 0]))
    return found


def window(length: int, spans: Mapping[str, Sequence[tuple[int, int]]]) -> tuple[int, int]:
    """Which part of a text to show: all of it, or, of a very long one, what lies around the evidence."""
    if length <= LONGEST_TEXT:
        return 0, length
    starts = [start for places in spans.values() for start, _ in places if start < length]
    middle = min(starts, default=0)
    first = max(0, middle - AROUND)
    return first, min(length, first + LONGEST_TEXT)


# Two versions --------------------------------------------------------------------------------------------------------


def aligned(mine: Card, theirs: Card) -> Card:
    """My card with the ids that the other version gave to the same people, outcomes and sources."""
    card = deepcopy(mine)
    for name, words, key in (("people", "name_as_written", "participation_id"), ("outcomes", "text", "outcome_id")):
        known = {part.get(words): part for part in theirs.get(name) or () if part.get(key)}
        for part in card.get(name) or ():
            other = known.get(part.get(words))
            if other and not part.get(key):
                part[key] = other[key]
    known = {(part.get("sha256"), part.get("title")): part for part in theirs.get("sources") or ()}
    for part in card.get("sources") or ():
        other = known.get((part.get("sha256"), part.get("title")))
        if other and not part.get("source_id"):
            part["source_id"] = other.get("source_id")
    return card


def merged(desk: Desk, theirs: Card) -> tuple[Card, list[Difference]]:
    """Both versions on one card, mine where both changed a field, and those fields."""
    base, mine = aligned(desk.base, theirs), aligned(desk.card, theirs)
    card, clashes = merge_cards(base, mine, theirs)
    return card | {name: theirs[name] for name in ("engagement_id", "version") if name in theirs}, clashes


def with_theirs(card: Card, difference: Difference) -> Card:
    """The merged card with the other version's value of one field."""
    name, _, rest = difference.field.partition(" / ")
    if not rest:
        return card | {name: difference.theirs}
    whole = list(card.get(name) or ())
    for number, part in enumerate(whole):
        words = part if isinstance(part, str) else part_words(part)
        if rest == words:
            whole[number : number + 1] = [] if difference.theirs is None else [difference.theirs]
            return card | {name: whole}
        if isinstance(part, dict) and rest.startswith(f"{words} / "):
            whole[number] = part | {rest.removeprefix(f"{words} / "): difference.theirs}
            return card | {name: whole}
    return card if difference.theirs is None else card | {name: [*whole, difference.theirs]}


def part_words(part: Row) -> str:
    """What a person, outcome, source or body on a card is called."""
    return str(part.get("name_as_written") or part.get("text") or part.get("title") or part.get("name") or "")
