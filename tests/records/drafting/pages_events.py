# ruff: noqa: E501
"""Invented pages of events and of what is told beside them: trainings abroad, sidelines, lists, newspapers, museums."""

BODY = "Islamic World Educational, Scientific and Cultural Organization (ICESCO)"
DG = f"Dr. Salim M. AlMalik, Director-General of the {BODY}"

EVENTS = {
    "a training in one country: its office-holders are of it, ICESCO's experts and who speaks for several states are not": (
        f"ICESCO Holds Weaving Workshop in Testville\n\n9 October 2025\n\nThe Culture Sector of the {BODY} held on 6-8 October 2025 in Ouagadougou, Burkina Faso, a training workshop on looms.\n\n"
        "The opening was attended by Mr. Omar Probo, Minister of Crafts of Burkina Faso, Ms. Ana Testova, Director General of Rural Looms, Mr. Adam Mockson, Expert at the Sector, and Ms. Sara Fictor, Director of the African Weavers' Association.",
        {
            "type": "training",
            "countries": {"BFA"},
            "people": {"Omar Probo": "BFA", "Ana Testova": "BFA", "Adam Mockson": None, "Sara Fictor": None},
        },
    ),
    "an envoy of another state looks on": (
        f"Programme on Dyes Signed\n\nTASHKENT, 22 April 2025. ICESCO and the Dyes Agency of Uzbekistan signed a programme today in Tashkent. It was signed by {DG}, and Doniyor Testov, Director of the Dyes Agency.\n\n"
        "The signing was attended by the Minister of Crafts of Uzbekistan Ozod Mockov and the Ambassador of the Kingdom of Saudi Arabia to Uzbekistan Yousef Probi.",
        {
            "type": "signing",
            "people": {
                "Salim M. AlMalik": None,
                "Doniyor Testov": "UZB",
                "Ozod Mockov": "UZB",
                "Yousef Probi": "SAU",
            },
        },
    ),
    "a patron is of the place": (
        f"Conference on Reading Opens\n\nSHARJAH, 20th February, 2023 (WAM) -- Under the patronage of H.H. Sheikha Mona bint Omar Al Testi, Chairperson of the Readers' Council, the conference on reading opened today in Sharjah, with {DG}, as a speaker.",
        {"type": "conference", "people": {"Mona bint Omar Al Testi": "ARE", "Salim M. AlMalik": None}},
    ),
    "a newspaper's masthead, this morning, and who came the day before": (
        f"NATION INFO DJIBOUTI\nFront page . Politics . Sport\n\nWednesday, 22 November 2023 – 13:12\n\nHead of State receives ICESCO's chief\n\nThe President of the Republic, H.E. Omar Testi, granted an audience this morning to the Director General of the {BODY}, Dr. Salim M. AlMalik, who arrived yesterday in our capital.\n\n"
        "It took place in the presence of the Minister of Schools, Mr. Ali Mockson.",
        {
            "date_start": "2023-11-22",
            "countries": {"DJI"},
            "people": {"Omar Testi": "DJI", "Salim M. AlMalik": None, "Ali Mockson": "DJI"},
        },
    ),
    "the only stamp stands below the end": (
        f"Minister of Information meets head of ICESCO\n\nHE the Minister of Information of Qatar Sheikh Nasser Al-Testi met on Wednesday with Director-General of the {BODY} Dr. Salim M. AlMalik, on the occasion of his visit to the country.\n\n"
        "The meeting dealt with the training of journalists, with the lives of scholars in pictures, and with the book fair, which goes on from 17 to 26 January 2023.\n\nRelated Story\n\n• Book fair draws many\n• Exhibition of dyes opens\n\nJanuary 18 2023 10:48 PM",
        {"date_start": "2023-01-18", "date_basis": "inferred"},
    ),
    "told in a sentence of its own further down": (
        f"Minister, ICESCO head launch celebrations of Testville\n\nMinister of Culture of Egypt Dr. Nour Testy and Director-General of the {BODY} Dr. Salim M. AlMalik launched on Saturday evening the celebrations of Testville in a ceremony at the fort.\n\n"
        "In her address the minister spoke of houses.\n\nThe Director-General spoke of the sea.\n\nHe gave away a certificate.\n\nThe ceremony, held on 27 April 2024, was ended by a concert.",
        {"type": "ceremony", "date_start": "2024-04-27"},
    ),
    "days in figures with one month": (
        f"The rector's journey to Rabat\n\nPublished on Sunday, 10 November 2019 09:14\n\nThe rector of Testville University Prof. Omar Probo took part in the meeting of rectors on looms, in the period 6-7 / 11 / 2019 at the headquarters of ISESCO, on the invitation of {DG}.",
        {"date_start": "2019-11-06", "date_end": "2019-11-07", "date_basis": "stated"},
    ),
    "a museum's loans are no place": (
        f"Museums Chief and ICESCO Director-General Review Exhibitions\n\nSHARJAH, (Test Point News / WAM - 06th Nov, 2021) Sheikha Mona Al Testi, Director-General of the Museums Department, discussed exhibitions with Dr. Salim M. AlMalik, Director-General of the {BODY}, on Saturday.\n\n"
        "AlMalik toured the galleries and was briefed on the loans the museum received from museums in Berlin and Kuala Lumpur.",
        {"venue_country": "ARE", "countries": {"ARE"}},
    ),
    "a university's page: the place of its name, our rector": (
        f"BALKAN TEST UNIVERSITY SKOPJE\nApply Now | Faculties | Library\n\nOUR RECTOR MET THE LEADERSHIP OF ICESCO\nPosted on 3 June 2025 by PR Office\n\nThe Rector of our university, Prof. Dr. Lutfi Testani, had a meeting on 2 June 2025 in Rabat with Dr. Omar Mockson, Deputy Director-General of the {BODY}.",
        {"date_start": "2025-06-02", "countries": {"MKD"}, "people": {"Lutfi Testani": "MKD", "Omar Mockson": None}},
    ),
    "a people's and an emirate's name are nobody's": (
        f"Ruler Of Umm Al Quwain Receives Sri Lankan Ambassador Acquainted with ICESCO\n\n15 October 2025\n\nThe Ruler of Umm Al Quwain, Sheikh Saud Al Testi, received today Ms. Ana Mockson, Sri Lankan Ambassador to the United Arab Emirates, with {DG}.",
        {"names": {"Saud Al Testi", "Ana Mockson", "Salim M. AlMalik"}},
    ),
    "a site's tongues, a company and a poet are nobody": (
        f"TEST AGENCY\nEng Рус 中文\n\nICESCO and company sign\n\n17 October 2024\n\nThe {BODY} and the Kazakh company Testov Garysh Sapary have concluded a memorandum today in Astana, beside the monument of Nizami Ganjavi. It was signed by Raheel Testi, head of the Science Sector of ICESCO, and Baurzhan Mockov, Chairman of the company.",
        {"type": "signing", "names": {"Raheel Testi", "Baurzhan Mockov"}},
    ),
}
