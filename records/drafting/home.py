"""The country a page speaks from: it is that of the officials whose country the page leaves unsaid."""

from .articles import Item
from .bodies import is_ours
from .countries import Place
from .duties import MINISTRY, Duty, elsewhere
from .kinds import BILATERAL
from .reading import Reading, lead_of
from .rules import pattern
from .sides import sentence_around
from .standing import heads, labels
from .text import Paragraph
from .uncased import Uncased
from .venue import DATELINE, OWN_CITY, Venue
from .verbs import sort_of

ARTICLES = frozenset(("the", "le", "la"))
MINISTERS = frozenset(("minister", "ministers", "ministre"))
JOINS = frozenset((",", "and", "et", "&"))
OUR_POSTS = pattern("home.our_posts")
INTERNATIONAL = Uncased(
    r"\b(?:international|world|global) (?:\w+ )?(?:council|union|federation|association|organi[sz]ation|foundation)\b"
)
OF_SEVERAL_STATES = Uncased(
    r"\b(?:international|world|global|arab|african|asian|islamic|regional|association)\b|العربي|الإسلامي|الدولي"
)
OF_A_STATE = Uncased(
    r"\b(?:universit(?:y|é|e|as)|institute|academy|college|school|ministry|municipality|parliament|senate)\b"
    r"|\bstate council\b|\bhouse of\b|\bnational (?:assembly|council|commission)\b"
)
MADE_UP_OF = Uncased(
    r"\bd[eé]l[eé]gation\b[^.:]{0,80}\b(?:compos|compris|compren|includ|consist)|\bd[eé]l[eé]gation['’]s members\b"
)
OTHER_MEMBERS = Uncased(r"\bmembers of the (?:(?:i[cs]esco|visiting|accompanying) )?(?:delegation|team|mission)\b")
SENT_BY_US = Uncased(  # "ICESCO was represented at the meeting by A, B and C", "Ont représenté l’ICESCO, A et B"
    r"\b(?:i[cs]esco|the organi[sz]ation) (?:was|were) (?:also )?represented (?:(?!by )\w+ ){0,5}by\b(?!.*\bby\b)"
    r"|\bi[cs]esco (?:a|était) (?:été )?représentée? (?:(?!par )[\w’']+ ){0,6}par\b(?!.*\bpar\b)"
    r"|^(?:ont|a) (?:également )?représenté l['’]i[cs]esco\b"
    r"|وفد ال[إا]يسيسكو،? (?:الذي )?(?:المكون|المؤلف|يتكون|ضم|يضم)\b"
    r"|(?:يتضمن|تضمن|يضم|ضم) وفد (?:المنظمة|ال[إا]يسيسكو)\b|\bو?[يت]?مثلت? ال[إا]يسيسكو\b",
    ("represented", "représenté", "وفد", "مثل"),
)
OUR_DELEGATION = Uncased(
    r"\bi[cs]esco (?:delegation|team|mission)\b"
    r"|\b(?:delegation|team|mission) (?:of|from) (?:the )?(?:i[cs]esco|islamic (?:world )?educational)",
    ("delegation", "team", "mission"),
)
OWN_STATE = Uncased(
    r"\bthe (?:sultanate|kingdom|state|emirate)(?: of \w+)?,? (?:was )?"
    r"(?:represented (?:in|at|by)|takes? part|took part|participat)"
)
STATE_POST = Uncased(
    r"\b(?:ministry|minister|under-?secretary|permanent secretary|governorate|provincial|governor|municipal\w*|mayor"
    r"|president['’]s office|presidency|regional director of|vice[- ]chancellor)\b"
)
OF_NO_STATE = Uncased(
    r"\b(?:foundations?|fondation|associations?|company|trust|network|group|société)\b"
    r"|\b(?:centre|bureau|institut|organisation) (?:régionale? )?(?:africaine?|arabe|islamique|internationale?)\b"
    r"|\b(?:african|arab|islamic|regional|international) (?:\w+ ){0,3}(?:cent(?:er|re)|organi[sz]ation|bureau)\b"
)
EVENTS = frozenset(("conference", "training", "ceremony", "signing"))
SECRETARIAT = Uncased(r"\b(?:council|assembly|parliament|senate|cabinet)['’]s general secretariat\b")
OF_THE_UNIVERSITY = Uncased(
    r"(?:the )?(?:vice[- ]?)?(?:rector|president|chancellor)(?: of (?:the|our|this) university)?$"
)
WITHIN = 30  # characters before the city of a dateline


