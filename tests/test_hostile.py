"""Hostile strings where no browser is needed: refused by the package, harmless in files and in Markdown."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import gexfpy
import networkx as nx
import pandas as pd
import plotly.graph_objects as go
import pytest
from openpyxl import load_workbook

from analytics.exports import csv as csv_export
from analytics.exports import gexf, graphml, html, names, xlsx
from records.package import check
from tests.hostile import CORPUS, NOT_TEXT, hostile_package
from tests.records.package import edit, make_package
from ui.parts import md, plain

SHORT = [text for text in CORPUS if len(text) < 10_000]


def test_the_corpus_is_large_and_its_package_is_sound(tmp_path: Path):
    assert len(CORPUS) >= 60 and len(set(CORPUS)) == len(CORPUS)
    assert check(hostile_package(tmp_path / "data")) == []


@pytest.mark.parametrize("text", NOT_TEXT, ids=ascii)
def test_what_is_no_text_is_refused_with_its_line(tmp_path: Path, text: str):
    package = make_package(tmp_path / "data")
    path = package / "people.csv"
    path.write_bytes(path.read_bytes().replace(b"Awa Diarra", text.encode("utf-8", "surrogatepass"), 1))
    problems = [str(problem) for problem in check(package)]
    assert problems and all(problem.startswith("people.csv, line 5, column name") for problem in problems)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", "".join(problems)), "a message is itself text"


def test_a_file_name_of_a_document_is_never_a_path(tmp_path: Path):
    package = make_package(tmp_path / "data")
    edit(package, "sources.csv", "2020-07-15,en,false,,", "2020-07-15,en,false,../../../../etc/passwd,")
    problems = check(package)
    assert not (tmp_path / "etc").exists()
    assert not problems or "document" in str(problems[0])


@pytest.mark.parametrize("text", SHORT, ids=lambda text: ascii(text)[:30])
def test_markdown_is_shown_letter_by_letter(text: str):
    shown = md(text)
    for mark in "![]()<>*`$|#":
        assert all(at and shown[at - 1] == "\\" for at, letter in enumerate(shown) if letter == mark)
    assert not re.search(r"https?://|www\.|\w@\w", shown.replace("\\", "")), "no bare address is left whole"
    assert "\n" not in shown and shown.encode("utf-8")
    assert len(plain(text)) <= 2000


@pytest.mark.parametrize("text", CORPUS, ids=lambda text: ascii(text)[:30])
def test_a_file_is_named_with_plain_letters(text: str):
    name = names.file_name(text, text)
    assert re.fullmatch(r"[a-z0-9_-]{5,160}", name)


def test_no_cell_of_a_csv_is_live():
    frame = pd.DataFrame({"name": CORPUS, "=1+1": range(len(CORPUS))}, dtype="object")
    rows = list(csv.reader(io.StringIO(csv_export.table(frame).decode("utf-8-sig"), newline="")))
    assert len(rows) == len(CORPUS) + 1
    live = re.compile(r"^[=+\-@\t\r＝]")
    number = re.compile(r"[+-]?\d+([.,]\d+)?")
    assert not [cell for row in rows for cell in row if live.match(cell) and not number.fullmatch(cell)]


def test_no_cell_of_a_workbook_is_live():
    content = xlsx.tables({"=1+1 [x]:*?/\\ <b>": pd.DataFrame({"name": CORPUS}, dtype="object")})
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    assert sheet.max_row == len(CORPUS) + 1
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f" or cell.hyperlink]


def network() -> nx.Graph:
    G = nx.Graph()
    for number, text in enumerate(CORPUS):
        G.add_node(f"person:p{number}", name=text, side=text)
        G.add_edge(f"person:p{number}", "person:p0", count=1, first="2020", last="2021-03", kind=text)
    return G


def test_networks_of_hostile_names_are_read_back():
    G = network()
    found = gexfpy.parse_string(gexf.network(G).decode("utf-8").partition("?>")[2]).graph
    assert len(found.nodes[0].node) == len(G)
    assert len(nx.read_gexf(io.BytesIO(gexf.network(G)))) == len(G)
    assert len(nx.parse_graphml(graphml.network(G))) == len(G)


@pytest.mark.parametrize("text", SHORT, ids=lambda text: ascii(text)[:30])
def test_a_page_escapes_its_title_and_its_evidence(text: str):
    page = html.figure(go.Figure(), title=text, evidence=text, heading=True).decode("utf-8")
    outside = re.sub(r"<script\b.*?</script>", "", page, flags=re.DOTALL)
    for tag in ("<img", "<svg", "<iframe", "<a ", "<form", "<link", "<body onload", "<details", "<math"):
        assert tag not in outside.replace("<meta name", ""), tag
    assert outside.count("<script") == 0 and outside.count("<meta http-equiv") == 1
