"""What must hold when the power goes, the disk lies, or twenty people save at once.

SAFIR_KILLS and SAFIR_SAVES set the scale: 200 kills, and 25 saves by each of 20 editors, are the full measure.
"""

import multiprocessing
import os
import random
import signal
import sqlite3
import time
from concurrent.futures import ProcessPoolExecutor

import pytest
from sqlalchemy import event, text

from records.backup import backup
from records.errors import RecordsError
from records.exporting import data_files
from records.history import history
from records.inbox import queue
from records.migrations import migrate
from records.review import judge, undo
from records.same import merge
from records.store import open_store
from tests.records.faults import PEOPLE, accept_one, accept_until_killed, editors, words
from tests.records.release import the_card

KILLS = int(os.environ.get("SAFIR_KILLS", "20"))
SAVES = int(os.environ.get("SAFIR_SAVES", "3"))
EDITORS = 20
PROCESSES = 4


def forks():
    """Processes that start at once, from one that has everything imported already."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.records.faults", "alembic.command"])
    return context


def address(store):
    return str(store.path) if store.path else store.engine.url.render_as_string(hide_password=False)


def scalar(connection, query):
    return connection.execute(text(query)).scalar()


def assert_whole(store, acknowledged):
    """Everything acknowledged is there, nothing is half there, and every revision is accounted for."""
    with store.reading() as connection:
        there = set(connection.execute(text("SELECT engagement_id FROM engagements")).scalars())
        assert set(acknowledged) <= there
        accepted = scalar(connection, "SELECT count(*) FROM drafts WHERE state = 'accepted'")
        assert scalar(connection, "SELECT count(*) FROM judgements WHERE decision = 'accept'") == accepted
        assert accepted == len(there) - 3
        half = f"""SELECT count(*) FROM drafts d WHERE state = 'accepted' AND (
            (SELECT count(*) FROM participations p WHERE p.engagement_id = d.engagement_id) <> {PEOPLE}
            OR (SELECT count(*) FROM outcomes o WHERE o.engagement_id = d.engagement_id) <> 1
            OR (SELECT count(*) FROM engagement_sources s WHERE s.engagement_id = d.engagement_id) <> 1
            OR (SELECT count(*) FROM engagement_themes t WHERE t.engagement_id = d.engagement_id) <> 2)"""
        assert scalar(connection, half) == 0
        people = scalar(connection, "SELECT count(*) FROM people")
        used = "SELECT count(DISTINCT person_id) FROM participations"
        assert people == scalar(connection, used)  # nobody made for an engagement that is not there
        revisions = connection.execute(text("SELECT revision_id FROM revisions ORDER BY 1")).scalars().all()
        assert revisions == list(range(1, len(revisions) + 1))


def wait_for_more(file):
    """Until one more is acknowledged, however slow the machine."""
    before, until = file.stat().st_size if file.exists() else 0, time.monotonic() + 60
    while time.monotonic() < until and (file.stat().st_size if file.exists() else 0) == before:
        time.sleep(0.002)


def kill_while_accepting(store, package, tmp_path, rounds):
    acknowledged = tmp_path / "acknowledged"
    context, seed = forks(), random.Random(7)
    for number in range(rounds):
        ready = context.Event()
        arguments = (address(store), str(package), str(acknowledged), ready)
        process = context.Process(target=accept_until_killed, args=arguments, daemon=True)
        process.start()
        assert ready.wait(60)
        if number % 2:
            wait_for_more(acknowledged)
        time.sleep(seed.random() * 0.1)
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    return acknowledged.read_text().split() if acknowledged.exists() else []


def test_a_kill_in_the_middle_of_accepting_loses_nothing_and_leaves_nothing_half(package, tmp_path):
    store = open_store(None, package)
    acknowledged = kill_while_accepting(store, package, tmp_path, KILLS)
    store.close()
    store = open_store(None, package)  # checks the whole file
    assert len(acknowledged) >= KILLS // 2
    assert_whole(store, acknowledged)
    store.close()


@pytest.mark.postgres
def test_a_kill_in_the_middle_of_accepting_on_a_server(postgres, package, tmp_path):
    store = open_store(postgres, package)
    acknowledged = kill_while_accepting(store, package, tmp_path, max(5, KILLS // 4))
    assert acknowledged
    assert_whole(store, acknowledged)
    store.close()


def run_editors(store, package):
    share = EDITORS // PROCESSES
    with ProcessPoolExecutor(PROCESSES, mp_context=forks()) as pool:
        runs = [
            pool.submit(editors, address(store), str(package), first, share, SAVES, "2022-lakes")
            for first in range(0, EDITORS, share)
        ]
        return sum((run.result() for run in runs), [])


def test_twenty_editors_at_once_lose_no_update(either, package):
    card = the_card(either, "2022-lakes")
    card["outcomes"] = [{"kind": "agreed", "text": words(editor, 0)} for editor in range(EDITORS)]
    judge(either, "correct", who="Ada", engagement_id="2022-lakes", version=1, card=card)
    conflicts = run_editors(either, package)
    card = the_card(either, "2022-lakes")
    assert [outcome["text"] for outcome in card["outcomes"]] == [words(editor, SAVES) for editor in range(EDITORS)]
    assert card["version"] == 2 + EDITORS * SAVES
    assert either.revision() == 2 + EDITORS * SAVES
    for editor, outcome in enumerate(card["outcomes"]):  # every save is in the history, each upon the one before
        saved = [
            (change.before, change.after)
            for entry in reversed(history(either, "engagement:2022-lakes"))
            for change in entry.changes
            if change.row == outcome["outcome_id"] and change.column == "text"
        ]
        assert saved[1:] == [(words(editor, save - 1), words(editor, save)) for save in range(1, SAVES + 1)]
    assert sum(conflicts) > 0  # they did meet, and each was told


def statements_of(store, act):
    """How many statements an act runs."""
    seen = []

    def count(*arguments):
        seen.append(arguments[2])

    event.listen(store.engine, "before_cursor_execute", count)
    act()
    event.remove(store.engine, "before_cursor_execute", count)
    return len(seen)


@pytest.mark.parametrize("what", ["accept", "merge"])
def test_a_failure_at_any_statement_leaves_nothing(either, what):
    def act():
        if what == "accept":
            accept_one(either)
        else:
            merge(either, "people", "ivan-orlov", "ivan-p-orlov", who="Ada", reason="x")

    total = statements_of(either, act)
    if what == "merge":
        undo(either, 1, who="Ada")
    left = 0  # statements until one fails

    def fail(*_):
        nonlocal left
        left -= 1
        if left == 0:
            raise sqlite3.OperationalError("disk I/O error, or the server went away")

    event.listen(either.engine, "before_cursor_execute", fail)
    for number in range(1, total + 1, 1 if what == "merge" else 3):
        before = data_files(either), queue(either).judged, either.judged()
        left = number
        with pytest.raises(RecordsError):
            act()
        assert (data_files(either), queue(either).judged, either.judged()) == before
    event.remove(either.engine, "before_cursor_execute", fail)
    act()  # and then it works


def die_while(act, url, package, after):
    """In a process of its own: kill itself at the n-th statement of an act."""
    store = open_store(url, package)
    seen = 0

    def count(*_):
        nonlocal seen
        seen += 1
        if seen == after:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(store.engine, "before_cursor_execute", count)
    act(store)


def _rebuild(store):
    from records.backup import rebuild
    from records.package import read

    rebuild(store, read(store.package_dir), replace=True)


def _restore(store):
    from records.backup import restore

    restore(store, store.package_dir / "b.safir")


@pytest.mark.parametrize("act", [_rebuild, _restore])
def test_a_kill_while_rebuilding_or_restoring_leaves_the_record_as_it_was(package, act):
    store = open_store(None, package)
    accept_one(store)
    backup(store, package / "b.safir")
    before, revision = data_files(store), store.revision()
    for after in (3, 20, 60, 110):
        process = forks().Process(target=die_while, args=(act, str(store.path), package, after))
        process.start()
        process.join()
        assert process.exitcode == -signal.SIGKILL
        assert (data_files(store), store.revision()) == (before, revision)
        again = open_store(None, package)
        again.close()
    store.close()


def start_and_die(package, seconds):
    signal.setitimer(signal.ITIMER_REAL, seconds)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    open_store(None, package)
    time.sleep(1)


def test_a_kill_during_the_first_start_leaves_no_half_made_record(package):
    for step in range(8):
        process = forks().Process(target=start_and_die, args=(package, 0.01 + 0.03 * step))
        process.start()
        process.join()
        if (package / "engagements.db").exists():
            break
    store = open_store(None, package)
    assert store.revision() == 1
    store.close()


def test_a_failed_migration_leaves_the_schema_as_it_was(either):
    from records.database import writing

    with pytest.raises(ZeroDivisionError), writing(either.engine) as connection:
        migrate(connection)
        connection.execute(text("ALTER TABLE people ADD COLUMN nickname TEXT"))
        _ = 1 / 0
    with either.reading() as connection, pytest.raises(Exception, match="nickname"):
        connection.execute(text("SELECT nickname FROM people"))
