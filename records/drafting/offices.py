"""Offices: the words around a name that say what the person is, and for whom."""

import re
from dataclasses import dataclass

from .names import NEVER, capital, country_words, honorific_at, name_word, run
from .rules import office_heads, word_set, words
from .text import Paragraph
from .verbs import is_verb

CONNECT = word_set("offices.connect")
STOPS = word_set("offices.stops")
FRENCH = word_set("offices.french")
TIMES = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
TO_VERB = word_set("offices.to_verb")
MEETING_WORDS = word_set("offices.meeting_words")
LONGEST = 60
PARENTHESIS = re.compile(r"^[A-Z][\w/&.\- ]{1,40}$")


@dataclass(frozen=True)
class Office:
    """An office phrase: tokens first..last of a paragraph, and the sort of its head."""

    first: int
    last: int
    head: str
    sort: str


def head_at(paragraph: Paragraph, i: int) -> str | None:
    """The sort of office that token i (or it and the next) begins."""
    heads, folded = office_heads(), paragraph.folded
    for n in (3, 2):
        if i + n <= len(folded) and " ".join(folded[i : i + n]) in heads:
            return heads[" ".join(folded[i : i + n])]
    word = folded[i]
    if word in heads:
        return heads[word]
    for end in ("-general", "-elect", "-at-large"):
        if word.endswith(end) and word[: -len(end)] in heads:
            return heads[word[: -len(end)]]
    if (
        "-" in word
        and word.split("-")[-1] in heads
        and word.split("-")[0] in ("vice", "co", "deputy", "ex", "under", "sous", "sub")
    ):
        return heads[word.split("-")[-1]]
    return None


def office_after(paragraph: Paragraph, i: int, lower: frozenset[str]) -> Office | None:
    """The office that follows a name; i is the token after the name (a comma, a bracket, a dash)."""
    tokens, folded = paragraph.tokens, paragraph.folded
    if i >= len(tokens):
        return None
    close = ")" if tokens[i].text == "(" else None
    first = i + 1
    if tokens[i].text not in (",", "(", "–", "-", "،", "—", ":"):
        if not capital(tokens[i].text) or not any(head_at(paragraph, k) for k in range(i, min(i + 4, len(tokens)))):
            return None
        first = i
    head, sort = _find_head(paragraph, first)
    if head is None:
        return None
    last = _office_end(paragraph, first, head, lower, close)
    if _of_the_next(paragraph, head, last, lower):
        return None
    while last > first and (folded[last - 1] in CONNECT or tokens[last - 1].text in ",;&–-"):
        last -= 1
    return Office(first, last, folded[head], sort) if last > first else None


def _of_the_next(paragraph: Paragraph, head: int, last: int, lower: frozenset[str]) -> bool:
    """Whether the office runs straight into another name ("…, Culture Minister Ali Y"): then it is that person's."""
    for k in range(head + 1, last - 1):
        before = paragraph.folded[k - 1]
        if (head_at(paragraph, k - 1) or before in country_words()) and before not in NEVER:
            end = run(paragraph, k, min(k + 6, len(paragraph.tokens)), lower)
            if end - k >= 2 and (end >= last or paragraph.tokens[end].text in ",;"):
                return True
    return False


def _find_head(paragraph: Paragraph, first: int) -> tuple[int | None, str]:
    """The first office word within reach, before anything that cannot stand in an office."""
    tokens, folded = paragraph.tokens, paragraph.folded
    for j in range(first, min(first + 14, len(tokens))):
        sort = head_at(paragraph, j)
        if sort:
            return j, sort
        text = tokens[j].text
        if text in ";:.!?)" or folded[j] in STOPS or (is_verb(folded[j]) and not capital(text)):
            return None, ""
        if text == "," and j > first + 8:
            return None, ""
        if honorific_at(paragraph, j) and not _excellency(folded, j):
            return None, ""
        if text[0].islower() and folded[j] not in CONNECT and not _adjective(folded[j]):
            return None, ""
    return None, ""


def _excellency(folded: list[str], j: int) -> bool:
    return folded[j] in ("general", "president", "director", "his", "her", "sultan", "king", "prince", "general's")


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
            or (is_verb(folded[j]) and text[0].islower() and not _part_of_office(folded, j))
            or folded[j] in ("on", "in", "at", "to", "for")
            and _leaves(folded, j, tokens)
            or text in (",", "،", "–", "-", "and", "et", "&")
            and _breaks(paragraph, j, lower)
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
    return title is not None and title[1] == "title" and paragraph.folded[j] not in ("general", "major")


def _opened(tokens: list, head: int, j: int) -> bool:
    return any(t.text == "(" for t in tokens[max(0, head - 12) : j])


def _quoted_name(tokens: list, j: int) -> bool:
    """Quotation marks around a proper name within an office, not around speech."""
    if tokens[j].text in "”»":
        return True
    return j + 1 < len(tokens) and capital(tokens[j + 1].text) and tokens[j - 1].text != ","


