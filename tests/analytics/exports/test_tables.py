"""CSV and XLSX: typed, readable, and with nothing alive in them."""

import csv as reader
import io
from datetime import date, datetime

import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.exports import csv, names, network_tables, xlsx
from analytics.frames import Frames
from analytics.network import meeting_network
from analytics.summary import engagement_table
from tests.small import small

HOSTILE = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    '=HYPERLINK("http://a.example","x")',
]


def rows(content):
    return list(reader.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_opens_with_its_own_letters():
    content = csv.table(pd.DataFrame({"name": ["Haddâd", "الحداد", 'a "b", c\nd']}))
    assert content.startswith(b"\xef\xbb\xbf")
    assert rows(content) == [["name"], ["Haddâd"], ["الحداد"], ['a "b", c\nd']]


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_holds_no_live_formula(text):
    found = rows(csv.table(pd.DataFrame({text: [text]})))
    assert found[0][0].startswith("'")
    assert found[1][0] == "'" + text


def test_numbers_stay_numbers_in_csv():
    frame = pd.DataFrame(
        {"n": [-1, 2], "x": [-0.5, np.nan], "text": ["-12.5", "+212"], "mixed": [-3, "=1"], "yes": [True, False]}
    )
    assert rows(csv.table(frame))[1:] == [["-1", "-0.5", "-12.5", "-3", "true"], ["2", "", "+212", "'=1", "false"]]


def test_dates_lists_and_what_is_missing_in_csv():
    frame = pd.DataFrame(
        {"day": pd.to_datetime(["2020-07-14", None]), "ids": [("e1", "e2"), ()], "kind": pd.Categorical(["a", None])}
    )
    assert rows(csv.table(frame))[1:] == [["2020-07-14", "e1; e2", "a"], ["", "", ""]]


def test_empty_tables_keep_their_header():
    table = engagement_table(Frames.empty())
    assert rows(csv.table(table)) == [list(table.columns)]
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.tables({"Engagements": table})))["Engagements"]
    assert [cell.value for cell in sheet[1]] == list(table.columns)


@given(st.lists(st.text(), min_size=1, max_size=5))
@settings(max_examples=100, deadline=None)
def test_no_text_makes_a_formula_or_an_error(texts):
    frame = pd.DataFrame({"text": texts}, dtype="object")
    for row in rows(csv.table(frame))[1:]:
        assert not row or not row[0].startswith(("=", "@"))
    book = openpyxl.load_workbook(io.BytesIO(xlsx.tables({"t": frame})))
    assert all(cell.data_type != "f" for row in book.active.iter_rows() for cell in row)


def test_a_workbook_has_a_sheet_a_table_with_types_and_a_frozen_header():
    frame = pd.DataFrame(
        {
            "name": ["Haddâd", "=1+1"],
            "day": pd.to_datetime(["2020-07-14", None]),
            "n": [3, -1],
            "share": [0.5, np.inf],
            "yes": [True, False],
            "plain": [date(2021, 3, 1), datetime(2021, 3, 1, 12, 30)],
            "old": ["1866-01-09", pd.Timestamp("1866-01-09")],
            "link": ["http://a.example", "mailto:a@a.example"],
        }
    )
    made = xlsx.workbook({"People: [all]": frame, "people  all": frame.head(0)})
    book = openpyxl.load_workbook(io.BytesIO(made.content))
    assert book.sheetnames == ["People   all", "people  all"]
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[2]][:6] == [
        "Haddâd",
        datetime(2020, 7, 14),
        3,
        0.5,
        True,
        datetime(2021, 3, 1),
    ]
    assert sheet["A3"].value == "=1+1"
    assert sheet["A3"].data_type == "s"
    assert sheet["D3"].value is None
    assert sheet["G3"].value == "1866-01-09"
    assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)
    assert made.warnings == ()


def test_what_a_sheet_cannot_hold_is_cut_and_said():
    made = xlsx.workbook(
        {"t": pd.DataFrame({"a": ["x" * 40_000, "a\x00\x1b\ud800b"], "n": [2**60, 1]}, dtype="object")}
    )
    sheet = openpyxl.load_workbook(io.BytesIO(made.content)).active
    assert len(sheet["A2"].value) == 32_767
    assert sheet["A3"].value == "ab"
    assert sheet["B2"].value == str(2**60)
    assert made.warnings == ("t: 1 cells held more than 32,767 letters, which is all a cell can hold; they are cut",)


def test_sheets_of_one_name_are_told_apart():
    book = openpyxl.load_workbook(
        io.BytesIO(xlsx.tables(dict.fromkeys(["a" * 40, "a" * 50, "'", "history"], pd.DataFrame())))
    )
    assert book.sheetnames == ["a" * 31, "a" * 29 + " 2", "Sheet", "History."]
    assert xlsx.tables({})


def test_a_network_as_two_tables():
    G = meeting_network(small())
    nodes, edges = network_tables.nodes(G), network_tables.edges(G)
    assert len(nodes) == len(G)
    assert len(edges) == G.number_of_edges()
    assert set(edges["source"]) | set(edges["target"]) == set(nodes["id"])
    assert edges["engagements"].iloc[0].count(";") == edges["count"].iloc[0] - 1
    assert network_tables.edges(meeting_network(Frames.empty())).empty


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Lebanon · 2020 to 2022", "safir_ties_lebanon-2020-to-2022_2026-03-01"),
        ("all engagements", "safir_ties_2026-03-01"),
        ("../../etc/passwd\x00", "safir_ties_etc-passwd_2026-03-01"),
        ("C:\\CON|<>:?*", "safir_ties_c-con_2026-03-01"),
        ("الحداد", "safir_ties_2026-03-01"),
        ("Türkiye, Côte d’Ivoire", "safir_ties_turkiye-cote-d-ivoire_2026-03-01"),
        ("\u202egpj.exe", "safir_ties_gpj-exe_2026-03-01"),
    ],
)
def test_file_names_say_what_filter_and_day(words, expected):
    assert names.file_name("Ties", words, date(2026, 3, 1)) == expected


@given(st.text(), st.text())
@settings(max_examples=200, deadline=None)
def test_file_names_are_plain_and_short(what, words):
    made = names.file_name(what, words)
    assert len(made) < 160
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")
