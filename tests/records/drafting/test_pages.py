"""Whole invented pages of many publishers, each drafted as its author meant it."""

import pytest

from records.drafting import draft

from .pages import PAGES
from .pages_more import MORE
from .pages_receptions import RECEPTIONS
from .pages_sites import SITES
from .pages_turns import TURNS

ALL = PAGES | MORE | RECEPTIONS | SITES | TURNS


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
