# ruff: noqa: E501
"""More invented pages: two countries, events that are only an occasion, Arabic and French, what is merely spoken of."""

from .pages import HEAD

MORE = {
    "two ministers, the agency's own without a country": (
        "Doha, April 18 (QNA) - HE Minister of Culture Sheikh Omar bin Hamad Al-Sample met on Tuesday with HE Minister of Culture and National Guidance of the sisterly Republic of Yemen Moammar Mockson.\n\n"
        "During the meeting, they reviewed the cultural relations between the two countries and ways of enhancing them.",
        {
            "type": "bilateral-meeting",
            "city": "Doha",
            "countries": {"QAT", "YEM"},
            "people": {"Omar bin Hamad Al-Sample": "QAT", "Moammar Mockson": "YEM"},
            "publisher": "Qatar News Agency",
        },
    ),
    "received on the occasion of a forum": (
        "Manama, Nov. 20 (BNA): HM King Hamad bin Issa Testov today received Dr. Salim bin Mohammed Al Malik, Director-General of the Islamic World Educational, Scientific and Cultural Organisation (ICESCO), on the"
        " occasion of his visit to the kingdom to attend a forum.\n\nHM the King welcomed the guest.",
        {
            "type": "bilateral-meeting",
            "countries": {"BHR"},
            "roles": {"Hamad bin Issa Testov": "host", "Salim bin Mohammed Al Malik": "counterpart"},
            "publisher": "Bahrain News Agency",
        },
    ),
    "signed the day before, in French": (
        " date 2022-11 Bakou, 1er novembre, AZERTAC\n\nUn mémorandum pour la jeunesse lie désormais l’Organisation du Monde Islamique pour l’Éducation, les Sciences et la Culture (ICESCO) et une fondation.\n\nIl a été signé ce lundi 31 octobre 2022 à"
        " Rabat, au siège de l’ICESCO, par Dr Salim M. AlMalik, Directeur général de l’ICESCO, et M. Lim-Jae Testov, Vice-président de la Fondation.",
        {
            "type": "signing",
            "date_start": "2022-10-31",
            "city": "Rabat",
            "people": {"Salim M. AlMalik": None, "Lim-Jae Testov": None},
            "publisher": "AZERTAC",
        },
    ),
    "a minister of guidance, and a president met abroad": (
        "Iranian minister attends event in Nouakchott\n\nTEHRAN – Iran’s Minister of Culture and Islamic Guidance, Mohammad-Mehdi Testov, attended a festival on Friday, 3 March 2023, in Nouakchott, Mauritania.\n"
        "He also met there with Mauritanian President Mohamed Ould Sample, whom he brought good wishes on behalf of President Ebrahim Probov.",
        {
            "date_start": "2023-03-03",
            "city": "Nouakchott",
            "countries": {"IRN", "MRT"},
            "people": {"Mohammad-Mehdi Testov": "IRN", "Mohamed Ould Sample": "MRT"},
        },
    ),
    "an office in a city, then a name": (
        "Amman, Jan. 12 (Petra) – Minister of Education Azmi Testov on Sunday discussed with Director of UNESCO office in Amman Min Mockson, ways to enhance joint cooperation.\n\nTestov spoke of schools and teachers.",
        {"countries": {"JOR"}, "people": {"Azmi Testov": "JOR", "Min Mockson": None}, "themes": ["education"]},
    ),
    "credentials as a representative": (
        "Jeddah, SPA -- The Secretary-General of the Organization of Islamic Cooperation (OIC), Mr. Ivan Testov, received at his office in Jeddah on 12 March 2024 the credentials of Ambassador Omar Mockson as Permanent"
        " Representative of the Islamic Republic of Pakistan to the OIC. He wished him every success.",
        {"type": "courtesy-call", "countries": {"PAK"}, "people": {"Ivan Testov": None, "Omar Mockson": "PAK"}},
    ),
    "addresses given, some in another's name": (
        "Rabat: 10/07/2019\n\nNational Commissions Meet at ISESCO headquarters in Rabat\n\nA coordination meeting of the National Commissions was opened today at ISESCO headquarters in Rabat.\n\nSpeeches were given by Dr Abdulaziz Othman"
        " Altwaijri, ISESCO Director General; Mr Nasser Testov, Minister of Foreign Affairs in the Kingdom of Morocco, read out on his behalf by Mrs Nadia Mockson, Director of the Moroccan Royal Academy of Diplomacy; and Mrs Irina"
        " Testova, UNESCO Director General, read out on her behalf by Dr Salah Probov, Director of UNESCO Bureau in Rabat.",
        {
            "type": "conference",
            "date_start": "2019-07-10",
            "people": {"Abdulaziz Othman Altwaijri": None, "Nadia Mockson": "MAR", "Salah Probov": None},
            "roles": {"Abdulaziz Othman Altwaijri": "speaker", "Nadia Mockson": "speaker", "Salah Probov": "speaker"},
        },
    ),
    "a farewell in Arabic": (
        "جدة 13 مايو 2024\nاستقبل معالي الأمين العام لمنظمة التعاون الإسلامي السيد حسين إبراهيم فرضي، في مكتبه بجدة اليوم، سفير جمهورية مالي لدى المملكة العربية السعودية السيد أمادو فرضي، بمناسبة انتهاء فترة عمله.\n"
        "وأعرب الأمين العام عن تقديره للسفير على جهوده في دعم العلاقات بين المنظمة وبلاده طوال السنوات الماضية.",
        {
            "type": "courtesy-call",
            "date_start": "2024-05-13",
            "countries": {"MLI"},
            "people": {"حسين إبراهيم فرضي": None, "أمادو فرضي": "MLI"},
        },
    ),
    "an undersecretary in Arabic, and fields written together": (
        "الرباط، 12 مارس 2024\n\nبحث الدكتور سالم بن محمد المالك، المدير العام لمنظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو)، اليوم الثلاثاء بمقر المنظمة بالرباط، مع سعادة الدكتور طارق الفرضي، وكيل وزارة"
        " الثقافة بسلطنة عمان، سبل تعزيز التعاون في مجالات الثقافة والتراث.",
        {
            "type": "bilateral-meeting",
            "city": "Rabat",
            "countries": {"OMN"},
            "people": {"سالم بن محمد المالك": None, "طارق الفرضي": "OMN"},
            "themes": ["culture", "heritage"],
        },
    ),
    "offices in small letters, in French": (
        "Dakar, 5 mai 2023 (APS) - Le ministre de l’Éducation nationale, Mamadou Testa, a reçu vendredi une délégation de l’ICESCO conduite par son directeur général, Salim M. AlMalik.\n\nIl a été question de l’enseignement de"
        " l’arabe et de la formation des enseignants, a indiqué le ministre à la presse.",
        {
            "type": "bilateral-meeting",
            "countries": {"SEN"},
            "people": {"Mamadou Testa": "SEN", "Salim M. AlMalik": None},
        },
    ),
    "an interview on the margins": (
        "Director-General: Machines Must Serve Learning\n\nIn an interview with the Saudi Press Agency on the sidelines of the World Summit in Dubai, "
        + HEAD
        + ", said on 13 February 2023 that the Organization trains teachers"
        " in 30 countries, and that artificial intelligence must serve learning.",
        {
            "type": "statement",
            "date_start": "2023-02-13",
            "countries": set(),
            "people": {"Salim M. AlMalik": None},
            "roles": {"Salim M. AlMalik": "speaker"},
        },
    ),
    "a rector and no minister": (
        "ICESCO and University of Testland Sign Memorandum\n\n"
        + HEAD
        + ", and Dr. Ana Probova, Rector of the University of Testland in Malaysia, signed on Monday, March 6, 2023, a memorandum of understanding on research and the"
        " exchange of students.",
        {
            "type": "signing",
            "countries": {"MYS"},
            "roles": {"Salim M. AlMalik": "signatory", "Ana Probova": "signatory"},
        },
    ),
    "countries only spoken of": (
        "ICESCO and Chad Explore Cooperation\n\n6 March 2023\n\n"
        + HEAD
        + ", received on Monday, March 6, 2023, at ICESCO headquarters in Rabat, Mr. Ivan Testov, Minister of Education of the Republic of Chad.\n\nDr. AlMalik spoke of"
        " schools built in Mali, Niger and Senegal, and of the conference that Egypt will host.\n\nFor his part, Mr. Testov said that he had come from France and would travel on to Tunisia.",
        {"countries": {"TCD"}, "people": {"Salim M. AlMalik": None, "Ivan Testov": "TCD"}},
    ),
    "the end of a mission": (
        "On March 6, 2023, Minister of Foreign Affairs of the Republic of Uzbekistan Bakhtiyor Testov received the Ambassador Extraordinary and Plenipotentiary of the State of Kuwait Ahmed Mockson on the occasion of the"
        " completion of his diplomatic mission.\n\nThe sides spoke of trade and investment.",
        {
            "type": "courtesy-call",
            "countries": {"UZB", "KWT"},
            "people": {"Bakhtiyor Testov": "UZB", "Ahmed Mockson": "KWT"},
        },
    ),
    "a commission by its letters": (
        "ISLAMABAD: A two-member ICESCO delegation led by Dr Raheel Testov called on Chairman Higher Education Commission (HEC) Dr Mukhtar Mockson here on Wednesday and discussed joint scholarships. Executive Director HEC"
        " Dr Zia Probov was also present at the talks.",
        {
            "type": "bilateral-meeting",
            "countries": {"PAK"},
            "people": {"Raheel Testov": None, "Mukhtar Mockson": "PAK", "Zia Probov": "PAK"},
        },
    ),
    "a year known by the weekday alone": (
        "Rabat (UNA-OIC) – A workshop for teachers got under way on Monday, June 28. Behind it is the Islamic World Educational, Scientific and Cultural Organization (ICESCO).\n\nMs. Zineb Iraqi, Supervisor of the General"
        " Secretariat of National Commissions and Conferences at ICESCO, spoke to the teachers, who came from many schools.",
        {
            "date_start": "2021-06-28",
            "date_basis": "inferred",
            "type": "training",
            "warnings": ["the year is known by the weekday alone"],
        },
    ),
    "a year that is only looked forward to": (
        "Malian Ambassador meets ICESCO Director-General\n\nMalian Ambassador to Morocco Adama Mockson met on October 2 with Director-General of ICESCO Salim M. AlMalik.\n\nThey spoke of the celebration of Timbuktu as Culture"
        " Capital for 2024, and of the library there.",
        {"date_start": None, "countries": {"MLI"}},
    ),
    "ministries by their usual names": (
        "Culture Minister of Mali Adama Testov met on 3 May 2023 in Bamako with Foreign Minister of Niger Omar Mockson and the Ambassador of Chad to Mali, Ali Probov.\n\nThey spoke of the festival that the three countries hold.",
        {
            "organizations": {"Ministry of Culture of Mali", "Ministry of Foreign Affairs of Niger", "Embassy of Chad"},
            "people": {"Adama Testov": "MLI", "Omar Mockson": "NER", "Ali Probov": "TCD"},
        },
    ),
    "offices of a region, a commission and a conference": (
        HEAD
        + ", met on Monday, March 6, 2023, with the Aide to the Rais of the Republic of Tatarstan, Timur Testov.\n\nThe meeting was attended by Ms. Diallo Mockson, Secretary-General of the National Commission for UNESCO and ICESCO of Mali,"
        " Dr. Omar Probov, Minister of Higher Education in Egypt, President of ICESCO General Conference, Mr. Ali Sample and the Ambassador to Morocco of Qatar, Salem Fictor. Dr. Majdi Hajj, too, was there.",
        {
            "people": {
                "Salim M. AlMalik": None,
                "Timur Testov": "RUS",
                "Diallo Mockson": "MLI",
                "Omar Probov": "EGY",
                "Ali Sample": None,
                "Salem Fictor": "QAT",
                "Majdi Hajj": None,
            }
        },
    ),
    "heads of government among the speakers": (
        "Opening of a forum in Niamey\n\nNiamey, 27 November 2020 (UNA) - A forum on health was held today in Niamey.\n\nThe opening session featured addresses by the Director-General of ICESCO, Dr. Salim M. AlMalik; the President of"
        " the Republic of Niger, His Excellency Mr. Ivan Testou; H E Sheikh Omar Mockson, Minister of Health of Qatar; and the Prime Minister of Cameroon, M. Joseph Probe.",
        {
            "type": "conference",
            "date_start": "2020-11-27",
            "people": {"Salim M. AlMalik": None, "Ivan Testou": "NER", "Omar Mockson": "QAT", "Joseph Probe": "CMR"},
            "roles": {
                "Salim M. AlMalik": "speaker",
                "Ivan Testou": "speaker",
                "Omar Mockson": "speaker",
                "Joseph Probe": "speaker",
            },
        },
    ),
}
