"""What a reader does with a page: look until it is drawn, click a mark, read the address, save a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Locator, Page, expect

MAIN = "[data-testid='stMain']"

_DRAWN = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  if (!app || app.getAttribute('data-test-script-state') !== 'notRunning') return false;
  if (!document.querySelector('[data-testid="stMain"] h1')) return false;
  if (document.querySelector('[data-testid="stSkeleton"]')) return false;
  if (document.querySelector('[data-testid="stElementContainer"][data-stale="true"]')) return false;
  const charts = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')];
  return charts.every(chart => chart.querySelector('.main-svg .trace, .main-svg .annotation'));
}"""

_MARK = """(gd, wanted) => {
  const same = data => JSON.stringify([].concat(data)) === JSON.stringify(wanted);
  for (const [curve, trace] of gd._fullData.entries()) {
    for (const [number, data] of (trace.customdata || []).entries()) {
      if (data === null || !same(Array.from([].concat(data)))) continue;
      const box = gd.getBoundingClientRect();
      if (trace.type === 'bar') {
        const bar = gd.calcdata[curve][number], xa = gd._fullLayout.xaxis, ya = gd._fullLayout.yaxis;
        const path = gd.querySelectorAll('.barlayer .trace')[curve].querySelectorAll('.point path')[number];
        const at = path.getBoundingClientRect();
        return { x: at.left + at.width / 2, y: at.top + at.height / 2 };
      }
      const xa = gd._fullLayout.xaxis, ya = gd._fullLayout.yaxis;
      const x = box.left + xa._offset + xa.d2p(trace.x[number]);
      return { x, y: box.top + ya._offset + ya.d2p(trace.y[number]) };
    }
  }
  return null;
}"""


@dataclass
class Seen:
    """What a page asked of other hosts, and what it complained of."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def watch(page: Page, address: str) -> Seen:
    """Note every request to another host, every error thrown in the page, every dialog and every new window."""
    seen, host = Seen(), urlsplit(address).netloc

    def note(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss", "ftp") and parts.netloc != host:
            seen.outside.append(url)

    page.on("request", lambda request: note(request.url))
    page.on("websocket", lambda socket: note(socket.url))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("popup", lambda window: seen.outside.append(f"a new window: {window.url}"))
    page.on("dialog", lambda dialog: (seen.errors.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
    return seen


def drawn(page: Page) -> Page:
    """Wait until the script has run and every chart is drawn."""
    page.wait_for_function(_DRAWN, timeout=30_000)
    return page


def words(page: Page) -> dict[str, list[str]]:
    """The words of the address."""
    return parse_qs(urlsplit(page.url).query)


def says(page: Page, **wanted: str | list[str]) -> None:
    """Wait until the address has these words and no others, and the page is drawn."""
    asked = {word.rstrip("_"): [value] if isinstance(value, str) else value for word, value in wanted.items()}
    for _ in range(150):
        if words(page) == asked:
            drawn(page)
            return
        page.wait_for_timeout(100)
    assert words(page) == asked


def title(page: Page, words_of_it: str) -> None:
    """Wait for the page of that title."""
    expect(page.locator(f"{MAIN} h1")).to_have_text(words_of_it)
    drawn(page)


def keyed(page: Page, key: str) -> Locator:
    """The element of a key."""
    return page.locator(f".st-key-{key}")


def chart(page: Page, key: str) -> Locator:
    """The chart whose key begins so, whichever turn it is at."""
    return page.locator(f"[class*='st-key-{key}'] .js-plotly-plot").first


def hover_mark(page: Page, plot: Locator, *data: Any) -> str:
    """Point at the mark of a chart that carries this customdata; answers what it says."""
    plot.scroll_into_view_if_needed()
    for _ in range(2):
        place = plot.evaluate(_MARK, list(data))
        assert place, f"no mark with {data}"
        height = page.viewport_size["height"]
        if 20 < place["y"] < height - 20:
            break
        page.mouse.move(700, 450)
        page.mouse.wheel(0, place["y"] - height / 2)
        page.wait_for_timeout(150)
    page.mouse.move(place["x"] - 1, place["y"] - 1)
    page.mouse.move(place["x"], place["y"])
    page.wait_for_function("gd => (gd._hoverdata || []).length > 0", arg=plot.element_handle())
    return plot.locator(".hoverlayer .hovertext").first.text_content() or ""


def click_mark(page: Page, key: str, *data: Any) -> None:
    """Click the mark of a chart that carries this customdata, as a hand does: there, then down and up."""
    hover_mark(page, chart(page, key), *data)
    page.mouse.down()
    page.mouse.up()


def saved(page: Page, act: Callable[[], Any]) -> tuple[str, bytes]:
    """The name and the bytes of the file that an action saves."""
    with page.expect_download(timeout=20_000) as waiting:
        act()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


@contextmanager
def alone(browser: Browser, file: Path, content: bytes) -> Iterator[Page]:
    """A saved page opened from the disk with no network: it draws its chart and asks nothing of anybody."""
    file.write_bytes(content)
    context = browser.new_context(offline=True)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(file.as_uri())
    expect(page.locator(".main-svg .trace").first).to_be_visible()
    yield page
    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)
    context.close()
