import copy

import pytest

from records.conflicts import differences, merge_cards
from records.errors import CannotUndo, Conflict, NotAccepted
from records.exporting import data_files
from records.frames import frames
from records.history import history
from records.inbox import draft, queue
from records.merging import merge_package
from records.review import judge, undo
from records.store import open_store
from tests.records.package import edit
from tests.records.release import accept, add, corrected, scalar, the_card


def test_an_undone_accept_leaves_the_record_byte_for_byte_as_it_was(either):
    before = data_files(either)
    added = add(either)
    judged = accept(either, added.draft_ids[0])
    assert data_files(either) != before
    undo(either, judged.judgement_id, who="Bo")
    assert data_files(either) == before
    view = draft(either, added.draft_ids[0])
    assert (view.state, view.version, view.engagement_id) == ("open", 3, None)
    assert [entry.decision for entry in history(either, f"engagement:{judged.engagement_id}")] == ["undo", "accept"]
    with pytest.raises(CannotUndo, match="already"):
        undo(either, judged.judgement_id, who="Bo")


def test_an_undo_can_be_undone(store):
    judged = accept(store, add(store).draft_ids[0])
    after = data_files(store)
    back = undo(store, judged.judgement_id, who="Ada")
    undo(store, back.judgement_id, who="Ada")
    assert data_files(store) == after
    assert draft(store, queue(store).items[0].draft_id).state == "accepted"
    undo(store, judged.judgement_id, who="Ada")
    assert queue(store).items[0].state == "open"


def test_what_others_stand_on_stays_when_an_accept_is_undone(store):
    first = accept(store, add(store).draft_ids[0])
    card = the_card(store, "2022-lakes")
    card["people"][0]["person_id"] = "rima-haddad"
    judge(store, "correct", who="Bo", engagement_id="2022-lakes", version=1, card=card)
    undo(store, first.judgement_id, who="Ada")
    assert scalar(store, "SELECT count(*) FROM people WHERE person_id = 'rima-haddad'") == 1
    assert scalar(store, "SELECT count(*) FROM people WHERE person_id = 'karim-saab'") == 0


def test_an_accept_that_was_corrected_since_is_not_undone_over_the_correction(store):
    first = accept(store, add(store).draft_ids[0])
    card = the_card(store, first.engagement_id)
    second = judge(
        store,
        "correct",
        who="Bo",
        engagement_id=first.engagement_id,
        version=card["version"],
        card=card | {"city": "Fez"},
    )
    before = data_files(store)
    with pytest.raises(CannotUndo, match="by Bo"):
        undo(store, first.judgement_id, who="Ada")
    assert data_files(store) == before
    undo(store, second.judgement_id, who="Ada")
    undo(store, first.judgement_id, who="Ada")


@pytest.mark.parametrize("decision", ["reject", "unsure"])
def test_a_draft_set_aside_comes_back_by_undo(store, decision):
    added = add(store)
    view = draft(store, added.draft_ids[0])
    judged = judge(store, decision, who="Ada", draft_id=view.draft_id, version=1, text_sha256=view.text_sha256)
    assert queue(store).items[0].state == {"reject": "rejected", "unsure": "unsure"}[decision]
    undo(store, judged.judgement_id, who="Ada")
    assert queue(store).items[0].state == "open"


def test_a_correction_is_history_with_who_when_from_and_to(either):
    before = data_files(either)

    def change(card):
        card["title"] = "AlMalik meets Orlov"
        card["people"][1]["role"] = "signatory"
        card["themes"] = ["culture", "education"]

    judged = corrected(either, "2020-07-14-orlov", change)
    assert judged.version == 2
    (entry,) = history(either, "engagement:2020-07-14-orlov")
    assert (entry.who, entry.decision, entry.undone, entry.at[:2]) == ("Ada", "correct", False, "20")
    cells = {(c.table, c.column): (c.before, c.after) for c in entry.changes}
    assert cells["engagements", "title"] == ("AlMalik receives Orlov", "AlMalik meets Orlov")
    assert cells["participations", "role"] == ("counterpart", "signatory")
    undo(either, judged.judgement_id, who="Bo")
    assert data_files(either) == before
    assert the_card(either, "2020-07-14-orlov")["version"] == 4
    assert [entry.undone for entry in history(either, "engagement:2020-07-14-orlov")] == [False, True]


def test_a_correction_without_change_is_no_revision(store):
    with pytest.raises(NotAccepted, match="Nothing differs"):
        corrected(store, "2020-07-14-orlov", lambda card: None)
    assert store.revision() == 1


