"""People told off by country, without titles: "Ana X for Egypt, Omar Y for Kenya"; "Egypt, Ana X; Kenya, Omar Y"."""

from .countries import Place
from .mention import Mention
from .names import PARTICLES, capital, name_word
from .rules import word_set
from .text import Paragraph

CALLINGS = word_set("rosters.callings")
LINKS = frozenset(("for", "of", "from", "("))
BEFORE = frozenset(
    (",", ";", ":", "and", "were", "are", "&", "by", "include", "included", "including", "namely", "with")
)
AFTER = frozenset((",", ";", "and", ".", "&", "who"))
LONGEST = 5


def with_rosters(
    found: list[Mention], passages: list[Paragraph], named: dict[int, list[Place]], lower: frozenset[str]
) -> list[Mention]:
    """Mentions, those of the lists among them that no title or office gives away."""
    told, added = False, []
    taken: dict[int, list[Mention]] = {}
    for mention in found:
        taken.setdefault(mention.paragraph.start, []).append(mention)
    for paragraph in passages:
        told = told or not CALLINGS.isdisjoint(paragraph.folded)
        places = [p for p in named[paragraph.start] if p.sort not in ("city", "demonym")]
        if not told or len(places) < 2:
            continue
        known = {i for m in taken.get(paragraph.start, []) for i in range(m.first, m.last)}
        added += _after_names(paragraph, places, known, lower) or _before_names(paragraph, places, known, lower)
    return found + added


def _made(paragraph: Paragraph, first: int, last: int, code: str) -> Mention:
    return Mention(paragraph, first, first, last, last, None, paragraph.written(first, last), [], True, roster=code)


def _name_back(paragraph: Paragraph, stop: int, lower: frozenset[str]) -> int:
    """Where the name that ends before token `stop` begins."""
    i = stop
    while i > 0 and stop - i < LONGEST and (name_word(paragraph, i - 1, lower) or paragraph.folded[i - 1] in PARTICLES):
        i -= 1
    while i < stop and not capital(paragraph.tokens[i].text):
        i += 1
    return i


def _after_names(paragraph: Paragraph, places: list[Place], known: set[int], lower: frozenset[str]) -> list[Mention]:
    """ "Ana X for the Order of Y, Omar Z for Egypt and …": two at least."""
    folded, made, links = paragraph.folded, [], set()
    for place in places:
        k = place.first - 1
        if k > 0 and folded[k] == "the":
            k -= 1
        if k < 2 or folded[k] not in LINKS:
            continue
        first = _name_back(paragraph, k, lower)
        before = folded[first - 1] if first else ":"
        if k - first >= 2 and before in BEFORE and not known & set(range(first, k)):
            made.append(_made(paragraph, first, k, place.code))
            links.add(folded[k])
    if len(made) < 2:
        return []
    return made + (_of_bodies(paragraph, made, known, lower) if links == {"for"} else [])


def _of_bodies(paragraph: Paragraph, made: list[Mention], known: set[int], lower: frozenset[str]) -> list[Mention]:
    """Those of the same list who stand for a body, not for a country."""
    folded, there, found = paragraph.folded, {m.last for m in made}, []
    sentences = {paragraph.sentence_of(m.first) for m in made}
    for k in range(2, len(folded) - 2):
        if folded[k] != "for" or k in there or not (folded[k + 1] == "the" and capital(paragraph.tokens[k + 2].text)):
            continue
        first = _name_back(paragraph, k, lower)
        before = folded[first - 1] if first else ":"
        listed = before in BEFORE and paragraph.sentence_of(k) in sentences
        if listed and k - first >= 2 and not known & set(range(first, k)):
            found.append(_made(paragraph, first, k, ""))
    return found


def _before_names(paragraph: Paragraph, places: list[Place], known: set[int], lower: frozenset[str]) -> list[Mention]:
    """ "the ambassadors of Egypt, Ana X, Kenya, Omar Y": two at least, each name between a comma and a mark."""
    folded, made = paragraph.folded, []
    for place in places:
        i = place.last
        if i + 2 >= len(folded) or folded[i] not in (",", "("):
            continue
        last = i + 1
        while (
            last < len(folded)
            and last - i <= LONGEST
            and (name_word(paragraph, last, lower) or folded[last] in PARTICLES)
        ):
            last += 1
        ends = last >= len(folded) or folded[last] in AFTER | {")"}
        if last - i > 2 and ends and not known & set(range(i + 1, last)):
            made.append(_made(paragraph, i + 1, last, place.code))
    return made if len(made) > 1 else []
