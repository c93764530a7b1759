"""Honorifics and runs of capitalised words that may be a person's name."""

import re
from functools import cache, lru_cache

from .countries import country_words
from .gazetteer import Gazetteer
from .rules import cities, column, office_heads, pattern, table, word_set, words
from .text import Paragraph
from .verbs import is_verb

SON_AFTER = frozenset(("oglu", "qizi", "kyzy", "uly", "ogly"))  # after the father's name
PARTICLES = word_set("names.particles")
NEVER = word_set("names.never")
INITIAL = re.compile(r"^(?:(?:[CKSZ]h|Y[au])\.|(?:[A-ZÀ-Ý]\.?){1,3})$")
GLUED_PARTICLE = pattern("names.glued_particle")
TITLES = frozenset(("dr.", "mr.", "mrs.", "ms.", "prof.", "h.e.", "eng.", "amb.", "mme"))
PLAIN_TITLES = frozenset(("dr", "dr.", "mr", "mr.", "eng", "eng.", "prof", "prof.", "professor"))
BORNE = frozenset(("sultan", "emir", "amir"))  # titles that are names too
INSTITUTIONS = word_set("institutions.heads")
PILGRIM = frozenset(("alhaji", "alhaj"))  # after "Mr." a part of the name
CHEIKH = "cheikh"  # so spelt, and after a plain title, a first name
SHEIKHAS = frozenset(("sheikha", "shaikha", "cheikha"))  # first names after "Ms.", before a family name alone
POSTS = frozenset(("dg", "pm", "fm"))  # short for an office, no initials
RETIRED = (["r", ")"], ["rtd", ")"], ["retd", ")"])  # after a rank and a bracket
OF_AN_ACT = ("ation", "ations", "ition", "itions", "ction", "ctions", "ption", "ptions", "ment", "ments")
LONGEST_NAMED_SO = 7  # letters of a name that ends as acts do: Clément
LONGEST = 12


@cache
def honorifics() -> Gazetteer:
    """Titles that stand before a name, of both sorts: mere titles, and offices used as one."""
    rows = table("honorifics")
    return Gazetteer((row["title"], (row["sort"], row["title"]), row["title"][0].isupper()) for row in rows)


FIRST_OF_TITLES = frozenset(honorifics().first)


@cache
def acronyms() -> frozenset[str]:
    """Short names of bodies."""
    return column("bodies", "acronym") - {""}


def capital(word: str) -> bool:
    """Whether a word begins with a capital letter."""
    return word[:1].isupper()


def name_word(paragraph: Paragraph, i: int, lower: frozenset[str], first: bool = False) -> bool:
    """Whether token i can be part of a person's name."""
    word, folded = paragraph.words[i], paragraph.folded[i]
    sort = _by_itself(word, folded)
    if sort == "initial":
        return not first or word.endswith(".") or (len(word) == 1 and folded != "a")
    if folded == "sultan" and capital(word) and (_son_of(paragraph, i) or _after_a_name(paragraph, i)):
        return True
    if folded in BORNE and _first_name(paragraph, i):
        return True
    if sort == "capitals" and not paragraph.shouting:
        return not first and folded not in words() and folded not in country_words() and len(word) > 2
    if sort in ("capitals", "plain"):
        return _uncommon(folded) and (folded not in lower or first)
    return sort == "particle"


@lru_cache(maxsize=20_000)
def _by_itself(word: str, folded: str) -> str | None:
    """What a word by itself may be in a name: `particle`, `initial`, `capitals`, `plain`; None for none of these."""
    if not word[0].isalpha():
        return None
    if word[0].islower():
        rest = folded.partition("'")[2]
        return "particle" if GLUED_PARTICLE.match(word) and rest not in words() and rest not in acronyms() else None
    if (
        len(word) <= 3
        and INITIAL.match(word)
        and folded not in POSTS
        and folded not in acronyms()
        and not (len(word) == 3 and folded in words())
    ):
        return "initial"
    if folded in NEVER | POSTS or folded in office_heads() or folded in acronyms():
        return None
    return "capitals" if 1 < len(word) <= 5 and word.isupper() else "plain"


@lru_cache(maxsize=20_000)
def _uncommon(folded: str) -> bool:
    """Whether a word is neither a country's nor, in any of its parts, one of the domain's common words or verbs."""
    if folded.endswith("s") and is_verb(folded):  # in headlines: "Vice Minister Inaugurates …"
        return False
    if len(folded) > LONGEST_NAMED_SO and folded.endswith(OF_AN_ACT):
        return False
    parts = folded.replace("-", " ").split()
    common = folded in words() or (len(parts) > 1 and all(p in words() for p in parts))
    return not common and folded not in country_words()


