# ruff: noqa: E501
"""Whose people a report names: by lists and sides, by headlines, sites and places; every release is invented."""

import pytest

from records.drafting import draft
from tests.records.drafting.drafted import HEAD, countries_of, only


def test_a_list_tells_whose_people_it_names():
    one = only(
        "ICESCO and the IsDB look into schools\n\nA delegation of ICESCO had a meeting with officials of the Islamic Development Bank (IsDB).\n\nIt took place on"
        " 30 April 2024 in Jeddah, with the participation of ICESCO officials: Dr. Ana Testova, Head of Education Sector, and Ms. Sara Fictor, Lead"
        " Specialist, and of representatives from IsDB Group: Mr. Omar Probo, Director of the Social Department, and Dr. Adam Mockson, Lead Specialist."
    )
    assert {p["name"]: p["organization"] for p in one["people"]} == {
        "Ana Testova": "ICESCO",
        "Sara Fictor": "ICESCO",
        "Omar Probo": "Islamic Development Bank",
        "Adam Mockson": "Islamic Development Bank",
    }


def test_who_comes_with_a_delegation_of_icesco_is_of_it():
    one = only(
        f"Visit to Tunis\n\n{HEAD}, met on 28 April 2022 in Tunis the Minister of Crafts of Tunisia, Ms. Ana Testova.\n\nThe delegation was composed of"
        " Dr. Ali Mockson, Head of the Education Sector of ICESCO, and Ms. Sara Fictor, in charge of travel."
    )
    assert countries_of(one)["Sara Fictor"] is None


def test_people_from_a_country_speak_for_themselves_and_officials_for_the_place():
    one = only(
        "Youth forum in Agadez\n\nICESCO held on 15 October 2024 in Agadez a conference on crafts. Ms. Ana Testova, a member of the jury, from Tunisia,"
        " spoke first. Mr. Omar Probo, Secretary-General of the Governorate, and Mr. Ali Mockson, Minister of Crafts of Mali, spoke next."
    )
    assert countries_of(one) == {
        "Ana Testova": "TUN",
        "Omar Probo": "NER",
        "Ali Mockson": "MLI",
    }
    assert set(one["countries"]) == {"NER", "MLI"}


def test_icesco_is_known_with_the_french_article_and_a_masthead_is_no_headline():
    one = only(
        "MAROC TEST DIPLOMATIQUE\nAccueil | Politique | Culture\n\nL’ICESCO et le Burundi parlent de livres\n\n10 décembre 2020\n\nDr Salim M. AlMalik,"
        " Directeur général de l’ICESCO, a reçu, le mardi 8 décembre, à Rabat, Mme Ana Testou, ambassadrice du Burundi au Maroc, et a parlé avec elle de livres."
    )
    assert (one["title"], one["countries"]) == ("L’ICESCO et le Burundi parlent de livres", ["BDI"])


def test_a_city_named_only_far_below_is_not_the_place():
    one = only(
        f"Minister Receives ICESCO\n\nThe Minister of Crafts of Chad, Ms. Ana Testova, received {HEAD}, on 5 May 2022.\n\nThe two sides spoke at length of schools, of"
        " books and of the training of weavers in every province of the country.\n\nThe Minister thanked ICESCO for all that it did for the women of the north during the"
        " last years.\n\nShe announced that a school in Makeni is being painted."
    )
    assert one["city"] is None


@pytest.mark.parametrize(
    "line",
    [
        "All in all, are you happy with this website?",
        "Not happy at all Very happy",
        "Visitor survey",
        "tell us",
        "Notice: this page may be shown through an automatic translation service, for which nobody answers.",
    ],
)
def test_lines_of_a_form_or_a_translation_notice_are_no_headline(line):
    one = only(
        f"{line}\n\nTalks on Dyes\n\n5 May 2022\n\n{HEAD}, received Mr. Omar Testo, Ambassador of Mali, in Rabat."
    )
    assert one["title"] == "Talks on Dyes"


