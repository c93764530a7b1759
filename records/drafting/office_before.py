"""The office that leads up to a name, read backwards."""

from .countries import country_words
from .names import INSTITUTIONS, capital
from .office_ends import TELLING, TIMES
from .office_heads import Office, head_at
from .rules import word_set, words, words_in_order
from .text import Paragraph
from .verbs import is_verb

CONNECT = word_set("offices.connect")
STOPS = word_set("offices.stops")
FRENCH = word_set("offices.french")
UNITS = word_set("offices.units")
OWNING = (
    ["son"],
    ["sa"],
    ["le"],
    ["la"],
    ["du"],
    ["au"],
    ["its"],
    ["leur"],
    ["whose"],
)  # before an office in small letters, then a name
IN_A_NAME = (["educational", ",", "scientific"], ["educational", ",", "cultural"], ["education", ",", "science"])
LONGEST = 60
FRENCH_ENDS = tuple(words_in_order("office_before.french_ends"))  # of adjectives
BODIES = frozenset(("committee", "commission", "council", "board", "secretariat"))  # on something
FRENCH_OF = frozenset(("de", "du", "des"))  # before what an office is of: "du Centre de prospective"
LEADING = word_set("office_before.leading")
PARTNER = {"“": "”", "”": "“", "«": "»", "»": "«", '"': '"'}
OPENING, CLOSING = ("“", "«"), ("”", "»")
LONGEST_UNIT = 4  # words of a unit and the article before it
LONGEST_QUOTED = 6  # words of a name in quotation marks


def office_before(paragraph: Paragraph, i: int, bound: int, lower: frozenset[str]) -> Office | None:
    """The office that leads up to a name at token i; nothing before token `bound` belongs to it."""
    tokens, folded = paragraph.tokens, paragraph.folded
    last = i
    if last > bound and tokens[last - 1].text in (",", "،", ":", "–", "-"):
        last -= 1
    if last and folded[last - 1] in ("and", "et", "&"):
        return None  # "the Director-General and Mr. X"
    if last and tokens[last - 1].text in PARTNER and not _partner(paragraph, last - 1, -1):
        return None  # the name stands in quotation marks, or begins what does
    j = last
    while j > bound and last - j < LONGEST and _within(paragraph, j - 1, lower):
        j -= 1
    j = _after_another(paragraph, _after_comma(paragraph, j, last), last)
    heads = [k for k in range(j, last) if head_at(paragraph, k)]
    if not heads:
        return None
    j = _last_of_several(folded, heads, j)
    j = next((k for k in heads if k > j + 1 and folded[k - 1] in ("le", "la")), j)  # "à l'audience royale le ministre"
    j = next((k for k in range(heads[0], j, -1) if _the_after_a_name(paragraph, k)), j)  # "in Rabat the outgoing Envoy"
    while j < last and (folded[j] in LEADING or folded[j].startswith("d'") or folded[j] in ("'s", *",;)&–-")):
        j += 1
    heads = [k for k in heads if k >= j]
    plain = all(t.text[0].islower() for t in tokens[j:last] if t.text[0].isalpha())
    if not heads:
        return None
    owned = folded[j - 1 : j] in OWNING or folded[j].startswith("l'") or "'s" in folded[j:last]
    of_what = (folded[j + 1 : j + 3], folded[j + 2 : j + 4])
    owned = owned or ["of", "the"] in of_what or ["de", "la"] in of_what  # "chairman of the board, Ana X,"
    if last < i and plain and not owned:
        return None
    return Office(j, last, folded[heads[0]], head_at(paragraph, heads[0]) or "staff")


def _the_after_a_name(paragraph: Paragraph, k: int) -> bool:
    """Whether token k is an article right after a proper name, which is of something else then."""
    return paragraph.words[k] == "the" and capital(paragraph.words[k - 1])


def _after_comma(paragraph: Paragraph, j: int, last: int) -> int:
    """The part after the last comma, where that alone holds an office ("…(OIC), Culture Minister X")."""
    for k in range(last - 1, j, -1):
        if paragraph.tokens[k].text in ",،" and paragraph.folded[k - 1 : k + 2] not in IN_A_NAME:
            return k + 1 if any(head_at(paragraph, n) for n in range(k + 1, last)) else j
    return j


def _after_another(paragraph: Paragraph, j: int, last: int) -> int:
    """The part after a name and "and", where that alone holds an office: "Omar Testov and First Lady X"."""
    joined = next((k for k in range(j + 1, last) if paragraph.folded[k] in ("and", "et", "to", "au")), None)
    if joined is None or not all(capital(word) for word in paragraph.words[j:joined]):
        return j
    heads = any(head_at(paragraph, k) for k in range(j, joined))
    if heads or paragraph.folded[j] in words():
        return j
    spoken_to = paragraph.folded[joined] in ("to", "au")  # "the greetings of Omar Testov to the Secretary-General"
    return last if spoken_to else joined + 1


