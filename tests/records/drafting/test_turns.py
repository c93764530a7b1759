# ruff: noqa: E501
"""Turns of phrase of agencies and ministries, in invented releases: kinds, lists of people, dates, countries, themes."""

import pytest

from benchmarks.fuzz_drafting import fault
from records.drafting import draft
from records.drafting.publisher import seat_of
from tests.records.drafting.drafted import HEAD, only


def test_names_and_offices_by_turns_without_titles():
    one = only(
        "Lusaka, May 4, 2023 (UNA) -- The King received Berta Mockson, UNESCO Director General, Samia bint Omar bin Fictor"
        " al Probaniyah, Minister of Education of the Sultanate of Oman, and Tarek Probov, Minister of Culture of Jordan."
        " The talks dealt with schools and with the training of teachers in the countries of the region."
    )
    people = {p["name"]: p["country"] for p in one["people"]}
    assert people == {
        "Berta Mockson": None,
        "Samia bint Omar bin Fictor al Probaniyah": "OMN",
        "Tarek Probov": "JOR",
    }


def test_offices_before_names_in_a_list():
    one = only(
        f"{HEAD}, met on 3 May 2023 in Rabat with Mr. Ivan Testov, Minister of Education of Jordan.\n\nThe meeting was"
        " attended by the Ambassador of Qatar, Omar bin Fictor Al-Sample, the Chairman of the Planning Board,"
        " Prof. Dr Samir Mockson, and Secretary to the Minister, Adam Fictor."
    )
    offices = {p["name"]: p["position"] for p in one["people"]}
    assert offices["Omar bin Fictor Al-Sample"] == "Ambassador of Qatar"
    assert offices["Samir Mockson"].endswith("Chairman of the Planning Board")
    assert offices["Adam Fictor"] == "Secretary to the Minister"
    assert set(one["countries"]) == {"JOR", "QAT"}


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("received here today the outgoing UN Resident Coordinator in Qatar, Mr. Ivan Testov.", "courtesy-call"),
        ("received Mr. Ivan Testov, Ambassador of Mali to Morocco, who came to bid farewell.", "courtesy-call"),
        (
            "met Mr. Ivan Testov, Minister of Culture of Mali, and congratulated him on his appointment.",
            "bilateral-meeting",
        ),
        ("paid a visit to the Minister of Culture of Mali, Mr. Ivan Testov, in Bamako.", "bilateral-meeting"),
    ],
)
def test_visits_calls_and_farewells(lead, kind):
    one = only(
        f"{HEAD}, on Monday, 6 March 2023, {lead}\n\nThe two sides spoke of ways to widen their cooperation further."
    )
    assert one["type"] == kind


def test_dateline_without_a_year_on_a_page_of_a_known_month():
    one = only(
        "date 2023-01 Bakou, 10 janvier, AZERTAC\n\nM. Ivan Testov, ministre de la Culture du Mali, a reçu hier à Bamako"
        " M. Salim M. AlMalik, directeur général de l'ICESCO, et discuté avec lui des moyens de renforcer la coopération."
    )
    assert one["date_start"] == "2023-01-09"


def test_a_meeting_or_farewell_that_names_no_field_is_on_all_three_and_condolences_on_the_tie_itself():
    said = (
        "Mr. Ivan Testov, Ambassador of Mali to Morocco{0}.\n\nThe two sides praised the relations between them and wished"
        " each other every success in the days to come, as is the custom."
    )
    meeting = only(f"{HEAD}, received on Monday, 6 March 2023, {said.format('')}")
    assert meeting["themes"] == ["education", "science-technology", "culture"]
    farewell = only(f"{HEAD}, received on Monday, 6 March 2023, {said.format(', who paid a farewell visit')}")
    assert farewell["type"] == "courtesy-call" and farewell["themes"] == meeting["themes"]
    mourning = only(
        f"ICESCO Offers Condolences at Embassy of Mali\n\n6 March 2023\n\n{HEAD}, offered condolences at the Embassy of"
        " Mali in Rabat on Monday, where he met Mr. Ivan Testov, Ambassador of Mali to Morocco."
    )
    assert mourning["type"] == "courtesy-call" and mourning["themes"] == ["membership-governance"]


def test_who_attended_is_no_theme():
    one = only(
        f"{HEAD}, received on Monday, 6 March 2023, Mr. Ivan Testov, Ambassador of Mali to Morocco, to discuss heritage.\n\n"
        "The meeting was attended by Ms. Ana Mockson, Minister of Environment, Water and Agriculture of Mali."
    )
    assert one["themes"] == ["heritage", "culture"]  # heritage is a matter of culture too


@pytest.mark.parametrize("number", range(40))
def test_a_few_of_the_five_thousand(number):
    assert fault(number) is None


def test_a_separate_meeting_where_something_was_signed_is_a_signing_of_its_own():
    call, signing = draft(
        f"Gambia: ICESCO Boss Pledges Support\n\n14 DECEMBER 2022\n\n{HEAD}, has on Monday paid a courtesy call on Hon. Fatou Testeh, Minister of Tourism, at her office in Banjul. He told of his plans for the country.\n\n"
        "Meanwhile, in a separate meeting on Tuesday, the ICESCO boss Dr. AlMalik met with the Vice Chancellor of the University of The Gambia, Professor Ebrima Mockeh, where the two institutions signed a memorandum of understanding."
    ).drafts
    assert (call["type"], call["date_start"]) == ("courtesy-call", "2022-12-12")
    assert (signing["type"], signing["date_start"]) == ("signing", "2022-12-13")
    assert "Fatou Testeh" not in {p["name"] for p in signing["people"]}


