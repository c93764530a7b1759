import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.errors import BrokenPackage
from records.package import check, package_hash, parse_table, read, write_table
from records.schema import parse_descriptor
from tests.records.package import DATA, describe, edit, make_package


def only(folder):
    problems = check(folder)
    assert len(problems) == 1, [str(problem) for problem in problems]
    return problems[0]


def test_the_shipped_package_has_nothing_wrong():
    assert [str(problem) for problem in check(DATA)] == []


def test_a_whole_package_is_read_with_its_types(package):
    tables = read(package).tables
    assert tables["engagements"][0] == {
        "engagement_id": "2021-03-culture-day",
        "title": "Culture day in Dakar",
        "kind": "conference",
        "mode": "hybrid",
        "start_date": "2021-03",
        "end_date": "2021-04-02",
        "date_basis": "published",
        "city": "Dakar",
        "venue_country": "SEN",
        "summary": "A day, in words.",
        "note": None,
        "parent_id": None,
    }
    assert [row["is_rolling"] for row in tables["sources"]] == [False, True]
    assert [row["rank"] for row in tables["engagement_themes"]] == [1, 1, 2, 1]


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "column", "given", "expected"),
    [
        ("engagements.csv", ",2020-07-14,", ",2020-13-40,", 3, "start_date", "'2020-13-40'", "a day of the calendar"),
        ("engagements.csv", ",2020-07-14,", ",2021-02-29,", 3, "start_date", "'2021-02-29'", "a day of the calendar"),
        ("engagements.csv", ",2020-07-14,", ",July 2020,", 3, "start_date", "'July 2020'", "2020-07-14"),
        ("engagements.csv", "2021-04-02", "2021-02-28", 2, "end_date", "'2021-02-28'", "no day before 2021-03"),
        ("engagements.csv", "bilateral-meeting", "bilateral", 3, "kind", "'bilateral'", "one of bilateral-meeting"),
        ("engagements.csv", "AlMalik receives Orlov", "", 3, "title", "an empty cell", "a value"),
        ("engagements.csv", "AlMalik receives", "AlMalik\x00receives", 3, "title", "", "control"),
        ("engagements.csv", "AlMalik receives", "AlMalik\x1b[31m", 3, "title", "", "control"),
        (
            "engagements.csv",
            "inferred,,,,,2021-03-culture-day",
            "inferred,,,,,2022-lakes",
            4,
            "parent_id",
            "",
            "another",
        ),
        ("participations.csv", "salim-m-almalik,Sal", "salim-almalik,Sal", 2, "person_id", "'salim-almalik'", "people"),
        ("participations.csv", ",RUS,country:RUS", ",RUS,country:RUT", 3, "side", "'country:RUT'", "countries"),
        ("participations.csv", ",RUS,country:RUS", ",RUS,russia", 3, "side", "'russia'", "icesco"),
        ("participations.csv", ",RUS,country:RUS", ",XYZ,country:RUS", 3, "country_code", "'XYZ'", "countries"),
        ("people.csv", "ivan-p-orlov", "ivan-orlov", 4, "person_id", "'ivan-orlov'", "stands on line 3"),
        ("people.csv", '"[""Salim Al-Malik""]"', "Salim Al-Malik", 2, "other_names", "'Salim Al-Malik'", "JSON array"),
        ("sources.csv", "https://aps.example/day", "javascript:alert(1)", 3, "url", "'javascript:alert(1)'", "http"),
        ("sources.csv", ",true,", ",yes,", 3, "is_rolling", "'yes'", "true or false"),
        ("engagement_themes.csv", "heritage,2", "heritage,1", 4, "rank", "1", "ranks 1 to 2"),
        ("engagement_themes.csv", "heritage,2", "heritage,two", 4, "rank", "'two'", "a whole number"),
    ],
)
def test_a_broken_row_is_named(package, path, old, new, line, column, given, expected):
    edit(package, path, old, new)
    found = next(problem for problem in check(package) if problem.table == path)
    assert (found.line, found.column) == (line, column)
    assert given in found.given
    assert expected in found.expected
    assert str(found).startswith(f"{path}, line {line}, column {column}: ")


def test_all_problems_are_listed_at_once(package):
    edit(package, "engagements.csv", ",2020-07-14,", ",2020-13-40,")
    edit(package, "people.csv", "awa-diarra,Awa Diarra,,", "awa-diarra,,,")
    edit(package, "milestones.csv", "icesco-orlov", "icesco-orlow")
    problems = {str(problem) for problem in check(package)}
    assert len(problems) == 3
    assert any("Did you mean 'icesco-orlov'?" in problem for problem in problems)
    with pytest.raises(BrokenPackage, match="3 problems") as caught:
        read(package)
    assert len(caught.value.problems) == 3


def test_lines_are_counted_in_the_file_even_where_a_cell_spans_several(package):
    edit(package, "engagements.csv", '"A day, in words."', '"A day,\nin\nwords."')
    edit(package, "engagements.csv", ",2020-07-14,", ",2020-13-40,")
    assert only(package).line == 5


