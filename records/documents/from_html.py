"""HTML to paragraphs: the article without its page; the headline, date and address that the page states."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from records.documents.errors import UnreadableDocument
from records.documents.model import Extracted
from records.documents.stated_date import stated_date

XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
INVISIBLE = frozenset(
    {"script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "button", "form"}
)
PAGE_PARTS = frozenset({"nav", "footer", "aside", "header", "dialog"})
_BLOCKS = """address article blockquote body br center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6
hr li main ol p pre section summary table tbody td th thead tr ul"""
BLOCKS = frozenset(_BLOCKS.split())
HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
DATE_LINE = re.compile(r".{0,50}\b(?:19|20)\d\d\b.{0,20}")
LOST, LOST_SHARE = 3, 0.25
NEAR = 3


def extract_html(text: str) -> Extracted:
    """Read a page that is held here; nothing is ever fetched.

    Parameters
    ----------
    text : str
        The decoded page.

    Returns
    -------
    Extracted
        Paragraphs in order, headline first. Where the page holds several items, or no main text can be told
        apart, all of its visible text.
    """
    text = XML_DECLARATION.sub("", text, count=1)
    tree = _tree(text)
    found = _article(text)
    visible = _visible(tree)
    main = _lines(found.text) if found is not None and found.text else []
    article = _chosen(main, [line for line, _ in visible])
    url = _web(found.url) if found is not None else None
    title = _words(found.title) if found is not None and found.title else _page_title(tree)
    paragraphs = _with_heads(article, visible, title)
    warnings = () if "</html>" in text[-4096:].lower() or "<html" not in text[:4096].lower() else (CUT,)
    return Extracted(
        "html",
        tuple(paragraphs),
        title=title,
        published=stated_date(tree, url),
        url=url,
        publisher=_words(found.sitename) if found is not None and found.sitename else None,
        warnings=warnings,
    )


CUT = "The page has no end (</html>): it may have been cut off."


def _article(text: str) -> Any:
    """Find a page's article and what it states of itself, or None."""
    import trafilatura

    return trafilatura.bare_extraction(
        text,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False},
    )


def _tree(text: str) -> Any:
    """Parse a page leniently."""
    from lxml import etree, html

    try:
        return html.document_fromstring(
            text, parser=html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise UnreadableDocument("cannot be read as a page (HTML): save it again as HTML, text or PDF.") from error


def _web(url: str | None) -> str | None:
    """Keep an address of the web, and no other."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def _words(text: str) -> str:
    """Give text on one line."""
    return " ".join(text.split())


def _lines(text: str) -> list[str]:
    """Give the lines of extracted text; a row of a table as "cell, cell"."""
    lines = []
    for line in text.split("\n"):
        if line.startswith("| ") or (line.startswith("|") and line.rstrip().endswith("|")):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            line = ", ".join(cell.rstrip(",;") for cell in cells if cell and not re.fullmatch(r":?-{3,}:?", cell))
        if line.strip():
            lines.append(_words(line))
    return lines


def _chosen(main: list[str], visible: list[str]) -> list[str]:
    """Take the main text, or all that is visible when the main text leaves out too many long paragraphs.

    Notes
    -----
    A news page with many items is no article: what looks for one article drops the other items. Long
    paragraphs outside navigation are the sign, as neither menus nor teasers have them.
    """
    kept = {_key(line) for line in main}
    long = [line for line in visible if len(line) > 200]
    lost = [line for line in long if _key(line) not in kept]
    if not main or (len(lost) >= LOST and len(lost) > LOST_SHARE * len(long)):
        return visible or main
    return main


def _key(line: str) -> str:
    """Make lines from two parsers comparable."""
    return re.sub(r"\W+", "", line[:160].casefold())[:80]


def _page_title(tree: Any) -> str | None:
    """Give the page's own title."""
    found = tree.findtext(".//title")
    return _words(found) or None if found else None


def _with_heads(article: list[str], visible: list[tuple[str, str]], title: str | None) -> list[str]:
    """Put headlines, and the dates that stand by them, back before the text they were parted from."""
    kept = {_key(line) for line in article}
    place: dict[str, int] = {}
    for i, (line, _) in enumerate(visible):
        place.setdefault(_key(line), i)
    whole: list[str] = []
    for line in article:
        if len(line) > 80 or DATE_LINE.fullmatch(line):
            for before in _heads(visible, place.get(_key(line), 0), kept):
                kept.add(_key(before))
                whole.append(before)
        whole.append(line)
    early = [_key(line) for line in whole[:5]]
    if title and not any(key and (key.startswith(_key(title)[:60]) or _key(title).startswith(key)) for key in early):
        whole.insert(0, title)
    return whole


def _heads(visible: list[tuple[str, str]], at: int, kept: set[str]) -> list[str]:
    """Give the headlines and dates that stand straight before a block and were parted from it."""
    heads: list[str] = []
    for before, tag in reversed(visible[max(0, at - NEAR) : at]):
        if _key(before) in kept:
            break
        if tag in HEADINGS or (len(before) <= 70 and DATE_LINE.fullmatch(before)):
            heads.insert(0, before)
    return heads


def _visible(tree: Any) -> list[tuple[str, str]]:
    """Give every visible block of text with its tag, without scripts and without the page's own parts."""
    blocks: list[tuple[str, str]] = []
    parts: list[str] = []

    def close(tag: str) -> None:
        line = _words("".join(parts))
        parts.clear()
        if line:
            blocks.append((line, tag))

    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        element, done = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if done:
            if tag in BLOCKS:
                close(tag)
            parts.append(element.tail or "")
            continue
        if not tag or tag in INVISIBLE or _is_page_part(element, tag):
            parts.append((element.tail or "") if element is not tree else "")
            continue
        if tag in BLOCKS:
            close(tag)
        parts.append(element.text or "")
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    close("body")
    return blocks


def _is_page_part(element: Any, tag: str) -> bool:
    """Say whether an element is navigation and the like; a header with the headline in it is none."""
    if tag not in PAGE_PARTS:
        return False
    return (
        tag != "header" or element.getparent() is None or element.getparent().tag not in ("article", "main", "section")
    )