def home(item: Item, named: dict[int, list[Place]], country: str | None) -> str | None:
    """The publisher's country, else that before a colon or beside ICESCO in the headline, else the dateline's."""
    if country:
        return country
    for paragraph in [item.headline] if item.headline else []:
        for place in named[paragraph.start][:1]:
            if heads(paragraph, place) and not labels(paragraph, place, named[paragraph.start]):
                return place.code
        for place in named[paragraph.start]:
            if place.sort != "city" and _beside_ours(paragraph, place):
                return place.code
    for paragraph in item.body[:2]:
        for place in named[paragraph.start]:
            at = place.start - paragraph.start
            opens = place.sort == "city" and at <= WITHIN and not paragraph.text[:at].strip(" (.,")
            if opens and DATELINE.match(paragraph.text[place.stop - paragraph.start :]):
                return place.code
    return None


def only_country(item: Item, named: dict[int, list[Place]], where: Venue) -> str | None:
    """The one country that a report speaks of, more than once, where it tells of no other and of no other place."""
    told = [place.code for paragraph in item.passages for place in named[paragraph.start]]
    one = told[0] if len(told) > 1 and len(set(told)) == 1 else None
    return one if where.country in (None, one) and not where.seat else None


def _beside_ours(paragraph: Paragraph, place: Place) -> bool:
    """Whether a country and ICESCO stand side by side as two parties: "Benin and ICESCO Sign", "ICESCO, Mali Sign"."""
    folded = paragraph.folded
    before = [word for word in folded[max(0, place.first - 4) : place.first] if word not in ARTICLES]
    after = [word for word in folded[place.last : place.last + 4] if word not in ARTICLES]
    return any(len(side) > 1 and side[0] in JOINS and is_ours(side[1]) for side in (after[:2], before[-2:][::-1]))


def ministers_country(item: Item, named: dict[int, list[Place]]) -> str | None:
    """The country whose minister the headline tells of: "Gambia's Education Minister Calls on ICESCO Head"."""
    for paragraph in [item.headline] if item.headline else []:
        for place in named[paragraph.start]:
            after = paragraph.folded[place.last : place.last + 6]
            until = next((n for n, word in enumerate(after) if word in MINISTERS), None)
            if place.sort != "city" and until is not None and not any(map(sort_of, after[:until])):
                return place.code
    return None


def governs(duty: Duty) -> bool:
    """Whether an office is that of a minister or a head of state."""
    return duty.sort == "government" or (duty.sort != "envoy" and bool(MINISTRY.search(duty.position or "")))


def unsaid(reading: Reading, country: str | None) -> None:
    """Give the page's country to the other side of a meeting or signing, where nobody's country is said.

    It must have been there or nowhere that is named, or at ICESCO's seat where that is in another country.
    """
    others = [reading.duties[n] for n in reading.taking_part if not reading.duties[n].own]
    where = reading.where.country
    at_ours = reading.where.seat or reading.where.city == OWN_CITY
    there = country is not None and (where != country if at_ours else where in (None, country))
    if (
        not there
        or reading.kind not in BILATERAL | {"signing"}
        or any(one.country or not _of_a_state(one.organization) for one in others)
    ):
        return
    for one in others:
        if one.position and not OF_NO_STATE.search(one.position):
            one.country = country


def _of_a_state(organization: str | None) -> bool:
    """Whether people of a body may be told by their country: of a university, a ministry or a chamber, or of none."""
    return organization is None or bool(OF_A_STATE.search(organization) and not INTERNATIONAL.search(organization))


def of_one_side(reading: Reading) -> None:
    """At a meeting with one country, those whose country is not said are of it too, or by their post of ICESCO.

    International bodies' people stay without one, and so do all where one of these is there; where nobody is
    ICESCO's, those who lead may be such people.
    """
    if reading.kind not in BILATERAL | {"signing"} or len(reading.countries) != 1:
        return
    here = reading.taking_part
    others = [n for n in here if not reading.duties[n].own]
    if any(_of_no_known_state(reading.duties[n]) for n in others):
        return
    for n in others:
        one, part, with_ours = reading.duties[n], reading.parts[n], len(others) < len(here)
        if one.country is not None or INTERNATIONAL.search(one.position or ""):
            continue
        if with_ours and (OUR_POSTS.search(one.position or "") or _comes_with_ours(reading, n)):
            _make_ours(one)
        elif with_ours or part.listed or not part.lead:
            one.country, one.guessed = reading.countries[0], True


def _of_no_known_state(one: Duty) -> bool:
    """Whether somebody's body may be an international one: its country is not known."""
    return bool(one.organization) and not one.country and not SECRETARIAT.search(one.organization or "")


def of_one_country(reading: Reading) -> None:
    """At an event of one country, held there or nowhere that is told, office-holders without one are of it, or ours.

    International bodies' people and experts who speak for themselves stay without one.
    """
    where = reading.where
    if reading.kind not in EVENTS or where.seat or where.city == OWN_CITY:
        return
    others = [reading.duties[n] for n in reading.taking_part if not reading.duties[n].own]
    named = {one.country for one in others if one.sort != "envoy" and one.country}
    counted = set(reading.countries) - (set(reading.guests) - {where.country})
    here = where.country or reading.home
    told = {here} in (named, counted) if where.country else not named and not counted and here
    if here is None or not told:
        return
    international = {b.name for known in reading.known.values() for b in known if b.sort == "international"}
    for n in reading.taking_part:
        one = reading.duties[n]
        if one.own or one.country or not one.position or one.organization in international:
            continue
        if OUR_POSTS.search(one.position):
            _make_ours(one)
        elif one.official and not OF_SEVERAL_STATES.search(one.position):
            one.country, one.guessed = here, True
            reading.countries = reading.countries or [here]


