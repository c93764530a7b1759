"""The page of countries: all, one, two side by side, and one never engaged."""

from __future__ import annotations

from tests.ui.conftest import Reader


def headers(app: Reader) -> list[str]:
    return [header.value.replace("\\", "") for header in app.test.header]


def test_without_a_country_all_stand_in_a_table_with_what_is_not_covered(app: Reader):
    app.go("countries").is_sound()
    rows = app.test.dataframe[0].value
    assert len(rows) == 76 and list(rows.columns)[0] == "name"
    assert "57 of 76 countries engaged" in app.text
    assert "5 of the 40 states known to be members" in app.text and "Maldives" in app.text
    assert not headers(app)


def test_a_link_opens_a_country_with_its_status_contact_and_lists(app: Reader):
    app.go("countries", open="country:AZE").is_sound()
    assert headers(app) == ["Azerbaijan"]
    assert "Member state since 1991" in app.text and "Evidence:" in app.text
    assert "27 engagements, Jan 2021 to Dec 2025" in app.text
    assert "Last contact 8 Dec 2025" in app.text
    assert len(app.test.dataframe) == 5  # offices, two of counterparts, outcomes, engagements
    assert app.words == {"open": ["country:AZE"]}


def test_a_status_without_evidence_is_not_known(app: Reader):
    app.go("countries", open="country:LBN").is_sound()
    assert "Status in ICESCO not known (probably a member, though no page found says so)" in app.text.replace("**", "")


def test_filters_apply_to_the_country(app: Reader):
    app.go("countries", open="country:AZE", **{"from": "2023", "to": "2023"}).is_sound()
    assert "7 engagements, " in app.text
    assert "On the whole record 27, the last contact 8 Dec 2025" in app.text  # a filter makes no silence


def test_a_filter_makes_no_silence(app: Reader):
    app.go("countries", **{"from": "2022", "to": "2023"}).is_sound()
    rows = app.test.dataframe[0].value.set_index("name")
    assert rows.loc["Azerbaijan", "silence"] == 2


def test_a_country_never_engaged_in_the_selection_says_so_with_a_way_on(app: Reader):
    app.go("countries", open="country:AZE", **{"from": "2019", "to": "2019"}).is_sound()
    assert "Azerbaijan: never engaged in this selection; 27 engagements in the whole record." in app.text
    app.click("profile-way-out").is_sound()
    assert "27 engagements, Jan 2021 to Dec 2025" in app.text


def test_a_country_never_engaged_at_all_says_what_that_means(app: Reader):
    app.go("countries", open="country:MDV").is_sound()
    assert "no engagement is on record" in app.text and "not that none took place" in app.text


def test_two_countries_stand_side_by_side(app: Reader):
    app.go("countries", open="country:AZE", **{"with": "country:EGY"}).is_sound()
    assert headers(app) == ["Azerbaijan and Egypt"]
    assert "| Engagements | 27 | 12 |" in app.text
    assert "Both at the same engagement" in app.text
    assert app.words == {"open": ["country:AZE"], "with": ["country:EGY"]}


def test_a_country_is_chosen_and_left_again(app: Reader):
    app.go("countries")
    app.test.selectbox(key="open").set_value("country:RUS").run()
    assert headers(app) == ["Russia"] and "Observer state" in app.text
    app.click("all-countries").is_sound()
    assert not headers(app) and app.words == {}


def test_the_last_contact_opens_its_card(app: Reader):
    app.go("countries", open="country:AZE").click("last-contact").is_sound()
    assert app.words["engagement"] == ["2025-12-08-haf-nigeria-agreement"]


def test_a_link_to_a_country_that_is_not_on_record_is_ignored_with_a_notice(app: Reader):
    app.go("countries", open="country:ZZZ").is_sound()
    assert "ignored: open=country:ZZZ" in app.text and not headers(app)
