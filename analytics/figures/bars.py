"""Counts over time as quiet bars, and the tiny line beside a number.

`bars(counts, mode=..., by=None, codes=None, names=None, grain="quarter")`  a click gives [period, code or None]
`sparkline(values, mode=...)`
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analytics.figures.palette import Palette, colour_map, filled, palette, pattern_map
from analytics.figures.sheet import Sheet
from analytics.figures.template import SMALL, cut, empty, safe
from analytics.figures.text import width
from analytics.words import counted

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_OTHERS = "~others"


def bars(
    counts: pd.DataFrame,
    *,
    mode: str = "light",
    by: str | None = None,
    codes: Sequence[str] | None = None,
    names: Mapping[str, str] | None = None,
    grain: str = "quarter",
    most: int = 8,
    height: float = 250,
) -> go.Figure:
    """Engagements by month, quarter or year; with `by`, each bar stacked by that column.

    Parameters
    ----------
    counts : DataFrame[period, engagements] or [period, <by>, engagements]; a period is a day (its first), a
        Timestamp or Period, or a text such as 2020, 2020-07, 2020-Q3.
    by : the column to stack by (theme, kind, country, region).
    codes : the whole vocabulary in order, so that a code keeps its colour; by default the codes in view, largest first.
    most : how many codes to draw; the smaller ones are joined in grey.
    names : code to name for readers.

    Returns
    -------
    Figure; customdata is [period as ISO day, code]. Without rows, a figure that says so.
    """
    counts = counts[counts["engagements"] > 0]
    if counts.empty:
        return empty("No engagement in this period.", mode, height)
    frame = counts.assign(period=_first_days(counts["period"]))
    chosen = palette(mode)
    figure = Sheet()
    if by is None:
        _add(figure, frame, "", None, grain)
        figure.traces[-1]["marker"] = {"color": chosen.accent}
    else:
        _stack(figure, frame, by, codes, names or {}, grain, most, mode)
    _axes(figure, frame, chosen, "engagements" if by is None else f"engagements, once in each {by}")
    left = 30 + width(f"{frame.groupby('period')['engagements'].sum().max():,}", SMALL)
    margin = {"l": left, "r": 8, "t": 8, "b": 26, "pad": 4}
    legend = {"entrywidth": 128, "entrywidthmode": "pixels"}
    look = {"barmode": "stack", "showlegend": by is not None, "legend": legend, "margin": margin}
    return figure.figure(_said(frame, grain), height + (70 if by else 0), mode, **look)


def _stack(
    figure: Sheet,
    frame: pd.DataFrame,
    by: str,
    codes: Sequence[str] | None,
    names: Mapping[str, str],
    grain: str,
    most: int,
    mode: str,
) -> None:
    frame = frame.assign(**{by: frame[by].astype(str)})
    totals = frame.groupby(by)["engagements"].sum().sort_values(ascending=False, kind="stable")
    order = list(codes) if codes is not None else list(totals.index)
    kept = set(totals.index[:most]) if len(totals) > most + 1 else set(totals.index)
    frame = frame.assign(**{by: frame[by].where(frame[by].isin(kept), _OTHERS)})
    frame = pd.DataFrame(frame.groupby(["period", by], as_index=False)["engagements"].sum())
    colours, patterns = colour_map(order, mode), pattern_map(order)
    for code in [*order, _OTHERS]:
        part = frame[frame[by] == code]
        if len(part):
            words = f"{len(totals) - len(kept)} others" if code == _OTHERS else names.get(code, code)
            _add(figure, part, words, None if code == _OTHERS else code, grain)
            look = filled(colours.get(code, palette(mode).quiet), patterns.get(code, ""), mode)
            figure.traces[-1]["marker"] = look


def _add(figure: Sheet, part: pd.DataFrame, name: str, code: str | None, grain: str) -> None:
    starts = pd.DatetimeIndex(part["period"])
    ends = starts + pd.DateOffset(months=_MONTHS[grain])
    about = f" on {safe(name)}" if name else ""
    figure.add_bar(
        x=starts + (ends - starts) / 2,
        y=part["engagements"].to_numpy(),
        width=(ends - starts).to_numpy() / np.timedelta64(1, "ms") * 0.84,
        name=cut(name, 124, SMALL),
        hovertext=[
            f"{counted(int(n), 'engagement')}{about} in {period_words(start, grain)}"
            for n, start in zip(part["engagements"], starts, strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        customdata=[[start.date().isoformat(), code] for start in starts],
    )


def _axes(figure: Sheet, frame: pd.DataFrame, chosen: Palette, unit: str) -> None:
    first, last = frame["period"].min().year, frame["period"].max().year
    middles = [f"{year}-07-02" for year in range(first, last + 1)]
    totals = frame.groupby("period")["engagements"].sum()
    figure.update_xaxes(
        type="date",
        range=[f"{first}-01-01", f"{last + 1}-01-01"],
        tickvals=middles,
        ticktext=[day[:4] for day in middles],
    )
    figure.update_yaxes(
        showgrid=True, rangemode="tozero", nticks=5, tickformat=",d", title={"text": unit},
        range=[0, max(4, float(totals.max()) * 1.08)],
    )  # fmt: skip
    for year in range(first + 1, last + 1):
        figure.add_shape(
            type="line", x0=f"{year}-01-01", x1=f"{year}-01-01", y0=0, y1=1, yref="paper", layer="below",
            line={"color": chosen.hairline, "width": 1},
        )  # fmt: skip


def _first_days(periods: pd.Series) -> pd.Series:
    """The first day of each period, however it is written."""
    if isinstance(periods.dtype, pd.PeriodDtype):
        return periods.dt.start_time
    if pd.api.types.is_datetime64_any_dtype(periods):
        return periods
    texts = periods.astype(str)
    if texts.str.contains("Q").any():
        return pd.PeriodIndex(texts.str.replace("-", ""), freq="Q").start_time.to_series(index=periods.index)
    return pd.to_datetime(texts.str.pad(7, "right", " ").str.strip().map(lambda text: f"{text}-01-01"[:10]))


def period_words(start: pd.Timestamp, grain: str) -> str:
    """A period as a reader says it: `2020`, `the third quarter of 2020`, `Jul 2020`."""
    if grain == "year":
        return str(start.year)
    if grain == "month":
        return start.strftime("%b %Y")
    return f"the {('first', 'second', 'third', 'fourth')[start.quarter - 1]} quarter of {start.year}"


def _said(frame: pd.DataFrame, grain: str) -> str:
    totals = frame.groupby("period")["engagements"].sum()
    peak = pd.Timestamp(str(totals.idxmax()))
    return (
        f"Bars: engagements by {grain}, {frame['period'].min().year} to {frame['period'].max().year}. "
        f"Most in {period_words(peak, grain)}: {counted(int(totals.max()), 'engagement')}."
    )


def sparkline(values: Sequence[float], *, mode: str = "light", height: float = 36) -> go.Figure:
    """A tiny line without axes, its last point marked: how a number came to be."""
    chosen = palette(mode)
    numbers = np.asarray(list(values), dtype=float)
    if not len(numbers):
        return empty("", mode, height)
    figure = Sheet()
    figure.add_scatter(y=numbers, mode="lines", line={"color": chosen.secondary, "width": 1.4}, hoverinfo="skip")
    figure.add_scatter(
        x=[len(numbers) - 1],
        y=numbers[-1:],
        mode="markers",
        marker={"color": chosen.accent, "size": 6},
        hoverinfo="skip",
    )
    top = max(float(np.nanmax(numbers)), 1.0)
    figure.update_xaxes(visible=False, range=[-0.3, len(numbers) - 0.6])
    figure.update_yaxes(visible=False, range=[-0.1 * top, 1.15 * top])
    words = f"A line of {counted(len(numbers), 'value')}, the last {numbers[-1]:g}."
    return figure.figure(words, height, mode, showlegend=False, margin={"l": 2, "r": 4, "t": 2, "b": 2})
