"""The day on which a page says it was published: only where it says so, never from a footer or the text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

# In this order: the first that holds a whole day is taken.
NAMES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "published_time",
    "publishdate",
    "publish-date",
    "pubdate",
    "publication_date",
    "citation_publication_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "date",
)
DAY = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
IN_ADDRESS = re.compile(r"/(20\d\d)/(\d{1,2})/(\d{1,2})(?:/|$)|/(20\d\d)-(\d\d)-(\d\d)(?:[/-]|$)")
ELSEWHERE = frozenset({"aside", "footer", "nav"})


def stated_date(tree: Any, url: str | None) -> str | None:
    """Give the day a page states as its publication.

    Parameters
    ----------
    tree : lxml element
        The parsed page.
    url : str or None
        Its own address, where it states one.

    Returns
    -------
    str or None
        The day as ISO text, as written there: no time zone moves it. None rather than a guess: a general date
        finder took the year of a copyright line for the day.
    """
    for text in (*_metadata(tree), *_linked_data(tree), *_times(tree), url or ""):
        day = _in_address(text) if text is url else _day(text)
        if day:
            return day
    return None


def _day(text: str) -> str | None:
    """Read an ISO day at the head of a text; an impossible one is none."""
    found = DAY.match(text)
    return _iso(*found.groups()) if found else None


def _in_address(url: str) -> str | None:
    """Read a day from a web address such as /2024/05/03/."""
    found = IN_ADDRESS.search(url)
    return _iso(*[part for part in found.groups() if part]) if found else None


def _iso(year: str, month: str, day: str) -> str | None:
    """Give a day of this century or the last as ISO text."""
    try:
        date = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return date.isoformat() if date.year >= 1900 else None


def _metadata(tree: Any) -> Iterator[str]:
    """Give what the page's meta elements say, best name first."""
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().casefold()
            if name and element.get("content"):
                said.setdefault(name, element.get("content"))
    yield from (said[name] for name in NAMES if name in said)


def _linked_data(tree: Any) -> Iterator[str]:
    """Give datePublished of the page's linked data."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield from LINKED_DATA.findall(script.text or "")[:1]


def _times(tree: Any) -> list[str]:
    """Give the one day that the page's time elements name; of several days, the one marked as the page's own."""
    marked: list[str] = []
    plain: list[str] = []
    for element in tree.iter("time"):
        said = element.get("datetime") or ""
        if not _day(said) or any(above.tag in ELSEWHERE for above in element.iterancestors()):
            continue
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".casefold()
        ours = element.get("pubdate") is not None or "publish" in marks or "entry-date" in marks
        (marked if ours else plain).append(said)
    for found in (marked, plain):
        if found and len({_day(said) for said in found}) == 1:
            return found[:1]
    return []
