"""What some tests need and a bare machine lacks: found, or skipped with the reason; a failure where CI demands all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def needed(found: object, reason: str) -> None:
    """Skip the test with the reason, or fail it where SAFIR_REQUIRE_ALL is set, unless what it needs was found."""
    if found:
        return
    if os.environ.get("SAFIR_REQUIRE_ALL"):
        pytest.fail(f"required here: {reason}")
    pytest.skip(reason)


def chromium() -> str:
    """The path of a Chromium or Chrome; the test is skipped where there is none."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
    needed(path, "no Chromium found on this machine (Debian: apt-get install chromium)")
    return str(path)


def shared(name: str) -> Path:
    """A file of the material beside the project; the test is skipped where it is absent, as on a user's machine."""
    path = SHARED / name
    needed(path.exists(), f"../shared/{name} is not on this machine")
    return path
