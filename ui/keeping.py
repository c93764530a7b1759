"""How an answer is kept: made once, shared by all readers, found again by an exact key; the oldest go.

A key is made of small frozen values, never of a frame or a graph: hashing a large frame looks at a sample of it, and
a graph has no hash.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from threading import Lock
from typing import Any


class _Answer:
    """One answer, made by whoever asks first; those who ask meanwhile wait for it instead of making it again."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make: Callable[[], Any] | None = make
        self._lock = Lock()
        self._held: Any = None

    def __call__(self) -> Any:
        with self._lock:
            if self._make is not None:
                self._held = self._make()
                self._make = None
        return self._held


def kept(function: Callable[..., Any], most: int = 64) -> Callable[..., Any]:
    """Keep a function's last answers, each made once however many ask for it; shared, so nobody may change them."""
    answers = lru_cache(maxsize=most)(lambda *key: _Answer(lambda: function(*key)))
    ask: Any = wraps(function)(lambda *key: answers(*key)())
    ask.cache_clear = answers.cache_clear
    return ask
