"""A sheet to draw on: traces, shapes and notes as plain dicts, made a plotly Figure in one go.

Adding to a Figure piece by piece makes Plotly check all of it again each time: a timeline took 1.4 s that way.
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from analytics.figures.template import SMALL, plain_template
from analytics.figures.text import plain


class Sheet:
    """Collects what is drawn, in order, under the names that Plotly's Figure uses."""

    def __init__(self) -> None:
        self.traces: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.annotations: list[dict[str, Any]] = []
        self.axes: dict[str, dict[str, Any]] = {"xaxis": {}, "yaxis": {}}

    def add_scatter(self, **given: Any) -> None:
        """Draw points, lines, words or filled outlines."""
        self.traces.append({"type": "scatter", **given})

    def add_bar(self, **given: Any) -> None:
        """Draw bars."""
        self.traces.append({"type": "bar", **given})

    def add_shape(self, **given: Any) -> None:
        """Draw a line, a box or a path that is no data."""
        self.shapes.append(given)

    def add_annotation(self, **given: Any) -> None:
        """Write words that are no data."""
        self.annotations.append({"showarrow": False, **given})

    def update_xaxes(self, **given: Any) -> None:
        """Set the horizontal axis."""
        self.axes["xaxis"].update(given)

    def update_yaxes(self, **given: Any) -> None:
        """Set the vertical axis."""
        self.axes["yaxis"].update(given)

    def figure(self, alt: str, height: float, mode: str, **layout: Any) -> go.Figure:
        """The figure, with its template by name and its description in plain words.

        Plotly is not asked to check what our own code wrote (the tests do): checking took longer than all the drawing.
        The sizes of words on axes are said here once more, since a page that lays its own theme over ours changes them.
        """
        for axis in self.axes.values():
            axis["tickfont"] = {"size": SMALL, **axis.get("tickfont", {})}
            if "title" in axis:
                axis["title"] = {"font": {"size": SMALL}, **axis["title"]}
        return go.Figure(
            _validate=False,
            data=self.traces,
            layout={
                "template": plain_template(mode),
                "height": round(height),
                "autosize": True,
                "meta": {"alt": plain(alt, 1000)},
                "shapes": self.shapes,
                "annotations": self.annotations,
                **self.axes,
                **layout,
            },
        )
