"""Names that are no person's where they stand: a university, a prize or a festival bears them."""

from .names import INSTITUTIONS, capital
from .rules import column, word_set
from .text import Paragraph

BEARS_A_NAME = word_set("people.bears_a_name")
NAMED_FOR = word_set("people.named_for")  # before the name
QUOTES = (['"', '"'], ["“", "”"], ["«", "»"])
PLACES = frozenset(("airport", "mosque", "stadium", "street", "hospital", "theatre"))  # also in small letters
MONUMENTS = frozenset(("mausoleum", "tomb", "shrine", "statue", "bust", "portrait", "monument", "grave"))
COMPANIES = frozenset(("company", "firm", "startup", "start-up", "corporation"))  # before a company's name
SOON = 4  # words after a name


def borne(paragraph: Paragraph, first: int, last: int) -> bool:
    """Whether the name at tokens first..last, a title before it perhaps, is of history, a monument or an institution.

    Or stands in quotation marks.
    """
    words, before = paragraph.words, max(0, first - 1)
    historic = column("historic", "name")
    if " ".join(paragraph.folded[first:last]) in historic or " ".join(paragraph.folded[first + 1 : last]) in historic:
        return True
    if words[before:first] + words[last : last + 1] in QUOTES or (first and paragraph.folded[before] in NAMED_FOR):
        return True
    if words[before:first] == [")"] and paragraph.folded[before - 1] in NAMED_FOR:  # "University (UIN) Sultan X"
        return True
    if paragraph.folded[before:first] == ["of"] and paragraph.folded[before - 1] in MONUMENTS:
        return True
    k = last
    while k < min(last + SOON, len(words)) and (capital(words[k]) or words[k] in PLACES):
        if paragraph.folded[k] in BEARS_A_NAME:
            return True
        k += 1
    return False


def of_an_institution(paragraph: Paragraph, i: int) -> bool:
    """Whether what begins at token i is what an institution is called: "the University of Green Hills"."""
    kind, link = ["", "", *paragraph.folded[max(0, i - 2) : i]][-2:]
    if link in COMPANIES:
        return True
    return link in NAMED_FOR or (link == "of" and kind in INSTITUTIONS)
