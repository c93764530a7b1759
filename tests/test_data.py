"""The data package: valid, whole, and true to the facts it was made from."""

import csv
import json
import os
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

DATA = Path(__file__).parents[1] / "data"
SHARED = Path(os.environ.get("SAFIR_SHARED", DATA.parents[1] / "shared"))
FACTS = SHARED / "dataset" / "engagements.jsonl"
KINDS = [
    "bilateral-meeting",
    "video-conference",
    "phone-call",
    "courtesy-call",
    "official-visit",
    "signing",
    "conference",
    "ceremony",
    "training",
    "statement",
    "other",
]
DIRECTOR_GENERAL = "salim-m-almalik"


def table(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def codes(name: str) -> list[str]:
    return [row["code"] for row in table(f"vocabulary/{name}")]


@pytest.fixture(scope="module")
def facts() -> list[dict]:
    if not FACTS.exists():
        pytest.skip("the shared facts are not here")
    return [json.loads(line) for line in FACTS.read_text(encoding="utf-8").splitlines()]


def test_the_package_is_a_valid_data_package() -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is a development dependency")
    report = frictionless.validate(str(DATA / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])


def test_the_package_says_what_it_is() -> None:
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["sources"] and package["title"] and package["description"] and package["version"]
    for resource in package["resources"]:
        assert resource["description"], resource["name"]
        assert resource["schema"]["primaryKey"], resource["name"]
        for field in resource["schema"]["fields"]:
            assert field["title"] and field["description"] and field["type"], (resource["name"], field["name"])


def test_every_table_is_in_the_package_with_its_columns() -> None:
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        with (DATA / resource["path"]).open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        assert header == [field["name"] for field in resource["schema"]["fields"]], resource["name"]


def test_files_are_utf_8_with_unix_line_ends_and_no_byte_order_mark() -> None:
    for path in [*DATA.glob("*.csv"), *(DATA / "vocabulary").glob("*.csv"), DATA / "datapackage.json"]:
        content = path.read_bytes()
        content.decode("utf-8")
        assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\n"), path.name


def test_there_are_261_engagements_and_727_participations() -> None:
    assert len(table("engagements")) == 261
    assert len(table("participations")) == 727


def test_engagements_are_those_of_the_facts(facts: list[dict]) -> None:
    rows = {row["engagement_id"]: row for row in table("engagements")}
    assert list(rows) == [fact["id"] for fact in facts]
    for fact in facts:
        row = rows[fact["id"]]
        assert (row["kind"], row["mode"], row["date_basis"]) == (fact["type"], fact["mode"], fact["date_basis"])
        assert (row["start_date"], row["end_date"] or None) == (fact["date_start"], fact["date_end"])
        assert (row["city"] or None, row["venue_country"] or None) == (fact["city"], fact["venue_country"])
        assert (row["title"], row["summary"]) == (fact["title"], fact["summary"])


def test_names_and_offices_stand_as_written_in_the_order_given(facts: list[dict]) -> None:
    written = ["name_as_written", "honorific", "position_as_written", "country_code", "role"]
    found = [(row["engagement_id"], *(row[column] or None for column in written)) for row in table("participations")]
    keys = ["name", "honorific", "position", "country", "role"]
    assert found == [(fact["id"], *(person[key] for key in keys)) for fact in facts for person in fact["people"]]


def test_themes_countries_and_outcomes_are_those_of_the_facts(facts: list[dict]) -> None:
    def pairs(name: str, column: str) -> list[tuple[str, str]]:
        return [(row["engagement_id"], row[column]) for row in table(name)]

    assert pairs("engagement_countries", "country_code") == [(f["id"], c) for f in facts for c in f["countries"]]
    assert pairs("engagement_themes", "theme") == [(f["id"], theme) for f in facts for theme in f["themes"]]
    assert pairs("outcomes", "text") == [(f["id"], outcome["text"]) for f in facts for outcome in f["outcomes"]]


def test_the_director_general_is_one_person_everywhere() -> None:
    def plain(name: str) -> str:
        folded = unicodedata.normalize("NFKD", name.casefold().replace("ə", "e"))
        return re.sub(r"[^\w]", "", "".join(c for c in folded if not unicodedata.combining(c)))

    his = re.compile(r"(s[ae]l[ie]m|^).*(almal[ie]k|elmalek|almaliki|elmaliki)|سالم.*المالك|салем.*малик")
    rows = [
        row for row in table("participations") if row["side"] == "icesco" and his.search(plain(row["name_as_written"]))
    ]
    assert {row["person_id"] for row in rows} == {DIRECTOR_GENERAL}
    everywhere = [row for row in table("participations") if row["person_id"] == DIRECTOR_GENERAL]
    assert len(everywhere) == len(rows) > 200
    assert len({row["name_as_written"] for row in everywhere}) == 28


def test_namesakes_are_kept_apart_and_careers_together() -> None:
    people = {row["person_id"]: row for row in table("people")}
    assert {"abdoulaye-diop-senegal", "abdoulaye-diop-mali"} <= set(people)
    assert {"abdeljlil-lahjomri", "abdelfattah-lahjomri"} <= set(people)
    for person in ("anar-karimov", "mohamed-zinelabidine"):
        sides = {row["side"].partition(":")[0] for row in table("participations") if row["person_id"] == person}
        assert sides == {"icesco", "country"}, person


def test_every_name_is_latin_and_the_form_as_written_stays() -> None:
    other_script = re.compile("[\u0400-\u04ff\u0600-\u06ff]")
    people = {row["person_id"]: row for row in table("people")}
    assert not [row["name"] for row in people.values() if other_script.search(row["name"])]
    for row in table("participations"):
        person = people[row["person_id"]]
        assert row["name_as_written"] in [person["name"], *json.loads(person["other_names"] or "[]")]
        assert not other_script.search(row["position"])


def test_each_other_name_of_a_person_has_a_reason() -> None:
    judged = {(row["kept_id"], row["as_written"]) for row in table("resolutions") if row["reason"]}
    for row in table("people"):
        for name in json.loads(row["other_names"] or "[]"):
            assert (row["person_id"], name) in judged


def test_resolutions_and_doubts_point_to_rows_that_exist() -> None:
    ids = {
        "people": {row["person_id"] for row in table("people")},
        "organizations": {row["organization_id"] for row in table("organizations")},
    }
    assert all(row["kept_id"] in ids[row["table_name"]] for row in table("resolutions"))
    for row in table("perhaps"):
        assert {row["left_id"], row["right_id"]} <= ids[row["table_name"]] and row["left_id"] != row["right_id"]


def test_sides_follow_from_country_and_body() -> None:
    engaged = {(row["engagement_id"], row["country_code"]) for row in table("engagement_countries")}
    for row in table("participations"):
        if row["organization_id"] == "icesco":
            assert row["side"] == "icesco"
        elif row["country_code"]:
            speaks = (row["engagement_id"], row["country_code"]) in engaged
            assert row["side"] == (f"country:{row['country_code']}" if speaks else "none")
        elif row["organization_id"]:
            assert row["side"] == f"organization:{row['organization_id']}"
        else:
            assert row["side"] == "none"


def test_vocabularies_are_in_their_order() -> None:
    assert codes("kinds") == KINDS
    assert [row["tie"] for row in table("vocabulary/kinds")] == ["met"] * 6 + ["co-present"] * 5
    assert codes("date_bases") == ["stated", "published", "inferred"]
    assert codes("regions") == ["arab", "asia", "africa", "others"]
    assert len(codes("themes")) == 18


def test_every_theme_is_known_and_ranked_from_one() -> None:
    known = set(codes("themes"))
    ranks: dict[str, list[int]] = {}
    for row in table("engagement_themes"):
        assert row["theme"] in known
        ranks.setdefault(row["engagement_id"], []).append(int(row["rank"]))
    assert all(found == list(range(1, len(found) + 1)) for found in ranks.values())


def test_every_engagement_has_a_source_and_rolling_pages_a_headline_where_one_is_known(facts: list[dict]) -> None:
    rolling = {row["source_id"] for row in table("sources") if row["is_rolling"] == "true"}
    links = table("engagement_sources")
    assert {row["engagement_id"] for row in links} == {fact["id"] for fact in facts}
    main = {fact["id"]: fact["source"] for fact in facts}
    first = {row["engagement_id"]: row for row in reversed(links)}
    shifting = [key for key, row in first.items() if row["source_id"] in rolling]
    assert len(shifting) == 59
    for key in shifting:
        assert (main[key]["title"] or "") in first[key]["locator"]


def test_two_reports_of_one_engagement_are_two_sources_of_it() -> None:
    held = {row["source_id"]: row for row in table("sources") if row["document"]}
    found = [
        row["source_id"] for row in table("engagement_sources") if row["engagement_id"] == "2022-04-08-russia-qamar"
    ]
    assert [held[source]["document"][:3] for source in found] == ["000", "001"]
    assert all(re.fullmatch("[0-9a-f]{64}", row["sha256"]) for row in held.values())
    assert Counter(row["document"][:3] for row in held.values()) == Counter(["000", "001", "002", "003", "004"])


def test_a_status_at_icesco_has_evidence() -> None:
    for row in table("countries"):
        assert bool(row["icesco_status"]) == bool(row["icesco_status_evidence"]), row["country_code"]
    by_code = {row["country_code"]: row for row in table("countries")}
    assert [code for code, row in by_code.items() if row["icesco_status"] == "observer"] == ["RUS"]
    assert by_code["TUR"]["name_en"] == "Türkiye" and by_code["PSE"]["name_en"] == "Palestine"
    assert not by_code["TUR"]["icesco_status"]


def test_ministries_without_a_source_of_their_own_are_marked_derived() -> None:
    derived = [row for row in table("organizations") if row["is_derived"] == "true"]
    assert derived and {row["classification"] for row in derived} <= {
        "ministry",
        "embassy",
        "head-of-state-or-government",
    }
