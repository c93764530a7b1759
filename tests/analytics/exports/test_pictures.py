"""Web pages and pictures of a figure."""

import re
import time

import plotly.graph_objects as go
import pytest

from analytics.exports import html, image

FIGURE = go.Figure(go.Scatter(x=[1, 2], y=[1, 2], text=["</script><script>alert(1)</script>", "b"]))
FIGURE.update_layout(template="plotly_white", width=600, height=300, meta={"alt": "A <line> & more"})


def test_a_page_is_whole_in_itself():
    page = html.figure(FIGURE, 'Ties <2020> & "after"', "261 engagements <b>").decode()
    assert "<title>Ties &lt;2020&gt; &amp; &quot;after&quot;</title>" in page
    assert "261 engagements &lt;b&gt;" in page
    assert 'aria-label="A &lt;line&gt; &amp; more"' in page
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", page)
    assert "default-src 'none'" in page
    assert "alert(1)</script>" not in page
    assert "<h1>" not in page
    assert "<h1>T</h1>" in html.figure(FIGURE, "T", heading=True).decode()


def test_without_a_browser_there_is_a_clear_no(monkeypatch, tmp_path):
    image.close()
    image.find_browser.cache_clear()
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "none"))
    try:
        assert not image.is_available()
        with pytest.raises(image.NoBrowser, match="No Chrome"):
            image.figure(FIGURE)
    finally:
        image.find_browser.cache_clear()


def test_a_format_that_is_not_known_is_refused():
    with pytest.raises(ValueError, match="gif"):
        image.figure(FIGURE, "gif")


@pytest.mark.browser
@pytest.mark.skipif(not image.is_available(), reason="no Chrome or Chromium is found here")
def test_pictures_come_from_one_kept_browser():
    starts = {"png": b"\x89PNG", "svg": b"<svg", "pdf": b"%PDF"}
    for file_format, start in starts.items():
        assert image.figure(FIGURE, file_format).startswith(start)
    began = time.perf_counter()
    image.figure(FIGURE)
    assert time.perf_counter() - began < 5  # benchmarks/ measure it; this only tells a kept browser from a new one
    image.close()
    assert image.figure(FIGURE, "svg").startswith(b"<svg")
    image.close()
