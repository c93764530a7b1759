# ruff: noqa: E501
"""Who receives, who is received, who speaks, presides or only is there."""

import pytest

from records.drafting import draft

DG = "Dr. Salim M. AlMalik, Director-General of ICESCO"
ROLES = {
    "each of a list who was met separately": (
        f"Talks in Jeddah\n\n{DG}, was in Jeddah on 19 October 2023 for a conference on wells.\n\nThe hall was full and the talk was of water for three days on end.\n\nHe held separate meetings with Mr. Omar Probo, Minister of Environment of Mauritania, Ms. Ana Testova, Minister of Environment of Iraq, and Mr. Adam Mockson, Minister of Water of Gabon.",
        {"Omar Probo": "counterpart", "Ana Testova": "counterpart", "Adam Mockson": "counterpart"},
    ),
    "who put their signatures to it": (
        f"Letter Signed\n\nICESCO and the Test Fund signed a letter of understanding on 7 March 2023 in Rabat.\n\n{DG}, and Ms. Ana Testova, Representative of the Test Fund in Morocco, put their signatures to the letter, in the presence of Mr. Omar Probo, Head of the Culture Sector of ICESCO.",
        {"Salim M. AlMalik": "signatory", "Ana Testova": "signatory", "Omar Probo": "attendee"},
    ),
    "a vice president who met a guest, on the site of the own state": (
        "The President's Office\nRepublic of Maldives\n\nVice President meets the Director-General of ICESCO\n\nVice President Omar Probo has met with the Director-General of ICESCO, Dr Salim M. AlMalik. The meeting was held this morning at the President's Office.\n\nDate: 24 August 2022",
        {"Omar Probo": "host", "Salim M. AlMalik": "counterpart"},
    ),
    "to whom letters are presented, and who sends goodwill": (
        f"Delegate accredited\n\nThe Ambassador of Jordan to Morocco, Ms. Ana Testova, presented on 9 March 2023 in Rabat to {DG}, her letters of accreditation.\n\nIn her goodwill message, the Head of the Education Sector of ICESCO, Ms. Sara Fictor, welcomed her.",
        {"Salim M. AlMalik": "counterpart", "Sara Fictor": "attendee"},
    ),
    "whose visit was received": (
        "Speaker receives ICESCO chief\n\nThe Speaker of the House of Jordan, Ms. Ana Testova, received on 9 March 2023 in Amman the courtesy visit of the Director General of ICESCO Salim M. AlMalik.",
        {"Salim M. AlMalik": "counterpart"},
    ),
    "who stands in for a patron": (
        f"Festival opened\n\nThe festival was opened on 9 March 2023 in Bamako, under the high patronage of the President of Mali, represented by the Minister of Culture, Mr. Omar Probo, with {DG}.",
        {"Omar Probo": "host"},
    ),
    "a name that is no more than a country's": (
        f"Visit to Sierra Leone\n\n{DG}, on 9 March 2023 ended his visit to the Republic of Sierra Leone, at the head of a delegation of the Organization, during which he was received by Mr. Omar Probo, President of the Republic.",
        {"Sierra Leone": None, "Omar Probo": "host"},
    ),
    "greetings of somebody who is not there": (
        "Entretien à Bakou\n\nMme Ana Testou, ministre de la Culture de l'Azerbaïdjan, a reçu le 10 mai 2023 M. Omar Probou, conseiller du Directeur général de l'ICESCO.\n\nM. Probou lui a transmis les salutations du Dr Salim M. AlMalik, Directeur général de l'ICESCO.",
        {"Salim M. AlMalik": None},
    ),
    "the president of a body just named": (
        f"Visit to Testville\n\n{DG}, on 9 March 2023 visited Turkmenistan, where he was received by Mr. Ivan Testov, Minister of Culture.\n\nTalks took place at the Academy of Sciences with its President Ana Mockson on dyes.",
        {"Ana Mockson": "attendee"},
    ),
    "represented, as the other side is": (
        "Memorandum signed\n\nThe Board was represented by its chairman, Dr. Omar Probo, while ICESCO was represented by its director-general, Dr. Salim M. AlMalik, at the signing of a memorandum on 9 March 2023 in Rabat.",
        {"Omar Probo": "signatory"},
    ),
    "an audience granted": (
        f"Visit to Mali\n\n{DG}, ended on 9 March 2023 his official visit to Mali.\n\nFollowing the audience granted to him by Mr. Omar Probo, President of the Republic of Mali, he met Mr. Ivan Testov, Minister of Culture.",
        {"Omar Probo": "host"},
    ),
    "a minister who meets a guest in the own country": (
        "ALECSO Director-General meets Prime Minister\n\nMr. Sidi Mockson, Prime Minister of Mauritania, met on 9 March 2023 in Nouakchott with Dr. Omar Testov, Director-General of ALECSO.",
        {"Sidi Mockson": "host", "Omar Testov": "counterpart"},
    ),
    "a minister and an envoy": (
        "Cooperation in museums was discussed on 9 March 2023 when Kyrgyz Minister of Culture Omar Testov met South Korean Ambassador Kim Probo. They spoke about museums.",
        {"Omar Testov": "host", "Kim Probo": "counterpart"},
    ),
    "a guest of": (
        "Ms. Ana Mockson, Deputy Minister of Culture of the Kyrgyz Republic, was on 9 March 2023 the guest of Ambassador Omar Testov, Secretary General of the Organization of Turkic States (OTS), at the Secretariat in Istanbul.",
        {"Ana Mockson": "counterpart", "Omar Testov": "host"},
    ),
    "welcomed, and those beside the guest": (
        "Sheikh Hamad Testov, Minister of Culture of Oman, welcomed today, 9 March 2023, at the Ministry in Muscat, "
        + DG
        + ". With him came Mr. Adam Probo, Ambassador of Chad to Oman.",
        {"Hamad Testov": "host", "Salim M. AlMalik": "counterpart", "Adam Probo": "attendee"},
    ),
    "received by a president, a minister beside": (
        "Lima, 9 March 2023: "
        + DG
        + ", was received by President Ana Testova of Peru; the Minister of Foreign Affairs of Peru, Rosa Mockson, was present.",
        {"Salim M. AlMalik": "counterpart", "Ana Testova": "host", "Rosa Mockson": "attendee"},
    ),
    "the giver of a dinner": (
        "Dinner for envoys in Jeddah\n\nMr. Ivan Testov, Secretary-General of the Organization of Islamic Cooperation (OIC), gave an official dinner on 7 March 2023 in Jeddah for the heads of delegations.",
        {"Ivan Testov": "host"},
    ),
    "the giver of a prize and the winner": (
        "Association honours poet\n\nThe prize for poetry was handed to Ms. Ana Mockson by Mr. Omar Testov, Minister of Culture of Tunisia, on 9 March 2023 in Tunis.",
        {"Omar Testov": "host"},
    ),
    "signed by two, before a third": (
        "ICESCO and a university sign memorandum\n\nA memorandum was signed on 9 March 2023 at ICESCO headquarters in Rabat by Mr. Anar Testov, Rector of the University of Testland, and Dr. Ali Mockson, Head of the Culture Sector of ICESCO. "
        + DG
        + ", was present.",
        {"Anar Testov": "signatory", "Ali Mockson": "signatory", "Salim M. AlMalik": "attendee"},
    ),
    "who takes over the chair": (
        "Egypt Takes the Chair of the General Conference\n\nCairo hosted on 8 March 2023 the General Conference of ICESCO. Dr. Khaled Testov, Minister of Education of Egypt, took over the presidency of the Conference.",
        {"Khaled Testov": "chair"},
    ),
    "the chairman of the body that meets": (
        "Heritage Committee's Meeting Begins\n\nOn 6 March 2023 the meeting of the Heritage Committee began in Rabat. Dr. Walid Mockson, Chairman of the Committee, thanked the members.",
        {"Walid Mockson": "chair"},
    ),
    "staff who follow a seminar": (
        "Seminar on teachers\n\nA seminar on teachers was held on 9 March 2023 in Muscat. Dr. Omar Testov, Minister of Education of Oman, spoke first.\n\nFor ICESCO two directors of its Education Sector followed the work: Dr. Ali Mockson and Dr. Adam Probo.",
        {"Omar Testov": "speaker", "Ali Mockson": "attendee", "Adam Probo": "attendee"},
    ),
    "two who share a verb, and a witness": (
        "ICESCO and ministry sign agreement\n\n"
        + DG
        + ", and Mr. Omar Testov, Minister of Culture of Mali, signed on 5 May 2021 in Rabat an agreement, in the presence of Mr. Ali Mockson, Ambassador of Mali to Morocco.",
        {"Salim M. AlMalik": "signatory", "Omar Testov": "signatory", "Ali Mockson": "attendee"},
    ),
    "a ruler who opens": (
        "Ruler opens exhibition\n\nSharjah, 5 May 2022 (WAM) -- Sheikh Hamad Testov, Ruler of Sharjah, inaugurated today an exhibition of manuscripts, in the presence of "
        + DG
        + ".",
        {"Hamad Testov": "host", "Salim M. AlMalik": "attendee"},
    ),
    "who honours winners": (
        "Minister honours winners of spelling prize\n\nMuscat, 5 May 2022 (ONA) -- Dr. Madiha Testova, Minister of Education of Oman, honoured the winners of the spelling prize at a ceremony held in Muscat.",
        {"Madiha Testova": "host"},
    ),
    "who is called by telephone": (
        "Secretary-General speaks with minister\n\nThe Secretary-General of the OIC, Mr. Ivan Testov, received on 5 May 2024 a phone call from Mr. Ali Mockson, Minister of Foreign Affairs of Egypt.",
        {"Ivan Testov": "counterpart", "Ali Mockson": "counterpart"},
    ),
    "who accredits envoys": (
        "Luanda - Angolan Head of State, Joao Testov, on Thursday, 20 July 2023, in Luanda accredited four new ambassadors during a ceremony at the Palace. He received the credentials of the ambassadors of Uruguay, Nestor Mockson, Chile, Julio Probo, and Australia, Tegan Sample.",
        {
            "Joao Testov": "host",
            "Nestor Mockson": "counterpart",
            "Julio Probo": "counterpart",
            "Tegan Sample": "counterpart",
        },
    ),
    "panels moderated": (
        "Experts examine scripts in Cairo\n\nCairo, 5 May 2022 (MENA) -- A roundtable of experts on scripts got under way in Cairo, with panels moderated by Dr. Omar Testov, Professor at Cairo University. Dr. Ana Mockson, Director of the library, delivered the keynote.",
        {"Omar Testov": "chair", "Ana Mockson": "speaker"},
    ),
    "who moderated, and others who gave interventions": (
        "Conference on museums\n\nA conference on museums was held on 9 March 2023 in Muscat. The next session was moderated by Ambassador Omar Testov, Director of the Test Centre of Oman, and interventions were given by Ms. Ana Mockson, Director of a museum.",
        {"Omar Testov": "chair", "Ana Mockson": "speaker"},
    ),
    "who chaired, in French": (
        "Conférence sur la jeunesse à Istanbul\n\nL’ICESCO a pris part à une conférence sur la jeunesse, tenue le 13 décembre 2022 à Istanbul et présidée par M. Omar Testou, Président de l’ICYF. Mme Sara Probou, directrice à l’ICESCO, y a parlé des jeunes de la région.",
        {"Omar Testou": "chair"},
    ),
    "a president who is phoned": (
        "Director-General telephones President Omar Mockson\n\nOn 27 June 2024, Director General of ICESCO Salim M. AlMalik made a phone call to His Excellency President of the Republic of Maldives, Omar Mockson. The two spoke of schools.",
        {"Omar Mockson": "counterpart"},
    ),
    "a president who accepts credentials": (
        "Head of State receives credentials\n\nToday, 5 November 2025, at the palace, President of the Republic of Kazakhstan Omar Mockson accepted credentials from the new ambassadors.\n\nThey were Ana Testova – Ambassador of Egypt; Sara Fictor – Ambassador of Malaysia.",
        {"Omar Mockson": "host", "Ana Testova": "counterpart"},
    ),
    "a guest who is named again at the meeting": (
        "Deputy minister visits ICESCO\n\nBaku, March 14, 2024 - At the invitation of Director General of ICESCO Salim M. AlMalik, Azerbaijan’s Deputy Minister of Science Omar Testov visited its headquarters in Rabat.\n\nOmar Testov then held a meeting with Salim M. AlMalik.",
        {"Omar Testov": "counterpart", "Salim M. AlMalik": "host"},
    ),
    "a crown prince who came along": (
        "Ruler opens House\n\nFUJAIRAH, 6th February, 2025 (WAM) -- His Highness Sheikh Omar bin Ali Al Mockson, Ruler of Fujairah, inaugurated a House of Books with ICESCO.\n\nThere was much to see there.\n\nThe Ruler of Fujairah was accompanied by H.H. Sheikh Tarek bin Saeed Al Probi, Crown Prince of Fujairah.",
        {"Tarek bin Saeed Al Probi": "attendee"},
    ),
    "who praised the place given by ICESCO to something": (
        "ICESCO Receives Minister\n\nDr. Salim M. AlMalik, Director-General of ICESCO, met on 5 October 2021 in Rabat Dr. Ana Testova, Minister of Schools of Chad.\n\nThe Minister, accompanied by Mr. Omar Probo, Ambassador of Chad to Morocco, saluted the place given by ICESCO to Africa.",
        {"Omar Probo": "counterpart"},
    ),
    "a guest, in Arabic": (
        "مباحثات ثقافية\n\nكان الدكتور أحمد تجريبي، سفير الجمهورية العراقية بمصر، في ضيافة الدكتورة نيفين نموذجي، وزيرة الثقافة، اليوم الثلاثاء 7 مارس 2023 في القاهرة.",
        {"أحمد تجريبي": "counterpart", "نيفين نموذجي": "host"},
    ),
}


