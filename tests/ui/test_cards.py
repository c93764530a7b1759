"""The card of an engagement and of an actor: all that the record knows, and how it is known."""

from __future__ import annotations

import csv

import pytest

from tests.needs import ROOT
from tests.ui.conftest import Reader


def rows(table: str) -> list[dict[str, str]]:
    with open(ROOT / "data" / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def card(app: Reader, engagement: str) -> str:
    return app.go("engagements", engagement=engagement).is_sound().text


def test_a_card_shows_title_summary_note_sides_outcomes_and_place(app: Reader):
    said = card(app, "2019-03-11-pakistan-parliament")
    assert "#### Pakistani members of parliament tour ISESCO headquarters" in said
    assert "Delegation members are not named on the page." in said
    assert "**Pakistan**" in said and "**ICESCO**" in said
    assert "Nobody is named." in said
    assert "Rabat" in said
    assert "11 Mar 2019" in said and "the day is stated" in said


def test_every_source_of_a_card_is_numbered_and_links_or_names_its_document(app: Reader):
    links = rows("engagement_sources")
    most = max({row["engagement_id"] for row in links}, key=lambda key: sum(r["engagement_id"] == key for r in links))
    said = card(app, most)
    sources = {row["source_id"]: row for row in rows("sources")}
    mine = [sources[row["source_id"]] for row in links if row["engagement_id"] == most]
    assert len(mine) >= 2
    listed = said[said.index("**Sources**") :]
    for number, source in enumerate(mine, start=1):
        assert f"{number}. " in listed
        assert source["url"] in listed or source["document"] in listed
        assert source["publisher"] in listed


def test_a_source_without_an_address_is_named_by_its_document(app: Reader):
    held = [row["source_id"] for row in rows("sources") if row["document"] and not row["url"]]
    if not held:
        pytest.skip("every source of the shipped data has an address")
    engagement = next(r["engagement_id"] for r in rows("engagement_sources") if r["source_id"] == held[0])
    assert "document " in card(app, engagement)


@pytest.mark.parametrize(("basis", "words"), [("stated", "the day is stated"), ("published", "the day of publication")])
def test_a_card_says_how_its_day_is_known(app: Reader, basis: str, words: str):
    row = next(row for row in rows("engagements") if row["date_basis"] == basis and len(row["start_date"]) == 10)
    assert words in card(app, row["engagement_id"])


def test_a_card_of_a_month_says_that_only_the_month_is_known(app: Reader):
    row = next(row for row in rows("engagements") if len(row["start_date"]) == 7)
    assert "only the month is known" in card(app, row["engagement_id"])


def test_every_card_of_the_shipped_record_can_be_drawn(app: Reader):
    """Fifty of them, spread over the record; a fault in one is named."""
    for row in rows("engagements")[::5]:
        said = card(app, row["engagement_id"])
        assert f"#### {' '.join(row['title'].split())}" in said
        assert "**Sources**" in said


def test_a_card_outside_the_filters_is_still_shown_by_its_link(app: Reader):
    app.go("engagements", engagement="2019-03-11-pakistan-parliament", **{"from": "1999", "to": "1999"}).is_sound()
    assert "Delegation members are not named on the page." in app.text


@pytest.mark.parametrize("actor", ["country:AZE", "person:salim-m-almalik", "organization:unesco"])
def test_the_network_opens_an_actor_from_the_address(app: Reader, actor: str):
    app.go("network", open=actor).is_sound()
    assert {element.value for element in app.test.subheader} >= {"Counterparts", "Engagements"}
    assert app.words == {"open": [actor]}
    app.click("close-actor").is_sound()
    assert app.words == {}
    assert "The most central" in app.text
