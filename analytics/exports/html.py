"""A figure as one HTML file that opens anywhere, without a network."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go
import plotly.io as pio

from analytics.exports import clean

# The file runs its own script and style, shows its own pictures, and asks nobody for anything.
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:"
)
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
body {{ margin: 0; background: #ffffff; color: #1f2a30; font: 14px/1.5 "Noto Sans", Helvetica, Arial, sans-serif; }}
main {{ max-width: 1100px; margin: 0 auto; padding: 16px; }}
h1 {{ font-size: 20px; margin: 0 0 8px; }}
p {{ color: #5b666c; font-size: 12px; margin: 8px 0 0; }}
.figure {{ overflow-x: auto; }}
.said {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }}
@media print {{ main {{ padding: 0; }} }}
</style>
</head>
<body>
<main>
{heading}<div class="figure" role="img" aria-label="{alt}">
{figure}
</div>
{evidence}</main>
</body>
</html>
"""


def figure(fig: go.Figure, title: str = "", evidence: str = "", heading: bool = False) -> bytes:
    """A figure as a self-contained page: Plotly's script inside, no request to anyone, no MathJax.

    Parameters
    ----------
    fig : best the print twin of `figures.printed.printed`, which bears title and evidence itself.
    title : the title of the page; with `heading` also written above the figure.
    evidence : a line below the figure, where the figure does not bear it.
    """
    drawn = pio.to_html(
        fig,
        include_plotlyjs=True,
        include_mathjax=False,
        full_html=False,
        config={"displaylogo": False, "responsive": True, "modeBarButtonsToRemove": ["sendDataToCloud"]},
    )
    said = fig.layout.meta.get("alt", "") if isinstance(fig.layout.meta, dict) else ""
    page = _PAGE.format(
        policy=_POLICY,
        title=_safe(title) or "Safir",
        heading=f"<h1>{_safe(title)}</h1>\n" if heading and title else "",
        alt=_safe(said or title),
        figure=drawn,
        evidence=f"<p>{_safe(evidence)}</p>\n" if evidence else "",
    )
    return page.encode("utf-8", "replace")


def _safe(words: object) -> str:
    return escape(clean.text(words), quote=True)
