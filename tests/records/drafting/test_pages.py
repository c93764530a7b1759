# ruff: noqa: E501
"""Whole invented pages of many publishers, each drafted as its author meant it."""

import pytest

from records.drafting import draft

from .pages import PAGES
from .pages_events import EVENTS
from .pages_more import MORE
from .pages_receptions import RECEPTIONS
from .pages_sites import SITES
from .pages_turns import TURNS

ALL = PAGES | MORE | RECEPTIONS | SITES | TURNS | EVENTS


@pytest.mark.parametrize("name", ALL)
def test_page(name):
    text, wanted = ALL[name]
    found = draft(text).drafts
    assert len(found) == 1
    one = found[0]
    seen = {
        **one,
        "countries": set(one["countries"]),
        "organizations": set(one["organizations"]),
        "people": {p["name"]: p["country"] for p in one["people"]},
        "names": {p["name"] for p in one["people"]},
        "positions": {p["name"]: p["position"] for p in one["people"]},
        "roles": {p["name"]: p["role"] for p in one["people"]},
        "publisher": one["source"]["publisher"],
    }
    assert {key: seen[key] for key in wanted} == wanted


def test_meetings_of_two_days_are_two():
    found = draft(
        "ICESCO boss in Banjul, meets Education minister, Vice President\n\nNovember 23, 2023\n\nThe Director General"
        " of the Islamic World Educational, Scientific and Cultural Organization (ICESCO), Dr. Salim M. AlMalik, was in"
        " The Gambia on a working visit.\n\nOn Tuesday, November 21, the Director General paid a visit to the Minister"
        " of Education, Hon. Lamin Testi, at his office in Banjul.\n\nThe following day, Wednesday, November 22, the"
        " Director General was received at the State House by the Vice President of the Republic, H.E. Momodou Mocki."
    ).drafts
    assert [one["date_start"] for one in found] == ["2023-11-21", "2023-11-22"]
    assert [[p["name"] for p in one["people"] if p["country"] == "GMB"] for one in found] == [
        ["Lamin Testi"],
        ["Momodou Mocki"],
    ]


def test_meetings_told_by_their_days_share_who_attended_them_all():
    found = draft(
        "ICESCO Director-General Holds Bilateral Meetings on Sidelines of Summit in Riyadh\n\n12 September"
        " 2024\n\nDr. Salim M. AlMalik, Director-General of the Islamic World Educational, Scientific and"
        " Cultural Organization (ICESCO), held bilateral meetings with officials taking part in a summit in"
        " Riyadh, Saudi Arabia.\n\nOn Tuesday, 10 September, Dr. AlMalik met with Mr. Cheikh Testi, Minister"
        " of Culture of Mauritania.\n\nOn Wednesday, 11 September, the Director-General received Prof. Khairul"
        " Mock, Vice-Chancellor of a university in Malaysia.\n\nOn the same day, Dr. AlMalik held a meeting"
        " with Ms. Gabriella Probi, Minister of Schools of Benin.\n\nThe meetings were attended by Mr. Omar"
        " Sampli, Head of the Partnerships Sector at ICESCO."
    ).drafts
    assert [one["date_start"] for one in found] == ["2024-09-10", "2024-09-11", "2024-09-11"]
    assert [one["countries"] for one in found] == [["MRT"], ["MYS"], ["BEN"]]
    assert all("Omar Sampli" in [p["name"] for p in one["people"]] for one in found)


NEWS = "Dr. Salim M. AlMalik, ICESCO Director-General, {did} Mr. Ivan Testov, Minister of Culture of {country}{day}."


def titles(text):
    return [(one["title"], one["countries"]) for one in draft(text).drafts]


