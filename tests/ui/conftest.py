"""The dashboard without a browser: a reader who opens pages, and sees what stands on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.needs import ROOT
from tests.ui import fresh
from ui.navigation import ROOMS

TITLES = {room.name: room.title for room in ROOMS}
_pages: dict[str, str] = {}


@dataclass(eq=False, repr=False)
class Reader:
    """One reader's session: `go` opens a page by its word in the address, with the address's other words."""

    test: AppTest

    def go(self, name: str = "overview", **words: str | list[str]) -> Reader:
        """Open a page as a link with these words does."""
        if not _pages:
            self.test.run()
            _pages.update({info["page_name"]: code for code, info in self.test._registered_pages.items()})
        self.test._page_hash = _pages[TITLES[name]]  # AppTest.switch_page knows only pages that are files
        self.test.query_params.clear()
        for word, value in words.items():
            self.test.query_params[word] = value
        self.test.run()
        return self

    def click(self, key: str) -> Reader:
        self.test.button(key=key).click().run()
        return self

    def choose(self, key: str, *values: str) -> Reader:
        self.test.multiselect(key=key).set_value(list(values)).run()
        return self

    @property
    def words(self) -> dict[str, list[str]]:
        """The address as it is now."""
        given = {word: self.test.query_params[word] for word in self.test.query_params}
        return {word: [value] if isinstance(value, str) else list(value) for word, value in given.items()}

    @property
    def selection(self) -> Any:
        return self.test.session_state["selection"]

    @property
    def buttons(self) -> list[str]:
        return [button.key for button in self.test.button]

    @property
    def text(self) -> str:
        """Every sentence on the page, unescaped and without what cannot be seen."""
        sorts = ("title", "subheader", "markdown", "caption", "info", "success", "warning", "error")
        said = "\n".join(str(element.value) for sort in sorts for element in getattr(self.test, sort))
        return said.replace("\\", "").replace("\u2068", "").replace("\u2069", "").replace("\u2060", "")

    def is_sound(self) -> Reader:
        """Nothing was thrown, and the page says what it is."""
        assert not self.test.exception, [element.value for element in self.test.exception]
        assert self.test.title
        return self


def _start() -> Reader:
    return Reader(AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60))


@pytest.fixture(scope="session")
def shipped_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("record") / "record.db"


@pytest.fixture
def app(shipped_record: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """A reader of the shipped data, on a database of the tests' own."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{shipped_record}")
    monkeypatch.delenv("SAFIR_DATA", raising=False)
    fresh.use(str(shipped_record))
    yield _start()


@pytest.fixture
def app_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Reader]]:
    """A reader of another package or database: `app_on(package=folder, database=path_or_url)`."""

    def on(package: Path | None = None, database: object = None) -> Reader:
        monkeypatch.delenv("SAFIR_DATA", raising=False)
        monkeypatch.delenv("DATABASE_URL", raising=False)
        if package is not None:
            monkeypatch.setenv("SAFIR_DATA", str(package))
        if database is not None:
            monkeypatch.setenv("DATABASE_URL", str(database))
        fresh.forget()
        return _start()

    yield on
    fresh.forget()
