"""Countries that are said to attend: those in lists of delegations, members and experts, not those spoken of."""

import re
from bisect import bisect_left
from functools import lru_cache

from .articles import Item
from .countries import Place
from .kinds import BILATERAL
from .rules import fold, pattern, word_set
from .text import Paragraph
from .verbs import sort_of

PEOPLE = word_set("attending.people")  # "representatives of", "delegations from": they always stand for their country
GROUPS = word_set("attending.groups")  # "students from", "universities in": only where the sentence says that they come
STATES = frozenset(("countries", "states", "nations", "pays", "etats", "دول", "دولة", "بلدان"))
COMES = word_set("attending.comes")
STRONG = frozenset(("participation", "presence", "attendance", "attended", "joined", "بمشاركة", "بحضور", "وبمشاركة"))
GATHER = word_set("attending.gather")
PRESENT = frozenset(("participating", "participate", "participated", "attending", "attended", "took", "taking"))
ENVOYS = frozenset(("ambassador", "ambassadors", "envoy", "delegate", "consul"))  # "in" leads to where they are
TAUGHT = frozenset(("teachers", "students", "pupils"))  # "in" leads to their schools
HAIL = word_set("attending.hail")
LINKS = word_set("attending.links")
INSIDE = frozenset(("in", "across", "en", "au", "aux"))
SUBJECT_AFTER = frozenset((",", "and", "while", "et", ":", "where", "(", ")", "-", "–", "—"))
ARTICLES = word_set("attending.articles")
GAP = word_set("attending.gap")
BREAKS = word_set("attending.breaks")
TOLD = word_set("attending.told")
ELSEWHERE = pattern("attending.elsewhere")
AT_THE_MEETING = pattern("attending.at_the_meeting")
ANOTHER_TIME = pattern("attending.another_time")
OFFICE = pattern("attending.office")
CHAIRED = pattern("attending.chaired")
SCENES = word_set("attending.scenes")  # of something told, not of who came: "children in remote areas of"
SCHOLARS = frozenset(("scholars", "researchers", "scientists", "academics", "chercheurs", "باحثين", "باحثون"))
LEARNED = frozenset(("universities", "institutes", "centers", "centres"))  # their scholars may stand farther off
ACCREDITED_TO = fold("لدى")
BESIDE = frozenset(("neighbouring", "neighboring", "nearby", "bordering"))
MAKERS = ("ers", "ors", "ists", "ants", "ians", "ees", "men", "women", "people", "children")
THINGS = word_set("attending.things")
ARABIC = re.compile("[\u0600-\u06ff]")
FARTHEST_BACK = 400  # tokens of one sentence that are read before a country, so that time stays linear
MOST_PARAGRAPHS, FARTHEST, LONGEST_GAP = 14, 32, 14


def attending(item: Item, named: dict[int, list[Place]], kind: str) -> list[str]:
    """Codes of the countries that an item says to attend, in the order they are named.

    Parameters
    ----------
    item
        The report.
    named
        Its places, by the start of their paragraph.
    kind
        The kind of the engagement: what is told at a meeting of two sides counts less.

    Returns
    -------
    list of str
        Codes, each once; the venue only where it sends somebody.
    """
    found: list[str] = []
    passages = [p for p in [item.headline, *item.subheads] if p]
    for paragraph in passages:
        found += _of_paragraph(paragraph, named[paragraph.start], -1, kind)
    for n, paragraph in enumerate(item.body[:MOST_PARAGRAPHS]):
        found += _of_paragraph(paragraph, named[paragraph.start], n, kind)
    return list(dict.fromkeys(found))


def _of_paragraph(paragraph: Paragraph, named: list[Place], n: int, kind: str) -> list[str]:
    states = [p for p in named if p.sort != "city" and not _of_a_capital(paragraph, p)]
    found: list[str] = []
    if not states:
        return found
    cities = {i for p in named if p.sort == "city" for i in range(p.first, p.last)}
    firsts = [p.first for p in states]
    for first, last in paragraph.sentences:
        inside = states[bisect_left(firsts, first) : bisect_left(firsts, last)]
        if not inside:
            continue
        a, b = paragraph.tokens[first].start, paragraph.tokens[last - 1].stop
        sentence = paragraph.text[a - paragraph.start : b - paragraph.start]
        if kind in BILATERAL and n > 1 and not AT_THE_MEETING.search(sentence):
            continue
        for run in _runs(paragraph, inside, cities):
            start = max(first, run[0].first - FARTHEST_BACK)
            before = paragraph.tokens[start].start - a
            counterparts = all(p.sort == "demonym" for p in run)
            if not counterparts and ELSEWHERE.search(sentence[before : run[0].start - a]):
                break
            k = _before(paragraph.folded, run[0].first)
            if kind in BILATERAL and paragraph.folded[max(0, k - 1) : k + 1] == ["hosted", "by"]:
                continue  # of the conference that the ones who met had come to
            if n > 0 and ANOTHER_TIME.search(sentence[run[-1].stop - a : run[-1].stop - a + 60]):
                continue
            if _comes(paragraph, run, start, last, n, kind):
                found += [p.code for p in run]
            elif n < 4:
                found += _presiding(paragraph, run, start)
    return found


