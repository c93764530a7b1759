"""Many patterns in one walk: that the walk finds what each finds alone."""

import re

import pytest

from records.drafting.beginnings import starts
from records.drafting.openings import Lexicon
from records.drafting.rules import table
from tests.records.drafting.releases import CONFERENCE, PAGE, RECEIVES


@pytest.mark.parametrize("name", ["kinds", "themes"])
@pytest.mark.parametrize("text", [RECEIVES, PAGE, CONFERENCE])
def test_the_walk_finds_what_each_pattern_finds_alone(name, text):
    rows = [row["pattern"] for row in table(name)]
    alone = {n for n, row in enumerate(rows) if re.search(rf"\b(?:{row})", text.lower())}
    assert set(Lexicon(rows).count(text.lower(), 1)) == alone


def test_a_pattern_that_cannot_tell_is_tried_at_every_word():
    assert Lexicon([".+ing", "book"]).count("a book fair opening", 2) == {0: 1, 1: 1}


@pytest.mark.parametrize("name", ["kinds", "themes"])
def test_every_rule_says_what_it_begins_with_else_it_is_tried_at_every_word(name):
    assert [row["pattern"] for row in table(name) if starts(row["pattern"]) is None] == []
