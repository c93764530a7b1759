"""Who takes part and in which role; who is only spoken of."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from .absent import away, represented
from .mention import Mention, around, past_office, to_office
from .office_heads import Office
from .persons import Person
from .rules import pattern, word_set
from .uncased import Uncased
from .verbs import sort_of

ALONGSIDE = Uncased(r"\b(?:was|were) accompanied by\s*$")
BODY = pattern("roles.body")
PATRON = Uncased(
    r"\b(?:patronage|auspices|égide|patronage royal|haut patronage|تحت رعاية)\b"
    r"(?:(?!represented by)[^.]|(?<=\b\w)\.){0,60}$"
)
PATRON_PRESENT = Uncased(
    r"\b(?:presence|attendance|présence) (?:and|et) (?:under|sous)\b[^.]{0,60}$"
    r"|\b(?:patronage|auspices|égide) (?:and|et) (?:in|en) (?:the |la )?(?:presence|attendance|présence)\b[^.]{0,60}$"
)
LETTERS = re.compile(  # "President of MEDUNET", "ICYF President": of a body, not of a state
    r"\b[A-Z]\w+ (?:of (?:the )?|de (?:la |l['’])?|du )(?:[A-Z]{4,}|[A-Z][a-z]{1,2}[A-Z]{2,})\b"
    r"|^[A-Z]{4,} (?:Vice[ -])?(?:President|Chair)|\b(?:President|Chair\w*) [A-Z]{4,}\b"
)
FUTURE = pattern("roles.future")
LISTED = pattern("roles.listed")
BEFORE_THOSE_THERE = Uncased(r"\bبحضور\b|\bحضرت? (?:اللقاء|الاجتماع|الاستقبال|المراسم|الحفل)\b")
SPOKESPERSON = Uncased(r"\b(?:spokes(?:person|man|woman)|press secretary)\b|porte-parole|المتحدث باسم|الناطق باسم")
TALKS = frozenset(("conversation", "meeting", "talks", "call", "discussion", "discussions"))  # that somebody had
COUNTING = frozenset(("several", "other", "various", "some", "the", "and"))  # "several heads of division"
ACCEPTS = frozenset(("accepted", "accepts"))
SIGNATURES = frozenset(("signature", "signatures", "initials"))
PUTS = frozenset(("put", "puts", "affixed", "appended", "apposed", "apposé"))
PHRASED = ACCEPTS | PUTS | {"had", "heads"}  # verbs whose sort the words beside them tell
CREDENTIALS = frozenset(("credentials", "credence"))
FIRST_OF_MANY = Uncased(r"(?:premi[eè]re?|first) (?:conseill|secr[eé]t|counsel|advis|deputy|vice|under)")
OWNERS = frozenset(("its", "their", "son", "sa", "leur"))
HEADS = word_set("roles.heads")
WITH = pattern("roles.with")
SPOKE = pattern("roles.spoke")
CHAIRED = pattern("roles.chaired")
CHAIRS = pattern("roles.chairs")
GIVES = pattern("roles.gives")
GIVEN_BY = pattern("roles.given_by")
GUEST_OF = pattern("roles.guest_of")
GRANTS = pattern("roles.grants")
LEGACY = pattern("roles.legacy")
NO_GUEST = pattern("roles.no_guest")
SIGNED_BY = pattern("roles.signed_by")
ONLOOKING = Uncased(r"\b(?:presence of|attended|witnessed by|présence)\b|بحضور")
SEPARATELY = Uncased(  # each of the list that follows was met
    r"\b(?:separate|bilateral|several|series of) (?:\w+ )?(?:meetings|talks)\b[^.;]{0,60}?\bwith\b"
    r"|\bmet(?: with)?,? separately,?(?: with)?\b|\bseparately (?:met|received)\b",
    ("meetings", "talks", "separately"),
)
HONOURED = pattern("roles.honoured")
IS_HONOURED = pattern("roles.is_honoured")


@dataclass
class Part:
    """What an item shows of one person's part in it."""

    person: Person
    present: bool = False
    verbs: set[str] = field(default_factory=set)
    listed: bool = False
    lead: bool = False
    patron: bool = False
    met: bool = False
    honoured: bool = False
    receives: bool = False
    gives: bool = False
    roster: bool = False
    first: Mention | None = None


def parts(people: list[Person], lead_stop: int, heads_of_state: bool = True) -> list[Part]:
    """For every person of an item, what their mentions show; the lead ends at offset `lead_stop`."""
    found = []
    told = {id(m): around(m) for p in people for m in p.mentions}
    absent, gone = away(people, told), represented(people, told)
    for person in people:
        part = Part(person)
        for mention in person.mentions:
            before, after = told[id(mention)]
            if LEGACY.match(after):
                continue
            lead_up = to_office(mention, before)
            if PATRON.search(before[-110:]) or PATRON.search(lead_up[-110:]):
                sentence = before + after
                part.patron = part.patron or not FUTURE.search(sentence)
                part.present = part.present or bool(part.patron and PATRON_PRESENT.search(lead_up))
                continue
            if id(mention) in absent:
                continue
            _read(part, mention, before, after, lead_stop)
        if id(person) in gone:
            part.present = False
        found.append(part)
    _share_a_verb(people, {id(part.person): part for part in found})
    return found


def _share_a_verb(people: list[Person], parts_of: dict[int, "Part"]) -> None:
    """ "A and B signed": the verb that follows the second name is the first one's too."""
    mentions = sorted(
        ((m, p) for p in people for m in p.mentions), key=lambda pair: (pair[0].paragraph.start, pair[0].first)
    )
    for (one, person), (other, _) in pairwise(mentions):
        verb = following_verb(other) if _side_by_side(one, other) else None
        if verb and verb != "other":
            parts_of[id(person)].verbs.add(verb)


