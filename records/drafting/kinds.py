"""The kind of an engagement and whether people met in person."""

from functools import cache, lru_cache

from .openings import Lexicon, without_clitics
from .rules import pattern, table
from .uncased import Uncased

VIRTUAL = pattern("kinds.virtual")
HELD_BY_VIDEO = pattern("kinds.held_by_video")
HYBRID = pattern("kinds.hybrid")
WHOLLY = pattern("kinds.wholly")
BILATERAL = frozenset(("bilateral-meeting", "courtesy-call", "official-visit", "video-conference", "phone-call"))
TRAINS = pattern("kinds.trains")
MOURNS, IN_PERSON = pattern("kinds.mourns"), pattern("kinds.in_person")
WORKSHOP = Uncased(r"\bworkshops?\b|\batelier\b")
RECEIVES = Uncased(
    r"\b(?:receiv\w+|hosts|hosted (?:the )?(?:ambassador|consul|envoy)\w*|met with|meets|reçoit|reçu"
    r"|rencontre|s['’]entretient|entretiens avec)\b|استقبل|التقى"
)
TO_A_HEAD = pattern("kinds.to_a_head")
SIGNS = Uncased(r"\b(?:sign\w*|mous?|memorand\w*|signent|signe|توقيع|توقع|ويوقعان)\b")
ANOTHER_EVENT = Uncased(
    r"\b(?:(?:sidelines|margins) of|prepar\w+ (?:for|of)) [^:.;]{0,120}?"
    r"\b(?:conference|forum|summit|session|congress|exhibition|fair)\b",
    ("sidelines", "margins", "prepar"),
)
CALLED_ON = Uncased(  # what was said "when a delegation called on him at his office"
    r"\b(?:when|while|as|after)\b(?:[^.]|(?<=\b[dm]r)\.|(?<=\bmrs)\.){0,200}"
    r"\b(?:(?:called on|visited|paid a (?:\w+ )?(?:call|visit) (?:on|to)) (?:him|her)\b"
    r"|paid (?:him|her) an? (?:\w+ )?(?:call|visit)\b)",
    ("called on h", "visited h", "paid a ", "paid h"),
)
DELEGATIONS_RECEIVED = Uncased(r"\breceived\b[^.]{0,60}\bdelegations?\b", ("delegation",))
OURS_RECEIVED = Uncased(r"\breceived (?:the )?director[- ]general of (?:the )?(?:islamic|i[cs]esco)\b")
MANY_MEET = Uncased(  # "Experts Meet in Rabat": an event, whatever it is called
    r"\b(?:ministers|experts|scholars|leaders|delegates|researchers|thinkers|heads|representatives|academics|specialists"
    r"|scientists|universities|commissions|countries|states) meet (?=(?:at|in|for)\b)"
    r"|\b(?:experts|scholars|researchers|thinkers|academics|specialists|scientists)(?: and \w+)? discuss\b",
    ("meet ", " discuss"),
)
AT = Uncased(
    r"\b(?:at|during|on (?:the )?(?:sidelines|margins)|with participants|ahead of|en marge"
    r"|taking part in|participating in|attending)\b|على هامش|في اليوم"
)
OCCASION = Uncased(
    r"\b(?:during|on (?:the )?(?:sidelines|margins|occasion)|ahead of|en marge|to (?:attend|participate|take part)"
    r"|following (?:his|her|their|the)|(?:with)?in the framework|as part of|coinciding|after attending"
    r"|who (?:is|was) (?:visiting|attending))\b|على هامش"
)
PRESS_WITHIN = 420  # characters of a lead
BY_LETTER = Uncased(
    r"\breceived (?:an? |the )?(?:\w+ )?(?:message|letter|cable|telegram)s? of (?:congrat|condol|sympathy|thanks)",
    (" of congrat", " of condol", " of sympathy", " of thanks"),
)
TO_THE_PRESS = Uncased(
    r"\b(?:held|holds|gave|address(?:ed|ing)) (?:an? |the )?(?:joint )?press conference\b"
    r"|\b(?:tenu|tient|tiennent|anim\w+|donn\w+)\b[^.]{0,60}\bconférence de presse\b|\bface à la presse\b",
    ("press conf", "de presse", "la presse"),
)
DISCUSSED = Uncased(r"\b(?:discuss(?:ed)?|explored?|examined?|reviewed) (?:the|ways|prospects|issues)\b")
EVENTS = ("conference", "ceremony", "training")
ORDER = (
    "phone-call",
    "signing",
    "video-conference",
    "conference",
    "ceremony",
    "courtesy-call",
    "training",
    "bilateral-meeting",
    "official-visit",
    "statement",
    "other",
)


