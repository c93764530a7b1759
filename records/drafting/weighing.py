"""How well the words around a day say that the event was on it."""

import re
from datetime import date, timedelta

from .articles import Item
from .dates import Day
from .rules import pattern
from .text import Paragraph
from .verbs import sort_of

FOUNDED = date(1982, 1, 1)  # ISESCO's first year
EVENT = pattern("when.event")
NOT_THE_DAY = pattern("when.not_the_day")
ANOTHER = pattern("when.another")
HELD_ON = pattern("when.held_on")
RECALLS = pattern("when.recalls")
SOFT = pattern("when.soft")
SAID_ON = pattern("when.said_on")
TOOK_PLACE = re.compile(  # "… stated this in Accra on Wednesday when he led a delegation"
    r"\b(?:took place|was held|were held|held)(?: here)? on $"
    r"|\b(?:said|stated|disclosed|announced|made|gave) "
    r"(?:this|the (?:call|disclosure|remarks?|appeal|pledge|assurance))\b[^.]{0,60}\bon $"
)
HELD_THEN = re.compile(r"\bwhich (?:was held|took place) $")  # "the meeting, which was held yesterday"
OF_IT = pattern("when.of_it")  # "The ceremony, held on 27 April", "Speaking at the opening on June 13"
CAME = re.compile(  # a guest, before
    r"\b(?:who|having|had)(?: had)? (?:arrived|landed|come|came|began|begun|started)(?: \w+){0,4} $"
    r"|(?:الذي|التي) (?:بدأت?|وصلت?)(?: \w+){0,2} $"
)
NO_END = re.compile(r"\b(?:[A-Z]|Dr|Mr|Ms|Mrs|Prof|Eng|Amb)$")
PAPER = re.compile(r"\b[A-Z][a-z]+ Today$")
SAID_TODAY = re.compile(r"\b(?:statement|release|communiqu[eé]|told|reporters)\b[^.,]{0,60}$")
WEEKDAY_BEFORE = re.compile(r"(?:day|di|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد) \($")


def weight(day: Day, paragraph: Paragraph, n: int, item: Item, base: date | None) -> float:
    """How well the place and words around a date say that it is the day of the event."""
    at, text = day.start - paragraph.start, paragraph.text
    first = _sentence_start(text, at)
    before, sentence = text[max(first, at - 130) : at], text[first : at + 160]
    place = n - item.lead_at
    score = 3.0 if place <= 0 else 2.0 if place == 1 else 1.2 if place <= 3 else -0.7
    if RECALLS.search(before):
        score -= 2.0
    if SAID_ON.search(before) or (day.near == 0 and SAID_TODAY.search(before)):
        score -= 3.0
    if "further to" in text[max(first, at - 320) : at].lower():
        score -= 2.0
    if ANOTHER.search(text[max(first, at - 320) : at]) and not HELD_ON.search(before):
        score -= 0.4 if bare(day) else 1.2
    if day.weekday is not None and day.day:
        score += 1.2
    if day.near == 1:
        return score + 1.5 if base and place <= 0 and not first else score - 1.0  # of what is to come, and said so
    if day.near is not None:
        score += 1.0 if base else 0.0
        score += 1.5 if HELD_THEN.search(before) else 0.0
        if paragraph.text[at + 5 : at + 8] in ("’s ", "'s ") or _names_a_paper(paragraph, at, place):
            score -= 4.0
        if day.near == -1 and (_is_quoted(text[:at]) or CAME.search(before)):
            score -= 4.0
    if bare(day):
        score -= 0.8 if base is None else 0.3
        score += 1.0 if TOOK_PLACE.search(before) else 0.0
    if EVENT.search(sentence):
        score += 1.0
    if text[max(0, at - 3) : at].lower() in ("on ", "le "):
        score += 0.4
    if day.end is not None:
        score += 0.5
    last_weekday = bare(day) and before.lower().endswith("last ")
    of_it = bool(day.day and OF_IT.search(before))
    score += 2.0 if of_it else 0.0
    if day.near != -2 and not last_weekday and not of_it and NOT_THE_DAY.search(before):
        score -= 4.0 if place > 2 or not SOFT.search(before) else 0.0 if HELD_ON.search(before) else 0.6
    if text[max(0, at - 1) : at] == "(" and not (day.day and day.year is None and text[at : at + 5].find("/") > 0):
        score += 1.2 if WEEKDAY_BEFORE.search(text[max(0, at - 14) : at]) else -1.5
    return score


def lost_by_distance(day: date, base: date | None, n: int, tomorrow: bool) -> float:
    """What a day loses by lying long before a document's own date, or after it."""
    if day < FOUNDED:
        return 9.0
    if base is None or base - timedelta(days=75) <= day <= base + timedelta(days=tomorrow):
        return 0.0
    return 2.5 if day > base and day - base <= timedelta(days=3) else 4.0 if n else 2.0


def bare(day: Day) -> bool:
    """Whether a date is no more than a weekday."""
    return day.weekday is not None and not day.day


def _sentence_start(text: str, at: int) -> int:
    """Where the sentence that holds a place begins; the stop of an initial or a title does not part sentences."""
    stop = text.rfind(". ", max(0, at - 400), at)
    while stop > 1 and NO_END.search(text, stop - 5 if stop > 5 else 0, stop):
        stop = text.rfind(". ", max(0, at - 400), stop)
    return max(stop + 1, at - 400, 0)


def _is_quoted(before: str) -> bool:
    """Whether a place stands inside quotation marks that its paragraph has opened."""
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _names_a_paper(paragraph: Paragraph, at: int, place: int) -> bool:
    """Whether "today" belongs to a newspaper's name: "Guyana Today", or a line above the report that tells nothing."""
    if place < 0:
        return len(paragraph.words) < 7 and not any(map(sort_of, paragraph.folded))
    return bool(PAPER.search(paragraph.text[max(0, at - 30) : at + 5]))
