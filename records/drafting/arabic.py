"""Mentions of people in Arabic: a title or an office, then a name; as far as that goes."""

from functools import cache

from .countries import gazetteer
from .dates import WEEKDAYS
from .mention import Mention
from .office_heads import Office
from .rules import column, fold, word_set
from .text import Paragraph

TITLES = word_set("arabic.titles")
HEADS = {word: sort for sort in ("government", "envoy", "staff", "academic") for word in word_set(f"arabic.{sort}")}
PARTICLES = word_set("arabic.particles")
STOPS = word_set("arabic.stops")
MEETS = word_set("arabic.meets")  # before who receives or meets
BULLETS = frozenset(("-", "–", "•", "ـ", ""))  # the lengthening stroke is folded away
GIVEN = column("given_names_arabic", "name")
LAMINE = fold("الأمين")  # a name, and the word for a secretary
IN, ON = fold("في"), fold("على")
UNITS = frozenset(("قطاع", "قسم", "مديرية", "ادارة"))
ICESCO = frozenset(map(fold, ("إيسيسكو", "الإيسيسكو")))
WITHIN = ICESCO | UNITS  # "in" leads to what the office is of
DAYS = frozenset(map(fold, WEEKDAYS))
MINISTERS = frozenset(("وزير", "وزيرة"))
SPOKESMAN = fold("الناطق")  # a further post, after a comma
OVERSEERS = frozenset(("المشرف", "المشرفة"))  # "on" leads to what they oversee
CABINETS = frozenset(("مكتب", "ديوان"))  # "the director of the office of the Director-General"
FATHERED = frozenset(("بن", "بنت", "ولد"))  # between a name and the father's
JOINING = FATHERED | {"عبد"}  # a name goes on after these
SULTAN = fold("سلطان")
DASHES = frozenset(("-", "–"))
INSIDE = frozenset(("(", ")", '"', "“", "”"))  # marks that may stand within an office
MARKS = frozenset('،,.؛;:()[]«»"“”!؟?-–')


def _bare(word: str) -> str:
    """A word without the "and" written onto it."""
    return word[1:] if len(word) > 3 and word[0] == "و" else word


def _title(word: str) -> bool:
    return word in TITLES or _bare(word) in TITLES


def _head(word: str) -> str | None:
    return HEADS.get(word) or HEADS.get(_bare(word))


@cache
def _country(word: str) -> bool:
    return word in gazetteer().first


def mentions(paragraph: Paragraph) -> list[Mention]:
    """Every mention of a person in an Arabic paragraph, in order."""
    found: list[Mention] = []
    words, i, bound = paragraph.folded, 0, 0
    while i < len(words):
        start = i
        while i < len(words) and _title(words[i]):
            i += 1
        titled = i > start
        if titled:
            i = _past_adjectives(words, i)
        if not titled and not _after_office(paragraph, i, bound):
            i += 1
            continue
        last = _name(paragraph, i, titled)
        if last - i < 2 and not (titled and last - i == 1):
            i = max(i, start + 1)
            continue
        mention = _mention(paragraph, start, i, last, bound, titled)
        if mention is not None:
            found.append(mention)
            bound = i = max(mention.last, last)
        else:
            i = last
    return found


def _after_office(paragraph: Paragraph, i: int, bound: int) -> bool:
    """Whether an office, its country perhaps, stands right before token i, or an office and a comma."""
    words = paragraph.folded
    if words[i + 1 : i + 2] and words[i + 1] in FATHERED and i + 2 < len(words):
        return words[i] not in STOPS and not _title(words[i]) and len(words[i]) > 2
    met = i > 0 and words[i - 1] in MEETS
    joined = i > 0 and words[i][0] == "و" and _bare(words[i]) in GIVEN
    listed = joined or words[i] in GIVEN
    further, at_once = i > 0 and listed and words[i - 1] in "،,", joined and i == bound
    if (i == 0 or met or further or at_once or words[i - 1] in BULLETS) and _before_office(
        paragraph, i, met or at_once
    ):
        return True
    if i - 2 < bound or not (words[i] in GIVEN or _bare(words[i]) in GIVEN or _alone_after_a_country(paragraph, i)):
        return False
    k = i - 1
    if words[k] in ("،", ",") and k > bound:
        k -= 1
    for n in range(k, max(bound, k - 18) - 1, -1):
        if words[n] in ".؛:،,":
            return False
        if _head(words[n]):
            return True
    return False


