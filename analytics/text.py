"""Folding of text for search: one form for the many spellings of a name."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart into a base and a mark.
_LETTERS = str.maketrans(
    {"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h"}
    | {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": ""}
    | dict.fromkeys("'’‘ʿʾʼ`´ʻ\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "")
)
_NOT_WORD = re.compile(r"[^\w]+|_+")
# The Arabic article, apart or joined by a hyphen: "Al Haddad", "el-Haddad". Before sun letters it may sound like
# them ("ad-Dawha"), but those short words mean other things in other languages, so they stay.
_ARTICLE = re.compile(r"\b(?:al|el)\s+(?=\w)")
_JOINED_ARTICLE = re.compile(r"\bel(?=\w{3})")


def fold(text: object) -> str:
    """One plain form of a text, in which spellings of one name agree.

    Accents go, capitals go, hyphens part words, apostrophes vanish, and the Arabic article is written *al* and joined
    to its word, whether it came as ``Al-``, ``el `` or ``Al``.

    Examples
    --------
    >>> fold("Rafik El-Haddâd") == fold("rafik al haddad") == fold("Rafik AlHaddad")
    True
    >>> fold("Guinée-Bissau")
    'guinee bissau'
    """
    if not isinstance(text, str):
        return ""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join(letter for letter in parts if not unicodedata.combining(letter)).translate(_LETTERS)
        text = text.encode("utf-8", "replace").decode("utf-8")
    text = _NOT_WORD.sub(" ", text.casefold().replace("'", "").replace("`", "").translate(_LETTERS)).strip()
    return _JOINED_ARTICLE.sub("al", _ARTICLE.sub("al", text))


def words(text: str) -> tuple[str, ...]:
    """The folded words of a search, each of which must be found.

    Examples
    --------
    >>> words("  El-Haddad,  Minister ")
    ('alhaddad', 'minister')
    """
    return tuple(dict.fromkeys(fold(text).split()))
