"""Caches: an answer is made once, whoever asks and however many at once; a failure is not kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from ui.keeping import kept


def test_many_who_ask_at_once_get_one_answer_made_once():
    made, together, slow = [], Barrier(8), Event()

    @kept
    def answer(number: int) -> object:
        made.append(number)
        slow.wait(0.2)
        return object()

    def ask(_: int) -> object:
        together.wait(5)
        return answer(1)

    with ThreadPoolExecutor(8) as readers:
        assert len(set(readers.map(ask, range(8)))) == 1
    assert made == [1]
    assert answer(2) is not answer(1)


def test_what_failed_is_tried_again():
    tries = []

    @kept
    def answer() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("the disk was busy")
        return "read"

    with pytest.raises(OSError, match="busy"):
        answer()
    assert answer() == "read" and answer() == "read" and len(tries) == 2


def test_the_oldest_answer_goes_when_there_are_too_many():
    made = []

    def answer(number: int) -> int:
        made.append(number)
        return number

    few = kept(answer, most=2)
    for number in (1, 2, 3, 3, 1):
        assert few(number) == number
    assert made == [1, 2, 3, 1]
