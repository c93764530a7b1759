"""The tiny line beside a number: how it came to be, quarter by quarter."""

from __future__ import annotations

import streamlit as st

_JS = """
export default function (component) {
  const { data, parentElement } = component;
  const svg = parentElement.querySelector("svg");
  const values = data.values, top = Math.max(1, ...values), last = Math.max(1, values.length - 1);
  const points = values.map((value, place) => `${(100 * place) / last},${28 - (26 * value) / top}`);
  svg.setAttribute("aria-label", data.alt);
  svg.querySelector("polyline").setAttribute("points", points.join(" "));
}
"""
_HTML = """<svg role="img" viewBox="0 0 100 30" preserveAspectRatio="none"><polyline></polyline></svg>
"""
_CSS = """
svg { display: block; width: 100%; height: 2rem; }
polyline {
  fill: none; stroke: var(--st-text-color); stroke-opacity: 0.55; stroke-width: 1.4;
  vector-effect: non-scaling-stroke;
}
"""

_component = st.components.v2.component("safir_sparks", html=_HTML, css=_CSS, js=_JS)


def spark(values: list[int], *, alt: str, key: str) -> None:
    """Draw the numbers as a line without axes, from nothing up to the largest; `alt` says what it shows."""
    _component(data={"values": values, "alt": alt}, key=key, height="content")