@pytest.mark.parametrize(
    "form",
    [
        "Overall, how satisfied are you about the website?",
        "How satisfied are you with our site?",
        "Êtes-vous satisfait du site ?",
    ],
)
def test_a_form_above_a_report_is_no_headline(form):
    told = NEWS.format(did="received", country="Mali", day=" on 5 May 2022 in Rabat")
    page = f"your opinion\n\nUser Feedback\n\n{form}\n\nExtremely dissatisfied Extremely satisfied\n\nTalks on Dyes\n\n{told}"
    assert titles(page) == [("Talks on Dyes", ["MLI"])]


def test_the_way_home_above_a_report_is_no_headline():
    told = NEWS.format(did="received", country="Mali", day=" on 5 May 2022 in Rabat")
    page = (
        "Home  Palestine  League of Gardeners  ICESCO  Crafts and Dyes  Pictures\n\nTalks on Dyes in Rabat\n\n" + told
    )
    assert titles(page) == [("Talks on Dyes in Rabat", ["MLI"])]


def test_a_title_parts_the_reports_of_a_page_though_its_lead_tells_no_day():
    more = "\n\nThe two sides spoke of dyes, and of the weavers whom the schools of the country train every year."
    first = "Talks on Dyes in Rabat\n\n" + NEWS.format(did="received", country="Mali", day=" on 5 May 2022") + more
    second = (
        "Looms of the Sahel Come Back\n\n" + NEWS.format(did="received", country="Chad", day=" on 6 May 2022") + more
    )
    third = (
        "Testland and ICESCO Explore Weaving in Villages\n\nDr. Salim M. AlMalik affirmed that whoever weaves keeps the"
        " memory of a village alive, and that looms are to be had for little money in every country.\n\nThis came in talks"
        " that he held today, 7 May 2022, with Ms. Ana Mockson, Minister of Crafts of Jordan, in Amman."
    )
    assert [countries for _, countries in titles("\n\n".join((first, second, third)))] == [["MLI"], ["TCD"], ["JOR"]]


def test_an_agencys_closing_mark_hides_no_report():
    told = "Rabat (TST) - " + NEWS.format(
        did="discussed with", country="{}", day=" the looms of the country at length today"
    )
    told += " He spoke of dyes and of looms, of the weavers whom the schools train, and of a museum that is to open."
    told += " The looms will be shown to the public in the spring. (End) h p / h p"
    page = "\n\n".join(
        f"ICESCO and {c} weave\n\n{d} May 2022\n\n{told.format(c)}\n\nRead more »"
        for c, d in (("Mali", 5), ("Chad", 3))
    )
    assert [(one["date_start"], one["countries"]) for one in draft(page).drafts] == [
        ("2022-05-05", ["MLI"]),
        ("2022-05-03", ["TCD"]),
    ]


def test_a_writers_name_may_stand_between_headline_and_lead():
    first = "Minister Meets ICESCO Delegation\n\nAna Mockson\n\n" + NEWS.format(
        did="received", country="Mali", day=" on 5 May 2022"
    )
    second = (
        "Weavers of Chad complete workshop\n\nIvan Probo\n\nForty-two weavers of Chad completed on May 8 a workshop on dyes,"
        " held by ICESCO in Abeche, with Mr. Omar Testov, Minister of Crafts of Chad, who gave them their certificates there."
    )
    assert [countries for _, countries in titles(f"{first}\n\n{second}")] == [["MLI"], ["TCD"]]


def test_a_meeting_and_an_opening_on_one_day_are_two_engagements():
    first = "4 December 2024\n\nMinister Testov met with the head of ICESCO\n\n" + NEWS.format(
        did="met today with", country="Mali", day=" in Rabat"
    )
    second = (
        "4 December 2024\n\nExhibition of Malian looms opened\n\nToday at the headquarters of ICESCO in Rabat an exhibition of"
        " looms was opened. The opening ceremony was attended by Mr. Ivan Testov, Minister of Culture of Mali, who spoke of dyes."
    )
    assert [one["type"] for one in draft(f"{first}\n\n{second}").drafts] == ["bilateral-meeting", "ceremony"]
