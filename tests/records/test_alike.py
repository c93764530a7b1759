import pytest

from records.alike import fold, likely_duplicates
from records.cards import card_of_draft
from tests.records.release import release, the_card


def card(**changes):
    return card_of_draft(release(**changes))


def test_the_same_people_on_the_same_day_are_offered(either):
    people = [{"name": "Iván ORLOV", "role": "counterpart", "country": "RUS"}]
    (found,) = likely_duplicates(either, card(date_start="2020-07-14", people=people, countries=["RUS"]))
    assert found.engagement_id == "2020-07-14-orlov"
    assert found.reasons == [
        "the same day",
        "the same people: Ivan Orlov",
        "the same countries: RUS",
        "the same kind",
    ]


def test_a_release_dated_days_later_is_offered_with_less(store):
    people = [{"name": "Ivan Orlov", "role": "counterpart", "country": "RUS"}]
    same, later = (
        likely_duplicates(store, card(date_start=day, people=people, countries=[]))[0]
        for day in ("2020-07-14", "2020-07-17")
    )
    assert later.score < same.score and later.reasons[0] == "a few days apart"


@pytest.mark.parametrize("day", ["2020-07-20", "2024-03-03", None, "2020-13-40"])
def test_nothing_is_offered_where_nothing_is_near(store, day):
    assert likely_duplicates(store, card(date_start=day, countries=["RUS"])) == []


def test_icescos_own_people_alone_are_no_reason(store):
    people = [release()["people"][0]]
    assert likely_duplicates(store, card(date_start="2020-07-14", people=people, countries=["LBN"])) == []


def test_an_engagement_is_not_its_own_duplicate(store):
    assert likely_duplicates(store, the_card(store, "2020-07-14-orlov")) == []


def test_names_fold_over_accents_and_articles():
    assert fold("Saïd Al-Kétbi") == fold("said el ketbi") == "saidketbi"
