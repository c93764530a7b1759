"""A small package, and a record made from it, in SQLite and where one is reachable in PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from records.store import Store, open_store
from tests.records.package import make_package


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("SAFIR_DATA", raising=False)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return make_package(tmp_path / "data")


@pytest.fixture
def store(package: Path) -> Iterator[Store]:
    opened = open_store(None, package)
    yield opened
    opened.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def either(request: pytest.FixtureRequest, package: Path) -> Iterator[Store]:
    """The same record in SQLite and, where one is reachable, in PostgreSQL."""
    url = request.getfixturevalue("postgres") if request.param == "postgresql" else None
    opened = open_store(url, package)
    yield opened
    opened.close()
