# ruff: noqa: E501
"""What kind of engagement a release reports, told by its headline and lead."""

import pytest

from records.drafting import draft
from tests.records.drafting.drafted import HEAD, only

KINDS = {
    "une signature": (
        "signing",
        "L'ICESCO et Testville créent une chaire\n\nRabat, 8 octobre 2025 – L'ICESCO et l'Université de Testville ont procédé, mercredi à Rabat, à la signature d'une convention, par Dr Salim AlMalik, directeur général de l'ICESCO, et M. Omar Probou, président de l'université.",
    ),
    "a laboratory opened": (
        "ceremony",
        "ICESCO opens weaving laboratory at Testville university\n\n16 April 2025\n\nTESTVILLE - The university has a laboratory for weaving, following its commissioning on Tuesday by the Deputy Prime Minister of Uganda, Ms. Ana Testova, with Dr. Omar Probo, an expert of ICESCO.",
    ),
    "ministers met who take part in a conference": (
        "bilateral-meeting",
        "ICESCO Director-General Meets Several Ministers Taking Part in Conference on Wells\n\n26 October 2023\n\nDr. Salim M. AlMalik, ICESCO Director-General, met with several ministers who took part in the Conference on Wells, organized by ICESCO in Amman, Jordan, on 24-25 October 2023.\n\nThese meetings, which took place on Wednesday, dealt with wells. He met Mr. Ivan Testov, Minister of Water of Mali, and Ms. Ana Mockson, Minister of Water of Chad.",
    ),
    "condolences in writing": (
        "statement",
        "ICESCO Offers its Condolences to Mali for Victims of Floods\n\n14 May 2024\n\nDr. Salim M. AlMalik, ICESCO Director-General, expressed his sincere condolences to the Republic of Mali after the floods.",
    ),
    "condolences at an embassy": (
        "courtesy-call",
        "ICESCO Offers Condolences to Mali\n\n14 May 2024\n\nDr. Salim M. AlMalik, ICESCO Director-General, visited the Embassy of Mali to express his sincere condolences to Mr. Ivan Testov, Ambassador of Mali to Morocco.",
    ),
    "a press conference": (
        "statement",
        "Programme of Weavers' Year Announced\n\n14 May 2024\n\nICESCO and the Ministry of Crafts of Oman announced the year's programme at a press conference held in Muscat, where Mr. Ivan Testov, Minister of Crafts of Oman, and Dr. Salim M. AlMalik, ICESCO Director-General, took questions.",
    ),
    "documents exchanged": (
        "signing",
        "ICESCO Director-General Visits Testland University, MoU Exchanged\n\n14 May 2024\n\nThe rector, Prof. Omar Probo, received Dr. Salim M. AlMalik, ICESCO Director-General, in Muscat, Oman, and the memorandum was exchanged.",
    ),
    "held over a line, the day in brackets": (
        "video-conference",
        "ICESCO and Oman Prepare Looms\n\nThe Culture Sector of ICESCO held a meeting with the Ministry of Crafts of Oman on looms and dyes, on the schools of both, on the museums that show what these make, and on the fairs where it is sold to whoever comes by from near and from far away.\n\nDuring the meeting, held on Wednesday (February 15, 2023) via videoconference, Mr. Ivan Testov, Minister of Crafts of Oman, and Dr. Salim M. AlMalik, ICESCO Director-General, spoke.",
    ),
    "trained, in the headline alone": (
        "training",
        "Museum Registrars Trained by ICESCO in Tunis\n\nThe Culture Sector of ICESCO is running, with the Tunisian National Commission, a workshop on inventories, which began on Monday, 6 March 2023, in Tunis, for those who keep the registers of museums.",
    ),
    "a workshop that ends with certificates": (
        "training",
        "Workshop on Oral Archives\n\nBishkek, 9 March 2023 - The workshop on oral archives that opened Monday ended on Thursday with the handing over of certificates to 20 librarians from Kyrgyzstan and Kazakhstan.",
    ),
    "a training held": (
        "training",
        "Regional training on flood maps\n\nICESCO held its regional training on flood maps from 5 to 9 June 2023 in Dakar, for 30 specialists from Senegal, Mali and Gambia.\n\nDr. Omar Mockson, Director of the Water Bureau of Senegal, delivered the first lecture.",
    ),
    "a dinner": (
        "ceremony",
        "Envoys guests of the Secretary-General at a dinner\n\nMr. Ivan Testov, Secretary-General of the Organization of Islamic Cooperation (OIC), gave an official dinner on Tuesday, 7 March 2023, in Jeddah for those who head delegations at the annual meeting. The Permanent Representative of Jordan was at the table.",
    ),
    "cheques": (
        "ceremony",
        "Fund helps four countries\n\nThe Solidarity Fund has resumed its help to the least developed states. The cheques were handed on 7 March 2023, at the seat of the OIC General Secretariat in Jeddah, to the representatives of Chad, Niger, Mali and Somalia.",
    ),
    "a prize handed over": (
        "ceremony",
        "Prize for Young Translators Handed Over in Rabat\n\nThe prize for young translators was handed over at ICESCO headquarters in Rabat on Friday, 10 March 2023, in the presence of the ambassadors of Jordan, Libya and Oman.",
    ),
    "a donation": (
        "ceremony",
        "ICESCO Donates Masks to Schools in Mauritania\n\nICESCO delivered on Thursday, 3 September 2020, in Nouakchott, a batch of masks to the Ministry of Education of Mauritania, to support the schools of the country in the new year.",
    ),
    "a meeting with a guest who had arrived for a congress": (
        "bilateral-meeting",
        "ICESCO interested in joint projects\n\nAstana, 14 September 2022 - Vice Minister of Science of Kazakhstan Gulmira Testova met with the Head of the Science Sector of ICESCO Dr. Omar Mockson, who arrived in the Kazakh capital for the Congress of Leaders.",
    ),
    "a meeting by video conference": (
        "video-conference",
        "ICESCO and Sierra Leone Agree on Programs\n\n21 October 2020\n\nDr. Salim M. AlMalik, Director-General of ICESCO, held on Tuesday, October 20, a meeting, via video conference, with Dr. Alpha Testi, Minister of Education of the Republic of Sierra Leone, on programs.",
    ),
    "a memorandum sealed": (
        "signing",
        "Malaysian University Gets ICESCO Chair\n\nKUALA LUMPUR, Nov 24, 2021 (Bernama) -- ICESCO and the University of Mocks, Malaysia, today sealed a memorandum of agreement on a chair. Vice-chancellor Prof Rosnah Testi signed for the university.",
    ),
    "a telephone conversation": (
        "phone-call",
        "Telephone conversation with the Director General of ICESCO\n\n14.11.2024 17:20\n\nOn November 14, President of the Republic of Tajikistan His Excellency Emom Testov had a telephone conversation with the Director General of ICESCO Salim bin Mohammed AlMalik.",
    ),
    "a year opened": (
        "ceremony",
        "Year of Rivers Opened in Dakar\n\nICESCO opened its Year of Rivers on Thursday, 9 March 2023, in Dakar. Ministers from Senegal, Mali, Guinea and Gambia spoke, some of them over video.",
    ),
    "credentials to a president": (
        "ceremony",
        "Lima, 9 March 2023 - Peru's new Ambassadors have been received by President Ana Testova, to whom those newly accredited by Egypt, Kenya and Bangladesh presented themselves.",
    ),
    "a president who was handed credentials": (
        "ceremony",
        "New ambassador in Accra\n\nAccra, 9 March 2023 - Mr. Ali Mockson, the new Ambassador of Chad to Ghana, presented his credentials to President John Testov on Thursday.",
    ),
    "credentials to an organization": (
        "courtesy-call",
        "ICESCO Director-General Receives New Ambassador of Chad\n\nDr. Salim M. AlMalik, Director-General of ICESCO, received at its headquarters in Rabat on 9 March 2023 Mr. Ali Mockson, the new Ambassador of Chad to Morocco.",
    ),
    "a committee that met": (
        "conference",
        "Committee on school books met in Amman\n\nThe joint committee on school books of ICESCO and the Jordanian Ministry of Education met in Amman in March 2023 and went over the new reader. Mr. Adam Testov, Undersecretary of the Ministry of Education of Jordan, chaired the meeting.",
    ),
    "a minister who met a council's head": (
        "bilateral-meeting",
        "Minister meets head of cultural council\n\nMs. Ana Testova, Minister of Culture of Jordan, met on 9 March 2023 in Amman with Mr. Ali Mockson, Head of the Council for Culture of Oman, and discussed cooperation.",
    ),
    "agreements signed at a ceremony": (
        "signing",
        "Five universities join the network\n\nICESCO held on 9 March 2023 a remote ceremony at which the heads of universities in Oman, Tunisia and Senegal signed agreements on new chairs.",
    ),
    "an attack condemned, with condolences": (
        "statement",
        "OIC Condemns Attack on School in Kabul\n\nThe General Secretariat of the Organization of Islamic Cooperation (OIC) condemned in the strongest terms the attack on a school in Kabul on 9 May 2021. The Secretary-General, Dr. Yousef Testov, offered condolences to the families.",
    ),
    "a roundtable got under way": (
        "conference",
        "Experts examine scripts in Cairo\n\nCairo, 5 May 2022 (MENA) -- A roundtable of experts on scripts got under way in Cairo, with panels moderated by Dr. Omar Testov, Professor at Cairo University. Dr. Ana Mockson, Director of the library, delivered the keynote.",
    ),
    "a numbered coordination meeting of bodies": (
        "conference",
        "Opening of the 4th Coordination Meeting of ALECSO, ICESCO and ABEGS\n\nThe works of the 4th coordination meeting between the three organizations started on 8 June 2021 in Tunis. Mr. Omar Testov, Minister of Education of Tunisia, spoke first.",
    ),
    "a meeting held to look into something, at a summit": (
        "bilateral-meeting",
        "ICESCO and Ministry Agree on Programmes\n\nDr. Salim M. AlMalik, Director-General of ICESCO, and Prof. Omar Testov, Minister of Education of Jordan, held a meeting to look into ways of cooperation.\n\nIt was held on 15 November 2022 in Doha, on the occasion of the participation of both officials in the World Summit on Schools.",
    ),
    "an envoy who calls on a minister": (
        "courtesy-call",
        "Youth Forum chief calls on State Minister for Crafts\n\nDHAKA, May 24, 2023 - Director of the Youth Forum Omar Mockson called on State Minister for Crafts of Bangladesh Ana Testova at her office here today and spoke of exchanges.",
    ),
    "an exhibition that has opened": (
        "ceremony",
        'Museum, ICESCO launch exhibition in Baku\n\nAn exhibition named "Threads" has opened at the Test Museum in Baku on 20 October 2025. Ambassador of Uzbekistan Omar Mockson addressed the event.',
    ),
    "a guest who visited the Honourable Minister": (
        "bilateral-meeting",
        "Secretary-General visited Minister of Crafts\n\nOn 9 May 2019 the D-8 Secretary-General, Ambassador Omar Mockson, visited the Honourable Minister of Crafts of the Republic of Indonesia, Prof. Ali Testov, at his office in Jakarta, ahead of the next Commission session and the Expo in August.",
    ),
    "women who are trained": (
        "training",
        "ICESCO, NatCom Train Weavers' Wives on Home Reading\n\nThe Sierra Leone National Commission, with ICESCO, has concluded a three-day training for sixty women leaders in Bo on 20 April 2023. Mr. Omar Mockson, Secretary General of the Commission, spoke.",
    ),
    "a workshop to train": (
        "training",
        "ICESCO holds in Malé workshop on reefs\n\nICESCO is conducting in Malé a workshop on reefs, to train a number of primary school teachers. The opening session of the workshop, which started on 9 October 2023, was attended by Mr. Omar Mockson, Minister of State for Education of Maldives, and Ms. Sara Fictor, Director of Schools.",
    ),
    "certificates received in a ceremony": (
        "ceremony",
        "Somalia receives certificates of three sites\n\nThe Ambassador of Somalia to Morocco, Omar Mockson, received from the Director General of ICESCO, Dr. Salim Al-Malik, the shield and the certificates in a ceremony held on Thursday, 5 December 2024.",
    ),
    "ministers met on the sidelines of a conference that the headline names": (
        "bilateral-meeting",
        "On Sidelines of Weavers Conference: ICESCO Director-General Holds Meetings with Ministers\n\n13 February 2025\n\nDr. Salim M. AlMalik, Director-General of ICESCO, held a series of meetings with several ministers taking part in the 13th Conference of Weavers, which Jeddah hosted on 12-13 February 2025.\n\nHe met separately with Mr. Omar Mockson, Minister of Culture of Lebanon; and Ms. Ana Testova, Minister of Culture of Guinea.",
    ),
    "a conference that is prepared over a line": (
        "video-conference",
        "Via Videoconference, ICESCO and Uzbekistan Review Preparations for Conference on Looms\n\n13 February 2025\n\nThe Culture Sector of ICESCO held a meeting via videoconference on the preparations for the conference on looms. Mr. Omar Mockson, Deputy Minister of Culture of Uzbekistan, and Ms. Sara Fictor, Head of the Culture Sector of ICESCO, spoke.",
    ),
    "what was said when a delegation called": (
        "bilateral-meeting",
        "Education minister seeks ICESCO support for looms\n\nDHAKA, Feb 12, 2024 (BSS) - Education Minister Omar Mockson today sought the support of ICESCO for the training of the teachers of schools in the north and for looms in them.\n\nHe made the call when a delegation of ICESCO, led by its Director General Dr Salim M AlMalik, called on him at his office here.",
    ),
    "a workshop concluded in partnership": (
        "training",
        "ICESCO Concludes Training on Looms\n\n13 October 2023\n\nThe Culture Sector of ICESCO concluded in Makeni, Sierra Leone, a training workshop on looms, implemented in partnership with the Sierra Leone National Commission, for 42 women. Ms. Ana Testova, Secretary-General of the National Commission, spoke.",
    ),
    "condolences spoken of at a meeting": (
        "bilateral-meeting",
        "Vice President meets the Director-General of ICESCO\n\nVice President of Maldives Omar Mockson met on 4 March 2024 in Malé the Director-General of ICESCO, Dr Salim M. AlMalik.\n\nThe Director-General briefed him on looms. He also conveyed his condolences over the recent accident.",
    ),
    "an Arabic word that holds the one for farewells": (
        "bilateral-meeting",
        "وزير الثقافة يستقبل المدير العام للإيسيسكو\n\nاستقبل السيد عمر التجريبي، وزير الثقافة الأردني، يوم 16 يوليو 2024 بعمّان، الدكتور سالم بن محمد المالك، المدير العام للإيسيسكو، مرحبا وداعما لجهود المنظمة.",
    ),
    "ministers seen on the margins of a session": (
        "bilateral-meeting",
        "Au Niger, le Directeur général de l’ICESCO rencontre plusieurs ministres\n\n30 novembre 2022\n\nPlusieurs ministres ont eu des entretiens avec Dr Salim M. AlMalik, Directeur général de l’ICESCO, en marge d'un conseil tenu à Niamey.\n\nIl a vu les ministres de Libye et du Sénégal, ainsi que les représentants de l’Iraq, de Djibouti, d’Indonésie et du Yémen.",
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_kind(name):
    wanted, text = KINDS[name]
    assert [d["type"] for d in draft(text).drafts] == [wanted]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Bakou, 15 décembre 2022\n\nL’Organisation du Monde Islamique pour l’Éducation, les Sciences et la Culture (ICESCO)"
            " a pris part à la 6ème réunion consultative des institutions de tissage, à Djeddah.\n\nDr Omar Testi, expert"
            " à l’ICESCO, l’a représentée à la réunion, qui a parlé de métiers.",
            "conference",
        ),
        (
            "Test: scholars and ministers discuss scrolls\n\n25 September 2025\n\nTashkent hosts on September 25-26, 2025 the"
            " international conference Looms, arranged by ICESCO and the Ministry of Culture of Uzbekistan. Minister of"
            " Culture of Uzbekistan Anvar Testov opened it.",
            "conference",
        ),
        (
            "An office of ICESCO may be opened in Uzbekistan. Training of teachers is also envisaged.\n\nOn May 30, 2024,"
            " Anvar Testov received the Director General of the Islamic World Educational, Scientific and Cultural"
            " Organization (ICESCO) Salim al-Malik, the press service reports.",
            "bilateral-meeting",
        ),
    ],
)  # fmt: skip
def test_the_kind_of_reports_told_in_other_words(text, kind):
    assert only(text)["type"] == kind


