"""Mentions of people: a title, a name, an office before or after it."""

from .borne import BEARS_A_NAME, borne, of_an_institution
from .countries import country_openings, country_words
from .mention import Mention
from .names import PARTICLES, capital, honorific_at, name_word, run
from .next_person import may_begin, name_follows, names_another, of_the_next, titles_another
from .office_after import office_after
from .office_before import office_before
from .office_heads import Office, head_at
from .rules import cities, fold, words
from .sharing import named_before, one_of_several, share
from .text import Paragraph
from .verbs import sort_of

LEADS_ON = frozenset(("of", "at", "for", "in", "on", "de", "du", "des", "aux"))
ARTICLES = frozenset(("le", "la", "les"))  # "Monsieur le Préfet" is no name
MOST = 600  # mentions of one paragraph
KEPT = frozenset(("Ambassador", "Sheikh", "Prince", "Princess", "King", "Queen", "Engineer", "General", "Imam"))
KEPT_FOLDED = frozenset(word.lower() for word in KEPT)
OF_A_GENERAL = frozenset(("director", "secretary", "inspector", "attorney", "consul"))  # before "General", no rank
REMARKS = frozenset(("remark", "remarks", "statement", "statements", "comments", "announcement", "call"))  # made
SPEECH = frozenset(("speak", "meet", "receive", "attend", "chair", "sign", "visit", "open"))


def lower_words(paragraphs: list[Paragraph]) -> frozenset[str]:
    """Words that the document also writes without a capital."""
    written = set().union(*(paragraph.words for paragraph in paragraphs))
    found = {fold(word) for word in written if word[0].islower()}
    return frozenset(found - PARTICLES - {"said", "will", "may", "grant", "mark", "rose", "hope"})


def mentions(paragraph: Paragraph, lower: frozenset[str]) -> list[Mention]:
    """Every mention of a person in a paragraph, in order."""
    found: list[Mention] = []
    bound = 0
    for first, stop in paragraph.sentences:
        after = first
        for i in [k for k in range(first, stop) if may_begin(paragraph.words[k])]:
            if i < after or len(found) > MOST or _of_no_person(paragraph, i):
                continue
            mention = _titled(paragraph, i, stop, bound, lower) or _bare(paragraph, i, first, stop, bound, lower)
            if mention is None and found:
                mention = one_of_several(found[-1], i, stop, lower)
            if mention is None:
                continue
            if borne(paragraph, mention.first, mention.name_last):
                after = mention.name_last
                continue
            share(found, mention)
            found += [*named_before(mention, bound, lower), mention]
            bound = after = max(mention.last, mention.name_last)
    return found


def _of_no_person(paragraph: Paragraph, i: int) -> bool:
    """Whether token i is a site's name for somebody ("@DrTestov"), or a body's letters before a title."""
    words_of, word = paragraph.words, paragraph.words[i]
    if i and words_of[i - 1] == "@":
        return True
    if not word.isupper() or not 2 < len(word) < 8 or not word.isalpha() or i == 0 or i + 1 == len(words_of):
        return False
    between = head_at(paragraph, i - 1) is not None and honorific_at(paragraph, i + 1) is not None
    return between and not paragraph.shouting


