import pytest

from records.adding import add_document, text_hash
from records.cards import card_of_draft, side_of, slug
from records.errors import Conflict
from records.inbox import draft, queue, save_card
from records.review import judge
from tests.records.release import DRAFT, TEXT, add, known, release


def test_a_draft_becomes_a_card_in_the_records_words():
    card = card_of_draft(DRAFT, {"name": "release.txt", "sha256": "0" * 64, "about": {"language": "en"}})
    assert (card["kind"], card["start_date"], card["end_date"]) == ("bilateral-meeting", "2024-03-03", None)
    assert [person["country_code"] for person in card["people"]] == [None, "LBN", None]
    assert card["people"][0]["organization_id"] == "icesco"
    assert card["people"][2]["organization"] == "Cedar Society"
    assert card["people"][1]["position_as_written"] == "Ambassador to Morocco"
    assert card["sources"][0]["language"] == "en" and card["sources"][0]["sha256"] == "0" * 64
    assert card["outcomes"][0]["kind"] == "agreed"
    assert release() == DRAFT  # left as it was


@pytest.mark.parametrize(
    ("person", "side"),
    [
        ({"organization_id": "icesco", "country_code": "SEN"}, "icesco"),
        ({"organization_id": "ministry-of-culture-of-senegal", "country_code": "SEN"}, "country:SEN"),
        ({"organization_id": "lake-council"}, "organization:lake-council"),
        ({}, "none"),
    ],
)
def test_a_person_stands_on_the_side_of_whom_they_speak_for(person, side):
    assert side_of(person) == side


def test_ids_are_readable_and_safe():
    assert slug("H.E. Çağlar Öztürk’s “friend”") == "h-e-caglar-ozturks-friend"
    assert slug("سالم المالك").startswith("x-")
    assert len(slug("word " * 100)) <= 60
    assert slug("") != slug("؟")


def test_the_queue_has_a_denominator(either):
    added = add(either, release(), release(title="Second"), release(title="Third"))
    assert [(one.item, one.title) for one in queue(either).items] == [
        (1, "AlMalik receives Ambassador of Lebanon"),
        (2, "Second"),
        (3, "Third"),
    ]
    view = draft(either, added.draft_ids[1])
    assert (view.text, view.document, view.state, view.version) == (TEXT, "release.txt", "open", 1)
    for decision, number in (("reject", 1), ("unsure", 2)):
        judge(
            either,
            decision,
            who="Ada",
            draft_id=added.draft_ids[number],
            version=1,
            text_sha256=view.text_sha256,
        )
    assert (queue(either).judged, queue(either).total) == (1, 3)
    assert [one.title for one in queue(either, "open").items] == ["AlMalik receives Ambassador of Lebanon"]


def test_the_same_document_is_offered_not_added(store):
    first = add(store)
    again = add(store, name="copy.txt")
    assert (first.added, again.added) == (True, False)
    assert again.draft_ids == first.draft_ids and again.duplicates[0].how == "the same file"
    text_again = add(store, content=TEXT.encode() + b" ")
    assert not text_again.added and text_again.duplicates[0].how == "the same text"
    assert add(store, content=TEXT.encode() + b" ", anyway=True).added
    assert not add(store, anyway=True).added  # the same file never twice
    assert queue(store).total == 2


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../../etc/passwd.txt", "passwd.txt"),
        ("C:\\temp\\a.pdf", "a.pdf"),
        ("\u202etxt.exe", "txt.exe"),
        ("", "document"),
    ],
)
def test_a_documents_name_is_never_a_path(store, name, kept):
    added = add(store, name=name)
    assert draft(store, added.draft_ids[0]).document == kept


def test_text_that_no_database_takes_is_made_storable(either):
    odd = "a\x00b\ud800c"
    added = add_document(either, "a.txt", b"x", odd, [release(title="Odd \ud800")], who="Ada")
    view = draft(either, added.draft_ids[0])
    assert view.text == "a\ufffdb\ufffdc" and view.text_sha256 == text_hash(odd)


def test_a_card_is_kept_while_it_is_worked_on(store):
    added = add(store)
    card = known(draft(store, added.draft_ids[0])) | {"title": "Half typ"}
    assert save_card(store, added.draft_ids[0], card, who="Ada", version=1) == 2
    assert draft(store, added.draft_ids[0]).card["title"] == "Half typ"
    assert queue(store).items[0].title == "Half typ"
    with pytest.raises(Conflict) as caught:
        save_card(store, added.draft_ids[0], card, who="Bo", version=1)
    assert caught.value.who == "Ada" and caught.value.version == 2
