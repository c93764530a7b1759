"""What an office tells: the country spoken for, the body, whether it is ICESCO's own."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from .bodies import Body
from .countries import Place
from .mention import Mention
from .names import INSTITUTIONS
from .office_heads import Office
from .persons import Person
from .roles import BODY, LETTERS
from .rules import fold, pattern, table
from .served import of_region_or_ruler
from .sides import body_of_list, country_in, sentence_around, side_of, with_our_head
from .text import Paragraph
from .uncased import Uncased, small

OWN = pattern("duties.own")
ENVOY = pattern("duties.envoy")
FOR_HOST = frozenset(("to", "in", "auprès", "au", "en", "accredited", "near", fold("لدى"), "في"))
MINISTRY = Uncased(r"\b(?:ministers?|ministre|وزيرة?)\b")
IN_TITLE = pattern("duties.in_title")
HEAD_OF_ICESCO = "Salim M. AlMalik"
BETWEEN = frozenset(
    ("’s", "'s", "newly", "newly-appointed", "appointed", "new", "outgoing", "former", "current", "acting")
)
STATE = re.compile(
    r"\b(?:national|minist\w+|parliament|representatives|deputies|senate|chamber|government|cabinet|royal|majlis|shura|"
    r"chambre|représentants|nationale|sénat|peoples?|crown|majest\w+|state|federal|prime|premier)\b"
)
LOCAL = pattern("duties.local")
COMMISSION = Uncased(r"\b(?:national commission|commission nationale)\b|(?:ال|ل)لجنة الوطنية")
GOODWILL = Uncased(r"\bgoodwill (?:ambassador|envoy)\b|\bambassad\w+ de bonne volonté")  # of no body's staff
MEETS = Uncased(r"\b(?:met|received|called on|welcomed|meets|receives|calls on)\b")
OF_ICESCO = Uncased(r"(?<!commission )(?:from|for|of) i[cs]esco\b|i[cs]esco['’]s\b")
ELSEWHERE = re.compile(  # what ICESCO has none of, or its offices are never in
    r"\b(?:embassy|academy|universit\w+|schools?|foundation|association|municipality|bank|festival|library|museum|college"
    r"|faculty|club|league|company|minist\w+|permanent secretary|under-?secretary|commission|first lady|parliament"
    r"|chamber|union|fund|society|institute|syndicate|confederation|(?:vice-?)?chancellor|rector|registrar|dean|provost"
    r"|agency|authority|district|city manager|governor\w*|mayor"
    r"|chair(?:man|woman|person)|diwan|majlis|antiquities|deputies)\b|^deputy$"
)
ACCREDITED = re.compile(
    r"\b(?:ambassador|ambassadrice|ambassadeur|charge d'affaires|consul\w*) (?:\w+ )?(?:to|au|aupres)\b"
)
MEMBER_OF = Uncased(r"(?:permanent )?(?:member|delegate) of\b")  # "Member of Mali in the Executive Council of ICESCO"
UNOFFICIAL = frozenset(("academic", "private"))
PAST = frozenset(("former", "formerly", "ex", "ancien", "ancienne", "previously"))
APART = ([",", "from"], [",", "from", "the"])  # between an office and the country
NAMED_WITH = (["from"], ["from", "the"], ["of"], ["of", "the"], ["("])  # between a name and its country


@dataclass
class Duty:
    """What is known of a person's office in an item."""

    position: str | None = None
    country: str | None = None
    organization: str | None = None
    own: bool = False
    official: bool = True
    guessed: bool = False
    sort: str = ""
    spans: tuple[tuple[int, int], ...] = ()


@cache
def units() -> tuple[str, ...]:
    """Units of ICESCO, folded."""
    return tuple(fold(row["unit"]) for row in table("units"))


@lru_cache(maxsize=20_000)
def speaks_abroad(office: str) -> bool:
    """Whether an office is that of an envoy."""
    return bool(ENVOY.search(office))


def country_of_office(mention: Mention, office: Office, named: list[Place]) -> str | None:
    """The country an office speaks for: not the one it is accredited to."""
    paragraph = mention.paragraph
    inside = [p for p in named if office.first < p.last and p.first < office.last]
    text = mention.office_text(office)
    envoy = speaks_abroad(text)
    for place in inside:
        if place.sort == "city":
            continue
        before = _word_before(paragraph, place.first)
        if (envoy and before in FOR_HOST) or before == "to":
            continue
        return place.code
    if not envoy and LOCAL.search(text):
        return next((p.code for p in inside if p.sort == "city"), None)
    at = paragraph.tokens[office.first].start - paragraph.start
    return of_region_or_ruler(text, paragraph.text[at : at + 160])


