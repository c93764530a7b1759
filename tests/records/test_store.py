import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from records.errors import (
    BrokenPackage,
    CannotWrite,
    DatabaseOutOfReach,
    NotAccepted,
    NotARecord,
    RecordReplaced,
    RecordsError,
)
from records.model import APPLICATION_ID
from records.store import open_store
from tests.needs import ROOT, needed
from tests.records.package import edit, make_package


def snapshot(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


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


def broken_files(good: bytes) -> dict[str, bytes]:
    other = bytearray(good)
    other[68:72] = (0x12345678).to_bytes(4, "big")
    page = int.from_bytes(good[16:18], "big") or 4096
    torn = bytearray(good)
    for place in range(page, len(good), 3 * page):
        torn[place : place + 200] = os.urandom(200)
    return {
        "empty": b"",
        "one byte": b"\0",
        "text": b"engagement_id,title\n" * 40,
        "zeros": bytes(8192),
        "another program's": bytes(other),
        "header alone": good[:100],
        "one page": good[:page],
        "cut in half": good[: len(good) // 2 // page * page],
        "cut within a page": good[: -page // 2],
        "torn pages": bytes(torn),
        "magic broken": b"SQLite format 4" + good[15:],
    }


@pytest.mark.parametrize("fault", sorted(broken_files(bytes(8192))))
def test_a_file_that_is_no_whole_record_is_refused_and_left_as_it_is(package, fault):
    open_store(None, package).close()
    path = package / "engagements.db"
    path.write_bytes(broken_files(path.read_bytes())[fault])
    before = snapshot(package)
    with pytest.raises(NotARecord) as caught:
        open_store(None, package)
    assert str(path) in str(caught.value)
    assert "left as it is" in str(caught.value)
    assert snapshot(package) == before


def test_another_programs_database_is_refused_and_left_as_it_is(package):
    raw = sqlite3.connect(package / "engagements.db")
    raw.execute("CREATE TABLE bookmarks (a)")
    raw.close()
    before = snapshot(package)
    with pytest.raises(NotARecord, match="another program"):
        open_store(None, package)
    assert snapshot(package) == before


def test_a_folder_in_the_place_of_the_file_is_refused(package):
    (package / "engagements.db").mkdir()
    with pytest.raises(NotARecord, match="folder"):
        open_store(None, package)


def test_a_record_of_a_newer_program_is_refused(package):
    store = open_store(None, package)
    store.close()
    raw = sqlite3.connect(store.path)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.commit()
    raw.close()
    with pytest.raises(NotARecord, match="newer version"):
        open_store(None, package)


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


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ada:s3cr3t-word@127.0.0.1:1/safir",
        "postgres://ada:s3cr3t-word@127.0.0.1:1/safir",
        "postgresql://ada:s3cr3t-word@no-such-host.invalid/safir",
        "postgresql://ada:s3cr3t-word@@127.0.0.1/safir",
        "postgresql://ada:pa@s3cr3t-word@127.0.0.1/safir",
        "postgresql://ada@127.0.0.1:1/safir?password=s3cr3t-word",
        "postgresql://ada:s3cr3t-word@127.0.0.1:port/safir",
        "mysql://ada:s3cr3t-word@127.0.0.1/safir",
        "://ada:s3cr3t-word@127.0.0.1/safir",
        "oracle+nonsense://ada:s3cr3t-word@h/x",
    ],
)
def test_a_wrong_url_never_shows_its_password(package, url):
    import traceback

    with pytest.raises(RecordsError) as caught:
        open_store(url, package)
    whole = "".join(traceback.format_exception(caught.value))
    assert "s3cr3t" not in str(caught.value)
    assert "s3cr3t" not in whole.replace(url, "")
    assert len(str(caught.value)) > 40


@pytest.mark.postgres
def test_a_wrong_password_is_told_and_not_shown(postgres, package):
    wrong = postgres.replace(postgres.split(":")[2].split("@")[0], "s3cr3t-word")
    with pytest.raises(DatabaseOutOfReach) as caught:
        open_store(wrong, package)
    assert "s3cr3t" not in str(caught.value)
    assert "password was not accepted" in str(caught.value)


def without_rights(code: str, *arguments: str) -> str:
    """Run Python so that a read-only folder is read-only, even where the tests run as root."""
    command = [sys.executable, "-B", "-c", code, *arguments]
    if os.geteuid() == 0:
        needed(shutil.which("setpriv"), "run as root, without setpriv to put its rights down")
        rights = "-dac_override,-dac_read_search"
        command = ["setpriv", "--bounding-set", rights, "--inh-caps", rights, *command]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.parametrize("made_before", ["", "closed", "in use"])
def test_a_read_only_folder_is_shown_and_says_so(made_before):
    folder = Path(tempfile.mkdtemp(prefix="safir-read-only-"))
    try:
        package = make_package(folder / "data")
        if made_before:
            store = open_store(None, package)
            with store.unit_of_work("Ada", "test") as work:
                work.delete("outcomes", {"outcome_id": "2020-07-14-orlov/o1"}, "test")
            if made_before == "closed":
                store.close()
            else:
                (package / "engagements.db-shm").unlink()
        before = snapshot(package)
        for path in [folder, package, package / "vocabulary"]:
            path.chmod(0o555)
        code = """
import sys
from records.store import open_store
from records.frames import frames
from records.errors import CannotWrite
store = open_store(None, sys.argv[1])
print(len(frames(store)["engagements"]), store.revision(), store.read_only, store.notice)
try:
    with store.unit_of_work("Ada", "test"):
        pass
except CannotWrite as error:
    print("refused:", error)
"""
        said = without_rights(code, str(package))
        assert said.startswith(f"3 {2 if made_before else 1} True ")
        assert "refused: Nothing was saved" in said
        assert snapshot(package) == before
    finally:
        for path in [folder, folder / "data", folder / "data" / "vocabulary"]:
            path.chmod(0o755)
        shutil.rmtree(folder)


def test_a_full_disk_at_the_first_start_is_told_and_the_record_is_shown():
    place = Path(tempfile.mkdtemp(prefix="safir-full-"))
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(place)]
    needed(
        shutil.which("mount") and subprocess.run(mount, capture_output=True).returncode == 0,
        "a small disk cannot be mounted here",
    )
    try:
        data = make_package(Path(tempfile.mkdtemp()) / "data")
        (place / "ballast").write_bytes(bytes(200 * 1024))
        store = open_store(place / "engagements.db", data)
        assert store.read_only and "nothing can be saved" in store.notice and "full" in store.notice.lower()
        assert store.revision() == 1
        store.close()
        assert [path.name for path in place.iterdir() if path.stat().st_size] == ["ballast"]
        (place / "ballast").unlink()
    finally:
        subprocess.run(["umount", str(place)], check=False)
        place.rmdir()


def test_a_full_disk_during_work_loses_nothing_that_was_saved(store):
    with store.unit_of_work("Ada", "test") as work:
        work.insert("people", {"person_id": "a", "name": "A"}, "people:a")
    store.engine.dispose()
    from sqlalchemy import event

    @event.listens_for(store.engine, "connect")
    def fill_up(raw, _):
        raw.execute(f"PRAGMA max_page_count={raw.execute('PRAGMA page_count').fetchone()[0]}")

    with pytest.raises(CannotWrite, match="full"), store.unit_of_work("Ada", "test") as work:
        work.insert("people", {"person_id": "b", "name": "B" * 2_000_000}, "people:b")
    event.remove(store.engine, "connect", fill_up)
    store.engine.dispose()
    assert store.revision() == 2
    with store.unit_of_work("Ada", "test") as work:
        assert work.row("people", {"person_id": "a"}) and not work.row("people", {"person_id": "b"})
    assert store.revision() == 3
