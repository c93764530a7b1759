"""Themes of an engagement, main ones first, by a weighted lexicon in which the headline counts most."""

from collections import defaultdict
from functools import cache

from .openings import Lexicon, without_clitics
from .rules import pattern, table
from .uncased import Uncased

OWN_NAME = pattern("themes.own_name")
ATTENDED = pattern("themes.attended")
BESIDE = Uncased(  # "on the margins of the Conference of Environment Ministers": what they met on is another matter
    r"\b(?:sidelines|margins|marge) (?:of|de|du|des)\b[^.,;:]{0,60}?"
    r"\b(?:conf[eé]rence|forum|summit|sommet|congress|congrès|session)\b(?: [\w’']+){0,6}",
    ("sidelines", "margins", "en marge"),
)
COUNCIL = Uncased(r"\bexecutive council\b|\bconseil exécutif\b|المجلس التنفيذي", ("council", "conseil", "التنفيذي"))
RITES = Uncased(
    r"\b(?:condolences?|condoléances|congratulat\w+|félicitations)\b|تعازي|تهاني", ("cond", "ulat", "ations", "ت")
)
GREETS = Uncased(
    r"\bcongratulat\w+ [^.]{0,80}\b(?:birthday|re-?election|election|victory|inauguration)\b", ("congrat",)
)
NEED = "humanitarian-aid"  # condolences after a flood are of aid too
IN_HEADLINE, IN_LEAD, IN_BODY = 6.0, 2.0, 1.0
SESSION = 200  # characters of a lead that tell what was held
CAP = 2
MOST = 4
SHARE = 0.22
FOCUSED = frozenset(("conference", "ceremony", "training", "statement", "other"))  # about one or two fields
MOST_FOCUSED = 4
COMPANION = {"heritage": "culture", "space": "science-technology"}  # where the one is a theme, the other is one too
PROTOCOL = "membership-governance"  # a call, a greeting or an event whose words name no field
COMPETENCE = ["education", "science-technology", "culture"]  # what a meeting without a field is on: all of ICESCO's
WORKING = frozenset(("bilateral-meeting", "official-visit", "video-conference", "signing", "courtesy-call"))


@cache
def _lexicon() -> Lexicon:
    return Lexicon((row["pattern"] for row in table("themes")), r"(?!\w)")


@cache
def _worth() -> tuple[tuple[str, float], ...]:
    return tuple((row["theme"], float(row["weight"])) for row in table("themes"))


def weigh(headline: str, lead: str, body: str) -> dict[str, float]:
    """How much the words speak for each theme."""
    found: dict[str, float] = defaultdict(float)
    for text, weight in ((headline, IN_HEADLINE), (lead, IN_LEAD), (body, IN_BODY)):
        text = without_clitics(ATTENDED.sub(" ", BESIDE.sub(" ", OWN_NAME.sub(" ", text))))
        for n, times in sorted(_lexicon().count(text, CAP).items()):
            theme, worth = _worth()[n]
            found[theme] += times * worth * weight
    return found


def themes(headline: str, lead: str, body: str, kind: str = "") -> list[str]:
    """One to four themes, main first; where no word speaks for one, all of ICESCO's fields or the tie itself."""
    found = [(score, theme) for theme, score in weigh(headline, lead, body).items() if score > 0]
    if _of_protocol(headline, lead, kind) and NEED not in (theme for _, theme in found):
        return [PROTOCOL]
    if not found:
        return list(COMPETENCE) if kind in WORKING else [PROTOCOL]
    order = [theme for theme, _ in _worth()]
    found.sort(key=lambda pair: (-pair[0], order.index(pair[1])))
    most = MOST_FOCUSED if kind in FOCUSED else MOST
    chosen = [theme for score, theme in found if score >= SHARE * found[0][0]][:most]
    for theme, other in COMPANION.items():
        if theme in chosen and other not in chosen and len(chosen) < most:
            chosen.append(other)
    return chosen


def _of_protocol(headline: str, lead: str, kind: str) -> bool:
    """Whether the tie itself is the matter: a session of the council, condolences, congratulations."""
    if kind == "conference":
        return bool(COUNCIL.search(headline) or COUNCIL.search(lead[:SESSION]))
    if kind == "phone-call":
        return bool(GREETS.search(lead))
    return kind in ("statement", "courtesy-call") and bool(RITES.search(headline or lead[:SESSION]))
