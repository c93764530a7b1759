"""A figure as PNG, SVG or PDF from the server, where a Chrome or Chromium is found; elsewhere a clear no."""

from __future__ import annotations

import asyncio
import atexit
import os
import shutil
import signal
import subprocess
import threading
import time
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
_PROBE_SECONDS, _START_SECONDS, _SECONDS = 5.0, 15.0, 20.0
_REST_SECONDS = 60.0  # so long after a failure nobody waits for the same browser again
_WAY_ON = (
    "Save the picture from the page instead, or name a Chrome or Chromium that runs in BROWSER_PATH and start again."
)


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
    return find_browser() is not None and not trouble()


def trouble() -> str:
    """Why the browser that was found cannot draw, and the way on; empty where it can, and where there is none."""
    path = find_browser()
    if path is None:
        return ""
    if _failed and time.monotonic() - _failed[0][0] < _REST_SECONDS:
        return _failed[0][1]
    return _probe(path)


@lru_cache(maxsize=4)
def _probe(path: str) -> str:
    """Ask the browser its version, once: one that cannot say even that does not draw either."""
    if os.name == "nt":  # there it would open a window
        return ""
    try:
        process = subprocess.Popen(
            [path, "--version"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return f"The browser at {path} cannot be started ({error.strerror}). {_WAY_ON}"
    try:
        code = process.wait(_PROBE_SECONDS)
    except subprocess.TimeoutExpired:
        _kill(process)
        return f"The browser at {path} does not answer. {_WAY_ON}"
    return f"The browser at {path} stops as soon as it is started. {_WAY_ON}" if code else ""


def _kill(process: Any) -> None:
    """End a browser with all that it started; both began a session of their own."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait(_PROBE_SECONDS)
    except (OSError, subprocess.TimeoutExpired):  # it is gone already
        pass


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
        except Exception as error:  # one that has died meanwhile: once more with a new one; one that hangs would again
            close()
            if last_try or isinstance(error, TimeoutError):
                raise _given_up(f"The browser at {find_browser()} stops or does not answer while it draws.") from error
    raise AssertionError("a picture is made or an error is raised")


def close() -> None:
    """Let the browser go; the next picture opens another."""
    with _lock:
        if _open:
            _open.pop().close()


def _given_up(why: str) -> NoBrowser:
    """Remember for a while that the browser fails, so that the next reader is told at once."""
    words = f"{why} {_WAY_ON}"
    _failed[:] = [(time.monotonic(), words)]
    return NoBrowser(words)


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
            self._run(self._kaleido.__aenter__(), _START_SECONDS)
        except Exception as error:
            self._stop()
            raise _given_up(f"The browser at {path} does not start.") from error

    def _run(self, coroutine: Any, seconds: float) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(timeout=seconds)

    def _stop(self) -> None:
        """Leave nothing behind: neither the loop nor the browser, which may hang."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        if hasattr(self._kaleido, "subprocess"):
            _kill(self._kaleido.subprocess)

    def draw(self, fig: dict[str, Any], options: dict[str, Any]) -> bytes:
        return bytes(self._run(self._kaleido.calc_fig(fig, opts=options), _SECONDS))

    def close(self) -> None:
        try:
            self._run(self._kaleido.__aexit__(None, None, None), _PROBE_SECONDS)
        except Exception:  # a browser that is gone already is closed enough
            pass
        finally:
            self._stop()


_lock = threading.Lock()
_open: list[_Studio] = []
_failed: list[tuple[float, str]] = []


def _held() -> _Studio:
    path = find_browser()
    if path is None:
        raise NoBrowser("No Chrome or Chromium is found on the server. Save the picture from the page instead.")
    if why := trouble():
        raise NoBrowser(why)
    with _lock:
        if not _open:
            _open.append(_Studio(path))
        return _open[0]


atexit.register(close)
