"""Dates as written."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.drafting.clocks import FIRST_YEAR, LAST_YEAR
from records.drafting.dates import MONTHS, dates, weekday_fits
from records.drafting.stamps import date_line
from records.drafting.text import clean

ENGLISH = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on 2-3 October 2024", "2024-10-02", (2024, 10, 3)),
        ("28 February to 2 March 2024", "2024-02-28", (2024, 3, 2)),
        ("December 31 to January 2, 2021", "2021-12-31", (2021, 1, 2)),
        ("le 1er juillet 2021", "2021-07-01", None),
        ("du 2 au 3 octobre 2019", "2019-10-02", (2019, 10, 3)),
        ("يوم 12 فبراير 2025", "2025-02-12", None),
        ("08th April, 2022", "2022-04-08", None),
        ("Sep. 12, 2021", "2021-09-12", None),
        ("17/05/2019", "2019-05-17", None),
        ("in May 2021", "2021-05", None),
    ],
)
def test_a_date_is_read_as_written(text, start, end):
    (day,) = dates(text)
    assert day.iso() == start
    if end:
        assert (day.end[0] or day.year, *day.end[1:]) == end


@pytest.mark.parametrize(
    "text", ["we may", "the second of May", "Mr. Sun and Ms. Jan", "31/31/2020", "2020", "version 1.2.3"]
)
def test_what_is_no_date_is_not_read_as_one(text):
    assert dates(text) == []


def test_a_number_with_two_readings_is_doubtful():
    (day,) = dates("07/08/2020")
    assert day.doubtful


def test_the_weekday_tells_which_of_two_readings_is_meant():
    (day,) = dates("Thursday, 07/09/2020")  # 9 July 2020 was a Thursday, 7 September a Monday
    assert day.iso() == "2020-07-09" and not day.doubtful
    (day,) = dates("Monday, 07/09/2020")
    assert day.iso() == "2020-09-07" and not day.doubtful


@pytest.mark.parametrize("text", ["on the 3rd of this month", "le 3 de ce mois", "في 3 من الشهر الجاري"])
def test_a_day_of_this_month_has_no_month_of_its_own(text):
    (day,) = dates(text)
    assert (day.year, day.month, day.day) == (None, None, 3)


def test_a_day_that_does_not_exist_is_no_date():
    (day,) = dates("31 February 2021")
    assert day.date() is None and day.iso() is None


def test_a_line_that_is_only_a_date():
    assert date_line("Published: 12 March 2020 14:30", 0).iso() == "2020-03-12"
    assert date_line("Rabat: 17/05/2019", 0).iso() == "2019-05-17"
    assert date_line("June 19, 2022 0", 0).iso() == "2022-06-19"
    assert date_line("On 12 March 2020 they met in Rabat", 0) is None


@given(st.dates(date(FIRST_YEAR, 1, 1), date(2026, 12, 28)).filter(lambda d: d.day <= 28 and d.month < 12))
def test_a_weekday_settles_the_year_within_five(day):
    (read,) = dates(f"{WEEKDAYS[day.weekday()]}, {ENGLISH[day.month - 1]} {day.day}")
    fitting = [y for y in range(day.year - 4, day.year + 1) if weekday_fits(read.at(y))]
    assert fitting == [day.year]
    assert day + timedelta(days=1) > day and LAST_YEAR > FIRST_YEAR


@given(st.text(max_size=300))
def test_reading_dates_never_raises(text):
    for day in dates(clean(text)):
        assert day.start < day.stop


def test_every_month_has_its_number():
    assert set(MONTHS.values()) == set(range(1, 13))
