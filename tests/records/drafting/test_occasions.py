# ruff: noqa: E501
"""Condolences, congratulations, launches, sessions, press: what an occasion is, what it is about and who was only spoken of."""

import pytest

from records.drafting import draft
from records.drafting.themes import themes
from tests.records.drafting.drafted import BODY, HEAD, HEAD_FR, names, only


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            f"ICESCO Offers Condolences on the Passing of a Dyer\n12 May 2023\nDr. Omar Testi, Deputy Director-General of the {BODY}, extended condolences on the passing of"
            " the former Minister of Looms of Mali, at the Embassy of Mali in Rabat, on Thursday (May 11, 2023).\n\nThe delegation was received by Ms. Awa Testou, Ambassador of Mali to Morocco.",
            "courtesy-call",
        ),
        (
            f"Le Directeur général de l’ICESCO reçoit l’ambassadrice du Mali\n17 septembre 2025\n{HEAD_FR}, a reçu Mme Awa Testou, Ambassadrice du Mali au Maroc.\n\n"
            "Dr AlMalik l’a félicitée, en formant des vœux de réussite pour sa nouvelle mission diplomatique.",
            "courtesy-call",
        ),
        (
            f"President of Mali Congratulates Dr. Salim M. AlMalik\n20 May 2021\nToday, {HEAD}, received a message of congratulation from H.E. Mr. Ivan Testov, President of Mali, on his appointment.",
            "statement",
        ),
        (
            "Bamako, capitale des teinturiers\n26 octobre 2021\nLe ministère de la Culture du Mali et l’ICESCO ont tenu, lundi 25 octobre 2021, une conférence de presse à Bamako.\n\n"
            "Le ministre Ivan Testov a rappelé que Bamako a été choisie.",
            "statement",
        ),
        (
            "Mali : un projet de l’ICESCO\n\nL’ICESCO et la Commission nationale malienne ont procédé, le samedi 22 mai 2021 à Bamako, au lancement d’un projet d’appui aux teinturiers.\n\n"
            "Ivan Testov, Secrétaire général de la Commission nationale, explique les conditions.",
            "ceremony",
        ),
        (
            "ICESCO Chair of Looms opened at the University\n12.12.2023\nThe grand opening of the ICESCO Chair of Looms took place in Osh on December 12. The guests were met in the foyer by students.\n\n"
            "The rector of the University, Ivan Testov, spoke of looms.",
            "ceremony",
        ),
        (
            f"ICESCO Opens Exhibition of Dyes\n3 May 2022\n{HEAD}, opened on 2 May 2022 in Rabat an exhibition of dyes, with Mr. Ivan Testov, Minister of Looms of Mali.",
            "ceremony",
        ),
        (
            f"ICESCO and Mali hold press conference\n3 May 2022\n{HEAD}, and Mr. Ivan Testov, Minister of Looms of Mali, held a press conference on 2 May 2022 in Rabat.",
            "statement",
        ),
        (
            "الإيسيسكو ووزارة الثقافة تبحثان التعاون\n\nتباحث وزير الثقافة الأذربيجاني رشاد محمودوف، يوم 3 مايو 2022 في باكو، مع المدير العام للإيسيسكو الدكتور سالم بن محمد المالك.",
            "bilateral-meeting",
        ),
    ],
)
def test_kinds_of_occasions(text, kind):
    assert only(text)["type"] == kind


@pytest.mark.parametrize(
    ("headline", "lead", "kind", "wanted"),
    [
        ("ICESCO Offers Condolences at the Embassy of Mali", "The minister had served education and culture.", "courtesy-call", ["membership-governance"]),
        ("46th session of ICESCO Executive Council", "Youth, science and education were on the agenda.", "conference", ["membership-governance"]),
        ("AlMalik telephones the president", "He congratulated the head of state on his birthday. Heritage was touched upon.", "phone-call", ["membership-governance"]),
        ("Ministers talk by telephone", "They spoke of heritage sites.", "phone-call", ["heritage", "culture"]),
        ("AlMalik meets the minister", "They spoke of joint humanitarian projects.", "bilateral-meeting", ["culture"]),
        ("AlMalik meets the minister", "They spoke of humanitarian relief for refugees.", "bilateral-meeting", ["humanitarian-aid"]),
        ("AlMalik calls the minister", "He wished him robust health.", "phone-call", ["membership-governance"]),
        ("AlMalik meets the minister", "They met on the sidelines of the Conference of Environment Ministers and spoke of schools.", "bilateral-meeting", ["education"]),
        ("AlMalik meets the minister", "They spoke of space and satellites.", "bilateral-meeting", ["space", "science-technology"]),
    ],
)  # fmt: skip
def test_themes_of_occasions(headline, lead, kind, wanted):
    assert themes(headline, lead, "", kind) == wanted


