# ruff: noqa: E501
"""Readouts of agencies, offices and list pages, in invented releases: where a report begins, who was there, of which country."""

import pytest

from records.drafting import draft
from records.drafting.publisher import seat_of
from tests.records.drafting.drafted import BODY, HEAD, countries_of, only


def test_a_dateline_on_a_line_of_its_own_below_captions_is_no_headline():
    one = only(
        "Oman\n\nOman hosts conference of ICESCO dyers\n\nShaikh Said Testi, Chairman of the State Council, and other"
        " dignitaries at the conference in the Palm Hotel on Wednesday.\n\nShaikh Said Testi, Chairman of the State Council,"
        " and other dignitaries at the conference in the Palm Hotel on Wednesday.\nStaff Reporter\n\nMuscat, Nov 6\n\nThe"
        " ICESCO Dye Conference kicked off under the auspices of Shaikh Said Testi, Chairman of the State Council, on"
        f" Wednesday at the Palm Hotel, in the presence of Dr Salim al Malik, Director-General of the {BODY}."
    )
    assert one["date_start"] == "2024-11-06"  # the only such Wednesday since ICESCO has its name
    assert (one["city"], one["countries"]) == ("Muscat", ["OMN"])
    assert one["title"] == "Oman hosts conference of ICESCO dyers"


def test_without_a_headline_the_first_sentence_that_tells_something_is_the_title():
    one = only(
        " date 2024-08-31 OSH, Kyrgyzstan, August 31. ICESCO Director General Dr. Salim M. AlMalik met with the Minister of"
        " Looms of Kyrgyzstan, Mr. Ivan Testov, in Osh, Mock reports.\n\nThey spoke of the looms of the country at length."
    )
    assert one["title"] == (
        "ICESCO Director General Dr. Salim M. AlMalik met with the Minister of Looms of Kyrgyzstan, Mr. Ivan Testov, in Osh, Mock reports"
    )


def test_a_long_first_sentence_is_cut_between_words():
    long = (
        f"{HEAD}, received on 5 May 2022 in Rabat Mr. Ivan Testov, Minister of Looms of Mali, and spoke with him of "
        + ("dyes and looms and carpets and " * 8)
    )
    title = only(long + "felt.\n\nThey spoke of the looms of the country at length.")["title"]
    assert len(title) <= 240 and long.startswith(title + " ")


def test_a_subhead_of_the_opening_session_begins_no_report():
    one = only(
        "24 February 2024 11:48 PM\n\nJordan’s participation in the 9th session of the Council of Dyers\n\nFriday، 22 December 2023 - 12:00 AM\n\nThe 9th session of"
        f" the Council of Dyers of the {BODY} was inaugurated in Rabat on 22 December 2023.\n\nThe opening session\n\nDr. Omar"
        f" Testi, Minister of Looms of Jordan, headed the opening session of the Council of the {BODY}, in the presence of"
        f" Dr. Salim M. AlMalik, Director-General of the {BODY}, and of the members."
    )
    assert countries_of(one) == {"Omar Testi": "JOR", "Salim M. AlMalik": None}


def test_a_report_cut_off_at_the_end_of_a_page_is_not_a_line_under_its_headline():
    first = (
        f"ICESCO and Mali Weave\n\n{HEAD}, received on 5 May 2022 in Rabat Mr. Ivan Testov, Minister of Looms of Mali."
    )
    more = "They spoke of dyes, and of the weavers whom the schools of the country train every year in the spring."
    second = f"ICESCO and the Islamic Development Bank Work Together\n\n{HEAD}, and Dr. Ana Mockson, Vice President of Looms at the Islamic Dev"
    found = draft(f"{first}\n\n{more}\n\n{second}").drafts
    assert [one["title"] for one in found] == [
        "ICESCO and Mali Weave",
        "ICESCO and the Islamic Development Bank Work Together",
    ]


