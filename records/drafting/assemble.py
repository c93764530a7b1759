"""One item of a page made into one draft: people, places, kind, themes and outcomes put together."""

import re
from collections import Counter, defaultdict

from . import arabic
from .again import named_again
from .articles import Item
from .attending import attending
from .bodies import all_bodies
from .clocks import Clock
from .countries import Place, all_places, settle_congolese
from .duties import duty
from .engaged import countries
from .home import (
    abroad,
    at_home,
    governs,
    home,
    ministers_country,
    of_one_country,
    of_one_side,
    of_the_place,
    only_country,
    unsaid,
    with_ours,
    with_own_state,
)
from .hosts import roles
from .institutions import affiliated, works_at
from .kinds import BILATERAL, kind, mode, with_guests
from .lasting import lengthen
from .mention import Mention
from .ministries import speaks_for
from .outcomes import outcomes
from .people import lower_words, mentions
from .persons import persons
from .reading import LEAD_LENGTH, Reading, headline_of, lead_of
from .roles import LISTED, parts
from .rosters import with_rosters
from .rules import fold
from .standing import accredited, after_a_city, away, diplomats, embassy, labels
from .text import Paragraph
from .themes import themes
from .venue import Venue, venue
from .when import settle

ARABIC = re.compile("[\u0600-\u06ff]")
MOST_MENTIONS = 600


def read(item: Item, time: Clock, lower: frozenset[str], country: str | None = None) -> Reading:
    """Read an item of a page that is published from a country, where that is known."""
    passages = item.passages
    named, known = all_places(passages), all_bodies(passages)
    named, open_congo = settle_congolese(named)
    found = [m for p in passages for m in (arabic.mentions(p) if _is_arabic(p) else mentions(p, lower))]
    found = named_again(with_rosters(found, passages, named, lower), passages)
    found, named = _told_apart(found, named)
    many = len(found) > MOST_MENTIONS
    found = found[:MOST_MENTIONS]
    people = persons(found)
    focus = _focus(item, named)
    duties = [duty(p, named, known, focus) for p in people]
    affiliated(people, duties, named)
    lead_stop = item.body[min(1, len(item.body) - 1)].stop if item.body else 0
    where = _where(passages, named, found)
    page_country = home(item, named, country) or only_country(item, named, where)
    abroad(duties, where)
    if focus is None or ministers_country(item, named) != focus:
        at_home(duties, focus, page_country, where)
    for one in duties:
        speaks_for(one)
    reading = Reading(item, people, duties, parts(people, lead_stop), named, known, where, settle(item, time))
    reading.home = page_country
    if open_congo:
        reading.when.warnings.append("Congolese: of which Congo the text does not say")
    if many:
        reading.when.warnings.append(f"more than {MOST_MENTIONS} mentions of people: the rest were not read")
    _kind(reading)
    lengthen(item, reading.when, reading.kind)
    _place(reading)
    unsaid(reading, page_country)
    of_the_place(reading, page_country)
    with_ours(reading)
    reading.countries = countries(reading)
    with_own_state(reading, page_country)
    of_one_side(reading)
    of_one_country(reading)
    _at_the_host(reading)
    works_at(duties, passages)
    reading.organizations = _organizations(reading)
    return reading


def _where(passages: list[Paragraph], named: dict[int, list[Place]], found: list[Mention]) -> Venue:
    """The place, those that stand in somebody's office left aside."""
    offices = [
        (m.paragraph.tokens[o.first].start, m.paragraph.tokens[o.last - 1].stop) for m in found for o in m.offices
    ]
    return venue(passages, named, offices)


def _told_apart(found: list[Mention], named: dict[int, list[Place]]) -> tuple[list[Mention], dict[int, list[Place]]]:
    """People and countries told apart: "Sierra Leone spoke" names nobody, a country's word inside a name no country."""
    of_several = {start: [p for p in places if p.last - p.first > 1] for start, places in named.items()}
    kept = [m for m in found if not any(_within(m, p) for p in of_several[m.paragraph.start])]
    inside = {(m.paragraph.start, i) for m in kept for i in range(m.name_first, m.name_last)}
    return kept, {start: [p for p in places if (start, p.first) not in inside] for start, places in named.items()}


def _within(mention: Mention, place: Place) -> bool:
    """Whether a name is no more than words of a country's."""
    return place.first <= mention.name_first and mention.name_last <= place.last


def _is_arabic(paragraph: Paragraph) -> bool:
    """Whether a paragraph is mostly in Arabic letters."""
    return 2.5 * len(ARABIC.findall(paragraph.text, 0, 200)) > min(200, len(paragraph.text))


