"""Whatever people do, in whatever order: taken back from the end, the record is byte for byte as it was."""

import copy
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from records.backup import content_hash
from records.conflicts import merge_cards
from records.errors import RecordsError
from records.exporting import data_files
from records.frames import frames
from records.package import parse
from records.review import judge, undo
from records.same import merge, not_the_same
from records.store import open_store
from tests.records.faults import accept_one
from tests.records.package import make_package
from tests.records.release import the_card

ENGAGEMENTS = ["2020-07-14-orlov", "2021-03-culture-day", "2022-lakes"]
PEOPLE = ["salim-m-almalik", "ivan-orlov", "ivan-p-orlov", "awa-diarra"]
BODIES = ["lake-council", "council-of-the-lakes", "ministry-of-culture-of-senegal"]
WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=20)

CHANGES = st.one_of(
    st.tuples(st.sampled_from(["title", "city", "summary", "note"]), WORDS),
    st.tuples(st.just("themes"), st.lists(st.sampled_from(["culture", "health", "youth"]), unique=True)),
    st.tuples(st.just("countries"), st.lists(st.sampled_from(["RUS", "SEN", "LBN", "FIN"]), unique=True)),
    st.tuples(st.just("end_date"), st.just("2023")),
    st.tuples(st.just("people"), st.permutations([0, 1])),
)
ACTS = st.one_of(
    st.tuples(st.just("accept")),
    st.tuples(st.just("correct"), st.sampled_from(ENGAGEMENTS), CHANGES),
    st.tuples(st.just("merge"), st.just("people"), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)),
    st.tuples(st.just("merge"), st.just("organizations"), st.sampled_from(BODIES), st.sampled_from(BODIES)),
    st.tuples(st.just("apart"), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)),
)


def do(store, act):
    if act[0] == "accept":
        accept_one(store)
    elif act[0] == "merge":
        merge(store, act[1], act[2], act[3], who="Ada", reason="x")
    elif act[0] == "apart":
        not_the_same(store, "people", act[1], act[2], who="Ada")
    else:
        card = the_card(store, act[1])
        version, (name, value) = card["version"], act[2]
        if name == "people":
            value = [card["people"][place] for place in value if place < len(card["people"])]
        judge(store, "correct", who="Ada", engagement_id=act[1], version=version, card=card | {name: value})


@pytest.fixture(scope="module")
def made():
    """A small record, made once; in memory where the machine has such a folder, as many commits follow."""
    shared = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=shared if os.access(shared, os.W_OK) else None) as folder:
        open_store(None, make_package(Path(folder) / "data")).close()
        yield Path(folder)


@settings(max_examples=20)
@given(acts=st.lists(ACTS, max_size=7))
def test_whatever_was_done_can_be_taken_back_from_the_end(made, acts):
    with tempfile.TemporaryDirectory(dir=made) as folder:
        shutil.copytree(made / "data", Path(folder) / "data")
        store = open_store(None, Path(folder) / "data")
        before = data_files(store)
        done = 0
        for act in acts:
            try:
                do(store, act)
                done += 1
            except RecordsError as error:
                assert str(error)
        assert parse(data_files(store))[1] == []  # a whole package at any time
        assert len(frames(store)["engagements"]) >= 3
        assert store.judged() == done
        for number in range(done, 0, -1):
            undo(store, number, who="Bo")
        assert data_files(store) == before
        with store.reading() as connection:
            assert content_hash(connection)
        store.close()


CARD = {
    "title": "T",
    "city": None,
    "themes": ["culture"],
    "countries": ["RUS"],
    "people": [{"participation_id": "x/01", "role": "host"}, {"participation_id": "x/02", "role": "chair"}],
    "outcomes": [],
    "sources": [],
    "organizations": [],
}


@st.composite
def versions(draw):
    card = copy.deepcopy(CARD)
    for name, value in draw(st.lists(st.tuples(st.sampled_from(["title", "city"]), WORDS), max_size=2)):
        card[name] = value
    card["countries"] = draw(st.lists(st.sampled_from(["RUS", "SEN", "LBN"]), unique=True))
    if draw(st.booleans()):
        card["people"].pop(draw(st.integers(0, 1)))
    if draw(st.booleans()):
        card["people"].append({"participation_id": None, "name_as_written": draw(WORDS), "role": "host"})
    return card


def same(one, other):
    return {k: sorted(map(repr, v)) if k in ("countries", "people") else v for k, v in one.items()} == {
        k: sorted(map(repr, v)) if k in ("countries", "people") else v for k, v in other.items()
    }


@given(versions(), versions())
def test_merging_takes_both_sides_and_asks_only_where_both_changed(mine, theirs):
    merged, clashes = merge_cards(CARD, mine, CARD)
    assert same(merged, mine) and clashes == []
    merged, clashes = merge_cards(CARD, CARD, theirs)
    assert same(merged, theirs) and clashes == []
    merged, clashes = merge_cards(CARD, mine, theirs)
    again, others = merge_cards(CARD, theirs, mine)
    assert clashes or same(merged, again)
    assert {c.field for c in clashes} == {c.field for c in others}
