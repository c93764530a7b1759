"""One item of a page made into one draft: people, places, kind, themes and outcomes put together."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from . import arabic
from .articles import Item
from .countries import Place, settle_congolese
from .duties import Body, Duty, all_bodies, all_places, duty
from .kinds import BILATERAL, kind, mode
from .outcomes import outcomes
from .people import lower_words, mentions
from .persons import Person, persons
from .roles import LISTED, Part, parts
from .rules import pattern
from .text import Paragraph
from .themes import themes
from .venue import Venue, venue
from .when import Clock, When, settle

ARABIC = re.compile("[\u0600-\u06ff]")
TIE = pattern("assemble.tie")
LEAD_LENGTH = 1400
MOST_MENTIONS = 600


@dataclass
class Reading:
    """All that was read from one item."""

    item: Item
    people: list[Person]
    duties: list[Duty]
    parts: list[Part]
    named: dict[int, list[Place]]
    known: dict[int, list[Body]]
    where: Venue
    when: When
    kind: str = "other"
    mode: str = "unknown"
    countries: list[str] = field(default_factory=list)
    organizations: list[str] = field(default_factory=list)

    @property
    def taking_part(self) -> list[int]:
        """Numbers of the people who take part."""
        return [n for n, p in enumerate(self.parts) if p.present or p.patron]

    @cached_property
    def outsiders(self) -> list[tuple[str, ...]]:
        """Names, in parts, of those who take part and are not ICESCO's."""
        return [self.people[n].key for n in self.taking_part if not self.duties[n].own]

    @cached_property
    def headline_words(self) -> set[str]:
        """The telling words of the headline."""
        return {w for w in headline_of(self.item).lower().split() if len(w) > 5 and "director" not in w}


def lead_of(item: Item) -> str:
    """The first paragraphs of an item, as far as a lead goes."""
    return " \n".join(p.text for p in item.body[:3])[:LEAD_LENGTH]


def headline_of(item: Item) -> str:
    """Headline and the lines under it."""
    return " \n".join(p.text for p in [item.headline, *item.subheads] if p is not None)


def read(item: Item, time: Clock, lower: frozenset[str]) -> Reading:
    """Read an item."""
    passages = item.passages
    named, known = all_places(passages), all_bodies(passages)
    named, open_congo = settle_congolese(named)
    found = [m for p in passages for m in (arabic.mentions(p) if _is_arabic(p) else mentions(p, lower))]
    for mention in found:  # a country's word inside a person's name is no country
        a, b = mention.name_first, mention.name_last
        named[mention.paragraph.start] = [p for p in named[mention.paragraph.start] if not a <= p.first < b]
    many = len(found) > MOST_MENTIONS
    found = found[:MOST_MENTIONS]
    people = persons(found)
    focus = _focus(item, named)
    duties = [duty(p, named, known, focus) for p in people]
    lead_stop = item.body[min(1, len(item.body) - 1)].stop if item.body else 0
    offices = [
        (m.paragraph.tokens[o.first].start, m.paragraph.tokens[o.last - 1].stop) for m in found for o in m.offices
    ]
    reading = Reading(
        item,
        people,
        duties,
        parts(people, lead_stop),
        named,
        known,
        venue(passages, named, offices),
        settle(item, time),
    )
    if open_congo:
        reading.when.warnings.append("Congolese: of which Congo the text does not say")
    if many:
        reading.when.warnings.append(f"more than {MOST_MENTIONS} mentions of people: the rest were not read")
    reading.kind = kind(headline_of(item), lead_of(item), len(reading.taking_part))
    _place(reading)
    reading.countries = _countries(reading)
    reading.organizations = _organizations(reading)
    return reading


def _is_arabic(paragraph: Paragraph) -> bool:
    """Whether a paragraph is mostly in Arabic letters."""
    return 2.5 * len(ARABIC.findall(paragraph.text, 0, 200)) > min(200, len(paragraph.text))


def _place(reading: Reading) -> None:
    """Mode, and no city for what took place over a line."""
    headline, lead = headline_of(reading.item), lead_of(reading.item)
    reading.mode = mode(headline, lead, reading.kind, reading.where.city)
    if reading.mode == "virtual":
        reading.where = Venue(None, None, False, None)


def _focus(item: Item, named: dict[int, list[Place]]) -> str | None:
    """The country an item is about: the headline's, else the lead's, hosts of embassies left aside."""
    for paragraph in [p for p in [item.headline, *item.subheads] if p] + item.body[:3]:
        for place in named[paragraph.start]:
            if place.sort != "city" and not _accredited(paragraph, place):
                return place.code
    for paragraph in [p for p in [item.headline, *item.subheads] if p] + item.body[:3]:
        for place in named[paragraph.start]:
            if place.sort != "city" and not _embassy(paragraph, place) and not _diplomats(paragraph, place):
                return place.code
    counts = Counter(
        place.code
        for paragraph in item.passages
        for place in named[paragraph.start]
        if place.sort != "city" and not _accredited(paragraph, place)
    )
    return counts.most_common(1)[0][0] if counts and counts.most_common(1)[0][1] > 1 else None


