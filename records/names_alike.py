"""How alike two names are, part by part, across spellings and the Arabic and Latin scripts."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

TITLES = frozenset(
    (
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "he",
        "h",
        "e",
        "amb",
        "ambassador",
        "eng",
        "sheikh",
        "shaikh",
        "sheikha",
        "cheikh",
        "prince",
        "princess",
    )
)
LINKS = frozenset(
    ("bin", "ibn", "ben", "bint", "bent", "ould", "oul", "wuld", "de", "da", "von", "van", "بن", "ابن", "بنت", "ولد")
)
ARTICLE = re.compile(r"\b(?:al|el|as|ash|an|ad|ar|at|az)[-\s'’]+(?=\w)|(?<!\w)ال(?=\w{3})")
GLUED = re.compile(r"^(?:al|el)(?=[bcdfghjklmnpqrstvwxyz][a-z]{3})")
ARABIC = dict(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءؤئآ", "abttjhxdzrzsšsdtzagfkklmnhwyhaaaaa", strict=False)) | {
    "غ": "g",
    "ش": "š",
}
DIGRAPHS = (
    ("kh", "x"),
    ("sh", "š"),
    ("ch", "š"),
    ("th", "t"),
    ("dh", "d"),
    ("gh", "g"),
    ("ph", "f"),
    ("dj", "j"),
    ("ou", "u"),
    ("oo", "u"),
)
SINGLE = str.maketrans({"q": "k", "c": "k", "v": "w", "p": "b"})
SPELLINGS = (
    "mohammed mohamed muhammad mohammad mohamad muhammed mahamat mohamadou",
    "ahmed ahmad ahmet ahmadou",
    "khalid khaled",
    "salim salem selim",
    "hussein hussain husain hossein houssein hissein",
    "hassan hasan",
    "yusuf youssef youssouf yousef yousuf yousouf",
    "ibrahim brahim ibrahima",
    "abdullah abdallah abdulla abdoulaye",
    "abdulrahman abderrahmane abdurrahman abdelrahman abdirahman",
    "abdulaziz abdelaziz",
    "omar umar oumar",
    "osman othman uthman ousmane",
    "ali aly",
    "saeed said saïd sayed saeid",
    "nasser nasir naser nacer",
    "mustafa moustapha mostafa moustafa",
    "jamal gamal djamel",
    "aisha aicha aïcha",
    "fatima fatma fatimah fatoumata",
    "zainab zineb zeinab zaynab",
    "tariq tarek tarik",
    "rim rime reem",
)


@dataclass(frozen=True)
class Likeness:
    """How alike two names are, from 0 to 1, and why in words."""

    score: float
    reasons: tuple[str, ...]


def _fold(text: str) -> str:
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return text.replace("’", "'").replace("ə", "a").replace("ı", "i").replace("ø", "o").replace("ł", "l")


@lru_cache(maxsize=50_000)
def parts(name: str) -> tuple[str, ...]:
    """The parts of a name that tell people apart: no titles, articles or "son of"."""
    text = ARTICLE.sub("", _fold(name))
    words = re.sub(r"[^\w\s]|_", " ", text).split()
    kept = [GLUED.sub("", word) for word in words if word not in TITLES and word not in LINKS]
    joined: list[str] = []
    for word in kept:
        if joined and joined[-1] in ("abd", "abdul", "abdel", "abu", "abou", "عبد", "ابو"):
            joined[-1] += word
        else:
            joined.append(word)
    return tuple(joined)


@lru_cache(maxsize=50_000)
def skeleton(part: str) -> str:
    """A part's consonants, the same from Arabic and from Latin letters; weak evidence, for names differ by vowels."""
    if any("\u0600" <= c <= "\u06ff" for c in part):
        part = "".join(ARABIC.get(c, "") for c in part)
    else:
        for pair, one in DIGRAPHS:
            part = part.replace(pair, one)
        part = part.translate(SINGLE)
    bones = re.sub(r"[aeiouwyhاeéè']", "", part)
    return re.sub(r"(.)\1+", r"\1", bones) or part[:1]