def with_ours(reading: Reading) -> None:
    """Make ICESCO's those who represent it, the further members of its delegation, and staff among its people alone."""
    for n in reading.taking_part:
        mention = reading.people[n].first
        begins = mention.paragraph.sentences[mention.paragraph.sentence_of(mention.first)][0]
        if not reading.duties[n].own and SENT_BY_US.search(mention.paragraph.written(begins, mention.first + 1)):
            _make_ours(reading.duties[n])
    unknown = [
        n
        for n in reading.taking_part
        if not ((one := reading.duties[n]).own or one.organization or (one.country and not one.guessed))
    ]
    ours = bool(unknown) and bool(OUR_DELEGATION.search(lead_of(reading.item)))
    for n in unknown:
        one, mention = reading.duties[n], reading.people[n].first
        member = ours and OTHER_MEMBERS.search(sentence_around(mention)[0])
        part = reading.parts[n]
        staff = part.listed and not part.lead and one.sort == "staff" and not elsewhere(one.position)
        if member or (staff and _alone_with_ours(reading, n, least=2)):
            _make_ours(one)


def _make_ours(duty: Duty) -> None:
    """Take somebody for one of ICESCO's people, of no country."""
    duty.own, duty.organization, duty.country = True, "ICESCO", None


def _comes_with_ours(reading: Reading, n: int) -> bool:
    """Whether a sentence on who a delegation is made up of names a person and else ICESCO's people alone."""
    return bool(MADE_UP_OF.search(sentence_around(reading.people[n].first)[0])) and _alone_with_ours(reading, n)


def _alone_with_ours(reading: Reading, n: int, least: int = 1) -> bool:
    """Whether the sentence that names a person names so many of ICESCO's people besides, and nobody else."""
    mention = reading.people[n].first
    paragraph = mention.paragraph
    first, last = paragraph.sentences[paragraph.sentence_of(mention.first)]
    beside = [
        k
        for k, person in enumerate(reading.people)
        if k != n and any(m.paragraph is paragraph and first <= m.first < last for m in person.mentions)
    ]
    return len(beside) >= least and all(reading.duties[k].own for k in beside)


def with_own_state(reading: Reading, country: str | None) -> None:
    """Count the page's country where it says that it was there: "The Sultanate, represented by the Ministry, …"."""
    if country and country not in reading.countries and OWN_STATE.search(lead_of(reading.item)):
        reading.countries.insert(0, country)


def of_the_place(reading: Reading, country: str | None) -> None:
    """Give a state's officials of whose country nothing is told the page's, else the place's (ICESCO's seat apart)."""
    where = reading.where
    here = None if where.seat or where.city == OWN_CITY else where.country
    for n in reading.taking_part:
        one = reading.duties[n]
        if one.country or one.own:
            continue
        envoy = one.sort == "envoy" and one.organization is None  # "the Ambassador to Morocco", told at home
        rector = here in (None, country) and OF_THE_UNIVERSITY.match(one.position or "")
        if country and (envoy or rector):
            one.country, one.guessed = country, True
        elif reading.parts[n].patron or (STATE_POST.search(one.position or "") and _of_a_state(one.organization)):
            one.country, one.guessed = country or here, True


def abroad(duties: list[Duty], where: Venue) -> None:
    """Take from envoys the country of the place, where it was only guessed: an envoy is of another."""
    for duty in duties:
        envoy = duty.sort == "envoy" or "embassy" in (duty.position or "").lower()
        if duty.guessed and envoy and duty.country == where.country:
            duty.country, duty.guessed = None, False


def at_home(duties: list[Duty], focus: str | None, country: str | None, where: Venue) -> None:
    """Give the country to ministers and heads of state who are named without one.

    They belong to the country the item is about where they follow another minister of it, else to the page's own;
    where neither is known, or only an envoy of that country is there, to that of the place (ICESCO's seat apart).
    """
    if country is None and not where.seat and where.city != OWN_CITY:
        holders = [d for d in duties if d.country == focus and not d.guessed]
        city = where.city or ""
        accredited = bool(city) and all(city in (d.position or "") for d in holders)
        envoys = holders and all(d.sort == "envoy" for d in holders) and (accredited or not any(d.own for d in duties))
        country = where.country if focus is None or envoys else None
    if country is None:
        return
    for duty in duties:
        if focus and duty.country == focus and governs(duty) and not duty.guessed:
            return  # whoever follows a minister of that country belongs to it too
        if duty.guessed and governs(duty):
            duty.country = country
