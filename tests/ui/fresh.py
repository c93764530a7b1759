"""The pages keep what they once computed, keyed by the revision; a test on another record must forget it all."""

from __future__ import annotations

import sys
from types import ModuleType

import streamlit as st

_held: list[str] = []


def forget() -> None:
    """Close the store and empty every cache of the pages."""
    _held.clear()
    st.cache_resource.clear()
    st.cache_data.clear()
    for module in _rooms():
        for value in list(vars(module).values()):
            if callable(getattr(value, "cache_clear", None)):
                value.cache_clear()


def use(record: str) -> None:
    """Keep the caches as long as tests go on with the same record."""
    if _held != [record]:
        forget()
        _held.append(record)


def _rooms() -> list[ModuleType]:
    return [module for name, module in list(sys.modules.items()) if name == "ui" or name.startswith("ui.")]
