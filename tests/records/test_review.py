import pytest

from records.adding import text_hash
from records.errors import Conflict, NoSuchRow, NotAccepted
from records.exporting import data_files
from records.frames import frames
from records.inbox import draft, queue
from records.package import check
from records.review import judge, undo
from tests.records.release import TEXT, accept, add, known, scalar, the_card


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
    before = data_files(store)
    with pytest.raises(NotAccepted) as caught:
        accept(store, added.draft_ids[0], known(draft(store, added.draft_ids[0])) | change)
    assert column in {problem.column for problem in caught.value.problems}
    assert data_files(store) == before
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
