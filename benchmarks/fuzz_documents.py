"""Mutated documents by the thousand: each is read or refused in words, and nothing else ever happens.

`python -m benchmarks.fuzz_documents 10000` mutates invented releases of all four kinds. The parsers run in batches
inside limited worker processes (the very functions that `read` runs in one process a document), so that ten
thousand take minutes. `--only N` repeats document N.
"""

from __future__ import annotations

import argparse
import collections
import io
import json
import random
import signal
import subprocess
import sys
import time
import traceback
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

from records.documents import Document, DocumentRefused, read
from tests.records import hostile_files as hostile

BATCH, SECONDS_EACH, MEMORY = 250, 30, 1536 * 1024 * 1024
PAGE = (
    "<!doctype html><html><head><meta charset='utf-8'><title>Council receives</title>"
    "<meta name='date' content='2024-05-04'></head><body><nav>Home</nav><h1>{}</h1><p>{}</p><div><p>{}</p>"
    "<table><tr><td>Zoe Lim</td><td>Envoy</td></tr></table><ul><li>one</li></ul><p>{}</p></div></body></html>"
).format(*hostile.SENTENCES)
PIECES = (
    *(
        b"\x00",
        b"\xff",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\xe2\x80\xae",
        b"\xcc\x81" * 50,
        b"\r",
        b"\n\n",
        b"9" * 40,
    ),
    *(
        b"<p>",
        b"</p>",
        b"<!--",
        b"-->",
        b"<table>",
        b"&#x0;",
        b"&#xD800;",
        b"&amp;",
        b"<!DOCTYPE x>",
        b"<![CDATA[",
        b"<w:p>",
        b"</w:p>",
    ),
    *(
        b"endobj",
        b"stream\n",
        b"endstream",
        b"/Length 9",
        b"<<",
        b">>",
        b"[",
        b"]",
        b"(",
        b")",
        b" 0 R",
        b"/Kids",
        b"/Filter /FlateDecode",
    ),
    *(b"PK\x03\x04", b"%PDF-1.4\n", b"%%EOF", b"startxref\n", b"BT", b"Tj", b"-1", b"4294967296", b"1e308"),
)


def seeds() -> list[tuple[str, bytes]]:
    """The sound documents that mutation starts from."""
    texts = [hostile.RELEASE.encode(codec) for codec in ("utf-8", "utf-16", "utf-16-le", "cp1252")]
    pdfs = [hostile.release_pdf(), hostile.pdf_encrypted(""), hostile.pdf_form_loop(), hostile.pdf_scanned()]
    pages = [PAGE.encode(), PAGE.encode("utf-16"), f'<?xml version="1.0"?>{PAGE}'.encode()]
    kinds = [("a.txt", texts), ("a.pdf", pdfs), ("a.html", pages), ("a.docx", [hostile.docx(), hostile.docx_deep()])]
    return [(name, data) for name, files in kinds for data in files]


def mutated(number: int, base: list[tuple[str, bytes]]) -> tuple[str, bytes]:
    """Give mutant `number`: the same number always gives the same bytes."""
    chance = random.Random(number)
    name, data = chance.choice(base)
    if name == "a.docx" and chance.random() < 0.8:
        return name, _inside(chance, data, base)
    return name, _mutate(chance, data, base)


def _inside(chance: random.Random, data: bytes, base: list[tuple[str, bytes]]) -> bytes:
    """Mutate one part of a DOCX and zip it again, so that the mutation is reached."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part = chance.choice([*parts, "word/document.xml", "word/document.xml"])
    parts[part] = _mutate(chance, parts[part], base)
    return hostile.zipped(parts, 1)


def _mutate(chance: random.Random, data: bytes, base: list[tuple[str, bytes]]) -> bytes:
    """Change a file in one to eight places."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        a, b = sorted((chance.randint(0, len(out)), chance.randint(0, len(out))))
        b = min(b, a + chance.choice((1, 8, 200, 100_000)))
        match chance.randrange(7):
            case 0:
                out[a : a + 1] = bytes([chance.randrange(256)])
            case 1:
                del out[a:b]
            case 2:
                out[a:a] = out[a:b] * chance.choice((1, 2, 30))
            case 3:
                out[a:a] = chance.choice(PIECES) * chance.choice((1, 1, 1, 40))
            case 4:
                out[a:b] = chance.randbytes(min(64, b - a))
            case 5:
                out[a:] = chance.choice(base)[1][chance.randint(0, 300) :] if chance.random() < 0.2 else out[a:]
            case 6:
                out[a:b] = out[a:b][::-1]
    return bytes(out[:200_000])


