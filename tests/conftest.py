"""Shared by all tests: how long they may take, and a PostgreSQL to try where one is reachable."""

from __future__ import annotations

import os
from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import settings

from tests.needs import needed

# Timings vary on a busy machine; an example that is slow is not a fault.
settings.register_profile("safir", deadline=None, max_examples=60)
settings.load_profile("safir")


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
