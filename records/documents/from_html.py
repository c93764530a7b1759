"""HTML to paragraphs: the article without its page; the headline, date and address that the page states."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from records.documents.errors import UnreadableDocument
from records.documents.model import Extracted

XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
INVISIBLE = frozenset(
    {"script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "button", "form"}
)
PAGE_PARTS = frozenset({"nav", "footer", "aside", "header", "dialog"})
_BLOCKS = """address article blockquote body br center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6
hr li main ol p pre section summary table tbody td th thead tr ul"""
BLOCKS = frozenset(_BLOCKS.split())
DATE_LINE = re.compile(r".{0,50}\b(?:19|20)\d\d\b.{0,20}")
LEAST_SHARE = 0.5
ONE_PAGE_ITEMS = 3


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
    import trafilatura

    text = XML_DECLARATION.sub("", text, count=1)
    tree = _tree(text)
    found: Any = trafilatura.bare_extraction(
        text,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    visible = _visible(tree)
    main = _lines(found.text) if found is not None and found.text else []
    article = _chosen(main, [line for line, _ in visible])
    title = _words(found.title) if found is not None and found.title else _page_title(tree)
    paragraphs = _with_head(article, visible, title)
    warnings = () if "</html>" in text[-4096:].lower() or "<html" not in text[:4096].lower() else (CUT,)
    url = found.url if found is not None else None
    return Extracted(
        "html",
        tuple(paragraphs),
        title=title,
        published=found.date if found is not None else None,
        url=url if url and urlsplit(url).scheme in ("http", "https") else None,
        publisher=_words(found.sitename) if found is not None and found.sitename else None,
        warnings=warnings,
    )


CUT = "The page has no end (</html>): it may have been cut off."


def _tree(text: str) -> Any:
    """Parse a page leniently."""
    from lxml import etree, html

    try:
        return html.document_fromstring(
            text, parser=html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise UnreadableDocument("cannot be read as a page (HTML): save it again as HTML, text or PDF.") from error


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
    if not main or (len(lost) >= ONE_PAGE_ITEMS and len(lost) > (1 - LEAST_SHARE) * len(long) / 2):
        return visible or main
    return main


def _key(line: str) -> str:
    """Make lines from two parsers comparable."""
    return re.sub(r"\W+", "", line[:160].casefold())[:80]


def _page_title(tree: Any) -> str | None:
    """Give the page's own title."""
    found = tree.findtext(".//title")
    return _words(found) or None if found else None


def _with_head(article: list[str], visible: list[tuple[str, str]], title: str | None) -> list[str]:
    """Put the headline, and the date that stands by it, back before the text they were parted from."""
    early = {_key(line) for line in article[:5]}
    head: list[str] = []
    if title and _key(title) not in early and not any(_key(line).startswith(_key(title)[:60]) for line in article[:5]):
        head.append(title)
    start = _key(article[0]) if article else ""
    lines = [line for line, _ in visible]
    first = next((i for i, line in enumerate(lines) if _key(line) == start), None)
    if first:
        near = lines[max(0, first - 4) : first]
        head.extend(line for line in near if len(line) <= 70 and DATE_LINE.fullmatch(line) and line != title)
    return head + article


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
    """Say whether an element is navigation and the like; a header within an article holds its headline."""
    if tag not in PAGE_PARTS:
        return False
    return (
        tag != "header" or element.getparent() is None or element.getparent().tag not in ("article", "main", "section")
    )