def test_condolences_after_a_flood_are_of_aid_too():
    found = themes(
        "ICESCO offers condolences to flood victims", "It mourned the victims of the floods.", "", "statement"
    )
    assert "humanitarian-aid" in found


@pytest.mark.parametrize(
    "sentence",
    [
        "He conveyed the sincere sympathy of Dr. Omar Zahidi, Minister of Dyes of Mali.",
        "He read out a greeting from Dr. Omar Zahidi, Minister of Dyes of Mali.",
        "The Minister praised the selection of Dr. Omar Zahidi, Minister of Dyes of Mali, as guest of honor.",
        "They spoke of the upcoming visit of the Minister of Dyes of Mali, Dr. Omar Zahidi, to Rabat.",
        "The earlier trip culminated in talks with H.E. Dr. Omar Zahidi, Minister of Dyes of Mali.",
    ],
)
def test_who_was_only_spoken_of(sentence):
    one = only(f"{HEAD}, received on 5 May 2022 in Rabat Mr. Ivan Testov, Minister of Looms of Mali.\n\n{sentence}")
    assert names(one) == ["Salim M. AlMalik", "Ivan Testov"]


def test_an_event_marked_by_somebodys_speech_had_the_speaker_there():
    one = only(
        f"ICESCO Opens Forum of Dyes\n5 May 2022\n{HEAD}, opened on 4 May 2022 in Rabat the Forum of Dyes. The opening was marked by the speech of Mr. Ivan Testov,"
        " Minister of Looms of Mali."
    )
    assert "Ivan Testov" in names(one)


def test_the_next_of_a_list_after_who_read_a_speech_was_there():
    one = only(
        f"ICESCO Opens Forum of Dyes\n5 May 2022\n{HEAD}, opened on 4 May 2022 in Rabat the Forum of Dyes.\n\nThe session heard an address delivered on her behalf by"
        " Mr. Ivan Testov, Adviser to the Minister of Looms of Mali; Dr. Omar Zahidi, Minister of Dyes of Chad, spoke next."
    )
    assert "Omar Zahidi" in names(one)


def test_a_statement_by_the_head_of_a_regional_office_is_with_the_country_it_is_in():
    one = only(
        "MORONI, 15th July 2025 -- Omar Testi, Director of the ICESCO Regional Office in the Comoros, stated that the Office will launch a package of programmes for dyers.\n\n"
        "He added that the Office has become a meeting point for weavers."
    )
    assert (one["type"], one["countries"]) == ("statement", ["COM"])


def test_a_label_before_a_headline_is_not_engaged_where_the_minister_is_anothers():
    one = only(
        "Morocco: Foreign Affairs Minister Meets ICESCO Director in Rabat\n\n19 May 2022\n\nThe Minister of Foreign Affairs of Gambia, Dr. Omar Testi, on Monday May"
        f" 16th 2022 paid a visit to {HEAD}, in Rabat."
    )
    assert one["countries"] == ["GMB"]


def test_new_england_is_no_country():
    one = only(
        "Ministry receives looms\n\nOn 7th October, 2020, the Minister of Looms of Sierra Leone, Mr. Ivan Testov, received eight looms from ICESCO at a ceremony in"
        " New England Ville, Freetown."
    )
    assert one["countries"] == ["SLE"]


def test_where_a_guest_came_from_is_not_the_place():
    one = only(
        "The Minister of Looms, Dr. Ivan Testov, welcomed Mr. Omar Testi, Secretary-General of the Organisation of Dyers, who arrived from Addis Ababa, Ethiopia.\n\n"
        "The Gambia spoke of its looms."
    )
    assert (one["city"], one["venue_country"]) != ("Addis Ababa", "ETH")


def test_buttons_and_a_source_beside_a_stamp_leave_it_the_pages_day():
    one = only(
        "ICESCO, Mali explore cooperation\n\nUpdated: July 19, 2021 Source: Mock News Agency\nfontLarger fontSmaller\n\nDr. Salim M. AlMalik, director general of ICESCO,"
        " and Ivan Testov, charge d'affaires of the Malian Embassy in Morocco, explored cooperation.\n\nThey held a meeting on Thursday at the headquarters in Rabat, according"
        " to a communique released on Friday."
    )
    assert one["date_start"] == "2021-07-15"


def test_further_reading_begins_no_report():
    one = only(
        f"{HEAD_FR}, a échangé le 5 mai 2022 à Libreville avec Ivan Testov, le ministre gabonais de la Culture.\nLire aussi : Maroc. Les teinturiers et Singapour joignent leurs"
        " efforts en faveur des tisserands de l’Afrique entière\nDr Salim M. AlMalik a visité le musée des arts du Gabon avec le ministre gabonais de la Culture."
    )
    assert one["countries"] == ["GAB"]