def test_french_titles_in_small_letters_part_the_reports_of_a_page():
    told = "L’ICESCO et {} ont tenu à {} l’atelier des teinturiers, que le Secteur de la culture de l’ICESCO a organisé avec les tisserands."
    page = (
        "Le Directeur général de l’ICESCO reçoit l’ambassadeur du Mali à Rabat\n\nDr Salim M. AlMalik, Directeur général de"
        " l’ICESCO, a reçu, mercredi 2 mars 2022 à Rabat, M. Ivan Testov, ambassadeur du Mali au Maroc.\n\nIls ont parlé de"
        " teintures.\n\nClôture à Cotonou de l’atelier de formation sur la conception des métiers à tisser\n\n"
        + told.format("le ministère béninois des Tisserands", "Cotonou")
        + "\n\nIl a eu lieu du 21 au 24 février 2022, et M. Omar Testi, directeur de cabinet du ministre des Tisserands, y a parlé."
    )
    assert [one["countries"] for one in draft(page).drafts] == [["MLI"], ["BEN"]]


def test_contacts_below_a_release_are_no_people():
    one = only(
        "Workshop on looms closes in Amman\n\nAmman, 30 March 2022 – A training workshop on looms was concluded today in Amman."
        f" It was organized by the {BODY} with the Ministry of Looms of Jordan.\n\nMs. Ana Mockson, Director of Looms at the"
        " Jordanian Ministry of Looms, spoke at the end.\n\nFor more information:\nRasha Testi, Communication Officer, +962 1 000 0000"
    )
    assert list(countries_of(one)) == ["Ana Mockson"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "The meeting was also attended by senators Bibi Testova and Yerzhan Mockov.",
            {"Bibi Testova", "Yerzhan Mockov"},
        ),
        ("The meeting was attended by Mufti of Tatarstan Ramil hazrat Testov.", {"Ramil hazrat Testov"}),
        ("Chairman PCRW Engr. Habib Testi attended the meeting.", {"Habib Testi"}),
        ("Executive Director NIT Maj Gen Dr. Aamer Testi attended the meeting.", {"Aamer Testi"}),
        ("The Minister wrote that it was a fruitful talk with @DrOmarTesti on looms.", set()),
        (
            "Ana Mockson, an education expert at the Ministry of Looms of Mali, took part in the meeting.",
            {"Ana Mockson"},
        ),
        ("The meeting was attended by the Rector of UIN Test, Prof. Dr. KH. Ahmad Testi.", {"Ahmad Testi"}),
        (
            "The Minister will on Monday open a school, and will be joined by the Indian High Commissioner, Dr. Raghav Testi.",
            set(),
        ),
        (
            "The meeting was attended by the Director of the Electoral Assistance Unit, Mr. Rashid Testi.",
            {"Rashid Testi"},
        ),
    ],
)
def test_who_else_was_there(sentence, wanted):
    one = only(f"{HEAD}, received on 5 May 2022 in Rabat Mr. Ivan Testov, Minister of Looms of Mali.\n\n{sentence}")
    assert set(countries_of(one)) - {"Salim M. AlMalik", "Ivan Testov"} == wanted


def test_a_minister_whose_office_was_represented_by_another_was_not_there():
    one = only(
        f"A training on looms by the {BODY} and the Nigerian National Commission opened in Kano on 3 June 2024.\n\nDeclaring it"
        " open, the Minister of Looms, Dr. Yahaya Testi, said that children must learn to weave.\n\nThe minister, who was"
        " represented by the Permanent Secretary, Mrs. Ana Mockson, said that forty schools would be renovated this year."
    )
    assert "Yahaya Testi" not in countries_of(one) and "Ana Mockson" in countries_of(one)


def test_a_patron_is_told_by_the_words_before_the_office():
    one = only(
        "Un colloque sur les teintures s’est ouvert à Tunis le 12 avril 2024 à l’initiative de l’ICESCO.\n\nPlacé sous le"
        " patronage du ministre de la Jeunesse, de la Culture, des Teintures et de la Communication, M. Amine Testi, il réunit"
        " des teinturiers.\n\nM. Otman Mocki, ambassadeur du Mali à Tunis, a parlé de l’indigo."
    )
    assert {p["name"]: p["role"] for p in one["people"]}["Amine Testi"] == "patron"