def test_an_arabic_first_name_with_its_article_and_who_sends_instructions():
    one = only(
        "لقاء في بورتسودان\n\nالتقى وزير التربية والتعليم السوداني، الدكتور التجاني عوض التجريبي، يوم 3 سبتمبر 2025 بمدينة بورتسودان، وفد منظمة العالم الإسلامي للتربية"
        " والعلوم والثقافة (إيسيسكو) برئاسة السفير خالد نموذج، مدير مركز الحوار بالمنظمة.\n\nوقال السفير خالد نموذج إن الزيارة تأتي إنفاذاً لتوجيهات المدير العام للمنظمة"
        " الدكتور سالم بن محمد المالك."
    )
    assert [p["name"] for p in one["people"]] == ["التجاني عوض التجريبي", "خالد نموذج"]


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (
            "Taking part on behalf of ABEGS were Dr. Omar Probo, Head of the Finance Section, and Ms. Ana Testova, Head of Programmes.",
            {"Omar Probo": "ABEGS", "Ana Testova": "ABEGS"},
        ),
        (
            "It was joined by Minister of State Ana Testova, and on the ICESCO side Programme Officer Mr. Omar Probo.",
            {"Ana Testova": None, "Omar Probo": "ICESCO"},
        ),
    ],
)
def test_sides_and_lists_reach_as_far_as_their_people(sentence, bodies):
    one = only(
        f"Talks in Malé\n\n{HEAD}, met on 6 July 2022 in Malé Dr. Adam Mockson, Minister of Schools of Maldives.\n\n{sentence}"
    )
    found = {p["name"]: p["organization"] for p in one["people"]}
    for name, body in bodies.items():
        assert ("Arab Bureau of Education for the Gulf States" if body == "ABEGS" else body) == found[
            name
        ] or body is None
    assert all(countries_of(one)[name] is None for name, body in bodies.items() if body)


def test_a_headline_tells_whose_minister_or_party_is_meant():
    one = only(
        "Gambia's Education Minister calls on ICESCO boss in Rabat\n\n16 March 2023\n\nThe Minister of Basic Education Hon. Ana Testova on Tuesday 14th March 2023"
        " paid a visit to the Director-General of ICESCO, Dr. Salim M. AlMalik, during which she also saw schools in Casablanca. With her was The Gambia's"
        " Ambassador to the Kingdom of Morocco, Mr. Omar Mockson."
    )
    assert (countries_of(one)["Ana Testova"], one["city"], one["countries"]) == ("GMB", "Rabat", ["GMB"])
    one = only(
        "Mauritanie: Le Bénin et l'ICESCO paraphent un mémorandum\n\n20 Mars 2023\n\nNouakchott — Le Bénin et l'ICESCO ont signé, vendredi à Nouakchott (Mauritanie), un"
        " mémorandum.\n\nIl a été signé par le ministre des Affaires étrangères, Omar Testou, et le Directeur général de l'ICESCO, Salem bin Mohammed Al-Malik."
    )
    assert (countries_of(one)["Omar Testou"], one["countries"]) == ("BEN", ["BEN"])


def test_a_newspaper_speaks_from_its_country_and_its_state_took_part():
    one = only(
        "Oman Observer\nHome  Local  World\n\nSultanate takes part in meeting on reading\n\nApril 14, 2021\n\nMuscat: The Sultanate represented by the Ministry of Culture"
        " took part in the virtual meeting of experts of ICESCO on reading, with the Director of the National Library of Senegal Ana Testou."
    )
    assert set(one["countries"]) == {"OMN", "SEN"}


def test_an_ambassador_without_a_country_is_of_the_page_and_not_of_icesco():
    one = only(
        "Three sites on the list\n\nRABAT (SONNA) – Our country's Ambassador to Morocco, Omar Mockson, received on Thursday, 5 December 2024, from the Director General"
        " of ICESCO, Dr. Salim Al-Malik, the certificates of three sites at a ceremony held in Rabat."
    )
    (person,) = [p for p in one["people"] if p["name"] == "Omar Mockson"]
    assert (person["position"], person["country"]) == ("Ambassador to Morocco", "SOM")


def test_an_institution_that_names_its_country_tells_it_of_its_people():
    one = only(
        "Training in Bo\n\nThe Sierra Leone National Commission for UNESCO and ICESCO held on 20 April 2023 in Bo a training of weavers. Mr. Omar Mockson, Secretary"
        " General of the Commission, and Ms. Ana Testova, Programme Specialist at ICESCO, spoke to them."
    )
    assert countries_of(one)["Omar Mockson"] == "SLE"


