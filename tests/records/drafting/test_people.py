# ruff: noqa: E501
"""People in the orders that releases know."""

import pytest

from records.drafting.people import mentions
from records.drafting.persons import key_of, same
from records.drafting.text import clean, paragraphs
from tests.records.drafting.drafted import HEAD, names, only


def read(text):
    found = mentions(paragraphs(clean(text))[0], frozenset())
    return [(m.honorific, m.name, [m.office_text(o) for o in m.offices]) for m in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "met Mr. Karim Bou Saab, Ambassador of Lebanon to Morocco.",
            ("Mr.", "Karim Bou Saab", ["Ambassador of Lebanon to Morocco"]),
        ),
        (
            "received the Lebanese Ambassador to Morocco, Mr. Karim Bou Saab.",
            ("Mr.", "Karim Bou Saab", ["the Lebanese Ambassador to Morocco"]),
        ),
        (
            "H.E. Dr. Lina Test-Haddad, Minister of Culture, Tourism, and Antiquities in the Kingdom of Y, stated that",
            ("H.E. Dr.", "Lina Test-Haddad", ["Minister of Culture, Tourism, and Antiquities in the Kingdom of Y"]),
        ),
        (
            "Mr. Emir Testić, Assistant Minister for Science, said",
            ("Mr.", "Emir Testić", ["Assistant Minister for Science"]),
        ),
        (
            "Prof. Dato' Ts. Dr. Testudin Md Sampleh, Rector of the University, said",
            ("Prof. Dato' Ts. Dr.", "Testudin Md Sampleh", ["Rector of the University"]),
        ),
        (
            "Sheikha Mona bint Sultan Al Testi, Minister of Culture, said",
            ("Sheikha", "Mona bint Sultan Al Testi", ["Minister of Culture"]),
        ),
        ("Mr. SHIMADA Kenji, Ambassador of Japan, said", ("Mr.", "SHIMADA Kenji", ["Ambassador of Japan"])),
        (
            "Minister of Culture of Azerbaijan Anvar Testov met",
            (None, "Anvar Testov", ["Minister of Culture of Azerbaijan"]),
        ),
        ("Ms. Zineb Iraqi, Supervisor of Conferences, attended", ("Ms.", "Zineb Iraqi", ["Supervisor of Conferences"])),
        (
            "M. Kossi Testou, premier conseiller à l'ambassade, dit",
            ("M.", "Kossi Testou", ["premier conseiller à l'ambassade"]),
        ),
        ("M. Kossi Lawson, nouvel ambassadeur du Togo,", ("M.", "Kossi Lawson", ["nouvel ambassadeur du Togo"])),
    ],
)
def test_an_order_is_understood(text, wanted):
    honorific, name, offices = read(text)[0]
    assert (honorific, name) == wanted[:2]
    assert [o.removeprefix("the ") for o in offices] == [o.removeprefix("the ") for o in wanted[2]]


def test_a_list_parted_by_semicolons():
    text = "In attendance were Dr. Ali Bah Said, Director of Culture; Mr.Omar Diop, Head of Law; and Ms. Awa Sow, Specialist."
    assert [name for _, name, _ in read(text)] == ["Ali Bah Said", "Omar Diop", "Awa Sow"]