def _word_before(paragraph: Paragraph, i: int) -> str:
    """The word before a country, articles and "Kingdom of" passed over."""
    k = i - 1
    while k >= 0 and paragraph.folded[k] in ("the", "kingdom", "republic", "state", "royaume", "du", "le", "la", "l"):
        if paragraph.folded[k] == "du" and k and paragraph.folded[k - 1] == "royaume":
            k -= 1
            continue
        k -= 1
    if k >= 1 and paragraph.folded[k] == "of" and paragraph.folded[k - 1] in ("kingdom", "republic", "state"):
        return _word_before(paragraph, k - 1)
    return paragraph.folded[k] if k >= 0 else ""


def beside_name(mention: Mention, named: list[Place]) -> str | None:
    """A possessive or demonym before the title ("Egypt's Dr. X", "the Chadian Mr. Y"), or "of" it right after."""
    leading = next((o for o in mention.offices if o.last <= mention.first), None)
    first = leading.first if leading else mention.first
    words, folded, last = mention.paragraph.words, mention.paragraph.folded, mention.name_last
    for place in named:
        if place.sort == "city":
            continue
        if 0 <= first - place.last <= 3 and all(word in BETWEEN for word in words[place.last : first]):
            return place.code
        if 0 < place.first - last <= 2 and folded[last : place.first] in NAMED_WITH:
            return place.code
    return None


def comes_from(mention: Mention, named: list[Place]) -> str | None:
    """The country after an office: "Ms. X, a member of the jury, from Mali,"; such people speak for themselves."""
    folded, last = mention.paragraph.folded, mention.last
    for place in named:
        if place.sort != "city" and 1 < place.first - last <= 3 and folded[last : place.first] in APART:
            return place.code
    return None


def duty(person: Person, named: dict[int, list[Place]], known: dict[int, list[Body]], focus: str | None) -> Duty:
    """Put together what a person's offices say; `focus` is the country the item is about."""
    found = Duty()
    for mention in person.mentions:
        start = mention.paragraph.start
        for office in mention.offices:
            if found.position is None or not _former(mention, office):
                _take(found, mention, office, named[start], known[start])
        if found.country is None and not found.own and mention.roster:
            found.country = mention.roster
        if found.country is None and not found.own:
            found.country = beside_name(mention, named[start])
        if found.country is None and not found.own and (origin := comes_from(mention, named[start])):
            found.country, found.official = origin, False
        if _icesco_before(mention):
            found.own = True
    if found.position is None:
        _by_title(found, person)
    if person.officer and (found.own or _one_of_ours(found, person.officer)):
        found.own = True
    if not found.own and found.country is None:
        _by_side(found, person.first, named, known)
    if not found.own and found.country is None and found.position:
        _settle(found, person.first, focus)
    if found.own:
        found.country, found.organization = None, "ICESCO"
    return found


def _former(mention: Mention, office: Office) -> bool:
    """Whether an office is one that the person held once: "a former minister of education"."""
    return bool(PAST & set(mention.paragraph.folded[max(0, office.first - 1) : office.first + 2]))


def _by_title(found: Duty, person: Person) -> None:
    """An office that stands only in the title ("Foreign Minister X", "President Dr. Y")."""
    for mention in person.mentions:
        title = IN_TITLE.search(mention.honorific or "")
        if title:
            if mention.paragraph.folded[mention.name_last : mention.name_last + 1] == ["of"] and _learned(mention):
                found.position, found.sort, found.spans = title.group(), "staff", (mention.span,)
                return
            sort = "envoy" if title.group().startswith(("Ambassador", "Minister-", "Minister C")) else "government"
            found.position, found.sort, found.spans = title.group(), sort, (mention.span,)
            return


def _learned(mention: Mention) -> bool:
    """Whether a university or the like follows a name: "President X of Green Hills University"."""
    return not INSTITUTIONS.isdisjoint(mention.paragraph.folded[mention.name_last + 1 : mention.name_last + 8])


