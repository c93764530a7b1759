"""What colour a node of a network bears, and what its key says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx
import pandas as pd

from analytics.figures.palette import REGIONS, colour_map, palette, region_map, region_name

_SIDES = {"icesco": "ICESCO", "country": "a country", "organization": "a body", "none": "no side"}
_ICESCO = "ICESCO"
_BODY = "bodies, no country"
MOST_GROUPS = 8


@dataclass(frozen=True)
class Paint:
    """Node to colour, and the (label, colour) pairs of the key."""

    colours: dict[str, str]
    legend: list[tuple[str, str]]


def paint(
    G: nx.Graph,
    by: str,
    mode: str,
    groups: Mapping[Any, Any] | pd.Series | None = None,
    names: Mapping[Any, str] | None = None,
) -> Paint:
    """Colours by region, side, community or any group; ICESCO itself is ink, but in a community of its own making.

    Parameters
    ----------
    by : region, side, community or group; the last two read `groups` (node to number or code).
    names : group to words; a community without is `group 1`, the largest.
    """
    if by in ("community", "group") and groups is not None:
        return _by_group(G, by, mode, groups, names or {})
    words = {node: _side_words(data) if by == "side" else _region_words(data) for node, data in G.nodes(data=True)}
    chosen, regions = palette(mode), region_map(mode)
    series = {_ICESCO: chosen.ink, _BODY: chosen.secondary, **regions}
    if by == "side":
        series = {_ICESCO: chosen.ink, "a country": chosen.accent, "a body": regions["Arab"], "no side": chosen.quiet}
    order = [_ICESCO, *REGIONS.values(), _BODY] if by != "side" else list(_SIDES.values())
    used = set(words.values())
    return Paint(
        {str(node): series[word] for node, word in words.items()},
        [(word, series[word]) for word in order if word in used],
    )


def _side_words(data: Mapping[str, Any]) -> str:
    return _SIDES.get(str(data.get("side") or "none").partition(":")[0], _SIDES["none"])


def _region_words(data: Mapping[str, Any]) -> str:
    if data.get("side") == "icesco":
        return _ICESCO
    if not data.get("country_code"):
        return _BODY
    name = region_name(data.get("region"))
    return name if name in REGIONS.values() else REGIONS["others"]


def _by_group(
    G: nx.Graph, by: str, mode: str, groups: Mapping[Any, Any] | pd.Series, names: Mapping[Any, str]
) -> Paint:
    held = {node: groups.get(node) for node in G}
    order = sorted(
        {group for group in held.values() if group is not None and group == group},
        key=lambda one: (str(type(one)), one),
    )
    colours = colour_map(order, mode)
    quiet = palette(mode).quiet
    shown = order[:MOST_GROUPS]
    drawn: dict[Any, str] = {group: colours[group] for group in shown}
    painted = {str(node): drawn.get(group, quiet) for node, group in held.items()}
    legend = [
        (names.get(group) or (f"group {place}" if by == "community" else str(group)), colours[group])
        for place, group in enumerate(shown, 1)
    ]
    if set(held.values()) - set(shown):
        legend.append(("others", quiet))
    return Paint(painted, legend)
