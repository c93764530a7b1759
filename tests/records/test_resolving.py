"""Names as written to people and bodies on the record: invented people, suggestions with reasons."""

import time

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.names_alike import likeness, parts
from records.resolving import body_candidates, body_pairs, candidates, pairs

PEOPLE = pd.DataFrame(
    [
        ("karim-test-saab", "Karim Test-Saab", '["كريم تست صعب"]'),
        ("youssef-probov", "Youssef Probov", None),
        ("yousra-probova", "Yousra Probova", None),
        ("ivan-diop-mali", "Ivan Diop", None),
        ("ivan-diop-senegal", "Ivan Diop", None),
        ("khaled-al-nadir", "Khaled Al-Nadir", "not json"),
    ],
    columns=["person_id", "name", "other_names"],
)
PARTICIPATIONS = pd.DataFrame(
    [
        ("karim-test-saab", "Karim Test Saab", "Ambassador of Lebanon to Morocco", "LBN", "e1"),
        ("youssef-probov", "Yusuf Probov", "Minister of Culture", "BGR", "e1"),
        ("ivan-diop-mali", "Ivan Diop", "Minister of Foreign Affairs", "MLI", "e2"),
        ("ivan-diop-senegal", "Ivan Diop", "Minister of Culture", "SEN", "e1"),
    ],
    columns=["person_id", "name_as_written", "position", "country_code", "engagement_id"],
)
ENGAGEMENTS = pd.DataFrame([("e1", "2022-06-03"), ("e2", "2022-11-26")], columns=["engagement_id", "start_date"])
BODIES = pd.DataFrame(
    [
        ("npc", "Northern Probe Council", "NPC", None, None),
        ("ministry-of-tests-of-mali", "Ministry of Tests of Mali", None, "MLI", '["Ministère des Tests du Mali"]'),
        ("ministry-of-test-of-mali", "Ministry of Test of Mali", None, "MLI", None),
    ],
    columns=["organization_id", "name", "acronym", "country_code", "other_names"],
)


def find(*given, **more):
    return candidates(*given, people=PEOPLE, participations=PARTICIPATIONS, engagements=ENGAGEMENTS, **more)


def test_a_name_under_another_spelling_is_found_with_reasons():
    best = find("Dr. Yousuf Probov", "Minister of Culture", "BGR", "2022-01-01")[0]
    assert best.id == "youssef-probov"
    assert {"same family name", "same office", "same country"} <= set(best.reasons)


def test_office_and_country_tell_two_of_one_name_apart():
    first, second = find("Ivan Diop", "Minister of Foreign Affairs", "MLI", "2022-11-26")[:2]
    assert (first.id, second.id) == ("ivan-diop-mali", "ivan-diop-senegal")
    assert first.score > second.score and "another country" in second.reasons


def test_an_arabic_name_finds_a_latin_one():
    assert find("كريم تست صعب")[0].id == "karim-test-saab"
    assert "the same consonants in another script" in likeness("خالد النادر", "Khaled Al-Nadir").reasons


def test_articles_and_sons_do_not_part_names():
    assert parts("Dr. Khaled bin Al-Nadir") == ("khaled", "nadir")
    assert likeness("Khalid AlNadir", "Khaled El Nadir").score > 0.9


def test_the_other_gender_is_not_a_spelling():
    result = likeness("Probov", "Probova")
    assert result.score < 0.4 and "other gender" in result.reasons[0]


def test_nobody_alike_gives_nobody():
    assert find("Zxqw Vbnm") == []
    assert find("") == []
    assert candidates("Karim", people=PEOPLE[:0], participations=PARTICIPATIONS[:0]) == []


def test_pairs_worth_a_look_and_those_settled():
    found = pairs(PEOPLE, PARTICIPATIONS, ENGAGEMENTS)
    assert ("ivan-diop-mali", "ivan-diop-senegal") in [(p.first_id, p.second_id) for p in found]
    again = pairs(PEOPLE, PARTICIPATIONS, ENGAGEMENTS, apart=[("ivan-diop-senegal", "ivan-diop-mali")])
    assert ("ivan-diop-mali", "ivan-diop-senegal") not in [(p.first_id, p.second_id) for p in again]


def test_bodies():
    assert body_candidates("The Northern Probe Council (NPC)", organizations=BODIES)[0].id == "npc"
    assert (
        body_candidates("Ministère des Tests du Mali", "MLI", organizations=BODIES)[0].id == "ministry-of-tests-of-mali"
    )
    assert body_pairs(BODIES)[0].first_id == "ministry-of-tests-of-mali"


@pytest.mark.parametrize("frame", [PEOPLE, PARTICIPATIONS, ENGAGEMENTS])
def test_frames_are_left_as_they_were(frame):
    before = frame.copy()
    find("Ivan Diop")
    pairs(PEOPLE, PARTICIPATIONS, ENGAGEMENTS)
    pd.testing.assert_frame_equal(frame, before)


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_between_nothing_and_one_and_the_same_both_ways(a, b):
    one, two = likeness(a, b), likeness(b, a)
    assert 0.0 <= one.score <= 1.0
    assert one.score == pytest.approx(two.score, abs=0.35)


def test_a_name_as_long_as_a_book_is_compared_by_its_beginning():
    book = "Youssef Probov " * 70_000
    people = pd.concat([PEOPLE, pd.DataFrame([("book", book, None)], columns=PEOPLE.columns)])
    before = time.process_time()
    found = candidates(book, book, people=people, participations=PARTICIPATIONS)
    assert [one.id for one in found][:1] == ["book"]
    bodies = pd.concat([BODIES, pd.DataFrame([("book", book, None, None, None)], columns=BODIES.columns)])
    assert body_candidates(book, organizations=bodies)[0].id == "book"
    assert pairs(people, PARTICIPATIONS) and body_pairs(bodies)
    assert time.process_time() - before < 2
