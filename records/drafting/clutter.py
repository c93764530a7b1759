"""What a site puts around its reports: its name, menus, buttons, bylines, the headlines of other reports."""

import re
from functools import cache

from .bodies import is_ours
from .rules import fold, pattern, table, word_set
from .stamps import date_line
from .text import Paragraph
from .verbs import sort_of

PHONE = re.compile(r"(?:\+|\b00)\d[\d ()/-]{7,}\W*$|^(?:tel|phone|tél)\b.{0,3}[\d+(]", re.I)
PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp)$", re.I)
BYLINE = pattern("clutter.byline")
LANGUAGES = re.compile(  # a site's other tongues: "Eng Рус 中文", "KAZ RUS ENG"
    "(?=.*[\u0400-\u04ff\u4e00-\u9fff])[^.!?]{2,60}$|(?:[A-Z]{2,3}[ |/]+){2,8}[A-Z]{2,3}$"
)
FEEDBACK = pattern("clutter.feedback")
TRANSLATED = pattern("clutter.translated")
EDITORS = re.compile(  # above a newspaper's reports, with a name in the next line
    r"(?i:رئيس مجلس ال[اإ]دارة(?: ورئيس التحرير)?|رئيس التحرير(?: التنفيذي)?"
    r"|editor[- ]in[- ]chief|managing editor|chair\w* of the board) ?:?$"
)
SENTENCE_END = '.!?…؟”"»)'
LONGEST_TEASER, LONGEST_MENU, LONGEST_BUTTON = 110, 500, 90
TITLED = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Prof|H\.E|HE|Eng|Amb|M|Mme|Pr)\b\.?|^[-–•*\d]|السيد|الدكتور|الأستاذ")
MENU = re.compile(
    r"(?:[^|>»]{2,40}[|>»]){3}|(?:[^|>»\d]{2,26}\|){2}[^|>»\d]{2,26}$|[^|>»\d]{2,14}\|[^|>»\d]{2,14}$"
    r"|Slide \d|\w+(?:-\w+){4,}$|Previous\b.{0,60}\bNext\b"
)
OFFICIAL_SITE = re.compile(
    r"(?:embassy|ministry|consulate|permanent (?:mission|delegation)|ambassade|ministère)\b", re.I
)
MENU_WORDS = word_set("clutter.menu")


@cache
def _boilerplate() -> tuple[tuple[str, str], ...]:
    return tuple((fold(row["start"]), row["effect"]) for row in table("boilerplate"))


@cache
def _starts() -> tuple[str, ...]:
    return tuple(start for start, _ in _boilerplate())


def boilerplate(paragraph: Paragraph) -> str | None:
    """What to do with a line that is no news: `drop`, `end` (and all that follows), or None."""
    if BYLINE.match(paragraph.text) or LANGUAGES.match(paragraph.text) or PICTURE.search(paragraph.text[-40:]):
        return "drop"
    if len(paragraph.text) > LONGEST_MENU:
        return None
    if _menu(paragraph):
        return "drop"
    text = fold(paragraph.text[:LONGEST_BUTTON])
    if text.startswith("disclaimer:") or TRANSLATED.match(paragraph.text):
        return "drop"
    if len(paragraph.text) > LONGEST_BUTTON:
        return None
    calls = "+" in paragraph.text or paragraph.text[0] in "0tTpP"
    if FEEDBACK.search(paragraph.text) or (calls and PHONE.search(paragraph.text)):
        return "drop"
    if not text.startswith(_starts()):
        return None
    for start, effect in _boilerplate():
        plain = len(start) > 11 or not start[-1].isalnum() or len(text) < len(start) + 8
        if text == start or (text.startswith(start) and plain):
            return effect
    return None


def _menu(paragraph: Paragraph) -> bool:
    """Whether a line holds no more than the names of a site's sections or buttons."""
    text = paragraph.text
    if len(text) > LONGEST_MENU or text[-1] in SENTENCE_END:
        return False
    words = paragraph.words
    named = sum(word in MENU_WORDS for word in paragraph.folded)
    if MENU.match(text) or named > 3 or (named > 1 and len(words) < 4 * named) or _from_home(paragraph):
        return True
    twice = (n for n in range(len(words) - 1) if words[n] == words[n + 1] or words[n : n + 2] == words[n + 2 : n + 4])
    return sum(words[n][0].isupper() for n in twice) > 1  # "Meetings Meetings Tourism Tourism"


def _from_home(paragraph: Paragraph) -> bool:
    """Whether a line begins with a site's home and goes on with the names of sections, without any verb."""
    words = [word for word in paragraph.words if len(word) > 3 and word[0].isalpha()]
    first = paragraph.folded[0] in ("home", "accueil") and len(words) > 3
    return first and all(word[0].isupper() for word in words) and not any(map(sort_of, paragraph.folded))


def masthead(line: Paragraph, following: Paragraph) -> bool:
    """Whether a line above another headline is the site's name: proper names alone, while the other tells something."""
    words = [w for w in line.words if len(w) > 3 and w.isalpha()]
    sorts = set(map(sort_of, line.folded)) - {None}
    named = (all(w[0].isupper() for w in words) and not sorts) or (
        OFFICIAL_SITE.match(line.text) and sorts <= {"other"}
    )
    tells = any(map(sort_of, following.folded)) or any(map(is_ours, following.folded)) or line.folded[-1] == "agency"
    return bool(named) and tells and not any(map(is_ours, line.folded)) and not set(line.text) & set(':?!“"«')


def without_teasers(kept: list[Paragraph]) -> list[Paragraph]:
    """The lines of a page less the headlines of other reports that it ends with."""
    last = len(kept)
    while last > 2 and _teaser(kept[last - 1]):
        last -= 1
    if len(kept) - last < 2:
        return kept
    above = kept[last - 1]
    ended = above.text[-1] in SENTENCE_END or date_line(above.text, above.start) is not None
    return kept[:last] if ended else kept


def _teaser(paragraph: Paragraph) -> bool:
    """A short line without a full stop that names nobody by title."""
    text = paragraph.text
    if date_line(text, paragraph.start) is not None:
        return False
    return len(text) <= LONGEST_TEASER and text[-1] not in SENTENCE_END + ";,:" and not TITLED.search(text)
