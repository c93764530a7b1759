"""Where it took place: ICESCO's seat, or a city that the text says something happened in."""

import re
from typing import NamedTuple

from .countries import Place
from .rules import pattern
from .text import Paragraph
from .uncased import Uncased

SEAT = pattern("venue.seat")
OWN_CITY = "Rabat"  # where ICESCO has its seat
ELSEWHERE = Uncased(r"\b(?:(?:visit|tour)\b[^.]*$|headquarters agreement|accord de (?:l[ea] )?$|regional\s(?:new\s)?$)")
AT_EMBASSY = pattern("venue.embassy")
HELD = pattern("venue.held")
NAMED_AFTER = pattern("venue.named_after")
DATELINE = pattern("venue.dateline")
PLANNED = pattern("venue.planned")
ACCREDITED = pattern("venue.accredited")
HERE = pattern("venue.here")
HAPPENED = pattern("venue.happened")
TAKES_PLACE = pattern("venue.takes_place")
MOST_STATES = 60  # of one paragraph, that are looked at for a town before them
IN_COUNTRY = pattern("venue.in_country")
NEXT = pattern("venue.next")
HIS_OFFICE, OURS = Uncased(r"\b(?:his|her) office"), Uncased(r"\bi[cs]esco\b|\bdirector[- ]general\b")
NAMESAKES = {"KWT": "Kuwait City", "DJI": "Djibouti", "SGP": "Singapore", "LUX": "Luxembourg", "PAN": "Panama City"}
FROM_THINGS = re.compile(
    r"\b(?:from|of) (?:\w+ ){0,2}(?!headquarters|premises|offices|[Cc]ountries|[Ss]tates)\w+s in (?:the )?$"
)  # "loans from museums in Berlin"
CAME_FROM = re.compile(r"\b(?:arriv|com|return|flew|fly|travel|venue?|arrivée?)\w* (?:here )?(?:from|de) (?:the )?$")
NOT_IN = ("(ICESCO), ", "(ISESCO), ", " for ", " pour ")  # the city that follows is a body's, or stands for a state
SAID_SO = 2.5  # what a city is worth that the text says something was held in
LONG = 500  # characters; what stands further on is a later paragraph in truth
MOST_PASSAGES, SHORT = 14, 100
FAR = 2  # paragraphs below the lead: a city first named there is more often that of something else
SEAT_WORTH, SEAT_BELOW = 3.5, 0.5  # in the head more than the words around a city ever give it


class Venue(NamedTuple):
    """A city with its country, and the words that say so."""

    city: str | None
    country: str | None
    seat: bool
    span: tuple[int, int] | None


def venue(passages: list[Paragraph], named: dict[int, list[Place]], offices: list[tuple[int, int]]) -> Venue:
    """The likeliest place of what an item reports; a city must stand near its head and in no office."""
    best: tuple[float, Venue] | None = None
    lead = next((n for n, p in enumerate(passages) if p.sort == "lead"), 0)
    n = 0
    for k, paragraph in enumerate(passages[:MOST_PASSAGES]):
        n += k > lead and len(passages[k - 1].text) > SHORT  # a list's lines are no steps away from the lead
        places = named.get(paragraph.start, [])
        found = _seats(paragraph, places, n)
        if n < FAR and not found:  # a city is never likelier than the seat in the same paragraph
            found = _cities(paragraph, places, offices, n) or _towns(paragraph, places, n)
        for score, where in found:
            if score >= 0 and (best is None or score > best[0]):
                best = (score, where)
    return best[1] if best else _in_a_country(passages[: lead + 3], named)


def _seats(paragraph: Paragraph, named: list[Place], n: int) -> list[tuple[float, Venue]]:
    """Where a paragraph tells of ICESCO's seat as the place, and how well."""
    text, base, found = paragraph.text, paragraph.start, []
    for match in SEAT.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if HIS_OFFICE.search(match[0]) and not OURS.search(text[max(0, match.start() - LONG) : match.start()]):
            continue  # the host's, who is not ICESCO's
        elsewhere = ELSEWHERE.search(before) or _elsewhere(named, match.end() + base)
        spoken_of = n > 0 and not TAKES_PLACE.search(text[max(0, match.start() - 160) : match.start()])
        if not elsewhere and not spoken_of and not re.search(r"\b(?:to be|will be)\b", before):
            seat = Venue(OWN_CITY, "MAR", True, (match.start() + base, match.end() + base))
            found.append((SEAT_WORTH if n < FAR else SEAT_BELOW, seat))
    return found


def _cities(
    paragraph: Paragraph, named: list[Place], offices: list[tuple[int, int]], n: int
) -> list[tuple[float, Venue]]:
    """The cities of a paragraph, and how well each is told as the place."""
    text, base, found = paragraph.text, paragraph.start, []
    if n > 0 and text[0] in '“"':  # what somebody says of other places
        return []
    firsts = {p.first: p.code for p in named if p.sort != "city"}
    for place in named:
        apart = text[max(0, place.start - base - 5) : place.start - base] == ", in "
        if place.sort != "city" or (not apart and any(a <= place.start < b for a, b in offices)):
            continue
        score = _score(text, place, base, n)
        score -= _depth(place.start - base) if score < SAID_SO else 0.0
        beside = firsts.get(place.last) or firsts.get(place.last + 1)
        if beside is None or beside == place.code or place.last - place.first > 1:
            found.append((score, Venue(place.name, place.code, False, (place.start, place.stop))))
    return found


