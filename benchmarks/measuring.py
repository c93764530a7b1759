"""Timing several ways of one thing in turn, so that a busy machine is busy for all of them."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Line:
    """One way of doing a thing: its median in milliseconds, over how many rounds, and a remark."""

    part: str
    way: str
    milliseconds: float
    rounds: int
    note: str = ""


def interleaved(
    part: str, ways: Mapping[str, Callable[[], Any]], rounds: int = 5, notes: Mapping[str, str] | None = None,
    patience: float = 20.0,
) -> list[Line]:  # fmt: skip
    """Time each way once a round, round after round; the first, unmeasured round warms caches.

    Parameters
    ----------
    ways : name to function; the first is ours, the one that ratios are taken against.
    patience : seconds after which a slow way is not run again.
    """
    taken: dict[str, list[float]] = {way: [] for way in ways}
    for number in range(rounds + 1):
        for way, function in ways.items():
            if number > 1 and sum(taken[way]) > patience:
                continue
            gc.collect()
            began = time.perf_counter()
            function()
            spent = time.perf_counter() - began
            if number or spent > patience:
                taken[way].append(spent)
    return [
        Line(part, way, statistics.median(times) * 1000, len(times), (notes or {}).get(way, ""))
        for way, times in taken.items()
        if times
    ]


def printed(lines: list[Line]) -> str:
    """The lines of a part as text, each with how many times longer it takes than ours."""
    ours = lines[0].milliseconds
    rows = [f"\n{lines[0].part}"]
    for line in lines:
        ratio = "" if line is lines[0] else f"{line.milliseconds / ours:8.1f} x ours"
        rows.append(f"  {line.way:<44}{line.milliseconds:10.2f} ms  n={line.rounds}{ratio:>17}  {line.note}".rstrip())
    return "\n".join(rows)
