"""The office that follows a name, up to where it ends."""

from .bodies import OURS
from .countries import country_words, gazetteer
from .names import NEVER, PARTICLES, acronyms, capital, honorific_at, name_word, run
from .office_before import FRENCH_OF
from .office_ends import OTHERS, TELLING, TIMES, breaks, leaves, part_of_office
from .office_heads import Office, head_at
from .rules import word_set, words
from .text import Paragraph
from .verbs import is_verb

CONNECT = word_set("offices.connect")
STOPS = word_set("offices.stops")
BEARS_A_NAME = word_set("people.bears_a_name")
EXCELLENCY = word_set("office_after.excellency")  # what begins an office and a title alike
PLACED = frozenset(("of", "in", "at", "de", "du", "à"))  # before a place: "Rector of the University of Nova Bela"
FRESHLY = frozenset(("newly", "appointed"))  # before an office
SPECIALISTS = word_set("office_after.specialists")
LONGEST = 60


def office_after(paragraph: Paragraph, i: int, lower: frozenset[str]) -> Office | None:
    """The office that follows a name; i is the token after the name (a comma, a bracket, a dash)."""
    tokens, folded = paragraph.tokens, paragraph.folded
    if i >= len(tokens) or (tokens[i].text == "," and folded[i + 1 : i + 2] in (["and"], ["et"])):
        return None
    close = ")" if tokens[i].text == "(" else None
    first = i + 1
    if folded[i] == "as" and any(head_at(paragraph, k) for k in range(i + 1, min(i + 5, len(tokens)))):
        first = i + (2 if folded[i + 1] in ("the", "a", "an") else 1)
    elif tokens[i].text not in (",", "(", "–", "-", "،", "—", ":"):
        if not capital(tokens[i].text) or not any(head_at(paragraph, k) for k in range(i, min(i + 4, len(tokens)))):
            return None
        first = i
    first += folded[first : first + 1] in (["both"], ["all"], ["respectively"])  # "A and B, both experts at
    head, sort = _find_head(paragraph, first)
    if head is None or _of_others(folded, first, head) or _of_a_woman(folded, i, first):
        return None
    last = _office_end(paragraph, first, head, lower, close)
    if paragraph.sort == "headline" and folded[first] in OURS and "," not in folded[last : last + 1]:
        return None  # "Minister X, ICESCO chief discuss": two who meet
    if _of_the_next(paragraph, head, last, lower) or _runs_into_a_name(paragraph, head, last, lower):
        return None
    while last > first and (folded[last - 1] in CONNECT or tokens[last - 1].text in ",;&–-"):
        last -= 1
    return Office(first, last, folded[head], sort) if last > first else None


def _of_others(folded: list[str], first: int, head: int) -> bool:
    """Whether several people follow: "Dr. X, the ambassadors of A and B", "Dr. X, Ali Y and Ana Z, members of"."""
    return folded[head] in OTHERS and (folded[first] == "the" or "," in folded[first:head])


def _of_a_woman(folded: list[str], i: int, first: int) -> bool:
    """Whether a man is named before a woman's office: "M. X, la ministre de Z, Mme Y"; then it is hers."""
    return folded[first] == "la" and "m." in folded[max(0, i - 5) : i]


def _of_the_next(paragraph: Paragraph, head: int, last: int, lower: frozenset[str]) -> bool:
    """Whether the office runs straight into another name ("…, Culture Minister Ali Y"): then it is that person's."""
    for k in range(head + 1, last - 1):
        before = paragraph.folded[k - 1]
        led = head_at(paragraph, k - 1) or before in country_words()
        if led and before not in NEVER and paragraph.folded[k] not in FRENCH_OF:
            end = run(paragraph, k, min(k + 6, len(paragraph.tokens)), lower)
            if end - k >= 2 and (end >= last or paragraph.tokens[end].text in ",;"):
                return True
    return False


def _of_a_name(paragraph: Paragraph, k: int, lower: frozenset[str]) -> bool:
    return paragraph.folded[k] in PARTICLES or name_word(paragraph, k, lower)


def _runs_into_a_name(paragraph: Paragraph, head: int, last: int, lower: frozenset[str]) -> bool:
    """Whether an office that begins in capitals ends with a name (", Head of the Department for Culture Ali Y,")."""
    tokens, folded = paragraph.tokens, paragraph.folded
    if not capital(tokens[head].text) or last - head < 4:
        return False
    following = tokens[last].text if last < len(tokens) else "."
    if following not in ",;." and folded[last : last + 1] != ["and"]:
        return False
    first = last
    while first > head + 1 and last - first < 6 and _of_a_name(paragraph, first - 1, lower):
        first -= 1
    if last - first < 2 or folded[first - 1] in PLACED or folded[first - 1] not in words() | acronyms() | OURS:
        return False
    return not gazetteer().at(tokens, folded, first)


