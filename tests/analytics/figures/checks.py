"""What holds for every figure: a named template, safe text, no links."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go

OWN_TAGS = re.compile(r"</?b>|<br>|<span style='(?:font-size|color):[#.\w;:-]+'>|</span>")
TEXTS = {"text", "hovertext", "name", "ticktext"}
HOSTILE = (
    '<a href="https://evil.example/x">click</a> & <span style="font-size:60px">big</span> $\\href{javascript:a}{b}$'
    " %{customdata} \u202egnp.exe \x00 <script>alert(1)</script>"
)


def texts(figure: go.Figure) -> Iterator[str]:
    """Every text that Plotly reads as markup."""
    figure_dict = json.loads(figure.to_json())
    figure_dict["layout"].pop("template")
    figure_dict["layout"].pop("meta", None)
    yield from _walk(figure_dict, "")


def _walk(value: Any, key: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _walk(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _walk(part, key)
    elif isinstance(value, str) and key in TEXTS:
        yield value


def assert_is_ours(figure: go.Figure, mode: str = "light") -> None:
    """The figure names our template, describes itself, and no text of data is markup."""
    go.Figure(json.loads(figure.to_json()))  # raises where a property or a value is not Plotly's
    assert figure.layout.template.layout.colorway is not None
    assert (
        figure.layout.template.layout.paper_bgcolor == {"light": "#FBFAF7", "dark": "#12181B", "print": "#FFFFFF"}[mode]
    )
    assert figure.layout.meta["alt"]
    assert figure.layout.height
    for words in texts(figure):
        rest = OWN_TAGS.sub("", words)
        assert "<" not in rest and ">" not in rest, words
        assert "$" not in words and "%{" not in words, words
        assert "\u202e" not in words and "\x00" not in words
    for trace in figure.data:
        assert trace.hovertemplate in (None, "%{hovertext}<extra></extra>")


def picked(figure: go.Figure) -> list[list[str]]:
    """What clicks can give."""
    return [list(row) for trace in figure.data if trace.customdata is not None for row in trace.customdata]