@pytest.mark.parametrize("path", ["engagements.csv", "vocabulary/kinds.csv", "sources.csv"])
def test_a_missing_file_is_one_problem_and_not_a_hundred(package, path):
    (package / path).unlink()
    problem = only(package)
    assert problem.table == path
    assert "no such file" in str(problem)


@pytest.mark.parametrize("keep", [0, 40, 200, 330])
def test_a_truncated_file_is_told(package, keep):
    path = package / "engagements.csv"
    path.write_bytes(path.read_bytes()[:keep])
    assert check(package)
    assert all(str(problem) for problem in check(package))


def test_a_file_cut_inside_quotes_is_told_by_its_line(package):
    path = package / "engagements.csv"
    content = path.read_bytes()
    path.write_bytes(content[: content.index(b"in words")])
    problem = only(package)
    assert (problem.table, problem.line) == ("engagements.csv", 2)
    assert "quote" in problem.todo


def test_a_row_with_too_few_cells_is_told(package):
    edit(package, "people.csv", "ivan-orlov,Ivan Orlov,,", "ivan-orlov,Ivan Orlov")
    problem = next(problem for problem in check(package) if problem.table == "people.csv")
    assert (problem.line, problem.given, problem.expected) == (3, "2 cells", "4")


def test_bom_and_crlf_read_as_plain(package):
    plain = read(package)
    for path in [*package.glob("*.csv"), package / "datapackage.json"]:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read(package).tables == plain.tables
    assert read(package).hash != plain.hash


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"Orl\xff", "0xFF"),  # no UTF-8
        (b"Orl\xed\xa0\x80", "0xED"),  # a lone surrogate
        ("Orl\ufffe".encode(), "U+FFFE"),
    ],
)
def test_bytes_that_are_no_text_are_told(package, raw, said):
    path = package / "people.csv"
    path.write_bytes(path.read_bytes().replace(b"Ivan P. Orlov", raw))
    problem = only(package)
    assert (problem.line, problem.column) == (4, "name")
    assert said in str(problem)


def test_a_name_of_two_scripts_directions_or_markup_is_just_text(package):
    names = [
        "![x](http://a.example/p.png)",
        "<img src=x onerror=alert(1)>",
        '=HYPERLINK("http://a.example")',
        "a\u202eb",
    ]
    for name in names:
        folder = make_package(package.parent / str(names.index(name)))
        rows = [{"person_id": "ivan-orlov", "name": name}]
        text = write_table(["person_id", "name", "other_names", "note"], rows).split(b"\n")[1].decode()
        edit(folder, "people.csv", "ivan-orlov,Ivan Orlov,,", text)
        assert read(folder).tables["people"][1]["name"] == name


def test_utf_16_is_told(package):
    path = package / "people.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    assert "UTF-8" in str(only(package))


def test_a_column_too_many_or_too_few_is_told(package):
    edit(package, "people.csv", "person_id,name,other_names,note", "person_id,name,nickname,note")
    assert {problem.column for problem in check(package)} == {"other_names", "'nickname'"}


def test_columns_may_come_in_another_order(package):
    before = read(package).tables
    rows = before["people"]
    (package / "people.csv").write_bytes(write_table(["name", "note", "person_id", "other_names"], rows))
    assert read(package).tables == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"resources": 3}', b"\xff\xfe{", b"[" * 100_000])
def test_a_descriptor_that_is_none_is_told(package, content):
    (package / "datapackage.json").write_bytes(content)
    assert "Data Package" in str(only(package))


def test_a_package_that_is_not_there_is_told(tmp_path):
    assert str(tmp_path) in str(only(tmp_path / "nowhere"))


@pytest.mark.parametrize("path", ["../people.csv", "/etc/passwd.csv", "https://a.example/x.csv", "a\\b.csv"])
def test_a_path_that_leads_out_of_the_package_is_refused(package, path):
    describe(package, lambda described: described["resources"][0].update(path=path))
    assert "out of the package" in str(only(package))


def test_every_table_is_written_back_byte_for_byte():
    for folder in [DATA]:
        package = read(folder)
        for table in package.schema:
            assert write_table(table.columns, package.tables[table.name]) == package.files[table.path], table.name


def test_the_hash_follows_every_byte(package):
    before = package_hash(package)
    assert before == read(package).hash
    edit(package, "people.csv", "Awa Diarra", "Awa  Diarra")
    assert package_hash(package) != before


TABLE = parse_descriptor(
    json.dumps(
        {
            "resources": [
                {"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "a"}, {"name": "b", "type": "string"}]}}
            ]
        }
    ).encode()
)[0]
CELL = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30).map(str.strip)


@given(st.lists(st.tuples(CELL, CELL).filter(any)))
def test_any_text_survives_the_way_out_and_back(cells):
    rows = [{"a": a or None, "b": b or None} for a, b in cells]
    content = write_table(("a", "b"), rows)
    again, _, problems = parse_table(TABLE, content)
    wrong = [problem for problem in problems if "noncharacter" not in problem.todo and "U+FFF" not in problem.todo]
    assert problems or again == rows
    assert not wrong


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_words(content):
    rows, lines, problems = parse_table(TABLE, content)
    assert len(rows) == len(lines)
    assert all(str(problem) for problem in problems)
