import os
import shutil
import sqlite3
import subprocess
import sys
import threading

import pytest
from sqlalchemy import text

from records.errors import (
    BrokenPackage,
    DatabaseOutOfReach,
    NotAccepted,
    NotARecord,
    RecordReplaced,
    RecordsError,
)
from records.model import APPLICATION_ID
from records.store import open_store
from tests.needs import ROOT
from tests.records.package import edit, make_package


def test_the_first_start_makes_the_record_beside_the_package(package):
    store = open_store(None, package)
    assert store.path == package / "engagements.db"
    assert (store.revision(), store.notice, store.read_only, store.made) == (1, "", False, True)
    raw = sqlite3.connect(store.path)
    assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()
    store.close()
    again = open_store(None, package)
    assert (again.revision(), again.made) == (1, False)
    again.close()


def test_every_connection_is_careful(store):
    with store.reading() as connection:
        said = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("synchronous", "foreign_keys")]
        assert said == [2, 1]  # FULL, on
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 10_000


def test_nothing_half_made_is_left_beside_the_record(store, package):
    assert not [path for path in package.iterdir() if "building" in path.name]


def test_where_the_record_is_can_be_said_outside(package, tmp_path, monkeypatch):
    monkeypatch.setenv("SAFIR_DATA", str(package))
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/elsewhere/record.db")
    store = open_store()
    assert store.path == tmp_path / "elsewhere" / "record.db"
    store.close()


def test_a_broken_package_makes_no_record(package):
    edit(package, "engagements.csv", ",2020-07-14,", ",2020-13-40,")
    with pytest.raises(BrokenPackage, match="line 3"):
        open_store(None, package)
    assert not list(package.glob("*.db*"))


def test_a_wal_left_by_a_deleted_record_is_not_played_into_the_new_one(package):
    store = open_store(None, package)
    with store.unit_of_work("Ada", "test") as work:
        work.update("people", {"person_id": "awa-diarra"}, {"name": "Changed"}, "people:awa-diarra")
    shutil.copyfile(f"{store.path}-wal", package / "kept-wal")
    store.close()
    store.path.unlink()
    (package / "kept-wal").rename(f"{store.path}-wal")
    new = open_store(None, package)
    with new.reading() as connection:
        assert connection.execute(text("SELECT name FROM people WHERE person_id='awa-diarra'")).scalar() == "Awa Diarra"
    assert list(package.glob("engagements.db-wal-aside-*"))
    new.close()


def test_a_changed_package_rebuilds_a_record_on_which_nobody_judged(either, package):
    edit(package, "people.csv", "Awa Diarra", "Awa N. Diarra")
    where = either.engine.url if either.path is None else either.path
    url = where if either.path else where.render_as_string(hide_password=False)
    again = open_store(url, package)
    assert (again.revision(), again.notice) == (2, "")
    assert either.revision() == 2  # who had it open sees it too
    with again.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM people WHERE name='Awa N. Diarra'")).scalar() == 1
    again.close()


def test_a_changed_package_is_only_announced_where_people_judged(store, package):
    with store.unit_of_work("Ada", "judgement") as work:
        work.judge("reject", note="a trial")
    edit(package, "people.csv", "Awa Diarra", "Awa N. Diarra")
    again = open_store(None, package)
    assert again.package_changed
    assert "people have judged" in again.notice
    assert again.revision() == 2
    again.close()


def test_a_package_that_broke_later_leaves_the_record_as_it_was(store, package):
    edit(package, "engagements.csv", ",2020-07-14,", ",2020-13-40,")
    again = open_store(None, package)
    assert "cannot be used" in again.notice and "line 3" in again.notice
    assert again.revision() == 1
    again.close()
    shutil.rmtree(package / "vocabulary")
    (package / "datapackage.json").unlink()
    again = open_store(None, package)
    assert "cannot be read" in again.notice
    again.close()


