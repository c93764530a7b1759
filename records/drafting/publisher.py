"""Who publishes a page, and the country it publishes from: by its address, its dateline or its own name."""

import re
from dataclasses import dataclass
from functools import cache

from .articles import Page
from .countries import places
from .rules import pattern, table
from .text import Paragraph, paragraphs
from .verbs import sort_of

HOST = re.compile(r"https?://(?:www\.)?([\w.-]{3,80})")
OWN_PAGE = pattern("publisher.own_page")
DATELINE = pattern("publisher.dateline")
OFFICIAL = re.compile(
    r"(?:the )?(?:ministry|presiden\w+|office|government|republic|kingdom|parliament|senate|house of)\b"
    r"|(?:the )?(?:embassy of|national assembly|press service of the president)\b"
    r"|.{0,60}\b(?:university|municipality|governorate|hokimiyat|national commission)\b",
    re.I,
)
OF_A_CITY = re.compile(r"university|municipality|governorate|hokimiyat", re.I)
ADDRESS = re.compile(r"(?:https?://|www\.)([\w.-]{3,80})|^([a-z\d-]+(?:\.[a-z\d-]+)+)$", re.M | re.I)
STATES_OWN = frozenset(("gov", "gouv", "gob", "govt", "go", "edu", "ac", "mil"))  # second from the end of an address
ON_BEHALF = re.compile(
    r"^distributed by [^\n]{0,40}? on behalf of (?:the )?(?:ministry|presidency|government|office)[^\n]{0,90}",
    re.I | re.M,
)
# At home in another country, or no such site.
ELSEWHERE = re.compile(r"embass(?!y of\b)|\bmission|delegation|press\b|news", re.I)
PRESS = re.compile(  # in a newspaper's name: "The Test Times", "Nation Info Testland"
    r"\b(?:news|newspaper|info|times|nation|post|tribune|gazette|observer|herald|daily|agency|agence|presse|today|journal"
    r"|soir|matin|online|voice|star|standard|guardian|express|monitor|chronicle|independent|broadcasting|radio|television)\b",
    re.I,
)
FIRST_LINES, LONGEST = 4, 90
LONGEST_MASTHEAD = 6  # words
HEAD, TAIL = 420, 160  # characters at the head of a body and at its end that name an agency


@dataclass(frozen=True)
class Publisher:
    """A publisher by name, and the country it belongs to (empty where it belongs to none)."""

    name: str
    country: str


@cache
def _known(sort: str) -> tuple[tuple[re.Pattern[str], Publisher], ...]:
    return tuple(
        (re.compile(rf"(?<!\w){re.escape(row['mark'])}(?!\w)"), Publisher(row["publisher"], row["country_code"]))
        for row in table("publishers")
        if row["sort"] == sort
    )


@cache
def _sites() -> dict[str, Publisher]:
    return {row["mark"]: Publisher(row["publisher"], row["country_code"]) for row in table("publishers")}


def publisher(whole: Page, text: str) -> Publisher | None:
    """The publisher of a page, where its address, its dateline or its own words name one plainly."""
    if whole.url:
        return _of_address(whole.url)
    if OWN_PAGE.search(text[:300]):
        return Publisher("ICESCO", "")
    item = whole.items[0] if whole.items else None
    if item is None:
        return None
    lines = [line for line in (item.dateline, *(p.text for p in item.passages[:5])) if line]
    found = next((p for line in lines for p in _in_dateline(line[:170])), None)
    if found is not None:
        return found
    ends = [p.text[-TAIL:] for p in item.body[-2:]] + [line[:HEAD] for line in lines]
    for line in ends:
        for mark, one in _known("agency"):
            if mark.search(line):
                return one
    carrier = next((one for mark, one in _known("carrier") if lines and mark.search(lines[0][:60])), None)
    return carrier or _signed(item.body[-1].text if item.body else "") or _above(text)


def _above(text: str) -> Publisher | None:
    """The newspaper or agency whose name is all of one of a page's first lines."""
    marks = _known("masthead") + _known("agency")
    lines = [line.text.strip() for line in paragraphs(text[:HEAD])[:FIRST_LINES]]
    return next((one for line in lines for mark, one in marks if mark.fullmatch(line)), None)


def seat_of(text: str) -> str | None:
    """The country of the ministry, university or newspaper whose site a page is, where its first lines name it.

    Failing that, the country whose own ending the site's address has.
    """
    first = paragraphs(text[:HEAD])[:FIRST_LINES]
    for line in first:
        told = line.text[-1] in ".!?" or any(map(sort_of, line.folded))
        if len(line.text) > LONGEST or told:
            continue
        state = next((p for p in places(line) if p.first == 0 and p.last == len(line.words) > 2), None)
        if state is not None:  # "Republic of Testland" above the name of a ministry
            return state.code
        if OFFICIAL.match(line.text) and not ELSEWHERE.search(line.text):
            named = [p for p in places(line) if p.sort != "city" or OF_A_CITY.search(line.text)]
            if named:
                return named[0].code
        if len(line.words) <= LONGEST_MASTHEAD and PRESS.search(line.text):
            papers = {p.code for p in places(line) if p.sort != "city"}
            if len(papers) == 1:
                return papers.pop()
    sent = ON_BEHALF.search(text)
    named = [p for p in places(Paragraph(0, 0, sent.group())) if p.sort != "city"] if sent else []
    if named:
        return named[0].code
    return next((code for line in first if (code := _of_domain(line.text))), None)


@cache
def _domains() -> dict[str, tuple[str, bool]]:
    """Endings of addresses: the country of each, and whether only a state's own sites tell it."""
    return {row["domain"]: (row["country_code"], row["counts"] == "official") for row in table("domains")}


def _of_domain(line: str) -> str | None:
    """The country by the ending of a site's address: "www.test.edu.kg"."""
    for found in ADDRESS.finditer(line):
        parts = (found[1] or found[2]).lower().strip(".").split(".")
        code, official_only = _domains().get(parts[-1], ("", False))
        embassy = any(ELSEWHERE.search(part) for part in parts)
        if code and not embassy and (not official_only or parts[-2:-1] and parts[-2] in STATES_OWN):
            return code
    return None


def _of_address(url: str) -> Publisher | None:
    host = HOST.match(url)
    parts = host.group(1).lower().split(".") if host else []
    return next((_sites()[name] for n in range(len(parts) - 1) if (name := ".".join(parts[n:])) in _sites()), None)


def _in_dateline(line: str) -> list[Publisher]:
    """Agencies in the words before a report begins: in brackets, or before a dash."""
    found = DATELINE.match(line)
    if not found:
        return []
    head = found.group()
    hits = [(m.start(), one) for mark, one in _known("dateline") + _known("agency") if (m := mark.search(head))]
    hits.sort(key=lambda hit: hit[0])
    named = [one for _, one in hits]
    return sorted(named, key=lambda one: not one.country)


def _signed(line: str) -> Publisher | None:
    """ "…at the Centre. -ONA": an agency's mark after the last sentence."""
    tail = line[-12:]
    for mark, one in _known("dateline"):
        hit = mark.search(tail)
        if hit and re.match(r"^\s*[.)]?\s*$", tail[hit.end() :]) and re.search(r"[-–—/(]\s?$", tail[: hit.start()]):
            return one
    return None