def _son_of(paragraph: Paragraph, i: int) -> bool:
    """Whether "bin" stands beside a word that is else a title ("Sultan bin Ahmed bin Sultan")."""
    beside = paragraph.folded[max(0, i - 1) : i] + paragraph.folded[i + 1 : i + 2]
    return any(word in ("bin", "bint", "ibn") for word in beside)


def _after_a_name(paragraph: Paragraph, i: int) -> bool:
    """Whether a first name stands before a word that is else a title: "Ms Rabia Sultan and", "Ali Sultan Al-Test"."""
    before = paragraph.words[max(0, i - 1) : i]
    named = before and capital(before[0]) and _by_itself(before[0], paragraph.folded[i - 1]) == "plain"
    return bool(named) and _uncommon(paragraph.folded[i - 1])


def run(paragraph: Paragraph, i: int, stop: int, lower: frozenset[str], titled: bool = False) -> int:
    """Where the name that begins at token i ends (i itself where there is none)."""
    tokens, folded, j = paragraph.tokens, paragraph.folded, i
    while j < stop and j - i < LONGEST:
        if j > i and (tokens[j].start > tokens[j - 1].stop + 1 or folded[j] in TITLES):
            break
        if (
            name_word(paragraph, j, lower)
            or (titled and j == i and _strange_first(paragraph, j, stop))
            or j > i
            and folded[j] in SON_AFTER
            or folded[j] in PARTICLES
            and j + 1 < stop
            and _after_particle(paragraph, j, stop, lower)
            or j > i
            and folded[j - 1] in ("al", "el", "bin", "bint", "ben")
            and folded[j] in words()
            and capital(tokens[j].text)
            or titled
            and j > i
            and _family_name(paragraph, i, j, stop, lower)
            or j > i
            and folded[j] in words()
            and capital(tokens[j].text)
            and folded[j + 1 : j + 2] in (["bin"], ["bint"], ["ibn"])
        ):
            j += 1
        else:
            break
    while j > i and folded[j - 1] in PARTICLES and tokens[j - 1].text[0].islower():
        j -= 1
    return j


def _family_name(paragraph: Paragraph, i: int, j: int, stop: int, lower: frozenset[str]) -> bool:
    """Whether a country's, a city's or a common word goes on a name that begins at token i, or Islam within one."""
    if j == i + 1 and _country_inside(paragraph, j, stop, lower):
        return True
    if paragraph.folded[j] == "islam" and j + 1 < stop and name_word(paragraph, j + 1, lower):
        return True
    return (j == i + 1 or (j == i + 2 and paragraph.folded[j] in cities())) and _common_last(paragraph, j, stop)


def _common_last(paragraph: Paragraph, j: int, stop: int) -> bool:
    """A common word as a family name: "Dr. Majdi Hajj," with a comma after it, no office."""
    folded = paragraph.folded
    return (
        folded[j] in words()
        and capital(paragraph.tokens[j].text)
        and folded[j] not in NEVER
        and folded[j] not in office_heads()
        and j + 1 < stop
        and (folded[j + 1] == "," or (folded[j] == "islam" and not capital(paragraph.words[j + 1])))
        and capital(paragraph.tokens[j - 1].text)
        and folded[j - 1] not in words()
        and folded[j - 1] not in office_heads()
    )


def _after_particle(paragraph: Paragraph, j: int, stop: int, lower: frozenset[str]) -> bool:
    """A particle carries on a name only where a name word follows, maybe after one more particle."""
    for k in (j + 1, j + 2):
        if k >= stop:
            return False
        if name_word(paragraph, k, frozenset()) or (
            capital(paragraph.tokens[k].text) and paragraph.folded[k] in cities()
        ):
            return True
        if (
            paragraph.folded[k] in words()
            and capital(paragraph.tokens[k].text)
            and paragraph.folded[j] in ("al", "el", "bin", "ben")
        ):
            return True
        if paragraph.folded[k] not in PARTICLES:
            return False
    return False


def _strange_first(paragraph: Paragraph, j: int, stop: int) -> bool:
    """After a title even a country's or a common word may be a first name ("Mr. Jordan Smith")."""
    word, folded = paragraph.tokens[j].text, paragraph.folded[j]
    if (
        not capital(word)
        or folded in NEVER
        or (folded in office_heads() and folded not in BORNE)
        or word.isupper()
        and (len(word) < 6 or folded in words())
    ):
        return False
    following = paragraph.tokens[j + 1].text if j + 1 < stop else ""
    if folded in BORNE:
        return capital(following)
    if folded in words() or folded in country_words():
        return (
            capital(following)
            and paragraph.folded[j + 1] not in words() | NEVER
            and paragraph.folded[j + 1] not in office_heads()
        )
    return True