def _of_a_capital(paragraph: Paragraph, place: Place) -> bool:
    """Whether a country only tells whose capital is meant: "the Qatari capital", "Doha, capital of Qatar"."""
    folded = paragraph.folded
    k = _before(folded, place.first)
    return folded[place.last : place.last + 1] == ["capital"] or folded[max(0, k - 1) : k + 1] == ["capital", "of"]


def _runs(paragraph: Paragraph, states: list[Place], cities: set[int]) -> list[list[Place]]:
    """Countries that follow each other in a list, with bodies of theirs and cities between them or nothing."""
    found = [[states[0]]]
    for place in states[1:]:
        if _listed(paragraph, found[-1][-1].last, place.first, cities):
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _listed(paragraph: Paragraph, first: int, last: int, cities: set[int]) -> bool:
    """Whether tokens first..last may stand between two countries of one list."""
    if last - first > LONGEST_GAP:
        return False
    folded, words = paragraph.folded, paragraph.words
    between = [i for i in range(_past_region(folded, first, last), last) if i not in cities]
    if [folded[i] for i in between if folded[i] not in ARTICLES] in (["in"], ["to"], ["a"], ["au"]):
        return False  # "the embassies of Mali and Chad in Morocco"
    plain = [i for i in between if folded[i] in GAP or folded[i] in ARTICLES]
    if len(plain) == len(between):
        return True
    separated = any(words[i] in ",;" or folded[i] in ("and", "et") for i in between[:2])
    bodies = all(words[i][0].isupper() and not words[i].endswith(".") for i in between if i not in plain)
    return separated and bodies and folded[_before(folded, last)] in ("of", "from", "in", "de", "du", "(")


def _past_region(folded: list[str], first: int, last: int) -> int:
    """The token past "for the Asian region;" where a list begins anew."""
    begins = folded[first : first + 2] == ["for", "the"] and folded[first + 3 : first + 4] in (["region"], ["group"])
    return min(first + 4, last) if begins else first


def _before(folded: list[str], i: int) -> int:
    """The token before a country's name, articles and "Kingdom of" passed over."""
    k = i - 1
    while k >= 0 and (folded[k] in ARTICLES or (folded[k] == "of" and folded[k - 1] in ARTICLES)):
        k -= 1
    return k


def _comes(paragraph: Paragraph, run: list[Place], first: int, last: int, n: int, kind: str) -> bool:
    """Whether a list of countries says who came; at a conference scholars speak for themselves."""
    folded = paragraph.folded
    at = run[0].first
    if folded[max(0, at - 1)] == ACCREDITED_TO:
        return False
    if folded[max(0, at - 1)] in BESIDE and "".join(folded[max(0, at - 2) : at - 1]) != "from":
        return False
    if run[-1].sort == "demonym" and folded[run[-1].last : run[-1].last + 1] in (["media"], ["press"]):
        return False
    if all(p.sort == "demonym" for p in run) and _sends(paragraph, run, n):
        return not _told(folded, first, run[0].first)
    cue = _cue(paragraph, run, first, n)
    scholars = cue is not None and not SCHOLARS.isdisjoint(
        folded[max(first, cue - (12 if folded[cue] in LEARNED else 4)) : cue + 1]
    )
    if scholars and kind != "training":
        return False
    if cue is not None:
        came = folded[cue] in STRONG or any(w in GATHER or w in COMES for w in folded[max(first, cue - 4) : cue])
        return came or not _told(folded, first, cue)
    return _subject(paragraph, run, first, last, n) and not _told(folded, first, run[0].first)


