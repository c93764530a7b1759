"""Mentions brought together: one person under a full name and under later short ones."""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz import fuzz

from .mention import Mention
from .rules import fold, table

JOIN = re.compile(r"\b(al|el|an|as|ash|abd|abdul|abdel|abu|abou)[\s-]+", re.I)
INITIAL = re.compile(r"^[a-z]{1,2}\.(?=\s\S{3})")  # "Sh. Testov"
SERVANT = ("abdul", "abdel")
SPELLED = {"malek": "malik"}  # as some pages write the Director-General's name
SMALL = frozenset(("bin", "ibn", "ben", "bint", "bent"))


@dataclass
class Person:
    """One person of an item: the fullest name, the first title and all offices."""

    name: str
    key: tuple[str, ...]
    honorific: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    officer: str | None = None

    @property
    def first(self) -> Mention:
        """Where the person is first named."""
        return self.mentions[0]


@lru_cache(maxsize=20_000)
def key_of(name: str) -> tuple[str, ...]:
    """The parts of a name by which it is known again: folded, without articles and initials."""
    text = JOIN.sub(lambda m: m.group(1).lower(), INITIAL.sub(" ", fold(name)).replace("'", ""))
    text = re.sub(r"[^\w\s]+", " ", text)
    parts = tuple(_bare(p) for p in text.split() if p not in SMALL and len(p) > 1)
    return parts or tuple(text.split())


def _bare(part: str) -> str:
    """A name part without the article written onto it, in its usual spelling."""
    bare = part[2:] if part[:2] in ("al", "el", "ال") and len(part) > 5 else part
    return SPELLED.get(bare, bare)


@lru_cache(maxsize=20_000)
def same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of one document are one person's: the shorter's parts all in the longer's."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    left = list(long)
    for part in short:
        hit = part if part in left else next((p for p in left if _alike(part, p)), None)
        if hit is None:
            return len(short) > 1 and bool(fuzz.ratio("".join(short), "".join(long), score_cutoff=88))
        left.remove(hit)
    return True


def _alike(a: str, b: str) -> bool:
    if a[0] == b[0] and len(a) > 3 and len(b) > 3 and fuzz.ratio(a, b, score_cutoff=82):
        return True
    return _served(a, b) if len(a) > len(b) else _served(b, a)


def _served(long: str, short: str) -> bool:
    """Whether a name part is the other with "servant of" written onto it: Abdrahman and Rahman."""
    return len(short) > 4 and long.endswith(short) and long[: -len(short)] in SERVANT


@cache
def officers() -> tuple[tuple[tuple[str, ...], str], ...]:
    """ICESCO's own officers as releases name them."""
    return tuple((key_of(row["name"]), row["person"]) for row in table("officers"))


@cache
def _officers_by_opening() -> dict[str, list[int]]:
    """Numbers of the officers whose names have a part that begins so."""
    found: dict[str, list[int]] = {}
    for number, (key, _) in enumerate(officers()):
        for opening in openings(key):
            found.setdefault(opening, []).append(number)
    return found


@lru_cache(maxsize=20_000)
def officer(key: tuple[str, ...]) -> str | None:
    """The officer of ICESCO that a name stands for, if it is one."""
    near = {n for opening in openings(key) for n in _officers_by_opening().get(opening, ())} if len(key) >= 2 else ()
    for known, person in (officers()[n] for n in sorted(near)):
        if set(known) == set(key) or (len(known) > 1 and same(known, key)):
            return person
    if key == ("malik",):
        return "Salim M. AlMalik"
    return None


def openings(key: tuple[str, ...]) -> set[str]:
    """The first two letters of each part of a name, "servant of" also left out."""
    return {part[:2] for part in key} | {part[5:7] for part in key if part.startswith(SERVANT)}


class Known:
    """Names already met, by the openings of their parts, so that a further one is compared with few."""

    def __init__(self) -> None:
        self._numbers: dict[str, list[int]] = {}
        self._keys: list[tuple[str, ...]] = []

    def add(self, key: tuple[str, ...]) -> None:
        """Take up a name under the next number."""
        for opening in openings(key):
            self._numbers.setdefault(opening, []).append(len(self._keys))
        self._keys.append(key)

    def find(self, key: tuple[str, ...]) -> int | None:
        """The number of the first name that may be the same person's by its last or first part."""
        near = [n for opening in openings((key[-1], key[0])) for n in self._numbers.get(opening, [])]
        return next((n for n in sorted(near) if same(key, self._keys[n])), None)

    def grow(self, number: int, key: tuple[str, ...]) -> None:
        """Know a person by a fuller name from here on."""
        self._keys[number] = key


def persons(found: list[Mention]) -> list[Person]:
    """People from mentions: full names first, then short mentions given to them; the rest stand alone."""
    people: list[Person] = []
    known = Known()
    for mention in sorted(found, key=lambda m: (-min(len(key_of(m.name)), 2), m.first)):
        key = key_of(mention.name)
        number = known.find(key)
        if number is None:
            number = len(people)
            people.append(Person(mention.name, key))
            known.add(key)
        person = people[number]
        person.mentions.append(mention)
        if len(key) > len(person.key) and len(key) <= 5:
            person.key = key
            known.grow(number, key)
    for person in people:
        person.mentions.sort(key=lambda m: (m.paragraph.start, m.first))
        person.name = _best_name(person.mentions)
        person.honorific = next(
            (m.honorific for m in person.mentions if m.honorific and len(key_of(m.name)) > 1), None
        ) or next((m.honorific for m in person.mentions if m.honorific), None)
        person.officer = officer(key_of(person.name))
    return sorted(people, key=lambda p: (p.first.paragraph.start, p.first.first))


def _best_name(found: list[Mention]) -> str:
    """The first full name written; a longer one only where the first was short."""
    full = [m.name for m in found if len(key_of(m.name)) > 1 and " " in m.name]
    return full[0] if full else found[0].name
