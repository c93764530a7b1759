"""Country by year, theme by year: a table of shaded squares with the number in each.

`matrix(table, mode=..., unit="engagement")`  a click gives [row, period]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analytics.figures import cells
from analytics.figures.palette import classes, palette
from analytics.figures.sheet import Sheet
from analytics.figures.template import SMALL, cut, empty, safe, wrapped
from analytics.figures.text import width
from analytics.words import counted

ROW, FOOT = 24, 34


def matrix(
    table: pd.DataFrame,
    *,
    mode: str = "light",
    names: Mapping[str, str] | None = None,
    periods: Sequence[str] | None = None,
    room: float = 170,
) -> go.Figure:
    """Engagements by row and period, as shaded squares.

    Parameters
    ----------
    table : DataFrame[row, period, engagements], optionally [row_name] and [sentence]; rows are drawn in their order of
        appearance, a missing pair is none.
    names : row code to name, where the frame has no row_name.
    periods : the columns to show, in order, with those that hold nothing; by default those of the frame.
    room : pixels for the names of rows.

    Returns
    -------
    Figure; customdata is [row, period]. Without rows, a figure that says so.
    """
    table = table[table["engagements"].notna()]
    if table.empty:
        return empty("No engagement in this selection.", mode)
    table = table.assign(row=table["row"].astype(str), period=table["period"].astype(str))
    rows = list(dict.fromkeys(table["row"]))
    columns = [str(period) for period in periods] if periods is not None else sorted(set(table["period"]))
    labels = _labels(table, names)
    grid = table.pivot_table(index="row", columns="period", values="engagements", aggfunc="sum", observed=True)
    grid = grid.reindex(index=rows, columns=columns).fillna(0)
    figure = Sheet()
    _cells(figure, grid, labels, _sentences(table), mode)
    left = _axes(figure, grid, labels, mode, room)
    look = {"margin": {"l": left, "r": 4, "t": FOOT - 8, "b": 4, "pad": 6}, "showlegend": False, "hoverdistance": 60}
    return figure.figure(_said(grid, labels), ROW * len(rows) + FOOT, mode, **look)


def _labels(table: pd.DataFrame, names: Mapping[str, str] | None) -> dict[str, str]:
    if "row_name" in table:
        return dict(zip(table["row"], table["row_name"].astype(str), strict=True))
    return {row: (names or {}).get(row, row) for row in table["row"]}


def _sentences(table: pd.DataFrame) -> dict[tuple[str, str], str]:
    if "sentence" not in table:
        return {}
    keys = zip(table["row"], table["period"], strict=True)
    return dict(zip(keys, table["sentence"].astype(str), strict=True))


def _cells(
    figure: Sheet,
    grid: pd.DataFrame,
    labels: Mapping[str, str],
    sentences: Mapping[tuple[str, str], str],
    mode: str,
) -> None:
    values = grid.to_numpy(float)
    ys, xs = (part.ravel().astype(float) for part in np.indices(values.shape))
    flat = values.ravel()
    bounds = classes(int(flat.max()))
    some = flat > 0
    inks = cells.shaded(figure, xs[some], ys[some], flat[some], bounds, mode, half_x=0.485, half_y=0.46)
    cells.words(figure, xs[some], ys[some], [f"{int(n):,}" for n in flat[some]], inks, SMALL)
    dots = ["·"] * int((~some).sum())
    cells.words(figure, xs[~some], ys[~some], dots, [palette(mode).quiet] * len(dots), SMALL)
    pairs = [(row, period) for row in grid.index for period in grid.columns]
    hover = [
        wrapped(sentences[pair]) if pair in sentences else _sentence(labels[pair[0]], pair[1], int(n))
        for pair, n in zip(pairs, flat, strict=True)
    ]
    cells.targets(figure, xs, ys, hover, pairs, ROW * 0.9)


def _sentence(name: str, period: str, number: int) -> str:
    return f"<b>{safe(name)}</b>, {safe(period)}: {counted(number, 'engagement') if number else 'no engagement'}"


def _axes(figure: Sheet, grid: pd.DataFrame, labels: Mapping[str, str], mode: str, room: float) -> float:
    """Names at the left, periods above, sums at the right; give the room the names take."""
    rows, columns = [str(row) for row in grid.index], [str(period) for period in grid.columns]
    chosen, places, at_end = palette(mode), list(range(len(rows))), len(columns) - 0.1
    figure.update_xaxes(
        side="top", range=[-0.5, len(columns) + 0.2], tickangle=0,
        tickvals=[*range(len(columns)), at_end], ticktext=[*map(safe, columns), "all"],
    )  # fmt: skip
    figure.update_yaxes(
        range=[len(rows) - 0.5, -0.5], tickvals=places, ticktext=[cut(labels[row], room, 12) for row in rows],
        tickfont={"color": chosen.ink, "size": 12},
    )  # fmt: skip
    sums = [f"{int(total):,}" for total in grid.sum(axis=1)]
    cells.words(figure, [at_end] * len(rows), places, sums, [chosen.ink] * len(rows), SMALL)
    return min(room, max(width(labels[row], 12) for row in rows)) + 10


def _said(grid: pd.DataFrame, labels: Mapping[str, str]) -> str:
    values = grid.to_numpy(float)
    row, column = np.unravel_index(int(values.argmax()), values.shape)
    return (
        f"A table of {counted(len(grid), 'row')} by {counted(grid.shape[1], 'period')}, shaded by engagements. "
        f"Most: {labels[str(grid.index[int(row)])]}, {grid.columns[int(column)]}, "
        f"with {counted(int(values.max()), 'engagement')}."
    )
