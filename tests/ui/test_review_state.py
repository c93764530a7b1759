"""What happens to a card while somebody works on it: edits, evidence, two versions; answers worked by hand."""

from __future__ import annotations

from copy import deepcopy

import pytest

from records.cards import card_of_draft
from ui.review.state import (
    LONGEST_TEXT,
    OUTCOME,
    PERSON,
    aligned,
    changed_person,
    edited,
    merged,
    missing,
    open_desk,
    parts,
    spans_of,
    window,
    with_theirs,
)
from ui.review.words import unlike

DRAFT = {
    "title": "Envoy of Belgium received",
    "date_start": "2025-03-03",
    "date_basis": "stated",
    "type": "bilateral-meeting",
    "mode": "in-person",
    "countries": ["BEL"],
    "people": [
        {
            "name": "Karim Delhaye",
            "position": "Ambassador",
            "organization": None,
            "country": "BEL",
            "role": "counterpart",
        },
        {"name": "Mona Saidi", "position": "Head of Culture", "organization": "ICESCO", "role": "host"},
    ],
    "outcomes": [{"kind": "pledge", "text": "Support for teachers"}],
    "source": {"title": "Envoy of Belgium received", "publisher": "ICESCO"},
}


@pytest.fixture
def card() -> dict:
    return card_of_draft(DRAFT, {"name": "a.txt", "sha256": "0" * 64})


def rows() -> list[dict]:
    return [PERSON | {"name_as_written": name, "participation_id": name[0]} for name in ("Ada", "Ben", "Cyd")]


def changed(row: dict, cells: dict) -> dict:
    return row | cells


# Edits of a table ----------------------------------------------------------------------------------------------------


def test_an_edited_row_keeps_what_the_table_does_not_show():
    after = edited(rows(), {"edited_rows": {1: {"role": "host"}}}, PERSON, changed)
    assert [row["role"] for row in after] == [None, "host", None]
    assert after[1]["participation_id"] == "B"


def test_rows_are_taken_out_and_added_and_the_rest_stays_in_order():
    delta = {
        "deleted_rows": [0],
        "added_rows": [{"name_as_written": " Dee "}, {"role": None}, {}],
        "edited_rows": {2: {"role": "chair"}},
    }
    after = edited(rows(), delta, PERSON, changed)
    assert [row["name_as_written"] for row in after] == ["Ben", "Cyd", "Dee"]
    assert after[1]["role"] == "chair"
    assert after[2]["participation_id"] is None


def test_an_emptied_cell_is_nothing_and_not_an_empty_text():
    after = edited(rows(), {"edited_rows": {0: {"honorific": "  ", "role": float("nan")}}}, PERSON, changed)
    assert after[0]["honorific"] is None
    assert after[0]["role"] is None


def test_edits_do_not_touch_what_they_started_from():
    before = rows()
    edited(before, {"edited_rows": {0: {"role": "host"}}, "deleted_rows": [1]}, PERSON, changed)
    assert before == rows()


def test_a_new_person_is_called_as_written_and_a_linked_one_stays_who_they_are():
    new = changed_person(PERSON | {"name": "Ada", "name_as_written": "Ada"}, {"name_as_written": "Ada B."})
    assert new["name"] == "Ada B."
    linked = changed_person(PERSON | {"person_id": "ada", "name": "Ada"}, {"name_as_written": "A. B."})
    assert (linked["name"], linked["person_id"]) == ("Ada", "ada")


def test_another_country_or_body_asks_for_the_side_anew():
    person = PERSON | {"side": "country:BEL", "organization": "Old", "organization_id": "old"}
    assert changed_person(person, {"country_code": "FRA"})["side"] is None
    assert changed_person(person, {"organization": "New"})["organization_id"] is None
    assert changed_person(person, {"role": "host"})["side"] == "country:BEL"


def test_an_office_in_english_follows_the_office_as_written_only_where_they_were_one():
    assert (
        changed_person(PERSON | {"position_as_written": "a", "position": "a"}, {"position_as_written": "b"})["position"]
        == "b"
    )
    assert (
        changed_person(PERSON | {"position_as_written": "و", "position": "a"}, {"position_as_written": "ز"})["position"]
        == "a"
    )


# Evidence ------------------------------------------------------------------------------------------------------------


def test_the_parts_of_a_text_are_the_text():
    text = "Rabat, 3 March. Mr. Delhaye met Ms. Saidi."
    found = parts(text, {"start_date": [(7, 14)], "people-0": [(16, 27), (100, 200)], "title": [(0, 27)]})
    assert "".join(words for words, _ in found) == text
    assert ("3 March", ["title", "start_date"]) in found
    assert ("Mr. Delhaye", ["title", "people-0"]) in found


