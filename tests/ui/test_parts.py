"""Safe text: what strangers wrote is shown letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.parts import link, md, plain


def test_plain_drops_what_cannot_be_seen():
    assert plain("A\u202eB\u0000C\u200bD\ud800E") == "AB CD?E"


def test_plain_trims_a_flood_of_combining_marks():
    assert len(plain("e" + "\u0301" * 2000)) < 10


@pytest.mark.parametrize(
    "text", ["![x](http://evil.example/a.png)", "[x](javascript:alert(1))", "<img src=x>", ":red[x]", "$x$", "**x**"]
)
def test_markdown_is_shown_not_obeyed(text):
    shown = md(text)
    for mark in "![]()<>$*:":
        assert all(shown[at - 1] == "\\" for at, char in enumerate(shown) if char == mark)


@pytest.mark.parametrize("text", ["http://evil.example", "HTTPS://evil.example", "www.evil.example", "a@evil.example"])
def test_bare_addresses_are_parted_so_that_they_do_not_become_links(text):
    assert "\u2060" in md(text)


def test_a_right_to_left_name_is_isolated():
    assert md("\u0633\u0627\u0644\u0645").startswith("\u2068")


def test_only_web_addresses_become_links():
    assert link("Page", "https://icesco.org/en/page/").endswith("(https://icesco.org/en/page/)")
    assert "](" not in link("Page", "javascript:alert(1)")
    assert "](" not in link("Page", "https://x.example/a) ![b](http://evil.example")


@given(st.text())
def test_md_never_raises_and_never_breaks_a_line(text):
    assert "\n" not in md(text)
