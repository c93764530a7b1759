"""The countries an engagement is with: those who sent somebody or are named as partners, not the place as such."""

import re
from collections import Counter

from .countries import Place
from .kinds import BILATERAL
from .meetings import told_as_one
from .reading import Reading, lead_of
from .rules import pattern
from .standing import accredited, after_a_city, away, diplomats, embassy, heads, labels, of_institution
from .text import Paragraph
from .uncased import Uncased
from .venue import OWN_CITY

TIE = pattern("assemble.tie")
ALONE = {"(": (")",), ",": (";", ".")}  # after a name, around its country
DATED = re.compile(r", (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\b[^.]{0,20}?[-–—:(]")
OF_LEARNING = Uncased(
    r"\b(?:universit\w*|rectors?|rectorate|college|faculty|academy|school|vice[- ]chancellor)\b|جامعة"
)
VISIT_TO = Uncased(
    r"\b(?:official |working )?visit to (?:the )?(?:\w+ (?:of )?){0,3}$|\bvisite (?:officielle )?(?:au|en|à) $"
)
OFFICE_IN = Uncased(r"\b(?:office|bureau) (?:in|of|for|à|au|en) (?:the )?$")
ASIDE = Uncased(r"\b(?:sidelines?|margins?) of\b|\ben marge d|هامش")
CHARITY = re.compile(r"Philanthrop|Charity|Foundation for Med")


def countries(reading: Reading) -> list[str]:
    """Countries engaged with: those of officials who take part, and those the headline names; not the venue as such."""
    found: list[str] = []
    series = told_as_one(reading)  # meetings with heads of companies and institutions perhaps
    for n in reading.taking_part:
        one = reading.duties[n]
        if one.own or not reading.parts[n].present:
            continue
        if one.country and one.official and not (series and OF_LEARNING.search(one.position or "")):
            found.append(one.country)
        found += _beside_name(reading, n)
    item = reading.item
    for paragraph in [p for p in [item.headline] if p]:
        for place in reading.named[paragraph.start]:
            hosted = place.code == reading.where.country and reading.kind not in ("conference", "ceremony", "training")
            others = found and place.code not in found  # "Morocco: Minister Meets …", and the minister is Gambia's
            if labels(paragraph, place, reading.named[paragraph.start]) or (others and heads(paragraph, place)):
                continue
            elsewhere = accredited(paragraph, place) or _branch(reading, paragraph, place)
            if place.sort != "city" and not (
                elsewhere and (hosted or reading.kind in BILATERAL or embassy(paragraph, place))
            ):
                found.append(place.code)
    found += reading.guests
    if series and not found and _aside(reading):
        return []
    if not found and reading.kind in BILATERAL | {"signing"}:
        found += [
            one.country
            for n in reading.taking_part
            if (one := reading.duties[n]).country and not one.own and reading.parts[n].lead
        ]
    if not found or reading.kind in ("conference", "ceremony", "signing"):
        found += _partners(reading, bool(found))
    if not found and reading.kind != "statement":
        found += _of_bodies(reading) or _institutions(reading)
    return list(dict.fromkeys(found or _visited(reading) or _by_the_place(reading)))


def _by_the_place(reading: Reading) -> list[str]:
    """Where no state is told of: that of the place abroad, of a statement's city, of all cities near a university."""
    if reading.kind == "statement":
        return (_spoken_for(reading) or _of_its_office(reading))[:1]
    meets = reading.kind in BILATERAL | {"signing"}
    if _of_no_state(reading) or _aside(reading) or (meets and _with_a_body(reading)):
        return []
    if reading.where.country and not _at_home(reading):
        return [reading.where.country]
    return _only_cities_state(reading) if meets else []


def _of_no_state(reading: Reading) -> bool:
    """Whether an international body, and no state, is named with the event: it is then that body's."""
    passages = [p for p in [reading.item.headline, *reading.item.body[:1]] if p]
    bodies = any(b.sort == "international" for p in passages for b in reading.known[p.start])
    named = ((h, p, reading.named[h.start]) for h in passages for p in reading.named[h.start] if p.sort != "city")
    return bodies and all(after_a_city(*place) for place in named)


def _aside(reading: Reading) -> bool:
    """Whether they met on the sidelines of something else: its host is then none of them."""
    return reading.kind in BILATERAL and bool(ASIDE.search(lead_of(reading.item)))


def _at_home(reading: Reading) -> bool:
    """Whether ICESCO holds it in its own city."""
    ours = any(b.sort == "own" for p in reading.item.passages[:3] for b in reading.known[p.start])
    return reading.where.seat or (reading.where.city == OWN_CITY and ours)


def _visited(reading: Reading) -> list[str]:
    """The country to which a visit is said to be made, where it is an event of that visit: "lectures … during"."""
    if reading.kind not in ("conference", "ceremony", "training", "official-visit", "signing"):
        return []
    return [
        place.code
        for paragraph in reading.item.body[:1]
        for place in reading.named[paragraph.start]
        if place.sort != "city" and VISIT_TO.search(paragraph.text[: place.start - paragraph.start][-60:])
    ]


def _beside_name(reading: Reading, n: int) -> list[str]:
    """ "Dr. X (Jordan)", "Dr. X, Jordan;": the country that stands alone after a name."""
    found = []
    for mention in reading.people[n].mentions:
        words, at = mention.paragraph.words, mention.name_last
        place = reading.states.get((mention.paragraph.start, at + 1))
        closing = ALONE.get(words[at]) if place else None
        if place and closing and "".join(words[place.last : place.last + 1]) in closing:
            found.append(place.code)
    return found


