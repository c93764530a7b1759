"""Data and method: what is in, what is not known, how to cite; and the citation file says the same."""

from __future__ import annotations

import io
import re
import zipfile

from records import zipping
from tests.needs import ROOT
from tests.ui.conftest import Reader
from ui import cached, documents
from ui.pages import method


def test_the_page_says_what_is_in_and_what_is_not(app: Reader):
    app.go("method").is_sound()
    assert "261 engagements" in app.text.replace("**", "") and "19 Feb 2026" in app.text
    gaps = app.test.dataframe[0].value.set_index("what")
    assert gaps.loc["Countries whose status in ICESCO is not known", "unknown"] == 35
    assert gaps.loc["Sources that are rolling pages, whose content shifts", "total"] == 339
    assert "No source on record speaks of 15 months" in app.text


def test_filters_leave_the_page_as_it_is(app: Reader):
    app.go("method", country=["AZE"]).is_sound()
    assert app.test.dataframe[0].value["total"].max() == 727


def test_the_citation_bears_title_version_revision_and_date(app: Reader):
    app.go("method").is_sound()
    words = app.test.code[0].value
    assert re.fullmatch(
        r"The contributors of Safir: Engagements of ICESCO, 2019-2026 \(data set, version 1\.0\.0, revision 1\)\. "
        r"CC-BY-4\.0\. Read on \d{1,2} \w{3} \d{4}\.",
        words,
    )


def test_the_citation_file_agrees_with_the_package(app: Reader):
    app.go("method")
    package, cff = zipping.descriptor(cached.store()), (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    told = dict(re.findall(r"^([a-z-]+): (.+)$", cff, re.MULTILINE))
    assert told["title"] == package["title"] and told["version"] == package["version"]
    assert told["license"] == package["licenses"][0]["name"]


def test_the_package_leaves_as_a_zip_of_the_files_as_they_are(app: Reader):
    app.go("method")
    content = zipping.package_zip(cached.store())
    assert content == zipping.package_zip(cached.store())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            assert archive.read(name) == (ROOT / "data" / name).read_bytes(), name


def test_our_documents_are_read_and_their_links_to_files_taken_out():
    for name in ("data.md", "method.md", "corrections.md"):
        assert documents.text(name), name
        assert not re.search(r"\]\((?!https?:)", documents.shown(documents.text(name)))
    assert "54" in documents.section("data.md", "Contradictions") and documents.text("absent.md") == ""


def test_every_column_of_the_package_is_in_words(app: Reader):
    app.go("method")
    columns = method._columns(str(cached.store().revision()))
    assert len(columns) > 100 and not columns["means"].eq("").any()
