"""The institution a person's office names: "Rector of the University of Ghana"; the one meant by "the University"."""

import re
from collections.abc import Iterable
from functools import lru_cache

from .countries import Place, places
from .duties import Duty
from .mention import Mention
from .persons import Person
from .rules import country_name, fold, office_heads, word_set
from .text import ENDS, Paragraph

HEADS = word_set("institutions.heads")
NAME = r"[A-ZÀ-Ý][\w’'&.-]*"
SMALL = r"(?:of|for|the|and|in|on|at|to|&|de|du|des|d['’]|la|le|les|l['’]|pour|et|en|nationale?s?|supérieure?s?)"
PHRASE = rf"{NAME}(?:,?\s(?:{SMALL}\s?)*{NAME}|\snationale?s?)*"
PLAIN = PHRASE.replace(",?", "")  # without commas
AFTER_WORD = re.compile(
    rf"\b(?:of|at|from|for|de|du|des|à|au)\s(?:the\s|its\s|la\s|l['’])?({PHRASE})(?:\s\([A-Z]{{2,}}\))?"
)
MEANT = re.compile(r"(?:\b(?:of|at|de|du)\s(?:the\s|la\s|l['’])?|\bits\s)(\w+)$")
NAMED = re.compile(PLAIN)
ANOTHER = re.compile(
    r"(?:,| and)\s(?:the )?(?=(?:Chair|President|Secretary|Head|Deputy|Vice|Acting|Spokes|Member|Director)\w*\b)"
)
OF_A_UNIVERSITY = re.compile(r"(?:its |the |his )?(?:rector|vice[- ]chancellor|provost)$", re.I)
ARABIC = re.compile(
    r"(?:^|\s)[وب]?(ال|لل|ل)?((?:جامعة|لجنة|هيئة|مجلس|أكاديمية|مركز|معهد|متحف|مؤسسة|مكتبة|جمعية|اتحاد|وكالة)\s.{4,90})$"
)
BESIDE_NAME = re.compile(
    rf"(?:,\s(?:an?\s)?(?P<work>(?:[a-z-]+\s){{1,4}})(?:at|of|from|in)|,?\s(?:of|from|at)|,)"
    rf"\s(?:the\s)?(?P<name>{PLAIN})(?:,\s(?!Dr|Mr|Ms|Prof|Eng){NAME})?"
)
NEXT_PERSON = re.compile(r"\s(?:and|et)\s(?:[A-Z][a-z]{0,4}\.|Professor|Sheikh|Ambassador)\s.*$")
JOINED = re.compile(r"^(?:The |ICESCO and (?:the )?)")
PLACES = re.compile(r"\s(?:in|at|on)\s.*$")
OF_STATES = frozenset(("ministry", "ministere", "commission"))
LONGEST = 110


def affiliated(people: list[Person], duties: list[Duty], named: dict[int, list[Place]]) -> None:
    """Fill in institution and country of people without an office: "Prof. X of the University of Jordan, Jordan"."""
    for person, duty in zip(people, duties, strict=True):
        if duty.position or duty.own or duty.organization:
            continue
        for mention in person.mentions:
            paragraph = mention.paragraph
            at = mention.span[1] - paragraph.start
            found = BESIDE_NAME.match(paragraph.text[at : min(at + LONGEST + 40, _sentence_end(mention))])
            if found is None or head_of(found["name"]) is None:
                continue
            duty.position = found["work"].strip() if found["work"] else None
            duty.organization = PLACES.sub("", NEXT_PERSON.sub("", found["name"]))
            duty.official = head_of(found["name"]) in OF_STATES
            if duty.country is None:
                start, stop = mention.span[1], mention.span[1] + found.end()
                duty.country = next((p.code for p in named[paragraph.start] if start <= p.start < stop), None)
            break


def _sentence_end(mention: Mention) -> int:
    """Where in its paragraph the sentence of a mention ends, its full stop left out."""
    paragraph = mention.paragraph
    last = paragraph.tokens[paragraph.sentences[paragraph.sentence_of(mention.first)][1] - 1]
    return (last.start if last.text in ENDS else last.stop) - paragraph.start


def works_at(duties: Iterable[Duty], passages: list[Paragraph]) -> None:
    """Fill in the institution of those whose office names one, or means one that the report names."""
    named: dict[str, str] | None = None
    for duty in duties:
        if duty.own or duty.organization or not duty.position:
            continue
        duty.organization = institution(duty.position, duty.country)
        sort = None if duty.organization else _meant(duty.position)
        if sort is not None:
            named = _only_ones(passages) if named is None else named
            duty.organization = named.get(sort)
            if duty.organization and duty.country is None:
                duty.country = _of_its_name(duty.organization)


@lru_cache(maxsize=4096)
def _of_its_name(institution: str) -> str | None:
    """The country that an institution's name holds: "Sierra Leone National Commission"."""
    return next((p.code for p in places(Paragraph(0, len(institution), institution)) if p.sort != "city"), None)


@lru_cache(maxsize=4096)
def institution(position: str, country: str | None) -> str | None:
    """The institution whose name stands in an office; a ministry with its country."""
    arabic = ARABIC.search(position)
    if arabic:
        definite = arabic[1] in ("ال", "لل") or (arabic[1] == "ل" and arabic[2].startswith("ل"))
        return "ال" * definite + arabic[2]
    for found in AFTER_WORD.finditer(ANOTHER.split(position)[0]):
        name = found[1].strip(" ,").rpartition(" at the ")[2]  # "Director of Dyes at the Ministry of Crafts"
        if len(name) > LONGEST or " " not in name or head_of(name) is None:
            continue
        if head_of(name) == "ministry" and country and country_name(country) not in name:
            return f"{name} of {country_name(country)}"
        return name
    return None


def head_of(name: str) -> str | None:
    """The word that says what sort of institution a name is of: university, commission, authority."""
    return next((word for word in map(fold, re.findall(r"\w+", name)) if word in HEADS), None)


def _meant(position: str) -> str | None:
    """The sort of institution that an office speaks of as known: "President of the University", a mere "Rector"."""
    word = MEANT.search(position)
    sort = "university" if OF_A_UNIVERSITY.match(position) else fold(word[1]) if word else ""
    return sort if sort in HEADS else None


def _only_ones(passages: list[Paragraph]) -> dict[str, str]:
    """The institutions that a report names, by their sort, where it names but one of that sort."""
    found: dict[str, set[str]] = {}
    for paragraph in passages:
        for match in NAMED.finditer(paragraph.text):
            name = PLACES.sub("", JOINED.sub("", match.group())).rstrip(".")
            sort = head_of(name) if " " in name and len(name) < LONGEST else None
            if sort and fold(name.split()[0]) not in office_heads():  # "Rector of the University" is none
                found.setdefault(sort, set()).add(name)
    shortest = {sort: min(names, key=lambda name: (len(name), name)) for sort, names in found.items()}
    return {sort: name for sort, name in shortest.items() if all(name in other for other in found[sort])}
