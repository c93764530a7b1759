# ruff: noqa: E501
"""Any text at all: never an exception, never a second too long."""

import json
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from records.drafting import draft

from .releases import CONFERENCE, PAGE, RECEIVES

PIECES = st.sampled_from(
    [
        "Mr. ",
        "Dr. ",
        "H.E. ",
        "Ali Test ",
        ", ",
        "Minister of ",
        "Ambassador ",
        "Mali ",
        "Chad",
        "ICESCO ",
        "met ",
        "signed ",
        ". ",
        "\n",
        "\n\n",
    ]
    + [
        "on Monday, ",
        "31 February ",
        "2020-13-40 ",
        "today ",
        "“",
        "”",
        "(",
        ")",
        "وزير ",
        "محمد بن ",
        "date 2022-04-08 ",
        "\u202e",
        "\ud800",
        "\x00",
    ]
)
FIELDS = {"doc", "title", "date_start", "date_end", "date_basis", "type", "mode", "city", "venue_country", "countries"} | {
    "organizations", "people", "themes", "outcomes", "source", "evidence", "warnings"
}  # fmt: skip


def check(text):
    found = draft(text, "x.txt")
    for one in found.drafts:
        assert set(one) == FIELDS
        json.dumps(one, ensure_ascii=False).encode("utf-8")
        for spans in one["evidence"].values():
            assert all(0 <= a < b <= len(found.text) for a, b in spans)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60).map("".join))
def test_pieces_of_the_domain_in_any_order(text):
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text):
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([RECEIVES, PAGE, CONFERENCE]), st.integers(0, 2000), st.integers(0, 60), st.text(max_size=20))
def test_a_release_with_a_piece_changed(text, at, length, put):
    check(text[:at] + put + text[at + length :])


@pytest.mark.parametrize(
    "piece",
    ["Dr. ", "Mr. Xavier Yolo, ", "(", "Monday, January 1 to ", "Minister of Culture and ", "the of and ", '"', "a's ", "patronage of the "]
    + ["ICESCO signs agreement with Country of Benin\n", "محمد بن ", ". ", "Ambassador of ", "é\u0301", "1"]
    + ["https://a.example/2021/04/21/"]
    + ["the teams of Mali spoke of it at length then Chad ", "التقى الدكتور سالم تست وزير الثقافة في مالي "]
    + ["Mr. Ivan Test, Rector, spoke of the University of Test. ", "Dr. Ana Test of the Institute of Tests, Mali, "]
    + ["12 May 2021 | By A. Test\n", "1\nMay\n2021\n", "20 Sha'ban 1444 / ", "The Test of The Test "]
    + ["at her office today, ", "the experts Ana Test and Omar Prob and ", "Meets Ministers Taking Part\nAna Test\n"]
    + ["Mr. Ivan Test, Minister of Culture of Mali, and Ms. Ana Prob, Ambassador of Chad to Morocco, "]
    + ["officials of IsDB: Mr. Ivan Test, Director of Works, ", "l'ICESCO et l'OCI ", 'Director of the "Test Hills '],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(piece):
    def seconds(size):
        text = (piece * (size // len(piece) + 1))[:size] + " x"
        start = time.process_time()
        draft(text)
        return time.process_time() - start

    seconds(2000)
    small, large = seconds(20_000), seconds(80_000)
    assert large < 10 * max(small, 0.05)


def test_a_mark_that_folds_to_nothing_is_read_past():
    found = draft(f"{CONFERENCE}\u0300\u066a").drafts
    assert [one["date_start"] for one in found] == ["2021-10-12"]
