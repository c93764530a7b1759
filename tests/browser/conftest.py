"""A real Safir on a port of its own with a record of its own, and a Chromium that refuses every other host."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.needs import ROOT, chromium

QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


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
    log = open(folder / "server.log", "w")  # noqa: SIM115 - the process keeps it
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


@pytest.fixture(scope="session")
def safir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Safir on the shipped data."""
    chromium()
    process, address = start_safir(tmp_path_factory.mktemp("safir"))
    yield address
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
    yield started
    started.close()


@dataclass
class Seen:
    """What a page asked for and complained of."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def watched(browser: Browser, address: str, **context: object) -> tuple[Page, Seen]:
    """A fresh page whose requests to any other host are refused and noted."""
    held = browser.new_context(accept_downloads=True, **{"viewport": {"width": 1400, "height": 900}, **context})
    held.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page, seen = held.new_page(), Seen()

    def allow(route) -> None:
        url = route.request.url
        if url.startswith((address, "data:", "blob:", "about:")):
            route.continue_()
        else:
            seen.outside.append(url)
            route.abort()

    page.route("**/*", allow)
    page.on("websocket", lambda ws: None if address.split("//")[1] in ws.url else seen.outside.append(ws.url))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    return page, seen


@pytest.fixture
def page(browser: Browser, safir: str) -> Iterator[Page]:
    """A page of 1400 by 900; the test fails if it asked another host for anything or threw an error."""
    opened, seen = watched(browser, safir)
    yield opened
    opened.context.close()
    assert not seen.outside, f"requests to other hosts: {seen.outside}"
    assert not seen.errors, f"errors on the page: {seen.errors}"


def settled(page: Page) -> None:
    """Wait until the script has run and nothing is being drawn any more."""
    page.wait_for_selector("[data-testid='stAppViewContainer']", timeout=30_000)
    page.wait_for_function(
        "() => document.querySelector('[data-testid=\"stApp\"]')?.getAttribute('data-test-script-state') === 'notRunning'",
        timeout=30_000,
    )
    page.wait_for_timeout(250)


@pytest.fixture
def visit(page: Page, safir: str):
    """Open a path of the dashboard and wait until it is drawn."""

    def go(path: str = "/") -> Page:
        page.goto(safir + path)
        page.wait_for_selector("[data-testid='stMain'] h1, [data-testid='stMain'] h2, [data-testid='stMain'] h3", timeout=30_000)
        settled(page)
        return page

    return go
