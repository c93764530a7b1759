"""Patterns that mind no capitals find the same as re.IGNORECASE, at the same places."""

import re

import pytest

from records.drafting.rules import table
from records.drafting.uncased import Uncased, small
from tests.records.drafting.releases import CONFERENCE, PAGE, RECEIVES

TEXTS = [RECEIVES, PAGE, CONFERENCE, CONFERENCE.upper()]
PATTERNS = [row["pattern"] for row in table("patterns") if "i" in row["flags"]]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_places_as_without_regard_to_case(pattern):
    for text in TEXTS:
        expected = [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)]
        assert [m.span() for m in Uncased(pattern).finditer(text)] == expected


def test_what_is_escaped_or_names_a_group_keeps_its_capital():
    found = Uncased(r"\bTHE (?P<who>\D+)$").search("In the Museum")
    assert found is not None and found["who"] == "museum"


def test_no_letter_moves():
    assert len(small("İzmir, MÉDÉA")) == len("İzmir, MÉDÉA")
    assert small("İzmir") == "izmir"
