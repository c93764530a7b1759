# ruff: noqa: E501
"""Invented pages in the manner of agencies, ministries and presidencies, with what a draft of each should hold."""

HEAD = "Dr. Salim M. AlMalik, Director-General of the Islamic World Educational, Scientific and Cultural Organization (ICESCO)"
OIC = "the Organization of Islamic Cooperation (OIC)"

PAGES = {
    "farewell told by an agency": (
        " date 2021-10-05 Malian Envoy Pays Farewell Call On FM\n\nISLAMABAD, Oct 4 (UrduPoint / Pakistan Point News - 4th Oct, 2021 ) :Foreign Minister Omar Fictor Probov"
        " Monday received Ambassador of Mali Adama Mockson for his farewell call at the Foreign Office.\n\nThe foreign minister was content with the"
        " growth of ties between the two countries and thanked the envoy for his part in it.",
        {
            "type": "courtesy-call",
            "date_start": "2021-10-04",
            "countries": {"PAK", "MLI"},
            "people": {"Omar Fictor Probov": "PAK", "Adama Mockson": "MLI"},
            "publisher": "UrduPoint",
        },
    ),
    "letters of credence, and a title at the end of a line": (
        "date 2019-12-04 UrduPoint.com\nMali Opens Mission To OIC\n\nISLAMABAD, (UrduPoint / Pakistan Point News - 3rd Dec, 2019 ):Mali's newly-appointed Permanent Representative"
        " to the OIC Adama Mockson Testov has presented his credentials to OIC Secretary General Dr.\n\nIvan A. Al-Probeen at the Organization's headquarters in Jeddah. The new"
        " mission will handle the country's dealings with the body, the Foreign Office said on Tuesday.",
        {
            "type": "courtesy-call",
            "countries": {"MLI"},
            "people": {"Adama Mockson Testov": "MLI", "Ivan A. Al-Probeen": None},
            "city": "Jeddah",
        },
    ),
    "condolences in a book": (
        "ICESCO Deputy Director-General extends condolences on the passing of Mali's Foreign Minister\n\n27 January 2023\n\nDr. Abdelilah Benarafa, Deputy Director-General of the Islamic World"
        " Educational, Scientific and Cultural Organization (ICESCO), together with Mr. Najib Rhiati, Cultural Adviser to the Director General, extended condolences on the passing of the Minister of"
        " Foreign Affairs of the Republic of Mali, Mr. Ivan Testov Mockson, at the headquarters of Mali's Embassy, in Rabat, on Thursday (January 26, 2023).",
        {
            "date_start": "2023-01-26",
            "countries": {"MLI"},
            "people": {"Abdelilah Benarafa": None, "Najib Rhiati": None},
        },
    ),
    "a visit long past is not the day": (
        "Malian Ambassador meets with ICESCO Director-General\n\nMalian Ambassador to the Kingdom of Morocco Adama Mockson has met with Director-General of the Islamic World Educational, Scientific, and"
        " Cultural Organization (ICESCO) Salim M. AlMalik.\n\nThe sides spoke of the recent visit of the Director-General to Bamako and of the partnership.\n\nDirector-General AlMalik voiced his gratitude to"
        " President of Mali Ivan Testov for his support. He also thanked for the welcome they were given at their meeting in Bamako on October 2, which First Vice-President of Mali Sana Testova attended too.\n\n"
        "It was also spoken of the celebration of Timbuktu as Capital of Culture for 2024.",
        {
            "type": "bilateral-meeting",
            "date_start": None,
            "countries": {"MLI"},
            "people": {"Adama Mockson": "MLI", "Salim M. AlMalik": None},
        },
    ),
    "a number of ministers": (
        f"OIC Secretary General Meets With A Number Of Ministers At The General Secretariat\n\nJeddah (UrduPoint / Pakistan Point News - 28th November, 2019) Secretary General of {OIC}, H.E. Dr. Omar A."
        " Al-Probeen, met on 25 November 2019 with their Excellencies: Mr. Chin Testov, Minister of Foreign Affairs of the Republic of Kyrgyzstan, Mr. Adama Mock, Minister of Foreign Affairs of the Republic of"
        " Senegal, and Dr. Abdullah Sample, Minister of Foreign Affairs of the Republic of Maldives.",
        {
            "type": "bilateral-meeting",
            "countries": {"KGZ", "SEN", "MDV"},
            "people": {"Omar A. Al-Probeen": None, "Chin Testov": "KGZ", "Adama Mock": "SEN", "Abdullah Sample": "MDV"},
            "organizations": {
                "Organization of Islamic Cooperation",
                "Ministry of Foreign Affairs of Kyrgyzstan",
                "Ministry of Foreign Affairs of Senegal",
                "Ministry of Foreign Affairs of Maldives",
            },
        },
    ),
    "an unnamed country's minister on a national agency": (
        " date 2023-09-15 + ↺ − 16 px\n\nThe culture of both was the subject when Culture Minister Anar Probov met with Assistant Secretary-General of"
        f" {OIC} Tarek Ali Mockson, News.Az reports.\n\nThe sides exchanged views on festivals and on the next steps.",
        {
            "countries": {"AZE"},
            "people": {"Anar Probov": "AZE", "Tarek Ali Mockson": None},
            "publisher": "News.Az",
            "date_start": "2023-09-15",
        },
    ),
    "a list of offices before names": (
        " date 2021-01-12 BAKU, Azerbaijan, Jan.12\n\nTrend:\n\nThe ISESCO delegation headed by Director General Salim bin Mohammed al-Malik has started visiting the liberated territories of Azerbaijan, Trend reports.\n\n"
        "The delegation is accompanied by Azerbaijan’s Minister of Culture Anar Probov, Permanent Representative of Azerbaijan to ISESCO Oqtay Mockson, Head of Administration of the Ministry of Culture Vasif"
        " Testov, and Head of the Department for Cooperation with Foreign Countries Isa Sample.",
        {
            "type": "official-visit",
            "countries": {"AZE"},
            "people": {
                "Salim bin Mohammed al-Malik": None,
                "Anar Probov": "AZE",
                "Oqtay Mockson": "AZE",
                "Vasif Testov": "AZE",
                "Isa Sample": "AZE",
            },
            "publisher": "Trend News Agency",
        },
    ),
    "one spoke in another's name": (
        " date 2024-10-09 \n\nThe 12th meeting of the Heritage Board took place in Shusha, Azerbaijan, on Tuesday.\n\nAddressing the event, Ayaz Probov, Special Representative of the President of the Republic of"
        " Azerbaijan, wished it success. The address of Salim M. Al-Malik, Director-General (DG) of the Islamic World Educational, Scientific and Cultural Organization (ICESCO), was delivered on his behalf by"
        " Mohamed Zinelabidine, Head of ICESCO’s Culture and Communication Sector, who spoke of heritage.",
        {
            "type": "conference",
            "date_start": "2024-10-08",
            "countries": {"AZE"},
            "people": {"Ayaz Probov": "AZE", "Mohamed Zinelabidine": None},
        },
    ),
    "delegates of many countries": (
        "New Sites Inscribed on the Heritage List\n\n14 December 2020\n\nThe 3rd Session of the Islamic World Heritage Committee was held yesterday at the invitation of ICESCO. The videoconference brought together"
        " the representatives of the following Member States: Kuwait, Iraq, Mauritania, Pakistan, and Cote d’Ivoire.\n\nDr. Walid Testov, Chairman of the Committee and representative of Kuwait, thanked all.",
        {
            "type": "conference",
            "mode": "virtual",
            "date_start": "2020-12-13",
            "countries": {"KWT", "IRQ", "MRT", "PAK", "CIV"},
            "people": {"Walid Testov": "KWT"},
        },
    ),
    "a condemnation": (
        "ICESCO Condemns the Attacks on Schools in Gaza\n\nSunday 1442/9/27 - 2021/05/09\n\nRabat, May 09, 2021, SPA -- The Islamic World Educational, Scientific, and Cultural Organization (ICESCO) condemned the attacks of"
        " the Israeli occupation army on schools in the Gaza Strip.\nIn a statement issued today, it called upon the world to act.",
        {
            "type": "statement",
            "date_start": "2021-05-09",
            "countries": {"PSE"},
            "city": None,
            "mode": "unknown",
            "publisher": "Saudi Press Agency",
        },
    ),
    "signed by two, in French": (
        "Banjul — Le Mali et l'Organisation du monde islamique pour l'éducation, les sciences et la culture (ICESCO) ont signé, samedi 4 mai 2024 à Banjul (Gambie), une annexe à l'accord.\n\nElle a été signée par le"
        " ministre des Affaires étrangères, de la coopération africaine et des Maliens résidant à l'étranger, Nasser Testov, et le Directeur général de l'ICESCO, Salem bin Mohammed Al-Malik, en marge d'une conférence.",
        {
            "type": "signing",
            "date_start": "2024-05-04",
            "people": {"Nasser Testov": "MLI", "Salem bin Mohammed Al-Malik": None},
            "countries": {"MLI"},
        },
    ),
    "a broken page of an agency": (
        " date 2023-12-27 (MENAFN- AzerNews)\nAzerbaijan Culture Minister Adil Probov has held a meeting on the widening\nof cultural ties.\nThe minister met with the Ambassador of Belarus to\n"
        "Azerbaijan, Andrei Mockson, to speak of the cultural ties between the\ntwo countries, Azernews reports.\nIn his speech, the minister recalled that his country has\ntaken part in many fairs of\nMinsk.\n",
        {
            "type": "bilateral-meeting",
            "countries": {"AZE", "BLR"},
            "people": {"Adil Probov": "AZE", "Andrei Mockson": "BLR"},
            "publisher": "Azernews",
        },
    ),
    "received at the airport, in Arabic": (
        "استقبلت السيدة أمينة الفرضي وزيرة الشؤون الثقافية صباح اليوم بالقاعة الشرفية لمطار تونس الدولي مدير عام منظمة العالم الإسلامي للتربية والعلوم والثقافة الإيسيسكو الدكتور سالم بن محمد المالك مرفوقا بوفد من المنظمة.\n"
        "وأشارت الوزيرة خلال اللقاء إلى أن تونس تطمح إلى تطوير التعاون في مجالات الثقافة والتراث مع المنظمة.",
        {"countries": {"TUN"}, "people": {"أمينة الفرضي": "TUN", "سالم بن محمد المالك": None}},
    ),
    "a minister with an article in his name, in Arabic": (
        "اجتمع وزير الثقافة والشباب الناطق باسم الحكومة، السيد المختار ولد فرضي اليوم السبت في باريس مع الدكتور سالم بن محمد المالك، المدير العام لمنظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو).\n"
        "وتناول اللقاء التعاون الثقافي بين موريتانيا والمنظمة والسبل الكفيلة بتعزيزه.",
        {
            "type": "bilateral-meeting",
            "city": "Paris",
            "countries": {"MRT"},
            "people": {"المختار ولد فرضي": "MRT", "سالم بن محمد المالك": None},
        },
    ),
    "a deputy prime minister in the name of a council": (
        "H H Sayyid Omar Receives ISESCO Director General\n\nMuscat: On behalf of His Majesty the Sultan, HH Sayyid Omar bin Fictor Al Said, Deputy Prime Minister for the Council of Ministers received today Dr. Salim"
        " Mohammed Al Malik, Director General of the Islamic Educational ,Scientific and Cultural Organization (ISESCO).\n\nHe spoke of Oman’s appreciation for culture and education. -ONA",
        {
            "countries": {"OMN"},
            "people": {"Omar bin Fictor Al Said": "OMN", "Salim Mohammed Al Malik": None},
            "publisher": "Oman News Agency",
        },
    ),
    "an old town seen by one guest": (
        "A delegation led by Director General of the Islamic World Educational, Scientific and Cultural Organization Dr. Salim bin Mohammed AlMalik has visited the Inner City, the old heart of Azerbaijan`s capital Baku, on 5 May 2022.\n\n"
        "They were told about the restoration of its monuments and walls, and saw the palace and its mosque.",
        {
            "type": "official-visit",
            "date_start": "2022-05-05",
            "city": "Baku",
            "countries": {"AZE"},
            "people": {"Salim bin Mohammed AlMalik": None},
        },
    ),
    "a head of another body at our seat": (
        f"ICESCO Director-General Receives a Yemeni Delegation of a Relief Coalition\n\n{HEAD}, received a Yemeni delegation from the Coalition of Benevolence for Relief (CBR), headed by Mr. Fahmy Testov, the Executive Director of the CBR, at"
        " ICESCO headquarters in Rabat on Wednesday 28 February 2024. The meeting went through the girls' schooling project.",
        {
            "type": "bilateral-meeting",
            "countries": {"YEM"},
            "roles": {"Fahmy Testov": "counterpart", "Salim M. AlMalik": "host"},
        },
    ),
    "a former head of another body": (
        f"{HEAD}, made a visit on 6 January 2020 to Dr. Ahmed Mukhtar Sample, former director-general of UNESCO, at his house in Dakar.\n\nThe meeting was attended by Dr. Ahmed Said Bah, Director of External Relations and Cooperation.",
        {
            "people": {"Salim M. AlMalik": None, "Ahmed Mukhtar Sample": None, "Ahmed Said Bah": None},
            "organizations": {"UNESCO"},
        },
    ),
    "a king's adviser": (
        "M. Salim M. AlMalik, Directeur général de l'ICESCO, a reçu le 8 février 2023 au siège de l'ICESCO à Rabat M. André Mockson, conseiller de Sa Majesté le Roi Mohammed VI, avec qui il a examiné les moyens de renforcer la coopération culturelle.",
        {"countries": {"MAR"}, "people": {"Salim M. AlMalik": None, "André Mockson": "MAR"}},
    ),
}
