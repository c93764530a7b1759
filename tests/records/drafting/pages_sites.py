# ruff: noqa: E501
"""Invented pages with what sites put around a report: mastheads, menus, stamps, teasers, and agencies' own datelines."""

from .pages import HEAD

SITES = {
    "an embassy's site with its menus above": (
        "Embassy of the Republic of Uzbekistan in the Kingdom of Spain\n\nSlide 1 Slide 2\nHome  Embassy  Consular issues  News and events  Photo gallery\n\nMeetings Meetings Tourism Tourism Decrees of the President Decrees of the President\n\nall links\n\n24.08.2023\n\nThe Minister of Schools of Uzbekistan receives ICESCO delegation\n\n"
        "Yesterday, the Minister of Schools of the Republic of Uzbekistan Dilshod Testov received the delegation of the Islamic World Educational, Scientific and Cultural Organization (ICESCO), led by its Deputy Director General Omar Mockson.\n\nAn agreement was reached on internships for specialists at the ICESCO headquarters.\n\nBack to the list",
        {
            "title": "The Minister of Schools of Uzbekistan receives ICESCO delegation",
            "date_start": "2023-08-23",
            "type": "bilateral-meeting",
            "venue_country": "UZB",
            "countries": {"UZB"},
            "people": {"Dilshod Testov": "UZB", "Omar Mockson": None},
        },
    ),
    "an agency's name, a double stamp and buttons above": (
        "Saudi Daily News English\nSections | Archive | RSS\n\nICESCO Condemns Attack on School in Burkina Faso\n\nSaturday 1445/8/7 - 2024/02/17\n  Share   Email   Text size\n\nRabat, February 17, 2024 -- The Islamic World Educational, Scientific and Cultural Organization (ICESCO) condemned in the strongest terms the attack on a village school in Burkina Faso.\n\n"
        "It said again that schools are to be spared by everybody.\n19:12 LOCAL TIME 16:12 GMT",
        {
            "title": "ICESCO Condemns Attack on School in Burkina Faso",
            "type": "statement",
            "date_start": "2024-02-17",
            "countries": {"BFA"},
        },
    ),
    "a carrier's stamp with the month first, and a capital of its country's name": (
        "Kuwait's Education Min. Hosts ICESCO Chief For Talks\nDate\n5/7/2023 4:11:32 PM\n\n(MENAFN- Kuwait News Agency (KUNA))\n\nKUWAIT, May 7 (KUNA) -- Kuwait's Minister of Education Dr. Fahad Testi held on Sunday talks with visiting Director General of the Islamic World Educational, Scientific and Cultural Organization (ICESCO) Dr. Salim M. AlMalik on schools.\n\n"
        "The meeting was attended by Undersecretary of the Ministry Osama Mocki. (end)\n\ntm.hb\n\nMENAFN07052023000071011013ID1106263377",
        {
            "title": "Kuwait's Education Min. Hosts ICESCO Chief For Talks",
            "date_start": "2023-05-07",
            "city": "Kuwait City",
            "countries": {"KWT"},
            "roles": {"Fahad Testi": "host", "Salim M. AlMalik": "counterpart", "Osama Mocki": "attendee"},
        },
    ),
    "a minister abroad, told by the agency of his own country, and headlines of other reports below": (
        "[12/06/2024 05:41]\nCAIRO - SABA\nMinister of Culture Eng. Nasser Testi met Wednesday with Deputy Director-General of the Islamic World Educational, Scientific and Cultural Organization (ICESCO) Dr. Omar Mockson on the sidelines of a committee held in Cairo.\n"
        "The meeting discussed the manuscripts of the old towns.\nUndersecretary Ali Probi attended the meeting.\nGovernor inspects work in water project\nMinister of Transport discusses rehabilitation of airport with Ghana\nCouncil condoles death of Sheikh Nasser Sampli",
        {
            "date_start": "2024-06-12",
            "city": "Cairo",
            "countries": {"YEM"},
            "people": {"Nasser Testi": "YEM", "Omar Mockson": None, "Ali Probi": "YEM"},
        },
    ),
    "one glued paragraph, with a far city spoken of at its end": (
        "Amman, Oct. 8, 2024 (Petra) -- Minister of Tourism Rania Testi and Deputy Director-General of the Islamic World Educational, Scientific and Cultural Organization (ICESCO), Omar Mockson, on Tuesday discussed the protection of archaeological sites.During the meeting, held at the ministry, Testi said Jordan is home to thousands of sites, which it seeks to place on the routes of travellers from everywhere, and that the craftsmen who mend old mosaics should be heard more often.She called for an exchange of curators and for more courses of the kind that were given in spring.Mockson highlighted the holy places in Jerusalem and the help that the schools there await.",
        {
            "date_start": "2024-10-08",
            "city": "Amman",
            "countries": {"JOR"},
            "roles": {"Rania Testi": "host", "Omar Mockson": "counterpart"},
        },
    ),
    "the branch of an international body speaks for no country": (
        "ICESCO and UNICEF Morocco Office Hold Coordination Meeting on Early Childhood\nApril 8, 2022 0\n\nThe Education Sector of the Islamic World Educational, Scientific and Cultural Organization (ICESCO) held a coordination meeting with the Office of the United Nations Children’s Fund (UNICEF) in Morocco.\n\nDuring the meeting, held via videoconference on Thursday (April 7, 2022), the two parties spoke of nurseries.\n\n"
        "Ms. Giorgia Testini, UNICEF Representative in Morocco, commended the proposal of Ms. Ana Mock, Head of the Education Sector at ICESCO.",
        {"type": "video-conference", "mode": "virtual", "date_start": "2022-04-07", "countries": set()},
    ),
    "French offices in small letters before a comma": (
        "Rabat – La ministre déléguée chargée de la Transition culturelle et des Industries créatives, Ghita Testi, s’est entretenue, mardi 23 mars 2021 à Rabat, avec le directeur général de l’Organisation du monde islamique pour l’éducation, les sciences et la culture (ICESCO), Salim M. AlMalik, des moyens de raffermir la coopération.\n\n"
        "Cet entretien s’est déroulé en présence du secrétaire général du ministère, Younes Mocki, et du chef du secteur de la culture à l’ICESCO, Omar Probi.",
        {
            "date_start": "2021-03-23",
            "people": {"Ghita Testi": "MAR", "Salim M. AlMalik": None, "Younes Mocki": "MAR", "Omar Probi": None},
        },
    ),
    "those present in Arabic, a line each": (
        "الوزير الأول يستقبل المدير العام للإيسيسكو\n\nنواكشوط , 03/12/2019\n\nاستقبل الوزير الأول السيد محمد الأمين ولد فرضي، صباح اليوم الثلاثاء بمكتبه، الدكتور سالم بن محمد المالك، المدير العام للمنظمة الإسلامية للتربية والعلوم والثقافة (إيسيسكو).\n\nوحضر اللقاء السادة:\n- سيدي محمد تجريبي، وزير التعليم الأساسي؛\n- محمد محمود مثالي، الأمين العام للجنة الوطنية.",
        {
            "date_start": "2019-12-03",
            "names": {"محمد الأمين ولد فرضي", "سالم بن محمد المالك", "سيدي محمد تجريبي", "محمد محمود مثالي"},
        },
    ),
    "a call by telephone of a head of state": (
        "Home / News / Telephone conversations\n\nDirector General of ICESCO called President of Azerbaijan\n07 June 2023, 18:20\n\nOn June 7, Director General of the Islamic World Educational, Scientific and Cultural Organization (ICESCO) Salim M. AlMalik made a phone call to President of the Republic of Azerbaijan Ilham Testov.\n\n"
        "He thanked the head of state for the high level of organization of the international forum held in the city of Shusha.",
        {
            "type": "phone-call",
            "mode": "virtual",
            "city": None,
            "date_start": "2023-06-07",
            "people": {"Salim M. AlMalik": None, "Ilham Testov": "AZE"},
        },
    ),
    "who tells of it for the ministry took no part": (
        f"{HEAD}, was received on Monday, 6 March 2023, in Cairo by Dr. Tarek Testi, Minister of Schools of Egypt.\n\nThe two sides spoke of the camp of young inventors.\n\nMr. Sameh Mocki, official spokesperson for the ministry, stated that a camp would follow.",
        {"countries": {"EGY"}, "people": {"Salim M. AlMalik": None, "Tarek Testi": "EGY"}},
    ),
    "heads of universities speak for their country, lone professors do not": (
        "ICESCO Hosts Conference on the Future of Universities\n\n24 June 2025\n\nThe conference on the future of universities opened on Tuesday, June 24, 2025, at the headquarters of the Islamic World Educational, Scientific and Cultural Organization (ICESCO) in Rabat.\n\n"
        "The first session saw presentations by Prof. Ilyas Testov, Vice-Chancellor of the University of Engineering in Lahore, Pakistan; and Dr. Jean Mock, Professor of Law at the University of Ngaoundéré, Cameroon.",
        {"type": "conference", "countries": {"PAK"}, "people": {"Ilyas Testov": "PAK", "Jean Mock": "CMR"}},
    ),
    "an event at an international body abroad is with no state": (
        "ICESCO Participates in Meeting of Experts\n\nThe Islamic World Educational, Scientific and Cultural Organization (ICESCO) took part in the preparatory meeting of experts, which was organized by the Arab League Educational, Cultural and Scientific Organization (ALECSO) on 29 and 30 January 2024 at its headquarters in Tunis.\n\nDr. Omar Mockson, Head of ICESCO's Culture Sector, spoke on crafts.",
        {"type": "conference", "date_start": "2024-01-29", "date_end": "2024-01-30", "countries": set()},
    ),
    "a minister whose address another reads": (
        "ICESCO Holds Conference on Coasts\n\n24 June 2025\n\nThe conference on coasts opened on Tuesday, June 24, 2025, at the headquarters of the Islamic World Educational, Scientific and Cultural Organization (ICESCO) in Rabat.\n\n"
        "In an address read out on her behalf by Mr. Lotfi Testi, Director-General of Environment, Ms. Leila Mock, Minister of Environment of Tunisia, called for a network.",
        {"type": "conference", "people": {"Lotfi Testi": None}},
    ),
    "languages are no countries, a university's city tells one": (
        "Agreement Signed to Establish ICESCO Chair in Sarajevo\n\n30 June 2021\n\nThe Islamic World Educational, Scientific and Cultural Organization (ICESCO) and the Isa University of Sarajevo, Bosnia and Herzegovina, signed an agreement on Tuesday, June 29, 2021, on a chair for manuscripts written in Arabic, Turkish and Persian.\n\n"
        "It was signed by Dr. Salim M. AlMalik, ICESCO Director-General, and Prof. Enver Testić, Rector of the University.",
        {"type": "signing", "countries": {"BIH"}},
    ),
    "a shield at the end of a mission is a ceremony": (
        f"ICESCO Honors Ambassador of Senegal on Completion of Her Mission in Morocco\n\n{HEAD}, presented on Tuesday, 21 November 2023, Ms. Seynabou Testi, Ambassador of Senegal to Morocco, with ICESCO shield, on the occasion of the end of her tenure.",
        {"type": "ceremony", "countries": {"SEN"}},
    ),
    "an attack is not the day of its condemnation": (
        "March 26, 2019 0\n\nRabat: 25/03/2019\n\nISESCO strongly condemns armed attack on school in Burkina Faso\n\nThe Islamic Educational, Scientific and Cultural Organization (ISESCO) condemned in the strongest terms the attack perpetrated on Saturday evening by gunmen against a secondary school in Burkina Faso.",
        {"type": "statement", "date_start": "2019-03-25", "countries": {"BFA"}},
    ),
    "where a report is from, before a colon": (
        "Morocco: Gambia's Higher Education Minister Pays Visit to ICESCO\n\n22 June 2023\n\nThe Minister of Higher Education, Professor Ebrima Testi, on Tuesday June 20th 2023 paid a visit to the Director-General of the Islamic World Educational, Scientific and Cultural Organization (ICESCO) Dr. Salim M. AlMalik, at the ICESCO Headquarters in Rabat, Morocco.\n\n"
        "Professor Testi was accompanied by The Gambia's Ambassador to the Kingdom of Morocco, Ms. Ramatoulie Mock.",
        {
            "date_start": "2023-06-20",
            "countries": {"GMB"},
            "people": {"Ebrima Testi": "GMB", "Salim M. AlMalik": None, "Ramatoulie Mock": "GMB"},
        },
    ),
    "a dateline without a year under a stamp of the day after, titles written on, a state of two words": (
        "UniTest @ Campus News\n\nUniTest RECEIVES ICESCO DELEGATION\n\nPosted on 18 October 2022 by Corporate Communications\n\nKUALA TERENGGANU, 17 Oct – UniTest today received a visit from the Islamic World Educational, Scientific and Cultural Organization (ICESCO), headed by DrOmar Mockson, Head of its Arabic Center.\n\nHonorary Consul of Sri Lanka Mr. Driss Testi attended.",
        {"date_start": "2022-10-17", "names": {"Omar Mockson", "Driss Testi"}},
    ),
}
