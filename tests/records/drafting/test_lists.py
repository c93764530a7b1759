# ruff: noqa: E501
"""People told off in lists, names that are broken off or miswritten, and articles that report two meetings."""

from records.drafting import draft

ENVOYS = "Lima, 9 March 2023 - Peru's new Ambassadors have been received by President Ana Testova.\n\n"


def people(text):
    (one,) = draft(text).drafts
    return {p["name"]: (p["country"], p["role"]) for p in one["people"]}


def test_names_before_countries():
    text = ENVOYS + (
        "They presented themselves to the President: Octavio Mockson for the Order of Malta, Maher Probo for Egypt, "
        "Sadia Sample for Bangladesh and Lemar Fictor for Kenya."
    )
    assert people(text) == {
        "Ana Testova": ("PER", "host"),
        "Octavio Mockson": (None, "counterpart"),
        "Maher Probo": ("EGY", "counterpart"),
        "Sadia Sample": ("BGD", "counterpart"),
        "Lemar Fictor": ("KEN", "counterpart"),
    }


def test_countries_before_names():
    text = ENVOYS + "They are the ambassadors of Uruguay, Nestor Mockson; Chile, Julia Probo; and Kenya, Lemar Fictor."
    found = people(text)
    assert {name: found.get(name, ("", ""))[0] for name in ("Nestor Mockson", "Julia Probo", "Lemar Fictor")} == {
        "Nestor Mockson": "URY",
        "Julia Probo": "CHL",
        "Lemar Fictor": "KEN",
    }


def test_countries_in_brackets():
    text = (
        "Symposium on Scripts\n\nRabat: 18/12/2019\n\nISESCO held today at its headquarters in Rabat a symposium on scripts. The first "
        "sitting was given to Dr. Hana Mockson (Jordan) and Dr. Omar Fictor (Algeria)."
    )
    assert people(text) == {"Hana Mockson": ("JOR", "speaker"), "Omar Fictor": ("DZA", "speaker")}


def test_a_place_is_no_list():
    text = (
        "Ministers Meet in Amman\n\nMr. Omar Testov, Minister of Culture of Jordan, met on 9 March 2023 in Amman, Jordan, Dr. Ali Mockson, "
        "Minister of Culture of Oman. The ministers spoke of Salalah, Oman, and of Petra, Jordan."
    )
    assert set(people(text)) == {"Omar Testov", "Ali Mockson"}


def test_a_name_broken_off():
    text = (
        "Statisticians Trained by ICESCO in Jordan\n\nICESCO is running a training workshop, which began on 13 December 2022 in Amman.\n\n"
        "Mr. Aziz Mockson, Programme Director at ICESCO, spoke.\n\nICESCO: bodies succeed if they cooperate\n\nDr. Salim M. Al"
    )
    assert set(people(text)) == {"Aziz Mockson"}


def test_a_family_name_in_small_letters():
    text = (
        "Ruler meets council\n\nSheikh Hamad Testov, Minister of Culture of Oman, received on 9 March 2023 in Muscat Dr. Zaid probo, "
        "Rector of the University of Testland, Jordan."
    )
    assert set(people(text)) == {"Hamad Testov", "Zaid probo"}


def test_two_deputies_in_one_breath():
    text = (
        "Riyadh, 11 March 2023 - Minister of Culture Badr Testov met in Riyadh Ana Mockson, Director-General of UNESCO.\n\nOn the Saudi side "
        "Assistant Minister of Culture Rakan Probo, Deputy Minister of Culture Hamed Fictor and further officials took part."
    )
    found = people(text)
    assert {"Rakan Probo", "Hamed Fictor"} <= set(found)
    assert found["Badr Testov"][1] == "host"


def test_a_patron_of_a_forum_is_not_at_the_meeting():
    text = (
        "Director-General meets Prime Minister\n\nMr. Sidi Mockson, Prime Minister of Mauritania, met on 29 December 2022 with Dr. Omar Testov, "
        "Director-General of ALECSO. The forum was held in Nouakchott under the high patronage of the First Lady, Dr. Maryam Probo."
    )
    assert set(people(text)) == {"Sidi Mockson", "Omar Testov"}