def test_an_office_that_leads_up_to_the_next_name_is_the_next_person_s():
    text = (
        "It was attended by Qatar's Ambassador to Rabat, Nasser Al Testi, Oman's Ambassador to Rabat, Hamad Al Probi."
    )
    assert [(name, offices) for _, name, offices in read(text)] == [
        ("Nasser Al Testi", ["Qatar's Ambassador to Rabat"]),
        ("Hamad Al Probi", ["Oman's Ambassador to Rabat"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "the General Assembly",
        "the World Water Council",
        "President of the Council",
        "Prime Minister",
        "M. M.",
        "the University of Testland Hills welcomed a team",
    ],
)
def test_what_is_no_person_is_not_read_as_one(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("Salim M. AlMalik", "Salim M. Al-Malik", True),
        ("Khalid Fathalrahman", "Khalid Fathalrahman Omer", True),
        ("Atallah", "Ziad Atallah", True),
        ("Abdurahmanov", "Khairat Abdulrahmanov", True),
        ("Hassan Ali", "Hussein Omar", False),
    ],
)
def test_short_and_long_names(a, b, wanted):
    assert same(key_of(a), key_of(b)) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The experts Ana Testova and Omar Probo came.", ["Ana Testova", "Omar Probo"]),
        (
            "Members Ana Testova (A-B), Sara Fictor (C) and Omar Probo (D) came.",
            ["Ana Testova", "Sara Fictor", "Omar Probo"],
        ),
        (
            "Secretary General of UNESCO Sultan Mockson, Director General of the Board Omar Probo.",
            ["Sultan Mockson", "Omar Probo"],
        ),
        ("The director of the Testville office Amir Mockson spoke.", ["Amir Mockson"]),
        ("Mrs. Sara Fictor Tunis, Minister of Crafts, spoke.", ["Sara Fictor Tunis"]),
        ("The Minister of Crafts of Jordan Ch. Mockova spoke.", ["Ch. Mockova"]),
        ("The Dean of the diplomatic corps Omar Probo spoke.", ["Omar Probo"]),
        ('The "Sheikh Mockson" festival opened.', []),
        ("The Universiti Tun Omar Mockson signed.", []),
        ("Mr. Alhaji Omar Mockson spoke, and Alhaji Ali Testov.", ["Alhaji Omar Mockson", "Ali Testov"]),
        ("Head of the Board Seyyed Omar Mockson spoke.", ["Seyyed Omar Mockson"]),
        ("He was seen off at the Prince Omar Mockson airport, past the Sheikh Ali Testov mosque.", []),
        ("Prof Emeritus Tan Sri Omar Mockson spoke.", ["Omar Mockson"]),
        ("Head of Chancery Mr. Md. Tarek Islam Mockson spoke.", ["Md. Tarek Islam Mockson"]),
        ("Assistant on Crafts Ana Testova, Foreign Secretary Mr. Omar Mockson spoke.", ["Ana Testova", "Omar Mockson"]),
        ("The head of the sector of partnership of ICESCO Omar Probo spoke.", ["Omar Probo"]),
        ("The museum's director of looms, Ana Testova, spoke.", ["Ana Testova"]),
        ("It was opened by Sara Sultan Al-Mockson, Director of the Test Museum.", ["Sara Sultan Al-Mockson"]),
        ("His Highness Sultan Omar bin Mockson received them.", ["Omar bin Mockson"]),
        ("Mr. Cheikh Omar Mockson, Minister of Crafts, spoke.", ["Cheikh Omar Mockson"]),
        ("The Kyrgyz Ambassador Hands Invitation to ICESCO Director-General", []),
        ("The director of the Centre “Green Hills” Ana Testova spoke.", ["Ana Testova"]),
        ("The chair for “Green Hills” was opened.", []),
        ("The programmes “Green Hills” and “Rain Harvest” of the chair were opened.", []),
        ("Ms. Shaikha Al-Mockson, Executive Director of the Fund, spoke.", ["Shaikha Al-Mockson"]),
        ("H.E. Sheikha Sara bint Omar Mockson spoke.", ["Sara bint Omar Mockson"]),
        ("Monsieur le Préfet parla.", []),
        ("Yang Mulia welcomed the proposal.", []),
        ("The Vice Rector, Dr. Sara Fictor, M.Ag., spoke.", ["Sara Fictor"]),
        ("The chairperson of the Committee on intangible heritage Omar Mockson spoke.", ["Omar Mockson"]),
        ("She welcomed the members of the Committee on behalf of Omar Mockson.", []),
        ("They sent a speaker for the Galle Literary Festival.", []),
        ("Cette visite à S.E. l'Ambass. dura.", []),
        ("The Governor of Sousse Lotfi Mocksali spoke.", ["Lotfi Mocksali"]),
        ("The Campus Director Hajjat Sara Mockson spoke.", ["Sara Mockson"]),
        ("Egypt's Minister of Irrigation Omar Mockson spoke.", ["Omar Mockson"]),
        (
            "It has head of media Omar Probo, director of legal affairs Ali Test Mockson and director of protocol Sara Fictor.",
            ["Omar Probo", "Ali Test Mockson", "Sara Fictor"],
        ),
        ("The Director of the Khiva museum-reserve Ana Testova and Chief Specialist of the ICESCO heritage center Webi Probo were there.", ["Ana Testova", "Webi Probo"]),
        ("They met the Secretary-General of the Commission (NATCOM), Barr. Ladi Mockson.", ["Ladi Mockson"]),
        ("The secretary general of the culture ministry, Omar Mockson, who spoke first, said so.", ["Omar Mockson"]),
        ("L’université Cheikh Omar Mockou souhaite accueillir une chaire.", []),
        ("They laid flowers for National Leader Heydar Aliyev and saw the centers of Imam Bukhari.", []),
        ("COOPÉRATION : LE MINISTRE DE L’ENSEIGNEMENT SUPÉRIEUR REÇOIT LE DIRECTEUR GÉNÉRAL", []),
        ("Chargé d'Affaires Discusses with ICESCO Deputy Director General Resumption of Projects", []),
        ("Supreme Mufti Nauryz kazhy Testov spoke.", ["Nauryz kazhy Testov"]),
        ("It was attended by Ana Testova, Omar Probo and Adam bin Mockson, members of the Board.", ["Ana Testova", "Omar Probo", "Adam bin Mockson"]),
        ("Salim M. AlMalik made the remarks in a meeting, said Chairman of the Test Carpet Weavers Union Ana Mockson.", ["Salim M. AlMalik", "Ana Mockson"]),
    ],
)  # fmt: skip
def test_who_is_named(text, wanted):
    assert [name for _, name, _ in read(text)] == wanted


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Prof. Zana Mockson, Rector of the State University of Nova Bela.",
            "Rector of the State University of Nova Bela",
        ),
        ("le président de l’Académie des arts « Bayt al-Test », Omar Mockson.", "président de l’Académie des arts « Bayt al-Test »"),
        ("l’ambassadeur Omar Mockson, Directeur du Département du Dialogue, parla.", "Directeur du Département du Dialogue"),
        (
            "chaired by Ms. Ana Testova, Minister of Crafts of Jordan, ICESCO Director-General, Dr. Salim M. AlMalik, said",
            "Minister of Crafts of Jordan",
        ),
        ("a team headed by Dr. Omar Mockson, Head of Dyes Sector ICESCO, the minister underlined it.", "Head of Dyes Sector ICESCO"),
        ("It was signed by the chairman of the foundation, Omar Mockson, in Rabat.", "chairman of the foundation"),
        (
            "She introduced Omar Mockson, the newly appointed Ambassador of Albania to Morocco, and spoke.",
            "the newly appointed Ambassador of Albania to Morocco",
        ),
        ("Ont assisté à l'audience présidentielle le ministre de l'Éducation nationale, Omar Mockson.", "ministre de l'Éducation nationale"),
        ("a call to His Excellency President of the Republic of Chad, Omar Mockson.", "President of the Republic of Chad"),
        ("President of Testville University Dr. Hala Mockson, the ambassadors of Kuwait and Tunisia in Cairo, spoke.", "President of Testville University"),
        ("University Grants Commission (UGC) Chairman Prof Dr Tahmina Testova, Deputy Secretary General of the Commission (BNCU) Ana Mockson and others.", "University Grants Commission (UGC) Chairman"),
        ("parole le représentant résident de la BAD, M. Omar Testou, la ministre somalienne de la Femme, Mme Hodan Mockou, et", "représentant résident de la BAD"),
    ],
)  # fmt: skip
def test_an_office_ends_where_it_ends(text, office):
    assert read(text)[0][2] == [office]


