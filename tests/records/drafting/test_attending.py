# ruff: noqa: E501
"""Countries that are said to attend, and those that are only spoken of; every release is invented."""

import pytest

from records.drafting import draft
from tests.records.drafting.drafted import only

OPENING = "The forum on school gardens was held by ICESCO in Rabat on Tuesday, 3 May 2022. "
CALL = (
    "Dr. Salim M. AlMalik, Director-General of the Islamic World Educational, Scientific and Cultural Organization"
    " (ICESCO), received on Tuesday, 3 May 2022, in Rabat, Mr. Ivan Testov, Minister of Culture of Mali. "
)


def countries(text, headline="Forum on School Gardens in Rabat"):
    (one,) = draft(f"{headline}\n\n{text}").drafts
    return set(one["countries"])


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("It was held with the participation of Jordan, Egypt and Oman.", "JOR EGY OMN"),
        ("The forum was attended by delegations from Chad and Niger, along with the host Morocco.", "TCD NER MAR"),
        ("Committee members from four states joined in: Kuwait, Iraq, Mauritania and Togo.", "KWT IRQ MRT TGO"),
        ("Forty experts took part in it from three countries, namely: Libya, Qatar and Yemen.", "LBY QAT YEM"),
        ("It brought together the rectors of universities in Benin, Togo and Burkina Faso.", "BEN TGO BFA"),
        ("The Jordanian, Egyptian and Omani ministers of education spoke of gardens.", "JOR EGY OMN"),
        ("Saudi, Emirati and Senegalese delegations were seen at the stands.", "SAU ARE SEN"),
        (
            "Gardeners of the Nile School of Egypt, the Sample Library of Turkey and the House of Soil of Iran attended, as scholars of the Hill School of Egypt, the Tall Library of Turkey and the Old House of Iran did.",
            "EGY TUR IRN",
        ),
        ("Its 30 trainees come from Somalia, Guinea and Burundi.", "SOM GIN BDI"),
        ("Bahrain, Kuwait and Qatar took part in the last sitting.", "BHR KWT QAT"),
        ("The members, which are Bangladesh, Gambia and Niger, were represented by their delegates.", "BGD GMB NER"),
        (
            "The forum was chaired by the Republic of Guinea, with Jordan as vice-chair and Malaysia as rapporteur.",
            "GIN JOR MYS",
        ),
        ("In the afternoon the ministries of Jordan and Oman told of their experience.", "JOR OMN"),
        ("Among the speakers were Dr. Hana Mockson (Jordan) and Prof. Li Testing (China).", "JOR CHN"),
        (
            "It was opened in the presence of the ambassadors of Palestine and Sudan to the Kingdom of Morocco.",
            "PSE SDN",
        ),
    ],
)
def test_those_who_attend(sentence, wanted):
    assert countries(OPENING + sentence) == set(wanted.split())


@pytest.mark.parametrize(
    "sentence",
    [
        "Participants heard that Italy and Japan had put gardens into school books.",
        "The speaker recalled the gardens laid out last year in Benin, Togo and Gambia.",
        "He said that experts of India, Brazil and Chile were at work on a book.",
        "The next forum will be held in Astana with the participation of China, India and Nepal.",
        "It showed how thin the soil has become in Somalia and Yemen.",
        "The Emirati experience was shown in a short film.",
    ],
)
def test_those_who_are_only_spoken_of(sentence):
    assert countries(OPENING + "It was attended by teachers of Jordan and Egypt.\n\n" + sentence) == {"JOR", "EGY"}


def test_at_a_meeting_of_two_sides_others_are_spoken_of():
    assert countries(
        CALL
        + "\n\nThey praised ICESCO's work in Pakistan.\n\nThe minister told of a congress at which delegates of Chad,"
        " Niger and Togo met, and of scholarships from Malaysia."
    ) == {"MLI"}


def test_a_group_of_envoys_is_received():
    text = CALL.replace(
        "Mr. Ivan Testov, Minister of Culture of Mali",
        "the consuls general of Nigeria, Chad, Sudan and the State of Kuwait accredited to Rabat",
    )
    assert countries(text, "Consuls at ICESCO") == {"NGA", "TCD", "SDN", "KWT"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Un séminaire s'est tenu mardi 3 mai 2022 à Dakar, avec la participation du Mali, de l'Algérie, de l'Égypte et du Tchad, dans le cadre de la coopération pour les écoles.",
            "MLI DZA EGY TCD",
        ),
        (
            "نظمت منظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو) يوم الثلاثاء 3 مايو 2022 ندوة حول المدارس بمشاركة ممثلين عن الأردن ومصر وتونس والعراق.",
            "JOR EGY TUN IRQ",
        ),
    ],
)
def test_lists_in_french_and_arabic(text, wanted):
    assert countries(text, "ندوة" if "ندوة" in text else "Séminaire") == set(wanted.split())


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Gardeners are awaited at it. They come from Mali, Niger and South Africa among other countries.", "MLI NER ZAF"),
        ("Qatar took over the chair from Tunisia, which becomes rapporteur, while Uzbekistan and Uganda became vice-chairs.", "TUN UZB UGA"),
        ("Ministers from Egypt, Comoros and Sierra Leone spoke, some of them over video.", "EGY COM SLE"),
        ("On the sidelines the minister met his Turkish, Bahraini and Iraqi counterparts.", "TUR BHR IRQ"),
        ("Seventy librarians attended it, representing national libraries in Egypt, Iraq and Kuwait.", "EGY IRQ KWT"),
    ],
)  # fmt: skip
def test_more_turns_of_those_who_attend(sentence, wanted):
    assert set(wanted.split()) <= countries(OPENING + sentence)


