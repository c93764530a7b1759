# ruff: noqa: E501
"""Invented pages of trainings, ceremonies and receptions of envoys, of prizes and of envoys with foreign names."""

from .pages import HEAD

RECEPTIONS = {
    "a prize handed to guests at our seat": (
        "Winners of the ICESCO Prize Honored\n\n9 March 2023\n\nThe award ceremony of a prize for girls' education took place on Wednesday, March 8, 2023, in Rabat. Dr. Salim M. AlMalik, ICESCO Director-General, handed the first prize to"
        " Ms. Aissata Testova from Guinea. The session was chaired by Dr. Omar Mockson, Rector of the University of Testland.",
        {
            "type": "ceremony",
            "countries": {"GIN"},
            "people": {"Salim M. AlMalik": None, "Aissata Testova": "GIN", "Omar Mockson": None},
            "roles": {"Salim M. AlMalik": "speaker", "Aissata Testova": "honouree", "Omar Mockson": "chair"},
        },
    ),
    "an envoy with a foreign name, in Arabic": (
        "بغداد\nاستقبل وزير الثقافة والسياحة والآثار أحمد فرضي، اليوم الأحد 5 آذار 2023، سفير جمهورية إيطاليا لدى العراق ماوريتسيو تجريبي، وبحث معه سبل تعزيز التعاون في مجال الآثار.\nوحضر اللقاء عدد من المسؤولين في الوزارة وفي السفارة الإيطالية.",
        {
            "type": "bilateral-meeting",
            "date_start": "2023-03-05",
            "countries": {"IRQ", "ITA"},
            "people": {"أحمد فرضي": "IRQ", "ماوريتسيو تجريبي": "ITA"},
        },
    ),
    "several new ambassadors, their countries told off": (
        "Pretoria: President Cyril Testov on Thursday, 15 August 2024, received the credentials of new ambassadors in Pretoria.\n\nFour states sent representatives: the People’s Democratic Republic of Algeria; the Republic of Chile; the Kingdom"
        " of Spain; and the Republic of Zambia.\n\nAmbassador of the Republic of Algeria, Ali Mockson, spoke of close ties.",
        {
            "type": "ceremony",
            "countries": {"ZAF", "DZA", "CHL", "ESP", "ZMB"},
            "people": {"Cyril Testov": "ZAF", "Ali Mockson": "DZA"},
        },
    ),
    "several new ambassadors, line by line": (
        "Accra, 3 July 2025 - Three new envoys to Ghana handed their Letters of Credence to President John Testov.\n\nThey are:\n\n– Her Excellency Mrs. Maria Testova, Ambassador of the Republic of Portugal.\n\n"
        "– His Excellency Conrad Mockson, High Commissioner of the Republic of Seychelles.\n\n– His Excellency Ali Probov, Ambassador of the Republic of Chad.",
        {
            "type": "ceremony",
            "countries": {"GHA", "PRT", "SYC", "TCD"},
            "people": {"John Testov": "GHA", "Maria Testova": "PRT", "Conrad Mockson": "SYC", "Ali Probov": "TCD"},
        },
    ),
    "staff trained at a session": (
        "Museum Staff in Amman\n\n6 March 2023\n\nThe Heritage Centre of ICESCO held, from 4 to 6 March 2023 in Amman, a session on building the capacities of museum staff in Jordan. Thirty participants were trained in documentation by"
        " Dr. Ana Probova, expert in museum studies.",
        {"type": "training", "city": "Amman", "countries": {"JOR"}},
    ),
    "a flag raised": (
        "The flag of the Republic of Suriname was raised on Monday, March 6, 2023, at ICESCO headquarters in Rabat, in the presence of Dr. Salim M. AlMalik, Director-General of ICESCO, and the Ambassador of Suriname to Morocco, Ms. Fara Mockson.",
        {"type": "ceremony", "countries": {"SUR"}, "people": {"Salim M. AlMalik": None, "Fara Mockson": "SUR"}},
    ),
    "a lecture": (
        "Lecture on the Future of Cities\n\n3 April 2023\n\nDr. Omar Testov, Professor at the University of Testland, gave on Monday, April 3, 2023, at ICESCO headquarters in Rabat a lecture on the future of cities, attended by the heads of sectors.",
        {"type": "conference", "city": "Rabat", "people": {"Omar Testov": None}, "roles": {"Omar Testov": "speaker"}},
    ),
    "a doctorate in a republic of a federation": (
        "ICESCO Director-General Receives Honorary Doctorate in Kazan\n\n6 March 2023\n\nThe University of Testland in Kazan awarded, on Monday, March 6, 2023, an honorary doctorate to "
        + HEAD
        + ", in the presence of the Minister of Education"
        " of Tatarstan, Ilsur Testov.",
        {
            "type": "ceremony",
            "city": "Kazan",
            "countries": {"RUS"},
            "people": {"Salim M. AlMalik": None, "Ilsur Testov": "RUS"},
            "organizations": {"Ministry of Education of Tatarstan"},
        },
    ),
}