@cache
def _rows(only: str) -> tuple[dict[str, str], ...]:
    """The rows of the table, or those of one kind."""
    return tuple(row for row in table("kinds") if only in ("", row["kind"]))


@cache
def _lexicon(only: str) -> Lexicon:
    return Lexicon(row["pattern"] for row in _rows(only))


@cache
def _worth(only: str) -> tuple[tuple[str, float, float], ...]:
    return tuple((row["kind"], float(row["headline"]), float(row["lead"])) for row in _rows(only))


@cache
def _needs(only: str) -> tuple[str, ...]:
    """What stands in a text that a row fits; nothing where some row does not tell."""
    needs = [row["needs"] for row in _rows(only)]
    return tuple("|".join(needs).split("|")) if all(needs) else ("",)


@lru_cache(maxsize=16)
def _found(text: str, only: str) -> tuple[int, ...]:
    for need in _needs(only):
        if need in text:
            return tuple(_lexicon(only).count(text, 1))
    return ()


def scores(headline: str, lead: str, only: str = "") -> dict[str, float]:
    """How much the words of headline and lead speak for each kind, or for `only` one of them."""
    found = dict.fromkeys(ORDER, 0.0)
    headline, lead = without_clitics(headline), without_clitics(lead)
    worth = _worth(only)
    for n in _found(headline.lower(), only):
        found[worth[n][0]] += worth[n][1]
    for n in _found(lead.lower(), only):
        found[worth[n][0]] += worth[n][2]
    return found


def kind(headline: str, lead: str, n_people: int) -> str:
    """The kind that headline and lead speak for: first the special words, then a meeting, then the rest."""
    headline, first = MANY_MEET.sub("", ANOTHER_EVENT.sub("", headline)), lead[: max(240, lead.find(". ", 200) + 1)]
    found = scores(headline, first)
    event, meets = max(found[k] for k in EVENTS), found["bilateral-meeting"]
    title = scores(_before(AT, headline), "")
    if found["phone-call"]:
        return "phone-call"
    if TO_THE_PRESS.search(lead[:PRESS_WITHIN]) or BY_LETTER.search(first):
        return "statement"
    if TO_A_HEAD.search(headline) or TO_A_HEAD.search(first):
        return "ceremony"
    if MOURNS.search(headline + " \n" + first) and not IN_PERSON.search(headline + " \n" + lead[:900]):
        return "statement"
    if WORKSHOP.search(headline) and max(scores("", lead)["training"], title["training"] + 2.5) >= 5:
        return "training"
    if scores(headline, "")["statement"] >= 8 and meets < 2.5 and event < 6:
        return "statement"
    if title["courtesy-call"] >= 6 and title["ceremony"] < 3:
        return "courtesy-call"
    if found["signing"] >= 5 and not (meets >= 6 and not SIGNS.search(headline)):
        return "signing"
    if not n_people:  # a body's condolences in writing are no call
        found["courtesy-call"] = 0.0
    courtesy = max(found["courtesy-call"], scores("", lead[:900], "courtesy-call")["courtesy-call"])
    called = n_people > 1 and CALLED_ON.search(lead[:900])
    if courtesy >= 4 and n_people and (event < 6 or called) and found["signing"] < 5 and title["ceremony"] < 3:
        return "courtesy-call"
    if n_people == 1 and meets < 3 and event < 3 and found["official-visit"] < 4 and max(found.values()) < 5:
        events = scores("", lead)
        if max(events[k] for k in EVENTS) < 1.5:
            return "statement"
    plain = not any(title[k] for k in EVENTS)
    if plain and event > meets + 1 and (_opens_with_a_meeting(first) or (n_people > 1 and _speaks_of_it(first, lead))):
        event = 0.0
        found.update(dict.fromkeys(EVENTS, 0.0))
    if (plain and title["bilateral-meeting"] >= 3) or (meets >= 2.5 and meets + 1 >= event):
        if found["official-visit"] >= 4 and found["official-visit"] > meets:
            return "official-visit"
        return "video-conference" if event < 4 and is_virtual(headline + first, lead) else "bilateral-meeting"
    received = n_people > 1 and found["conference"] < 3 and OURS_RECEIVED.search(lead[:900])
    if plain and (called or received):
        return "bilateral-meeting"
    return _otherwise(headline, lead, first, found, n_people)