def test_at_a_meeting_with_a_body_no_country_is_engaged():
    assert (
        countries(
            "Dr. Salim M. AlMalik, ICESCO Director-General, met on Tuesday, 3 May 2022, in Rabat, the United Nations Development"
            " Programme (UNDP), and they went through programmes in Chad, and in Mali.",
            "ICESCO and UNDP Look at Joint Work",
        )
        == set()
    )


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("It was followed by experts who had come from Morocco, Jordan, Iraq and Senegal.", "MAR JOR IRQ SEN"),
        ("Representatives of the permanent missions of Turkey, Malaysia and Gabon sat in the hall.", "TUR MYS GAB"),
        ("The diplomats accredited to Morocco by Chile, Kenya and Nepal were among the guests.", "CHL KEN NPL"),
        ("Professors from the Lotus University (Egypt), the Palm University (Malaysia) and the Baobab University (Nigeria) read papers.", "EGY MYS NGA"),
        ("The Sultanate of Oman, the State of Qatar and the Republic of Iraq also took part.", "OMN QAT IRQ"),
        ("Egypt was represented by its deputy minister of water, and Yemen by its ambassador.", "EGY YEM"),
        ("Sessions were chaired in turn by Tunisia, Uzbekistan and Sierra Leone.", "TUN UZB SLE"),
        ("Les ministres de l'eau d'Arabie saoudite, de Libye et du Tchad y ont pris part, ainsi que les représentants du Gabon.", "SAU LBY TCD GAB"),
        ("Étaient présents les ambassadeurs du Koweït, d'Oman et des Émirats arabes unis.", "KWT OMN ARE"),
        ("وحضر الندوة سفراء كل من الكويت وقطر وعمان لدى المغرب.", "KWT QAT OMN"),
        ("Countries such as Jordan, Egypt and Tunisia took part in the symposium.", "JOR EGY TUN"),
        ("Three countries – Mali, Benin and Togo – took part.", "MLI BEN TGO"),
        ("The Minister of Culture of Uganda, the Minister of Youth of Chad and the Ambassador of The Gambia took the floor.", "UGA TCD GMB"),
        ("Panelists: Dr. Ali Mockson, Lebanon; Dr. Zoe Probova, Bulgaria; Dr. Kim Sampleson, South Korea.", "LBN BGR KOR"),
        ("It saw broad participation by Arab states, notably Algeria, Libya and Iraq.", "DZA LBY IRQ"),
        ("وضمت الدورة متدربين من تشاد والنيجر ومالي.", "TCD NER MLI"),
        ("Delegates praised Egypt, Jordan and Iraq for the idea.", ""),
        ("Participants thanked the governments of Japan, Norway and Sweden for paying for it.", ""),
        ("The river flows through Guinea, Mali, Niger and Nigeria.", ""),
        ("Its sister event will bring together delegates of Peru, Chile and Brazil next year.", ""),
        ("The participants condemned the attacks on Palestine, Lebanon and Syria.", ""),
        ("Delegates were told of floods in Bangladesh, Nepal and Bhutan.", ""),
        ("The participants visited museums with pieces from Turkey and Greece.", ""),
    ],
)  # fmt: skip
def test_freer_turns(sentence, wanted):
    assert countries(f"{OPENING}\n\n{sentence}") == set(wanted.split())


def test_universities_whose_scholars_come_send_no_country():
    one = only(
        "ICESCO Holds Loom Symposium\n\n28 September 2021\n\nThe symposium opened on Tuesday at the headquarters of ICESCO in Rabat. The Ministers of Culture of Cameroon and"
        " Chad, researchers and students from more than 30 universities and research centers in Nigeria and France take part in it."
    )
    assert one["countries"] == ["CMR", "TCD"]


def test_who_takes_over_presidency_from_another_was_there_with_it():
    one = only(
        "Loom Conference Kicks Off in Doha\n\n25 September 2023\n\nThe conference of ministers of looms kicked off in Doha on Monday, hosted by Qatar and held by ICESCO. Qatar has"
        " taken over presidency from Tunisia, and Senegal as Vice-President."
    )
    assert set(one["countries"]) == {"QAT", "TUN", "SEN"}
