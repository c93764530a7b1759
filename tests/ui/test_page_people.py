"""The page of people and bodies: all, one person, one body, names elsewhere, and who may be whom."""

from __future__ import annotations

from tests.ui.conftest import Reader


def headers(app: Reader) -> list[str]:
    return [header.value.replace("\\", "") for header in app.test.header]


def test_all_people_and_bodies_stand_in_one_table_that_can_be_searched(app: Reader):
    app.go("people").is_sound()
    rows = app.test.dataframe[0].value
    assert len(rows) == 607 and rows["name"].iloc[0] == "Salim M. AlMalik"
    app.test.text_input(key="w-find").set_value("karimov icesco").run()
    assert list(app.test.dataframe[0].value["name"]) == ["Anar Karimov"]
    assert app.words == {"find": ["karimov icesco"]}


def test_the_table_shows_bodies_alone(app: Reader):
    app.go("people", who="Body").is_sound()
    assert set(app.test.dataframe[0].value["sort"]) == {"Body"}


def test_words_that_nobody_bears_are_answered(app: Reader):
    app.go("people", find="zzzz").is_sound()
    assert "No name, office or country holds these words" in app.text


def test_a_person_shows_a_career_as_offices_over_time(app: Reader):
    app.go("people", open="person:anar-karimov").is_sound()
    assert headers(app) == ["Anar Karimov"]
    offices = next(frame.value for frame in app.test.dataframe if "known" in frame.value.columns)
    said = " ".join(offices["office"])
    assert "Minister of Culture" in said and "Partnerships and International Cooperation" in said
    assert "a source tells of the office" in set(offices["known"])


def test_names_elsewhere_and_their_reasons_are_shown(app: Reader):
    app.go("people", open="person:abdelilah-benarafa").is_sound()
    assert "Written elsewhere" in app.text and "Abdullah bin Arfah" in app.text and "عبد الإله بنعرفة" in app.text
    assert [box.label for box in app.test.expander if "taken for this one" in box.label]


def test_what_may_be_the_same_is_said_with_the_reason_and_the_way_there(app: Reader):
    app.go("people", open="person:ahmed-said-bah").is_sound()
    assert "Perhaps the same as Ahmed Said Ould Bah Abah" in app.text.replace("**", "")
    app.click("perhaps-person:ahmed-said-ould-bah-abah")


def test_a_derived_body_is_marked(app: Reader):
    app.go("people", open="organization:embassy-of-austria-in-morocco").is_sound()
    assert "Derived: no source names this body" in app.text.replace("**", "")


def test_a_body_shows_its_acronym_who_spoke_for_it_and_whom_it_met(app: Reader):
    app.go("people", open="organization:unesco").is_sound()
    assert "Derived" not in app.text and "UNESCO" in app.text
    assert "Who spoke for it" in app.text and "Counterparts in ICESCO" in app.text


def test_a_person_known_from_an_office_alone_says_so(app: Reader):
    app.go("people", open="person:abdelhadi-boutaleb").is_sound()
    assert "no engagement is on record. A source speaks of the office only." in app.text


def test_a_person_outside_the_selection_has_a_way_back(app: Reader):
    app.go("people", open="person:anar-karimov", **{"from": "2019", "to": "2019"}).is_sound()
    assert "never engaged in this selection; 8 engagements in the whole record" in app.text


def test_icesco_itself_points_to_the_overview(app: Reader):
    app.go("people", open="organization:icesco").is_sound()
    assert "takes part in all 261 engagements" in app.text
