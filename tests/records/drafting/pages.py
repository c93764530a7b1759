# ruff: noqa: E501
"""Invented pages in the manner of agencies, ministries and presidencies, with what a draft of each should hold."""

HEAD = "Dr. Salim M. AlMalik, Director-General of the Islamic World Educational, Scientific and Cultural Organization (ICESCO)"
OIC = "the Organization of Islamic Cooperation (OIC)"

PAGES = {
    "farewell told by an agency": (
        " date 2021-10-05 Malian Envoy Takes Leave Of FM\n\nISLAMABAD, Oct 4 (UrduPoint / Pakistan Point News - 4th Oct, 2021 ) :Ambassador of Mali Adama Mockson was received Monday by Foreign Minister Omar Fictor Probov"
        " for a farewell call.\n\nThe minister was glad of the growth of ties in his time and thanked him for his part in it.",
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
        "Condolences of ICESCO at Mali's Embassy\n\n27 January 2023\n\nDr. Abdelilah Benarafa, ICESCO Deputy Director-General, accompanied by Mr. Najib Rhiati, Cultural Adviser to the Director General, went to Mali's Embassy in Rabat on Thursday"
        " (January 26, 2023) to offer the condolences of the Organization on the passing of the Minister of Foreign Affairs of the Republic of Mali, Mr. Ivan Testov Mockson, and wrote in the book laid out there.",
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
        f"Secretary General Meets With A Number Of Guests In Jeddah\n\nJeddah (UrduPoint / Pakistan Point News - 28th November, 2019) Three guests were in the house on 25 November 2019, when H.E. Dr. Omar A. Al-Probeen, Secretary General of"
        f" {OIC}, met with Mr. Chin Testov, Minister of Foreign Affairs of the Republic of Kyrgyzstan, Mr. Adama Mock, Minister of Foreign Affairs of the Republic of Senegal, and Dr. Abdullah Sample, Minister of Foreign Affairs of"
        " the Republic of Maldives.",
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
        " date 2021-01-12 BAKU, Azerbaijan, Jan.12\n\nTrend:\n\nGuests from ISESCO with Director General Salim bin Mohammed al-Malik at their head have begun their tour of the towns of Azerbaijan, Trend reports.\n\n"
        "They are accompanied by Azerbaijan’s Minister of Culture Anar Probov, Permanent Representative of Azerbaijan to ISESCO Oqtay Mockson, Head of the Museum Department of the Ministry of Culture Vasif Testov, and Head of the"
        " Department for Cooperation with Foreign Countries Isa Sample.",
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
        " date 2024-10-09 \n\nThe 12th meeting of the Heritage Board was opened in Shusha, Azerbaijan, on Tuesday.\n\nThe first to speak at the session was Ayaz Probov, Special Representative of the President of the Republic of Azerbaijan. Words of"
        " Salim M. Al-Malik, Director-General (DG) of the Islamic World Educational, Scientific and Cultural Organization (ICESCO), were read on his behalf by Mohamed Zinelabidine, Head of ICESCO’s Culture and Communication Sector.",
        {
            "type": "conference",
            "date_start": "2024-10-08",
            "countries": {"AZE"},
            "people": {"Ayaz Probov": "AZE", "Mohamed Zinelabidine": None},
        },
    ),
    "delegates of many countries": (
        "New Sites on the Heritage List\n\n14 December 2020\n\nThe Islamic World Heritage Committee sat yesterday, by videoconference, for its 3rd session. It brought together representatives of these Member States: Kuwait, Iraq, Mauritania,"
        " Pakistan, and Cote d’Ivoire.\n\nDr. Walid Testov, Chairman of the Committee and representative of Kuwait, thanked ICESCO.",
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
        "Banjul — Le Mali et l'Organisation du monde islamique pour l'éducation, les sciences et la culture (ICESCO) ont signé, le samedi 4 mai 2024 à Banjul (Gambie), un nouvel accord.\n\nY ont mis leur nom le ministre des Affaires"
        " étrangères, de la coopération africaine et des Maliens résidant à l'étranger, Nasser Testov, et le Directeur général de l'ICESCO, Salem bin Mohammed Al-Malik, qui se trouvaient tous deux dans cette ville.",
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
        "كانت السيدة أمينة الفرضي وزيرة الشؤون الثقافية صباح اليوم في استقبال ضيفها مدير عام منظمة العالم الإسلامي للتربية والعلوم والثقافة الإيسيسكو الدكتور سالم بن محمد المالك عند وصوله إلى تونس.\n"
        "وقالت الوزيرة في لقاء قصير إن تونس تريد توسيع العمل مع المنظمة في مجالات الثقافة والتراث خلال السنوات المقبلة.",
        {"countries": {"TUN"}, "people": {"أمينة الفرضي": "TUN", "سالم بن محمد المالك": None}},
    ),
    "a minister with an article in his name, in Arabic": (
        "كان لوزير الثقافة والشباب الناطق باسم الحكومة لقاء في باريس، إذ التقى وزير الثقافة والشباب الناطق باسم الحكومة، السيد المختار ولد فرضي هناك الدكتور سالم بن محمد المالك، المدير العام لمنظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو).\n"
        "ودار الحديث حول ما بين موريتانيا والمنظمة من عمل ثقافي.",
        {
            "type": "bilateral-meeting",
            "city": "Paris",
            "countries": {"MRT"},
            "people": {"المختار ولد فرضي": "MRT", "سالم بن محمد المالك": None},
        },
    ),
    "a deputy prime minister in the name of a council": (
        "H H Sayyid Omar Receives ISESCO Director General\n\nMuscat: An audience was granted today by HH Sayyid Omar bin Fictor Al Said, Deputy Prime Minister for the Council of Ministers, to Dr. Salim Mohammed Al Malik, Director General of the"
        " Islamic Educational ,Scientific and Cultural Organization (ISESCO).\n\nHe told his guest what Oman does for schools and for culture. -ONA",
        {
            "countries": {"OMN"},
            "people": {"Omar bin Fictor Al Said": "OMN", "Salim Mohammed Al Malik": None},
            "publisher": "Oman News Agency",
        },
    ),
    "an old town seen by one guest": (
        "On 5 May 2022 the Director General of the Islamic World Educational, Scientific and Cultural Organization Dr. Salim bin Mohammed AlMalik visited the Inner City of Azerbaijan`s capital Baku with several of his staff.\n\n"
        "They walked along the walls and were shown the palace, the mosque and the works of restoration.",
        {
            "type": "official-visit",
            "date_start": "2022-05-05",
            "city": "Baku",
            "countries": {"AZE"},
            "people": {"Salim bin Mohammed AlMalik": None},
        },
    ),
    "a head of another body at our seat": (
        f"ICESCO Receives Guests from a Yemeni Relief Coalition\n\n{HEAD}, received a delegation of a Yemeni relief coalition (CBR) led by Mr. Fahmy Testov, the Executive Director of the CBR, at ICESCO headquarters in Rabat on Wednesday 28 February 2024."
        " A project for the schooling of girls was gone through.",
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