def _titled(paragraph: Paragraph, i: int, stop: int, bound: int, lower: frozenset[str]) -> Mention | None:
    """A mention that begins with a title."""
    title = honorific_at(paragraph, i)
    if title is None or (paragraph.tokens[i].text == "M." and _initial(paragraph, i)):
        return None
    start, sort = title
    i = _title_after_office(paragraph, i, start)
    last = run(paragraph, start, stop, lower, titled=sort == "title" or start - i > 1)
    shortest = 3 if paragraph.words[i] == "M." else 2  # a writer's "M. M.", a degree's "M. Ag."
    letter = last - start == 1 and len(paragraph.words[start].strip(".")) < shortest
    if last == start or letter or _cut_off(paragraph, last) or paragraph.words[start] in ARTICLES:
        return None
    letters = last - start == 1 and len(paragraph.words[start]) < 6 and paragraph.words[start].isupper()
    if (letters and not paragraph.shouting) or _of_no_person(paragraph, start):  # "Vice Chancellor UET Prof. X"
        return None
    begins = paragraph.folded[start]
    if begins[:2] == "d'" and begins[2:] in country_words():  # "l'ambassadeur d'Italie", "Première Dame d'Italie"
        return None
    whose = begins in ("de", "du", "des")  # "l'ambassadeur de Côte d'Ivoire"
    if sort == "office" and (whose or not _office_title_holds(paragraph, i, start, last)):
        return None
    return _mention(paragraph, i, start, last, bound, lower, sort)


def _title_after_office(paragraph: Paragraph, i: int, start: int) -> int:
    """Where the title proper begins, if what stands before it ends an office ("Executive Director Dr. X")."""
    led = i and (capital(paragraph.words[i - 1]) or paragraph.words[i - 1] == ")")
    rank = paragraph.folded[i] in KEPT_FOLDED and paragraph.folded[max(0, i - 1)] not in OF_A_GENERAL
    if not led or rank:
        return i
    first = i + 1 + (paragraph.folded[i] in OF_A_GENERAL and paragraph.folded[i + 1 : i + 2] == ["general"])
    inner = (k for k in range(first, start) if (title := honorific_at(paragraph, k)) and title[1] == "title")
    return next(inner, i) if head_at(paragraph, i) else i


def _cut_off(paragraph: Paragraph, last: int) -> bool:
    """Whether a name breaks off at the end of its paragraph: "Dr. Omar Al", as teasers do."""
    return last == len(paragraph.tokens) and paragraph.folded[last - 1] in ("al", "el", "bin", "ibn", "ould", "abd")


def _initial(paragraph: Paragraph, i: int) -> bool:
    """Whether "M." stands inside a name ("Salim M. AlMalik") rather than before one."""
    return (
        i > 0
        and capital(paragraph.tokens[i - 1].text)
        and paragraph.folded[i - 1] not in words()
        and paragraph.folded[i - 1] not in country_words()
        and len(paragraph.folded[i - 1]) > 2
    )


def _office_title_holds(paragraph: Paragraph, i: int, start: int, last: int) -> bool:
    """ "Minister Karimov" names a person; "General Assembly" and "President Office" do not."""
    words_of = paragraph.folded[start:last]
    if all(w in words() or w in country_words() for w in words_of):
        return False
    return not (
        paragraph.folded[i] in ("king", "prince", "sultan", "emir", "princess", "imam", "father", "general")
        and last < len(paragraph.tokens)
        and paragraph.folded[last] in words()
        and capital(paragraph.tokens[last].text)
        and paragraph.folded[last] in BEARS_A_NAME
    )


def _bare(paragraph: Paragraph, i: int, first: int, stop: int, bound: int, lower: frozenset[str]) -> Mention | None:
    """A mention without a title, held up by an office before or after it, or by a verb of speech."""
    if not name_word(paragraph, i, lower, first=True) or i < bound or of_an_institution(paragraph, i):
        return None
    if tuple(paragraph.folded[i : i + 2]) in country_openings():  # "the head of the Sierra Leone Commission, X"
        return None
    title = honorific_at(paragraph, i)
    if title is not None and title[0] > i + 1:  # "Yang Mulia welcomed": a title alone
        return None
    if (
        i > first
        and i > bound
        and name_word(paragraph, i - 1, lower, first=True)
        and not _place_before(paragraph, i - 1, first)
        and paragraph.tokens[i].start == paragraph.tokens[i - 1].stop + 1
    ):
        return None
    last = run(paragraph, i, stop, lower)
    if last - i > 2 and _place_before(paragraph, i, first):
        return None
    if last - i < 2 or last - i > 11 or paragraph.folded[i] in lower:
        return None
    if paragraph.folded[i] in ("al", "el") and last - i == 2:
        return None
    before = office_before(paragraph, i, bound, lower)
    if before is not None and paragraph.folded[before.last - 1] in LEADS_ON:  # "the Department of": to no person
        before = None
    if before is not None and before.last < i:  # a comma stands between: "the Minister of X, Ali Y"
        before = before if paragraph.tokens[i - 1].text == "," else None
    after = office_after(paragraph, last, lower) if last < stop else None
    if before is None and after is None and not _speaks(paragraph, last, stop):
        return None
    return _mention(paragraph, i, i, last, bound, lower, "")


