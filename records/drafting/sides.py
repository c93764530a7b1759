"""Whose side a person is told of with: the body of a list, or the country of a delegation."""

import re
from bisect import bisect_left

from .bodies import Body
from .countries import Place
from .mention import Mention
from .text import Paragraph
from .uncased import Uncased

LED = Uncased(r"\b([\w-]+(?: [\w-]+)?) (?:\w+ )?delegation,? (?:that was )?(?:led|headed|chaired) by", ("delegation",))
SIDE = Uncased(
    r"(?:(?:from|representing|on) the (\w[\w\s-]{2,30}?)|(?:on|from) (?:the )?([\w-]+)['’]s) "
    r"(?:side|embassy|delegation|party)"
    r"|\b(?:while|and|as) the ([\w-]+) side (?:(?:was|is) represented by|included|comprised|consisted of)",
    (" side", " embassy", " delegation", " party"),
)
WITH_OURS = Uncased(  # "Dr. AlMalik was accompanied by A and B", "Accompanying the Director-General were A and B"
    r"\b(?:al-?malik|altwaijri|(?:i[cs]esco|the) (?:director[- ]general|dg)(?! of (?!i[cs]esco|the organi[sz]ation)))\b"
    r"[^.;]{0,24} (?:was|were|is) (?:also )?accompanied (?:\w+ ){0,3}by\b"
    r"|\baccompanying (?:the |dr\.? ?)?(?:al-?malik|altwaijri|director[- ]general|dg)\b[^.;]{0,30}\b(?:was|were)\b",
    ("accompan",),
)
LISTED_AS = frozenset(("officials", "representatives", "delegates", "members", "experts", "staff", "side", "team"))
LONGEST_LIST = 200  # tokens from the body that heads a list to the last of its people
BEFORE, AFTER = 500, 700  # characters of a sentence around a name that are read


def body_of_list(mention: Mention, known: list[Body]) -> Body | None:
    """The body whose people the list of a mention names: "officials of A: X, Y, and representatives from B: Z"."""
    paragraph = mention.paragraph
    first = max(paragraph.sentences[paragraph.sentence_of(mention.first)][0], mention.first - LONGEST_LIST)
    before = known[bisect_left(known, first, key=_first) : bisect_left(known, mention.first, key=_first)]
    return next((b for b in reversed(before) if b.last <= mention.first and _heads_a_list(paragraph, b)), None)


def _first(body: Body) -> int:
    return body.first


def _heads_a_list(paragraph: Paragraph, body: Body) -> bool:
    """Whether a body heads a list of its people: "representatives from IsDB Group: Mr. X", "on behalf of it were"."""
    before, after = paragraph.folded[max(0, body.first - 3) : body.first], paragraph.folded[body.last : body.last + 3]
    if ":" in after:
        return not LISTED_AS.isdisjoint(before + after)
    if after[:1] == ["by"]:  # "and from ICESCO by Mr. X"
        return before[-1:] == ["from"]
    return before[-2:] == ["behalf", "of"] and (after[:1] in (["were"], ["was"]) or after[:2] == [",", "participants"])


def with_our_head(mention: Mention) -> bool:
    """Whether a person is named among those who accompany the Director-General."""
    sentence, at = sentence_around(mention)
    found = WITH_OURS.search(sentence)
    return found is not None and found.end() <= at


def side_of(mention: Mention) -> str:
    """The words for the side or delegation that a mention is told of with, if any."""
    sentence, at = sentence_around(mention)
    side = _last_before(SIDE, sentence, at) or LED.search(sentence)
    return sentence[side.start() : side.end()] if side else ""


def _last_before(pattern: Uncased, text: str, at: int) -> re.Match[str] | None:
    """The last place before an offset that fits; failing that, the first of all, unless others are named after it."""
    found = list(pattern.finditer(text))
    before = next((one for one in reversed(found) if one.start() < at), None)
    if before or not found:
        return before
    following = text[found[0].end() :].lstrip(" ,")
    anothers = " by " in text[at : found[0].start()]  # "by A, and by B from C's side"
    return None if following[:1].isupper() or following.startswith("by ") or anothers else found[0]


def sentence_around(mention: Mention) -> tuple[str, int]:
    """The sentence that names a person, cut where it is very long, and where in it the name stands."""
    paragraph = mention.paragraph
    first, last = paragraph.sentences[paragraph.sentence_of(mention.first)]
    a, b = paragraph.tokens[first].start - paragraph.start, paragraph.tokens[last - 1].stop - paragraph.start
    at = mention.span[0] - paragraph.start
    start = max(a, at - BEFORE)
    return paragraph.text[start : min(b, at + AFTER)], at - start


def country_in(words: str, mention: Mention, named: list[Place]) -> str | None:
    """The first country of a mention's paragraph that some words of it name."""
    paragraph = mention.paragraph
    written = ((p.code, paragraph.text[p.start - paragraph.start : p.stop - paragraph.start], p.sort) for p in named)
    return next((code for code, text, sort in written if sort != "city" and text in words), None)