def test_a_french_farewell_of_one_charge_and_greeting_of_the_next():
    one = only(
        "Le Directeur général de l’ICESCO, Dr Salim M. AlMalik, a échangé, mercredi 1er septembre 2021, avec le Chargé"
        " d’Affaires sortant de l’Ambassade de Brunei à Rabat, M. Haji Testrin, et la nouvelle Chargée d’affaires de"
        " l’Ambassade, Mme Nur Mockzatul. Mme Rana Probou, Directrice du Bureau du Directeur général, était présente."
    )
    assert one["type"] == "courtesy-call"
    assert {p["name"]: p["country"] for p in one["people"]}["Rana Probou"] is None


def test_a_french_project_for_women_against_the_pandemic():
    one = only(
        "L’ICESCO et la Commission nationale du Niger lancent un projet\n\n28 novembre 2020\n\nL’Organisation du Monde"
        " Islamique pour l’Education, les Sciences et la Culture (ICESCO) et la Commission nationale nigérienne pour"
        " l’éducation, les sciences et la culture ont lancé vendredi à Niamey un projet de lutte contre la pandémie par"
        " l’entreprenariat des femmes, en présence de M. Omar Testou, Ministre des Mines du Niger."
    )
    assert set(one["themes"]) >= {"health", "women-family", "economic-development"}


