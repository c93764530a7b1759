"""Honest files of the four kinds: their words, paragraphs, title, day and address."""

from __future__ import annotations

import dataclasses
import hashlib
import pathlib

import pytest

from records.documents import Document, read
from tests.records.hostile_files import (
    RELEASE,
    SENTENCES,
    docx,
    docx_paragraph,
    page_of,
    pdf,
    release_pdf,
)

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council receives Ambassador</title>
<meta property="og:site_name" content="Lake News">
<meta property="article:published_time" content="2024-05-04T23:30:00-05:00">
<link rel="canonical" href="https://news.example/council-receives"></head><body>
<nav><a href="/">Home</a> <a href="/about">About</a></nav>
<div class="cookie">We use cookies to improve your visit.</div>
<h1>Council of Lakes receives Ambassador of Freedonia</h1><div class="content">{body}</div>
<aside><h3>Latest articles</h3>
<ul><li><a href="/1">An older story about rivers, 2 May 2018</a></li></ul></aside>
<footer>\u00a9 2019 Lake News. All rights reserved. 1 January 2019</footer></body></html>"""
BODY = "".join(f"<p>{text}</p>" for text in SENTENCES[2:])


def paragraphs(document: Document) -> list[str]:
    return [document.paragraph(i) for i in range(len(document.paragraphs))]


FILES = {
    "txt": RELEASE.encode(),
    "html": PAGE.format(body=f"<p>{SENTENCES[1]}</p>{BODY}").encode(),
    "pdf": release_pdf(),
    "docx": docx(),
}


@pytest.mark.parametrize("kind", FILES)
def test_the_same_release_reads_the_same_from_every_kind_of_file(kind):
    document = read(FILES[kind], f"release.{kind}")
    assert (document.kind, document.language, document.warnings) == (kind, "en", ())
    assert paragraphs(document) == SENTENCES
    assert document.sha256 == hashlib.sha256(FILES[kind]).hexdigest()


def test_offsets_point_at_the_words_and_the_document_is_frozen():
    document = read(RELEASE.encode(), "release.txt")
    assert [document.text[a:b] for a, b in document.paragraphs] == SENTENCES
    assert document.title == SENTENCES[0] and document.published is None
    with pytest.raises(dataclasses.FrozenInstanceError):
        document.text = "other"  # type: ignore[misc]


def test_the_kind_is_known_by_content_and_a_wrong_name_is_warned_of():
    document = read(release_pdf(), "release.txt")
    assert document.kind == "pdf" and "by its content" in document.warnings[0]


def test_a_page_gives_its_headline_day_address_and_publisher_and_none_of_its_furniture():
    document = read(PAGE.format(body=BODY).encode(), "page.html")
    assert document.published == "2024-05-04"  # as written: no time zone moves it
    assert document.url == "https://news.example/council-receives" and document.publisher == "Lake News"
    assert document.title and document.title.startswith("Council")
    for word in ("cookies", "Home", "Latest", "rivers", "reserved"):
        assert word not in document.text


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("", None),
        ('<meta name="dc.date" content="2023-02-31">', None),
        ('<meta name="date" content="2023-02-03">', "2023-02-03"),
        ('<script type="application/ld+json">{"datePublished":"2022-07-08T01:00:00Z"}</script>', "2022-07-08"),
        ('<link rel="canonical" href="https://news.example/2021/6/5/council">', "2021-06-05"),
        ('<time datetime="2020-01-02">2 January</time>', "2020-01-02"),
        ('<time datetime="2020-01-02">a</time><time datetime="2020-03-04">b</time>', None),
        (
            '<time datetime="2020-01-02">a</time><time class="entry-date published" datetime="2020-03-04">b</time>',
            "2020-03-04",
        ),
        ('<footer><time datetime="2020-01-02">a</time></footer>', None),
    ],
)
def test_the_day_of_publication_is_taken_only_where_the_page_states_it(head, day):
    foot = "<footer>\u00a9 1 January 2019</footer>"
    page = f"<html><head>{head}</head><body><h1>{SENTENCES[0]}</h1>{BODY}{foot}</body></html>"
    assert read(page.encode(), "page.html").published == day


@pytest.mark.parametrize("tag", ["article", "div", "section"])
def test_a_news_page_of_many_items_keeps_every_item_with_headline_and_day(tag):
    def item(n: int) -> str:
        said = "".join(f"<p>{text.replace('Freedonia', f'Freedonia {n}')}</p>" for text in SENTENCES[2:])
        return f"<{tag}><h2>Item {n}: the schools of the lakes</h2><p>{n} May 2024</p>{said}</{tag}>"

    body = "".join(map(item, range(1, 9)))
    page = f"<html><head><title>News</title></head><body><nav>Home</nav><main>{body}</main></body></html>"
    found = paragraphs(read(page.encode(), "news.html"))
    for n in range(1, 9):
        at = found.index(f"Item {n}: the schools of the lakes")
        assert found[at + 1] == f"{n} May 2024" and f"Freedonia {n}" in found[at + 2]


def test_lists_and_tables_of_a_page_are_kept_row_by_row():
    body = (
        BODY
        + "<p>Present were:</p><ul><li>Mr. Ali Ben, Minister</li></ul>"
        + "<table><tr><td>Zoe Lim</td><td>Envoy</td></tr></table>"
    )
    found = paragraphs(read(PAGE.format(body=body).encode(), "page.html"))
    assert "- Mr. Ali Ben, Minister" in found and "Zoe Lim, Envoy" in found


def test_a_cut_off_page_is_read_with_a_warning():
    document = read(PAGE.format(body=BODY).encode()[:-300], "page.html")
    assert SENTENCES[2] in document.text and any("cut off" in warning for warning in document.warnings)


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>It was not found.</p></body></html>",
        "<html><head><title>Before you go on</title></head><body><div>We use cookies.</div></body></html>",
    ],
)
def test_a_page_that_is_no_release_is_still_read(page):
    assert read(page.encode(), "page.html").paragraphs


def test_word_tables_text_boxes_and_content_controls_are_read_and_deletions_are_not():
    box = f"<w:r><w:pict><w:txbxContent>{docx_paragraph('In a box')}</w:txbxContent></w:pict></w:r>"
    row = "".join(f"<w:tc>{docx_paragraph(cell)}</w:tc>" for cell in ("Zoe Lim", "Envoy"))
    body = (
        docx_paragraph("First")
        + f"<w:sdt><w:sdtContent>{docx_paragraph('3 May 2024')}</w:sdtContent></w:sdt>"
        + f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"
        + "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>Added</w:t></w:r></w:ins>"
        + f"<w:r><w:tab/><w:t>words</w:t><w:br/><w:t>New line</w:t></w:r>{box}</w:p>"
    )
    found = paragraphs(read(docx(body), "release.docx"))
    assert found == ["First", "3 May 2024", "Zoe Lim, Envoy", "Added words", "New line", "In a box"]


def test_pdf_lines_are_joined_and_running_heads_page_numbers_and_hyphens_go():
    long = "The ministers of the countries around the lakes spoke of cooper-"
    pages = [
        page_of(["Council of Lakes - Press office", "", long, f"ation and of schools, item {n}.", "", f"Page {n} of 4"])
        for n in (1, 2, 3)
    ]
    pages.append(
        page_of(["Council of Lakes - Press office", "", "They praised the cooperation of all.", "", "Page 4 of 4"])
    )
    found = paragraphs(read(pdf(*pages), "a.pdf"))
    assert found[0] == "The ministers of the countries around the lakes spoke of cooperation and of schools, item 1."
    assert len(found) == 4 and "Page" not in " ".join(found) and "Press office" not in " ".join(found)


def test_a_page_without_text_layer_among_others_is_named():
    document = read(pdf(page_of(SENTENCES), b"0 0 m"), "a.pdf")
    assert document.warnings == ("Page 2 of 2 has no text layer and was not read.",)


def test_the_seed_pages_keep_all_their_items_where_present():
    seeds = pathlib.Path(__file__).parents[3] / "shared" / "seeds"
    if not seeds.is_dir():
        pytest.skip("the seed pages are not on this machine")
    found = {path.name[:3]: read(path.read_bytes(), path.name) for path in seeds.glob("*.txt")}
    heads = [text for text in paragraphs(found["003"]) if len(text) < 170 and not text.endswith(".")]
    assert sum("ICESCO" in text for text in heads) >= 9
    for document in found.values():
        assert "Google Translate" not in document.text and "Latest articles" not in document.text
    assert found["000"].published == "2022-04-08" and (found["000"].url or "").startswith("https://")
    assert any("another script" in warning for warning in found["000"].warnings)
    assert found["002"].title == "ICESCO-Russia: new start for cooperation"
