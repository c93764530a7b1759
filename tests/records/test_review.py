import copy

import pytest
from sqlalchemy import text

from records.adding import add_document, text_hash
from records.cards import card_of_draft, card_of_engagement, side_of, slug
from records.conflicts import differences, merge_cards
from records.errors import CannotUndo, Conflict, NoSuchRow, NotAccepted
from records.exporting import data_files
from records.frames import frames
from records.history import history
from records.inbox import draft, queue, save_card
from records.merging import merge_package
from records.package import check
from records.review import judge, undo
from records.store import open_store
from tests.records.package import edit
from tests.records.release import DRAFT, TEXT, release


def add(store, *drafts, name="release.txt", content=None, **more):
    return add_document(store, name, content or TEXT.encode(), TEXT, drafts or [release()], who="Ada", **more)


def known(view):
    """The card as a reviewer leaves it: the Director-General linked to whom he is on the record."""
    card = copy.deepcopy(view.card)
    card["people"][0]["person_id"] = "salim-m-almalik"
    return card


def accept(store, draft_id, card=None, who="Ada"):
    view = draft(store, draft_id)
    return judge(
        store,
        "accept",
        who=who,
        draft_id=draft_id,
        version=view.version,
        text_sha256=view.text_sha256,
        card=card or known(view),
    )


def everything(store):
    """All data tables, less the counters of saves."""
    return data_files(store)


def scalar(store, query):
    with store.reading() as connection:
        return connection.execute(text(query)).scalar()


def the_card(store, engagement_id):
    with store.reading() as connection:
        return card_of_engagement(connection, engagement_id)


# the words of a draft, the words of the record


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


# the queue


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


# accept


def test_an_accepted_draft_stands_on_the_record_whole(either):
    added = add(either, about={"language": "en"})
    judged = accept(either, added.draft_ids[0])
    assert judged.engagement_id == "2024-03-03-almalik-receives-ambassador-lebanon"
    assert judged.made == {
        "sources": ["icesco-almalik-receives-ambassador"],
        "organizations": ["cedar-society"],
        "people": ["rima-haddad", "karim-saab"],
    }
    made = frames(either)
    row = made["engagements"].set_index("engagement_id").loc[judged.engagement_id]
    assert (row["kind"], row["start_date"], row["city"]) == ("bilateral-meeting", "2024-03-03", "Rabat")
    people = made["participations"].query("engagement_id == @judged.engagement_id")
    assert people["side"].tolist() == ["icesco", "country:LBN", "organization:cedar-society"]
    assert people["participation_id"].str[-3:].tolist() == ["/01", "/02", "/03"]
    source = made["sources"].iloc[-1]
    assert (source["document"], source["sha256"]) == ("release.txt", added.sha256)
    outcome = made["outcomes"].iloc[-1]
    assert (outcome["outcome_id"], outcome["kind"]) == (f"{judged.engagement_id}/o1", "agreed")
    assert scalar(either, "SELECT text_sha256 FROM judgements") == text_hash(TEXT)
    assert scalar(either, "SELECT who FROM judgements") == "Ada"
    assert either.revision() == judged.revision_id == 3


def test_what_was_accepted_is_a_whole_package_when_exported(store, tmp_path):
    accept(store, add(store).draft_ids[0])
    for path, content in data_files(store).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert [str(problem) for problem in check(tmp_path)] == []


def test_two_people_of_one_new_body_make_it_once(store):
    card = known(draft(store, add(store).draft_ids[0]))
    card["people"].append(dict(card["people"][2], name="Nur Saab", name_as_written="Nur Saab"))
    judged = accept(store, queue(store).items[0].draft_id, card)
    assert judged.made["organizations"] == ["cedar-society"]
    assert judged.made["people"] == ["rima-haddad", "karim-saab", "nur-saab"]


def test_a_name_that_is_taken_gets_a_new_id(store):
    card = known(draft(store, add(store).draft_ids[0]))
    card["people"][1] |= {"name": "Awa Diarra", "name_as_written": "Awa Diarra"}
    assert accept(store, queue(store).items[0].draft_id, card).made["people"] == ["awa-diarra-2", "karim-saab"]


def test_a_country_new_to_the_record_gets_its_names(store):
    card = known(draft(store, add(store).draft_ids[0]))
    card["countries"].append("FIN")
    assert accept(store, queue(store).items[0].draft_id, card).made["countries"] == ["FIN"]
    assert scalar(store, "SELECT iso2 || confidence FROM countries WHERE country_code = 'FIN'") == "FInot-examined"


WRONG = [
    ({"title": ""}, "title"),
    ({"title": None}, "title"),
    ({"title": "a\x00b"}, "title"),
    ({"kind": "party"}, "kind"),
    ({"kind": None}, "kind"),
    ({"start_date": "2024-02-31"}, "start_date"),
    ({"start_date": None}, "start_date"),
    ({"end_date": "2024-03-02"}, "end_date"),
    ({"venue_country": "XYZ"}, "venue_country"),
    ({"countries": ["LBN", "Freedonia"]}, "country_code"),
    ({"themes": ["gardening"]}, "theme"),
    ({"parent_id": "no-such-engagement"}, "parent_id"),
    ({"sources": []}, ""),
    ({"city": {"a": 1}}, "city"),
    ({"people": [{"name": "A", "name_as_written": "A", "role": "guest"}]}, "role"),
    ({"people": [{"name_as_written": "A", "person_id": "nobody", "role": "host"}]}, "person_id"),
    ({"people": [{"role": "host"}]}, "name"),
    ({"organizations": [{"organization_id": "no-such-body"}]}, "organization_id"),
    ({"outcomes": [{"kind": "agreed", "text": ""}]}, "text"),
]