def test_a_unit_of_work_is_one_revision_and_is_all_or_nothing(either):
    with either.unit_of_work("Ada", "test") as work:
        work.insert("people", {"person_id": "a", "name": "A"}, "people:a")
        work.insert("people", {"person_id": "b", "name": "B"}, "people:b")
    assert either.revision() == 2
    with pytest.raises(ZeroDivisionError), either.unit_of_work("Ada", "test") as work:
        work.insert("people", {"person_id": "c", "name": "C"}, "people:c")
        _ = 1 / 0
    with pytest.raises(RecordsError), either.unit_of_work("Ada", "test") as work:
        work.insert("people", {"person_id": "d", "name": "D"}, "people:d")
        row = {"participation_id": "x", "engagement_id": "no-such", "person_id": "d", "name_as_written": "D"}
        work.insert("participations", row | {"side": "none", "role": "attendee"}, "x")
    assert either.revision() == 2
    with either.reading() as connection:
        found = connection.execute(text("SELECT person_id FROM people WHERE length(person_id) = 1 ORDER BY 1"))
        assert found.scalars().all() == ["a", "b"]
        assert connection.execute(text("SELECT count(*) FROM changes")).scalar() == 2


@pytest.mark.parametrize("who", ["", "   ", "a\x00b", "a" * 201])
def test_work_without_a_name_is_refused(store, who):
    with pytest.raises(NotAccepted), store.unit_of_work(who, "test"):
        pass
    assert store.revision() == 1


@pytest.mark.parametrize("statement", ["UPDATE {} SET who='x'", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["revisions", "judgements"])
def test_judgements_and_revisions_are_appended_never_changed(either, statement, table):
    with either.unit_of_work("Ada", "judgement") as work:
        work.judge("reject", note="a trial")
    with pytest.raises(RecordsError, match="appended, never changed"), either.unit_of_work("Eve", "test") as work:
        work.connection.execute(text(statement.format(table)))
    assert either.judged() == 1


def test_the_database_itself_refuses_what_makes_no_sense(either):
    wrong = [
        "INSERT INTO kinds (line, code, label, tie) VALUES (99, 'x', 'X', 'friends')",
        "UPDATE engagements SET start_date = '20'",
        "UPDATE engagements SET parent_id = engagement_id",
        "UPDATE participations SET side = 'russia'",
        "UPDATE engagement_themes SET rank = 0",
        "UPDATE participations SET role = 'guest'",
        "DELETE FROM people WHERE person_id = 'awa-diarra'",
    ]
    for statement in wrong:
        with pytest.raises(RecordsError), either.unit_of_work("Eve", "test") as work:
            work.connection.execute(text(statement))
    assert either.revision() == 1


def test_another_process_that_commits_changes_the_revision(store, package):
    code = (
        "from records.store import open_store; s = open_store(None, __import__('sys').argv[1])\n"
        "with s.unit_of_work('Bo', 'test'): pass"
    )
    subprocess.run([sys.executable, "-c", code, str(package)], check=True, cwd=ROOT)
    assert store.revision() == 2


def test_a_file_exchanged_under_an_open_record_is_noticed(store, package, tmp_path):
    other = make_package(tmp_path / "other")
    open_store(None, other).close()
    os.replace(other / "engagements.db", store.path)
    with pytest.raises(RecordReplaced):
        store.revision()
    with pytest.raises(RecordReplaced), store.unit_of_work("Ada", "test"):
        pass


def test_two_first_starts_at_once_make_one_record(package):
    code = "from records.store import open_store; s = open_store(None, __import__('sys').argv[1]); print(s.revision())"
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(package)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert [run.communicate()[0].strip() for run in runs] == ["1"] * 4
    assert not list(package.glob("*building*"))


@pytest.mark.postgres
def test_two_first_starts_on_a_server_make_one_record(postgres, package):
    results: list[int] = []
    threads = [
        threading.Thread(target=lambda: results.append(open_store(postgres, package).revision())) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [1, 1, 1, 1]


@pytest.mark.postgres
def test_another_programs_server_database_is_refused(postgres, package):
    import psycopg

    with psycopg.connect(postgres) as connection:
        connection.execute("CREATE TABLE bookmarks (a int)")
    with pytest.raises(NotARecord, match="another program"):
        open_store(postgres, package)


@pytest.mark.parametrize("url", ["officer:hunter2@record", "postgres:/u:hunter2@/x", "postgresql:record"])
def test_a_mistyped_address_never_becomes_a_file(url, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DatabaseOutOfReach) as caught:
        open_store(url)
    assert "hunter2" not in str(caught.value)
    assert not list(tmp_path.iterdir())
