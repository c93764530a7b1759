"""Whole invented pages of many publishers, each drafted as its author meant it."""

import pytest

from records.drafting import draft

from .pages import PAGES
from .pages_more import MORE
from .pages_receptions import RECEPTIONS

ALL = PAGES | MORE | RECEPTIONS


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
        "positions": {p["name"]: p["position"] for p in one["people"]},
        "roles": {p["name"]: p["role"] for p in one["people"]},
        "publisher": one["source"]["publisher"],
    }
    assert {key: seen[key] for key in wanted} == wanted
