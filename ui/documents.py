"""Our own documents (docs/*.md) on a page: read once, headings made smaller, one section at a time if asked for."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

DOCS = Path(__file__).resolve().parents[1] / "docs"
_HEADING = re.compile(r"^(#{1,3}) ", re.MULTILINE)
_HOME_LINK = re.compile(r"\[([^\]]*)\]\((?!https?:)[^)]*\)")


@lru_cache(maxsize=8)
def text(name: str) -> str:
    """A document's Markdown without its title, or nothing where the file is not there."""
    try:
        words = (DOCS / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    return words.partition("\n")[2].strip() if words.startswith("# ") else words.strip()


def shown(words: str) -> str:
    """Markdown fit for a place inside a page: headings of the fifth rank, links only to the web."""
    return _HEADING.sub("##### ", _HOME_LINK.sub(r"\1", words))


def section(name: str, title: str) -> str:
    """The text under one `## title` of a document, or nothing."""
    found = re.search(rf"^## {re.escape(title)}[^\n]*\n(.*?)(?=^## |\Z)", text(name), re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""
