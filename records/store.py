"""The open record: where it is, which revision it is at, and the one way to write to it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select

from records.building import get_meta
from records.cells import is_text
from records.database import masked, reading, writing
from records.dialects import PATIENCE
from records.errors import CannotWrite, NotAccepted, Problem, RecordReplaced
from records.model import judgements, revisions
from records.opening import Opened, default_database, default_package, open_database
from records.work import UnitOfWork


@dataclass(eq=False)
class Store:
    """A record that is open for reading, and for writing unless ``read_only``.

    Attributes
    ----------
    engine
        SQLAlchemy's engine; ``records.frames.frames`` reads from it.
    package_dir
        The folder of the data package.
    path
        The SQLite file; None for PostgreSQL and for a record held in memory.
    notices
        Sentences a reader should see: a package that changed, a folder that cannot be written.
    read_only
        True where nothing can be saved; the notices say why.
    package_changed
        True where the data package differs from what was loaded, and waits for ``records.merging``.
    made
        True where this opening made the record.
    """

    engine: Engine
    package_dir: Path
    path: Path | None = None
    notices: list[str] = field(default_factory=list)
    read_only: bool = False
    package_changed: bool = False
    made: bool = False
    _identity: tuple[int, int] | None = None
    _turn: threading.Lock = field(default_factory=threading.Lock)

    @property
    def notice(self) -> str:
        """The notices as one text; empty when all is well."""
        return " ".join(self.notices)

    @property
    def where(self) -> str:
        """The database as it may be shown: never with its password."""
        return str(self.path) if self.path else masked(self.engine.url)

    def revision(self) -> int:
        """The number of the latest revision: it rises with every commit, whichever process made it.

        Cheap enough for every rerun (about 0.2 ms on SQLite); caches are keyed on it.
        """
        self._same_file()
        with reading(self.engine) as connection:
            return int(connection.execute(select(func.max(revisions.c.revision_id))).scalar() or 0)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One steady picture of all tables."""
        self._same_file()
        with reading(self.engine) as connection:
            yield connection

    @contextmanager
    def unit_of_work(self, who: str, kind: str, note: str | None = None) -> Iterator[UnitOfWork]:
        """All that is written inside becomes one revision, or, where anything fails, nothing at all."""
        if self.read_only:
            raise CannotWrite(f"Nothing was saved: {self.notice}")
        who = who.strip()
        if not who or not is_text(who) or len(who) > 200:
            problem = Problem("judgement", 0, "who", repr(who[:40]), "the name of the person who decides")
            raise NotAccepted("Say who decides: a name is wanted with every judgement.", problems=[problem])
        self._same_file()
        if not self._turn.acquire(timeout=3 * PATIENCE / 1000):
            raise CannotWrite("Others are saving just now. Nothing was saved. Save again.")
        try:
            with writing(self.engine) as connection:
                yield UnitOfWork(connection, who, kind, note)
        finally:
            self._turn.release()

    def judged(self) -> int:
        """How many judgements people made on this record."""
        with self.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(judgements)).scalar() or 0)

    def meta(self, key: str) -> str | None:
        """What the database remembers about itself, such as ``package_hash``."""
        with self.reading() as connection:
            return get_meta(connection, key)

    def close(self) -> None:
        """Let go of the database; its connections are closed."""
        self.engine.dispose()
        keeper = getattr(self.engine, "safir_keeper", None)
        if keeper is not None:
            keeper.close()

    def _same_file(self) -> None:
        if self.path is None:
            return
        try:
            found = os.stat(self.path)
        except OSError:
            found = None
        if found is None or (found.st_dev, found.st_ino) != self._identity:
            raise RecordReplaced(
                f"The database file {self.path} was exchanged or removed while the program had it open. "
                "Nothing more is written to the old one. Start the program again to read the new one."
            )


def open_store(url: str | Path | None = None, package_dir: str | Path | None = None) -> Store:
    """Open the record, making it from the data package at the first start.

    Parameters
    ----------
    url
        A path, ``sqlite:///path`` or ``postgresql://...``; without it DATABASE_URL, else ``engagements.db`` in the
        package's folder.
    package_dir
        The data package; without it SAFIR_DATA, else ``data/`` beside the program.

    Returns
    -------
    Store
        Its ``notice`` says what a reader should know.

    Raises
    ------
    RecordsError
        A file that is not ours or is broken (left untouched), a package with broken rows, a database out of reach.
    """
    folder = Path(package_dir) if package_dir is not None else default_package()
    opened: Opened = open_database(url if url is not None else default_database(folder), folder)
    store = Store(opened.engine, folder, opened.path, opened.notices, opened.read_only, opened.package_changed)
    store.made = opened.made
    if store.path is not None:
        found = os.stat(store.path)
        store._identity = (found.st_dev, found.st_ino)
    return store
