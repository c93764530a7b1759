"""Bytes to characters: the encoding is read where it is stated, guessed with a warning where it is not."""

from __future__ import annotations

import codecs
import re

from records.documents.errors import DisguisedBinary
from records.documents.kinds import WANTED

# Longest first: the mark of UTF-32 begins with the mark of UTF-16.
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
STATED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I
)
# Letters that make up most of any text in the script, by which two encodings of it are told apart.
COMMON_ARABIC = frozenset("\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u062a\u0628\u0639\u0629\u062f\u0633\u0647\u0641")
COMMON_CYRILLIC = frozenset(
    "\u043e\u0435\u0430\u0438\u043d\u0442\u0441\u0440\u0432\u043b\u043a\u043c\u0434\u043f\u0443"
)
RUNS = (
    ("windows-1256", COMMON_ARABIC),
    ("iso-8859-6", COMMON_ARABIC),
    ("windows-1251", COMMON_CYRILLIC),
    ("koi8-r", COMMON_CYRILLIC),
)
SAMPLE = 200_000


def decode(data: bytes) -> tuple[str, list[str]]:
    """Turn a text file's bytes into characters.

    Parameters
    ----------
    data : bytes
        A file that is neither PDF nor zip.

    Returns
    -------
    tuple of (str, list of str)
        The text, and a warning for whatever was guessed or could not be read.

    Raises
    ------
    DisguisedBinary
        When the bytes are no text in any encoding known here.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _by_mark(data, encoding)
    wide = _wide(data)
    if wide:
        text = data.decode(wide, "replace")
        _refuse_noise(text)
        return text, [f"No encoding was stated; the text was read as {wide.upper()}."]
    refuse_binary(data)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    stated = _stated(data)
    if stated:
        return stated, []
    return _guess(data)


def _by_mark(data: bytes, encoding: str) -> tuple[str, list[str]]:
    """Decode by the mark at a file's head; what is broken after it is replaced with a warning."""
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return text, [f"Some characters are not valid {encoding.upper()} and were replaced by \ufffd."]


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without its mark: every second byte of a mostly Latin text is zero."""
    sample = data[:4096]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2], sample[1::2]
    if odd.count(0) > 0.6 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.6 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return None


CONTROLS = bytes([*range(0, 9), 11, *range(14, 27), *range(28, 32), 127])


def refuse_binary(data: bytes) -> None:
    """Refuse what is no text: a few stray controls pass, a tenth of a file does not."""
    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls > 4 and controls > 0.1 * len(data):
        raise DisguisedBinary(f"is binary data, not text, by its content; {WANTED}: give the release itself.")


def _stated(data: bytes) -> str | None:
    """Decode by the encoding that a page states at its head, if it holds without an error."""
    found = STATED.search(data[:4096])
    if not found:
        return None
    try:
        encoding = codecs.lookup(found[1].decode("ascii")).name
        if encoding.startswith(("utf-16", "utf-32", "utf-7")):
            return None
        return data.decode("cp1252" if encoding == "iso8859-1" else encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def _guess(data: bytes) -> tuple[str, list[str]]:
    """Choose between broken UTF-8 and the old one-byte encodings, and say so."""
    repaired = data.decode("utf-8", "surrogatepass") if _only_surrogates(data) else data.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    if broken == 0:
        return repaired, []  # surrogates written as UTF-8: taken out, with a warning, by the cleaning
    sound = sum(1 for c in repaired[:SAMPLE] if c > "\x7f" and c != "\ufffd")
    if sound > 4 * repaired[:SAMPLE].count("\ufffd") or (broken == 1 and sound and repaired.endswith("\ufffd")):
        return repaired, [
            f"{broken} characters are not valid UTF-8 and were replaced by \ufffd; the file may be damaged."
        ]
    encoding = _one_byte(data)
    text = data.decode(encoding, "replace")
    _refuse_noise(text)
    return text, [f"No encoding was stated; the text was read as {encoding}: check accented letters."]


def _only_surrogates(data: bytes) -> bool:
    """Say whether lone surrogates are all that keeps bytes from being UTF-8."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _one_byte(data: bytes) -> str:
    """Guess a one-byte encoding: runs of high bytes are Arabic or Cyrillic, single ones accents of a Latin text."""
    sample = data[:SAMPLE]
    runs = re.findall(rb"[\x80-\xff]{3,}", sample)
    in_runs, high = sum(map(len, runs)), len(re.findall(rb"[\x80-\xff]", sample))
    if in_runs < 0.5 * high:
        return "windows-1252"
    scores = {name: _share(b" ".join(runs), name, common) for name, common in RUNS}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0.4 else "windows-1252"


def _share(runs: bytes, encoding: str, common: frozenset[str]) -> float:
    """Give the share of a script's commonest letters among the letters that an encoding reads."""
    text = runs.decode(encoding, "replace").replace(" ", "")
    return sum(1 for c in text if c in common) / max(1, len(text))


def _refuse_noise(text: str) -> None:
    """Refuse text that no language writes: compressed or encrypted bytes read as if they were letters."""
    sample = text[:SAMPLE]
    plain = sum(
        1
        for c in sample
        if c.isalnum() or c in " \t\r\n.,;:'\"()-\u2019\u2018\u201c\u201d\u2013\u2014\u060c\u061b\u061f\u00ab\u00bb/&%"
    )
    if plain < 0.75 * len(sample) and len(sample) > 32:
        raise DisguisedBinary(f"is binary data, not text, by its content; {WANTED}: give the release itself.")