def test_dollars_are_no_country_and_one_in_each_of_several_is_no_list_of_guests():
    assert (
        draft(
            "ICESCO launches short story contest\n\n3 June 2020\n\nAs part of its digital home ICESCO launched a contest of short stories for children. Prizes from 200 to 500"
            " US dollars will be granted to the winners of each language, and one in each of Palestine, Suriname and Sudan."
        ).drafts
        == []
    )


def test_reports_without_headlines_are_parted_where_each_opens_with_its_day():
    found = draft(
        "The Center for Dialogue of the Islamic World Educational, Scientific and Cultural Organization (ICESCO) held, on Monday, 6 October 2025, a remote meeting with the"
        " Test Foundation on weaving.\n\nMs. Ana Testova, Head of a Department at the Test Foundation, spoke of her institution and its looms.\n\nDr. Salim M. AlMalik, ICESCO"
        " Director-General, received on Tuesday, 7 October 2025, at the Organization’s headquarters, Dr. Sara Fictor, Minister of Culture of the Republic of Senegal.\n\nThe"
        " Minister, who was with H.E. Mr. Omar Probo, Ambassador of Senegal in Morocco, spoke of dyes."
    ).drafts
    assert [(one["date_start"], one["countries"]) for one in found] == [("2025-10-06", []), ("2025-10-07", ["SEN"])]


def test_the_staff_of_a_chamber_are_not_icesco_s_and_a_ministry_has_its_own_name():
    one = only(
        "Talks by videoconference\n\nThe Director-General of ICESCO, Dr. Salim M. AlMalik, and Mr. Omar Probo, Secretary General of the Test Chamber of Commerce (TCCIX), discussed"
        " over a videoconference on Monday, October 4, 2021, a path for weavers.\n\nMs. Ana Testova, Director of Dyes at the Ministry of Crafts of Jordan, took part."
    )
    found = {p["name"]: p["organization"] for p in one["people"]}
    assert found["Omar Probo"] != "ICESCO" and found["Ana Testova"] == "Ministry of Crafts of Jordan"


def test_a_minister_abroad_with_the_own_ambassador_is_not_of_the_place():
    one = only(
        "Minister of Education meets ICESCO Director-General\n\nOn Sunday, 26 May 2024, in Riyadh, the Minister of National Education, Mr. Omar Probo, met Dr. Salim M. AlMalik,"
        " Director-General of ICESCO.\n\nThe meeting was attended by Mr. Ali Mockson, Ambassador of the Islamic Republic of Mauritania to the Kingdom of Saudi Arabia."
    )
    assert (countries_of(one)["Omar Probo"], one["countries"]) == ("MRT", ["MRT"])


def test_a_region_ends_an_office():
    one = only(
        "Talks in Kazan\n\n16 May 2024\n\nFirst Deputy Prime Minister of the Government of Bashkortostan Omar Probov met with Deputy Director-General of ICESCO Abdelilah Benarafa"
        " in Kazan, and spoke with him of books and of schools in the republic."
    )
    assert countries_of(one)["Omar Probov"] == "RUS"


def test_who_receives_in_arabic_without_a_title_before_the_office():
    one = only(
        "تونس تستقبل الإيسيسكو\n\nاستقبل الحبيب تجريبي رئيس الحكومة التونسية الأربعاء 3 مايو 2023 في مقر الحكومة بالعاصمة تونس الدكتور سالم بن محمد المالك المدير العام"
        " للإيسيسكو، وتباحث معه حول التعاون."
    )
    assert {"الحبيب تجريبي", "سالم بن محمد المالك"} == {p["name"] for p in one["people"]}


