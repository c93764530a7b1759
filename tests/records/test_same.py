import json

import pytest
from sqlalchemy import text

from records.errors import CannotUndo, Conflict, NoSuchRow, NotAccepted
from records.exporting import data_files
from records.frames import frames, table_frame
from records.history import history
from records.review import judge, undo
from records.same import known_apart, merge, merges, not_the_same, perhaps_the_same, unmerge
from tests.records.release import corrected, the_card


def names(store, person_id):
    with store.reading() as connection:
        query = text("SELECT other_names FROM people WHERE person_id = :id")
        return json.loads(connection.execute(query, {"id": person_id}).scalar() or "[]")


def test_merged_people_are_one_and_every_participation_keeps_its_words(either):
    merge(either, "people", "ivan-orlov", "ivan-p-orlov", who="Ada", reason="the same office")
    made = frames(either)
    assert made["people"]["person_id"].tolist() == ["salim-m-almalik", "ivan-orlov", "awa-diarra"]
    his = made["participations"].query("person_id == 'ivan-orlov'")
    assert his["name_as_written"].tolist() == ["Ivan Orlov", "I. P. Orlov"]
    assert his["position"].tolist() == ["Ambassador", "Envoy"]
    assert names(either, "ivan-orlov") == ["Ivan P. Orlov"]
    assert table_frame(either, "resolutions").iloc[-1][["kept_id", "as_written", "reason"]].tolist() == [
        "ivan-orlov",
        "Ivan P. Orlov",
        "the same office",
    ]
    assert perhaps_the_same(either, "people") == []
    assert merges(either)[0]["gone_id"] == "ivan-p-orlov"
    assert history(either, "people:ivan-orlov")[0].kind == "merge"


def test_unmerged_people_leave_the_record_byte_for_byte_as_it_was(either):
    before = data_files(either)
    judged = merge(either, "people", "ivan-orlov", "ivan-p-orlov", who="Ada", reason="the same office")
    assert data_files(either) != before
    unmerge(either, judged.judgement_id, who="Bo")
    assert data_files(either) == before
    assert merges(either) == []


def test_merged_bodies_are_one_on_every_table(either):
    before = data_files(either)
    judged = merge(either, "organizations", "lake-council", "council-of-the-lakes", who="Ada", reason="renamed")
    made = frames(either)
    assert "council-of-the-lakes" not in made["organizations"]["organization_id"].tolist()
    assert made["participations"]["side"].tolist()[-1] == "organization:lake-council"
    linked = made["engagement_organizations"].query("engagement_id == '2022-lakes'")
    assert linked["organization_id"].tolist() == ["lake-council"]  # it was there already: once
    unmerge(either, judged.judgement_id, who="Bo")
    assert data_files(either) == before


def test_an_unmerge_leaves_what_was_said_of_the_kept_one_since(store):
    judged = merge(store, "people", "ivan-orlov", "ivan-p-orlov", who="Ada", reason="x")
    corrected(store, "2022-lakes", lambda card: card["people"][0].update(person_id="ivan-orlov"))
    corrected(store, "2021-03-culture-day", lambda card: card["people"][1].update(role="chair"))
    unmerge(store, judged.judgement_id, who="Bo")
    made = frames(store)["participations"].set_index("participation_id")["person_id"]
    assert made["2021-03-culture-day/02"] == "ivan-p-orlov"
    assert made["2022-lakes/01"] == "ivan-orlov"
    assert the_card(store, "2021-03-culture-day")["people"][1]["role"] == "chair"


def test_merges_are_taken_back_in_any_order(store):
    with store.unit_of_work("Ada", "test") as work:
        work.insert("people", {"person_id": "i-orlov", "name": "I. Orlov"}, "people:i-orlov")
    first = merge(store, "people", "ivan-orlov", "ivan-p-orlov", who="Ada", reason="x")
    merge(store, "people", "ivan-orlov", "i-orlov", who="Ada", reason="y")
    assert names(store, "ivan-orlov") == ["Ivan P. Orlov", "I. Orlov"]
    unmerge(store, first.judgement_id, who="Ada")
    assert names(store, "ivan-orlov") == ["I. Orlov"]


def test_a_chain_of_merges_is_undone_from_its_end(store):
    first = merge(store, "people", "ivan-orlov", "ivan-p-orlov", who="Ada", reason="x")
    merge(store, "people", "awa-diarra", "ivan-orlov", who="Ada", reason="wrong")
    with pytest.raises(CannotUndo):
        unmerge(store, first.judgement_id, who="Ada")


def test_whoever_has_an_engagement_open_learns_of_a_merge(store):
    card = the_card(store, "2021-03-culture-day")
    merge(store, "people", "ivan-orlov", "ivan-p-orlov", who="Bo", reason="x")
    with pytest.raises(Conflict, match="Bo"):
        judge(store, "correct", who="Ada", engagement_id="2021-03-culture-day", version=card["version"], card=card)


def test_a_merge_on_older_versions_is_refused(store):
    corrected(store, "2022-lakes", lambda card: card.update(city="Fez"))
    with store.unit_of_work("Bo", "test") as work:
        work.update("people", {"person_id": "ivan-orlov"}, {"note": "seen"}, "people:ivan-orlov")
    with pytest.raises(Conflict):
        merge(store, "people", "ivan-orlov", "ivan-p-orlov", who="Ada", reason="x", versions=(1, 1))
    merge(store, "people", "ivan-orlov", "ivan-p-orlov", who="Ada", reason="x", versions=(2, 1))


@pytest.mark.parametrize(
    ("table", "kept", "gone", "error"),
    [
        ("people", "ivan-orlov", "ivan-orlov", NotAccepted),
        ("people", "ivan-orlov", "nobody", NoSuchRow),
        ("cities", "a", "b", NotAccepted),
        ("organizations", "lake-council", "icesco", NotAccepted),
    ],
)
def test_what_cannot_be_merged_is_refused_in_words(store, table, kept, gone, error):
    with pytest.raises(error):
        merge(store, table, kept, gone, who="Ada", reason="x")
    assert store.revision() == 1


def test_not_the_same_is_remembered_and_can_be_taken_back(either):
    assert [row["right_id"] for row in perhaps_the_same(either, "people")] == ["ivan-p-orlov"]
    judged = not_the_same(either, "people", "ivan-p-orlov", "ivan-orlov", who="Ada", reason="other offices")
    assert known_apart(either, "people") == {("ivan-orlov", "ivan-p-orlov")}
    assert perhaps_the_same(either, "people") == []
    with pytest.raises(NotAccepted, match="already"):
        not_the_same(either, "people", "ivan-orlov", "ivan-p-orlov", who="Bo")
    undo(either, judged.judgement_id, who="Ada")
    assert known_apart(either, "people") == set()


def test_a_name_on_a_draft_can_be_said_not_to_be_somebody(store):
    not_the_same(store, "people", "name:Ivan Orlow", "ivan-orlov", who="Ada")
    assert known_apart(store, "people") == {("ivan-orlov", "name:Ivan Orlow")}