def test_an_initial_stands_for_a_first_name():
    assert same(key_of("K. Testov"), key_of("Konstantin Testov"))
    assert same(key_of("Sh. Testov-Oghlu"), key_of("Shukhrat Testov-Oghlu"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was held at the Dr. Karim Testov Auditorium.", set()),
        ("The Chairman of the House Committee on Looms, Rep. Chidi Testo-Mocka, was present.", {"Chidi Testo-Mocka"}),
    ],
)
def test_halls_are_nobody_and_representatives_are_somebody(sentence, expected):
    text = f"ICESCO Chair Opened\n\n14 November 2023\n\n{HEAD}, opened a chair in Tashkent. {sentence}"
    assert set(names(only(text))) == {"Salim M. AlMalik"} | expected


def test_greetings_are_nobody():
    text = (
        "بغداد، 14 مايو 2025\n\nاستقبل وزير الثقافة العراقي علي التجريبي، مدير مركز التراث بالإيسيسكو الدكتور عثمان النموذجي، في مقر الوزارة ببغداد."
        "\n\nونقل النموذجي إلى الوزير تحيات المدير العام للإيسيسكو ودعوته لحضور المنتدى."
    )
    assert "تحيات" not in names(only(text))


@pytest.mark.parametrize(
    "aside",
    [
        "He received a certificate of thanks, signed by Dr. Musa Probo, Minister of Crafts of Libya.",
        "He thanked the Looms Foundation, chaired by Prince Karim Probo, for its help.",
        "Il a remercié la Fondation des Métiers, dont le Président du Conseil est le Prince Karim Probo.",
    ],
)
def test_who_signed_a_certificate_or_heads_a_foundation_was_not_there(aside):
    text = (
        f"Talks on Looms\n\n6 March 2023\n\n{HEAD}, met on Monday in Tripoli Mr. Omar Testov, Minister of Looms of"
        f" Libya. {aside}"
    )
    assert set(names(only(text))) == {"Salim M. AlMalik", "Omar Testov"}


def test_who_was_succeeded_and_directors_general_are_nobody():
    text = (
        f"Talks on Looms\n\n6 March 2023\n\n{HEAD}, met on Monday in Tripoli Mr. Omar Testov, Director-General of the Test"
        " League. The Director Generals spoke of looms. Mr. Testov took office in May, succeeding in this post to Dr. Musa"
        " Probo."
    )
    assert set(names(only(text))) == {"Salim M. AlMalik", "Omar Testov"}


def test_sultan_after_an_office_is_a_first_name():
    text = (
        "Talks on Looms\n\n6 March 2023\n\nICESCO Director-General Dr. Salim M. AlMalik, LOOMSOY Secretary-General Sultan"
        " Mockev and Minister of Culture of Kazakhstan Sultan Testov met on Monday in Astana on the anniversary of the great"
        " poet Omar Probo. Dr. Ana Samplova and Dr. Ivo Ficto, both experts in the Education Sector at ICESCO, were there."
    )
    one = only(text)
    assert set(names(one)) == {"Salim M. AlMalik", "Sultan Mockev", "Sultan Testov", "Ana Samplova", "Ivo Ficto"}
    ours = {p["name"] for p in one["people"] if p["organization"] == "ICESCO"}
    assert ours == {"Salim M. AlMalik", "Ana Samplova", "Ivo Ficto"}
