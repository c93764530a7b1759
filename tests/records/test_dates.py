from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.dates import NotADate, ends_before_start, period, precision, span


@pytest.mark.parametrize(
    ("text", "first", "last", "exactly"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31), "year"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("2021-12", date(2021, 12, 1), date(2021, 12, 31), "month"),
        ("2020-07-14", date(2020, 7, 14), date(2020, 7, 14), "day"),
    ],
)
def test_a_partial_date_spans_whole_days(text, first, last, exactly):
    assert span(text) == (first, last)
    assert precision(text) == exactly


@pytest.mark.parametrize(
    "text", ["", "2020-13", "2020-13-40", "2021-02-29", "20", "2020-7", "2020-07-14T10:00", " 2020", "٢٠٢٠", "0000"]
)
def test_what_is_no_date_is_said_to_be_none(text):
    with pytest.raises(NotADate):
        span(text)


def test_a_period_runs_to_the_last_day_of_its_end():
    assert period("2020-07", "2020-08") == (date(2020, 7, 1), date(2020, 8, 31))
    assert period("2020-07", None) == (date(2020, 7, 1), date(2020, 7, 31))


def test_a_month_does_not_end_before_a_day_in_it():
    assert not ends_before_start("2020-07-14", "2020-07")
    assert ends_before_start("2020-07-14", "2020-06")
    assert ends_before_start("2020-07-14", "2020-07-13")


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_of_the_calendar_is_a_date(day):
    assert span(day.isoformat()) == (day, day)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused_in_words(text):
    try:
        first, last = span(text)
    except NotADate as error:
        assert str(error)
    else:
        assert first <= last
