"""Files that are refused whole: each in one clear sentence, quickly, and without touching this process."""

from __future__ import annotations

import sys
import time

import pytest

from records import documents
from records.documents import Limits, errors, read, sandbox
from records.errors import RecordsError
from tests.records import hostile_files as hostile


@pytest.mark.parametrize("case", [*hostile.REFUSED])
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(case):
    name, make, wanted, word = hostile.REFUSED[case]
    with pytest.raises(getattr(errors, wanted)) as caught:
        read(make(), name)
    said = str(caught.value)
    assert isinstance(caught.value, RecordsError)
    assert said.startswith(name) and word in said and said.endswith(".") and "\n" not in said and len(said) < 250


@pytest.mark.parametrize("case", [*hostile.BOMBS])
def test_a_bomb_is_refused_within_seconds_and_its_process_stays_small(case):
    resource = pytest.importorskip("resource")
    name, make, wanted, word = hostile.BOMBS[case]
    data = make()
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # a browser test's server counts among them
    ours, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    with pytest.raises(getattr(errors, wanted)) as caught:
        read(data, name)
    assert time.perf_counter() - start < 20
    assert word in str(caught.value)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # kilobytes, of all children there ever were
    assert largest == before or largest < 1024 * 1024
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - ours < 40 * 1024


def test_a_process_over_its_time_is_ended_and_the_document_refused():
    slow = b"<html><body>" + b"a word<br>" * 300_000
    start = time.perf_counter()
    with pytest.raises(errors.DocumentTooHeavy, match="time or memory"):
        read(slow, "slow.html", limits=Limits(wall_seconds=0.6))
    assert time.perf_counter() - start < 5


def test_a_process_over_its_memory_is_ended_and_the_document_refused():
    pytest.importorskip("resource")
    wide = b"<html><body>" + b"<p>a<br>b</p>" * 400_000
    with pytest.raises((errors.DocumentTooHeavy, errors.UnreadableDocument)):
        read(wide, "wide.html", limits=Limits(memory=200 * 1024 * 1024))


def test_a_reader_that_cannot_start_is_told_apart_from_a_bad_document(monkeypatch):
    monkeypatch.setattr(sandbox, "PROGRAM", "raise SystemExit('no such module')")
    with pytest.raises(errors.ReaderUnavailable, match="no such module"):
        read(hostile.release_pdf(), "a.pdf")
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(errors.ReaderUnavailable, match="try again"):
        read(hostile.release_pdf(), "a.pdf")


def test_a_process_that_dies_half_way_refuses_the_document(monkeypatch):
    monkeypatch.setattr(sandbox, "PROGRAM", "import os; os.write(1, b'safir-reader\\n{\"fo'); os.abort()")
    with pytest.raises(errors.DocumentTooHeavy):
        read(hostile.release_pdf(), "a.pdf")


def test_the_reading_process_sees_no_secret_of_ours(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:secret@host/db")
    answer = '{"refused": "EmptyDocument", "reason": "%s"}'
    program = f"import os; print('safir-reader'); print('{answer}' % ('DATABASE_URL' in os.environ))"
    monkeypatch.setattr(sandbox, "PROGRAM", program)
    with pytest.raises(errors.EmptyDocument, match="False"):
        read(hostile.release_pdf(), "a.pdf")


def test_reading_works_where_the_system_knows_no_limits(monkeypatch):
    program = "import sys; sys.modules['resource'] = None; " + sandbox.PROGRAM
    monkeypatch.setattr(sandbox, "PROGRAM", program)
    assert read(hostile.release_pdf(), "a.pdf").kind == "pdf"


def test_a_pdf_protected_only_against_changes_is_read():
    assert read(hostile.pdf_encrypted(user=""), "a.pdf").paragraph(0) == hostile.SENTENCES[0]


def test_every_refusal_has_a_class_that_the_reading_process_can_name():
    children = {kind.__name__ for kind in errors.DocumentRefused.__subclasses__()}
    assert children - set(errors.REFUSALS) == {"ReaderUnavailable"}
    assert documents.DocumentRefused is errors.DocumentRefused