def _before_office(paragraph: Paragraph, i: int, met: bool) -> bool:
    """Whether a name of two words, a comma and an office begin here; without the comma after a verb of meeting."""
    last, words = _name(paragraph, i, titled=False), paragraph.folded
    if last - i < 2 or last + 1 >= len(words):
        return False
    comma = words[last] in "،,"
    return (comma or met) and _head(words[last + comma]) is not None


def _alone_after_a_country(paragraph: Paragraph, i: int) -> bool:
    """Whether two words stand between a country and a mark, as the name of a foreigner after his office does."""
    words, following = paragraph.folded, paragraph.folded[i : i + 3]
    if any(word.startswith("ال") for word in paragraph.words[i : i + 2]):
        return False
    return (
        len(following) == 3
        and _country(words[i - 1])
        and following[2] in MARKS
        and not any(w in MARKS or w in STOPS or _head(w) or _title(w) for w in following[:2])
    )


def _past_adjectives(words: list[str], i: int) -> int:
    """Past "and the director, the international one" written after a title, up to the name itself."""
    while i + 1 < len(words) and words[i].startswith("ال") and _country(words[i][2:]):
        i += 1  # "the Malian president X"
    if not words[i : i + 1] or not words[i].startswith("وال"):
        return i
    while i < len(words) and (words[i].startswith(("وال", "ال")) or words[i] in ("،", ",")):
        i += 1
    return i


def _name(paragraph: Paragraph, i: int, titled: bool) -> int:
    """Where a name that begins at token i ends: at a mark, a stop, an office, or after a family name."""
    words, written, j, parts = paragraph.folded, paragraph.words, i, 0
    called = _called(words, i)
    while j < len(words) and parts < 5:
        word = words[j]
        given = titled and parts == 0 and word in GIVEN
        inside = parts and word == LAMINE and words[j + 1 : j + 2] not in (["العام"], ["العامة"])
        servant = j > i and words[j - 1] in JOINING
        if word in MARKS or word in STOPS or (_head(word) and not (given or inside)) or (_title(word) and not servant):
            break
        if not "\u0600" <= word[:1] <= "\u06ff":
            break
        first = titled and words[j + 1 : j + 2] and words[j + 1][:2] != "ال" and words[j + 1] not in MARKS | STOPS
        # folded, the name Almamy would seem to have an article too
        article = written[j].startswith("ال") and not (called and j == i)
        if (article and j == i and not first) or word.startswith(
            ("لمنظ", "لشؤون", "بال", "لوزا", "لجام", "بجام", "لمجل", "للا", "لشوون")
        ):
            break
        if j == i and word[0] == "و" and word.endswith(("ها", "هم", "هما")) and word not in GIVEN:
            break  # "the minister and her guests"
        state = parts != 1 or words[i] == SULTAN  # "دولة ليبيا", "سلطان عمان": a state, no title or name
        if _country(word) and state and not given:
            break
        if len(word) > 3 and word[0] == "و" and parts >= 2:
            break
        j += 1
        if article and j - 1 == i and words[j : j + 1] and words[j][:2] != "ال" and words[j] not in PARTICLES | GIVEN:
            break  # a family name alone, and what is told of it
        parts += word not in PARTICLES
        if parts == 1 and j - i == 2 and words[i] in ("ولد", "بن"):  # "the minister Ould X", a family name alone
            break
        if not article or parts < 2:
            continue
        if words[j - 2] == "عبد":
            parts -= 1
        elif words[j - 2] not in PARTICLES and not _goes_on(paragraph, j, parts):
            break
    return j


def _called(words: list[str], i: int) -> bool:
    """Whether a name with an article begins: "Al-Mukhtar Ould X", "received Al-Habib X", "… Al-X Al-Y the head"."""
    if not FATHERED.isdisjoint(words[i + 1 : i + 2]):
        return True
    if not 0 < i < len(words) or words[i - 1] not in MEETS:
        return False
    two = all(word.startswith("ال") and not _head(word) and not _title(word) for word in words[i : i + 2])
    return words[i] in GIVEN or (two and _head("".join(words[i + 2 : i + 3])) is not None)


