# ruff: noqa: E501
"""Where it took place, how many engagements a page holds, and events known by those who came; all releases are invented."""

import pytest

from records.drafting import draft
from tests.records.drafting.drafted import HEAD, only

ICESCO = "the Islamic World Educational, Scientific and Cultural Organization (ICESCO)"


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        ("The forum of gardeners was held in the State of Kuwait on Tuesday, 3 May 2022, and ICESCO took part in it.", "KWT"),
        ("The forum of gardeners opened on Tuesday, 3 May 2022, with ICESCO's help for schools in the Republic of Mali.", None),
        ("Mr. Ivan Testov, Minister of Culture of Mali, received on Tuesday, 3 May 2022, Dr. Salim M. AlMalik, ICESCO Director-General.", "MLI"),
        ("عقدت منظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو) يوم الثلاثاء 3 مايو 2022 بتونس اجتماع لجنة الثقافة، بحضور وفود من المغرب وليبيا وسوريا.", "TUN"),
    ],
)  # fmt: skip
def test_a_country_without_a_city(lead, wanted):
    headline = "اجتماع" if "لجنة" in lead else "Gardens"
    assert (
        only(f"{headline}\n\n{lead} More was not told of the day, nor of the talks that were to follow.")[
            "venue_country"
        ]
        == wanted
    )


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Experts of Jordan, Egypt and Oman came on Tuesday, 3 May 2022, to Rabat, where Ms. Awa Testou of ICESCO greeted them.", "conference"),
        ("A course for gardeners from Jordan, Egypt and Oman ended on Tuesday, 3 May 2022, in Rabat, Ms. Awa Testou of ICESCO said.", "training"),
    ],
)  # fmt: skip
def test_where_states_attend_it_was_an_event(lead, kind):
    assert only(f"Gardens\n\n{lead}")["type"] == kind


def test_reports_that_follow_each_other_without_headlines():
    text = (
        f"On Tuesday, 3 May 2022, {ICESCO} held in Rabat a course for gardeners with the Ministry of Culture of Mali, at"
        " which spades and seeds were handed out to all who had come, and the soil was spoken of at length by everyone.\n"
        "The course is one of many that are held for gardeners in the villages of the Sahel.\n"
        f"The young gardeners' web was the matter of a virtual meeting that {ICESCO} held on Wednesday, 4 May 2022, with"
        " the Ministry of Youth of Chad, and at which it was agreed to plant a tree in every yard of every school there."
    )
    found = draft(text).drafts
    assert [(one["date_start"], one["countries"]) for one in found] == [
        ("2022-05-03", ["MLI"]),
        ("2022-05-04", ["TCD"]),
    ]


def test_a_statement_of_the_body_alone_is_one():
    one = only(
        f"ICESCO Calls for Gardens\n\nIn a statement issued on Friday, 6 May 2022, {ICESCO} called for gardens to be spared in"
        " every conflict, and for seeds to be kept where no harm can come to them."
    )
    assert (one["type"], one["countries"], one["date_start"]) == ("statement", [], "2022-05-06")


def test_a_weekday_with_its_day_in_brackets_settles_the_year():
    one = only(
        "Prize for Gardens\n\nMr. Ivan Testov, Minister of Culture of Mali, gave away on Tuesday (6 June) the prize for"
        " gardens of the 2005 Convention, which had been founded in 2020 and was given first in 2021."
    )
    assert one["date_start"] == "2023-06-06"


def test_a_town_that_no_table_names():
    one = only(
        "Forum of Gardeners\n\nThe forum of gardeners was held on Tuesday, 3 May 2022, in Testville Oasis, Libya, by ICESCO and"
        " the Ministry of Water of Libya, and those who came to it spoke of wells, of dates and of the shade of palms."
    )
    assert (one["city"], one["venue_country"]) == ("Testville Oasis", "LBY")


@pytest.mark.parametrize(
    ("sentence", "city"),
    [
        ("A chair of the Organization (ICESCO), Rabat, was set up in Multan, Pakistan.", "Multan"),
        ("Scrolls from Kazan to Cairo were shown in Tashkent, Uzbekistan, at a conference held there.", "Tashkent"),
    ],
)  # fmt: skip
def test_a_city_that_is_anothers_is_not_the_place(sentence, city):
    assert only(f"ICESCO Chair Opened\n\n14 November 2023\n\n{HEAD}, was there. {sentence}")["city"] == city


def test_a_city_in_what_somebody_says_is_not_the_place():
    text = (
        f"Talks on Looms\n\n14 November 2023\n\n{HEAD}, met Mr. Omar Testov, Minister of Crafts of Mali, and spoke of"
        " looms.\n\n“I have brought the man who was President of the University in Islamabad,” he said."
    )
    assert only(text)["city"] is None


def test_a_city_that_somebody_is_invited_to_or_that_stands_for_its_state_is_not_the_place():
    one = only(
        "Iran's Minister of Looms Karim Testili, who attended the Conference of Weaving Countries in Doha, capital of Qatar, spoke"
        " in a meeting with Salim Almalik, Director General of ICESCO.\n\nHe told of the importance of ICESCO for Tehran and"
        " invited Almalik to visit Tehran."
    )
    assert (one["city"], one["countries"]) == ("Doha", ["IRN"])


def test_the_seat_of_an_embassy_in_french_is_the_place():
    one = only(
        "Coopération entre l’ICESCO et le Sénégal\n\n19 août 2020\nDr Salim M. AlMalik, Directeur général de l’ICESCO, s’est"
        " entretenu avec M. Ibrahim Testeck, ambassadeur de la République du Sénégal auprès du Royaume du Maroc.\nL’entrevue a eu"
        " lieu au siège de l’ambassade du Sénégal à Rabat. Un forum est prévu à Dakar."
    )
    assert (one["city"], one["venue_country"], one["countries"]) == ("Rabat", "MAR", ["SEN"])