def _kind(reading: Reading) -> None:
    """The kind, by the words and by how many states are said to attend."""
    headline, lead, n_people = headline_of(reading.item), lead_of(reading.item), len(reading.taking_part)
    best = kind(headline, lead, n_people)
    reading.guests = attending(reading.item, reading.named, best)
    reading.kind = with_guests(best, headline, lead, n_people, len(reading.guests))


def _place(reading: Reading) -> None:
    """Mode, and no city for what took place over a line."""
    headline, lead = headline_of(reading.item), lead_of(reading.item)
    reading.mode = mode(headline, lead, reading.kind, reading.where.city)
    if reading.kind == "statement" and not reading.taking_part:
        reading.mode = "unknown"
    if reading.mode == "virtual" or (reading.kind == "statement" and not reading.taking_part):
        reading.where = Venue(None, None, False, None)


def _at_the_host(reading: Reading) -> None:
    """Where no place is named, a minister or head of state who receives somebody does so in the own country."""
    if reading.where.country or reading.mode != "in-person" or reading.kind not in BILATERAL:
        return
    for n, role in roles(reading).items():
        one = reading.duties[n]
        if role == "host" and one.country and not one.own and governs(one):
            reading.where = Venue(None, one.country, False, None)
            return


def _focus(item: Item, named: dict[int, list[Place]]) -> str | None:
    """The country an item is about: the headline's, else the lead's, hosts of embassies and capitals left aside."""
    named = {
        p.start: [place for place in named[p.start] if p.folded[place.last : place.last + 1] != ["capital"]]
        for p in item.passages
    }
    for paragraph in [p for p in [item.headline, *item.subheads] if p] + item.body[:2]:
        by_end = {p.last: p for p in named[paragraph.start]}
        for place in named[paragraph.start]:
            if (
                place.sort != "city"
                and not away(paragraph, place, by_end)
                and not labels(paragraph, place, named[paragraph.start])
                and not after_a_city(paragraph, place, named[paragraph.start])
            ):
                return place.code
    for paragraph in [p for p in [item.headline, *item.subheads] if p] + item.body[:2]:
        for place in named[paragraph.start]:
            if place.sort != "city" and not embassy(paragraph, place) and not diplomats(paragraph, place):
                return place.code
    counts = Counter(
        place.code
        for paragraph in item.passages
        for place in named[paragraph.start]
        if place.sort != "city" and not accredited(paragraph, place)
    )
    return counts.most_common(1)[0][0] if counts and counts.most_common(1)[0][1] > 1 else None


def _organizations(reading: Reading) -> list[str]:
    """Bodies that take part: those of the people, and those the headline and lead name."""
    found = []
    for n in reading.taking_part:
        one = reading.duties[n]
        if one.organization and not one.own and len(one.organization) > 2:
            found.append(one.organization)
    for paragraph in reading.item.passages[:2]:
        found += [b.name for b in reading.known[paragraph.start] if b.sort != "own"]
    return list({fold(name).replace("organisation", "organization"): name for name in reversed(found)}.values())[::-1][
        :12
    ]


def _offices(reading: Reading) -> dict[int, list[tuple[int, int]]]:
    """Where offices stand, by the start of their paragraph: all ICESCO's, and the others' below the lead."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    low = reading.item.body[1].start if len(reading.item.body) > 1 else 0
    for person, one in zip(reading.people, reading.duties, strict=True):
        for mention in person.mentions:
            if one.own or (low and mention.paragraph.start >= low):
                tokens = mention.paragraph.tokens
                found[mention.paragraph.start] += [
                    (tokens[o.first].start, tokens[o.last - 1].stop) for o in mention.offices
                ]
    return found


def _without(paragraph: Paragraph, spans: list[tuple[int, int]]) -> str:
    """A paragraph's text less some stretches of it."""
    text, kept, at = paragraph.text, [], 0
    for first, last in sorted(spans):
        kept.append(text[at : max(at, first - paragraph.start)])
        at = max(at, last - paragraph.start)
    return " ".join([*kept, text[at:]])


def themes_of(reading: Reading) -> list[str]:
    """Themes of an item: offices and lists of who attended name fields that the meeting was not about, and stay out."""
    item, offices = reading.item, _offices(reading)
    texts = [_without(p, offices[p.start]) if p.start in offices else p.text for p in item.body]
    lead = " \n".join(texts[:3])[:LEAD_LENGTH]
    body = " \n".join(t for t in texts[2:] if not (LISTED.search(t[:400]) and t.count(",") > 5))
    return themes(headline_of(item), lead, body, reading.kind)


def outcomes_of(reading: Reading) -> list[dict[str, object]]:
    """Outcomes of an item."""
    return outcomes(reading.item.body)


def vocabulary_of(items: list[Item]) -> frozenset[str]:
    """Words that the page also writes small."""
    return lower_words([p for item in items for p in item.passages])
