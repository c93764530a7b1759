# ruff: noqa: E501
"""Invented pages with turns of phrase that one publisher or another has: offices, stamps, onlookers, talks over a line."""

BODY = "Islamic World Educational, Scientific and Cultural Organization (ICESCO)"

TURNS = {
    "a stamp with a short year, an office of an office, a delegation's chief": (
        "Kyrgyz Test News\nEN  KG  RU\n\nKyrgyzstan, ICESCO discuss Osh\n\nCulture, 05/04/23 14:12\n\n"
        f"BISHKEK, April 5. /Test/. The Deputy Minister of Culture Chyngyz Testov met with the delegation of the {BODY} headed by the chief of its Sector of Culture and Communication Osama Mocki.\n\n"
        "The meeting was attended by head of the foreign policy department of the Presidential Administration Sanzhar Probov.",
        {
            "date_start": "2023-04-05",
            "countries": {"KGZ"},
            "people": {"Chyngyz Testov": "KGZ", "Osama Mocki": None, "Sanzhar Probov": "KGZ"},
        },
    ),
    "a writer and a stamp with bars, yesterday": (
        "Mock University Malaysia\nNews & Announcements\n\nMU Welcomes Delegation From ICESCO\nOffice of Communication, Advocacy and Promotion | Posted: 8 August 2025 | Category: Abroad | Views: 412\n\n"
        f"Gombak: Mock University Malaysia had the pleasure to host a visit by the {BODY} at its Gombak Campus here yesterday.\n\n"
        "The delegation of Dr. Kais Testi, Director at ICESCO, was received by the Rector, Prof. Azman Probi, at the Rectory, and spoke of an ICESCO Chair.",
        {"date_start": "2025-08-07", "countries": {"MYS"}},
    ),
    "a line that sums up and the writer's name stand between headline and stamp": (
        "Test World News\nHome > Culture\n\nMorocco’s Library Board, ICESCO Partner to Teach Readers\nThe two parties will open the first reading rooms in Salé and Tata.\n\nSara Mockson\nJan 22, 2026\n\n"
        f"Rabat – Morocco’s Library Board and the {BODY} inked a partnership agreement on Wednesday in Rabat to offer training in online bookkeeping to readers.\n\n"
        "It was signed by Mohamed Testi, Delegate General of the Library Board, and Salim M. AlMalik, Director-General of ICESCO, in the presence of Aziza Probi, Secretary General of the Moroccan National Commission.",
        {
            "date_start": "2026-01-21",
            "type": "signing",
            "mode": "in-person",
            "city": "Rabat",
            "countries": {"MAR"},
            "roles": {"Mohamed Testi": "signatory", "Salim M. AlMalik": "signatory", "Aziza Probi": "attendee"},
        },
    ),
    "the day a distributor put it out, below": (
        f"Minister of State Meets Director-General of ICESCO\nDownload logo\n\nHE Minister of State at the Ministry of Foreign Affairs Dr. Mohammed bin Jassim Testi met today with HE Director-General of the {BODY} Dr. Salim bin Mohammed Al Malik, who is currently visiting the country.\n\n"
        "The meeting dealt with the cooperation between the State of Qatar and ICESCO.\n\nDistributed by APO Group on behalf of Ministry of Foreign Affairs of The State of Qatar.\n\nSOURCE\nMinistry of Foreign Affairs of The State of Qatar\nPublished: 6 February 2023, 18:05 GMT\n\n© APO Group. All rights reserved. Press Releases | Newsletter | Contact",
        {"date_start": "2023-02-06", "countries": {"QAT"}},
    ),
    "an international body's ambassador, a Hijri stamp": (
        "UNA News\nSunday, 17 Jumada I 1441 – 12 January 2020\n\nOIC Assistant Secretary-General Receives ICESCO Deputy Director-General\n\n"
        f"Jeddah (UNA) – The Assistant Secretary-General of the Organization of Islamic Cooperation (OIC) for Science and Technology, Ambassador Aftab Testov, received here today the Deputy Director-General of the {BODY}, Dr. Omar Mockson.\n\nThey spoke of schools and of doctoral students.",
        {
            "date_start": "2020-01-12",
            "countries": set(),
            "people": {"Aftab Testov": None, "Omar Mockson": None},
        },
    ),
    "a country before a colon, talks in another capital": (
        "The Test of Banjul\nNews  Opinion\n\nGambia: Schools Minister Holds Talks With ICESCO Boss in Dakar\nNov 30, 2022, 11:08 AM | By: Lamin T. Mockeh\n\n"
        f"The Minister of Schools, Professor Kebba Testeh, on Monday held talks with the Director-General of the {BODY}, Dr Salim M. AlMalik, on the margins of the Schools Week in the Senegalese capital, Dakar.\n\n"
        "The Minister was accompanied by The Gambia's High Commissioner to Senegal, H.E. Madam Ndey Mockow.",
        {
            "date_start": "2022-11-28",
            "city": "Dakar",
            "countries": {"GMB"},
            "people": {"Kebba Testeh": "GMB", "Salim M. AlMalik": None, "Ndey Mockow": "GMB"},
        },
    ),
    "an introductory call, told by the embassy": (
        "Embassy of the Republic of the Philippines\nRabat, Kingdom of Morocco\n\nMENU\nAbout Us\nNews\n\nPH ENVOY TO MOROCCO PAYS INTRODUCTORY CALL ON ICESCO CHIEF\n\n15 May 2023\n\n"
        f"Philippine Ambassador to Morocco Hon. Maria Testing paid an introductory call on H.E. Dr. Salim M. AlMalik, Director-General of the {BODY}, at the Organization's headquarters in Rabat.\n\n"
        "Ambassador Testing was accompanied by Consul Ramon Mockado, and thanked ICESCO for its training.",
        {
            "type": "courtesy-call",
            "countries": {"PHL"},
            "people": {"Maria Testing": "PHL", "Salim M. AlMalik": None, "Ramon Mockado": "PHL"},
        },
    ),
    "a working session over a line": (
        f"ICESCO and Uganda Coordinate on Schools\n\n25 August 2020\n\nThe Director-General of the {BODY}, Dr. Salim M. AlMalik, and Mrs. Joyce Testi, Minister of Schools of the Republic of Uganda, held today via videoconferencing a working session on the schools of the country.",
        {"type": "video-conference", "mode": "virtual", "countries": {"UGA"}, "city": None},
    ),
    "a university leader and an officer out of service": (
        f"UMT, ICESCO ink MoU on water research\n\nMay 11, 2023\n\nLAHORE: The University of Mock Technology (UMT), Pakistan, and the {BODY} signed a memorandum of understanding (MoU) on Wednesday.\n\n"
        "The MoU was signed by UMT Vice-Chancellor Prof Dr Tahira Testi and Prof Dr Omar Mockson, Head of ICESCO’s Science and Technology Sector. Registrar Col (r) Amjad Hussain Probi and faculty members were also present.",
        {
            "type": "signing",
            "date_start": "2023-05-10",
            "countries": {"PAK"},
            "people": {"Tahira Testi": "PAK", "Omar Mockson": None, "Amjad Hussain Probi": "PAK"},
        },
    ),
    "offices with the article written on, in French": (
        "Maroc: L'ICESCO et une agence signent une convention sur les bourses\n\n28 février 2024\n\nRabat — Une convention sur les bourses a été signée, mardi à Rabat, entre l'Agence marocaine des bourses et l'Organisation du monde islamique pour l'éducation, les sciences et la culture (ICESCO).\n\n"
        "La cérémonie s'est déroulée en présence notamment de l'ambassadrice du Burkina Faso au Maroc, Mariam Testo, de la cheffe du Secteur des sciences humaines et sociales de l'ICESCO, Ramata Mockaye, et de Fouad Probi Alaoui, troisième vice-président de la Chambre.",
        {
            "type": "signing",
            "date_start": "2024-02-27",
            "names": {"Mariam Testo", "Ramata Mockaye", "Fouad Probi Alaoui"},
        },
    ),
    "remote sensing, and a family name alone, in Arabic": (
        "الإيسيسكو وباكستان تبحثان علوم الفضاء\n\nبحث المدير العام لمنظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو)، الدكتور سالم بن محمد المالك، بمقر المنظمة بالرباط اليوم الثلاثاء 27 يناير 2026، مع رئيس وكالة الفضاء الباكستانية الدكتور عمران فرضي، سبل تعزيز التعاون في علوم الفضاء والاستشعار عن بعد.\n\n"
        "وأكد الدكتور المالك حرص المنظمة على دعم دولة باكستان في هذا المجال وفي غيره من المجالات.",
        {
            "type": "bilateral-meeting",
            "mode": "in-person",
            "city": "Rabat",
            "people": {"سالم بن محمد المالك": None, "عمران فرضي": "PAK"},
        },
    ),
    "a symposium that is inaugurated, a university by its plural fields": (
        f"Saudi Vice Minister Inaugurates Symposium on Roads\n\nRiyadh, October 25, 2022, SPA -- Vice Minister of Culture Fahad Testi inaugurated here today the International Symposium on Roads, which is organized in cooperation with the {BODY}.\n"
        "Vice-Rector for Scientific Affairs and Innovations Sherzod Mockov and Ms. Zineb Iraqi and others spoke in the first session, as did many more.",
        {
            "type": "conference",
            "date_start": "2022-10-25",
            "names": {"Fahad Testi", "Sherzod Mockov", "Zineb Iraqi"},
        },
    ),
    "a ministry's own site, a rear admiral and an NGO": (
        "Ministry of Water\nRepublic of Senegal\nHome   The Ministry   Contact\n\nWater Forum Opens in Saly\n\nSaly, 31 May 2023\n\n"
        f"The Water Forum opened on Tuesday, 30 May 2023, in Saly, with the {BODY}. Mrs. Awa Testou, Minister of Water, recalled that wells need care. Rear Admiral Omar Mockson spoke of the sea.\n\n"
        "Dr. Abdou Probi, President of the NGO Wells-For-All, recounted how the families of the coast saved their gardens. Md. Tajuddin Testi, Adviser at ICESCO, thanked everybody.",
        {
            "type": "conference",
            "date_start": "2023-05-30",
            "names": {"Awa Testou", "Omar Mockson", "Abdou Probi", "Md. Tajuddin Testi"},
            "positions": {
                "Awa Testou": "Minister of Water",
                "Omar Mockson": None,
                "Abdou Probi": "President of the NGO Wells-For-All",
                "Md. Tajuddin Testi": "Adviser at ICESCO",
            },
        },
    ),
    "a year known by the pandemic alone": (
        f"ICESCO and Jordan Discuss Schools\n\nDr. Salim M. AlMalik, Director-General of the {BODY}, held on Tuesday, June 23, a videoconference with Dr. Taysir Testi, Minister of Education of the Hashemite Kingdom of Jordan.\n\n"
        "They spoke of teachers.\n\nThey spoke of schools.\n\nThey spoke of books.\n\nThey spoke of maps.\n\nThey spoke of how schools fared in the COVID-19 pandemic and of what is to come after it.",
        {"type": "video-conference", "date_start": "2020-06-23", "countries": {"JOR"}},
    ),
    "an attack of the day before the statement": (
        f"ICESCO Condemns Attack on University\n\n19 March 2021\n\nThe {BODY} condemns in the strongest terms the attack that struck the gate of a university in Mogadishu, capital of the Federal Republic of Somalia, on Thursday.\n\nICESCO stands by the families.",
        {"type": "statement", "date_start": "2021-03-19", "countries": {"SOM"}},
    ),
    "an ambassador who presented a letter to a king before, and a counsellor": (
        "Ambassador Testawan Calls on ICESCO\n\nRabat – On Wednesday (14/1/2026), Ambassador of the Republic of Indonesia to the Kingdom of Morocco, Bambang Testawan, paid a courtesy call to the Director-General of ICESCO, Dr. Salim M. AlMalik, in Rabat. The call was the first one since the Ambassador presented his Letter of Credence to His Majesty King Omar VI.\n\n"
        "Accompanying the Ambassador was Minister Counsellor Retno Mocki.",
        {
            "type": "courtesy-call",
            "countries": {"IDN"},
            "people": {"Bambang Testawan": "IDN", "Salim M. AlMalik": None, "Retno Mocki": "IDN"},
        },
    ),
    "experts from several states are there": (
        f"Oman at a Meeting on Manuscripts\n\nRabat, 11 Dec 2024 (ONA)— The Sultanate of Oman takes part in the experts meeting on manuscripts, which began here today at the headquarters of the {BODY}.\n\n"
        "The Omani delegation is headed by Haitham Testi, Director of Manuscripts.\n\nThe talks go on for long.\n\nExperts from Iraq, Mali and Uzbekistan are participating in the meeting.",
        {"type": "conference", "countries": {"OMN", "IRQ", "MLI", "UZB"}},
    ),
    "a museum that bears a name, in French": (
        "Maroc: l'ICESCO et les musées\n\n28 février 2024\n\nRabat — Une convention a été signée, mardi au Musée Omar VI à Rabat, entre la Fondation des musées du Maroc et l'ICESCO.\n\n"
        "La cérémonie s'est déroulée en présence du directeur du Musée Omar VI, Abdelaziz Testi, et du chef du secteur de la Culture à l'ICESCO, Mohamed Mocki.",
        {"type": "signing", "names": {"Abdelaziz Testi", "Mohamed Mocki"}},
    ),
    "a day in brackets and a name with a stop": (
        "Embassy of the Republic of the Philippines\nRabat, Morocco\n\nAMBASSADOR CALLS ON ICESCO DIRECTOR-GENERAL\n\nThursday, 02 November 2023\n\n"
        f"RABAT – Philippine Ambassador to Morocco Ma. Teresita Testing made a courtesy call on Dr. Salim M. AlMalik, Director-General of the {BODY}, at the latter’s office in Rabat (1/11).\n\n"
        "The Ambassador was accompanied by Third Secretary and Vice Consul Jose Mockado.",
        {
            "type": "courtesy-call",
            "date_start": "2023-11-01",
            "countries": {"PHL"},
            "people": {"Ma. Teresita Testing": "PHL", "Salim M. AlMalik": None, "Jose Mockado": "PHL"},
        },
    ),
    "told today, met on Monday, on the margins of a session": (
        "TEST NEWS SERVICE (TNS)\nHome | National\n\nAdviser meets ICESCO DG in Jeddah\n\nPublished On: 26 Aug 2025, 18:57\n\n"
        f"DHAKA, Aug 26, 2025 (TNS) - Foreign Adviser Md Shafiqul Testi has sought the cooperation of the {BODY} in schooling.\n\n"
        "He made the call when he met ICESCO Director General Dr Salim M. AlMalik on the margins of the session of the OIC Council in Jeddah on Monday, said a foreign ministry press release here today.",
        {"date_start": "2025-08-25", "city": "Jeddah"},
    ),
    "a minister at the headquarters in a city of another country; Sultan as a first name": (
        "State Minister for Education visits ICESCO boss in Rabat\n\nOn Feb 7, 2024\n\n"
        f"The Minister of State for Education, Dr. Hadiza Testeh, on Tuesday 6th February 2024 paid a working visit to the Director-General of the {BODY}, Dr. Salim M. Al Malik, at the Organization's Headquarters in Rabat, Morocco.\n\n"
        "The Minister was accompanied by Nigeria's Ambassador to the Kingdom of Morocco, H.E. Mansur Mocko. HE Dr. Sultan Al-Probi, Director General of the Arab Bureau of Education for the Gulf States, was there too.",
        {
            "date_start": "2024-02-06",
            "countries": {"NGA"},
            "names": {"Hadiza Testeh", "Salim M. Al Malik", "Mansur Mocko", "Sultan Al-Probi"},
        },
    ),
}
