"""Two versions of one card side by side: what differs, and what can be merged without asking."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from records.cards import OF_ENGAGEMENT, Card

_LISTS: dict[str, Callable[[Any], Any]] = {  # how the parts of a card are told apart
    "people": lambda person: person.get("participation_id") or person.get("name_as_written"),
    "outcomes": lambda outcome: outcome.get("outcome_id") or outcome.get("text"),
    "sources": lambda source: source.get("source_id") or source.get("sha256") or source.get("url"),
    "organizations": lambda body: body.get("organization_id") or body.get("name"),
    "countries": lambda code: code,
}


@dataclass(frozen=True)
class Difference:
    """One field in which two versions differ: ``field`` is such as ``title`` or ``people / Ivan Orlov / role``."""

    field: str
    base: Any
    mine: Any
    theirs: Any


def differences(mine: Card, theirs: Card, base: Card | None = None) -> list[Difference]:
    """Every field in which two cards differ, for a view of both."""
    found: list[Difference] = []
    _walk(mine, theirs, base if base is not None else {}, found, None)
    return found


def merge_cards(base: Card, mine: Card, theirs: Card) -> tuple[Card, list[Difference]]:
    """Both people's changes on one card.

    Returns
    -------
    Card, list of Difference
        The merged card, holding ``mine`` where both changed one field to different ends, and those fields.
    """
    merged = deepcopy(theirs)
    clashes: list[Difference] = []
    _walk(mine, theirs, base, clashes, merged)
    return merged, clashes


def _walk(mine: Card, theirs: Card, base: Card, found: list[Difference], merged: Card | None) -> None:
    for name in (*OF_ENGAGEMENT, "themes"):
        _settle((name,), mine, theirs, base, found, merged)
    for name, key in _LISTS.items():
        parts = [{key(part): part for part in version.get(name) or ()} for version in (mine, theirs, base)]
        kept: list[Any] | None = [] if merged is not None else None
        for which in dict.fromkeys([*parts[1], *parts[0]]):
            _part(name, which, [part.get(which) for part in parts], found, kept, merged is not None)
        if merged is not None:
            merged[name] = kept


def _settle(
    path: tuple[str, ...], mine: Card, theirs: Card, base: Card, found: list[Difference], merged: Card | None
) -> None:
    """One field of both versions: the same, changed by one, or by both to different ends."""
    name = path[-1]
    ours, other, old = mine.get(name), theirs.get(name), base.get(name)
    if ours == other or (merged is not None and ours == old):
        return
    if merged is not None:
        merged[name] = ours
    if merged is None or other != old:
        found.append(Difference(" / ".join(path), old, ours, other))


def _part(
    name: str, which: Any, three: list[Any], found: list[Difference], kept: list[Any] | None, merging: bool
) -> None:
    """One person, outcome, source, body or country, which may stand in any of the three versions."""
    ours, other, old = three
    words = str(which) if not isinstance(ours or other, dict) else _words(ours or other, which)
    if isinstance(ours, dict) and isinstance(other, dict):
        part = deepcopy(other) if merging else None
        for field in dict.fromkeys([*other, *ours]):
            _settle((name, words, field), ours, other, old or {}, found, part)
        if kept is not None:
            kept.append(part)
        return
    present = ours if ours is not None else other
    if ours is not None and other is not None:
        if kept is not None:
            kept.append(present)
        return
    if not merging:
        found.append(Difference(f"{name} / {words}", old, ours, other))
    elif old is None:
        (kept if kept is not None else []).append(present)  # one of the two added it
    elif present != old:  # one took out what the other changed: it stays, and is shown
        (kept if kept is not None else []).append(present)
        found.append(Difference(f"{name} / {words}", old, ours, other))


def _words(part: dict[str, Any], which: Any) -> str:
    return str(part.get("name_as_written") or part.get("text") or part.get("title") or part.get("name") or which)