def test_an_outgoing_envoy_is_of_the_own_country_and_the_next_of_another():
    one = only(
        "Le Directeur général de l’ICESCO, Dr Salim M. AlMalik, a échangé, mercredi 3 novembre 2021 à Rabat, avec l’ambassadeur"
        " sortant du Mali au Maroc, M. Oumar Testi, et la nouvelle ambassadrice du Tchad, Mme Fatimé Mocki."
    )
    assert countries_of(one) == {"Salim M. AlMalik": None, "Oumar Testi": "MLI", "Fatimé Mocki": "TCD"}


def test_an_article_after_a_place_begins_the_office():
    one = only(f"{HEAD}, received on 5 May 2022 in Rabat the outgoing Ambassador of Mali, Mr. Ivan Testov.")
    assert {p["name"]: p["position"] for p in one["people"]}["Ivan Testov"] == "outgoing Ambassador of Mali"


def test_an_envoys_country_makes_no_person():
    one = only(
        "Dr Salim M. AlMalik, Directeur général de l’ICESCO, a reçu le 5 mai 2022 à Rabat M. Paolo Testi, ambassadeur d’Italie au"
        " Maroc.\n\nL’ambassadeur d’Italie a évoqué l’école des teinturiers, où des tisserands seront accueillis."
    )
    assert list(countries_of(one)) == ["Salim M. AlMalik", "Paolo Testi"]


def test_a_goodwill_ambassador_is_not_of_the_staff():
    one = only(f"{HEAD}, received on 4 March 2024 in Rabat Ms. Hind Testova, ICESCO Goodwill Ambassador.")
    assert {p["name"]: p["organization"] for p in one["people"]}["Hind Testova"] != "ICESCO"


def test_heads_of_units_named_with_a_commission_for_icesco_are_not_icescos():
    one = only(
        f"The ICESCO delegation headed by {HEAD}, met on 15 June 2021 in Osh the Minister of Looms of Kyrgyzstan, Mr. Ivan Testov."
        "\n\nThe delegation was accompanied by the Secretary-General of Kyrgyzstan's National Commission for ICESCO, and Head of"
        " the Department for Cooperation with Foreign Countries Anvar Mockov."
    )
    assert countries_of(one)["Anvar Mockov"] == "KGZ"


def test_icescos_people_named_in_short_take_the_full_name_of_the_pages_other_reports():
    page = (
        f"ICESCO and Mali Weave in Rabat\n\n10 May 2022\n\n{HEAD}, received on 9 May 2022 in Rabat Mr. Ivan Testov, Minister of Looms"
        " of Mali.\n\nLooms of Chad Come Back to Life\n\n12 May 2022\n\nOn 11 May 2022, Dr. AlMalik met in Rabat with Ms. Ana"
        " Mockson, Minister of Looms of Chad, and spoke with her of dyes."
    )
    found = draft(page).drafts
    assert [one["countries"] for one in found] == [["MLI"], ["TCD"]]
    assert all("Salim M. AlMalik" in countries_of(one) for one in found)


SERIES = (
    f"{HEAD}, held meetings with a number of ministers of looms on the sidelines of a forum, held in Osh on 25 and 26 June 2023."
    "\n\nIn his meeting with Mr. Ivan Testov, Minister of Looms of Uganda, the two sides spoke of dyes.\n\nIn another meeting, the"
    " Director-General and Mr. Omar Mocki, Minister of Looms of Chad, spoke of felt.\n\nThe Director-General then held talks with"
    " Mrs. Ana Testova, Minister of Looms of Mali."
)


def test_a_series_of_meetings_told_as_one_stays_one_with_all_countries():
    one = only(f"ICESCO Director-General Holds Meetings with Ministers of Looms\n\n26 June 2023\n\n{SERIES}")
    assert one["countries"] == ["UGA", "TCD", "MLI"]
    assert {p["name"]: p["position"] for p in one["people"]}["Omar Mocki"] == "Minister of Looms of Chad"


