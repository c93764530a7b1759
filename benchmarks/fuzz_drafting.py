"""Texts by the thousand through drafting: any text gives drafts of the right form, and nothing else ever happens.

`python -m benchmarks.fuzz_drafting 5000` makes random texts out of the pieces of releases and mutates invented
releases; it is repeatable, and `--only N` shows text N again.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import traceback
import unicodedata

from records.drafting import draft
from tests.records.drafting.releases import CONFERENCE, PAGE, RECEIVES

RELEASES = (RECEIVES, PAGE, CONFERENCE)
PIECES = [
    *(
        "Mr. ",
        "Dr. ",
        "H.E. ",
        "M. ",
        "Ali Test",
        "Ana bint Omar Al-Probe",
        "DOE Jane",
        ", ",
        "; ",
        " and ",
        ". ",
        "'s ",
    ),
    *("Minister of Culture", "Ambassador of Mali to Chad", "Director-General", " of the ", "ICESCO ", "(UNESCO) "),
    *(
        "met ",
        "received ",
        "signed ",
        "on behalf of ",
        "attended by ",
        "to be held ",
        "via videoconference ",
        "\n",
        "\n\n",
    ),
    *("on Monday, 3 May ", "31 February 2021 ", "2020-13-40 ", "29/02/2023", "today ", "yesterday", "from 2 to 1 May "),
    *(
        "“",
        "”",
        "«",
        "(",
        ")",
        "[",
        "-",
        "—",
        "…",
        "9" * 30,
        "وزير الثقافة ",
        "محمد بن علي ",
        "استقبل ",
        "le ministre ",
    ),
    *(
        "date 2022-04-08 ",
        "https://example.org/a?b=c ",
        "\u202e",
        "\u200b",
        "\x00",
        "\ud800",
        "\u0301" * 9,
        "é",
        "ﬁ",
        "🜁",
    ),
    *("Congolese ", "Niger ", "Guinea-Bissau", "A" * 400, "al-" * 60, "Dr. Dr. ", " bin" * 40, "\r\n", "\t", "\u2028"),
]
SLOW = 5.0  # seconds that no text of this size may take
FIELDS = frozenset(draft(RECEIVES).drafts[0])


def text_of(number: int) -> str:
    """The text of that number: pieces at random, or an invented release cut about."""
    dice = random.Random(number)
    if number % 3 == 0:
        return "".join(dice.choice(PIECES) for _ in range(dice.randint(0, 400)))
    text = dice.choice(RELEASES)
    for _ in range(dice.randint(1, 30)):
        a = dice.randrange(len(text) + 1)
        b = min(len(text), a + dice.choice((0, 1, 5, 40, 300)))
        middle = dice.choice(
            ("", dice.choice(PIECES), text[a:b] * 2, text[a:b].upper(), text[a:b][::-1], text[a:b].replace(" ", "\n"))
        )
        text = text[:a] + middle + text[b:]
    return text


def fault(number: int) -> str | None:
    """What went wrong with one text, in words; None where all is well."""
    text, start = text_of(number), time.process_time()
    try:
        found = draft(text, "x.txt")
        for one in found.drafts:
            json.dumps(one, ensure_ascii=False).encode("utf-8")
            if set(one) != FIELDS:
                return "a draft of another form"
            if any(not 0 <= a <= b <= len(found.text) for spans in one["evidence"].values() for a, b in spans):
                return "evidence outside the text"
    except Exception:  # whatever it is, it is what this looks for
        return traceback.format_exc(limit=-3)
    seconds = time.process_time() - start
    if found.text != unicodedata.normalize("NFC", found.text):
        return "the text is not normal"
    return f"{seconds:.1f} s for {len(text)} characters" if seconds > SLOW else None


def main() -> int:
    """Draft as many texts as asked for; 1 where any went wrong."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("texts", type=int, nargs="?", default=5000)
    reader.add_argument("--only", type=int, metavar="N", help="look at text N alone")
    asked = reader.parse_args()
    numbers = [asked.only] if asked.only is not None else list(range(asked.texts))
    faults = {n: words for n in numbers if (words := fault(n))}
    for n, words in faults.items():
        print(f"text {n}: {words}", file=sys.stderr)
    print(f"{len(numbers)} texts drafted, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
