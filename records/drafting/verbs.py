"""Verbs of the domain, by what they tell of a person's part."""

from functools import cache, lru_cache

from .rules import fold, table, word_set

ADJECTIVES = word_set("verbs.adjectives")


@cache
def verbs() -> dict[str, str]:
    """Verb form → what it tells: speak, meet, receive, attend, chair, sign, visit, open, other."""
    return {fold(row["form"]): row["sort"] for row in table("verbs")}


@lru_cache(maxsize=20_000)
def is_verb(word: str) -> bool:
    """Whether a folded word is a finite verb of a report."""
    if word in verbs():
        return True
    return len(word) > 4 and word.endswith("ed") and word not in ADJECTIVES


@lru_cache(maxsize=20_000)
def sort_of(word: str) -> str | None:
    """What a verb form tells, `other` for a verb not listed, None for what is no verb."""
    return verbs().get(word) or ("other" if is_verb(word) else None)
