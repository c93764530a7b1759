"""The body a person speaks for, as far as the office itself says it: a ministry or an embassy."""

import re
from functools import cache, lru_cache

from .countries import places
from .duties import Duty
from .roles import BODY
from .rules import country_name, fold, table
from .served import region_in
from .text import Paragraph

PORTFOLIO = re.compile(
    r"\b(?:(?<![Pp]rime )[Mm]inister of|[Mm]inister for) (?:the )?"
    r"([A-Z][\w’'-]*(?:\s?,|\s(?:[A-Z][\w’'-]*|and|of|the|for|&))*)",
)
ENDS = re.compile(
    r",?\s*(?:(?:and|of|for|the|in|&|Republic|Kingdom|State|Islamic|Arab|Democratic|People’s|People's|Federal|Federative|Sultanate|"
    r"United|Union|Hashemite)[\s,]*)+$"
)
NO_PORTFOLIO = re.compile(  # "Prime Minister of the Republic of …", "Deputy … for the Council of Ministers"
    r"(?:Republic|Kingdom|State of|Government|Emirate|Sultanate|Council of Ministers$)\b"
)
NEXT = re.compile(r",? (?:and )?(?:Chair\w*|President|Secretary|Government|Head|Deputy|Vice|Acting|Spokes\w+|Member)\b")
ENVOY = re.compile(r"\b(?:ambassad\w+|chargé|charge d|embassy|سفيرة?)\b", re.I)
PRESIDENT = re.compile(
    r"^(?:the )?(?:\w+ )?president\b(?!-)|^président(?:e)? de la république|^رييس الجمهورية|^رئيس الجمهورية", re.I
)
OF = re.compile(r"\bministre (?:d[eu]s? )?|\bوزيرة? ", re.I)
BEFORE = re.compile(r"\b((?:\w+ )?(\w+)) minister\b", re.I)
LONGEST = 110


@lru_cache(maxsize=4096)
def ministry(position: str, country: str, until: int | None = None) -> str | None:
    """The ministry or embassy of an office, named with its country; None where the office does not say one.

    `until` is where the country's name begins within the position, if it stands there.
    """
    name = country_name(country)
    if ENVOY.search(position) and not re.search(
        r"\bto (?:the )?(?:UN|OIC|UNESCO|I[CS]ESCO)\b|goodwill", position, re.I
    ):
        return f"Embassy of {name}"
    if PRESIDENT.search(position) and not BODY.search(position):
        return f"Presidency of {name}"
    if until is None and PORTFOLIO.search(position):
        whole = Paragraph(0, len(position), position)
        until = next((p.start for p in places(whole) if p.sort != "city" and p.start > 12), None)
    found = PORTFOLIO.search(position[:until] if until else position)
    if found is None:
        portfolio = _known(position)
        return f"Ministry of {portfolio} of {name}" if portfolio else None
    portfolio = NEXT.split(found.group(1))[0]
    portfolio = ENDS.sub("", portfolio).strip(" ,")
    if not portfolio or not portfolio[0].isupper() or len(portfolio) > LONGEST or NO_PORTFOLIO.match(portfolio):
        return None
    return f"Ministry of {portfolio}" if region_in(portfolio) else f"Ministry of {portfolio} of {name}"


@cache
def _portfolios() -> dict[str, str]:
    return {fold(row["as_written"]): row["portfolio"] for row in table("portfolios")}


def _known(position: str) -> str | None:
    """A ministry by its usual name: "Foreign Minister", "ministre de la Culture", "وزير الثقافة"."""
    before = BEFORE.search(position)
    if before:
        return _portfolios().get(fold(before.group(1))) or _portfolios().get(fold(before.group(2)))
    found = OF.search(position)
    words = fold(position[found.end() :]).split() if found else []
    for n in range(min(6, len(words)), 0, -1):
        following = words[n] if n < len(words) else ""
        name = " ".join(words[:n]).strip(" ,،")
        if name in _portfolios() and (words[n - 1][-1] in ",،" or not (following == "et" or following[:1] == "و")):
            return _portfolios()[name]
    return None


def speaks_for(duty: Duty) -> None:
    """Fill in the body of an official of a country, where the office names it."""
    if duty.country and duty.organization is None and duty.official and duty.position and not duty.own:
        duty.organization = ministry(duty.position, duty.country)