def outcome(name: str, data: bytes) -> tuple[str, str]:
    """Read one file; give what came of it, and what is wrong with that ("" when nothing is)."""
    try:
        document = read(data, name, apart=False)
    except DocumentRefused as refused:
        return type(refused).__name__, _slip(refused)
    except BaseException as error:  # the very thing looked for
        return "uncaught", f"{type(error).__name__}: {error}\n{traceback.format_exc(limit=-4)}"
    return f"read {document.kind}", fault(document)


def fault(document: Document) -> str:
    """Say what is wrong with a document that was read, or nothing."""
    text = document.text
    if text != unicodedata.normalize("NFC", text) or any(
        unicodedata.category(c) in ("Cc", "Cs") and c != "\n" for c in text
    ):
        return "the text is not clean"
    spans = document.paragraphs
    if not spans or any(not text[a:b].strip() or "\n" in text[a:b] for a, b in spans):
        return "a paragraph is empty or broken"
    if "\n\n".join(text[a:b] for a, b in spans) != text:
        return "the paragraphs are not the text"
    json.dumps([document.title, document.published, document.url, document.warnings]).encode("ascii")
    return ""


def _slip(refused: DocumentRefused) -> str:
    """Tell a mistake of ours, which the refusal would hide, from a parser's complaint about a broken file."""
    cause = refused.__cause__
    if cause is None or isinstance(cause, DocumentRefused):
        return ""
    last = traceback.extract_tb(cause.__traceback__)[-1].filename
    ours = "documents" in Path(last).parts and not isinstance(cause, (UnicodeError, MemoryError, RecursionError))
    return (
        f"{type(cause).__name__}: {cause} in {last}"
        if ours and isinstance(cause, (LookupError, NameError, TypeError, AttributeError))
        else ""
    )


def batch(start: int, count: int) -> dict[str, Any]:
    """Read so many mutants in this process; give counts, faults and the slowest."""
    base, counts, faults, slowest = seeds(), collections.Counter[str](), [], (0.0, -1)
    for number in range(start, start + count):
        name, data = mutated(number, base)
        if hasattr(signal, "alarm"):
            signal.alarm(SECONDS_EACH)
        began = time.perf_counter()
        what, wrong = outcome(name, data)
        slowest = max(slowest, (time.perf_counter() - began, number))
        counts[what] += 1
        if wrong:
            faults.append(f"{number} ({what}): {wrong}")
    if hasattr(signal, "alarm"):
        signal.alarm(0)
    return {"counts": counts, "faults": faults, "slowest": slowest}


def batch_apart(start: int, count: int) -> dict[str, Any]:
    """Run a batch in a worker of its own; a worker that dies is a fault."""
    command = [sys.executable, "-m", "benchmarks.fuzz_documents", "--batch", str(start), str(count)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        tail = done.stderr.decode("utf-8", "replace")[-500:]
        return {
            "counts": {"worker died": 1},
            "faults": [f"batch at {start}: {done.returncode} {tail}"],
            "slowest": (0, -1),
        }
    return dict(json.loads(done.stdout.splitlines()[-1]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="?", type=int, default=1000)
    parser.add_argument("--batch", nargs=2, type=int, metavar=("START", "COUNT"), help="used by the workers")
    parser.add_argument("--only", type=int, metavar="N", help="read document N alone")
    asked = parser.parse_args()
    if asked.batch:
        from records.documents.child import limit

        limit(MEMORY, 3600)
        print(json.dumps(batch(*asked.batch)))
        return 0
    if asked.only is not None:
        print(outcome(*mutated(asked.only, seeds())))
        return 0
    began, counts, faults, slowest = time.perf_counter(), collections.Counter[str](), [], (0.0, -1)
    for start in range(0, asked.documents, BATCH):
        found = batch_apart(start, min(BATCH, asked.documents - start))
        counts.update(found["counts"])
        faults += found["faults"]
        slowest = max(slowest, tuple(found["slowest"]))
    spent = time.perf_counter() - began
    print(f"{asked.documents:,} mutated documents in {spent:.0f} s; slowest {slowest[0]:.2f} s (number {slowest[1]})")
    for what, count in counts.most_common():
        print(f"  {count:6,}  {what}")
    print(f"{len(faults)} faults" + "".join(f"\n  {line}" for line in faults[:40]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
