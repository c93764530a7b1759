"""Score and speed of drafting: the key of the seeds where ../shared is, and megabytes of text a second.

Run it with `python -m benchmarks.drafting` or `python benchmarks/drafting.py`.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT))

from records.drafting import draft  # noqa: E402
from tests.records.drafting.releases import CONFERENCE, PAGE, RECEIVES  # noqa: E402

MEGABYTE = 1_000_000
NAMES = ("Braima", "Sanha", "Djalo", "Fatou", "Mane", "Issoufou", "Garba", "Tini", "Amaka", "Nwosu", "Eze", "Oumar",
         "Keita", "Doumbia", "Helena", "Virtan", "Said", "Nur")  # fmt: skip
SYLLABLES = ("ba", "ko", "ri", "tu", "me", "la", "no", "si", "da", "fe")
VOWELS = ("a", "e", "i", "o", "u")


def score() -> None:
    """Print the figures of the score tool on the seeds, where they are."""
    key, tool = SHARED / "key" / "seeds.jsonl", SHARED / "tools" / "score_extraction.py"
    if not key.exists() or not tool.exists():
        print("score: skipped, ../shared is not here")
        return
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as found:
        for path in sorted((SHARED / "seeds").glob("*.txt")):
            for one in draft(path.read_text(encoding="utf-8"), path.name).drafts:
                found.write(json.dumps(one, ensure_ascii=False) + "\n")
        found.flush()
        subprocess.run([sys.executable, str(tool), str(key), found.name, "--misses"], check=True)


def speed(name: str, piece: str) -> None:
    """Print how long one megabyte of a text takes, in the processor's seconds."""
    text = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
    start = time.process_time()
    found = draft(text)
    seconds = time.process_time() - start
    print(f"{name:28} 1 MB in {seconds:5.2f} s  ({len(found.drafts)} drafts)")


def releases() -> str:
    """Releases of the tests' own making one after the other, no two of them on the same people."""
    dice, found, size = random.Random(5), [], 0
    while size < MEGABYTE:
        text = dice.choice((RECEIVES.replace("Latest articles", ""), PAGE, CONFERENCE))
        for name in NAMES:
            text = text.replace(name, "".join(dice.choices(SYLLABLES, k=3)).title())
        found.append(text)
        size += len(text)
    return "\n\n".join(found)


def many_items() -> str:
    """A page of short items, each on another person, day and country."""
    dice, items, size = random.Random(3), [], 0
    while size < MEGABYTE:
        day = date(2021, 1, 1) + timedelta(dice.randrange(1400))
        country, person = (
            dice.choice(("Mali", "Qatar", "Benin", "Jordan", "Chad", "Oman")),
            f"Test{dice.choice(VOWELS)}",
        )
        items.append(
            f"ICESCO Director-General Receives Ambassador of {country}\n\nDr. Salim M. AlMalik, Director-General of the"
            f" Islamic World Educational, Scientific and Cultural Organization (ICESCO), received on {day:%A, %B}"
            f" {day.day}, {day.year}, at the headquarters in Rabat, Mr. Ivan {person}{dice.choice(VOWELS)}n, Ambassador"
            f" of {country} to Morocco.\n\nThe two parties spoke of education, science and culture, and agreed to sign"
            " a memorandum.\n\n"
        )
        size += len(items[-1])
    return "".join(items)


def main() -> None:
    """Print score and speed."""
    score()
    draft(RECEIVES)
    speed("invented releases", releases())
    speed("the same release again", RECEIVES.replace("Latest articles", "") + "\n\n")
    speed("many short items", many_items())
    speed("one paragraph", RECEIVES.replace("Latest articles", "").replace("\n", " "))
    speed("one name and office", "Mr. Ivan Test, Minister of Culture of Mali, met Ms. Ana Prob. ")
    speed("nothing but titles", "Dr. ")
    speed("nothing but dates", "Monday, January 1 to ")
    speed("nothing but brackets", "(")


if __name__ == "__main__":
    main()