def _branch(reading: Reading, paragraph: Paragraph, place: Place) -> bool:
    """ "UNICEF Morocco Office": a country that says where an international body has its branch."""
    return any(b.sort == "international" and b.last == place.first for b in reading.known[paragraph.start])


def _institutions(reading: Reading) -> list[str]:
    """The countries of the institutions that a headline or lead names by their city."""
    return [
        place.code
        for paragraph in [p for p in [reading.item.headline, *reading.item.body[:2]] if p]
        for place in reading.named[paragraph.start]
        if place.sort == "city"
        and paragraph.folded[place.first - 1] in ("of", "de")
        and of_institution(paragraph, place)
    ]


def _only_cities_state(reading: Reading) -> list[str]:
    """Where a university's people or the like take part, the country of all cities an item names but ICESCO's own."""
    others = [reading.duties[n] for n in reading.taking_part if not reading.duties[n].own]
    if not any(OF_LEARNING.search(f"{one.position} {one.organization}") for one in others):
        return []
    named = (p for passage in reading.item.passages for p in reading.named[passage.start] if p.sort == "city")
    codes = {p.code for p in named if p.name != OWN_CITY}
    return list(codes) if len(codes) == 1 else []


def _of_bodies(reading: Reading) -> list[str]:
    """The countries of national bodies that the headline or the first paragraph names; charities speak for none."""
    item = reading.item
    return [
        body.code
        for paragraph in [p for p in [item.headline] if p] + item.body[:1]
        for body in reading.known[paragraph.start]
        if body.sort == "national" and body.code and not CHARITY.search(body.name)
    ]


def _spoken_for(reading: Reading) -> list[str]:
    """The country whose city a statement is about, the city it was put out in left aside."""
    item = reading.item
    return [
        place.code
        for paragraph in [p for p in [item.headline] if p] + item.body[:2]
        for place in reading.named[paragraph.start]
        if place.sort == "city"
        and place.start - paragraph.start > 30
        and place.code not in ("MAR", reading.where.country)
    ]


def _of_its_office(reading: Reading) -> list[str]:
    """Where the office is whose head makes a statement: "the Regional Office in the Comoros"."""
    return [
        place.code
        for paragraph in reading.item.body[:1]
        for place in reading.named[paragraph.start]
        if OFFICE_IN.search(paragraph.text[: place.start - paragraph.start][-20:])
    ]


def _partners(reading: Reading, some: bool) -> list[str]:
    """Countries whose ministries or commissions the lead names as partners; failing those, the lead's countries."""
    found: list[str] = []
    if reading.kind in BILATERAL and not some and _with_a_body(reading):
        return found
    for paragraph in reading.item.body[:2]:
        for place in reading.named[paragraph.start]:
            if place.sort == "city" or _of_the_dateline(paragraph, place):
                continue
            ahead = " ".join(paragraph.folded[place.first : place.last + 6])
            behind = " ".join(paragraph.folded[max(0, place.first - 12) : place.first])
            if re.search(
                r"\b(?:ministry|national commission|government|commission nationale|ministère)\b",
                ahead
                if place.sort == "demonym"
                else f"{behind} {' '.join(paragraph.folded[place.last : place.last + 3])}",
            ):
                found.append(place.code)
    if not found and not some and reading.kind in BILATERAL | {"signing", "statement", "other"}:
        found = _between(reading)
        if not found and _with_a_body(reading):
            return found
        for paragraph in [] if found else reading.item.body[:2]:
            by_end = {p.last: p for p in reading.named[paragraph.start]}
            found += [
                p.code
                for p in reading.named[paragraph.start]
                if p.sort != "city"
                and not _of_the_dateline(paragraph, p)
                and not away(paragraph, p, by_end)
                and not after_a_city(paragraph, p, reading.named[paragraph.start])
            ]
            if found:
                break
        several = len(set(found)) > 2  # so many are only spoken of
        found = [] if several else found or _oftenest(reading)
    return found


def _of_the_dateline(paragraph: Paragraph, place: Place) -> bool:
    """Whether a country only says where a report is from: "MOROCCO, April 7 -"."""
    return place.start == paragraph.start and bool(DATED.match(paragraph.text[place.stop - paragraph.start :]))


def _with_a_body(reading: Reading) -> bool:
    """Whether the other side is an international body: countries named are then only spoken of."""
    item = reading.item
    named = [b for p in [item.headline] if p for b in reading.known[p.start]]
    states = [
        p
        for h in [item.headline]
        if h
        for p in reading.named[h.start]
        if p.sort != "city" and not _branch(reading, h, p)
    ]
    others = [one for n in reading.taking_part if not (one := reading.duties[n]).own]
    bodies = {b.name for known in reading.known.values() for b in known if b.sort == "international"}
    of_bodies = bool(others) and all(one.organization in bodies and not one.country for one in others)
    return not states and (of_bodies or any(b.sort == "international" for b in named))


def _between(reading: Reading) -> list[str]:
    """ "Cooperation between the State of Kuwait and the Bank": the countries that a tie is said to be with."""
    for paragraph in reading.item.passages:
        for place in reading.named[paragraph.start]:
            before = " ".join(paragraph.folded[max(0, place.first - 14) : place.first])
            if place.sort != "city" and TIE.search(before):
                return [place.code]
    return []


def _oftenest(reading: Reading) -> list[str]:
    """The country an item names most, the place of the event left aside."""
    counts = Counter(
        p.code
        for paragraph in reading.item.passages
        for p in reading.named[paragraph.start]
        if p.sort != "city" and p.code != reading.where.country and not diplomats(paragraph, p)
    )
    best = counts.most_common(1)
    return [best[0][0]] if best and best[0][1] >= 2 else []