def test_a_series_in_arabic_stays_one_with_all_countries():
    one = only(
        "المدير العام للإيسيسكو يلتقي عددا من الوزراء بالدوحة\n\n13 فبراير 2024\n\nعقد الدكتور سالم بن محمد المالك، المدير العام لمنظمة"
        " العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو)، سلسلة اجتماعات مع عدد من الوزراء يوم 12 فبراير 2024 بالدوحة.\n\nفقد التقى"
        " المدير العام السيد يوسف بن علي الحارثي، وزير الثقافة بسلطنة عمان.\n\nكما التقى الدكتور المالك السيد جمال شاه خان، وزير"
        " الثقافة في جمهورية باكستان الإسلامية، واستعرض الجانبان البرامج المشتركة."
    )
    assert one["countries"] == ["OMN", "PAK"]


def test_companies_met_on_the_sidelines_are_not_of_the_host():
    one = only(
        f"{HEAD}, held a series of meetings with companies on the sidelines of the ICESCO Dye Conference, held in Muscat, Oman, on"
        " 6-7 November 2024.\n\nThe first meeting featured Mr. Ivan Testov, Director of the Green Looms Company.\n\nDr. AlMalik also"
        " met with Ms. Ana Mockson, Director of Dyes at the University of Testbridge."
    )
    assert one["countries"] == [] and not any(countries_of(one).values())


def test_countries_of_what_an_agreement_is_for_are_not_engaged():
    one = only(
        f"The Islamic Development Bank (IsDB) and the {BODY} signed an agreement in Marrakesh on 12 October 2023 to reopen classrooms"
        " for children in remote areas of Chad, Guinea-Bissau and Mozambique.\n\nIt was signed by Dr. Rami Testi, Vice President"
        " of IsDB, and Dr. Salim M. AlMalik, Director-General of ICESCO."
    )
    assert one["countries"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Discussions centred on museums in the areas hit by the February earthquakes in Türkiye and Syria.",
        "Dr. AlMalik said that ICESCO would sponsor the participation of dyers from the Maldives and Brunei.",
        "Earlier it was reported that the Minister held talks with the ministers of Bahrain and Chad.",
        "The delegation members were invited to the celebrations of the jubilee of a school in Tunisia.",
    ],
)
def test_countries_only_spoken_of(sentence):
    one = only(f"{HEAD}, received on 5 May 2022 in Rabat Mr. Ivan Testov, Minister of Looms of Mali.\n\n{sentence}")
    assert one["countries"] == ["MLI"]


def test_scholars_at_a_conference_speak_for_themselves_and_delegates_for_their_country():
    told = f"An international conference on dyes by the Ministry of Looms of Uzbekistan and the {BODY} opened in Khiva on 10 June 2025.\n\nMore than 120 {{}} from 18 countries, including Egypt, Iran and Japan, are taking part in the conference."
    assert only(told.format("scientists"))["countries"] == ["UZB"]
    assert set(only(told.format("delegates"))["countries"]) == {"UZB", "EGY", "IRN", "JPN"}


def test_an_event_of_a_visit_engages_the_country_visited():
    one = only(
        f"{HEAD}, delivered a lecture at the Green Hills Academy during his official visit to Kyrgyzstan.\n\nIn his lecture,"
        " delivered on 21 September 2025 to students, he spoke of dyes."
    )
    assert one["countries"] == ["KGZ"]


