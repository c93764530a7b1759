"""The lists that drafting reads, as data: names, offices, bodies, words."""

import csv
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from .uncased import Uncased

RULES = Path(__file__).parent / "rules"
MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
FINAL_Y = re.compile(r"(?<!\bعل)(?<!\bوعل)ى\b")  # "on" and Ali differ by it alone
VOCABULARY = Path(__file__).parents[2] / "data" / "vocabulary"


def fold(text: str) -> str:
    """Lower case without accents; curly apostrophes, odd hyphens and the Egyptian final "y" made plain."""
    if not text.isascii():
        text = MARKS.sub("", unicodedata.normalize("NFKD", text))
        for odd in "’‘ʼ`´ʿʾ":
            text = text.replace(odd, "'")
        for odd in "‐‑‒–":
            text = text.replace(odd, "-")
        if "ى" in text:
            text = FINAL_Y.sub("ي", text)
        text = text.replace("ə", "a").replace("ı", "i").replace("Ə", "A").replace("ø", "o").replace("ł", "l")
    return text.lower()


@lru_cache(maxsize=32_768)
def fold_word(word: str) -> str:
    """One word, folded: most words of a text come back."""
    return fold(word)


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of one rule table, `rules/<name>.csv`."""
    with open(RULES / f"{name}.csv", encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def country_names() -> tuple[dict[str, str], ...]:
    """Every name and demonym of a country, from the shared vocabulary."""
    with open(VOCABULARY / "country_names.csv", encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def column(name: str, key: str) -> frozenset[str]:
    """One column of a rule table, folded, as a set."""
    return frozenset(fold(row[key]) for row in table(name))


@cache
def words() -> frozenset[str]:
    """Common words of the domain: written with a capital they are still no part of a person's name."""
    return column("words", "word")


@cache
def office_heads() -> dict[str, str]:
    """Words an office begins with, and what sort of office each makes."""
    return {fold(row["head"]): row["sort"] for row in table("offices")}


@cache
def cities() -> dict[str, tuple[str, str]]:
    """Folded city name → its usual English name and its country."""
    return {fold(row["name"]): (row["city"], row["country_code"]) for row in table("cities")}


@cache
def country_name(code: str) -> str:
    """The short English name of a country code."""
    for row in country_names():
        if row["code"] == code and row["sort"] == "short" and row["language"] == "en":
            return row["name"]
    return code


@cache
def _patterns() -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in table("patterns")}


def pattern(name: str) -> "re.Pattern[str] | Uncased":
    """A long pattern kept as data: turns of phrase, each named for the file that reads them."""
    row = _patterns()[name]
    if "i" not in row["flags"]:
        return re.compile(row["pattern"])
    return Uncased(row["pattern"], tuple(row["needs"].split("|")) if row["needs"] else ())


def words_in_order(name: str) -> list[str]:
    """A list of words kept as data, as it stands there."""
    return next(row for row in table("word_sets") if row["name"] == name)["words"].split()


def word_set(name: str) -> frozenset[str]:
    """A list of words kept as data, as a set."""
    return frozenset(fold(word) for word in words_in_order(name))