def _within(paragraph: Paragraph, k: int, lower: frozenset[str]) -> bool:
    """Whether token k can stand inside an office phrase read backwards."""
    text, folded = paragraph.tokens[k].text, paragraph.folded[k]
    if head_at(paragraph, k) or text == "à":
        return True
    if folded in ("its", "our") and k and paragraph.folded[k - 1] == "of":
        return True
    if text in PARTNER:
        return _quotes_a_name(paragraph, k)
    if folded in STOPS or folded in TIMES or folded in TELLING or text in ";:.!?":
        return False
    if folded.startswith(("al-", "el-")) and k and capital(paragraph.words[k - 1]):
        return True
    if capital(text) or (len(text) > 3 and text[1] in "'’" and text[2].isupper()):
        return not (text.endswith("ing") and k == paragraph.sentences[paragraph.sentence_of(k)][0])
    if text in "-–—" and k + 1 < len(paragraph.tokens) and paragraph.tokens[k + 1].start > paragraph.tokens[k].stop:
        return False
    if text in ",()'’&-–" or folded in ("'s", "s'"):
        return True
    if folded == "on":
        return bool(k) and (head_at(paragraph, k - 1) is not None or paragraph.folded[k - 1] in BODIES)
    if folded == "with":
        return bool(k) and paragraph.folded[k - 1] in ("cooperation", "relations", "liaison", "communication")
    if folded in ("on", "as", "well", "first", "second", "third", "an", "a"):
        return False
    if len(folded) > 3 and folded[1] == "'":
        if folded[0] == "d":
            return True
        folded = folded[2:]
    return (
        folded in CONNECT
        or (text.islower() and _of_a_unit(paragraph, k))
        or folded in FRENCH
        or folded in UNITS
        or (len(folded) > 6 and folded.endswith(FRENCH_ENDS))
        or (k and text.islower() and paragraph.folded[k - 1] in FRENCH_OF)
        or (k > 1 and text.islower() and paragraph.folded[k - 2 : k] == ["de", "la"])
        or (k and text.islower() and paragraph.folded[k - 1] == "of" and paragraph.folded[k + 1] in ("of", ",", "and"))
        or folded in country_words()
        or folded
        in ("charge", "general", "special", "permanent", "foreign", "national", "affaires", "d'affaires", "d’affaires")
    )


def _of_a_unit(paragraph: Paragraph, k: int) -> bool:
    """Whether token k goes on a unit in small letters: "director of the strategic foresight centre Ana X"."""
    folded, first = paragraph.folded, max(1, k - LONGEST_UNIT)
    for j in range(k, first - 1, -1):
        if folded[j] == "of":
            return head_at(paragraph, j - 1) is not None
        if folded[j] == "on":
            return folded[j - 1] in BODIES and folded[j + 1] != "behalf"
        if not (paragraph.words[j].islower() or _named_unit(paragraph, j, k)) or is_verb(folded[j]):
            return False
    return False


def _named_unit(paragraph: Paragraph, j: int, k: int) -> bool:
    """Whether token j is in the proper name of a unit that goes on at token k: "of the Khiva museum-reserve"."""
    ahead = " ".join(paragraph.folded[k : k + LONGEST_UNIT]).replace("-", " ").split()
    return capital(paragraph.words[j]) and not INSTITUTIONS.isdisjoint(ahead)


def _quotes_a_name(paragraph: Paragraph, k: int) -> bool:
    """Whether the quotation mark at token k stands at a proper name within an office: the "Green Hills" Centre."""
    return _partner(paragraph, k, -1) or _partner(paragraph, k, 1)


def _partner(paragraph: Paragraph, k: int, step: int) -> bool:
    """Whether the quotation mark at token k has its other half before (step -1) or after it, a proper name between."""
    words, n = paragraph.words, k + step
    if words[k] in (OPENING if step < 0 else CLOSING):
        return False
    while 0 <= n < len(words) and abs(n - k) <= LONGEST_QUOTED and _of_a_title(paragraph, n):
        n += step
    return abs(n - k) > 1 and 0 <= n < len(words) and words[n] == PARTNER[words[k]]


def _of_a_title(paragraph: Paragraph, n: int) -> bool:
    """Whether token n can stand in what an institution is called."""
    folded = paragraph.folded[n]
    return capital(paragraph.words[n]) or folded in CONNECT or folded.startswith(("al-", "el-")) or folded == "-"


def _last_of_several(folded: list[str], heads: list[int], j: int) -> int:
    """Where two offices are joined by "and the", only the last is this person's."""
    for k in range(heads[-1], j, -1):
        if folded[k] == "the" and folded[k - 1] in ("and", ","):
            before = [h for h in heads if h < k - 1]
            after = [h for h in heads if h > k]
            if before and after:
                return k
    return j
