"""The frame around every page: filters with counts, chips, reset, the address, the box that goes to a name."""

from __future__ import annotations

import re

import pytest

from tests.ui.conftest import Reader


def shown(app: Reader) -> int:
    """How many engagements the line of chips says are in view."""
    found = re.search(r"\*\*([\d,]+) of 261 engagements|\*\*(All) 261 engagements", app.text)
    assert found, app.text[:400]
    return 261 if found[2] else int(found[1].replace(",", ""))


# Filters -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["countries", "themes", "kinds", "actors"])
def test_the_number_beside_a_choice_is_what_choosing_it_shows(app: Reader, field: str):
    app.go("engagements")
    option = app.test.multiselect(key=f"w-{field}").options[0]
    count = int(re.search(r"\((\d[\d,]*)\)$", option)[1])
    app.test.multiselect(key=f"w-{field}").select(option).run()
    app.is_sound()
    assert shown(app) == count > 0


def test_counts_are_of_the_selection_without_the_filter_itself(app: Reader):
    app.go("engagements", country="AZE", **{"from": "2023", "to": "2023"})
    azerbaijan = next(o for o in app.test.multiselect(key="w-countries").options if o.startswith("Azerbaijan"))
    assert azerbaijan == f"Azerbaijan ({shown(app)})"
    others = app.test.multiselect(key="w-countries").options
    assert len(others) > 3, "other countries of the year stay to choose from"
    themes = app.test.multiselect(key="w-themes").options
    assert all(int(re.search(r"\((\d+)\)$", option)[1]) <= shown(app) for option in themes)


def test_choosing_a_filter_writes_codes_into_the_address(app: Reader):
    app.go("engagements")
    option = next(o for o in app.test.multiselect(key="w-countries").options if o.startswith("Russia"))
    app.test.multiselect(key="w-countries").select(option).run()
    assert app.words == {"country": ["RUS"]}


def test_two_countries_any_or_together(app: Reader):
    app.go("engagements", country=["AZE", "MAR"])
    either = shown(app)
    app.test.toggle(key="w-match").set_value(True).run()
    assert shown(app) < either
    assert app.words == {"country": ["AZE", "MAR"], "match": ["all"]}


def test_a_search_folds_accents_and_spaces(app: Reader):
    app.go("engagements")
    app.test.text_input(key="w-text").set_value("  almalik ").run()
    first = shown(app)
    app.test.text_input(key="w-text").set_value("ÁlMalík").run()
    assert shown(app) == first > 50
    assert app.words == {"q": ["ÁlMalík"]}


def test_exact_days_from_the_address_open_the_day_filter(app: Reader):
    app.go("engagements", **{"from": "2021-03-05", "to": "2021-04"}).is_sound()
    days = [str(element.value) for element in app.test.date_input]
    assert days == ["2021-03-05", "2021-04-30"]
    app.test.toggle(key="w-exact").set_value(False).run()
    app.is_sound()
    assert app.words == {"from": ["2021"], "to": ["2021"]}


def test_the_last_filters_are_in_the_fold_and_open_when_chosen(app: Reader):
    app.go("engagements", mode="virtual", region="Arab", status="member", basis="stated")
    app.is_sound()
    keys = {element.key for element in app.test.multiselect}
    assert {"w-regions", "w-statuses", "w-modes", "w-bases"} <= keys


def test_a_year_is_chosen_in_the_sidebar(app: Reader):
    app.go("engagements")
    app.test.selectbox(key="w-from-year").set_value("2022").run()
    app.test.selectbox(key="w-to-year").set_value("2022").run()
    app.is_sound()
    assert app.words == {"from": ["2022"], "to": ["2022"]}
    assert shown(app) < 100


# Chips -------------------------------------------------------------------------------------------------------------


def test_a_chip_removes_its_own_filter_only(app: Reader):
    app.go("engagements", country=["AZE", "SAU"], theme="culture", q="the", **{"from": "2020", "to": "2023"})
    chips = [key for key in app.buttons if key.startswith("chip-") and key != "chip-reset"]
    assert len(chips) == 5, "two countries, a theme, the words, and one for the period"
    app.click("chip-countries-AZE").is_sound()
    assert app.words == {"country": ["SAU"], "theme": ["culture"], "q": ["the"], "from": ["2020"], "to": ["2023"]}
    for key in chips:
        if key in app.buttons:
            app.click(key).is_sound()
    assert app.words == {}
    assert shown(app) == 261


def test_reset_clears_all_and_is_there_only_when_something_is_chosen(app: Reader):
    app.go("engagements")
    assert "chip-reset" not in app.buttons
    app.go("engagements", country="AZE", theme="culture", match="all")
    app.click("chip-reset").is_sound()
    assert app.words == {}


# Between pages -----------------------------------------------------------------------------------------------------


def test_filters_stay_when_the_page_changes(app: Reader):
    app.go("engagements", country="AZE")
    count = shown(app)
    app.go("network", country="AZE").go("timeline", country="AZE").is_sound()
    assert shown(app) == count
    assert app.words == {"country": ["AZE"]}


def test_a_pages_choices_are_read_from_the_address_and_kept_in_it(app: Reader):
    asked = {"level": ["people"], "icesco": ["one"], "tie": ["met", "co-present"], "least": ["2"], "size": ["degree"]}
    app.go("network", **asked).is_sound()
    assert app.words == asked
    app.go("timeline", view="counts", grain="year", stack="kind").is_sound()
    assert app.words == {"view": ["counts"], "grain": ["year"], "stack": ["kind"]}


def test_a_pages_choice_that_is_no_choice_is_named(app: Reader):
    app.go("network", level="planets", least="0", tie="hugged").is_sound()
    for word in ("level=planets", "least=0", "tie=hugged"):
        assert word in app.text
    assert app.words == {}


def test_going_to_an_engagement_opens_its_card(app: Reader):
    app.go("overview")
    box = app.test.selectbox(key="go-to-0")
    assert len(box.options) > 261 + 50
    option = next(o for o in box.options if o.startswith("Pakistani members of parliament"))
    box.select(option).run()
    app.is_sound()
    assert app.test.title[0].value == "Engagements"
    assert "Delegation members are not named on the page." in app.text
