"""Web pages and pictures of a figure."""

import glob
import os
import re
import signal
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


# A browser that is there and fails -----------------------------------------------------------------------------------

FAILING = {
    "stops at once": ("exit 1", "stops as soon as it is started"),
    "hangs": ("sleep 60", "does not answer"),
    "is no program": (None, "cannot be started"),
    "stops when it should draw": ('[ "$1" = --version ] && exit 0\nexit 1', "does not start"),
    "hangs when it should draw": ('[ "$1" = --version ] && exit 0\nsleep 60', "does not start"),
}


@pytest.fixture
def failing(monkeypatch, tmp_path):
    """Set a script in the place of the browser, with little patience; all is as before afterwards."""

    def forget() -> None:
        image.close()
        image._failed.clear()
        image.find_browser.cache_clear()
        image._probe.cache_clear()

    def put(script: str | None):
        path = tmp_path / "browser"
        path.write_text("no program" if script is None else f"#!/bin/sh\n# {tmp_path}\n{script}\n")
        path.chmod(0o755)
        monkeypatch.setenv("BROWSER_PATH", str(path))
        monkeypatch.setattr(image, "_PROBE_SECONDS", 0.5)
        monkeypatch.setattr(image, "_START_SECONDS", 2.0)
        forget()
        return path

    yield put
    monkeypatch.undo()
    forget()


@pytest.mark.skipif(os.name == "nt", reason="the scripts are those of a Unix shell")
@pytest.mark.parametrize("sort", FAILING)
def test_a_browser_that_fails_is_told_in_words_soon_and_leaves_nothing_behind(failing, sort):
    script, words = FAILING[sort]
    path = failing(script)
    began = time.monotonic()
    with pytest.raises(image.NoBrowser, match=words) as told:
        image.figure(FIGURE)
    assert time.monotonic() - began < 12
    assert str(path) in str(told.value) and "Save the picture from the page" in str(told.value)
    assert image.trouble() == str(told.value) and not image.is_available()
    began = time.monotonic()
    with pytest.raises(image.NoBrowser, match=words):
        image.figure(FIGURE)
    assert time.monotonic() - began < 0.2, "the next reader does not wait for it again"
    if os.path.isdir("/proc"):
        assert str(path) not in running()


def running() -> str:
    """The command lines of all processes."""
    found = []
    for folder in glob.glob("/proc/[0-9]*"):
        try:
            with open(f"{folder}/cmdline", "rb") as file:
                found.append(file.read().replace(b"\0", b" ").decode("utf-8", "replace"))
        except OSError:  # it ended meanwhile
            continue
    return "\n".join(found)


@pytest.mark.browser
@pytest.mark.skipif(not image.is_available(), reason="no Chrome or Chromium is found here")
def test_a_browser_killed_in_the_middle_is_replaced():
    assert image.figure(FIGURE, "svg").startswith(b"<svg")
    os.killpg(image._open[0]._kaleido.subprocess.pid, signal.SIGKILL)
    assert image.figure(FIGURE, "svg").startswith(b"<svg")
    image.close()
