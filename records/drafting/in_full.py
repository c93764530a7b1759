"""ICESCO's people whom one report of a page names in short, and another in full."""

from dataclasses import replace

from .duties import Duty
from .persons import Person, same
from .reading import Reading

Named = tuple[Person, Duty]


def in_full(readings: list[Reading]) -> None:
    """Give ICESCO's people who are named by one part of their name the full name and office of the page's others."""
    by_part: dict[str, dict[tuple[str, ...], Named]] = {}
    for person, duty in (named for reading in readings for _, named in _ours(reading)):
        for part in person.key if len(person.key) > 1 else ():
            by_part.setdefault(part, {}).setdefault(person.key, (person, duty))
    for reading in readings if by_part else []:
        for n, (person, duty) in _ours(reading):
            meant = list(by_part.get(person.key[0], {}).values()) if len(person.key) == 1 else []
            if meant and all(same(meant[0][0].key, one.key) for one, _ in meant):
                reading.people[n] = replace(meant[0][0], mentions=person.mentions)
                reading.duties[n] = duty if duty.position else replace(meant[0][1], spans=())


def _ours(reading: Reading) -> list[tuple[int, Named]]:
    """Those of ICESCO's people who take part, by their numbers."""
    return [(n, (reading.people[n], reading.duties[n])) for n in reading.taking_part if reading.duties[n].own]