@pytest.mark.parametrize(("change", "column"), WRONG)
def test_a_card_that_cannot_stand_is_refused_whole_and_its_field_named(store, change, column):
    added = add(store)
    before = everything(store)
    with pytest.raises(NotAccepted) as caught:
        accept(store, added.draft_ids[0], known(draft(store, added.draft_ids[0])) | change)
    assert column in {problem.column for problem in caught.value.problems}
    assert everything(store) == before
    assert draft(store, added.draft_ids[0]).state == "open"
    assert store.revision() == 2


def test_every_field_that_is_wrong_is_named_at_once(store):
    added = add(store)
    with pytest.raises(NotAccepted) as caught:
        card = known(draft(store, added.draft_ids[0])) | {"kind": "party", "venue_country": "XYZ", "themes": ["x"]}
        accept(store, added.draft_ids[0], card)
    assert {"kind", "venue_country", "theme"} <= {problem.column for problem in caught.value.problems}


def test_a_text_that_is_not_the_one_read_is_refused(store):
    added = add(store)
    with pytest.raises(NotAccepted, match="not the one that is kept"):
        judge(store, "reject", who="Ada", draft_id=added.draft_ids[0], version=1, text_sha256=text_hash("other"))


def test_the_second_save_on_one_draft_is_refused_with_both_versions(either):
    added = add(either)
    view = draft(either, added.draft_ids[0])
    mine = known(view) | {"title": "Mine"}
    accept(either, added.draft_ids[0], known(view) | {"title": "Theirs"}, who="Bo")
    with pytest.raises(Conflict) as caught:
        judge(
            either,
            "accept",
            who="Ada",
            draft_id=view.draft_id,
            version=view.version,
            text_sha256=view.text_sha256,
            card=mine,
        )
    conflict = caught.value
    assert (conflict.mine["title"], conflict.theirs["title"], conflict.who) == ("Mine", "Theirs", "Bo")
    assert conflict.version == 2
    assert scalar(either, "SELECT count(*) FROM engagements") == 4


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"decision": "marry"}, NotAccepted),
        ({"decision": "accept"}, NotAccepted),
        ({"decision": "correct"}, NotAccepted),
        ({"decision": "correct", "engagement_id": "no-such", "card": {}}, NoSuchRow),
        ({"decision": "reject", "draft_id": "no-such", "text_sha256": "0"}, NoSuchRow),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(store, arguments, error):
    decision = arguments.pop("decision")
    with pytest.raises(error):
        judge(store, decision, who="Ada", version=1, **arguments)


# join


def test_a_draft_joins_an_engagement_as_one_more_source(either):
    added = add(either)
    view = draft(either, added.draft_ids[0])
    judged = judge(
        either,
        "join",
        who="Ada",
        draft_id=view.draft_id,
        engagement_id="2020-07-14-orlov",
        version=1,
        text_sha256=view.text_sha256,
    )
    assert [s["source_id"] for s in the_card(either, "2020-07-14-orlov")["sources"]] == [
        "icesco-orlov",
        "icesco-almalik-receives-ambassador",
    ]
    assert draft(either, view.draft_id).state == "joined"
    assert the_card(either, "2020-07-14-orlov")["version"] == 2  # an editor who has it open will be told
    before = data_files(either)
    undo(either, judged.judgement_id, who="Ada")
    assert len(the_card(either, "2020-07-14-orlov")["sources"]) == 1
    assert data_files(either) != before


# undo


def test_an_undone_accept_leaves_the_record_byte_for_byte_as_it_was(either):
    before = everything(either)
    added = add(either)
    judged = accept(either, added.draft_ids[0])
    assert everything(either) != before
    undo(either, judged.judgement_id, who="Bo")
    assert everything(either) == before
    view = draft(either, added.draft_ids[0])
    assert (view.state, view.version, view.engagement_id) == ("open", 3, None)
    assert [entry.decision for entry in history(either, f"engagement:{judged.engagement_id}")] == ["undo", "accept"]
    with pytest.raises(CannotUndo, match="already"):
        undo(either, judged.judgement_id, who="Bo")


def test_an_undo_can_be_undone(store):
    judged = accept(store, add(store).draft_ids[0])
    after = everything(store)
    back = undo(store, judged.judgement_id, who="Ada")
    undo(store, back.judgement_id, who="Ada")
    assert everything(store) == after
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
    before = everything(store)
    with pytest.raises(CannotUndo, match="by Bo"):
        undo(store, first.judgement_id, who="Ada")
    assert everything(store) == before
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


# correct


def corrected(store, engagement_id, change, who="Ada"):
    card = the_card(store, engagement_id)
    change(card)
    return judge(store, "correct", who=who, engagement_id=engagement_id, version=card["version"], card=card)


def test_a_correction_is_history_with_who_when_from_and_to(either):
    before = everything(either)

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
    assert everything(either) == before
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