def test_a_delegation_from_a_country_engages_it_and_no_other_that_is_named():
    one = only(
        "Delegation from Mauritanian House of Elders visits Exhibition of Dyes at ICESCO\n\nA delegation from the Mauritanian House"
        f" of Elders visited the Exhibition of Dyes at the headquarters of the {BODY}, in Rabat.\n\nDr. Omar Testi, Deputy"
        " Director-General of ICESCO, received the delegation on 2 March 2023, and said that it is the first edition outside the"
        " Kingdom of Saudi Arabia.\n\nThe delegation included Mr. Sidi Mocki, Coordinator of the National Labor Union in the House."
    )
    assert one["countries"] == ["MRT"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"Scholars and Thinkers Meet at the Osh Forum on Dyes\n\nThe League of Dyers organized at its headquarters in Osh on Thursday, 7 March 2024, the Forum on Dyes, in partnership with the {BODY}, with the participation of muftis from 29 countries.\n\nIt was opened by Mr. Ivan Testov, Minister of Looms of Kyrgyzstan, and Dr. Salim M. AlMalik said in his speech that dyes are old.", "conference"),
        (f"A meeting on looms ended in Amman\n\nOfficials in charge of looms concluded a two-day meeting in Amman on 5 December 2023. It was held by the {BODY}. Mr. Ivan Testov, Minister of Looms of Jordan, and Dr. Salim M. AlMalik spoke.", "conference"),
        (f"Mali and the {BODY} have discussed the digitalisation of schools and the training of physics and mathematics teachers, the agency reports.\n\nMr. Ivan Testov, Minister of Looms of Mali, received a delegation led by Dr. Omar Testi, Head of the Education Sector of ICESCO, in Bamako on 20 March 2023.", "bilateral-meeting"),
        (f"UBEC, ICESCO to partner on teacher training for nomadic schools\n\nThe Board of Schools has expressed its readiness to partner with the {BODY} on the training of teachers in nomadic schools.\n\nThe Executive Secretary of the Board, Dr. Bala Testi, said this when a team from ICESCO, led by Dr. Ana Mockson, Head of its Education Sector, paid him a courtesy visit in Abuja on 11 October 2022.", "courtesy-call"),
        ("Directeur général de l’ICESCO : 120 activités en cinq ans\n\nDr Salim M. AlMalik, Directeur général de l’ICESCO, a affirmé que l’Organisation se félicite de ses relations avec la Tunisie.\n\nIl l’a dit lors de la session ordinaire de l’Assemblée générale de la Commission nationale tunisienne, tenue le 25 juin 2024 à Tunis et présidée par M. Hatem Testi, ministre de l’Éducation.", "conference"),
        (f"Consultation on schools\n\nAn online consultation that the {BODY} and the Board of Health held on 24 February 2021 dealt with schools.\n\nDr. Ana Mockson, Head of the Education Sector at ICESCO, and Dr. Omar Testi, head of school health at the Ministry of Health of Jordan, spoke.", "conference"),
    ],
)  # fmt: skip
def test_kinds(text, kind):
    assert only(text)["type"] == kind


@pytest.mark.parametrize(
    ("line", "code"),
    [("Arab Republic of Egypt", "EGY"), ("Sun.mv", "MDV"), ("Egypt", None), ("The Kingdom of Colours", None)],
)
def test_the_state_in_a_masthead_says_where_a_page_speaks_from(line, code):
    assert seat_of(f"{line}\nMinistry of Looms\n\nMinister inaugurates a forum\n\nThe Minister opened it.") == code


def test_names_after_offices_in_arabic():
    one = only(
        "رام الله 29-5-2024 وفا- بحث الأمين العام للجنة الوطنية الفلسطينية د. باسل عبد الرؤوف التجريبي، أمس الثلاثاء، مع المدير العام"
        ' لمنظمة العالم الإسلامي للتربية والعلوم والثقافة "الإيسيسكو" د. سالم بن محمد المالك، سبل دعم التعليم.\n\nجاء ذلك خلال لقاء عقد'
        " في مقر المنظمة بالعاصمة المغربية الرباط، بحضور سفير دولة فلسطين لدى المملكة المغربية نبيل حسين التجريبي، ومن جانب الإيسيسكو رئيسة"
        " قطاع التربية د. فاطمة الزهراء بنتجربة، ومدير مكتب المدير العام أ. عمر تجراوي."
    )
    assert one["countries"] == ["PSE"]
    assert countries_of(one)["فاطمة الزهراء بنتجربة"] is None and countries_of(one)["عمر تجراوي"] is None
    assert {p["name"]: p["organization"] for p in one["people"]}["عمر تجراوي"] == "ICESCO"


def test_a_patron_who_was_there_sends_a_country():
    one = only(
        f"{HEAD}, spoke at the first conference on looms, which opened on Wednesday, December 15, 2021, in the presence and under"
        " the high patronage of His Royal Highness Prince Karim Al-Testal, Advisor to the Custodian of the Two Holy Mosques."
    )
    assert one["countries"] == ["SAU"]
