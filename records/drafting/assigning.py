"""The role of one person, from what the mentions show and from where the person stands in the engagement."""

from dataclasses import dataclass

from .roles import Part
from .rules import pattern
from .uncased import Uncased, small

SPEAKERS = frozenset(("conference", "ceremony", "statement", "training", "other"))
PRESIDES = pattern("roles.presides")
RULER = Uncased(r"\b(?:ruler|prime minister|head of (?:state|government)|king|emir|president of the republic)\b")


@dataclass(frozen=True)
class Place:
    """Where a person stands among those who take part.

    `leader` says that ICESCO's side speaks through the person, `beside_host` that the person is of the host's
    country, `received` that somebody is said to receive, `signers` how many are said to sign.
    """

    own: bool = False
    leader: bool = False
    host: bool = False
    beside_host: bool = False
    envoy: bool = False
    received: bool = False
    signers: int = 0
    position: str = ""
    headline: str = ""


def assign(part: Part, kind: str, place: Place) -> str:
    """The role of a person who takes part."""
    if part.patron and not part.verbs - {"other"}:
        return "patron"
    if kind == "statement":
        return "speaker" if part.verbs or part.lead else "attendee"
    if kind == "ceremony" and place.received and (place.host or place.envoy or part.met or part.roster):
        return _at_a_meeting(part, place)
    if kind in SPEAKERS:
        return _at_an_event(part, kind, place)
    if (
        kind == "signing"
        and (part.lead or "sign" in part.verbs)
        and (place.leader or not place.own or "sign" in part.verbs)
    ):
        return _at_a_signing(part, place)
    return _at_a_meeting(part, place)


def _at_a_signing(part: Part, place: Place) -> str:
    """Who signs; where both who do are known, the others look on."""
    if "sign" in part.verbs or (not part.listed and place.signers < 2):
        return "signatory"
    return "speaker" if "speak" in part.verbs and not part.listed else "attendee"


def _at_a_meeting(part: Part, place: Place) -> str:
    """Host, counterpart, or one who is there."""
    if place.host:
        return "host"
    if place.own:
        return "counterpart" if place.leader else "attendee"
    if part.roster or (place.envoy and part.met):
        return "counterpart"
    if place.beside_host or not part.lead or (part.listed and not part.met and not part.verbs):
        return "attendee"
    return "counterpart"


def _at_an_event(part: Part, kind: str, place: Place) -> str:
    """Chair, honouree, host, speaker, or one who is there."""
    if "chair" in part.verbs or (kind == "conference" and not part.listed and _presides(place)):
        return "chair"
    if part.honoured:
        return "honouree"
    rules = not place.own and "open" in part.verbs and "speak" not in part.verbs and RULER.search(place.position)
    if kind == "ceremony" and (part.gives or rules):
        return "host"
    if part.verbs & {"speak", "open"}:
        return "speaker"
    if "sign" in part.verbs:
        return "signatory"
    if place.own and place.leader and not part.listed:
        return "host" if place.host else "speaker"
    return "attendee" if part.listed or part.verbs else "speaker"


def _presides(place: Place) -> bool:
    """Whether the person is at the head of the very body that meets: its word stands in the headline."""
    found = PRESIDES.search(place.position)
    return bool(found) and (found.group(1) or found.group(2)) in small(place.headline) if found else False
