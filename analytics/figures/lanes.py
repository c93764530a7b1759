"""Engagements in lanes of equal height over time: one mark each, its shape the kind.

`lanes(table, mode=..., kinds={code: label}, milestones=frame, today="2026-11-21")`  a click gives [engagement_id]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analytics.figures.key import Key, room_for
from analytics.figures.palette import faded, palette, symbol_map
from analytics.figures.sheet import Sheet
from analytics.figures.template import SMALL, cut, empty, safe, wrapped
from analytics.figures.text import width
from analytics.words import counted, engagement_date, text_of, year_span

STEP, LEVELS = 7.5, 5
HOLLOW = "hollow: day not stated"
_DAY = np.timedelta64(1, "D")


def lanes(
    table: pd.DataFrame,
    *,
    mode: str = "light",
    kinds: Mapping[str, str] | None = None,
    milestones: pd.DataFrame | None = None,
    today: str | date | None = None,
    colours: Mapping[str, str] | None = None,
    room: float = 165,
    across: float = 780,
) -> go.Figure:
    """Draw the lanes, in their order of appearance.

    Parameters
    ----------
    table : DataFrame[lane, lane_name, engagement_id, title, kind, start_date, end_date, start, end, date_basis,
        date_precision] as `analytics.timeline.lanes` gives it; optionally [sentence] for the hover.
    kinds : kind code to label, the whole vocabulary in its order: place decides the shape.
    milestones : DataFrame[date, text], drawn as faint lines.
    today : where to draw today's line; the day it is, by default; left out where it is far from the marks.
    colours : lane to colour; by default all marks share the accent.
    room, across : pixels for lane names, and about how wide the rest is: marks closer than their size are dodged.

    Returns
    -------
    Figure; customdata is [engagement_id]. A mark is full where the day is stated and hollow where it is inferred or
    that of the publication; a bar shows how long it lasted, or the month when no more is known.
    """
    table = table.dropna(subset=["start"]).reset_index(drop=True)
    if table.empty:
        return empty("No engagement to place in time.", mode)
    names = dict(zip(table["lane"].astype(str), table["lane_name"].astype(str), strict=True))
    order = {lane: row for row, lane in enumerate(names)}
    until = pd.Timestamp(today if today is not None else date.today())
    first, last = _span(table, until)
    rows = table["lane"].astype(str).map(order).to_numpy()
    middles = (table["start"] + (table["end"].fillna(table["start"]) - table["start"]) / 2).to_numpy("datetime64[s]")
    levels, deep = _levels(rows, middles, (last - first).to_timedelta64() / _DAY * (STEP + 2) / across)
    pitch = max(26, 12 + STEP * deep)
    ys = rows + levels * STEP / pitch
    figure = Sheet()
    _bands(figure, first, last, len(order), mode)
    _milestones(figure, milestones, first, last, len(order), mode)
    _bars(figure, table, ys, mode)
    _marks(figure, table, middles, ys, kinds or {}, colours or {}, mode)
    if first <= until <= last:
        _today(figure, until, len(order), mode)
    left = min(room, max(width(name, 12) for name in names.values())) + 10
    over = _key(figure, table, kinds or {}, left, mode)
    _axes(figure, list(names.values()), (first, last), left, mode)
    margin = {"l": left, "r": 10, "t": 22 + over, "b": 20, "pad": 6}
    height = pitch * (len(order) + 0.4) + 42 + over
    look = {"showlegend": False, "margin": margin, "hoverdistance": 8}
    return figure.figure(_said(table, len(order), first, last), height, mode, **look)


def _span(table: pd.DataFrame, today: pd.Timestamp) -> tuple[pd.Timestamp, pd.Timestamp]:
    """From the first year's first day to the last year's last, with today where it is near."""
    first, last = table["start"].min(), table["end"].fillna(table["start"]).max()
    if last < today < last + pd.DateOffset(months=12):
        last = today
    return pd.Timestamp(first.year, 1, 1), pd.Timestamp(last.year + 1, 1, 1)


def _levels(rows: np.ndarray, days: np.ndarray, least: float) -> tuple[np.ndarray, int]:
    """Steps up or down for marks of a lane that would cover each other, and how many levels that makes."""
    steps = [0, *(side * step for step in range(1, LEVELS // 2 + 1) for side in (-1, 1))]
    answer, deep = np.zeros(len(rows)), 1
    ends: dict[int, list[float]] = {}
    numbers = days.astype("datetime64[s]").astype("int64") / 86400
    for mark in np.argsort(numbers, kind="stable"):
        held = ends.setdefault(int(rows[mark]), [-np.inf] * LEVELS)
        free = next((level for level in range(LEVELS) if numbers[mark] - held[level] >= least), None)
        level = int(np.argmin(held)) if free is None else free
        held[level] = float(numbers[mark])
        answer[mark], deep = steps[level], max(deep, level + 1)
    return answer, deep


def _bands(figure: Sheet, first: pd.Timestamp, last: pd.Timestamp, number: int, mode: str) -> None:
    """Every second year on a quiet band; a hairline between lanes."""
    chosen = palette(mode)
    band = {"type": "rect", "y0": -0.5, "y1": number - 0.5, "layer": "below", "line": {"width": 0}}
    fill = chosen.panel if mode != "print" else faded(chosen.panel, 0.7)
    for year in range(first.year, last.year):
        if year % 2:
            figure.add_shape(x0=f"{year}-01-01", x1=f"{year + 1}-01-01", fillcolor=fill, **band)
    edges = np.repeat(np.arange(number + 1, dtype="float32") - 0.5, 3)
    edges[2::3] = np.nan
    _rules(figure, [first, last, None] * (number + 1), edges, {"width": 0.6, "color": chosen.hairline})


def _rules(figure: Sheet, x: Sequence[pd.Timestamp | None], y: np.ndarray, line: dict[str, object]) -> None:
    """Straight lines with gaps, that are no data."""
    figure.add_scatter(x=list(x), y=y, mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _bars(figure: Sheet, table: pd.DataFrame, ys: np.ndarray, mode: str) -> None:
    """A bar for what lasted, a paler one for a date known by its month or year."""
    chosen = palette(mode)
    days = (table["end"].fillna(table["start"]) - table["start"]).dt.days.to_numpy()
    known = (table["date_precision"] == "day").to_numpy()
    for held, opacity in (((days > 0) & known, 0.42), ((days > 0) & ~known, 0.2)):
        if held.any():
            x = np.full((int(held.sum()), 3), np.datetime64("NaT"), dtype="datetime64[s]")
            x[:, 0] = table["start"].to_numpy("datetime64[s]")[held]
            x[:, 1] = table["end"].to_numpy("datetime64[s]")[held] + _DAY
            y = np.repeat(ys[held].astype("float32"), 3)
            y[2::3] = np.nan
            figure.add_scatter(
                x=x.ravel(), y=y, mode="lines", hoverinfo="skip", showlegend=False,
                line={"width": 6, "color": faded(chosen.accent, opacity)},
            )  # fmt: skip


def _marks(
    figure: Sheet,
    table: pd.DataFrame,
    middles: np.ndarray,
    ys: np.ndarray,
    kinds: Mapping[str, str],
    colours: Mapping[str, str],
    mode: str,
) -> None:
    chosen, shapes = palette(mode), symbol_map(kinds)
    stated = (table["date_basis"].astype(str) == "stated") & (table["date_precision"] == "day")
    codes = table["kind"].astype(str)
    symbols = [shapes.get(kind, "circle") + ("" if full else "-open") for kind, full in zip(codes, stated, strict=True)]
    inks = [colours.get(lane, chosen.accent) for lane in table["lane"].astype(str)]
    figure.add_scatter(
        x=middles, y=ys, mode="markers", showlegend=False,
        marker={"symbol": symbols, "size": 9, "color": inks, "opacity": 1, "line": {
            "color": [chosen.canvas if full else ink for full, ink in zip(stated, inks, strict=True)],
            "width": [0.6 if full else 1.4 for full in stated],
        }},
        hovertext=np.array(_sentences(table, kinds)), hovertemplate="%{hovertext}<extra></extra>",
        customdata=np.array([[engagement] for engagement in table["engagement_id"].astype(str)]),
    )  # fmt: skip


def _sentences(table: pd.DataFrame, kinds: Mapping[str, str]) -> list[str]:
    if "sentence" in table:
        return [wrapped(sentence) for sentence in table["sentence"]]
    columns = ("title", "kind", "start_date", "end_date", "date_basis")
    return [
        f"<b>{wrapped(title, 340, most=3)}</b><br>{safe(kinds.get(str(kind), text_of(kind)))}, "
        f"{engagement_date(start, end, basis)}"
        for title, kind, start, end, basis in zip(*(table[column] for column in columns), strict=True)
    ]


def _milestones(
    figure: Sheet, milestones: pd.DataFrame | None, first: pd.Timestamp, last: pd.Timestamp, number: int, mode: str
) -> None:
    """Dates in the organization's life: a faint dotted line, told by the small mark above it."""
    if milestones is None or milestones.empty:
        return
    days = pd.to_datetime(milestones["date"].astype(str).str[:10], errors="coerce", format="ISO8601")
    held = (days >= first) & (days < last)
    ends = np.tile(np.array([-0.62, number - 0.5, np.nan], dtype="float32"), int(held.sum()))
    line = {"width": 0.8, "color": faded(palette(mode).secondary, 0.4), "dash": "1px,3px"}
    _rules(figure, [at for day in days[held] for at in (day, day, None)], ends, line)
    told = zip(milestones.loc[held, "date"], milestones.loc[held, "text"], strict=True)
    figure.add_scatter(
        x=days[held], y=[-0.74] * int(held.sum()), mode="markers", showlegend=False,
        marker={"symbol": "triangle-down", "size": 7, "color": palette(mode).secondary},
        hovertext=[f"{engagement_date(str(day)[:10])}<br>{wrapped(text, 340, most=5)}" for day, text in told],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _today(figure: Sheet, today: pd.Timestamp, number: int, mode: str) -> None:
    ink = palette(mode).ink
    figure.add_shape(type="line", x0=today, x1=today, y0=-0.5, y1=number - 0.5, line={"color": ink, "width": 1})
    place = {"xanchor": "right", "yanchor": "top", "xshift": 4, "yshift": -2}
    figure.add_annotation(x=today, y=number - 0.5, text="today", font={"size": SMALL}, **place)


def _key(figure: Sheet, table: pd.DataFrame, kinds: Mapping[str, str], left: float, mode: str) -> float:
    """A sample for each kind in view, and one for a day that is not stated, over the years."""
    held, ink = set(table["kind"].astype(str)), palette(mode).secondary
    key = Key(figure, mode, room_for(mode), left=2 - left, over=20)
    for kind, shape in symbol_map(kinds).items():
        if kind in held:
            key.symbol(shape, 9, ink, kinds[kind])
    if (table["date_basis"].astype(str) != "stated").any() or (table["date_precision"] != "day").any():
        key.symbol("circle-open", 9, ink, HOLLOW)
    return key.done()


def _axes(
    figure: Sheet,
    names: Sequence[str],
    span: tuple[pd.Timestamp, pd.Timestamp],
    left: float,
    mode: str,
) -> None:
    chosen, number = palette(mode), len(names)
    years = range(span[0].year, span[1].year)
    figure.update_xaxes(
        type="date", range=list(span), side="top", tickangle=0,
        tickvals=[f"{year}-07-02" for year in years], ticktext=[str(year) for year in years],
    )  # fmt: skip
    figure.update_yaxes(
        range=[number - 0.5, -0.9], tickvals=list(range(number)), ticktext=[cut(name, left - 8, 12) for name in names],
        tickfont={"color": chosen.ink, "size": 12},
    )  # fmt: skip


def _said(table: pd.DataFrame, number: int, first: pd.Timestamp, last: pd.Timestamp) -> str:
    top = table["lane_name"].value_counts()
    years = year_span(str(first.year), str(last.year - 1))
    return (
        f"{counted(number, 'lane')} with {counted(table['engagement_id'].nunique(), 'engagement')}, {years}. "
        f"Most marks: {top.index[0]} ({int(top.iloc[0]):,})."
    )
