"""Which items of a page report an engagement, and of these which are of ICESCO."""

from .kinds import EVENTS
from .reading import Reading, headline_of, lead_of
from .uncased import Uncased
from .weighing import EVENT

CALLS = Uncased(  # for applications, papers, entries: nobody is met
    r"\bcall for (?:applications|papers|nominations|proposals|entries|candidates|contributions)\b"
    r"|\bto (?:apply|submit)\b"
    r"|\b(?:applications?|registrations?|nominations?|submissions?|entries) (?:\w+ )?(?:opens?|invited|now open)\b"
    r"|\bopen(?:s|ing)?(?: of)? (?:applications|registrations?|nominations|submissions?)\b"
    r"|\bappel à (?:candidatures?|projets?|contributions?|communications?)\b"
)
SHORTEST = 120  # characters of a report in which no two people are told to have met on a day


def reports(reading: Reading, n_items: int) -> bool:
    """Whether an item reports an engagement at all: somebody takes part, or a body or country is engaged with."""
    if not reading.item.body:
        return False
    if not reading.taking_part and CALLS.search(headline_of(reading.item)):
        return False
    others = [n for n in reading.taking_part if not reading.duties[n].own]
    if n_items == 1:
        length = sum(len(p.text) for p in reading.item.body)
        met = len(reading.taking_part) > 1 and reading.when.start is not None  # one sentence may say it all
        tells = bool(reading.taking_part or reading.countries or reading.organizations or _of_ours(reading))
        return tells and (met or length > SHORTEST)
    told = reading.when.basis != "published" and (reading.kind != "other" or EVENT.search(lead_of(reading.item)))
    if not reading.taking_part and not told:  # a digest's first words
        return False
    dated = reading.when.basis == "stated"
    if others or reading.countries or (reading.organizations and (reading.taking_part or dated)):
        return True
    return bool(reading.taking_part) and reading.kind in EVENTS and dated  # ours, at an event


def _of_ours(reading: Reading) -> bool:
    """Whether the headline or lead names ICESCO, on a day that the text gives; a statement is of the day it is out."""
    named = [b for p in reading.item.passages[:2] for b in reading.known[p.start]]
    told = reading.when.basis != "published" or reading.kind == "statement"
    return any(b.sort == "own" for b in named) and bool(reading.when.start) and told


def with_icesco(readings: list[Reading], warnings: list[str]) -> list[Reading]:
    """The reports that name ICESCO, where a page of others' news tells of it among much else; so it is said."""
    ours = [reading for reading in readings if _ours(reading)]
    if not ours or len(ours) == len(readings):
        return readings
    warnings.append(f"reports on the page that do not name ICESCO and were left out: {len(readings) - len(ours)}")
    return ours


def _ours(reading: Reading) -> bool:
    """Whether a report names ICESCO or anybody of it."""
    return any(d.own for d in reading.duties) or any(b.sort == "own" for named in reading.known.values() for b in named)
