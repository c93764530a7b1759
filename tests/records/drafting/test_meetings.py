# ruff: noqa: E501
"""Articles that tell of several meetings: which are one engagement, which are another, which are others' own."""

import pytest

from records.drafting import draft
from tests.records.drafting.drafted import names, only

TWO = (
    "Minister's meetings\n\nBaku, 27 December 2023 - Two ambassadors were guests of Azerbaijan's Culture Minister Anar Testov in Baku.\n\n"
    "The first was Andrei Mockson, Ambassador of Belarus to Azerbaijan, with whom he spoke of book fairs.\n\n"
    "{again} Issam Probo, Ambassador of Oman to Azerbaijan. They spoke of museums."
)


@pytest.mark.parametrize(
    "again", ["The second guest of the minister was", "In a separate meeting, the minister received"]
)
def test_meetings_of_one_day_are_one_engagement(again):
    one = only(TWO.format(again=again))
    assert (one["type"], one["date_start"]) == ("bilateral-meeting", "2023-12-27")
    assert {p["name"] for p in one["people"]} == {"Anar Testov", "Andrei Mockson", "Issam Probo"}
    assert set(one["countries"]) == {"AZE", "BLR", "OMN"}


def test_a_further_meeting_on_another_weekday_is_a_draft_of_its_own():
    first, then = draft(TWO.format(again="In a separate meeting on Tuesday, the minister received")).drafts
    assert (first["date_start"], then["date_start"]) == ("2023-12-27", "2023-12-26")


@pytest.mark.parametrize("ours_first", [True, False])
def test_what_a_host_met_others_than_icesco_for_is_left_out(ours_first):
    ours = "received Dr. Omar Probo, Head of the Education Sector at ICESCO. They spoke of schools."
    other = "received Ms. Ana Testova, Ambassador of Nepal to Oman. They spoke of looms."
    first, then = (ours, other) if ours_first else (other, ours)
    text = (
        "Minister Receives Guests\n\nMuscat, 27 December 2023 - The Minister of Education of Oman, Dr. Said Mocki,"
        f" {first}\n\nIn a separate meeting, the minister {then}"
    )
    one = only(text)
    assert set(names(one)) == {"Said Mocki", "Omar Probo"}
    assert one["countries"] == ["OMN"]


def test_of_a_ministers_many_talks_at_a_summit_only_those_with_icesco_count():
    text = (
        "Series of talks of Testita beside the weavers' summit\n\nTestita met with the head of Nepalese diplomacy, Ram Mockson, and the Foreign Minister of Peru, Ana"
        " Probo.\n\nThe Moroccan minister also met with the vice-president of the Senate of Libya, Moussa Sampl.\n\nMr. Testita also had a meeting on Saturday with Salem"
        " Al-Malik, director general of the Islamic World Educational, Scientific and Cultural Organization (ICESCO), with whom he signed an annex to the agreement between it and the Government of Morocco.\n\nThis is the first change to the agreement, 36 years after its"
        " signing in 1988, according to which the Kingdom of Morocco grants the Organization and its employees a number of privileges that were told there.\n\n"
        "Articles that might interest you\n\nThursday April 18, 2024\n\nTestita meets in Rabat the envoy of the looms"
    )
    one = only(text)
    assert set(names(one)) == {"Testita", "Salem Al-Malik"}
    assert (one["type"], one["countries"], one["date_start"]) == ("signing", ["MAR"], None)


def test_in_a_headline_two_who_meet_are_not_one_with_an_office():
    text = (
        "Minister Karam, ICESCO official tackle schools\n\n10 February 2026\n\nMinister of Education of Lebanon, Dr. Nabil Karam, received Tuesday at his office a delegation"
        " from ICESCO, led by the Head of the Education Sector, Dr. Omar Testo.\n\nThe minister later met with the Ambassador of Nepal, Ana Mockson, on looms."
    )
    one = only(text)
    (karam,) = (p for p in one["people"] if "Karam" in p["name"])
    assert (karam["position"], karam["country"]) == ("Minister of Education of Lebanon", "LBN")
    assert "Ana Mockson" not in names(one)


def test_calls_for_applications_engage_nobody():
    call = (
        "ICESCO Invites Young People of Nepal to Apply for Its Photography Competition\n\n3 May 2023\n\nThe Islamic World Educational, Scientific and Cultural Organization"
        " (ICESCO) announced the opening of applications for the second edition of its photography competition, open to young men and women aged 16 to 28 from Nepal."
    )
    assert draft(call).drafts == []


def test_a_meeting_told_by_the_city_or_in_french_is_a_meeting():
    one = only(
        "In a statement, the organization said on 19 August 2025 that the plans were discussed during a meeting in Damascus between"
        " ICESCO's director general, Dr. Salim Al Malik, and Syria's minister of looms, Omar Testeh.\n\nThe statement spoke of a"
        " conference to come."
    )
    assert (one["type"], one["countries"]) == ("bilateral-meeting", ["SYR"])


def test_a_body_of_several_states_is_of_none_of_them():
    one = only(
        "L’ICESCO et le CATT veulent coopérer\n\nDr Salim M. AlMalik, Directeur général de l’ICESCO, s’est réuni avec Dr Kossi"
        " Testouvi, Directeur général du Centre Africain de Teinture et de Tissage (CATT), le lundi 16 décembre 2024, pour parler"
        " de la formation des tisserands.\n\nLe siège du Centre a été transféré de Tanger, au Royaume du Maroc, à Rabat.\n\nAu"
        " terme de la réunion, Dr Al Malek a remercié son hôte."
    )
    assert (one["type"], one["countries"], len(one["people"])) == ("bilateral-meeting", [], 2)