def _country_inside(paragraph: Paragraph, j: int, stop: int, lower: frozenset[str]) -> bool:
    """A country's word as a family name ("Ms. Zineb Iraqi,") or inside a name ("Ali Mali Sarr")."""
    if paragraph.folded[j] not in country_words() or not capital(paragraph.tokens[j].text):
        return False
    if not name_word(paragraph, j - 1, lower) or j + 1 >= stop:
        return j + 1 >= stop and name_word(paragraph, j - 1, lower)
    following = paragraph.tokens[j + 1].text
    if following in ",;.)":
        return name_word(paragraph, j - 1, lower)
    return following[0].islower() and paragraph.folded[j + 1] not in ("of", "to", "in")


def _bears(paragraph: Paragraph, i: int, j: int) -> bool:
    """Whether "Sultan" or "Emir" at token j is a name: before "bin", or after a plain title from token i on."""
    plain = j > i and paragraph.folded[j - 1] in PLAIN_TITLES
    return plain or paragraph.folded[j + 1 : j + 2] in (["bin"], ["ibn"]) or _first_name(paragraph, j)


def _first_name(paragraph: Paragraph, j: int) -> bool:
    """Whether an office and one more name stand around "Sultan": "Secretary General of TURKSOY Sultan Raev,"."""
    words, before = paragraph.words, paragraph.folded[max(0, j - 2) : j]
    body = j > 0 and ((words[j - 1].isupper() and len(words[j - 1]) > 3) or before[-1] in INSTITUTIONS)
    body = body or before[-1:] == ["minister"] or "".join(before[-1:]).endswith("-general")
    body = body or (before[:1] == ["of"] and before[-1] in country_words())
    return body and any(map(capital, words[j + 1 : j + 2])) and not any(map(capital, words[j + 2 : j + 3]))


def _named_so(paragraph: Paragraph, j: int, word: str) -> bool:
    """Whether a word that is else a title is a part of the name after another: "Mr. Alhaji X", "M. Cheikh Y"."""
    title, following = paragraph.folded[j - 1], "".join(paragraph.folded[j + 1 : j + 2])
    if word in SHEIKHAS:
        return title in ("ms.", "mrs.", "ms", "mrs", "mme") and following.startswith(("al-", "el-"))
    return (word in PILGRIM and title in TITLES) or (word == CHEIKH and title in PLAIN_TITLES | {"m.", "mme", "ms."})


def _sri_lanka(paragraph: Paragraph, i: int) -> bool:
    """Whether "Sri" at token i begins the country's name, or its people's."""
    return paragraph.folded[i] == "sri" and "".join(paragraph.folded[i + 1 : i + 2]).startswith("lanka")


def honorific_at(paragraph: Paragraph, i: int) -> tuple[int, str] | None:
    """Titles that begin at token i, as many as follow each other: where they end, of which sort the strongest is."""
    if paragraph.folded[i] not in FIRST_OF_TITLES or _sri_lanka(paragraph, i):
        return None
    tokens, j, sort = paragraph.tokens, i, ""
    while j - i < 10:
        entry = honorifics().at(tokens, paragraph.folded, j)
        if entry is not None and entry.words[0] in BORNE and _bears(paragraph, i, j):
            break
        if entry is not None and j > i and _named_so(paragraph, j, entry.words[0]):
            break
        if entry is None or (entry.words == ("m.",) and j + 1 < len(tokens) and not capital(tokens[j + 1].text)):
            break
        if (
            entry.value[0] == "title"
            and tokens[j].text in ("HE", "HH", "HM", "SM", "SAR", "SEM")
            and paragraph.shouting
        ):
            break
        sort = "title" if "title" in (sort, entry.value[0]) else "office"
        j += len(entry.words)
        if paragraph.folded[j : j + 1] == ["("] and paragraph.folded[j + 1 : j + 3] in RETIRED:
            j, sort = j + 3, "title"
        if j >= len(tokens):
            break
        if (
            tokens[j].text == "the"
            and j > i
            and j + 1 < len(tokens)
            and honorifics().at(tokens, paragraph.folded, j + 1)
        ):
            j += 1
    return (j, sort) if j > i else None
