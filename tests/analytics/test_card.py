"""The card of one engagement as tables."""

from __future__ import annotations

from analytics.card import OUTCOMES, PEOPLE, SOURCES, card
from tests.small import small

RECORD = small()


def test_a_card_is_people_outcomes_and_sources_in_words():
    tables = card(RECORD, "e5")
    assert list(tables) == ["People", "Outcomes", "Sources"]
    people = tables["People"]
    assert list(people["Side"]) == ["ICESCO", "Azerbaijan", "Lebanon"]
    assert list(people["Role"]) == ["Signatory"] * 3
    assert people["Person"].notna().all() and people["Name as written"].notna().all()
    assert len(tables["Outcomes"]) == 2 and "Agreement signed" in set(tables["Outcomes"]["What"])
    assert len(tables["Sources"]) == 2


def test_a_card_without_outcomes_or_people_keeps_the_headers():
    tables = card(RECORD, "e8")
    assert [list(table) for table in tables.values()] == [list(one.values()) for one in (PEOPLE, OUTCOMES, SOURCES)]
    assert tables["Outcomes"].empty
