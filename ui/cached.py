"""Every cache of the pages, each keyed by the revision of the record and by what was chosen.

A key is made of small frozen values, never of a frame or a graph: hashing a large frame looks at a sample of it, and
a graph has no hash. What is kept here is shared by all readers, so nobody may change it; `max_entries` bounds each.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import streamlit as st

from analytics import actors, facets, layout, measures, network, summary, timeline
from analytics.frames import Frames
from analytics.selection import Selection
from records import frames as record_frames
from records.store import Store, open_store

PACKAGE = Path(os.environ.get("SAFIR_DATA", Path(__file__).resolve().parent.parent / "data"))


def kept(function: Callable[..., Any]) -> Callable[..., Any]:
    """Keep a function's last 64 answers; they are shared and must not be changed."""
    return lru_cache(maxsize=64)(function)


@st.cache_resource(show_spinner="Opening the record …")
def store() -> Store:
    """The one store of this process, made from the data package at the first start."""
    return open_store(os.environ.get("DATABASE_URL"), package=PACKAGE)


def revision() -> str:
    """The revision of the record now: what every cache is keyed on."""
    return str(store().revision())


@lru_cache(maxsize=2)
def record(revision: str) -> Frames:
    """The whole record at a revision. What lives long is put out of the garbage collector's sight, once."""
    frames = Frames(**record_frames.frames(store()))
    gc.collect()
    gc.freeze()
    return frames


@kept
def selected(revision: str, selection: Selection) -> Frames:
    """The tables of the engagements in view."""
    return selection.apply(record(revision))