TWO = (
    "Minister's meetings\n\nBaku, 27 December 2023 - Two ambassadors were guests of Azerbaijan's Culture Minister Anar Testov in Baku.\n\n"
    "The first was Andrei Mockson, Ambassador of Belarus to Azerbaijan, with whom he spoke of book fairs.\n\n"
    "{again} Issam Probo, Ambassador of Oman to Azerbaijan. They spoke of museums."
)


def test_one_meeting_stays_one():
    (one,) = draft(TWO.format(again="Also there was")).drafts
    assert len(one["people"]) == 3


def test_an_envoys_country_is_nobodys_name():
    text = (
        "Une chaire à Testville\n\nLe ministre des Écoles de Côte d'Ivoire, M. Ivan Testou, a reçu, le jeudi 20 février 2025 à"
        " Abidjan, le Dr Salim AlMalik, directeur général de l'ICESCO.\n\nL'ambassadeur de Côte d'Ivoire au Maroc, Omar"
        " Mockou, a pris part à la rencontre."
    )
    assert set(people(text)) == {"Ivan Testou", "Salim AlMalik", "Omar Mockou"}


def test_a_meeting_on_the_sidelines_of_a_conference_is_a_report_of_its_own():
    text = (
        "ICESCO Takes Part in Meeting of Weavers\n\nAn ICESCO delegation, led by Dr. Omar Probo, Deputy Director-General, took part in the conference of weavers, which ended in"
        " Jeddah, Saudi Arabia, on 17 May 2023.\n\nOn the sidelines of the conference, the Deputy Director-General met Ms. Ana Testova, Minister of Crafts of Mali, and they"
        " spoke of looms.\n\nThe conference called for more dyes."
    )
    event, aside = draft(text).drafts
    assert (event["type"], aside["type"]) == ("conference", "bilateral-meeting")
    assert (aside["date_start"], aside["city"], aside["countries"]) == ("2023-05-17", "Jeddah", ["MLI"])
    assert {p["name"] for p in aside["people"]} == {"Ana Testova", "Omar Probo"}
    assert {p["name"] for p in event["people"]} == {"Omar Probo"}


def test_reports_whose_headline_and_lead_name_icesco_are_told_apart():
    page = (
        "ICESCO and Nigeria Discuss Looms\n\nDr. Salim M. AlMalik, Director-General of ICESCO, met with Ms. Ana Testova, Ambassador of Nigeria to Morocco, on 3 May 2023 in"
        " Rabat, and spoke with her of looms and of dyes.\n\nThe meeting was attended by Mr. Omar Probo, Head of Chancery at the Embassy.\n\n{line}\n\nICESCO and the Test"
        " Foundation signed a memorandum, with the purpose of helping weavers who do not see. It was signed by Dr. Adam Mockson, ICESCO Deputy Director-General, and Dr. Sara"
        " Fictor, the Foundation's Executive Director."
    )
    drafts = draft(page.format(line="ICESCO and Test Foundation Ink Memorandum of Understanding")).drafts
    assert [d["type"] for d in drafts] == ["bilateral-meeting", "signing"]
    assert len(draft(page.format(line="MESYUARAT SURUHANJAYA KEBANGSAAN ICESCO RANTAU ASIA")).drafts) == 1


def test_in_french_too_the_guest_of_icesco_beside_a_conference():
    text = (
        "Conférence des tisserands : le ministre plaide\n\nvendredi 14 février 2025\n\nLe ministre de la Culture du Mali, M. Omar Mockou, a pris part du 12 au 13 février 2025 à"
        " Djeddah, en Arabie saoudite, aux travaux de la conférence des tisserands de l'ICESCO.\n\nEn marge des travaux, M. Mockou a été reçu, jeudi, par le Directeur général de"
        " l'ICESCO, Dr Salim M. AlMalik. Il fut question de métiers à tisser."
    )
    event, aside = draft(text).drafts
    assert (event["type"], aside["type"]) == ("conference", "bilateral-meeting")
    assert {p["name"] for p in aside["people"]} == {"Omar Mockou", "Salim M. AlMalik"}
    assert (aside["date_start"], aside["countries"]) == ("2025-02-13", ["MLI"])