def _side_by_side(one: Mention, other: Mention) -> bool:
    """Whether "and" alone, with an office or a comma, stands between two mentions."""
    paragraph = one.paragraph
    if paragraph is not other.paragraph or other.first - one.last > 40:
        return False
    office = next((o for o in other.offices if o.first < other.first), None)
    between = paragraph.folded[one.last : office.first if office else other.first]
    return [word for word in between if word not in (",", "the", "by", "with")] in (["and"], ["et"])


def _read(part: Part, mention: Mention, before: str, after: str, lead_stop: int) -> None:
    """Take one mention into account."""
    part.first = part.first or mention
    part.roster = part.roster or mention.roster is not None or bool(" with" in before and SEPARATELY.search(before))
    verb = following_verb(mention)
    if verb:
        part.verbs.add(verb)
    if SPOKE.search(before):
        part.verbs.add("speak")
        verb = "speak"
    if verb == "speak" and any(SPOKESPERSON.search(mention.office_text(o)) for o in mention.offices):
        return  # who tells of it for a ministry took no part
    told, past = to_office(mention, before), past_office(mention, after)
    _acts(part, verb, told, past)
    part.receives = part.receives or (told != before and bool(GUEST_OF.search(before)))
    honoured = verb != "speak" and HONOURED.search(before[-90:])
    part.honoured = part.honoured or bool(honoured or IS_HONOURED.match(past))
    listed = bool(LISTED.search(before) or BEFORE_THOSE_THERE.search(before) or LISTED.search(after[:200]))
    part.listed = part.listed or listed
    part.met = part.met or bool(WITH.search(told))
    in_lead = mention.span[0] < lead_stop
    part.lead = part.lead or in_lead
    head_of_state = any(_state_head(mention, o) for o in mention.offices) or (
        not mention.offices and _title_head(mention)
    )
    guest_or_host = part.met or part.receives or bool(ALONGSIDE.search(told))
    if head_of_state and not in_lead and not guest_or_host and not (verb and verb != "other" and not listed):
        return
    if (
        (verb and (verb != "other" or not head_of_state))
        or listed
        or guest_or_host
        or not head_of_state
        and (mention.offices or mention.titled)
    ):
        part.present = True


def _acts(part: Part, verb: str | None, before: str, after: str) -> None:
    """What the person does by the words around the name and office: chair, sign, receive, give away."""
    if CHAIRED.search(before) or CHAIRS.match(after):
        part.verbs.add("chair")
    signed = SIGNED_BY.search(before)
    if signed and not ONLOOKING.search(before[signed.start() :]):
        part.verbs.add("sign")
    guests = verb == "receive" and not NO_GUEST.match(after)
    part.receives = part.receives or guests or bool(GUEST_OF.search(before) or GRANTS.match(after))
    part.gives = part.gives or bool(GIVES.match(after) or GIVEN_BY.search(before[-150:]))


def _state_head(mention: Mention, office: Office) -> bool:
    """Whether an office is that of a head of state or government, not of a council or university."""
    if office.head.split("-")[0] not in HEADS or FIRST_OF_MANY.match(mention.office_text(office)):
        return False
    if office.head in ("president", "président", "présidente", "presidente", "first"):
        whose = " ".join(mention.paragraph.words[max(0, office.first - 2) : office.first])  # "the university's"
        text = mention.office_text(office)
        return not _of_a_body(mention, office.first) and not (BODY.search(f"{whose} {text}") or LETTERS.search(text))
    return True


def _title_head(mention: Mention) -> bool:
    """Whether a title is that of a head of state."""
    words = (mention.honorific or "").lower().split()
    return any(w.split("-")[0] in HEADS for w in words) and not _of_a_body(mention, mention.first)


def _of_a_body(mention: Mention, i: int) -> bool:
    """Whether what begins at token i is a body's just named: "the Academy, with its President X"."""
    return i > 0 and mention.paragraph.folded[i - 1] in OWNERS


def _sort(folded: list[str], k: int) -> str | None:
    """The sort of the verb at token k: talks that somebody had, and credentials accepted, tell more than the verb."""
    following = folded[k + 1 : k + 5]
    if folded[k] == "heads" and folded[k - 1] in COUNTING:
        return None
    if folded[k] in PUTS and not SIGNATURES.isdisjoint(following):
        return "sign"
    if folded[k] == "had" and not TALKS.isdisjoint(following):
        return "meet"
    return "receive" if folded[k] in ACCEPTS and not CREDENTIALS.isdisjoint(following) else sort_of(folded[k])


def following_verb(mention: Mention) -> str | None:
    """The sort of the verb whose subject a mention is, where one follows it."""
    paragraph, i = mention.paragraph, mention.last
    tokens, folded = paragraph.tokens, paragraph.folded
    last = paragraph.sentences[paragraph.sentence_of(mention.first)][1]
    for k in range(i, min(i + 9, last)):
        if tokens[k].text[0].isupper() and k > i and tokens[k - 1].text in ",;":
            return None
        sort = _sort(folded, k) if folded[k] in PHRASED else sort_of(folded[k])
        if sort and tokens[k].text[0].islower():
            if folded[k] in ("was", "were") and k + 1 < last and sort_of(folded[k + 1]) == "receive":
                return "received"
            if sort == "other" and k + 2 < last:
                nearby = next((s for w in folded[k + 1 : k + 4] if (s := sort_of(w)) and s != "other"), None)
                return nearby or "other"
            return sort
        if tokens[k].text in ";:":
            return None
    return None
