"""The institutions that offices name."""

import pytest

from records.drafting import draft
from records.drafting.institutions import head_of, institution
from tests.records.drafting.drafted import only


@pytest.mark.parametrize(
    ("position", "name"),
    [
        ("Rector of the Islamic University in Testland", "Islamic University in Testland"),
        ("First Deputy Chairman of the Mockland Heritage Agency", "Mockland Heritage Agency"),
        (
            "Secretary General of the Testland National Commission for UNESCO (TNC)",
            "Testland National Commission for UNESCO",
        ),
        ("Secrétaire générale de la Commission nationale pour l'UNESCO", "Commission nationale pour l'UNESCO"),
        ("President of the Academy of Letters, Chairman of the Mock Bank", "Academy of Letters"),
        ("رئيس جامعة الاختبار للعلوم", "جامعة الاختبار للعلوم"),
        ("الأمين العام للجنة الوطنية للتربية", "اللجنة الوطنية للتربية"),
        ("Director of Culture", None),
        ("President of the University", None),
        ("Third Secretary for Cultural Affairs", None),
    ],
)
def test_an_office_names_its_institution(position, name):
    assert institution(position, None) == name


def test_a_ministry_is_named_with_its_country():
    position = "Secretary-General of the Ministry of Education"
    assert institution(position, "JOR") == "Ministry of Education of Jordan"
    assert institution(f"{position} of Jordan", "JOR") == "Ministry of Education of Jordan"


def test_what_sort_of_institution_a_name_is_of():
    assert head_of("Royal Academy of Letters") == "academy"
    assert head_of("Department of Letters") is None


LEAD = (
    "Dr. Salim M. AlMalik, Director-General of ICESCO, met on 3 May 2023 Prof. Ana Testova, {office}.\n\nThe University"
    " of Mockville will open its doors to students of every Member State, and its teachers will be trained in Rabat."
)


@pytest.mark.parametrize("office", ["Rector of the University", "Vice-Chancellor"])
def test_the_university_is_the_one_that_the_report_names(office):
    (one,) = draft(LEAD.format(office=office)).drafts
    (guest,) = [p for p in one["people"] if p["name"] == "Ana Testova"]
    assert guest["organization"] == "University of Mockville"


def test_of_two_universities_neither_is_meant_for_sure():
    text = LEAD.format(office="Rector of the University") + " So will the Mockland University of Testing."
    (one,) = draft(text).drafts
    assert [p["organization"] for p in one["people"] if p["name"] == "Ana Testova"] == [None]


def sides(text):
    """For whom each person of the only draft of a text speaks: institution and country."""
    (one,) = draft(text).drafts
    return {p["name"]: (p["organization"], p["country"]) for p in one["people"]}


def test_a_permanent_secretary_listed_among_ours_is_not_ours():
    text = (
        "Dr. Salim M. AlMalik, Director-General of ICESCO, met on 3 May 2023 Ms. Ana Testova, Minister of Youth"
        " of Mali.\n\nThe talks were attended by Mr. Ivan Mockson, Permanent Secretary at the Ministry; and Dr. Omar"
        " Fictor, Head of the Education Sector at ICESCO."
    )
    who = sides(text)
    assert who["Omar Fictor"] == ("ICESCO", None)
    assert who["Ivan Mockson"][0] != "ICESCO" and who["Ivan Mockson"][1] == "MLI"


@pytest.mark.parametrize(
    ("told", "work", "body", "country"),
    [
        ("of the University of Jordan", None, "University of Jordan", "JOR"),
        ("from the Mock University in Qatar", None, "Mock University", "QAT"),
        (", Mockville University, Egypt", None, "Mockville University", "EGY"),
        (", virologist at the Institute of Testing in Oman", "virologist", "Institute of Testing", "OMN"),
    ],
)
def test_people_without_an_office_are_of_the_institution_beside_their_name(told, work, body, country):
    joined = told if told.startswith(",") else f" {told}"
    (one,) = draft(
        "ICESCO Holds Seminar on Testing\n\n3 May 2023\n\nThe Islamic World Educational, Scientific and Cultural"
        " Organization (ICESCO) held on Wednesday a seminar on testing in schools, which gathered many participants."
        f"\n\nThe seminar featured presentations by Dr. Ana Testova{joined}; and Mr. Omar Fictor, expert at ICESCO."
    ).drafts
    (guest,) = [p for p in one["people"] if p["name"] == "Ana Testova"]
    assert (guest["position"], guest["organization"], guest["country"]) == (work, body, country)


def test_icesco_s_staff_beside_one_country_s_officials_are_not_of_that_country():
    text = (
        "Dr. Salim M. AlMalik, Director-General of ICESCO, received on 3 May 2023 in Rabat Ms. Ana Testova, Minister of"
        " Youth of Mali.\n\nThe meeting was attended by Mr. Ivan Mockson, Adviser to the Minister; Ms. Sara Fictor,"
        " Programme Specialist; and Mr. Omar Sampleh, Director of the Office of the Director-General."
    )
    who = sides(text)
    assert who["Ivan Mockson"][1] == "MLI"
    assert who["Sara Fictor"] == who["Omar Sampleh"] == ("ICESCO", None)


def test_a_ministry_named_at_the_end_of_a_sentence_keeps_no_full_stop():
    one = only(
        "Workshop closes in Niamey\n\nNiamey (UNA-OIC) – The workshop on looms concluded in Niamey on Saturday,"
        " 4 June 2022.\n\nIt was held by ICESCO and the Ministry of Looms of Niger.\n\nSecretary-General of the"
        " Ministry Souleymane Testoubacar chaired it."
    )
    assert one["people"][0]["organization"] == "Ministry of Looms of Niger"
