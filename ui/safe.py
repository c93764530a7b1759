"""Texts of strangers made safe to show: letter by letter, never a link, an image, a colour or a formula."""

from __future__ import annotations

import re
import unicodedata

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:^=&\"'@/])")
# Between these Streamlit would make a link, a picture or another sign of what is escaped, too.
_CHANGED = re.compile(r"(?i)(?<=:)(?=//|streamlit:)|(?<=www)(?=\.)|(?<=@)|(?<=-)(?=[->])|(?<=<)(?=-)|(?<=[<>~])(?==)")
_UNSEEN = dict.fromkeys((*range(8203, 8208), *range(8234, 8239), *range(8288, 8298), 65279))
_WORD_JOINER = "\u2060"
_LONGEST = 2000


def plain(text: object) -> str:
    """A text of data with nothing hidden in it: no control, no bidi override, no lone surrogate, bounded length."""
    if text is None or text != text:
        return ""
    words = str(text)[:_LONGEST].encode("utf-8", "replace").decode("utf-8").translate(_UNSEEN)
    words = "".join(char if char in "\n\t" or unicodedata.category(char) != "Cc" else " " for char in words)
    return re.sub(
        r"([\u0300-\u036f\u0610-\u061a\u064b-\u065f]{4})[\u0300-\u036f\u0610-\u061a\u064b-\u065f]+", r"\1", words
    )


def md(text: object) -> str:
    """A text of data made safe for Markdown: shown letter by letter, never a link, an image, a colour or a formula.

    Escaping alone does not stop bare addresses from becoming links, `:streamlit:` from becoming a picture and `--` or
    `->` from becoming other signs, so an invisible joiner parts them. Names in a right-to-left script are isolated,
    lest they turn the rest of the line around.
    """
    words = " ".join(plain(text).split())
    right_to_left = any(unicodedata.bidirectional(char) in ("R", "AL") for char in words)
    words = _CHANGED.sub(_WORD_JOINER, words)
    words = _MARKDOWN.sub(r"\\\1", words)
    return f"\u2068{words}\u2069" if right_to_left else words


def link(label: object, url: object) -> str:
    """A Markdown link to a source's page, or the label alone where the address is not an ordinary web address."""
    address_text = plain(url)
    if not re.fullmatch(r"https?://[^\s<>()\[\]\"'`\\]+", address_text):
        return md(label)
    return f"[{md(label)}]({address_text})"
