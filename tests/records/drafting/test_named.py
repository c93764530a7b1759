# ruff: noqa: E501
"""Names and offices as agencies write them, in three tongues: where each begins and ends, and what is no name at all."""

import pytest

from records.drafting import draft
from records.drafting.ministries import ministry
from tests.records.drafting.drafted import HEAD, HEAD_FR, names, only


def test_permanent_observers_have_their_office_and_no_letter_is_part_of_it():
    one = only(
        "H.E. Mr. Ivan Testov, Secretary-General of the United Nations, received on Friday, 26 August 2022 the letter of credence of the new Permanent Observer of the"
        " Organisation of Islamic Cooperation, Ambassador Omar A. Testi.\n\nWhile conveying the greetings of the OIC Secretary-General His Excellency, Karim Zahidi to the"
        " UN Secretary-General, Ambassador Testi commended the partnership."
    )
    offices = {p["name"]: p["position"] for p in one["people"]}
    assert offices["Omar A. Testi"] == "new Permanent Observer of the Organisation of Islamic Cooperation"
    assert one["type"] == "courtesy-call"


@pytest.mark.parametrize(
    ("position", "country", "wanted"),
    [
        ("Prime Minister of the Republic of Tatarstan", "RUS", None),
        ("Prime Minister of Tatarstan", "RUS", None),
        ("Minister of Culture of the Republic of Tatarstan", "RUS", "Ministry of Culture of the Republic of Tatarstan"),
        ("Deputy Prime Minister for the Council of Ministers", "OMN", None),
        ("Deputy Prime Minister for Economic Affairs", "JOR", "Ministry of Economic Affairs of Jordan"),
    ],
)
def test_a_prime_minister_of_a_region_has_no_ministry_of_it(position, country, wanted):
    assert ministry(position, country) == wanted


def test_first_ladies_of_a_country_in_french_are_no_person_called_so():
    one = only(
        f"Ivan Testov, ambassadeur d’Azerbaïdjan au Maroc, a remis le 16 mars 2023 à Rabat ses lettres de créance à {HEAD_FR}.\n\nIls ont parlé de la prochaine visite de la"
        " Première Dame d’Azerbaïdjan, Mme Leyla Testova, à Rabat."
    )
    assert names(one) == ["Ivan Testov", "Salim M. AlMalik"]


def test_names_of_a_newspapers_editors_are_no_headline():
    one = only(
        "الجمعة 6 سبتمبر 2024\nرئيس مجلس الإدارة\nهدى كامل\nرئيس التحرير\nأشرف عبد الوهاب\n\nالمدير العام للإيسيسكو يلتقي وزير التربية\n\nالتقى الدكتور سالم بن محمد المالك، المدير"
        " العام للإيسيسكو، الدكتور كريم الزياتي، وزير التربية الأردني، في عمان."
    )
    assert one["title"] == "المدير العام للإيسيسكو يلتقي وزير التربية"


def test_in_arabic_an_office_without_a_comma_is_the_next_persons():
    one = only(
        "التقى وزير الخارجية الإيراني حسين رضا زاده الأمين العام لمنظمة التعاون الإسلامي إبراهيم موسى طه في طهران يوم 3 مايو 2022."
    )
    assert {p["name"]: p["country"] for p in one["people"]} == {"حسين رضا زاده": "IRN", "إبراهيم موسى طه": None}


def test_in_arabic_a_king_whose_care_is_praised_was_not_there():
    one = only(
        "استقبل وزير الخارجية المغربي كريم الزياتي، يوم 3 مايو 2022 بمقر الوزارة بالرباط، الدكتور سالم بن محمد المالك، المدير العام للإيسيسكو.\n\nوتناول اللقاء ما تحظى به الإيسيسكو"
        " من رعاية واهتمام متواصل من العاهل المغربي الملك محمد السادس."
    )
    assert names(one) == ["كريم الزياتي", "سالم بن محمد المالك"]


def test_a_visit_begun_yesterday_is_not_the_day_of_the_meeting_in_arabic():
    one = only(
        "رئيس وزراء جيبوتي يستقبل المدير العام للإيسيسكو\n\n11-2-2020 | 10:47\n\nاستقبل رئيس وزراء جمهورية جيبوتي عبد الرحمن فارح، اليوم الثلاثاء، في جيبوتي، الدكتور سالم بن محمد المالك"
        " المدير العام للإيسيسكو، الذي بدأ أمس زيارة إلى البلاد."
    )
    assert one["date_start"] == "2020-02-11"


def test_a_secretary_general_with_a_further_title_keeps_the_office_whole():
    one = only(
        "The Prime Minister of Mali, Ivan Testov, met on 5 May 2022 in Bamako with Muslim World League Secretary General Sheikh Mohammad bin Omar Al-Testi."
    )
    found = {p["name"]: (p["honorific"], p["position"]) for p in one["people"]}
    assert found["Mohammad bin Omar Al-Testi"] == ("Sheikh", "Muslim World League Secretary General")


def test_a_text_that_breaks_off_at_a_title_is_read():
    assert draft(f"{HEAD}, met on 5 May 2022 in Rabat the League Secretary").drafts is not None


@pytest.mark.parametrize("country", ["Sierra Leone", "Costa Rica", "Sri Lanka", "San Marino"])
def test_a_country_of_two_words_inside_an_office_is_no_person(country):
    one = only(
        f"The acting secretary general of the {country} National Commission for Looms, Ana Testova, said on 5 May 2022 in Rabat that ICESCO had stood by the Commission for years."
    )
    assert names(one) == ["Ana Testova"]


def test_a_candidate_elected_and_a_doctor_of_history_are_named():
    one = only(
        "The candidate of Mali, Omar Testi, was elected chairman of the Executive Council of ICESCO, on 3 May 2022 in Amman.\n\nThe head of the chair, Doctor of History"
        " Ana Rinatovna Testova, presented the plan."
    )
    assert {p["name"]: p["position"] for p in one["people"]} == {
        "Omar Testi": "candidate of Mali",
        "Ana Rinatovna Testova": "head of the chair",
    }


def test_an_agencys_name_in_capitals_is_no_part_of_a_persons():
    one = only(
        "NUR-SULTAN. KAZINFORM Omar Testov, Ambassador of Kazakhstan to Cairo, met on 5 May 2022 with Dr. Karim Zahidi, Minister of Looms of Egypt, in Cairo."
    )
    assert names(one) == ["Omar Testov", "Karim Zahidi"]


def test_offices_of_a_commune_in_small_letters_and_assistants_on_issues():
    one = only(
        f"{HEAD_FR}, a lancé le 5 mai 2022 à Bobo un projet de teinture.\n\nLe maire de la commune, Omar Testi Diallo, a dit sa fierté d'accueillir le lancement."
    )
    assert "Omar Testi Diallo" in names(one)
    one = only(
        f"The President of Tajikistan, Ivan Testov, received on 5 May 2022 in Dushanbe {HEAD}.\n\nIt was noted that the heritage of Imam Abu Hanifa and Mir Sayyid Ali"
        " Hamadani is everybody's.\n\nThe meeting was attended by the Assistant to the President on foreign policy issues Omar Testzoda."
    )
    assert set(names(one)) == {"Salim M. AlMalik", "Ivan Testov", "Omar Testzoda"}