def test_an_address_at_a_celebration_held_by_video_is_no_meeting_of_two():
    one = only(
        "ICESCO Director-General Speaks Up for Weavers\n\nDr. Salim M. AlMalik, Director-General of ICESCO, reaffirmed that"
        " weavers are needed.\n\nHe said so in his address during the annual celebration of the International Day of Looms,"
        " that the Loom Trust held via videoconference, from the headquarters of the United Nations in New York. Ms. Ana"
        " Testova, Executive Director of the Trust, took part."
    )
    assert (one["type"], one["countries"]) == ("ceremony", [])


@pytest.mark.parametrize("by", ["by a meeting with", "with talks with"])
def test_a_visit_that_began_with_a_meeting_is_told_for_the_meeting(by):
    one = only(
        f"{HEAD}, began his official visit to Mauritania {by} Mr. Omar Testov, Minister of Looms of Mauritania.\n\nAt the"
        " meeting, held on 5 January 2023 in Nouakchott, the two spoke of dyes."
    )
    assert one["type"] == "bilateral-meeting"


def test_talks_beside_a_conference_told_in_one_paragraph_are_a_meeting():
    one = only(
        "Doha, Sep. 26, 2023 (Petra)- Minister of Looms of Jordan, Haifa Testar, and Director-General of ICESCO, Dr. Salim M."
        " AlMalik, discussed in Doha on Tuesday, ways to strengthen joint cooperation.The two sides went over weaving.The"
        " meeting came on the sidelines of Testar's participation in the 12th Conference of Ministers of Looms, which"
        " concluded in Doha today."
    )
    assert (one["type"], one["countries"]) == ("bilateral-meeting", ["JOR"])