def test_the_first_words_of_a_digest_are_no_engagement():
    found = draft(
        "Weekly digest: Turkmenistan\n\nTurkmenistan Materials 1 November 2025 10:05 (UTC+04:00)\n\nASHGABAT, Turkmenistan, November 1. Test presents the main events of the week in relations of Turkmenistan with many others.\n\n"
        "Turkmenistan, ICESCO talk over health\n\nTurkmen Minister of Health Atamyrat Testov held a meeting with Head of ICESCO's Regional Office in Baku Omar Mockson on October 28. The parties exchanged views on the training of nurses."
    ).drafts
    assert [(one["date_start"], one["countries"]) for one in found] == [("2025-10-28", ["TKM"])]


def test_a_short_report_keeps_its_words_above_a_date():
    one = only(
        "ICESCO Receives Ambassador of Mali\n\nDr. Salim M. AlMalik, ICESCO Director-General, received in Rabat Mr. Omar Testo, Ambassador of Mali to Morocco, and spoke of schools with him.\n\n5 May 2023"
    )
    assert one["date_start"] == "2023-05-05" and one["countries"] == ["MLI"]


def test_a_day_in_brackets_without_a_year_says_that_it_may_be_read_two_ways():
    text = f"Talks in Rabat\n\n2 November 2023\n\n{HEAD}, received Mr. Omar Testo, Ambassador of Mali, in Rabat (%s)."
    assert only(text % "1/11")["date_start"] == "2023-11-01"
    assert only(text % "1/11")["warnings"] == ["1/11 may be read two ways"]
    assert only(text % "31/10")["date_start"] == only(text % "10/31")["date_start"] == "2023-10-31"
    assert only(text % "31/10")["warnings"] == []


def test_a_release_of_a_ministry_speaks_from_its_country_and_a_headline_does_not():
    told = f"\n\n5 May 2023\n\nThe Minister of Schools, Mr. Ali Testov, met {HEAD}, today, and spoke of schools."
    site = only(f"Ministry of Schools\nRepublic of Chad\n\nMinister Meets ICESCO Chief{told}")
    assert {p["name"]: p["country"] for p in site["people"]}["Ali Testov"] == "TCD"
    assert seat_of("Government of Chad Meets ICESCO in Rabat" + told) is None
    assert seat_of(f"Talks{told}\n\nDistributed by Test Group on behalf of Ministry of Schools of Chad.") == "TCD"
    assert seat_of(f"Talks{told} She spoke on behalf of the Ministry of Schools of Chad.") is None


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Testville State University   www.testsu.kg", "KGZ"),
        ("culture.gouv.ci", "CIV"),
        ("https://mock.example.io/", None),
        ("https://moc.gov.ly/news", "LBY"),
        ("https://www.testland-embassy.ma/", None),
        ("Oman National Commission for Education, Culture and Science", "OMN"),
        ("Greater Amman Municipality", "JOR"),
        ("EMBASSY OF THE REPUBLIC OF MALI\n\nRabat", "MLI"),
        ("Presidency of the Republic of Djibouti", "DJI"),
    ],
)
def test_the_country_of_a_site(line, country):
    assert seat_of(f"{line}\n\nTalks on Dyes\n\nDr. Ali Testov spoke at length of weaving and of dyes.") == country


def test_a_visit_to_icesco_told_at_home_and_a_chairman_in_his_own_office():
    told = f"On May 20, 2024, the delegation headed by the rector Omar Probo visited the headquarters of {HEAD[HEAD.index('the Islamic') :]} in Rabat, and met {HEAD}."
    assert only(f"Testville State University   www.testsu.kg\n\nDelegation visits ICESCO\n\n{told}")["countries"] == [
        "KGZ"
    ]
    one = only(
        "Chairman receives ICESCO chief\n\n18 November 2019\n\nMuscat: Dr. Omar Testov, Chairman of the State Council, received"
        f" in his office today {HEAD}, who is visiting the Sultanate."
    )
    assert (one["city"], one["venue_country"], one["countries"]) == ("Muscat", "OMN", ["OMN"])


def test_an_office_once_held_is_of_no_country_now():
    one = only(
        "Minister Receives Team\n\nThe Minister of Schools of Niger, Mr. Ali Testov, received on 6 February 2024 in Niamey a team led by"
        " the Head of the Education Sector of ICESCO, Dr. Ana Mockson.\n\nDr. Mockson, a former minister of education in Benin,"
        " spoke of schools."
    )
    assert one["countries"] == ["NER"]


def test_a_capital_says_where_and_not_of_whom():
    one = only(
        f"Minister meets ICESCO\n\n3 February 2026\n\nMinister of Education Tarek Testov met today in the Moroccan capital Rabat {HEAD}.\n\n"
        "The meeting was attended by Yemen's Ambassador to Morocco Omar Probo."
    )
    assert one["countries"] == ["YEM"]