def _told(folded: list[str], first: int, last: int) -> bool:
    """Whether words between say that somebody tells of what is named after them."""
    if folded[first] == "etaient":  # "étaient présents les ambassadeurs"
        return False
    return any(word in TOLD or (sort_of(word) == "speak" and word not in STATES) for word in folded[first:last])


def _sends(paragraph: Paragraph, run: list[Place], n: int) -> bool:
    """ "The Jordanian, Egyptian and Omani ministers"; one alone must be a delegation, and near the top."""
    after = paragraph.folded[run[-1].last : run[-1].last + 3]
    if len(run) > 1:
        return any(w in PEOPLE or w in GROUPS for w in after)
    return n < 2 and after[:1] in (["delegation"], ["delegates"], ["participants"])


def _cue(paragraph: Paragraph, run: list[Place], first: int, n: int) -> int | None:
    """The word before a list that makes it one of those who came: "delegates", "gathered", "members"."""
    folded, at = paragraph.folded, run[0].first
    link = folded[_before(folded, at)] if _before(folded, at) >= first else ""
    if paragraph.words[at][:2].lower() in ("d'", "d’"):
        link = "de"
    if link == "of" and folded[max(0, at - 3) : at] == ["in", "each", "of"]:
        return None
    if (link == "of" or link in INSIDE) and folded[max(0, _before(folded, at) - 1)] in SCENES:
        return None
    arabic = bool(ARABIC.match(paragraph.words[at]))
    if not (arabic or link in LINKS or link in INSIDE or link in GATHER or (link == "," and len(run) > 2)):
        return None
    comes = any(w in COMES or w in GATHER for w in folded[first:at])
    comes = comes or any(sort_of(w) == "speak" for w in folded[run[-1].last : run[-1].last + 2])
    comes = comes or not PRESENT.isdisjoint(folded[run[-1].last : run[-1].last + 3])
    for k in range(at - 1, max(first, at - (5 if arabic else FARTHEST)) - 1, -1):
        word = folded[k]
        if folded[k + 1] == "'s" or folded[k - 1] == "former":  # "the Children's Fund in", "a former minister in"
            return None
        if (word in GROUPS or (word not in PEOPLE and _are_people(word))) and (comes or (n < 2 and len(run) > 1)):
            return None if link in INSIDE and (word in ENVOYS or (word in TAUGHT and not comes)) else k
        if word in HAIL and link in ("from", "de", "du", "des"):
            return k
        if word == "made" and folded[k + 1] != "up":
            continue
        if word in GATHER or word in STRONG or word in PEOPLE or (word in STATES and comes):
            return None if link in INSIDE else k
        if word in BREAKS or not _passes(word):
            return None
    return None


@lru_cache(maxsize=20_000)
def _are_people(word: str) -> bool:
    """Whether a word is made as those for people of one calling are: "gardeners", "cellists"."""
    return word.endswith(MAKERS) and word not in THINGS and sort_of(word) is None


@lru_cache(maxsize=20_000)
def _passes(word: str) -> bool:
    """Whether a word may stand between "delegates" and the countries."""
    return word in COMES or word in LINKS or word in STATES or sort_of(word) in (None, "attend")


def _subject(paragraph: Paragraph, run: list[Place], first: int, last: int, n: int) -> bool:
    """ "Jordan, Egypt and Oman took part": a list (or, near the top, one country) that attends."""
    folded = paragraph.folded
    k = _before(folded, run[0].first)
    such_as = k > first and folded[k - 1 : k + 1] == ["such", "as"]
    if k >= first and folded[k] not in SUBJECT_AFTER and not such_as:
        return False
    after = folded[run[-1].last : min(last, run[-1].last + (8 if len(run) > 1 else 4))]
    attends = any(w in ("took", "take", "takes", "taking") and "part" in after for w in after)
    attends = attends or (after[:2] == ["by", "its"] and "represented" in folded[first : run[0].first])
    attends = attends or any(sort_of(w) == "attend" or w in ("represented", "delegates", "delegations") for w in after)
    return attends and (len(run) > 1 or n < 3)


def _presiding(paragraph: Paragraph, run: list[Place], first: int) -> list[str]:
    """Countries that are chosen for the chair, or preside."""
    base = paragraph.start
    start = max(paragraph.tokens[first].start - base, run[0].start - base - 80)
    before = paragraph.text[start : run[0].start - base]
    after = paragraph.text[run[-1].stop - base : run[-1].stop - base + 70]
    return [p.code for p in run] if OFFICE.match(after) or CHAIRED.search(before) else []
