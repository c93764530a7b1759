"""What a pattern can begin with, and that whatever fits a pattern begins with one of these."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.drafting.beginnings import starts
from records.drafting.rules import table
from records.drafting.uncased import Uncased, needed


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("signed|agreements?", {"signed", "agreement", "agreements"}),
        ("(?:has |have )?met", {"has met", "have met", "met"}),
        (r"(?:first|\d+th) session", {"first session", *"0123456789"}),
        ("book fairs?|an? prize", {"book fair", "book fairs", "a prize", "an prize"}),
        (r"the (?:new )?(?:book|prize)", {"the new book", "the new prize", "the book", "the prize"}),
        (r"\b(?:i[cs]esco|dg)\b", {"icesco", "isesco", "dg"}),
        (r"(?<!not )signed\w* by", {"signed by", "signed"}),
        (r"(?:the |an )*book", {"the ", "an ", "book"}),
        (r"charg[^x]s|foo{2,3}l", {"charg", "foo", "fol"}),
        (r"(?:charg\w|met) by", {"charg", "met by"}),
        (r"a\.b [(|)] c", {"a.b "}),
        (".+ing", None),
        (r"(?:the )?\w+ book", None),
    ],
)
def test_what_a_pattern_can_begin_with(pattern, expected):
    assert starts(pattern) == expected


@pytest.mark.parametrize("name", ["kinds", "themes", "outcomes", "patterns"])
def test_whatever_fits_a_rule_begins_as_the_rule_says(name):
    for row in table(name):
        begins = starts(row["pattern"].lower())
        words = set(re.findall(r"[^\W\d_]{3,}", row["pattern"].lower()))
        text = " ".join([*sorted(words), *sorted(words, reverse=True)])
        for hit in re.finditer(row["pattern"].lower(), text) if begins else ():
            assert hit.group().startswith(tuple(begins))


def test_what_a_text_must_hold_is_read_off_the_pattern():
    assert needed(r"\b(?:attended|attendance) by|in the presence of") == (
        "attendance by",
        "attended by",
        "in the presence of",
    )
    assert needed(r"\b(?:in|at) \w+") == needed(r"\w+ed by") == ()


@given(st.lists(st.sampled_from(["signed", "Signed", "by", "signing", "of", "the", "agreement", "é"]), max_size=8))
def test_a_text_passed_over_is_one_that_does_not_fit(words):
    text, pattern = " ".join(words), r"\bsigned by\b|\bsigning (?:of )?the\b"
    assert bool(Uncased(pattern).search(text)) == bool(re.search(pattern, text, re.IGNORECASE))
