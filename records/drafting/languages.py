"""The language of a text, by its letters and its commonest words; told plainly where drafting knows it less well."""

import re
from collections import Counter

COMMON = {
    "en": frozenset(
        {"the", "of", "and", "to", "in", "for", "with", "on", "was", "his", "by", "that", "at", "from", "which", "as"}
    ),
    "fr": frozenset(
        {
            "le",
            "la",
            "les",
            "des",
            "du",
            "et",
            "de",
            "dans",
            "pour",
            "avec",
            "sur",
            "une",
            "par",
            "est",
            "au",
            "aux",
            "qui",
        }
    ),
    "es": frozenset(
        {"el", "los", "las", "del", "y", "en", "para", "con", "una", "por", "que", "se", "su", "al", "más"}
    ),
    "pt": frozenset({"o", "os", "das", "do", "e", "em", "para", "com", "uma", "por", "que", "não", "ao", "dos"}),
    "de": frozenset({"der", "die", "das", "und", "des", "mit", "für", "von", "dem", "den", "ist", "im", "zu", "auf"}),
    "it": frozenset(
        {"il", "gli", "della", "di", "e", "per", "con", "una", "che", "del", "nel", "alla", "sono", "delle"}
    ),
    "tr": frozenset({"ve", "bir", "bu", "ile", "için", "olarak", "de", "da", "olan", "genel", "ise", "gibi"}),
    "az": frozenset({"və", "bir", "bu", "ilə", "üçün", "olan", "edib", "da", "də", "üzrə", "qeyd"}),
}
NAMES = {
    "fr": "French",
    "ar": "Arabic",
    "ru": "Russian or another Cyrillic script",
    "es": "Spanish",
    "pt": "Portuguese",
    "de": "German",
    "it": "Italian",
    "tr": "Turkish",
    "az": "Azerbaijani",
    "zh": "Chinese, Japanese or Korean",
    "other": "a language that is not known here",
}
WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """Code of the language a text is in: `en` where there is little to go by."""
    sample = text[:8000]
    letters: Counter[str] = Counter()
    for character, times in Counter(sample).items():
        if character.isalpha():
            letters[_script(character)] += times
    if not letters:
        return "en"
    script = letters.most_common(1)[0][0]
    if script != "latin":
        return {"arabic": "ar", "cyrillic": "ru", "han": "zh"}.get(script, "other")
    words = Counter(WORD.findall(sample.lower()))
    score = {code: sum(words[w] for w in common) for code, common in COMMON.items()}
    best = max(score, key=lambda code: (score[code], code == "en"))
    if score["en"] >= 0.8 * score[best]:
        return "en"
    return best


def _script(character: str) -> str:
    number = ord(character)
    if number < 0x250 or 0x1E00 <= number < 0x1F00:
        return "latin"
    if 0x600 <= number < 0x700 or 0xFB50 <= number < 0xFF00:
        return "arabic"
    if 0x400 <= number < 0x530:
        return "cyrillic"
    return "han" if 0x3000 <= number < 0xD7B0 else "other"


def warning_for(language: str) -> str | None:
    """What to tell a reader about a text in this language."""
    if language == "en":
        return None
    name = NAMES.get(language, NAMES["other"])
    if language in ("fr", "ar"):
        return f"text in {name}: dates, countries and names are drafted as far as can be had; check every field"
    return f"text in {name}: not drafted"
