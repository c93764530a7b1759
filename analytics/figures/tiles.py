"""The tile grid: one square a country, grouped by ICESCO's regions; no borders drawn.

`tiles(countries, mode=..., columns=12)`  a click gives [country_code]
Twelve columns suit 360 to 520 pixels (a phone, half a page), twenty-four a full page.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analytics.figures import cells
from analytics.figures.palette import classes, palette, region_name
from analytics.figures.sheet import Sheet
from analytics.figures.template import empty, safe, wrapped
from analytics.words import counted, listed, text_of

PITCH = 35
_STATUS_WORDS = {"member": "a member state", "observer": "an observer state"}


def tiles(
    countries: pd.DataFrame,
    *,
    mode: str = "light",
    columns: int = 12,
    regions: Sequence[str] | None = None,
    chosen: Sequence[str] = (),
) -> go.Figure:
    """Engagements of each country in the selection, as shaded squares.

    Parameters
    ----------
    countries : DataFrame[country_code, name, region, status, engagements], optionally [last] (a date in words) and
        [sentence] for the hover; status is member, observer or missing (not known).
    columns : squares in a row.
    regions : the regions in order; by default those of the frame in ICESCO's order.
    chosen : codes in the filter now: outlined in ink.

    Returns
    -------
    Figure; customdata is [country_code]. Shade says engagements, hollow none; in the corner a dot says member, a ring
    observer, a hatch that the status is not known. Without rows, a figure that says so.
    """
    if countries.empty:
        return empty("No country on the record.", mode)
    placed, headers, end = _placed(countries, columns, regions)
    figure, inks = Sheet(), palette(mode)
    xs, ys = placed["x"].to_numpy(float), placed["y"].to_numpy(float)
    values = placed["engagements"].to_numpy(float)
    bounds = classes(int(values.max()))
    on_tile = cells.shaded(figure, xs, ys, values, bounds, mode)
    if len(chosen):
        held = placed["country_code"].isin(list(chosen)).to_numpy()
        path_x, path_y = cells.outlines(xs[held], ys[held])
        figure.add_scatter(
            x=path_x, y=path_y, mode="lines", line={"color": inks.ink, "width": 2}, hoverinfo="skip", showlegend=False
        )
    cells.words(figure, xs, ys - 0.09, [safe(code) for code in placed["country_code"]], on_tile, 10.5)
    _signs(figure, placed, on_tile)
    cells.targets(figure, xs, ys, _hover(placed), [[code] for code in placed["country_code"]], PITCH * 0.85)
    for name, said, y in headers:
        text = f"<b>{safe(name)}</b>  <span style='color:{inks.secondary}'>{safe(said)}</span>"
        figure.add_annotation(
            x=-0.46, y=y, text=text, xanchor="left", yanchor="middle", font={"color": inks.ink, "size": 12}
        )
    cells.legend(figure, bounds, mode, -0.46, end + 0.5, PITCH)
    _sign_legend(figure, end + 1.35, columns, mode)
    _frame(figure, columns, end + 1.9)
    look = {"showlegend": False, "margin": {"l": 2, "r": 2, "t": 2, "b": 2, "pad": 0}, "hoverdistance": 20}
    return figure.figure(_said(countries), (end + 2.4) * PITCH + 6, mode, **look)


def _placed(
    countries: pd.DataFrame, columns: int, regions: Sequence[str] | None
) -> tuple[pd.DataFrame, list[tuple[str, str, float]], float]:
    """Each country's place, the regions' headings, and where the grid ends."""
    named = countries.assign(group=countries["region"].map(region_name))
    order = [region_name(region) for region in regions] if regions is not None else ["Arab", "Asia", "Africa"]
    order += sorted(set(named["group"]) - set(order))
    parts, headers, y = [], [], 0.0
    for region in order:
        part = named[named["group"] == region].sort_values("name", key=lambda names: names.str.casefold())
        if part.empty:
            continue
        met = int((part["engagements"] > 0).sum())
        headers.append((region, f"{met} of {counted(len(part), 'country', 'countries')} engaged", y))
        place = np.arange(len(part))
        parts.append(part.assign(x=place % columns, y=y + 0.86 + place // columns))
        y += 0.86 + (len(part) - 1) // columns + 1.06
    return pd.concat(parts), headers, y - 0.3


def _hover(placed: pd.DataFrame) -> list[str]:
    if "sentence" in placed:
        return [wrapped(sentence) for sentence in placed["sentence"]]
    lasts = placed["last"] if "last" in placed else pd.Series(None, index=placed.index, dtype=object)
    sentences = []
    for name, status, n, last in zip(placed["name"], placed["status"], placed["engagements"], lasts, strict=True):
        number = counted(int(n), "engagement") if n else "No engagement"
        upto = f", the last {safe(last)}" if text_of(last) else ""
        known = _STATUS_WORDS.get(text_of(status), "status in ICESCO not known")
        sentences.append(f"<b>{safe(name)}</b>, {known}<br>{number} in the selection{upto}")
    return sentences


def _signs(figure: Sheet, placed: pd.DataFrame, on_tile: list[str]) -> None:
    """Dot, ring or hatch at the foot of each tile."""
    xs, ys = placed["x"].to_numpy(float), placed["y"].to_numpy(float) + 0.27
    status = placed["status"].map(text_of).to_numpy()
    inks = np.asarray(on_tile, dtype=object)
    _draw_signs(figure, xs, ys, status, inks)


def _draw_signs(figure: Sheet, xs: np.ndarray, ys: np.ndarray, status: np.ndarray, inks: np.ndarray) -> None:
    known = np.isin(status, ["member", "observer"])
    colours = list(inks[known])
    symbols = np.where(status == "member", "circle", "circle-open")
    figure.add_scatter(
        x=xs[known], y=ys[known], mode="markers", hoverinfo="skip", showlegend=False,
        marker={"symbol": symbols[known], "size": 4.5, "color": colours, "line": {"width": 1.2, "color": colours}},
    )  # fmt: skip
    slant = np.array([[-0.06, 0.06], [0.07, -0.07]], dtype="float32")
    for ink in dict.fromkeys(inks[~known]):
        held = ~known & (inks == ink)
        shifts = np.array([-0.13, 0, 0.13])
        x = (xs[held][:, None, None] + shifts[None, :, None] + np.append(slant[0], np.nan)[None, None, :]).ravel()
        y = (ys[held][:, None, None] + 0 * shifts[None, :, None] + np.append(slant[1], np.nan)[None, None, :]).ravel()
        figure.add_scatter(x=x, y=y, mode="lines", line={"color": ink, "width": 1}, hoverinfo="skip", showlegend=False)


def _sign_legend(figure: Sheet, y: float, columns: int, mode: str) -> None:
    step = min(3.9, columns / 3)
    xs = np.array([-0.16, -0.16 + 0.75 * step, -0.16 + 1.5 * step])
    inks = np.full(3, palette(mode).secondary, dtype=object)
    _draw_signs(figure, xs, np.full(3, y), np.array(["member", "observer", ""]), inks)
    for x, label in zip(xs, ("member", "observer", "status not known"), strict=True):
        figure.add_annotation(x=x + 0.28, y=y, text=label, xanchor="left", yanchor="middle")


def _frame(figure: Sheet, columns: int, end: float) -> None:
    figure.update_xaxes(visible=False, range=[-0.55, columns - 0.45], constrain="domain", constraintoward="left")
    figure.update_yaxes(
        visible=False, range=[end, -0.5], scaleanchor="x", scaleratio=1, constrain="domain", constraintoward="top"
    )


def _said(countries: pd.DataFrame) -> str:
    top = countries[countries["engagements"] > 0].sort_values("engagements", ascending=False, kind="stable")
    leaders = listed(
        [f"{name} ({int(n):,})" for name, n in zip(top["name"].head(3), top["engagements"].head(3), strict=True)]
    )
    return f"Tiles: {len(top)} of {counted(len(countries), 'country', 'countries')} engaged" + (
        f", most {leaders}." if leaders else "."
    )
