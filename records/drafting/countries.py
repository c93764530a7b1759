"""Countries and cities named in a text, each name kept apart from those it resembles."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .gazetteer import Gazetteer
from .rules import cities, country_names, fold, table
from .text import Paragraph

MOST = 1500  # places of one paragraph that are read
LANGUAGES = frozenset(
    (
        "arabic",
        "persian",
        "english",
        "swahili",
        "hausa",
        "fulfulde",
        "language",
        "languages",
        "arabe",
        "anglais",
        "langue",
        "style",
    )
)
SHADDA = "\u0651"  # by which Amman is told from Oman
AMBIGUOUS = {"congolese", "congolais", "congolaise"}
ARABIC_CLITICS = ("", "و", "ب", "ل", "ك", "ف", "وب", "ول")


class Place(NamedTuple):
    """A country or city at tokens first..last of a paragraph."""

    first: int
    last: int
    sort: str  # official, short, variant, demonym or city
    code: str
    name: str
    start: int
    stop: int


def _arabic_forms(name: str, sort: str) -> Iterator[str]:
    """An Arabic name with the particles that are written onto it."""
    forms = [name]
    if sort == "demonym":
        forms = [article + name + end for article in ("", "ال") for end in ("", "ة", "ين", "ون")]
    for form in forms:
        for clitic in ARABIC_CLITICS:
            yield clitic + form
            if clitic in ("ل", "ول") and form.startswith("ال"):
                yield clitic + "ل" + form[2:]


def _names() -> Iterator[tuple[str, tuple[str, ...], bool]]:
    for row in table("not_countries"):
        yield row["phrase"], ("mask", "", ""), False
    for row in country_names():
        name, sort, language = row["name"], row["sort"], row["language"]
        if language == "ar":
            for form in _arabic_forms(name, sort):
                yield form, (sort, row["code"], name), False
        elif language == "fr" and sort == "demonym":
            yield name, (sort, row["code"], name), False
        elif language == "fr" and fold(name)[0] in "aeiou" and not name.isupper():  # EAU, but not "l'eau"
            for form in (name, f"l'{name}", f"d'{name}"):
                yield form, (sort, row["code"], name), form is name
        elif len(name) > 1:
            yield name, (sort, row["code"], name), True
    for name, (city, code) in cities().items():
        if name and ord(name[0]) > 0x5FF:
            for form in _arabic_forms(name, "city"):
                yield form, ("city", code, city), False
        else:
            yield name, ("city", code, city), True


@cache
def gazetteer() -> Gazetteer:
    """The table of names, longest first; country before city where both fit."""
    return Gazetteer(_names())


def places(paragraph: Paragraph) -> list[Place]:
    """Countries, demonyms and cities of a paragraph in the order they stand."""
    words, found = paragraph.tokens, []
    for hit in gazetteer().find(words, paragraph.folded)[:MOST]:
        sort, code, name = hit.value
        if sort == "mask":
            continue
        if words[hit.first].text in ("US", "UK") and _money(paragraph, hit.last):
            continue
        if code == "OMN" and SHADDA in words[hit.first].text:
            sort, code, name = "city", "JOR", "Amman"
        if paragraph.folded[hit.first] in AMBIGUOUS and hit.last - hit.first == 1:
            code = ""
        if sort == "demonym" and not LANGUAGES.isdisjoint(paragraph.folded[max(0, hit.first - 3) : hit.last + 3]):
            continue
        found.append(Place(hit.first, hit.last, sort, code, name, words[hit.first].start, words[hit.last - 1].stop))
    return found


def all_places(passages: list[Paragraph]) -> dict[int, list[Place]]:
    """Places of each passage, by the passage's start."""
    return {p.start: places(p) for p in passages}


def _money(paragraph: Paragraph, i: int) -> bool:
    return i < len(paragraph.tokens) and paragraph.tokens[i].text in "$€"


def settle_congolese(named: dict[int, list[Place]]) -> tuple[dict[int, list[Place]], bool]:
    """Give "Congolese" the Congo that the item names; say whether one stayed open."""
    found = [place for places in named.values() for place in places]
    if all(place.code for place in found):
        return named, False
    congos = {place.code for place in found if place.code in ("COD", "COG")}
    code = congos.pop() if len(congos) == 1 else ""
    settled = {
        start: [p for p in (place if place.code else place._replace(code=code) for place in places) if p.code]
        for start, places in named.items()
    }
    return settled, not code


@cache
def country_words() -> frozenset[str]:
    """One-word names and demonyms of countries, and of regions, folded."""
    regions = [row for row in table("rulers") if row["sort"] == "region"]
    return frozenset(fold(row["name"]) for row in (*country_names(), *regions) if " " not in row["name"])


@cache
def country_openings() -> frozenset[tuple[str, ...]]:
    """The first two words of countries' names of several words, folded: no name of a person begins with them."""
    names = (fold(row["name"]).split(" ") for row in country_names() if row["name"].count(" ") in (1, 2))
    return frozenset(tuple(parts[:2]) for parts in names)
