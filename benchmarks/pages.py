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
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from analytics.frames import Frames
from benchmarks import given
from benchmarks.measuring import Line

ROOT = Path(__file__).resolve().parent.parent
OURS = "level=people&icesco=none&tie=met&tie=co-present&tie=delegation&least=2"
VIEWERS, FILTERS = 20, 3


def _codes(name: str) -> list[str]:
    """The codes of a vocabulary of the shipped package."""
    return pd.read_csv(ROOT / "data" / "vocabulary" / f"{name}.csv")["code"].tolist()


@dataclass(frozen=True)
class Filter:
    """The same choice for both programs: words of our address, and what the plain one's widgets hold."""

    words: str
    years: tuple[int, int] = (2015, 2026)
    themes: tuple[str, ...] = ()


THEMES = [Filter(f"&theme={code}", themes=(f"Theme {n:02d}",)) for n, code in enumerate(_codes("themes")[:10])]
YEARS = [
    Filter(f"&from={first}&to={last}", (first, last))
    for first, last in (
        (2016, 2025),
        (2017, 2025),
        (2016, 2024),
        (2015, 2025),
        (2018, 2026),
        (2017, 2026),
        (2016, 2026),
    )
]


@dataclass(frozen=True)
class Program:
    """One of the two programs: how it is served, and how it is asked."""

    way: str
    serve: Callable[[], AbstractContextManager[int]]
    has_address: bool


def page(frames: Frames, rounds: int) -> list[Line]:
    """The network page, one reader: from a new filter to the end of the run, and the same run again."""
    lines = []
    asked = {
        "one theme": THEMES[: rounds + 1],
        "most years": YEARS[: rounds + 1],
        "nothing new": THEMES[:1] * (rounds + 2),
    }
    for program in _programs(frames):
        with program.serve() as port:
            for name, filters in asked.items():
                taken = asyncio.run(_reader(port, program, filters))[1:]
                lines.append(Line(f"page, {name}", program.way, statistics.median(taken) * 1000, len(taken)))
    return sorted(lines, key=lambda line: line.part)


def viewers(frames: Frames, rounds: int) -> list[Line]:
    """Twenty readers who each change the filter at once: the median and the slowest twentieth of all runs."""
    lines = []
    for program in _programs(frames):
        with program.serve() as port:
            asks = [[THEMES[(k + n) % len(THEMES)] for n in range(FILTERS)] for k in range(VIEWERS)]
            taken = sorted(asyncio.run(_all(port, program, asks)))
        slowest = f"95 % within {taken[int(len(taken) * 0.95)] * 1000:,.0f} ms"
        name = f"{VIEWERS} viewers at once"
        lines.append(Line(name, program.way, statistics.median(taken) * 1000, len(taken), slowest))
    return lines


def _programs(frames: Frames) -> list[Program]:
    """Ours, asked by its address, and the plain one, asked by its widgets."""
    settings = given.settings(len(frames.engagements))
    return [
        Program("ours", lambda: served("dashboard.py", frames), True),
        Program("plain: joined, springs, a trace a tie", lambda: served(given.script(), None, settings), False),
    ]


# A reader, as Streamlit's browser side speaks ----------------------------------------------------------------------


async def _reader(port: int, program: Program, filters: list[Filter]) -> list[float]:
    """Seconds from each choice to the end of its run, in one session that was open before."""
    taken = []
    url = f"ws://127.0.0.1:{port}/_stcore/stream"
    async with websockets.connect(url, subprotocols=["streamlit"], max_size=None) as socket_:
        widgets = await _run(socket_, _asked(program, None, {}))
        for chosen in filters:
            ask = _asked(program, chosen, widgets)
            began = time.perf_counter()
            await _run(socket_, ask)
            taken.append(time.perf_counter() - began)
    return taken


def _asked(program: Program, chosen: Filter | None, widgets: dict[str, str]) -> BackMsg:
    """The message of a browser whose reader made a choice: in the address, or in the widgets."""
    ask = BackMsg()
    ask.rerun_script.SetInParent()
    if program.has_address:
        ask.rerun_script.page_name = "network"
        ask.rerun_script.query_string = OURS + (chosen.words if chosen else "")
    elif chosen:
        states = ask.rerun_script.widget_states.widgets
        states.add(id=widgets["Years"]).double_array_value.data.extend(chosen.years)
        states.add(id=widgets["Themes"]).string_array_value.data.extend(chosen.themes)
    return ask


async def _run(socket_: websockets.ClientConnection, ask: BackMsg) -> dict[str, str]:
    """Send, and wait for the end of the run; the sliders and lists of choices that the page has, label to id."""
    await socket_.send(ask.SerializeToString())
    answer, widgets = ForwardMsg(), {}
    while answer.WhichOneof("type") != "script_finished":
        answer = ForwardMsg.FromString(await socket_.recv())
        element = answer.delta.new_element
        if (sort := element.WhichOneof("type")) in ("multiselect", "slider"):
            widgets[getattr(element, sort).label] = getattr(element, sort).id
    return widgets


async def _all(port: int, program: Program, asks: list[list[Filter]]) -> list[float]:
    await _reader(port, program, asks[0][:1])
    answers = await asyncio.gather(*(_reader(port, program, filters) for filters in asks))
    return [seconds for taken in answers for seconds in taken]


# The two programs --------------------------------------------------------------------------------------------------


@contextmanager
def served(script: str, frames: Frames | None, more: Mapping[str, str] | None = None) -> Iterator[int]:
    """Serve a program on a port of its own, on a made record in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
        settings = {**os.environ, "PYTHONPATH": str(ROOT), **(more or {})}
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


def _real_codes() -> dict[str, str]:
    """Made country codes to codes that the shipped package knows."""
    real = pd.read_csv(ROOT / "data" / "countries.csv", keep_default_na=False)["country_code"].tolist()
    return {f"C{number:02d}": code for number, code in enumerate(real)}