def _place_before(paragraph: Paragraph, i: int, first: int) -> bool:
    """Whether token i is a city after "in" or "of": "the office in Amman Ali Testov" names no Amman Ali."""
    return i > first and paragraph.folded[i - 1] in ("in", "at", "a", "of") and paragraph.folded[i] in cities()


def _speaks(paragraph: Paragraph, last: int, stop: int) -> bool:
    """Whether a verb of speech or meeting follows a name."""
    for k in range(last, min(last + 3, stop)):
        word = paragraph.folded[k]
        if paragraph.tokens[k].text[0].isupper():
            return False
        if sort_of(word) in SPEECH:
            return True
        if word == "made" and not REMARKS.isdisjoint(paragraph.folded[k + 1 : k + 4]):
            return True
        if word not in ("also", "then", "has", "had", "in", "have", "who"):
            return False
    return False


def _small_surname(paragraph: Paragraph, last: int, lower: frozenset[str]) -> tuple[int, Office | None]:
    """A family name without its capital: "Dr. Omar testov, Rector of …"; where the name ends, and its office."""
    tokens = paragraph.tokens
    if last + 2 < len(tokens) and tokens[last].text.isalpha() and tokens[last + 1].text == ",":
        word = paragraph.folded[last]
        office = office_after(paragraph, last + 1, lower)
        if len(word) > 3 and word not in words() and sort_of(word) is None and office is not None:
            return last + 1, office
    return last, None


def _by_rank(office: Office) -> bool:
    """Whether what stands before a name is a mere rank: "l'ambassadeur X, Directeur du Département de Y"."""
    return office.last - office.first == 1 and office.sort == "envoy"


def _mention(
    paragraph: Paragraph, i: int, start: int, last: int, bound: int, lower: frozenset[str], sort: str
) -> Mention:
    tokens = paragraph.tokens
    offices = []
    edge = start if sort == "office" else i
    before = office_before(paragraph, edge, bound, lower)
    if before is not None and (before.last == edge or tokens[edge - 1].text in ",،:–-"):
        if sort == "office" and before.last - before.first <= start - i:  # no more than the title itself
            before = office_before(paragraph, i, bound, lower)
        if before is not None:
            offices.append(before)
    elif before is not None:
        before = None
    after = office_after(paragraph, last, lower)
    if after is None and sort == "title" and last - start == 1:
        last, after = _small_surname(paragraph, last, lower)
    if after is not None and (titles_another(paragraph, after) or of_the_next(paragraph, after, lower)):
        after = None
    if after is not None and offices:
        anothers = name_follows(paragraph, after.last, lower) or names_another(paragraph, after, lower)
        if anothers or (after.last < len(tokens) and honorific_at(paragraph, after.last)):
            after = None
        elif tokens[i - 1].text == "," or _by_rank(offices[0]):
            offices.clear()
    if after is not None:
        offices.append(after)
    name = paragraph.written(start, last)
    honorific = paragraph.written(i, start) if start > i else None
    if sort == "office" and offices and honorific not in KEPT:
        honorific = None
    return Mention(
        paragraph, i, start, last, after.last if after else last, honorific, name.strip(" ."), offices, sort != ""
    )
