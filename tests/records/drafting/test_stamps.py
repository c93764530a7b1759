"""Lines that stamp a page, told from lines that tell something."""

import pytest

from records.drafting.stamps import date_line, meta_line, place_before, updated
from records.drafting.text import clean

STAMPS = [
    "Directorate of Test Affairs      Special Edition      Sunday, 12th March, 2023",
    "Publié par : TST — le 12-03-2023 — 11h02 — lu : 214 fois",
    "Posted by admin on March 12, 2023",
    "2023-03-12T14:35:00",
    "Mar 12, 2023 03:45 PM IST",
    "MENAFN12032023000055011006ID1108240337",
    "12 March 2023 (Sun)   |   Sara Test Mockson",
    "Sunday, 12 Shaban 1444H | 12-03-2023",
    "12 March 2023 г.",
    "Mis en ligne le 12 mars 2023",
    "الأحد، 12/03/2023",
    "١٢ مارس ٢٠٢٣",
    "Sunday 12 March 2023 / 10:30",
    "News | 12 March 2023",
    "Culture | 12 March 2023, 10:30",
    "Press Release - 12 March 2023",
    "March 12, 2023 in News",
    "March 12, 2023 Rabat",
    "12 March 2023 - Rabat, Morocco",
    "By Staff Reporter | March 12, 2023",
    "By Ali Testov - March 12, 2023",
    "Undersecretary's Office   12 Mar 2023   Print   Share",
    "Last updated 12-03-2023     Number of visitors 41237",
    "12. 3. 2023. | Public Relations Office",
    "Story by: Ali T. | Sunday, March 12, 2023",
    "12 March 2023, 10:30 GMT+3",
    "Home > News > 12 March 2023",
    "2 min read | March 12, 2023",
    "Views: 123 | 12 March 2023",
    "12. March 2023",
    "12 th March 2023",
    "March, 12, 2023",
    "12 March 2023 Sunday",
    "Ramadan 20, 1444 / March 12, 2023",
    "20 Shaban 1444 AH - 12 March 2023 AD",
    "5/7/2023 4:11:32 PM",
    "Culture, 12/03/23 14:12",
    "March 12, 2023        Less than a minute",
    "TGW 0912 GMT 2023/03/12",
    "Jakarta ● Sun, March 12, 2023 / 07:05 pm",
    "Accueil > Actualités > Diplomatie • dimanche 12 mars 2023 à 22h05min",
    "Education | dim. 12 mars 2023 – 12h30",
    "12.03.2023. | 18:40",
    "12/03/23",
    "نشر يوم: الأحد 12 مارس 2023 - 08:45",
    "تاريخ النشر: الأحد، 12 آذار / مارس 2023",
    "الأحد 20 شعبان 1444 هـ الموافق 12 مارس 2023 م",
    "Last update: 12/03/2023 09:41 PM",
    "نشر في وكالة الأنباء يوم 12 - 03 - 2023",
    "par Kodjo Testo – 12 mars 2023 dans CULTURE",
    "Mali Materials 12 March 2023 10:05 (UTC+04:00)",
    "Sunday, 17 Jumada I 1444 – 12 March 2023",
    "12.03.2023 [12:31]",
    "Society  12/03/2023",
    "Sun 20 Sha'ban 1444AH 12-3-2023AD",
    "Mar. 12, 2023 2:04 p.m.",
    "Submitted by rtester on Sun, 05/07/2023 - 16:05",
    "Posted by: Service de presse in News 12.03.2023",
    "By Ahmed Testov - March 12, 2023",
    "Par Ali Testou - 12 mars 2023 à 11 h 45 min",
    "Embassy Bulletin  Sunday, 12 March 2023",
    "Example Online , Sunday 12 Mar 2023",
    "Publié le dimanche 12 mars 2023   |  Le Courrier du Test",
    "Sunday 12 March 2023 - 12:37   Reading time: one minute",
    "TESTLAND, March 12 - 12 March 2023, 18:05",
    "نشر في: الأحد 12 مارس 2023 - 6:25 م | آخر تحديث: الأحد 12 مارس 2023 - 6:31 م",
    "Office of Communication, Advocacy and Promotion | Posted: 12 March 2023 | Category: Abroad | Views: 412",
]
SENTENCES = [
    "ICESCO Hosts Forum - 12 March 2023",
    "Rabat hosts forum – 12 March 2023",
    "The meeting was held on 12 March 2023",
    "ICESCO receives ambassador on 12 March 2023",
    "ICESCO Youth Forum 12 March 2023",
    "By decree of 12 March 2023 the ministry opened the centre",
    "Forum on Water Education 12-14 March 2023",
]


@pytest.mark.parametrize("line", STAMPS)
def test_a_line_that_stamps_a_page_is_a_date_line(line):
    day = date_line(clean(line), 0)
    assert day is not None and day.iso() in ("2023-03-12", "2023-05-07")


@pytest.mark.parametrize("line", SENTENCES)
def test_a_line_that_tells_something_is_none(line):
    assert date_line(clean(line), 0) is None


def test_an_address_may_hold_the_day():
    day, address, stop = meta_line("https://news.example/national/2023/03/12/talks/", 0)
    assert day.iso() == "2023-03-12" and address.endswith("/talks/") and stop == len(address)
    assert meta_line("https://news.example/national/2023/talks/", 0) is None
    assert meta_line("https://news.example/2023/13/45/talks/", 0) is None


@pytest.mark.parametrize("line", ["date 2023-13-45", "date 2023-02-31", "date 2023-13"])
def test_a_day_that_does_not_exist_leaves_the_year(line):
    day, _, _ = meta_line(line, 0)
    assert (day.year, day.month, day.day) == (2023, None, None)


def test_a_place_beside_a_day_is_told_from_a_label():
    assert place_before("Rabat, ") == "Rabat"
    assert place_before("Published: ") is None


def test_a_day_of_change_is_known_as_such():
    assert updated("Last update: 12/03/2023") and not updated("Published: 12/03/2023")