@pytest.mark.parametrize("name", ROLES)
def test_role(name):
    text, wanted = ROLES[name]
    (one,) = draft(text).drafts
    found = {p["name"]: p["role"] for p in one["people"]}
    assert {person: found.get(person) for person in wanted} == wanted


@pytest.mark.parametrize(
    "words",
    ["a conference devoted to Mir Omar Mockson in Dushanbe", "a conference on Imam Mockson", "the Mausoleum of Sultan Mockson"],
)  # fmt: skip
def test_who_is_only_the_subject_takes_no_part(words):
    (one,) = draft(
        "Tajikistan and ICESCO talk\n\nOn May 23, 2024, in Dushanbe, Ana Testova, First Deputy Minister of Culture of Tajikistan, met Mr. Ali"
        f" Probo, Head of the Culture Sector of ICESCO.\n\nIn the course of the talk {words} was considered."
    ).drafts
    assert {p["name"] for p in one["people"]} == {"Ana Testova", "Ali Probo"}


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("She said that the plan would be placed before the Director General Dr. Omar Mockson.", False),
        ("She praised the support that ICESCO and its Director General, Dr. Omar Mockson, extend to schools.", False),
        ("She was there at the invitation of Mr. Omar Mockson, Speaker of the Parliament of Albania, who opened the talks.", True),
        ("She praised the efforts made by ICESCO, represented by its Director-General Dr. Omar Mockson, to save books.", False),
        ("She asked for the catalogue, assigning Mr. Omar Mockson, Head of the Library, to follow it up.", False),
        ("She instructed the Head of the Library, Mr. Omar Mockson, who was present at the meeting, to follow it up.", True),
        ("She spoke of the care that the school enjoys on the part of His Highness Sheikh Omar Mockson, Ruler of Testland.", False),
        ("She spoke of the road map impulsée par le Chef de l'Etat, Son Excellence Omar Mockson.", False),
    ],
)  # fmt: skip
def test_who_is_spoken_of_and_who_was_there(words, there):
    (one,) = draft(
        "Minister meets Head of Sector\n\nOn May 23, 2024, in Dushanbe, Ana Testova, Minister of Culture of Tajikistan, met Mr. Ali"
        f" Probo, Head of the Culture Sector of ICESCO.\n\nThe talks went well. {words}"
    ).drafts
    assert ("Omar Mockson" in {p["name"] for p in one["people"]}) is there


def test_a_patron_is_told_below_the_lead_too():
    (one,) = draft(
        "Forum on Water opens in Cairo\n\nThe Forum on Water opened in Cairo on Sunday, 7 May 2023. Egypt's Minister of Crafts Omar Testov spoke first.\n\nThere"
        " were many questions on canals and on pumps.\n\nThe forum, held under the patronage of Prime Minister Ali Mockson, has five sessions."
    ).drafts
    assert {p["name"]: p["role"] for p in one["people"]}["Ali Mockson"] == "patron"


def test_a_first_counsellor_is_no_head_of_government_and_takes_part():
    (one,) = draft(
        "Le Directeur général de l'ICESCO, Dr Salim M. AlMalik, s'est entretenu, jeudi 10 mars 2022 à Rabat, avec Mme Ana"
        " Testou, ambassadrice du Bénin au Maroc.\n\nLes échanges ont porté sur les écoles et sur les centres de femmes"
        " du nord du pays.\n\nOnt pris part à la rencontre Mme Sara Fictor, cheffe du Secteur de l'éducation de l'ICESCO,"
        " et M. Razack Probou, premier conseiller à l'ambassade."
    ).drafts
    assert {p["name"] for p in one["people"]} >= {"Razack Probou", "Ana Testou"}
