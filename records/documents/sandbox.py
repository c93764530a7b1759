"""The parent's side of reading: one limited process a document, so that nothing in a file reaches this one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from records.documents.child import HEAVY, READY
from records.documents.errors import REFUSALS, DocumentTooHeavy, ReaderUnavailable
from records.documents.model import Extracted, Limits

ROOT = Path(__file__).resolve().parents[2]
# -I: no PYTHON* variables, no current folder, no user's start-up files. The path is handed over instead.
PROGRAM = "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from records.documents.child import main; main()"
PASSED_ON = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def extract_apart(data: bytes, kind: str, limits: Limits) -> Extracted:
    """Parse a file in a process of its own.

    Parameters
    ----------
    data : bytes
        The file.
    kind : str
        "pdf", "zip" or "html".
    limits : Limits
        Its memory and time; on systems without limits only the time on the clock holds.

    Raises
    ------
    DocumentRefused
        What the parser says, `DocumentTooHeavy` when a limit was met, `ReaderUnavailable` when no process starts.
    """
    process = _start(kind, limits)
    with process:
        try:
            said, complaint = process.communicate(data, timeout=limits.wall_seconds)
        except subprocess.TimeoutExpired as error:
            raise DocumentTooHeavy(HEAVY) from error
        except OSError as error:
            raise ReaderUnavailable("was not read, because its reading process broke off: try again.") from error
        finally:
            if process.poll() is None:
                process.kill()
    return _understood(said, complaint)


def _start(kind: str, limits: Limits) -> subprocess.Popen[bytes]:
    """Start a reading process that knows where the program is, and nothing else of ours."""
    path = [str(ROOT), *(entry for entry in sys.path if entry and os.path.isabs(entry) and entry != str(ROOT))]
    said = (json.dumps(path), kind, str(limits.memory), str(limits.cpu_seconds))
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(
            [sys.executable, "-I", "-B", "-X", "utf8", "-c", PROGRAM, *said],
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
            cwd=os.path.abspath(os.sep),
        )
    except (OSError, ValueError) as error:
        raise ReaderUnavailable(
            "was not read, because no reading process could be started: try again in a minute."
        ) from error


def _understood(said: bytes, complaint: bytes) -> Extracted:
    """Turn the process's answer into what was found, or into the refusal it stands for."""
    if not said.startswith(READY):
        last = complaint.decode("utf-8", "replace").strip().rpartition("\n")[2][:200]
        raise ReaderUnavailable(
            f"was not read, because the reading process could not start ({last}): check the installation."
        )
    try:
        answer = json.loads(said[len(READY) :])
    except ValueError as error:  # killed in the middle by one of its limits
        raise DocumentTooHeavy(HEAVY) from error
    if "refused" in answer:
        raise REFUSALS[answer["refused"]](answer["reason"])
    found = answer["found"]
    return Extracted(**{**found, "paragraphs": tuple(found["paragraphs"]), "warnings": tuple(found["warnings"])})