def _find_head(paragraph: Paragraph, first: int) -> tuple[int | None, str]:
    """The first office word within reach, before anything that cannot stand in an office."""
    tokens, folded = paragraph.tokens, paragraph.folded
    for j in range(first, min(first + 14, len(tokens))):
        if folded[j] in FRESHLY:
            continue
        sort = head_at(paragraph, j)
        if sort:
            return j, sort
        text = tokens[j].text
        if text in ";:.!?)" or folded[j] in STOPS or folded[j] in TELLING or (is_verb(folded[j]) and not capital(text)):
            return None, ""
        if text == "," and j > first + 8:
            return None, ""
        if honorific_at(paragraph, j) and not _excellency(folded, j):
            return None, ""
        if text[0].islower() and not (folded[j] in CONNECT or _adjective(folded[j]) or _of_a_field(paragraph, j)):
            return None, ""
    return None, ""


def _of_a_field(paragraph: Paragraph, j: int) -> bool:
    """Whether a plain word at token j says what somebody is an expert of: "an education expert"."""
    words_on, folded = paragraph.words[j : j + 3], paragraph.folded
    if len(words_on) < 2 or len(words_on[0]) < 5 or not words_on[0].isalpha() or is_verb(folded[j]):
        return False
    if head_at(paragraph, j + 1):
        return folded[j + 1] in SPECIALISTS
    further = len(words_on) == 3 and words_on[1].isalpha() and words_on[1].islower() and not is_verb(folded[j + 1])
    return further and folded[j + 2] in SPECIALISTS and head_at(paragraph, j + 2) is not None


def _excellency(folded: list[str], j: int) -> bool:
    return folded[j] in EXCELLENCY


def _adjective(word: str) -> bool:
    return word.endswith(
        (
            "al",
            "ive",
            "ary",
            "ent",
            "ing",
            "ic",
            "ior",
            "ian",
            "an",
            "ese",
            "ain",
            "ais",
            "ien",
            "ish",
            "or",
            "er",
            "ed",
            "ry",
            "ty",
            "nt",
        )
    )


def _office_end(paragraph: Paragraph, first: int, head: int, lower: frozenset[str], close: str | None) -> int:
    """One past the last token of the office."""
    tokens, folded, j = paragraph.tokens, paragraph.folded, head + 1
    stop = min(first + LONGEST, len(tokens))
    while j < stop:
        text = tokens[j].text
        if (
            text == close
            or text in ";:!?"
            or (text == "." and (j + 1 == len(tokens) or tokens[j + 1].start > tokens[j].stop))
        ):
            return j
        if text in '“”"«»' or text == ")" and close is None and not _opened(tokens, head, j):
            if text not in '“”"«»' or not _quoted_name(tokens, j):
                return j
        elif (
            folded[j] in STOPS
            or folded[j] in TIMES
            or folded[j] in TELLING
            or (is_verb(folded[j]) and text[0].islower() and not part_of_office(folded, j))
            or folded[j] in ("on", "in", "at", "to", "for")
            and leaves(folded, j, tokens)
            or text in (",", "،", "–", "-", "and", "et", "&")
            and breaks(paragraph, j, lower)
            or text == "with"
            and j + 1 < len(tokens)
            and honorific_at(paragraph, j + 1)
            or j > head + 1
            and _titled_person(paragraph, j)
        ):
            return j
        j += 1
    return j


def _titled_person(paragraph: Paragraph, j: int) -> bool:
    """Whether a mere title (Mr., Dr., H.E.) stands at token j."""
    title = honorific_at(paragraph, j)
    if title and not BEARS_A_NAME.isdisjoint(paragraph.folded[j + 1 : j + 5]):  # "at Cheikh Anta Diop University"
        return False
    return title is not None and title[1] == "title" and paragraph.folded[j] not in ("general", "major")


def _opened(tokens: list, head: int, j: int) -> bool:
    return any(t.text == "(" for t in tokens[max(0, head - 12) : j])


def _quoted_name(tokens: list, j: int) -> bool:
    """Quotation marks around a proper name within an office, not around speech."""
    if tokens[j].text in "”»":
        return True
    return j + 1 < len(tokens) and capital(tokens[j + 1].text) and tokens[j - 1].text != ","
