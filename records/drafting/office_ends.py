"""Where an office phrase ends: at a verb, at the meeting, at the next person."""

from .bodies import OURS
from .countries import country_words
from .names import capital, honorific_at, name_word, run
from .office_heads import head_at
from .rules import word_set, words
from .text import Paragraph
from .verbs import is_verb

TIMES = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
TO_VERB = word_set("offices.to_verb")
MEETING_WORDS = word_set("offices.meeting_words")
TELLING = word_set("office_ends.telling")
REPORTS = frozenset(
    ("reports", "reported", "informs", "informed", "writes", "said", "says", "quoting", "citing", "rapporte")
)
SEATS = frozenset(("headquarters", "hq", "palace", "residence", "siege"))
OTHERS = frozenset(
    ("representatives", "members", "officials", "officers", "experts", "delegates", "ambassadors", "students", "staff")
)
PASSED = word_set("office_ends.passed")


def part_of_office(folded: list[str], j: int) -> bool:
    """Whether a participle belongs to the office ("accredited to Morocco") rather than ending it."""
    return folded[j] in (
        "accredited",
        "based",
        "charged",
        "related",
        "affected",
        "appointed",
        "designated",
        "united",
        "delegated",
        "assigned",
        "attached",
        "linked",
        "devoted",
        "specialized",
        "specialised",
        "concerned",
    ) and not (folded[j] in ("appointed",) and j + 1 < len(folded) and folded[j + 1] == "by")


def leaves(folded: list[str], j: int, tokens: list) -> bool:
    """Whether a preposition leads out of the office: a date, the meeting, a verb."""
    if j + 1 >= len(folded):
        return True
    following = folded[j + 1]
    if following in TIMES or following[0].isdigit() or following in TO_VERB:
        return True
    if folded[j] == "at" and following in ("icesco", "isesco") and SEATS & set(folded[j + 2 : j + 4]):
        return True
    if folded[j] in ("on", "in", "at") and following in (
        "the",
        "his",
        "her",
        "their",
        "a",
        "an",
        "this",
        "its",
        "which",
        "order",
        "presence",
        "addition",
    ):
        ahead = folded[j + 2 : j + 5]
        if any(w in MEETING_WORDS for w in ahead) or following in ("his", "her", "their", "this", "which"):
            return True
    if (
        folded[j] == "in"
        and following in ("presence", "order", "addition", "which", "charge")
        and following != "charge"
    ):
        return True
    return folded[j] == "to" and is_verb(following)


def breaks(paragraph: Paragraph, j: int, lower: frozenset[str]) -> bool:
    """Whether a comma or "and" ends the office rather than going on within it."""
    tokens, folded = paragraph.tokens, paragraph.folded
    k = j + 1
    if tokens[j].text in (",", "،") and k < len(tokens) and folded[k] in ("to", "on", "as", "with", "by"):
        return True
    while k < len(tokens) and folded[k] in PASSED:
        if folded[k] in ("in", "at") and (leaves(folded, k, tokens) or SEATS & set(folded[k + 1 : k + 6])):
            return True
        k += 1
    if k >= len(tokens):
        return True
    if folded[k] in OTHERS and (folded[k - 1] in ("and", "et") or tokens[j].text in (",", "،")):
        return True  # "Dean of the Faculty, and representatives of the embassies"
    if tokens[j].text == "," and folded[k + 1 : k + 2] and folded[k + 1] in REPORTS:
        return True
    if honorific_at(paragraph, k) and not _office_goes_on(paragraph, k):
        return True
    if folded[k] in OURS and head_at(paragraph, k + 1) and tokens[j].text == ",":
        return _leads_to_a_name(paragraph, k + 1, lower)
    if head_at(paragraph, k):
        if tokens[j].text == "," and folded[k - 1] == "the" and is_verb("".join(folded[k + 1 : k + 2])):
            return True  # "Head of the Sector, the minister said"
        if folded[j : j + 2] == ["and", "the"]:
            return _leads_to_a_name(paragraph, k, lower)
        return tokens[j].text in (",", "،") and folded[j + 1 : j + 3] == ["and", "the"]
    word = tokens[k].text
    if not capital(word):
        return tokens[j].text in (",", "،") and not _office_word_ahead(paragraph, k)
    if folded[k] in words() or folded[k] in country_words():
        return _another_person(paragraph, j, k, lower)
    if name_word(paragraph, k, lower) and tokens[j].text in (",", "،", "and", "et"):
        return run(paragraph, k, min(k + 6, len(tokens)), lower) - k >= 2
    return False


def _leads_to_a_name(paragraph: Paragraph, k: int, lower: frozenset[str]) -> bool:
    """Whether an office from token k on leads up to a name after a comma ("and the Ambassador to Morocco, Ali Y")."""
    stop = min(k + 14, len(paragraph.tokens))
    comma = next((n for n in range(k, stop) if paragraph.tokens[n].text in ",;.()"), stop)
    if comma == stop or paragraph.tokens[comma].text != ",":
        return False
    title = honorific_at(paragraph, comma + 1)
    first = title[0] if title else comma + 1
    return run(paragraph, first, min(first + 7, len(paragraph.tokens)), lower) - first >= 2


def _office_goes_on(paragraph: Paragraph, k: int) -> bool:
    """ "…, President of the Council": a second office, not a titled name."""
    title = honorific_at(paragraph, k)
    return (
        title is not None
        and title[1] == "office"
        and title[0] < len(paragraph.tokens)
        and (
            paragraph.folded[title[0]]
            in ("of", "for", "and", "in", "at", "de", "du", "delegate", "to", "general", ",", "des", "d'")
            or paragraph.folded[title[0]] in words()
        )
    )


def _office_word_ahead(paragraph: Paragraph, k: int) -> bool:
    """A lower-case office right after a comma ("…, cultural advisor"), not "several experts"."""
    if paragraph.folded[k] in (
        "several",
        "many",
        "some",
        "other",
        "senior",
        "prominent",
        "various",
        "two",
        "three",
        "well",
    ):
        return False
    return (
        any(head_at(paragraph, n) for n in range(k, min(k + 3, len(paragraph.tokens))))
        or paragraph.folded[k] == "responsible"
    )


def _another_person(paragraph: Paragraph, j: int, k: int, lower: frozenset[str]) -> bool:
    """After ", and" a demonym or "the Minister" with a name begins the next person."""
    folded = paragraph.folded
    if (
        paragraph.tokens[j].text in (",", "،")
        and j + 2 < len(folded)
        and folded[j + 1] == "and"
        and folded[j + 2] == "the"
    ):
        return any(head_at(paragraph, n) for n in range(k, min(k + 4, len(folded))))
    return False
