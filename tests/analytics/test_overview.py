"""The overview's numbers and sentence, worked out on the small record."""

from __future__ import annotations

from analytics.overview import facts, overview, previous_period, quarterly
from analytics.selection import Selection
from tests.small import small


def test_the_numbers_of_the_small_record():
    numbers = overview(small())
    assert (numbers.engagements, numbers.countries) == (8, 4)  # Azerbaijan, Lebanon, Senegal, Russia


def test_facts_name_first_last_and_most():
    found = facts(Selection(), small())
    assert (found.first, found.last, found.last_engagement) == ("2020-02-14", "2023-01-05", "e8")
    assert [(name, number) for _, name, number in found.most][:2] == [("Azerbaijan", 3), ("Lebanon", 3)]
    assert found.before is None  # no period is chosen, so there is no like period


def test_the_like_period_before_a_year_is_the_year_before():
    earlier = previous_period(Selection(start="2022", end="2022"), small())
    assert (earlier.start, earlier.end) == ("2021-01-01", "2021-12-31")


def test_there_is_no_like_period_where_the_record_begins_too_late():
    assert previous_period(Selection(start="2020", end="2021"), small()) is None


def test_quarterly_lines_run_from_the_first_quarter_to_the_last():
    lines = quarterly(small())
    assert {len(line) for line in lines.values()} == {13}  # first quarter of 2020 to first quarter of 2023
    assert lines["engagements"][:3] == [1, 0, 2]  # e1; none; e2 and e3. e4 is known only by its year
    assert sum(lines["engagements"]) == 7
