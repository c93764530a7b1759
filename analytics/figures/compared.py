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
    figure, chosen = Sheet(), palette(mode)
    rows, ids = list(range(len(table))), table["id"].astype(str).tolist()
    look = filled(
        [(colours or {}).get(one, chosen.accent) for one in ids], [(patterns or {}).get(one, "") for one in ids], mode
    )
    for side, name, axis in (("left", names[0], "x"), ("right", names[1], "x2")):
        figure.add_bar(
            x=table[side].tolist(), y=rows, xaxis=axis, orientation="h", width=0.56, marker=look,
            text=[f"{value:,}" if value else "·" for value in table[side]], textposition="outside",
            textfont={"color": chosen.ink, "size": SMALL}, cliponaxis=False,
            hovertext=[_sentence(name, label, int(n), unit)
                       for label, n in zip(table["label"], table[side], strict=True)],
            hovertemplate="%{hovertext}<extra></extra>", customdata=[[one] for one in ids],
        )  # fmt: skip
    left = min(room, max(width(str(label)) for label in table["label"])) + 12
    _axes(figure, table, names, chosen.ink, room)
    margin = {"l": left, "r": 24, "t": HEAD, "b": 4, "pad": 6}
    return figure.figure(_said(table, names, unit), ROW * len(rows) + HEAD + 4, mode, showlegend=False, margin=margin)


def _sentence(name: str, label: object, number: int, unit: str) -> str:
    return f"<b>{safe(name)}</b>, {safe(label)}: {counted(number, unit) if number else f'no {unit}'}"


def _axes(figure: Sheet, table: pd.DataFrame, names: tuple[str, str], ink: str, room: float) -> None:
    """One scale for both panels, the names above them, the labels of the rows at the left."""
    top = max(1.0, float(table[["left", "right"]].max().max())) * 1.14
    for axis, domain, name in zip(("xaxis", "xaxis2"), _PANELS, names, strict=True):
        figure.axes[axis] = {"visible": False, "range": [0, top], "domain": list(domain), "fixedrange": True}
        figure.add_annotation(
            text=f"<b>{cut(name, 150)}</b>", xref="paper", yref="paper", x=domain[0], y=1, xanchor="left",
            yanchor="bottom", yshift=4, font={"size": 13, "color": ink},
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