@pytest.mark.parametrize(
    ("lead", "countries"),
    [
        (
            "The Gambia National Commission for UNESCO, with ICESCO, on Tuesday 15 March 2022 commenced a training for teachers on gardens. The Secretary General of the"
            " commission, Mrs. Ana Testova, spoke.",
            ["GMB"],
        ),
        (
            "Jeddah, 15 March 2022 - The Secretary-General of the Organization of Islamic Cooperation (OIC), Mr. Omar Probo, received on 14 March 2022 Dr. Salim M. Al-Malik,"
            " Director General of ICESCO.\n\nThey spoke of the session hosted by the Islamic Republic of Pakistan.",
            [],
        ),
        (
            "The Islamic Development Bank (IsDB) and ICESCO signed on 21 May 2025 an agreement for teachers of schools in Chad, Mali and Niger. It was signed by"
            " Dr. Omar Probo, Vice President of IsDB, and Dr. Salim M. AlMalik, Director-General of ICESCO.",
            [],
        ),
        (
            "ICESCO and Usman Test University in Nigeria sign an agreement\n\nIt was signed on 10 November 2021 for ICESCO by its Director-General, Dr. Salim M. AlMalik, and for the"
            " University by its Vice-Chancellor, Prof. Omar Probo, who spoke of Nigeria.",
            ["NGA"],
        ),
    ],
)
def test_with_which_countries_an_engagement_is(lead, countries):
    one = only(lead)
    assert one["countries"] == countries
    assert "ICESCO" not in {p["organization"] for p in one["people"] if p["name"] == "Omar Probo"}


@pytest.mark.parametrize(
    ("words", "organization"),
    [
        ("Dr. AlMalik was accompanied by the Head of Dyes at ICESCO Dr. Omar Probo, and the Chief of Protocol, Mr. Adam Mockson.", "ICESCO"),
        ("Other members of the delegation were Dr. Omar Probo and Mr. Adam Mockson.", "ICESCO"),
        ("Mr. Adam Mockson, Head of Dyes at the Ministry, was there.", "MDV"),
        ("The other members of the Maldivian delegation were Dr. Omar Probo and Mr. Adam Mockson.", "MDV"),
        ("From ICESCO Dr. Omar Probo attended, while the Maldivian side included Mr. Adam Mockson, Permanent Secretary at the Ministry.", "MDV"),
    ],
)  # fmt: skip
def test_whose_side_is_told_by_whom_one_comes_with(words, organization):
    one = only(
        "Minister Receives ICESCO Delegation\n\n24 August 2022\n\nMinister of Crafts of Maldives Ana Testova received on 24 August 2022 in Malé an ICESCO delegation led by"
        f" {HEAD}.\n\nThey spoke of coral and of looms. {words}"
    )
    (found,) = [p for p in one["people"] if p["name"] == "Adam Mockson"]
    assert (found["country"] or found["organization"]) == organization


def test_who_is_met_is_not_of_the_delegation_named_before():
    one = only(
        "ICESCO keen on looms\n\nDHAKA, Oct 14, 2024 (BSS) - The interest was expressed when a delegation of ICESCO led by its Chief of Education Sector Dr Ali Mockson met"
        " Education Adviser Prof Omar Probo at his office at the Bangladesh Secretariat here today.\n\nHe spoke of looms in Bangladesh."
    )
    assert countries_of(one) == {"Ali Mockson": None, "Omar Probo": "BGD"}


def test_an_international_bodys_signing_is_not_with_the_state_its_city_is_in():
    one = only(
        "Test Bank and ICESCO Sign\n\nJeddah, Kingdom of Saudi Arabia, 29 October 2024 – The Islamic Development Bank (IsDB) and ICESCO have today signed a memorandum. It was"
        " signed by Dr. Omar Probo, IsDB Vice President, and Dr. Salim M. AlMalik, Director-General of ICESCO."
    )
    assert one["countries"] == []


def test_who_accompanies_another_bodys_head_is_not_of_icesco():
    one = only(
        f"Talks on Looms\n\n{HEAD}, received on 24 August 2022 in Rabat Dr. Omar Probo, Director-General of ALECSO.\n\nThey spoke of looms. The Director-General of ALECSO was"
        " accompanied by the Chief of Protocol, Mr. Adam Mockson."
    )
    (found,) = [p for p in one["people"] if p["name"] == "Adam Mockson"]
    assert found["organization"] != "ICESCO"


