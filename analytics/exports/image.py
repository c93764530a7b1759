"""A figure as PNG, SVG or PDF from the server, where a Chrome or Chromium is found; elsewhere a clear no."""

from __future__ import annotations

import asyncio
import atexit
import os
import shutil
import threading
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

FORMATS = ("png", "svg", "pdf")
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_SECONDS = 45.0


class NoBrowser(RuntimeError):
    """There is no Chrome or Chromium to draw with, or it does not start."""


@lru_cache(maxsize=1)
def find_browser() -> str | None:
    """The path of a Chrome or Chromium, looked for once: BROWSER_PATH, then the usual names and places."""
    given = os.environ.get("BROWSER_PATH")
    if given is not None:
        return given if os.access(given, os.X_OK) else None
    found = (shutil.which(name) for name in _NAMES)
    return next((path for path in found if path), None) or next(
        (path for path in _PLACES if os.access(path, os.X_OK)), None
    )


def is_available() -> bool:
    """Whether pictures can be made here."""
    return find_browser() is not None


def figure(
    fig: go.Figure, file_format: str = "png", width: int | None = None, height: int | None = None, scale: float = 2.0
) -> bytes:
    """A figure as a picture, by one browser that stays open, so that the second picture comes at once.

    Parameters
    ----------
    file_format : "png", "svg" or "pdf".
    width, height : in pixels; by default the figure's own, or 900 × 506.
    scale : pixels of a PNG for each pixel of the figure.

    Raises
    ------
    NoBrowser : where no Chrome is found or it does not answer; `is_available` asks beforehand.
    """
    if file_format not in FORMATS:
        raise ValueError(f"picture format {file_format!r} is not known: expected one of {', '.join(FORMATS)}")
    options = {
        "format": file_format,
        "width": int(width or fig.layout.width or 900),
        "height": int(height or fig.layout.height or 506),
        "scale": scale if file_format == "png" else 1.0,
    }
    content = fig.to_dict()
    for last_try in (False, True):
        try:
            return _held().draw(content, options)
        except NoBrowser:
            raise
        except Exception as error:  # a browser that has died meanwhile: once more with a new one
            close()
            if last_try:
                raise NoBrowser("The browser that draws pictures does not answer. Save it from the page.") from error
    raise AssertionError("a picture is made or an error is raised")


def close() -> None:
    """Let the browser go; the next picture opens another."""
    with _lock:
        if _open:
            _open.pop().close()


class _Studio:
    """A thread with an event loop that holds one open browser.

    Kaleido's own server waits for ever when its browser does not start; this one gives up and says so.
    """

    def __init__(self, path: str) -> None:
        import kaleido  # here, since only those who draw on the server need to wait for it

        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True, name="safir-pictures").start()
        self._kaleido = kaleido.Kaleido(n=1, timeout=_SECONDS, mathjax=False, path=path)
        try:
            self._run(self._kaleido.__aenter__())
        except Exception as error:
            self._stop()
            raise NoBrowser(
                f"The browser at {path} does not start, so no picture can be made on the server."
            ) from error

    def _run(self, coroutine: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(timeout=_SECONDS)

    def _stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)

    def draw(self, fig: dict[str, Any], options: dict[str, Any]) -> bytes:
        return bytes(self._run(self._kaleido.calc_fig(fig, opts=options)))

    def close(self) -> None:
        try:
            self._run(self._kaleido.__aexit__(None, None, None))
        except Exception:  # a browser that is gone already is closed enough
            pass
        finally:
            self._stop()


_lock = threading.Lock()
_open: list[_Studio] = []


def _held() -> _Studio:
    path = find_browser()
    if path is None:
        raise NoBrowser("No Chrome or Chromium is found on the server. Save the picture from the page instead.")
    with _lock:
        if not _open:
            _open.append(_Studio(path))
        return _open[0]


atexit.register(close)
