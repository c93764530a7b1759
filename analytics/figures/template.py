"""The plotly templates safir-light, safir-dark and safir-print, and what every figure shares.

Read by the figures and by the pages: `palette(mode)`, `colour_map(codes, mode)`, `pattern_map`, `dot_map`,
`symbol_map(kinds)`, `region_map(mode)`, `safe(text)`, `alt(figure)`, `CONFIG`. Show a figure with `theme=None`: it
brings canvas, font and colours of its mode itself.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio

from analytics.figures.palette import (
    colour_map,
    dot_map,
    palette,
    pattern_map,
    region_map,
    symbol_map,
)
from analytics.figures.text import cut, safe, wrapped

__all__ = [
    "CONFIG",
    "DARK",
    "LIGHT",
    "PRINT",
    "alt",
    "colour_map",
    "cut",
    "dot_map",
    "empty",
    "palette",
    "pattern_map",
    "region_map",
    "safe",
    "symbol_map",
    "template_name",
    "wrapped",
]

LIGHT, DARK, PRINT = "safir-light", "safir-dark", "safir-print"
# What st.plotly_chart(config=...) wants: no camera on screen (it knows neither title nor evidence), no logo.
CONFIG: dict[str, Any] = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": "reset"}
SIZE, SMALL = 13, 11.5


def template_name(mode: str = "light") -> str:
    """The name of a mode's template: `safir-light`, `safir-dark` or `safir-print`."""
    return f"safir-{palette(mode).mode}"


@lru_cache(maxsize=4)
def plain_template(mode: str) -> dict[str, Any]:
    """The named template as a plain dict, for a figure that is not checked."""
    return pio.templates[template_name(mode)].to_plotly_json()


def _axis(mode: str) -> dict[str, Any]:
    chosen = palette(mode)
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "gridcolor": chosen.hairline,
        "linecolor": chosen.hairline,
        "automargin": False,
        "fixedrange": True,
        "tickfont": {"color": chosen.secondary, "size": SMALL},
        "title": {"font": {"color": chosen.secondary, "size": SMALL}, "standoff": 8},
    }


def _legend(mode: str) -> dict[str, Any]:
    return {
        "orientation": "h",
        "x": 0,
        "tracegroupgap": 4,
        "xanchor": "left",
        "y": 1,
        "yanchor": "bottom",
        "bgcolor": "rgba(0,0,0,0)",
        "font": {"color": palette(mode).secondary, "size": SMALL},
        "itemclick": False,
        "itemdoubleclick": False,
        "traceorder": "normal",
        "itemwidth": 30,
    }


def _template(mode: str) -> go.layout.Template:
    chosen = palette(mode)
    kept = {"marker": {"opacity": 1}, "textfont": {"color": chosen.ink}}
    return go.layout.Template(
        layout={
            "font": {"family": chosen.font, "size": SIZE, "color": chosen.ink},
            "paper_bgcolor": chosen.canvas,
            "plot_bgcolor": chosen.canvas,
            "colorway": list(chosen.series),
            "colorscale": {"sequential": [[i / 9, shade] for i, shade in enumerate(chosen.shades)]},
            "margin": {"l": 4, "r": 8, "t": 8, "b": 4, "pad": 4},
            "xaxis": _axis(mode),
            "yaxis": _axis(mode),
            "bargap": 0.18,
            "barcornerradius": 0,
            "dragmode": False,
            "hovermode": "closest",
            "hoverdistance": 12,
            "hoverlabel": {
                "bgcolor": chosen.canvas,
                "bordercolor": chosen.secondary,
                "align": "left",
                "namelength": 0,
                "font": {"family": chosen.font, "size": SIZE, "color": chosen.ink},
            },
            "legend": _legend(mode),
            "annotationdefaults": {"showarrow": False, "font": {"color": chosen.secondary, "size": SMALL}},
            "shapedefaults": {"line": {"color": chosen.hairline, "width": 1}},
            "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": chosen.secondary, "activecolor": chosen.accent},
        },
        data={
            "scatter": [{"cliponaxis": False, "unselected": kept, "selected": {"marker": {"opacity": 1}}}],
            "bar": [{"marker": {"line": {"width": 0}}, "unselected": {"marker": {"opacity": 0.45}}}],
        },
    )


def _register() -> None:
    for mode in ("light", "dark", "print"):
        pio.templates[template_name(mode)] = _template(mode)


_register()


def alt(figure: go.Figure) -> str:
    """The description of a figure in plain words: give it to `st.plotly_chart(alt=...)`."""
    meta = figure.layout.meta
    return str(meta.get("alt", "")) if isinstance(meta, dict) else ""


def empty(sentence: str, mode: str = "light", height: float = 140) -> go.Figure:
    """A figure that says in a sentence why there is nothing to draw."""
    words = {
        "text": wrapped(sentence, 320), "x": 0, "y": 0.5, "xref": "paper", "yref": "paper", "xanchor": "left",
        "align": "left", "showarrow": False, "font": {"size": SIZE},
    }  # fmt: skip
    hidden = {"visible": False}
    layout = {"xaxis": hidden, "yaxis": hidden, "annotations": [words], "meta": {"alt": sentence}}
    return go.Figure(layout={"template": template_name(mode), "height": round(height), "autosize": True, **layout})