def _part_of_office(folded: list[str], j: int) -> bool:
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


def _leaves(folded: list[str], j: int, tokens: list) -> bool:
    """Whether a preposition leads out of the office: a date, the meeting, a verb."""
    if j + 1 >= len(folded):
        return True
    following = folded[j + 1]
    if following in TIMES or following[0].isdigit() or following in TO_VERB:
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


def _breaks(paragraph: Paragraph, j: int, lower: frozenset[str]) -> bool:
    """Whether a comma or "and" ends the office rather than going on within it."""
    tokens, folded = paragraph.tokens, paragraph.folded
    k = j + 1
    if tokens[j].text in (",", "،") and k < len(tokens) and folded[k] in ("to", "on", "as", "with", "by"):
        return True
    while k < len(tokens) and folded[k] in (
        "and",
        "&",
        "et",
        "the",
        ",",
        "well",
        "as",
        "also",
        "of",
        "le",
        "la",
        "les",
        "l",
        "de",
        "du",
        "des",
        "for",
        "in",
        "at",
        "to",
    ):
        if folded[k] in ("in", "at") and _leaves(folded, k, tokens):
            return True
        k += 1
    if k >= len(tokens):
        return True
    if honorific_at(paragraph, k) and not _office_goes_on(paragraph, k):
        return True
    if head_at(paragraph, k):
        return tokens[j].text in (",", "،") and folded[j + 1 : j + 3] == ["and", "the"]
    word = tokens[k].text
    if not capital(word):
        return tokens[j].text in (",", "،") and not _office_word_ahead(paragraph, k)
    if folded[k] in words() or folded[k] in country_words():
        return _another_person(paragraph, j, k, lower)
    if name_word(paragraph, k, lower) and tokens[j].text in (",", "،", "and", "et"):
        return k + 1 < len(tokens) and name_word(paragraph, k + 1, lower)
    return False


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


def office_before(paragraph: Paragraph, i: int, bound: int, lower: frozenset[str]) -> Office | None:
    """The office that leads up to a name at token i; nothing before token `bound` belongs to it."""
    tokens, folded = paragraph.tokens, paragraph.folded
    last = i
    if last > bound and tokens[last - 1].text in (",", "،", ":", "–", "-"):
        last -= 1
    j = last
    while j > bound and last - j < LONGEST and _within(paragraph, j - 1, lower):
        j -= 1
    j = _after_comma(paragraph, j, last)
    heads = [k for k in range(j, last) if head_at(paragraph, k)]
    if not heads:
        return None
    j = _last_of_several(folded, heads, j)
    while j < last and (
        folded[j]
        in (
            "and",
            "the",
            "of",
            "a",
            "an",
            "to",
            "with",
            "by",
            "et",
            "le",
            "la",
            "&",
            "as",
            "for",
            "in",
            "at",
            "on",
            "de",
            "les",
            "l",
        )
        or tokens[j].text in ",;)&–-"
    ):
        j += 1
    heads = [k for k in heads if k >= j]
    if not heads or (last < i and all(t.text[0].islower() for t in tokens[j:last] if t.text[0].isalpha())):
        return None
    return Office(j, last, folded[heads[0]], head_at(paragraph, heads[0]) or "staff")


def _after_comma(paragraph: Paragraph, j: int, last: int) -> int:
    """The part after the last comma, where that alone holds an office ("…(OIC), Culture Minister X")."""
    for k in range(last - 1, j, -1):
        if paragraph.tokens[k].text in ",،":
            return k + 1 if any(head_at(paragraph, n) for n in range(k + 1, last)) else j
    return j


def _within(paragraph: Paragraph, k: int, lower: frozenset[str]) -> bool:
    """Whether token k can stand inside an office phrase read backwards."""
    text, folded = paragraph.tokens[k].text, paragraph.folded[k]
    if head_at(paragraph, k):
        return True
    if folded in STOPS or folded in TIMES or text in ';:.!?“”"':
        return False
    if capital(text):
        return not (
            k and paragraph.tokens[k].text.endswith("ing") and k == paragraph.sentences[paragraph.sentence_of(k)][0]
        )
    if text in ",()'’&-–" or folded in ("'s", "s'"):
        return True
    if folded in ("on", "with", "as", "well", "first", "second", "third", "an", "a"):
        return False
    return (
        folded in CONNECT
        or folded in FRENCH
        or folded in country_words()
        or folded
        in ("charge", "general", "special", "permanent", "foreign", "national", "affaires", "d'affaires", "d’affaires")
    )


def _last_of_several(folded: list[str], heads: list[int], j: int) -> int:
    """Where two offices are joined by "and the", only the last is this person's."""
    for k in range(heads[-1], j, -1):
        if folded[k] == "the" and folded[k - 1] in ("and", ","):
            before = [h for h in heads if h < k - 1]
            after = [h for h in heads if h > k]
            if before and after:
                return k
    return j