def _one_of_ours(found: Duty, officer: str) -> bool:
    """Whether an officer's name means the officer here: a minister or another body's official of that name is not."""
    if officer == HEAD_OF_ICESCO or not found.position:
        return True
    return found.country is None and found.organization is None and not MINISTRY.search(found.position)


def _icesco_before(mention: Mention) -> bool:
    """ "ICESCO's Dr. X"."""
    folded, i = mention.paragraph.folded, mention.first
    return i > 1 and folded[i - 1] == "'s" and folded[i - 2] in ("icesco", "isesco")


def _take(found: Duty, mention: Mention, office: Office, named: list[Place], known: list[Body]) -> None:
    """Add one office to what is known."""
    text = mention.office_text(office)
    if found.position is None:
        found.position = text
        found.sort = office.sort
        found.official = office.sort not in UNOFFICIAL
        tokens = mention.paragraph.tokens
        found.spans = ((tokens[office.first].start, tokens[office.last - 1].stop),)
    here = [b for b in known if office.first <= b.first < office.last]
    envoy = speaks_abroad(text)
    own = OWN.search(fold(text)) and not GOODWILL.search(text)
    country = country_of_office(mention, office, named)
    envoy = envoy or MEMBER_OF.match(text) is not None
    if own and not (envoy and country) and not COMMISSION.search(text) and not MINISTRY.search(text):
        found.own = True
        return
    of_a_state = COMMISSION.search(text)  # "the National Commission for UNESCO" is not UNESCO's
    foreign = next((b for b in here if b.sort == "national" or (b.sort != "own" and not of_a_state)), None)
    if (
        foreign is not None
        and foreign.sort == "international"
        and not (envoy and country)
        and not (MINISTRY.search(text) or COMMISSION.search(text))
    ):
        found.organization = found.organization or foreign.name
        return
    if foreign is not None and found.organization is None:
        found.organization = foreign.name if not envoy else None
        country = country or foreign.code or None
    if found.country is None and found.organization is None or country:
        found.country = found.country or country


def _by_side(found: Duty, mention: Mention, named: dict[int, list[Place]], known: dict[int, list[Body]]) -> None:
    """Take the body, the country or ICESCO from the list, side or delegation that the person is told of with."""
    if found.organization:
        return
    start = mention.paragraph.start
    body = body_of_list(mention, known[start])
    if body is not None and body.sort != "national":
        found.organization, found.own = body.name, body.sort == "own"
        return
    if with_our_head(mention) and not elsewhere(found.position):
        found.own = True
        return
    words = side_of(mention)
    found.country = country_in(words, mention, named[start]) if words else None
    found.own = found.country is None and bool(OWN.search(words))


def elsewhere(position: str | None) -> bool:
    """Whether an office is one that ICESCO has none of: a ministry's, a university's, an embassy's."""
    return bool(position and (MINISTRY.search(position) or ELSEWHERE.search(fold(position))))


def _beside_ours(sentence: str, at: int) -> bool:
    """Whether a sentence names ICESCO as somebody's, and nobody is met between that and the person at an offset."""
    found = OF_ICESCO.search(sentence)
    return found is not None and not MEETS.search(sentence[found.end() : at])


def _settle(found: Duty, mention: Mention, focus: str | None) -> None:
    """No country in the office: look to ICESCO's units and to the item's country."""
    text = fold(found.position or "")
    sentence, at = sentence_around(mention)
    if (
        _beside_ours(sentence, at)
        and found.sort in ("staff", "envoy")
        and not (ELSEWHERE.search(text) or ACCREDITED.search(text))
        and not LETTERS.search(found.position or "")
        and found.organization is None
    ):
        found.own = True
        return
    if (
        found.organization is None
        and any(u in text for u in units())
        and found.sort in ("staff", "envoy", "academic", "government")
        and not elsewhere(found.position)
    ):
        found.own = True
        return
    private = (BODY.search(text) and not STATE.search(text)) or LETTERS.search(found.position or "")
    if found.organization is None and (
        (found.sort in ("envoy", "government") and not private)
        or speaks_abroad(text)
        or re.search(r"\b(?:minist\w*|national|state|government|president(?:ial|cy)|royal court|cabinet)\b", text)
        or re.search(r"\bministry\b", small(sentence))
    ):
        found.country, found.guessed = focus, True
