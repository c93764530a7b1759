"""Who is named and was not there: thanked, recalled, or represented by another."""

from .mention import Mention, past_office, to_office
from .persons import Person
from .rules import pattern
from .text import Paragraph
from .uncased import Uncased

ABSENT = pattern("roles.absent")
IN_STEAD = Uncased(r"\b(?:behalf by|delivered by|read by|represented by|lue? par)\b[\w\s,.]*$")
MARKED_BY = Uncased(  # "was marked by the speech of X"
    r"\b(?:marked by|began with|opened (?:with|by)|heard|listened to|followed by|featured) (?:the |an? )?(?:\w+ )?"
    r"(?:speech|address|remarks|words) (?:of|by)\s*(?:the )?$",
    ("speech", "address", "remarks", "words"),
)
READ_FOR = Uncased(r"\b(?:read|read out|delivered|given) on (?:his|her) behalf by\s(?:the\s)?$")
WHO_WAS_THERE = Uncased(
    r"^[^.;]{0,140}?\bwho (?:(?:was|were) (?:also )?present|(?:also )?attended th[ei]|opened|chaired|delivered)\b"
)
RECALLED = pattern("roles.recalled")
NOT_THERE = Uncased(  # "a certificate signed by X", "the foundation, whose president is X", "… chaired by X"
    r"\b(?:certificates?|diplomas?|shields?|letters?|decrees?)\b[^.;]{0,60},? signed by (?:the )?$"
    r"|\b(?:efforts|roles?|support|achievements|work) of (?:i[cs]esco|the organi[sz]ation) and its $"
    r"|\bdont (?:le|la) (?:président|direct|chef|secrétaire)[^.;]{0,70} est\s(?:le\s|la\s)?$"
    r"|\b(?:foundation|philanthropies|fondation|charity)(?: \([^)]*\))?,? (?:which is )?"
    r"(?:chaired|headed|presided over|présidée) (?:by|par)\s$",
    ("signed by", "and its ", "dont l", "chaired by", "headed by", "presided over by", "présidée par"),
)
BY_ANOTHER = pattern("roles.by_another")
TO_COME = Uncased(
    r"\bw(?:ill|ould) (?:also )?be (?:joined|accompanied|attended|opened|given|delivered|presided over|chaired) by\b",
    ("will ", "would "),
)
STOOD_FOR = Uncased(  # "The minister, who was represented by the Permanent Secretary, said"
    r"(?:^|[.”\"] )the (?:honou?rable )?(?P<office>minister|governor|vice[- ]chancellor|director[- ]general"
    r"|commissioner|president|speaker|secretary|chairman|rector|provost|emir|vc|dg)\b[\w ]{0,40},? "
    r"(?:who )?(?:was )?(?:ably )?represented (?:at the \w+ )?by\b"
)


def away(people: list[Person], told: dict[int, tuple[str, str]]) -> set[int]:
    """Mentions (by identity) of people thanked, recalled or named for another; "and" carries it on to the next."""
    found: set[int] = set()
    last: Mention | None = None
    for mention in sorted((m for p in people for m in p.mentions), key=lambda m: (m.paragraph.start, m.first)):
        before, after = told[id(mention)]
        lead_up = to_office(mention, before)
        spoken_of = not WHO_WAS_THERE.match(after) and (
            (ABSENT.search(lead_up[-150:]) and not (IN_STEAD.search(lead_up[-90:]) or MARKED_BY.search(lead_up[-90:])))
            or RECALLED.search(before[-170:])
            or NOT_THERE.search(lead_up[-170:])
            or (" be " in before and TO_COME.search(before[-120:]))
        )
        if spoken_of or (last is not None and (_stood_in(last, mention, told) or _joined_away(last, mention, found))):
            found.add(id(mention))
        last = mention
    return found


def _stood_in(reader: Mention, mention: Mention, told: dict[int, tuple[str, str]]) -> bool:
    """ "In an address read out on her behalf by X, Y called for": Y, named right after the reader, is not there."""
    if mention.paragraph is not reader.paragraph or mention.first - reader.last > 12:
        return False
    if ";" in mention.paragraph.folded[reader.last : mention.first]:  # the next of a list
        return False
    return bool(READ_FOR.search(to_office(reader, told[id(reader)][0])))


def _joined_away(last: Mention, mention: Mention, found: set[int]) -> bool:
    """Whether "and" alone stands between somebody absent and a mention."""
    return id(last) in found and _joined(last, mention)


def _joined(one: Mention, other: Mention) -> bool:
    """Whether nothing but "and" (and an office) stands between two mentions."""
    paragraph = one.paragraph
    if paragraph is not other.paragraph:
        return False
    office = next((o for o in other.offices if o.last <= other.first), None)
    between = paragraph.folded[one.last : office.first if office else other.first]
    if between[:1] == [","]:  # "greetings of A, …, and of B"
        return between[1:] == ["and", "of"]
    return bool(between) and between[0] in ("and", "et") and len(between) <= 3 and not set(between) & {",", ".", ";"}


def represented(people: list[Person], told: dict[int, tuple[str, str]]) -> set[int]:
    """People (by identity) whom another stands in for, where they are named or where their office is spoken of."""
    found: set[int] = set()
    for person in people:
        for mention in person.mentions:
            after = told[id(mention)][1]
            if BY_ANOTHER.match(after) or BY_ANOTHER.match(past_office(mention, after)):
                found.add(id(person))
    passages = {m.paragraph.start: m.paragraph for p in people for m in p.mentions}
    return found | {id(one) for passage in passages.values() if (one := _stood_for(passage, people))}


def _stood_for(passage: Paragraph, people: list[Person]) -> Person | None:
    """Who was named last before a passage's "The minister, who was represented by", with that office."""
    match = STOOD_FOR.search(passage.text) if "represented" in passage.text else None
    if match is None:
        return None
    at, word = passage.start + match.start(), match["office"].lower()
    named = [(m.span[0], n) for n, p in enumerate(people) for m in p.mentions if m.span[0] < at and _holds(m, word)]
    return people[max(named)[1]] if named else None


def _holds(mention: Mention, word: str) -> bool:
    """Whether an office that a mention gives has a word in it."""
    return any(word in mention.office_text(office).lower() for office in mention.offices)
