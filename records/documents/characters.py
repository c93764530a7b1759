"""Characters made safe and plain: what is invisible, forged or a flood goes out, and a warning says so."""

from __future__ import annotations

import re
import unicodedata

# Spaces of any width become a plain space, every sort of line end a newline.
SPACES = dict.fromkeys([0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
SURROGATE = re.compile("[\ud800-\udfff]")
OVERRIDE = re.compile("[\u202a-\u202e\u2066-\u2069]")
HIDDEN = re.compile("[\ufdd0-\ufdef\ufffe\uffff\ufff9-\ufffb\U000e0000-\U000e007f]")
# Marks that only steer line breaking or direction; they would stand between a rule and its word.
SILENT = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff]")
JOINERS = re.compile("(?<![\u0600-\u08ff\u0900-\u0dff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u08ff\u0900-\u0dff])")
# Ligatures and Arabic presentation forms, as PDFs write them: the letters they stand for.
PRESENTATION = re.compile("[\ufb00-\ufb06\ufb50-\ufdf9\ufe70-\ufefc]+")
PRIVATE = {0xF001: "fi", 0xF002: "fl", 0xF0B7: "\u2022", 0xF0A7: "\u2022", 0xF0D8: "\u2022", 0xF02D: "-", 0xF020: " "}
OTHER_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
MARKS_KEPT = 4
MIXED_WORD = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13ff\uff21-\uff5a]{3,80}")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13ff\uff21-\uff5a]")
TWICE_ENCODED = re.compile(
    "\u00c3[\u0080-\u00bf\u0152-\u2122]|\u00e2\u20ac[\u0080-\u02dc\u2018-\u2122\u0153\u00a6]|[\u00d8\u00d9][\u0080-\u00bf\u0152-\u2122]{1}[\u00d8\u00d9]"
)


def clean(text: str) -> tuple[str, list[str]]:
    """Make text plain: NFC, one sort of space and of line end, nothing invisible.

    Parameters
    ----------
    text : str
        Any string, lone surrogates included.

    Returns
    -------
    tuple of (str, list of str)
        The clean text, and one warning for each sort of thing that was taken out or looks forged.
    """
    warnings: list[str] = []
    text = _surrogates(text, warnings)
    text = LINE_ENDS.sub("\n", text).translate(SPACES)
    for pattern, what in (
        (CONTROL, "control characters"),
        (OVERRIDE, "marks that reverse the reading direction"),
        (HIDDEN, "hidden characters"),
    ):
        text, count = pattern.subn("", text)
        if count:
            warnings.append(f"{count} {what} were removed.")
    text = JOINERS.sub("", SILENT.sub("", text))
    text = _private(text, warnings)
    text = _floods(text, warnings)
    text = plain_letters(text)
    text = unicodedata.normalize("NFC", text)
    warnings.extend(suspicious(text))
    return text, warnings


def plain_letters(text: str) -> str:
    """Give ligatures and Arabic presentation forms as the letters they stand for."""
    return PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def _surrogates(text: str, warnings: list[str]) -> str:
    """Join surrogate pairs into the character they mean; drop the lone ones."""
    if not SURROGATE.search(text):
        return text
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    warnings.append(f"{max(1, len(joined) - len(text))} half characters (lone surrogates) were removed.")
    return text


def _private(text: str, warnings: list[str]) -> str:
    """Read the private codes that fonts commonly use; drop the rest, which mean nothing outside their font."""
    text, count = OTHER_PRIVATE.subn(" ", text.translate(PRIVATE))
    if count:
        warnings.append(
            "Some characters exist only in the document's own font and were left out: check names and dates."
        )
    return text


def _floods(text: str, warnings: list[str]) -> str:
    """Trim floods of combining marks, before NFC, which sorts them in quadratic time."""
    marks = "".join(c for c in set(text) if c > "\u02ff" and unicodedata.category(c) in ("Mn", "Me"))
    if not marks:
        return text
    flood = re.compile(f"([{re.escape(marks)}]{{{MARKS_KEPT}}})[{re.escape(marks)}]+")
    text, count = flood.subn(r"\1", text)
    if count:
        warnings.append("A flood of combining marks was trimmed: check the names it stood on.")
    return text


def suspicious(text: str) -> list[str]:
    """Name words that mix scripts, as forged names do, and text that was decoded twice.

    Examples
    --------
    >>> suspicious("\u0410hmed and Ahmed")
    ['Letters of another script stand inside a Latin word, as in a forged name: "\u0410hmed".']
    """
    warnings = []
    mixed: dict[str, None] = {}
    if FOREIGN.search(text):
        words = (found[0] for found in MIXED_WORD.finditer(text))
        mixed = dict.fromkeys(word for word in words if LATIN.search(word) and FOREIGN.search(word))
    if mixed:
        shown = ", ".join(f'"{word[:40]}"' for word in list(mixed)[:5]) + (
            f" and {len(mixed) - 5} more" if len(mixed) > 5 else ""
        )
        warnings.append(f"Letters of another script stand inside a Latin word, as in a forged name: {shown}.")
    if len(TWICE_ENCODED.findall(text[:200_000])) >= 2:
        warnings.append(
            "Some letters look as if they were decoded wrongly before (such as \u00c3\u00a9 for \u00e9): check names."
        )
    return warnings


def safe_name(name: str) -> str:
    """Make a file name fit to be shown: its last part, without controls or direction marks, at most 120 characters.

    Examples
    --------
    >>> safe_name("../../etc/release.txt")
    'release.txt'
    """
    base = clean(str(name)[:4096])[0].replace("\n", " ").replace("\\", "/").rpartition("/")[2].strip()
    return base[:120] if base not in ("", ".", "..") else "document"
