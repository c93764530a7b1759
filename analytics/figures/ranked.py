"""A ranked list as thin bars: who, what about.

`ranked(frame, mode=..., unit="engagement", colours=None, most=10)`  a click gives [id]
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.palette import filled, palette
from analytics.figures.sheet import Sheet
from analytics.figures.template import SMALL, empty, wrapped
from analytics.figures.text import width
from analytics.words import counted, listed

ROW, TWO_LINES = 25, 35


def ranked(
    frame: pd.DataFrame,
    *,
    mode: str = "light",
    unit: str = "engagement",
    colours: Mapping[str, str] | None = None,
    patterns: Mapping[str, str] | None = None,
    most: int = 10,
    room: float = 170,
) -> go.Figure:
    """The largest of a list, each with its number.

    Parameters
    ----------
    frame : DataFrame[id, label, value], optionally [sentence] for the hover; sorted or not.
    unit : what the number counts, in the singular.
    colours, patterns : id to colour and second sign (themes keep theirs); by default all bars share the quiet accent.
    most : how many rows.
    room : pixels for the labels; longer ones take two lines, the longest are cut and stand whole in the hover.

    Returns
    -------
    Figure; customdata is [id]. Without rows, a figure that says so.
    """
    if frame.empty:
        return empty(f"No {unit} in this selection.", mode)
    top = frame.sort_values("value", ascending=False, kind="stable").head(most)
    labels = [wrapped(label, room, most=2) for label in top["label"]]
    row = TWO_LINES if any("<br>" in label for label in labels) else ROW
    figure = Sheet()
    _bars(figure, top, unit, colours or {}, patterns or {}, mode, row)
    figure.update_xaxes(visible=False, range=[0, float(top["value"].max()) * 1.12])
    figure.update_yaxes(
        range=[len(top) - 0.5, -0.5],
        tickvals=list(range(len(top))),
        ticktext=labels,
        tickfont={"color": palette(mode).ink, "size": 13},
    )
    left = min(room, max(width(str(label)) for label in top["label"])) + 12
    margin = {"l": left, "r": 30, "t": 4, "b": 4, "pad": 6}
    leaders = listed([f"{label} ({value:,})" for label, value in zip(top["label"].head(3), top["value"], strict=False)])
    words = f"Ranked bars of {len(top)} by number of {unit}s: most with {leaders}."
    return figure.figure(words, row * len(top) + 8, mode, showlegend=False, margin=margin, barmode="overlay")


def _bars(
    figure: Sheet,
    top: pd.DataFrame,
    unit: str,
    colours: Mapping[str, str],
    patterns: Mapping[str, str],
    mode: str,
    row: int,
) -> None:
    """A trace for each colour and sign, since Plotly takes one hatch colour a trace."""
    chosen = palette(mode)
    plain = top["label"].map(str) + ": " + top["value"].map(lambda number: counted(number, unit))
    hover = list(top.get("sentence", plain))
    ids, values = top["id"].astype(str).to_list(), top["value"].to_list()
    looks = [(colours.get(one, chosen.accent), patterns.get(one, "")) for one in ids]
    for look in dict.fromkeys(looks):
        held = [place for place, own in enumerate(looks) if own == look]
        figure.add_bar(
            x=[values[place] for place in held],
            y=held,
            orientation="h",
            width=14 / row,
            marker=filled(*look, mode),
            text=[f"{values[place]:,}" for place in held],
            textposition="outside",
            textfont={"color": chosen.ink, "size": SMALL},
            cliponaxis=False,
            hovertext=[wrapped(hover[place]) for place in held],
            hovertemplate="%{hovertext}<extra></extra>",
            customdata=[[ids[place]] for place in held],
        )
