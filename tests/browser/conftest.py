"""A real Safir on a port of its own with a record of its own, and a Chromium that reaches no other host."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from records.store import open_store
from tests.browser.hands import Seen, drawn, watch
from tests.hostile import hostile_package, hostile_queue
from tests.needs import ROOT, chromium

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]
# Every name but our own address is unknown to the browser: what it asks of others fails, and is noted by `Seen`.
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


class Trap(NamedTuple):
    """Where a Safir of hostile strings is, and the drafts in its queue."""

    address: str
    drafts: list[str]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_safir(folder: Path, **environment: str) -> tuple[subprocess.Popen, str]:
    """Start the dashboard with its database in the folder; answers the process and its address."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
    command += [f"--server.port={port}", "--server.address=127.0.0.1"]
    settings = os.environ | {"DATABASE_URL": f"sqlite:///{folder}/record.db"} | environment
    with open(folder / "server.log", "w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=settings, stdout=log, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)
            return process, address
        except OSError:
            time.sleep(0.1)
    process.kill()
    raise RuntimeError(f"Safir did not start: {(folder / 'server.log').read_text()}")


def stop(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()


@pytest.fixture(scope="session")
def safir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Safir on the shipped data."""
    chromium()
    process, address = start_safir(tmp_path_factory.mktemp("safir"))
    yield address
    stop(process)


@pytest.fixture(scope="session")
def trap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trap]:
    """A Safir whose record and whose queue are made of hostile strings."""
    chromium()
    folder = tmp_path_factory.mktemp("hostile")
    package = hostile_package(folder / "data")
    store = open_store(f"sqlite:///{folder}/record.db", package)
    drafts = hostile_queue(store)
    store.close()
    process, address = start_safir(folder, SAFIR_DATA=str(package))
    yield Trap(address, drafts)
    stop(process)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    chromium()
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET, ALONE])
    yield started
    started.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """One browser profile for each scheme and width, kept so that scripts are read once."""
    held: dict[tuple, BrowserContext] = {}

    def context(scheme: str = "light", width: int = 1400, height: int = 900) -> BrowserContext:
        key = (scheme, width, height)
        if key not in held:
            size = {"width": width, "height": height}
            held[key] = browser.new_context(viewport=size, color_scheme=scheme, accept_downloads=True)
            held[key].grant_permissions(["clipboard-read", "clipboard-write"])
            held[key].set_default_timeout(15_000)
        return held[key]

    yield context
    for opened in held.values():
        opened.close()


@pytest.fixture
def open_page(contexts: Callable[..., BrowserContext], safir: str) -> Iterator[Callable[..., Page]]:
    """Open a path in a page of a scheme and width; the test fails if a page asked another host or threw an error."""
    opened: list[tuple[Page, Seen]] = []

    def go(path: str = "/", address: str = safir, wait: bool = True, **kind: object) -> Page:
        page = contexts(**kind).new_page()
        opened.append((page, watch(page, address)))
        page.goto(address + path)
        if wait:
            drawn(page)
        return page

    yield go
    for page, seen in opened:
        thrown = page.locator("[data-testid='stException']").all_inner_texts()
        page.close()
        assert not seen.outside, f"requests to other hosts: {seen.outside}"
        assert not seen.errors, f"errors in the browser: {seen.errors}"
        assert not thrown, f"errors on the page: {thrown}"


@pytest.fixture
def visit(open_page: Callable[..., Page]) -> Callable[..., Page]:
    """Open a path of the dashboard at 1400 by 900 and wait until it is drawn."""
    return open_page
