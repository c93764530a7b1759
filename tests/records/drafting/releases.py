# ruff: noqa: E501
"""Invented releases in the style of the domain; no person, meeting or sentence in them is real."""

RECEIVES = """Disclaimer: You are using Google Translate. The ICESCO is not responsible for the accuracy of the translation .

your opinion

User Feedback

Overall, how satisfied are you about the website?

    Extremely dissatisfied Extremely satisfied

    ICESCO Director-General Receives Ambassador of Guinea-Bissau

    5 June 2023

    Dr. Salim M. AlMalik, Director-General (DG) of the Islamic World Educational, Scientific and Cultural Organization (ICESCO), received on Friday, 2 June 2023, at the Organization’s headquarters in Rabat, Mr. Braima Sanha Djalo, Ambassador of the Republic of Guinea-Bissau to the Kingdom of Morocco.

    The two parties discussed ways to develop cooperation in the fields of education, science and culture.

    Dr. AlMalik expressed his gratitude to President Umaro Test Embalo for his support. Ambassador Djalo invited ICESCO to a workshop on schools.

    The two parties agreed to form a working group. The meeting was attended by Dr. Leila Ben Tahar, Head of the Education Sector at ICESCO; and Ms. Fatou Mane, First Secretary at the Embassy.

    Latest articles

    ICESCO Signs Agreement with Nobody
"""

PAGE = """ICESCO Director-General Meets Minister of Culture of Niger in Niamey

Dr. Salim M. AlMalik, Director-General of the Islamic World Educational, Scientific and Cultural Organization (ICESCO), met on Tuesday, July 28, in Niamey, H.E. Mr. Issoufou Garba Tini, Minister of Culture of the Republic of Niger. They explored the restoration of manuscripts in 2020.

ICESCO and Nigeria Sign Agreement on Girls' Education

Dr. Salim M. AlMalik, ICESCO Director-General, and Ms. Amaka Nwosu Eze, Minister of Education of the Federal Republic of Nigeria, signed on Monday, July 27, an agreement on girls' education, at the Organization’s headquarters in Rabat.

Nigerian Minister of Education Visits ICESCO to Sign Agreement

** An agreement on girls' education

The Nigerian Minister of Education, Ms. Amaka Nwosu Eze, signed yesterday, July 27, an agreement with ICESCO on girls' education. Dr. AlMalik, Director-General of the Islamic World Educational, Scientific and Cultural Organization (ICESCO), praised the step.
"""

CONFERENCE = """Virtual Conference on Water Opens

(Agency) 12 October 2021

Participants in the International Virtual Conference on Water, which ICESCO held on Tuesday, 12 October 2021, with the Ministry of Water of the Republic of Mali, called for joint action.

Dr. Oumar Keita Doumbia, Minister of Water of Mali, chaired the opening session. Ms. Helena Virtan, President of the Northern Water Council, stated that wells need care.

Prof. Ali Said Nur, Professor of Hydrology, Tartu University, Estonia, made a presentation. The address of King Testus of Oman was read on his behalf by Mr. Hamad Al Testi, Undersecretary of the Ministry of Water of Oman.
"""

AGENCY = """Jeddah, Sep. 12, 2021, SPA -- Secretary-General of the Organization of Islamic Cooperation (OIC) Dr. Yousef Test Hamdan received today the Permanent Representative of the Republic of Chad to OIC Mr. Adoum Brahim Saleh. --SPA 19:23 LOCAL TIME"""

FRENCH = """Le Directeur général de l’ICESCO reçoit l’ambassadeur du Togo à Rabat
12 août 2020
Dr Salim M. AlMalik, Directeur général de l’Organisation du Monde Islamique pour l’Education, les Sciences et la Culture (ICESCO), a reçu hier 11 août au siège de l’Organisation à Rabat, M. Kossi Amavi Lawson, ambassadeur de la République togolaise auprès du Royaume du Maroc, avec lequel il a examiné les perspectives de coopération dans le domaine de l’éducation.
"""

ARABIC = """المدير العام للإيسيسكو يستقبل سفير السنغال
استقبل الدكتور سالم بن محمد المالك، المدير العام لمنظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو)، يوم الثلاثاء 12 مارس 2024، بمقر المنظمة بالرباط، السيد إبراهيم ولد سالم، سفير جمهورية السنغال لدى المملكة المغربية، وبحث الجانبان التعاون في مجال التعليم.
"""