def test_people_added_and_taken_out_keep_the_others_ids(store):
    corrected(store, "2020-07-14-orlov", lambda card: card["people"].pop(0))
    new = {"name_as_written": "Lea Ito", "name": "Lea Ito", "role": "attendee"}
    corrected(store, "2020-07-14-orlov", lambda card: card["people"].append(new))
    ids = [person["participation_id"] for person in the_card(store, "2020-07-14-orlov")["people"]]
    assert ids == ["2020-07-14-orlov/02", "2020-07-14-orlov/03"]
    corrected(store, "2020-07-14-orlov", lambda card: card["people"].pop())
    corrected(store, "2020-07-14-orlov", lambda card: card["people"].append(new))
    ids = [person["participation_id"] for person in the_card(store, "2020-07-14-orlov")["people"]]
    assert ids == ["2020-07-14-orlov/02", "2020-07-14-orlov/04"]  # an id is not given twice


def test_the_main_source_comes_first_after_a_change_of_order(store):
    corrected(store, "2021-03-culture-day", lambda card: card["sources"].reverse())
    found = frames(store)["engagement_sources"].query("engagement_id == '2021-03-culture-day'")
    assert found["source_id"].tolist() == ["icesco-orlov", "aps-culture-day"]


def test_a_stale_correction_is_refused_and_can_be_merged(either):
    base = the_card(either, "2020-07-14-orlov")
    mine, theirs = copy.deepcopy(base), copy.deepcopy(base)
    theirs["city"] = "Fez"
    theirs["people"][1]["honorific"] = "H.E."
    mine["title"] = "A meeting"
    mine["city"] = "Salé"
    mine["people"][1]["role"] = "chair"
    judge(either, "correct", who="Bo", engagement_id="2020-07-14-orlov", version=1, card=theirs)
    with pytest.raises(Conflict) as caught:
        judge(either, "correct", who="Ada", engagement_id="2020-07-14-orlov", version=1, card=mine, base=base)
    conflict = caught.value
    assert (conflict.who, conflict.version, conflict.mine, conflict.base) == ("Bo", 2, mine, base)
    shown = {difference.field for difference in differences(conflict.mine, conflict.theirs)}
    assert shown == {"title", "city", "people / Ivan Orlov / role", "people / Ivan Orlov / honorific"}
    merged, clashes = merge_cards(conflict.base, conflict.mine, conflict.theirs)
    assert [(clash.field, clash.mine, clash.theirs) for clash in clashes] == [("city", "Salé", "Fez")]
    judge(either, "correct", who="Ada", engagement_id="2020-07-14-orlov", version=conflict.version, card=merged)
    now = the_card(either, "2020-07-14-orlov")
    assert (now["title"], now["city"]) == ("A meeting", "Salé")
    assert (now["people"][1]["honorific"], now["people"][1]["role"]) == ("H.E.", "chair")


def test_a_conflict_brings_the_base_where_a_judgement_left_it(store):
    first = accept(store, add(store).draft_ids[0])
    base = the_card(store, first.engagement_id)
    corrected(store, first.engagement_id, lambda card: card.update(city="Fez"), who="Bo")
    with pytest.raises(Conflict) as caught:
        judge(store, "correct", who="Ada", engagement_id=first.engagement_id, version=base["version"], card=base)
    assert caught.value.base == base


def test_merging_keeps_what_one_added_and_drops_what_one_took_out():
    base = {"people": [{"participation_id": "x/1", "role": "host"}, {"participation_id": "x/2", "role": "host"}]}
    mine = {"people": [base["people"][0], base["people"][1], {"name_as_written": "New", "role": "host"}]}
    theirs = {"people": [base["people"][1]]}
    merged, clashes = merge_cards(base, mine, theirs)
    assert [p.get("participation_id") or p["name_as_written"] for p in merged["people"]] == ["x/2", "New"]
    assert clashes == []
    mine["people"][0] = {"participation_id": "x/1", "role": "chair"}
    merged, clashes = merge_cards(base, mine, theirs)
    assert [clash.field for clash in clashes] == ["people / x/1"]
    assert merged["people"][-2]["role"] == "chair"


def test_a_card_opened_before_a_rebuild_is_not_saved_over_it(store, package):
    card = the_card(store, "2020-07-14-orlov")
    edit(package, "engagements.csv", "They met.", "They met at length.")
    open_store(None, package).close()  # nobody judged: the record is filled anew
    with pytest.raises(Conflict) as caught:
        judge(store, "correct", who="Ada", engagement_id="2020-07-14-orlov", version=card["version"], card=card)
    assert caught.value.theirs["summary"] == "They met at length."


def test_a_merged_package_stands_in_the_history_of_its_engagements(store, package):
    corrected(store, "2020-07-14-orlov", lambda card: card.update(city="Fez"))
    edit(package, "engagements.csv", "They met.", "They met at length.")
    edit(package, "participations.csv", "Minister,Minister,", "Minister of Culture,Minister,")
    again = open_store(None, package)
    merge_package(again, "Bo")
    assert the_card(store, "2020-07-14-orlov")["city"] == "Fez"
    assert the_card(store, "2020-07-14-orlov")["summary"] == "They met at length."
    entry = history(store, "engagement:2021-03-culture-day")[0]
    assert (entry.kind, entry.who, entry.changes[0].after) == ("merge-package", "Bo", "Minister of Culture")
    assert the_card(store, "2021-03-culture-day")["version"] == 2
    again.close()
