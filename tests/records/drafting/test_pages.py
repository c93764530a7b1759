"""Whole invented pages of many publishers, each drafted as its author meant it."""

import pytest

from records.drafting import draft

from .pages import PAGES
from .pages_more import MORE
from .pages_receptions import RECEPTIONS
from .pages_sites import SITES

ALL = PAGES | MORE | RECEPTIONS | SITES


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