def _accredited(paragraph: Paragraph, place: Place) -> bool:
    """Whether a country stands as the host of an embassy, or after "in" and "to"."""
    k = place.first - 1
    while k >= 0 and paragraph.folded[k] in ("the", "kingdom", "of", "republic", "state", "du", "royaume", "le", "la"):
        if paragraph.folded[k] == "of" and paragraph.folded[k - 1] not in ("kingdom", "republic", "state"):
            return False
        k -= 1
    return k >= 0 and paragraph.folded[k] in ("to", "in", "auprès", "au", "en", "accredited", "from", "at")


def _countries(reading: Reading) -> list[str]:
    """Countries engaged with: those of officials who take part, and those the headline names; not the venue as such."""
    found: list[str] = []
    for n in reading.taking_part:
        one = reading.duties[n]
        if one.country and one.official and not one.own and reading.parts[n].present:
            found.append(one.country)
    item = reading.item
    for paragraph in [p for p in [item.headline] if p]:
        for place in reading.named[paragraph.start]:
            hosted = place.code == reading.where.country and reading.kind not in ("conference", "ceremony", "training")
            away = _accredited(paragraph, place)
            if place.sort != "city" and not (
                away and (hosted or reading.kind in BILATERAL or _embassy(paragraph, place))
            ):
                found.append(place.code)
    if not found or reading.kind in ("conference", "ceremony", "signing"):
        found += _partners(reading, bool(found))
    if not found and reading.kind in ("conference", "ceremony") and reading.where.country and not reading.where.seat:
        found.append(reading.where.country)
    return list(dict.fromkeys(found))


def _embassy(paragraph: Paragraph, place: Place) -> bool:
    """Whether an envoy's post leads up to a country."""
    before = paragraph.folded[max(0, place.first - 7) : place.first]
    return any(
        w.startswith(("ambassad", "embassy", "chargé", "charge", "consul", "envoy", "representative")) for w in before
    )


def _diplomats(paragraph: Paragraph, place: Place) -> bool:
    """ "Ambassadors accredited to Morocco": the host again."""
    return any(w.startswith(("accredit", "diplomat")) for w in paragraph.folded[max(0, place.first - 8) : place.first])


def _after_a_city(reading: Reading, paragraph: Paragraph, place: Place) -> bool:
    """ "Abu Dhabi, United Arab Emirates": a country that only says where a city is."""
    return any(
        p.sort == "city" and p.code == place.code and place.first - p.last <= 4
        for p in reading.named[paragraph.start]
        if p.last <= place.first
    )


def _partners(reading: Reading, some: bool) -> list[str]:
    """Countries whose ministries or commissions the lead names as partners; failing those, the lead's countries."""
    found = []
    for paragraph in reading.item.body[:2]:
        for place in reading.named[paragraph.start]:
            if place.sort == "city":
                continue
            ahead = " ".join(paragraph.folded[place.first : place.last + 6])
            behind = " ".join(paragraph.folded[max(0, place.first - 12) : place.first])
            if re.search(
                r"\b(?:ministry|national commission|government|commission nationale|ministère)\b",
                ahead if place.sort == "demonym" else behind,
            ):
                found.append(place.code)
    if not found and not some and reading.kind in BILATERAL | {"signing", "statement", "other"}:
        found = _between(reading)
        for paragraph in [] if found else reading.item.body[:2]:
            found += [
                p.code
                for p in reading.named[paragraph.start]
                if p.sort != "city" and not _accredited(paragraph, p) and not _after_a_city(reading, paragraph, p)
            ]
            if found:
                break
        found = found[:2] or _oftenest(reading)
    return found


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
        if p.sort != "city" and p.code != reading.where.country and not _diplomats(paragraph, p)
    )
    best = counts.most_common(1)
    return [best[0][0]] if best and best[0][1] >= 2 else []


def _organizations(reading: Reading) -> list[str]:
    """Bodies that take part: those of the people, and those the headline and lead name."""
    found = []
    for n in reading.taking_part:
        one = reading.duties[n]
        if one.organization and not one.own and len(one.organization) > 2:
            found.append(one.organization)
    for paragraph in reading.item.passages[:2]:
        found += [b.name for b in reading.known[paragraph.start] if b.sort != "own"]
    return list(dict.fromkeys(found))[:12]


def body_text(item: Item) -> str:
    """The body for themes: lists of who attended name offices, not themes, and stay out."""
    return " \n".join(p.text for p in item.body[2:] if not (LISTED.search(p.text[:400]) and p.text.count(",") > 5))


def themes_of(reading: Reading) -> list[str]:
    """Themes of an item."""
    return themes(headline_of(reading.item), lead_of(reading.item), body_text(reading.item))


def outcomes_of(reading: Reading) -> list[dict[str, object]]:
    """Outcomes of an item."""
    return outcomes(reading.item.body)


def vocabulary_of(items: list[Item]) -> frozenset[str]:
    """Words that the page also writes small."""
    return lower_words([p for item in items for p in item.passages])