def _before(mark: Uncased, text: str) -> str:
    """A text up to where a pattern fits."""
    found = mark.search(text)
    return text[: found.start()] if found else text


def _opens_with_a_meeting(first: str) -> bool:
    """Whether the lead is of a meeting, and an event only its occasion ("received … who came to attend a forum")."""
    opening = scores("", _before(OCCASION, first))
    return opening["bilateral-meeting"] >= 3 and not any(opening[k] for k in EVENTS)


def _speaks_of_it(first: str, lead: str) -> bool:
    """Whether two sides who met only spoke of an event: "have discussed the training of teachers"."""
    before = _before(DISCUSSED, first)
    return (
        before != first
        and scores("", lead)["bilateral-meeting"] >= 3
        and not any(scores("", before)[k] for k in EVENTS)
    )


def _otherwise(headline: str, lead: str, first: str, found: dict[str, float], n_people: int) -> str:
    """The kind that most words speak for, where none of the special ones does."""
    whole = scores("", lead)
    found = {k: found[k] + 0.4 * whole[k] for k in found}
    best = max(ORDER, key=lambda k: (found[k], -ORDER.index(k)))
    if best == "video-conference" and found["conference"] >= 1.4:
        best = "conference"
    if found[best] < 1 and max(whole.values()) >= 1.5:
        return max(ORDER, key=lambda k: (whole[k], -ORDER.index(k)))
    if found[best] < 1:
        return "bilateral-meeting" if n_people > 1 else "statement" if n_people else "other"
    if best == "bilateral-meeting" and is_virtual(headline + first, lead):
        return "video-conference"
    return best


def with_guests(best: str, headline: str, lead: str, n_people: int, guests: int) -> str:
    """The kind, where a list of states is said to attend: then it was an event, however few people are named."""
    if guests < 2:
        return best
    if best == "official-visit" and DELEGATIONS_RECEIVED.search(lead):
        return "bilateral-meeting"
    first = lead[: max(240, lead.find(". ", 200) + 1)]
    received = RECEIVES.search(headline) or RECEIVES.search(first)
    if best == "statement" and received:
        return "bilateral-meeting"
    few = not n_people or (n_people == 1 and not received)
    if not (best in ("statement", "other") or (best in BILATERAL and guests > 2 and few)):
        return best
    if TRAINS.search(headline) or TRAINS.search(first):
        return "training"
    found = scores(headline, lead)
    return "ceremony" if found["ceremony"] > found["conference"] else "conference"


def is_virtual(text: str, further: str = "") -> bool:
    """Whether the words say the parties met over a line, or a text further on says that the meeting was held so."""
    return bool(VIRTUAL.search(text) or HELD_BY_VIDEO.search(further))


def mode(headline: str, lead: str, best: str, city: str | None) -> str:
    """In person, virtual, hybrid or unknown."""
    text = headline + " \n" + (lead[:350] if best in BILATERAL else lead)
    if HYBRID.search(text):
        return "hybrid"
    if best in ("video-conference", "phone-call"):
        return "virtual"
    if is_virtual(text, lead):
        return "hybrid" if city and not WHOLLY.search(text) else "virtual"
    if city or best in BILATERAL or best in ("signing", "conference", "ceremony", "training"):
        return "in-person"
    return "unknown"
