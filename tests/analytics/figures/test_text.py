"""Words on figures: no markup of others takes effect, and they keep to their room."""

from __future__ import annotations

import pytest

from analytics.figures.text import LONGEST, cut, lines, plain, safe, width, wrapped


@pytest.mark.parametrize(
    "hostile",
    [
        '<a href="https://a.example">x</a>',
        "<span style='font-size:60px'>x</span>",
        "<b>x</b><br><i>y</i>",
        "a & b &lt;a&gt;",
        "$\\href{javascript:alert(1)}{x}$",
        "%{customdata} %{x}",
        "<a\nhref=x>",
        "<\u200ba href=x>",
    ],
)
def test_markup_becomes_letters(hostile):
    for words in (safe(hostile), cut(hostile, 200), *lines(hostile, 60), wrapped(hostile, 500)):
        assert "<" not in words and ">" not in words
        assert "$" not in words and "%{" not in words


def test_an_ampersand_is_escaped_once():
    assert safe("A & B") == "A &amp; B"
    assert safe("A &amp; B") == "A &amp;amp; B"


def test_nothing_hidden_is_drawn():
    assert plain("a\u202eb\u200bc\x00d\ud800e\ufeff") in ("abcd?e", "abcde", "abc d?e")
    assert plain("a\x07\u2066b") == "ab"
    assert plain("one\ntwo\u2028three\t four") == "one two three four"
    assert plain(None) == plain(float("nan")) == ""


def test_marks_do_not_pile_up():
    assert len(plain("e" + "\u0301" * 2000)) == 4


def test_a_megabyte_is_cut():
    assert len(plain("x" * 1_000_000)) == LONGEST
    assert len(wrapped("word " * 200_000, 300, most=3)) < 300


def test_words_from_right_to_left_do_not_turn_the_line():
    assert safe("المغرب") == "\u2068المغرب\u2069"


def test_a_cut_text_fits():
    for room in (20, 60, 120):
        assert width(cut("Ministry of Higher Education and Scientific Research", room), 13) <= room + 1


def test_lines_fit_and_lose_no_word():
    text = "Ministry of Higher Education and Scientific Research of a very far country"
    rows = lines(text, 160)
    assert " ".join(rows) == text
    assert all(width(row, 13) <= 160 for row in rows)
    assert lines(text, 160, most=2)[-1].endswith("…")
    assert lines("", 100) == []


def test_a_sentence_as_long_as_a_book_is_cut_to_what_a_label_can_show():
    shown = wrapped("word " * 2000)
    assert shown.count("<br>") == 11
    assert shown.endswith("…")
