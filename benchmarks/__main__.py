"""One command for all measurements: `python -m benchmarks [PART ...] [--engagements 1000] [--rounds 5]`."""

from __future__ import annotations

import argparse
import itertools
import os
import platform
import warnings

from benchmarks import core, given, made, pages
from benchmarks.measuring import printed

PARTS = {**core.PARTS, "page": pages.page, "viewers": pages.viewers}


def main() -> None:
    """Measure the parts named, or all of them, on a made record; every ratio is within one run."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of {', '.join(PARTS)}; all without")
    parser.add_argument("--engagements", type=int, default=1000, help="how large a record to make (1000)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each way is timed (5)")
    chosen = parser.parse_args()
    unknown = set(chosen.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    warnings.simplefilter("ignore")
    frames = made.record(chosen.engagements)
    seats, python = len(frames.participations), platform.python_version()
    whose = ", drawn and measured against by the files of ../shared/benchmarks" if given.is_here() else ""
    print(f"{chosen.engagements:,} made engagements, {seats:,} seats{whose}; Python {python}, {os.cpu_count()} cores")
    print("medians, the ways timed in turn; ratios hold within this run")
    for part in chosen.parts or PARTS:
        lines = PARTS[part](frames, chosen.rounds)
        for _, group in itertools.groupby(lines, key=lambda line: line.part):
            print(printed(list(group)), flush=True)


if __name__ == "__main__":
    main()
