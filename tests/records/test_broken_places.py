import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from records.errors import (
    CannotWrite,
    DatabaseOutOfReach,
    NotARecord,
    RecordsError,
)
from records.store import open_store
from tests.needs import ROOT, needed
from tests.records.package import make_package


def snapshot(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


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
        assert "name another place in DATABASE_URL" in said, "a way on"
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
        assert "-building-" not in store.notice, "the interim file means nothing to a reader"
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