def test_where_a_report_speaks_of_one_country_alone_its_officials_are_of_it():
    text = (
        "NATCOM WRAPS UP LOOM TRAINING\n\nThe Directorate of Looms with funding from ICESCO has concluded a training for"
        " fifty teachers on Wednesday, 18 January 2023.\n\nThe training was held at the Gambia Upper School. Speaking at"
        " the closing ceremony, the Director of the Directorate, Mr. Bakary Testsay, thanked the Gambian teachers."
    )
    one = only(text)
    assert (one["countries"], countries_of(one)) == (["GMB"], {"Bakary Testsay": "GMB"})


def test_who_represents_icesco_is_of_it_whatever_the_office():
    one = only(
        "ICESCO and Test Office Discuss Looms\n\n25 February 2023\n\nThe Islamic World Educational, Scientific and Cultural"
        " Organization (ICESCO) and the Test Office held a meeting on Friday. ICESCO was represented at the meeting by Ms."
        " Amira Testil, Head of the Dyes Sector, Ms. Sally Mocktouk, Director of the Office of the Director-General, and"
        " Ms. Doha Probar, from the Center for Looms. The Test Office was represented by Mr. Eric Samplalt."
    )
    ours = {p["name"] for p in one["people"] if p["organization"] == "ICESCO"}
    assert ours == {"Amira Testil", "Sally Mocktouk", "Doha Probar"}


@pytest.mark.parametrize(
    "sent",
    [
        "L’ICESCO a été représentée à la Conférence par Mme Ana Testova, Cheffe des métiers, et Mme Lina Mocka.",
        "Ont représenté l’ICESCO lors de la Conférence Mme Ana Testova, Cheffe des métiers, et Mme Lina Mocka, experte.",
    ],
)
def test_in_french_too_who_represents_icesco_is_of_it(sent):
    one = only(
        "L’ICESCO prend part à la Conférence des métiers\n\n7 juin 2023\n\nL’Organisation du Monde Islamique pour l’Éducation,"
        " les Sciences et la Culture (ICESCO) a pris part à la Conférence des métiers, tenue les 5 et 6 juin 2023 au Caire,"
        f" sous le patronage de S.E. le Président Omar Probo, Président de la République Arabe d’Égypte.\n\n{sent}"
    )
    assert {p["name"]: (p["organization"], p["role"] == "patron") for p in one["people"]} == {
        "Omar Probo": ("Presidency of Egypt", True),
        "Ana Testova": ("ICESCO", False),
        "Lina Mocka": ("ICESCO", False),
    }
    assert (one["city"], one["countries"]) == ("Cairo", ["EGY"])


def test_officials_named_respectively_and_a_department_in_brackets_are_of_their_ministry():
    one = only(
        "The conference of ministers of looms, initiated by ICESCO, kicked off on Monday, 25 September 2023, in Doha, with the"
        " participation of Morocco. The Kingdom is represented by Secretary General of the Ministry of Culture and"
        " Communication (Culture Department), Samira Testizi, and Youssef Mockara and Rachid Probapha, respectively Director of"
        " Heritage and Head of Cooperation at the Ministry of Culture."
    )
    assert countries_of(one) == {"Samira Testizi": "MAR", "Youssef Mockara": "MAR", "Rachid Probapha": "MAR"}


def test_in_arabic_the_members_of_icescos_delegation_and_a_body_with_a_preposition_written_on():
    one = only(
        "وفد من الإيسيسكو يعقد سلسلة اجتماعات بجنيف\n\n22 يوليو 2022\n\nعقد وفد الإيسيسكو يوم 18 يوليو 2022 سلسلة اجتماعات مع"
        " مسؤولين في منظمات الأمم المتحدة بجنيف.\n\nوعرض وفد الإيسيسكو، المكون من السيدة أميرة النموذجي، رئيسة قطاع الشراكات،"
        " والسيدة ريم التجريبي، رئيسة قسم المنظمات بالقطاع، رؤية المنظمة.\n\nوشملت الاجتماعات لقاء مع السيد موسى أومارو، نائب"
        " المدير العام لمنظمة العمل الدولية للعمليات."
    )
    assert one["countries"] == []
    assert {p["name"]: p["organization"] for p in one["people"]} == {
        "أميرة النموذجي": "ICESCO",
        "ريم التجريبي": "ICESCO",
        "موسى أومارو": "International Labour Organization",
    }