def test_one_sentence_that_tells_who_met_and_when_is_a_report():
    one = only("Dr. AlMalik received Ambassador Ivan Testov of Mali in Rabat on 3 May 2022.")
    assert (one["date_start"], one["countries"], len(one["people"])) == ("2022-05-03", ["MLI"], 2)
    assert not draft("President Testov met ICESCO chief AlMalik.").drafts


def test_heads_of_companies_met_in_a_series_are_of_no_country_and_engage_none():
    one = only(
        f"ICESCO Director-General Holds a Series of Meetings with Participants in Dyers Conference in Muscat\n\n{HEAD}, held a series of meetings with officials of"
        " companies, on the sidelines of the Dyers Conference, held in Muscat, Oman, on October 2-3, 2024.\n\nThe first meeting featured Mr. Omar Testi, Director General"
        " of Dyes Limited. Dr. AlMalik also met with Ms. Ana Mockson, Global Director of Dyes at the University of Cambridge, and received Dr. Ivan Testov, President of"
        " the company."
    )
    assert one["countries"] == []
    assert {p["name"]: p["country"] for p in one["people"]}["Ivan Testov"] is None


def test_an_event_announced_for_tomorrow_is_of_the_day_it_is_to_begin():
    one = only(
        f"Tomorrow… ICESCO Holds a Conference of Dyers\n\n27 September 2021\n\nThe {BODY} is holding a conference of dyers in Rabat.\n\nThe three-day conference will kick"
        " off tomorrow, September 28, 2021, and bring together the Minister of Looms of Mali, Mr. Ivan Testov."
    )
    assert one["date_start"] == "2021-09-28"
    assert "announced beforehand: that it took place is not told" in one["warnings"]


def test_a_president_whom_one_was_delighted_to_have_met_was_not_at_this_meeting():
    one = only(
        f"{HEAD}, met on Friday, 31 May 2024 in Osh with Mr. Ivan Testov, Minister of Looms of Kyrgyzstan.\n\nDr. AlMalik expressed his delight in meeting with H.E."
        " President Karim Zahidi at the Presidential Palace."
    )
    assert names(one) == ["Salim M. AlMalik", "Ivan Testov"]


def test_who_would_speak_at_a_coming_event_is_not_at_the_press_conference():
    one = only(
        "OSH: Minister of Looms of Kyrgyzstan Dr Ivan Testov said that the ministry would organize a conference of dyers in Osh.\n\nAddressing a press conference on"
        " 9 January 2025, he said that the address would be given by Nobel Laureate Ana Mockson."
    )
    assert (one["type"], names(one)) == ("statement", ["Ivan Testov"])


def test_a_country_is_the_place_where_a_workshop_is_held_on_some_days_in_it():
    one = only(
        f"The {BODY} held a workshop, on 1-3 December 2022, in Burkina Faso, on dyes, with the National Commission of Burkina Faso.\n\nMr. Ivan Testov spoke."
    )
    assert one["venue_country"] == "BFA"


def test_prices_of_shares_are_no_headline():
    one = only(
        " date 2025-01-02 AGL 37.50 Decreased By ▼ -0.48 (-1.26%)\n\nMinister chairs meeting of dyers\n\nOSH: Minister of Looms of Kyrgyzstan Ivan Testov chaired a meeting"
        " of the committee for the conference of dyers.\n\nThe meeting was attended by Ana Mockson, Director of Dyes."
    )
    assert one["title"] == "Minister chairs meeting of dyers"


def test_what_was_discussed_in_somebodys_presence_counts_for_the_themes():
    one = only(
        f"{HEAD}, met with Ms. Ana Testova, President of Dyers for Voluntary Work.\n\nDuring this meeting, which took place on 10 March 2020 in Rabat, in the presence of a"
        " number of officials, the two parties discussed supporting youth and women."
    )
    assert sorted(one["themes"]) == ["women-family", "youth"]


def test_a_meeting_called_virtual_further_on_was_held_online():
    one = only(
        f"The Education Sector of the {BODY} held a meeting with the General Secretariat of the League of Dyers.\n\nDuring this virtual meeting, held on June 15, 2022, the"
        " two parties spoke of looms. Mr. Ivan Testov, Director of Looms at the League of Dyers, took part."
    )
    assert (one["type"], one["mode"]) == ("video-conference", "virtual")


def test_a_series_of_meetings_on_a_visit_engages_the_country_visited():
    one = only(
        "ICESCO Director-General Concludes Visit to Baku\n\n3 May 2022\n\n"
        f"{HEAD}, held a series of meetings with senior officials in Baku, Azerbaijan, on 2 May 2022, and discussed schools.\n\nHe also visited a museum with Mr. Ivan Testov."
    )
    assert one["countries"] == ["AZE"]
