# ruff: noqa: E501
"""Whole releases, all of them invented, to drafts."""

import json

from records.drafting import clean, draft
from records.drafting.grouping import MOST_REPORTS

from .releases import AGENCY, ARABIC, CONFERENCE, FRENCH, PAGE, RECEIVES


def names(one):
    return [person["name"] for person in one["people"]]


def by_name(one, part):
    return next(person for person in one["people"] if part in person["name"])


def test_a_release_becomes_one_draft():
    (one,) = draft(RECEIVES, "release.txt").drafts
    assert one["doc"] == "release.txt"
    assert (one["date_start"], one["date_basis"]) == ("2023-06-02", "stated")
    assert (one["city"], one["venue_country"], one["mode"]) == ("Rabat", "MAR", "in-person")
    assert one["type"] == "bilateral-meeting"
    assert one["countries"] == ["GNB"]
    assert names(one) == ["Salim M. AlMalik", "Braima Sanha Djalo", "Leila Ben Tahar", "Fatou Mane"]
    assert by_name(one, "Djalo") | {"organization": None} == {
        "name": "Braima Sanha Djalo",
        "honorific": "Mr.",
        "position": "Ambassador of the Republic of Guinea-Bissau to the Kingdom of Morocco",
        "organization": None,
        "country": "GNB",
        "role": "counterpart",
    }
    assert by_name(one, "AlMalik")["role"] == "host"
    assert by_name(one, "Tahar")["country"] is None
    assert by_name(one, "Tahar")["organization"] == "ICESCO"
    assert by_name(one, "Mane")["country"] == "GNB"
    assert "education" in one["themes"]
    assert {"agreed", "invitation"} <= {outcome["kind"] for outcome in one["outcomes"]}
    assert one["source"]["published"] == "2023-06-05"


def test_evidence_points_at_the_words():
    found = draft(RECEIVES)
    one = found.drafts[0]
    assert [found.text[a:b] for a, b in one["evidence"]["date_start"]] == ["Friday, 2 June 2023"]
    for number, person in enumerate(one["people"]):
        first, last = one["evidence"][f"people.{number}"][0]
        assert person["name"] in found.text[first:last]
    assert found.text == clean(found.text)


def test_boilerplate_and_what_follows_the_article_is_no_news():
    (one,) = draft(RECEIVES).drafts
    assert "Nobody" not in json.dumps(one)


def test_a_page_of_items_gives_a_draft_an_engagement():
    niger, nigeria = draft(PAGE).drafts
    assert niger["countries"] == ["NER"] and nigeria["countries"] == ["NGA"]
    assert niger["date_start"] == "2020-07-28" and niger["city"] == "Niamey"
    assert by_name(niger, "Garba")["role"] == "host"
    assert nigeria["type"] == "signing" and nigeria["date_start"] == "2020-07-27"
    assert len(nigeria["evidence"]["title"]) == 2
    assert {person["role"] for person in nigeria["people"]} == {"signatory"}


def test_a_report_told_twice_in_the_same_words_is_one_draft_with_both_places():
    told = PAGE.split("\n\nICESCO and Nigeria")[0]
    found = draft(f"{told}\n\n{PAGE}\n\n{told}")
    niger = next(one for one in found.drafts if one["countries"] == ["NER"])
    assert [one["countries"] for one in found.drafts] == [["NER"], ["NGA"]]
    titles = [found.text[a:b] for a, b in niger["evidence"]["title"]]
    assert len(titles) == 3 and set(titles) == {niger["title"]}
    guest = next(n for n, person in enumerate(niger["people"]) if "Garba" in person["name"])
    assert sum("Garba" in found.text[a:b] for a, b in niger["evidence"][f"people.{guest}"]) == 3
    assert len({o["text"] for o in niger["outcomes"]}) == len(niger["outcomes"])


def test_reports_of_one_engagement_without_end_are_parted_so_that_time_stays_linear():
    names = [f"{a}{b}{c}".title() for a in ("ba", "ko", "ri") for b in ("tu", "me", "la") for c in ("no", "si")]
    page = "\n\n".join(
        f"Virtual Conference on Desert Gardens Opens\n\nICESCO held the Virtual Conference on Water on 12 October 2021 with the"
        f" Ministry of Water of Mali. Dr. {one} {one}y, Minister of Water of Mali, spoke."
        for one in names
    )
    told = [len(one["evidence"]["title"]) for one in draft(page).drafts]
    assert sum(told) == len(names) and max(told) == MOST_REPORTS


def test_a_conference_keeps_chair_speakers_and_who_spoke_in_whose_stead():
    (one,) = draft(CONFERENCE).drafts
    assert (one["type"], one["mode"], one["city"]) == ("conference", "virtual", None)
    assert by_name(one, "Doumbia")["role"] == "chair"
    assert by_name(one, "Nur")["country"] == "EST" and "EST" not in one["countries"]
    assert by_name(one, "Virtan")["country"] is None
    assert not any("Testus" in name for name in names(one))
    assert by_name(one, "Testi")["country"] == "OMN"


def test_an_agency_dispatch_has_its_date_in_the_dateline():
    (one,) = draft(AGENCY).drafts
    assert one["date_start"] == "2021-09-12"
    assert one["city"] == "Jeddah"
    assert one["countries"] == ["TCD"]
    assert [person["role"] for person in one["people"]] == ["host", "counterpart"]


def test_a_french_release_is_drafted_with_a_warning():
    (one,) = draft(FRENCH).drafts
    assert one["date_start"] == "2020-08-11" and one["countries"] == ["TGO"]
    assert names(one) == ["Salim M. AlMalik", "Kossi Amavi Lawson"]
    assert any("French" in warning for warning in one["warnings"])


def test_an_arabic_release_is_drafted_with_a_warning():
    (one,) = draft(ARABIC).drafts
    assert one["date_start"] == "2024-03-12" and one["countries"] == ["SEN"] and one["city"] == "Rabat"
    assert names(one) == ["سالم بن محمد المالك", "إبراهيم ولد سالم"]
    assert any("Arabic" in warning for warning in one["warnings"])


def test_another_language_says_so_and_drafts_nothing():
    found = draft("Генеральный директор встретился с министром культуры и обсудил сотрудничество в Казани.")
    assert found.drafts == []
    assert "Russian" in found.warnings[0]


def test_a_day_without_a_year_is_settled_by_published_or_left_open():
    text = "Minister Meets Envoy\n\nMr. Ivo Testov, Minister of Culture of Bulgaria, met on 3 March in Sofia Ms. Ana Probova, Ambassador of Serbia to Bulgaria, and they discussed museums."
    (dated,) = draft(text, published="2024-03-05").drafts
    assert (dated["date_start"], dated["date_basis"]) == ("2024-03-03", "inferred")
    (open_,) = draft(text).drafts
    assert open_["date_start"] is None
    assert any("year" in warning for warning in open_["warnings"])


def test_a_weekday_that_does_not_fit_is_a_warning():
    text = RECEIVES.replace("Friday, 2 June 2023", "Monday, 2 June 2023")
    (one,) = draft(text).drafts
    assert one["date_start"] == "2023-06-02"
    assert "weekday and date disagree" in one["warnings"]


def test_nothing_gives_nothing():
    assert draft("").drafts == []
    assert draft("   \n\n ").drafts == []
    assert draft("404 Page not found. Go to the home page.").drafts == []
