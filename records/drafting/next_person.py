"""What stands after a name and belongs to the next person: an office that leads up to another name."""

from functools import lru_cache

from .names import capital, honorific_at, run
from .office_heads import Office
from .text import Paragraph


@lru_cache(maxsize=20_000)
def may_begin(word: str) -> bool:
    """Whether a mention can begin with this word: with a capital, or with the French article on one."""
    return word[0].isupper() or (len(word) > 3 and word[1] in "'’" and word[2].isupper())


def name_follows(paragraph: Paragraph, i: int, lower: frozenset[str]) -> bool:
    """Whether ", Name" follows an office: then the office leads up to that name."""
    tokens = paragraph.tokens
    if i + 2 >= len(tokens) or tokens[i].text != ",":
        return False
    title = honorific_at(paragraph, i + 1)
    first = title[0] if title else i + 1
    return run(paragraph, first, min(first + 7, len(tokens)), lower) - first >= 2


def names_another(paragraph: Paragraph, office: Office, lower: frozenset[str]) -> bool:
    """Whether what looks like an office leads up to the next person: "Deputy Minister of Culture Ana Testova"."""
    return any(
        paragraph.folded[i - 1] not in ("of", "the", "for", "al", "at", "in", "from", "de", "du")
        and may_begin(paragraph.words[i])
        and run(paragraph, i, office.last, lower) - i >= 2
        for i in range(office.first + 1, office.last - 1)
    )


def titles_another(paragraph: Paragraph, office: Office) -> bool:
    """Whether a title stands in what looks like an office, which is thus the next person's: "Secretary Mr. X"."""
    inside = (i for i in range(office.first + 1, office.last - 1) if capital(paragraph.words[i - 1]))
    titles = (honorific_at(paragraph, i) for i in inside if not honorific_at(paragraph, i - 1))
    return any(title is not None and title[1] == "title" for title in titles)


def of_the_next(paragraph: Paragraph, office: Office, lower: frozenset[str]) -> bool:
    """Whether an office with its French article leads up to the next name: "Mme X, le ministre de Z, M. Y"."""
    return paragraph.folded[office.first] in ("le", "la") and name_follows(paragraph, office.last, lower)
