"""Patterns that mind no capitals find the same as re.IGNORECASE, at the same places."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from records.drafting.rules import table
from records.drafting.sides import LED, SIDE
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


NEEDY = {
    f"{name} {row.get('name', n)}": (row["pattern"], row["needs"].split("|"))
    for name in ("patterns", "outcomes", "kinds")
    for n, row in enumerate(table(name))
    if row["needs"]
}


@pytest.mark.parametrize("name", NEEDY)
def test_whatever_fits_a_pattern_has_one_of_what_the_pattern_needs(name):
    pattern, needs = NEEDY[name]

    most = 12 if "(?<=" in pattern else 60  # texts that look-behinds let pass are slow to find

    @settings(max_examples=most, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(pattern, re.ASCII | re.IGNORECASE)))
    def every(text):
        assert any(need in small(text) for need in needs)

    every()


def test_a_text_without_what_a_pattern_needs_is_not_searched():
    assert Uncased("a+b", ("b",)).search("aaa") is None
    assert list(Uncased("a+", ("b",)).finditer("aaa")) == []
    assert LED.search("a Kuwaiti delegation headed by") and SIDE.search("from the Omani side")
