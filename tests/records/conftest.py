"""A small package, a record made from it, and a PostgreSQL to try where one is reachable."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from records.store import Store, open_store
from tests.needs import needed
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


@pytest.fixture
def postgres() -> Iterator[str]:
    """A new, empty database on the server that SAFIR_TEST_POSTGRES names; dropped afterwards."""
    server = os.environ.get("SAFIR_TEST_POSTGRES")
    needed(server, "SAFIR_TEST_POSTGRES names no PostgreSQL server")
    from sqlalchemy import create_engine, make_url, text

    url = make_url(str(server)).set(drivername="postgresql+psycopg")
    name = f"safir_test_{uuid4().hex[:12]}"
    admin = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except Exception as error:
        needed(False, f"the PostgreSQL of SAFIR_TEST_POSTGRES is out of reach ({type(error).__name__})")
    yield url.set(database=name, drivername="postgresql").render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def either(request: pytest.FixtureRequest, package: Path) -> Iterator[Store]:
    """The same record in SQLite and, where one is reachable, in PostgreSQL."""
    url = request.getfixturevalue("postgres") if request.param == "postgresql" else None
    opened = open_store(url, package)
    yield opened
    opened.close()
