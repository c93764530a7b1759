"""Two columns of bars on one scale: the same rows for one actor and for another.

`compared(table, names, mode=..., colours=None, patterns=None)`  a click gives [id]
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.palette import filled, palette
from analytics.figures.sheet import Sheet
from analytics.figures.template import SMALL, cut, empty, safe
from analytics.figures.text import width
from analytics.words import counted

ROW, HEAD = 25, 30
_PANELS = ((0.0, 0.46), (0.54, 1.0))


def compared(
    table: pd.DataFrame,
    names: tuple[str, str],
    *,
    mode: str = "light",
    unit: str = "engagement",
    colours: Mapping[str, str] | None = None,
    patterns: Mapping[str, str] | None = None,
    room: float = 195,
) -> go.Figure:
    """Draw the rows twice, for the left and for the right, so that equal lengths are equal numbers.

    Parameters
    ----------
    table : DataFrame[id, label, left, right], in the order to draw.
    names : whose numbers stand left and right.
    colours, patterns : id to colour and second sign (themes keep theirs); by default the quiet accent.
    room : pixels for the labels of rows.

    Returns
    -------
    Figure; customdata is [id]. Without rows, a figure that says so.
    """
    if table.empty:
        return empty(f"No {unit} of either in this selection.", mode)
    figure, ids = Sheet(), table["id"].astype(str).tolist()
    looks = [((colours or {}).get(one, palette(mode).accent), (patterns or {}).get(one, "")) for one in ids]
    for side, name, axis in (("left", names[0], "x"), ("right", names[1], "x2")):
        for look in dict.fromkeys(looks):  # Plotly takes one hatch colour a trace
            rows = [row for row, own in enumerate(looks) if own == look]
            _bars(figure, table.iloc[rows], rows, side, (name, unit), axis=axis, marker=filled(*look, mode))
    left = min(room, max(width(str(label)) for label in table["label"])) + 12
    _axes(figure, table, names, palette(mode).ink, room)
    margin = {"l": left, "r": 24, "t": HEAD, "b": 4, "pad": 6}
    layout = {"showlegend": False, "margin": margin, "barmode": "overlay"}
    return figure.figure(_said(table, names, unit), ROW * len(ids) + HEAD + 4, mode, **layout)


def _bars(
    figure: Sheet, part: pd.DataFrame, rows: list[int], side: str, words: tuple[str, str], *, axis: str, marker: dict
) -> None:
    figure.add_bar(
        x=part[side].tolist(), y=rows, xaxis=axis, orientation="h", width=0.56, marker=marker,
        text=[f"{value:,}" if value else "·" for value in part[side]], textposition="outside",
        textfont={"size": SMALL}, cliponaxis=False,
        hovertext=[_sentence(words[0], label, int(number), words[1])
                   for label, number in zip(part["label"], part[side], strict=True)],
        hovertemplate="%{hovertext}<extra></extra>", customdata=[[one] for one in part["id"].astype(str)],
    )  # fmt: skip


def _sentence(name: str, label: object, number: int, unit: str) -> str:
    return f"<b>{safe(name)}</b>, {safe(label)}: {counted(number, unit) if number else f'no {unit}'}"


def _axes(figure: Sheet, table: pd.DataFrame, names: tuple[str, str], ink: str, room: float) -> None:
    """One scale for both panels, the names above them, the labels of the rows at the left."""
    top = max(1.0, float(table[["left", "right"]].max().max())) * 1.14
    for axis, domain, name in zip(("xaxis", "xaxis2"), _PANELS, names, strict=True):
        figure.axes[axis] = {"visible": False, "range": [0, top], "domain": list(domain), "fixedrange": True}
        figure.add_annotation(
            text=f"<b>{cut(name, 96)}</b>", xref="paper", yref="paper", x=domain[0], y=1, xanchor="left",
            yanchor="bottom", yshift=4, font={"size": 12.5, "color": ink},
        )  # fmt: skip
    figure.update_yaxes(
        range=[len(table) - 0.5, -0.5], tickvals=list(range(len(table))),
        ticktext=[cut(label, room) for label in table["label"]], tickfont={"color": ink, "size": 13},
    )  # fmt: skip


def _said(table: pd.DataFrame, names: tuple[str, str], unit: str) -> str:
    sums = [int(table[side].sum()) for side in ("left", "right")]
    return (
        f"Bars of {len(table)} rows for {names[0]} ({sums[0]:,} in all) and for {names[1]} ({sums[1]:,}), "
        f"by number of {unit}s, on one scale."
    )
