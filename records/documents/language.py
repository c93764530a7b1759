"""Which language a text is in: a guess from its script and its commonest words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

SAMPLE = 60_000
ARABIC = re.compile("[\u0621-\u064a]")
NOT_ARABIC = re.compile(
    "[\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06cc\u06d2]"
)  # Persian, Urdu
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
OTHER = re.compile("[\u0370-\u058f\u0700-\u1fff\u3040-\ud7a3]")
WORD = re.compile("[a-z\u00df-\u024f]+")
WORDS = Path(__file__).with_name("words.toml")


@cache
def word_lists(sort: str) -> dict[str, frozenset[str]]:
    """Read the lists of words of a sort, by language: "common" or "plain"."""
    with WORDS.open("rb") as file:
        return {language: frozenset(words.split()) for language, words in tomllib.load(file)[sort].items()}


def language_of(text: str) -> str:
    """Guess a text's language: "en", "fr", "ar" or "other".

    Examples
    --------
    >>> language_of("The minister received the ambassador of the country in the capital.")
    'en'
    >>> language_of("Le ministre a re\u00e7u l'ambassadeur du pays dans la capitale.")
    'fr'
    """
    sample = text[:SAMPLE]
    arabic, latin, other = (len(pattern.findall(sample)) for pattern in (ARABIC, LATIN, OTHER))
    if arabic > latin and arabic > other:
        return "other" if len(NOT_ARABIC.findall(sample)) > 0.04 * arabic else "ar"
    if other > latin or not latin:
        return "other"
    words = WORD.findall(sample.lower())
    counts = {language: sum(1 for word in words if word in common) for language, common in word_lists("common").items()}
    best = max(counts, key=lambda language: counts[language])
    enough = counts[best] >= max(1, 0.08 * len(words))
    return best if enough and best in ("en", "fr") else "other"
