"""The print twin of a figure: white canvas, title and slice above, one evidence line below; nothing clipped.

`printed(figure, title, slice, evidence, shape="16:9")`  `alt(figure)`  `caption(title, slice, evidence)`
"""

from __future__ import annotations

import plotly.graph_objects as go

from analytics.figures.palette import palette
from analytics.figures.template import PRINT, alt
from analytics.figures.text import lines, plain

__all__ = ["PRINT_WIDTH", "alt", "caption", "printed"]

PRINT_WIDTH = 900
_HEIGHTS = {"16:9": 506, "4:3": 675}
_SIDE, _TITLE, _SLICE, _EVIDENCE = 28, 20, 13.5, 10.5


def printed(
    figure: go.Figure, title: str, slice: str = "", evidence: str = "", *, shape: str = "16:9", width: int = PRINT_WIDTH
) -> go.Figure:
    """A copy of a figure, made for a report.

    Parameters
    ----------
    figure : a figure drawn with `mode="print"`; one of another mode keeps its data colours.
    title, slice : what it shows and of which part of the record; escaped here.
    evidence : filters, n engagements, n sources, revision and date, Safir; one line, wrapped where it must be.
    shape : 16:9 or 4:3; a figure that needs more height (lanes, a long matrix) gets what it needs.

    Returns
    -------
    A new Figure, `width` wide with its height set; the argument stays as it was.
    """
    room = width - 2 * _SIDE
    above = [f"<b>{line}</b>" for line in lines(title, room / 1.1, _TITLE, 2)]
    under = lines(slice, room, _SLICE, 3)
    below = lines(evidence, room, _EVIDENCE, 4)
    head: float = 22 + 27 * len(above) + 19 * len(under) + 12
    foot = 20 + 15 * len(below) + (8 if below else 0)
    own = {side: float(value) for side, value in _own_margin(figure).items()}
    margin = own | {"l": own["l"] + _SIDE, "r": own["r"] + _SIDE, "b": own["b"] + foot}
    head += _legend_height(figure, width - margin["l"] - margin["r"])
    margin["t"] = own["t"] + head
    height = max(_HEIGHTS[shape], head + foot + float(figure.layout.height or 400))
    twin = go.Figure(figure).update_layout(
        template=PRINT, width=width, height=round(height), autosize=False, margin=margin,
        paper_bgcolor="#FFFFFF", plot_bgcolor="#FFFFFF",
    )  # fmt: skip
    _write(twin, above, under, below)
    return twin


def _own_margin(figure: go.Figure) -> dict[str, float]:
    default: dict[str, float] = {"l": 4, "r": 8, "t": 8, "b": 4, "pad": 4}
    given = figure.layout.margin
    return {side: value if given[side] is None else given[side] for side, value in default.items()}


def _legend_height(figure: go.Figure, room: float) -> float:
    """The height of Plotly's own legend, of so many entries in rows."""
    if not figure.layout.showlegend:
        return 0
    entries = sum(trace.showlegend is not False and bool(trace.name) for trace in figure.data)
    in_a_row = max(1, int(room // (float(figure.layout.legend.entrywidth or 120) + 40)))
    return 10 + 19 * -(-entries // in_a_row)


def _write(twin: go.Figure, above: list[str], under: list[str], below: list[str]) -> None:
    """Title and slice from the upper left corner down, evidence from the lower left corner up."""
    chosen, margin = palette("print"), twin.layout.margin
    place = {"xref": "paper", "yref": "paper", "x": 0, "xanchor": "left", "align": "left", "xshift": _SIDE - margin.l}
    top = margin.t - 20
    for words, size, colour in ((above, _TITLE, chosen.ink), (under, _SLICE, chosen.secondary)):
        if words:
            font = {"size": size, "color": colour}
            twin.add_annotation(text="<br>".join(words), y=1, yanchor="top", yshift=top, font=font, **place)
            top -= 1.3 * size * len(words) + 4
    if below:
        font = {"size": _EVIDENCE, "color": chosen.secondary}
        twin.add_annotation(text="<br>".join(below), y=0, yanchor="bottom", yshift=12 - margin.b, font=font, **place)


def caption(title: str, slice: str = "", evidence: str = "") -> str:
    """The words to stand under the picture in a report, as plain text.

    Examples
    --------
    >>> caption("Engagements by year", "Arab region, 2019–2026", "96 engagements, 60 sources · Safir")
    'Engagements by year. Arab region, 2019–2026. Source: 96 engagements, 60 sources · Safir.'
    """
    parts = [plain(part, 2000).rstrip(".") for part in (title, slice) if part]
    parts += [f"Source: {plain(evidence, 2000).rstrip('.')}"] if evidence else []
    return ". ".join(parts) + "." if parts else ""