def _goes_on(paragraph: Paragraph, j: int, parts: int) -> bool:
    """Whether a name goes on at token j after a part with an article: a father, or a family ("Al-Mabruk Al-Kikli")."""
    words, written = paragraph.folded, paragraph.words
    if words[j : j + 1] and words[j] in JOINING:
        return True
    ends = words[j + 1 : j + 2] and (words[j + 1] in MARKS or words[j + 1][:1] == "و")
    return bool(ends) and parts == 2 and written[j].startswith("ال") and not written[j - 2].startswith("ال")


def _mention(paragraph: Paragraph, start: int, first: int, last: int, bound: int, titled: bool) -> Mention | None:
    words = paragraph.folded
    before, after = _office_before(paragraph, start, bound), _office_after(paragraph, last)
    apart = after is not None and after.first > last  # without a comma it is the next person's, if one stands before
    offices = [o for o in ((after, before) if apart else (before, after)) if o is not None][:1]
    if not offices and not titled:
        return None
    name = paragraph.written(first, last)
    honorific = paragraph.written(start, first) if first > start else None
    if words[first] not in GIVEN and _bare(words[first]) in GIVEN:
        name = name[1:]  # the "and" written onto it
    if honorific and honorific[0] == "و" and words[start] not in TITLES:
        honorific = honorific[1:]
    end = offices[0].last if offices and offices[0].first >= last else last
    return Mention(paragraph, start, first, last, end, honorific, name, offices, titled)


def _office_after(paragraph: Paragraph, i: int) -> Office | None:
    words = paragraph.folded
    if i + 1 >= len(words):
        return None
    if words[i] not in ("،", ","):
        i -= 1
    sort = HEADS.get(words[i + 1])  # one with "and" written onto it is the next person's
    if sort is None:
        return None
    j = i + 2
    while j < min(len(words), i + 25) and not _ends_an_office(words, j):
        j += 1
    return Office(i + 1, j, words[i + 1], sort)


def _ends_an_office(words: list[str], j: int) -> bool:
    """Whether an office cannot go on at token j: at a mark, a stop, or "and Muhammad X", the next person."""
    if words[j] == ON and _bare(words[j - 1]) in OVERSEERS:
        return False
    if words[j] in MARKS or words[j] in DAYS or (words[j] in STOPS and not _goes_on_within(words, j)):
        return True
    return words[j][0] == "و" and words[j] not in GIVEN and _bare(words[j]) in GIVEN


def _goes_on_within(words: list[str], j: int) -> bool:
    """Whether token j is the "in" of "the minister of culture in the Republic of …", "the director of … in ICESCO"."""
    return words[j] == IN and j + 1 < len(words) and (_country(words[j + 1]) or words[j + 1] in WITHIN)


def _office_before(paragraph: Paragraph, i: int, bound: int) -> Office | None:
    words, last = paragraph.folded, i
    if last > bound and words[last - 1] in ("،", ","):
        if words[i : i + 1] and words[i] not in TITLES and _bare(words[i]) in TITLES:
            return None  # "the minister, and Dr. X"
        last -= 1
    for k in range(last - 1, max(bound, last - 18) - 1, -1):
        if words[k] in "،," and words[k + 1] == SPOKESMAN:
            continue
        if words[k] in INSIDE or (words[k] in DASHES and not ICESCO.isdisjoint(words[k - 1 : k + 2])):
            continue
        if words[k] in MARKS:
            return None
        if _head(words[k]) and not (k and _head(words[k - 1])):
            k -= 2 * (k - 2 >= bound and words[k - 1] in CABINETS and _head(words[k - 2]) is not None)
            k = _with_ministry(words, k, bound)
            head = words[k] if words[k] in HEADS else _bare(words[k])
            return Office(k, last, head, _head(words[k]) or "staff")
    return None


def _with_ministry(words: list[str], k: int, bound: int) -> int:
    """Where an office begins that a ministry leads up to without a comma: "the minister of X head of the council"."""
    for n in range(k - 1, max(bound, k - 8) - 1, -1):
        if words[n] in MARKS or words[n] in STOPS or words[n] in GIVEN:
            return k
        if words[n] in MINISTERS or _bare(words[n]) in MINISTERS:
            return n
    return k
