"""How a country stands in a sentence: as a host, a mere place, a label, or for itself."""

from .countries import Place
from .rules import fold
from .text import Paragraph

INSTITUTIONS = frozenset(("university", "universities", "institute", "academy", "college", "school", "universite"))
ELSEWHERE = frozenset(("to", "in", "outside", "auprès", "au", "en", "accredited", "from", "at", "في", fold("لدى")))
SENT = frozenset(("delegation", "delegations", "délégation", "envoys", "officials"))


def accredited(paragraph: Paragraph, place: Place) -> bool:
    """Whether a country stands as the host of an embassy, or after "in" and "to"."""
    k = place.first - 1
    while k >= 0 and paragraph.folded[k] in ("the", "kingdom", "of", "republic", "state", "du", "royaume", "le", "la"):
        if paragraph.folded[k] == "of" and paragraph.folded[k - 1] not in ("kingdom", "republic", "state"):
            return False
        k -= 1
    led = paragraph.folded[max(0, k - 1) : k + 1]
    if led == ["based", "in"] or (led[-1:] == ["from"] and led[0] in SENT):  # "a foundation based in Oman"
        return False
    return k >= 0 and paragraph.folded[k] in ELSEWHERE


def labels(paragraph: Paragraph, place: Place, named: list[Place]) -> bool:
    """Whether a country before a colon only says where a report is from: "Morocco: Gambia's Minister Visits"."""
    return heads(paragraph, place) and any(p.sort != "city" for p in named if p.first > place.last)


def heads(paragraph: Paragraph, place: Place) -> bool:
    """Whether a line begins with a country and a colon."""
    return place.first == 0 and paragraph.words[place.last : place.last + 1] == [":"]


def embassy(paragraph: Paragraph, place: Place) -> bool:
    """Whether an envoy's post leads up to a country."""
    before = paragraph.folded[max(0, place.first - 11) : place.first]
    return any(
        w.startswith(("ambassad", "embassy", "chargé", "charge", "consul", "envoy", "representative")) for w in before
    )


def diplomats(paragraph: Paragraph, place: Place) -> bool:
    """ "Ambassadors accredited to Morocco": the host again."""
    return any(w.startswith(("accredit", "diplomat")) for w in paragraph.folded[max(0, place.first - 8) : place.first])


def away(paragraph: Paragraph, place: Place, by_end: dict[int, Place]) -> bool:
    """Whether a country, or the one that its list begins with, stands as a place: "pieces from Turkey and Greece"."""
    first: Place | None = place
    while first is not None:
        if accredited(paragraph, first):
            return True
        joined = paragraph.folded[first.first - 1 : first.first] in (["and"], ["et"], [","])
        first = by_end.get(first.first - 1) if joined else None
    return False


def after_a_city(paragraph: Paragraph, place: Place, named: list[Place]) -> bool:
    """ "Abu Dhabi, United Arab Emirates": a country that only says where a city is, no institution of its name."""
    return any(
        p.sort == "city" and p.code == place.code and place.first - p.last <= 4 and not of_institution(paragraph, p)
        for p in named
        if p.last <= place.first
    )


def of_institution(paragraph: Paragraph, city: Place) -> bool:
    """Whether a city is part of a university's or the like's name: "the University of Nouakchott"."""
    return not INSTITUTIONS.isdisjoint(paragraph.folded[max(0, city.first - 5) : city.first])
