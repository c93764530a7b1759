"""Dates, counts and lists as a reader says them."""

from __future__ import annotations

import pytest

from analytics import words


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2020-02-14", None, "14 Feb 2020"),
        ("2020-07", None, "Jul 2020"),
        ("2024-10-02", "2024-10-03", "2\u20133 Oct 2024"),
        ("2025-02-28", "2025-03-02", "28 Feb to 2 Mar 2025"),
        ("2024-12-31", "2025-01-02", "31 Dec 2024 to 2 Jan 2025"),
        ("2020-02-14", "2020-02-14", "14 Feb 2020"),
    ],
)
def test_spans(start, end, said):
    assert words.span_words(start, end) == said


def test_a_date_says_how_it_is_known():
    assert words.engagement_date("2020-07-29", None, "inferred") == "about 29 Jul 2020 (inferred)"
    assert words.engagement_date("2020-07-29", None, "published") == "29 Jul 2020 (day of publication)"
    assert words.engagement_date("2020-07-29", None, "stated") == "29 Jul 2020"


def test_counts_and_lists():
    assert words.counted(1, "engagement") == "1 engagement"
    assert words.counted(1204, "body", "bodies") == "1,204 bodies"
    assert words.listed(["A", "B", "C", "D"], most=2) == "A, B and 2 others"
    assert words.listed([]) == ""
    assert [words.times(n) for n in (1, 2, 4)] == ["once", "twice", "4 times"]
    assert words.month_span("2020-07-29", "2022-06") == "Jul 2020 to Jun 2022"