def test_congratulations_without_a_headline_are_on_the_tie_itself():
    one = only(
        "RABAT, Feb 26, 2024 (KUNA) -- Director General of ICESCO Dr. Salim M. Al-Malik on Monday congratulated the people of"
        " Kuwait on the national day. He pointed out cooperation with Kuwait in education and culture."
    )
    assert (one["type"], one["themes"]) == ("statement", ["membership-governance"])


def test_delegations_received_at_an_exhibition_are_a_meeting():
    one = only(
        "Delegations from Oman, Chad and Senegal Visit Loom Exhibition at ICESCO\n\nA number of delegations participating in a"
        " forum of music visited the exhibition at the headquarters of ICESCO in Rabat.\n\nDr. Salim M. AlMalik,"
        " Director-General of ICESCO, received on Friday (26 July 2024) the delegations representing the three states."
    )
    assert (one["type"], set(one["countries"])) == ("bilateral-meeting", {"OMN", "TCD", "SEN"})


def test_what_a_body_is_specialised_in_and_its_social_media_are_no_themes():
    one = only(
        "Le Maroc et l'ICESCO signent une annexe\n\n6 mai 2024\n\nLe Maroc et l'ICESCO ont signé, samedi à Banjul (Gambie), une"
        " annexe amendant l'accord de siège de cette Organisation. L'annexe a été signée par le ministre des Affaires"
        " étrangères, Omar Testita, et le Directeur général de l'ICESCO, Salim Al-Malik.\n\nL'ICESCO, basée à Rabat, est une"
        " organisation intergouvernementale spécialisée en matière d'éducation, de sciences et de culture.\n\nOfficial pages of"
        " the Ministry of Foreign Affairs in social media:\n\nWe are on Facebook: www.example.org"
    )
    assert one["themes"] == ["membership-governance"]