def _towns(paragraph: Paragraph, named: list[Place], n: int) -> list[tuple[float, Venue]]:
    """The towns that no table knows, before their countries, and how well each is told as the place."""
    firsts = {p.first for p in named if p.sort != "city"}
    return [
        (_score(paragraph.text, town, paragraph.start, n), Venue(town.name, town.code, False, (town.start, town.stop)))
        for state in named[:MOST_STATES]
        if state.sort not in ("city", "demonym")
        and (town := _namesake(paragraph, state) or _town(paragraph, state)) is not None
        and (town.first == state.first or not {town.first, town.last - 1} & firsts)
    ]


def _namesake(paragraph: Paragraph, state: Place) -> Place | None:
    """The capital that bears its country's name, where a dateline begins with it ("KUWAIT, May 17 (KUNA) --")."""
    city = NAMESAKES.get(state.code)
    after = paragraph.text[state.stop - paragraph.start :]
    dated = state.start == paragraph.start and DATELINE.match(after)
    return state._replace(sort="city", name=city) if city and dated and state.sort == "short" else None


def _town(paragraph: Paragraph, state: Place) -> Place | None:
    """A town that the table of cities lacks: capitals between "in" and ", Country" ("in Ghadames, Libya")."""
    words = paragraph.words
    stop = state.first - 1
    if stop < 2 or words[stop] not in (",", "("):
        return None
    first = stop
    while first > 0 and stop - first < 3 and words[first - 1][0].isupper() and words[first - 1][-1] not in ".":
        first -= 1
    if first == stop or first == 0 or words[first - 1] not in ("in", "à"):
        return None
    name = " ".join(words[first:stop])
    start, end = paragraph.tokens[first].start, paragraph.tokens[stop - 1].stop
    return Place(first, stop, "city", state.code, name, start, end) if 2 < len(name) < 30 else None


def _depth(at: int) -> float:
    """What a place loses by standing far on in a paragraph, as where a report is glued into one."""
    return 0.0 if at < LONG else 1.5 if at < 2 * LONG else 3.0


def _in_a_country(passages: list[Paragraph], named: dict[int, list[Place]]) -> Venue:
    """The country that something is said to be held in, where no city is named."""
    for paragraph in passages:
        for place in named.get(paragraph.start, []):
            at = place.start - paragraph.start
            before = paragraph.text[max(0, at - 200) : at]
            clitic = paragraph.words[place.first][0] == "ب" and place.name[0] != "ب"
            inside = IN_COUNTRY.search(before + "في " if clitic else before)
            if place.sort not in ("city", "demonym") and inside and not ACCREDITED.search(before[-90:]):
                return Venue(None, place.code, False, (place.start, place.stop))
    return Venue(None, None, False, None)


def _elsewhere(named: list[Place], stop: int) -> bool:
    """Whether a seat that ends at offset `stop` is another body's: it stands in another city."""
    return any(p.sort == "city" and p.name != "Rabat" and 0 < p.start - stop <= 8 for p in named)


def _score(text: str, place: Place, base: int, n: int) -> float:
    """How well the words around a city say that it is where things happened."""
    at = place.start - base
    start = max(text.rfind(". ", max(0, at - 400), at) + 1, at - 400, 0)
    before = text[max(start, at - 160) : at]
    after = text[place.stop - base : place.stop - base + 30]
    if (at == 0 and DATELINE.match(after)) or (
        at < 30 and text[place.start - base : place.stop - base].isupper() and len(before) < 4
    ):
        return 1.2
    if n == 0 and re.match(r"^,? (?:\d{1,2} \w+|\w+ \d{1,2}|\w+\.? \d{1,2})", after) and at == 0:
        return 1.2
    if n == 0 and at == 0 and not after.strip(" ,:/"):  # a line that names a place alone, as a date line does
        return 2.2
    if CAME_FROM.search(before) or before.endswith(NOT_IN) or (before.endswith("from ") and after[:4] == " to "):
        return -5.0
    if FROM_THINGS.search(before):
        return 0.0
    if AT_EMBASSY.search(before):
        return 2.5
    if HELD.search(before) and not PLANNED.search(before):
        return 3.0
    if ACCREDITED.search(before) or PLANNED.search(before):
        return -5.0
    if re.match(r"^ International (?:Book Fair|Book|Fair|Festival)", after):
        return 0.2
    if NAMED_AFTER.match(after) or NEXT.search(text[place.stop - base : place.stop - base + 60]):
        return -5.0
    if re.match(r"^['’]s\b", after):
        return -1.0
    score = 0.0
    if HERE.search(before):
        score += 1.5
    if score and HAPPENED.search(text[start:at]) or HAPPENED.search(text[place.stop - base : place.stop - base + 80]):
        score += 1.0
    return score