def test_overlapping_places_of_one_field_are_marked_once_and_to_their_end():
    found = parts("abcdef", {"x": [(0, 4), (2, 5)]})
    assert [words for words, named in found if named == ["x"]] == ["ab", "cd", "e"]
    assert found[-1] == ("f", [])


def test_letters_beyond_the_basic_plane_do_not_shift_the_marks():
    assert parts("\U0001f54a Delhaye", {"people-0": [(2, 9)]})[1] == ("Delhaye", ["people-0"])


def test_evidence_speaks_in_the_words_of_the_card_and_broken_places_are_left_out():
    draft = {"evidence": {"date_start": [[1, 4]], "type": [[5, 5]], "people.0": [[-3, 2], [6, 9]], "city": None}}
    assert spans_of(draft) == {"start_date": [(1, 4)], "people-0": [(6, 9)]}
    assert spans_of({}) == {}


def test_of_a_very_long_text_the_part_around_the_evidence_is_shown():
    length = 10 * LONGEST_TEXT
    first, last = window(length, {"title": [(900_000, 900_010)]})
    assert first < 900_000 < last
    assert last - first == LONGEST_TEXT
    assert window(100, {}) == (0, 100)


# What is missing -----------------------------------------------------------------------------------------------------


def test_a_whole_card_wants_nothing(card):
    assert missing(card) == []


def test_what_a_card_wants_is_said_in_sentences(card):
    card["title"], card["sources"][0]["publisher"], card["people"][0]["role"] = " ", None, None
    card["outcomes"].append(OUTCOME | {"text": "Something"})
    assert missing(card) == [
        "The card wants a title.",
        "The source wants its publisher: choose one, or type its name.",
        "Karim Delhaye wants a role.",
        "Outcome 2 wants a kind.",
    ]
    assert "The card wants a source: add one in the last table." in missing(card | {"sources": []})


# A desk --------------------------------------------------------------------------------------------------------------


def test_a_desk_knows_whether_anything_was_changed(card):
    desk = open_desk("draft:a", card, 1)
    assert not desk.is_changed
    desk.change(title="Another")
    assert desk.is_changed
    assert desk.turn == 1
    assert card["title"] == "Envoy of Belgium received"


def test_a_desk_takes_another_version_as_opened(card):
    desk = open_desk("draft:a", card, 1)
    desk.reopen(card | {"title": "Theirs"}, 2)
    assert (desk.card["title"], desk.version, desk.is_changed) == ("Theirs", 2, False)


# Two versions --------------------------------------------------------------------------------------------------------


def test_changes_to_different_fields_are_merged_without_asking(card):
    desk = open_desk("draft:a", card, 1)
    desk.change(title="Mine")
    theirs = deepcopy(card) | {"city": "Rabat"}
    both, clashes = merged(desk, theirs)
    assert (both["title"], both["city"], clashes) == ("Mine", "Rabat", [])


def test_a_field_that_both_changed_is_chosen(card):
    desk = open_desk("draft:a", card, 1)
    desk.change(title="Mine")
    both, clashes = merged(desk, deepcopy(card) | {"title": "Theirs"})
    assert [(one.field, one.mine, one.theirs) for one in clashes] == [("title", "Mine", "Theirs")]
    assert both["title"] == "Mine"
    assert with_theirs(both, clashes[0])["title"] == "Theirs"


def test_a_persons_field_that_both_changed_is_chosen(card):
    desk, theirs = open_desk("draft:a", card, 1), deepcopy(card)
    desk.change(people=[card["people"][0] | {"role": "chair"}, card["people"][1]])
    theirs["people"][0]["role"] = "speaker"
    both, clashes = merged(desk, theirs)
    assert [one.field for one in clashes] == ["people / Karim Delhaye / role"]
    assert both["people"][0]["role"] == "chair"
    assert with_theirs(both, clashes[0])["people"][0]["role"] == "speaker"
    assert with_theirs(both, clashes[0])["people"][1] == both["people"][1]


def test_what_was_accepted_meanwhile_is_the_same_people_and_not_new_ones(card):
    theirs = deepcopy(card) | {"engagement_id": "e", "version": 3}
    for number, person in enumerate(theirs["people"]):
        person.update(participation_id=f"e/{number}", person_id=f"p{number}")
    desk = open_desk("draft:a", card, 1)
    desk.change(title="Mine")
    assert [person["participation_id"] for person in aligned(desk.card, theirs)["people"]] == ["e/0", "e/1"]
    both, clashes = merged(desk, theirs)
    assert [person["person_id"] for person in both["people"]] == ["p0", "p1"]
    assert (both["title"], both["engagement_id"], both["version"], clashes) == ("Mine", "e", 3, [])


def test_twins_in_a_list_are_told_apart():
    assert unlike({"a": "OSCE", "b": "OSCE", "c": "UNESCO"}) == {"a": "OSCE [a]", "b": "OSCE [b]", "c": "UNESCO"}
