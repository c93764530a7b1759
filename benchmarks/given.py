"""The generator and the plain program that ours is measured against, from ../shared where that folder is.

Elsewhere `benchmarks.made` draws a record by the same rules, and `benchmarks.plain` is the same program written anew.
"""

from __future__ import annotations

import atexit
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import pandas as pd

from benchmarks import plain

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT.parent / "shared" / "benchmarks"
GENERATOR, PROGRAM = FOLDER / "gen.py", FOLDER / "naive.py"


def is_here() -> bool:
    """Whether the generator and the plain program are beside the project."""
    return GENERATOR.exists() and PROGRAM.exists()


@lru_cache(maxsize=1)
def folder() -> str:
    """Where generated records are kept until this run ends."""
    made = tempfile.mkdtemp(prefix="safir-benchmarks-")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


@lru_cache(maxsize=4)
def tables(engagements: int) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """What the generator draws: engagements, seats, countries and themes by number."""
    settings = {**os.environ, "PERF_DATA": folder()}
    command = [sys.executable, str(GENERATOR), str(engagements)]
    subprocess.run(command, env=settings, check=True, stdout=subprocess.DEVNULL)
    made = Path(folder()) / str(engagements)
    events, seats, countries, themes = (
        pd.read_parquet(made / f"{name}.parquet") for name in ("eng", "part", "ec", "et")
    )
    return events, seats, countries, themes


@lru_cache(maxsize=1)
def program() -> ModuleType:
    """The plain program as a module: load, select, project, graph, figure."""
    if not is_here():
        return plain
    spec = importlib.util.spec_from_file_location("naive", PROGRAM)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def script() -> str:
    """The plain program as Streamlit runs it."""
    return str(PROGRAM if is_here() else Path(plain.__file__))


def settings(engagements: int) -> dict[str, str]:
    """The environment in which the plain program finds its record."""
    return {"PERF_DATA": folder(), "PERF_N": str(engagements)}
