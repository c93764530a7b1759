"""A page under its readers: one who changes a filter, and twenty who change it at once; ours beside a plain program.

Both programs are served by Streamlit and asked over its websocket, as a browser asks, without the browser's drawing.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from analytics.frames import Frames
from benchmarks.measuring import Line

ROOT = Path(__file__).resolve().parent.parent
OURS = "level=people&icesco=none&tie=met&tie=co-present&tie=delegation&least=2"
VIEWERS, FILTERS = 20, 3


def page(frames: Frames, rounds: int) -> list[Line]:
    """The network page, one reader: from a new filter to the end of the run, and the same run again."""
    lines = []
    for way, serve, query, name in _programs(frames):
        with serve as port:
            codes = _countries(way, frames)[: rounds + 1]
            taken = asyncio.run(_reader(port, name, [f"{query}&country={code}" for code in codes]))
            again = asyncio.run(_reader(port, name, [f"{query}&country={codes[0]}"] * (rounds + 2)))
        lines.append(Line("page, a new filter", way, statistics.median(taken[1:]) * 1000, rounds))
        lines.append(Line("page, nothing new", way, statistics.median(again[2:]) * 1000, rounds))
    return sorted(lines, key=lambda line: line.part)


def viewers(frames: Frames, rounds: int) -> list[Line]:
    """Twenty readers who each change the filter at once: the median and the slowest twentieth of all runs."""
    lines = []
    for way, serve, query, name in _programs(frames):
        with serve as port:
            codes = _countries(way, frames)
            asks = [[f"{query}&country={codes[(k + n) % 10]}" for n in range(FILTERS)] for k in range(VIEWERS)]
            taken = sorted(asyncio.run(_all(port, name, asks)))
        slowest = f"95 % within {taken[int(len(taken) * 0.95)] * 1000:,.0f} ms"
        lines.append(Line(f"{VIEWERS} viewers at once", way, statistics.median(taken) * 1000, len(taken), slowest))
    return lines


def _programs(frames: Frames) -> list[tuple]:
    count = len(frames.engagements)
    return [
        ("ours", served("dashboard.py", frames), OURS, "network"),
        ("plain: joined, springs, a trace a tie", served("benchmarks/plain_app.py", None, count), "x=1", ""),
    ]


def _countries(way: str, frames: Frames) -> list[str]:
    codes = frames.engagement_countries["country_code"].astype(str).value_counts().index
    return [_real_codes()[code] if way == "ours" else code for code in codes]


# A reader, as Streamlit's browser side speaks ----------------------------------------------------------------------


async def _reader(port: int, name: str, queries: list[str]) -> list[float]:
    """Seconds from each question to the end of its run, in one session."""
    taken = []
    url = f"ws://127.0.0.1:{port}/_stcore/stream"
    async with websockets.connect(url, subprotocols=["streamlit"], max_size=None) as socket_:
        for query in queries:
            ask = BackMsg()
            ask.rerun_script.query_string = query
            ask.rerun_script.page_name = name
            began = time.perf_counter()
            await socket_.send(ask.SerializeToString())
            answer = ForwardMsg()
            while answer.WhichOneof("type") != "script_finished":
                answer = ForwardMsg.FromString(await socket_.recv())
            taken.append(time.perf_counter() - began)
    return taken


async def _all(port: int, name: str, asks: list[list[str]]) -> list[float]:
    await _reader(port, name, asks[0][:1])
    answers = await asyncio.gather(*(_reader(port, name, queries) for queries in asks))
    return [seconds for taken in answers for seconds in taken]


# The two programs --------------------------------------------------------------------------------------------------


@contextmanager
def served(script: str, frames: Frames | None, engagements: int = 0) -> Iterator[int]:
    """Serve a program on a port of its own, on a made record in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
        settings = {**os.environ, "PYTHONPATH": str(ROOT), "PLAIN_ENGAGEMENTS": str(engagements)}
        if frames is not None:
            written = as_package(frames, Path(folder) / "data")
            settings |= {"SAFIR_DATA": str(written), "DATABASE_URL": f"sqlite:///{folder}/record.db"}
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        command = [sys.executable, "-m", "streamlit", "run", script, "--server.headless=true"]
        command += [f"--server.port={port}", "--server.address=127.0.0.1"]
        program = subprocess.Popen(command, cwd=ROOT, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
        try:
            _wait(port)
            yield port
        finally:
            program.terminate()
            program.wait(20)


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1)
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the program did not start")


def as_package(frames: Frames, folder: Path) -> Path:
    """Write a made record as a data package: the shipped one's schema, vocabularies and countries, made engagements."""
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("*.db*"))
    codes, themes = _real_codes(), _codes("themes")
    kinds = dict(zip(frames.kinds["code"], _codes("kinds"), strict=False))
    seats = frames.participations
    tables = {
        "engagements": frames.engagements.assign(
            kind=frames.engagements["kind"].map(kinds), mode="unknown", date_basis="stated"
        ),
        "participations": seats.assign(
            name_as_written=seats["person_id"], role="attendee", side=seats["side"].str[8:].map(codes).radd("country:")
        ),
        "people": frames.people.assign(other_names="[]"),
        "engagement_countries": _mapped(frames.engagement_countries, "country_code", codes),
        "engagement_themes": _mapped(
            frames.engagement_themes, "theme", dict(zip(frames.themes["code"], themes, strict=False))
        ),
    }
    kept = {"countries", "sources"}
    for path in sorted(folder.glob("*.csv")):
        if path.stem in kept:
            continue
        columns = list(pd.read_csv(path, nrows=0).columns)
        rows = tables.get(path.stem, pd.DataFrame(columns=columns)).reindex(columns=columns)
        if path.stem == "engagement_themes":
            rows["rank"] = rows.groupby("engagement_id").cumcount() + 1
        rows.to_csv(path, index=False, lineterminator="\n")
    return folder


def _mapped(frame: pd.DataFrame, column: str, to: dict[str, str]) -> pd.DataFrame:
    return frame.assign(**{column: frame[column].astype(str).map(to)})


def _codes(name: str) -> list[str]:
    return pd.read_csv(ROOT / "data" / "vocabulary" / f"{name}.csv")["code"].tolist()


def _real_codes() -> dict[str, str]:
    """Made country codes to codes that the shipped package knows."""
    real = pd.read_csv(ROOT / "data" / "countries.csv", keep_default_na=False)["country_code"].tolist()
    return {f"C{number:02d}": code for number, code in enumerate(real)}