_GROUP = {word: number for number, line in enumerate(SPELLINGS) for word in line.split()}


@lru_cache(maxsize=100_000)
def alike(a: str, b: str) -> tuple[float, str]:
    """How alike two parts are, and the sort of likeness: same, spelling, close, script, initial or none."""
    if a == b:
        return 1.0, "same"
    if len(a) == 1 or len(b) == 1:
        return (0.6, "initial") if a[0] == b[0] else (0.0, "none")
    if a in _GROUP and _GROUP.get(b) == _GROUP[a]:
        return 0.95, "spelling"
    if _feminine(a, b):
        return 0.3, "feminine"
    if a.isascii() != b.isascii() and len(skeleton(a)) > 1 and skeleton(a) == skeleton(b):
        return 0.8, "script"
    ratio = fuzz.ratio(a, b) / 100
    if ratio >= 0.75 and skeleton(a) == skeleton(b):
        return max(0.85, ratio), "spelling"
    return (ratio * 0.9, "close") if ratio >= 0.8 else (0.0, "none")


def _feminine(a: str, b: str) -> bool:
    """Nazarov and Nazarova: two people, or one family, not two spellings."""
    short, long = sorted((a, b), key=len)
    return long == short + "a" and short.endswith(("ov", "ev", "in", "yev"))


def likeness(a: str, b: str) -> Likeness:
    """How alike two whole names are; the family name, the last part, counts most."""
    one, two = parts(a), parts(b)
    if not one or not two:
        return Likeness(0.0, ())
    if set(one) == set(two):
        return Likeness(1.0, ("same name",))
    pairs = _aligned(one, two)
    if not pairs:
        return Likeness(0.0, ())
    total = sum(score for score, _, _, _ in pairs)
    covered = total / min(len(one), len(two))
    whole = total / max(len(one), len(two))
    score = 0.65 * covered + 0.35 * whole
    family, sort = alike(one[-1], two[-1])
    if family < 0.75 and one[-1] not in two and two[-1] not in one:
        score *= 0.6
    if min(len(one), len(two)) == 1:
        score *= 0.75
    return Likeness(round(min(score, 0.99), 3), _reasons(pairs, one, two, family, sort))


def _aligned(one: tuple[str, ...], two: tuple[str, ...]) -> list[tuple[float, str, str, str]]:
    """Parts matched one to one, best first."""
    found = sorted(((*alike(x, y), x, y) for x in one for y in two), key=lambda p: -p[0])
    kept: list[tuple[float, str, str, str]] = []
    left, right = list(one), list(two)
    for score, sort, x, y in found:
        if score and x in left and y in right:
            left.remove(x)
            right.remove(y)
            kept.append((score, sort, x, y))
    return kept


def _reasons(
    pairs: list[tuple[float, str, str, str]], one: tuple[str, ...], two: tuple[str, ...], family: float, sort: str
) -> tuple[str, ...]:
    """The likeness in words."""
    words = []
    if family == 1.0:
        words.append("same family name")
    elif family >= 0.75:
        words.append(f"family name spelled alike ({one[-1].title()}, {two[-1].title()})")
    if sort == "feminine":
        words.append("the same family name in its other gender")
    for score, how, x, y in pairs:
        if (x, y) == (one[-1], two[-1]):
            continue
        if how == "same":
            words.append(f"both have {x.title()}")
        elif how in ("spelling", "close"):
            words.append(f"spelled alike ({x.title()}, {y.title()})")
        elif how == "script":
            words.append("the same consonants in another script")
        elif how == "initial" and score:
            words.append(f"initial {min(x, y, key=len).upper()}. fits")
    if len(pairs) == min(len(one), len(two)) < max(len(one), len(two)):
        words.append("one name holds the other")
    return tuple(dict.fromkeys(words))
