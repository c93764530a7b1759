"""The day of an engagement from the stamps and sentences of a whole page, worked out by hand on invented releases."""

import pytest

from records.drafting import draft

MET = "Dr. Salim M. AlMalik, Director-General of ICESCO, received {day} Ms. Ana Testova, Minister of Culture of Jordan."
MORE = "The two sides spoke of museums and of the training of their curators, and agreed to meet again in the autumn."


def when(text):
    (one,) = draft(text).drafts
    return one["date_start"], one["date_end"], one["date_basis"], one["warnings"]


@pytest.mark.parametrize(
    ("stamp", "said", "day"),
    [
        ("Thursday, 8 October 2020", "last Tuesday", "2020-10-06"),
        ("Oct. 8, 2020 2:04 p.m.", "on Wednesday", "2020-10-07"),
        ("Submitted by rtester on Thu, 10/08/2020 - 16:05", "on Tuesday this week", "2020-10-06"),
        ("News of the Embassy  Thursday, 8 October 2020", "on the 3rd of this month", "2020-10-03"),
        ("8\nOct\n2020", "on Wednesday", "2020-10-07"),
        ("26 May 2024\n\nThursday 8 October 2020 - 12:37", "on Wednesday", "2020-10-07"),
    ],
)
def test_a_day_is_reckoned_from_the_stamp(stamp, said, day):
    text = f"ICESCO and Jordan Speak of Museums\n\n{stamp}\n\n{MET.format(day=said)}\n\n{MORE}"
    assert when(text)[:3] == (day, None, "inferred")


def test_the_day_of_a_dateline_outranks_a_late_change_of_the_page():
    text = f"Talks on Museums in Rabat\n\nRabat, 12 November 2021 - {MET.format(day='today')}\n\n{MORE}"
    assert when(f"{text}\n\nLast update: 20 April 2023")[0] == "2021-11-12"


def test_the_weekday_tells_the_year_of_a_dateline():
    text = f"KUWAIT, Feb 9 (KUNA) -- {MET.format(day='Wednesday')}\n\n{MORE}"
    start, _, basis, warnings = when(text)
    assert (start, basis) == ("2022-02-09", "inferred")  # the only Wednesday of that name since 2020
    assert "the year is known by the weekday alone" in warnings


def test_what_is_announced_has_its_day_and_a_warning():
    text = (
        "ICESCO to take part in forum on deserts\n\nPublished on 28 February 2022\n\nThe Director-General of ICESCO,"
        " Dr. Salim M. AlMalik, will speak at the Forum on Deserts, which will be held in Nouakchott from 21 to 26"
        f" March 2022, said Mr. Ivan Testov, Minister of Environment of Mauritania.\n\n{MORE}"
    )
    start, end, basis, warnings = when(text)
    assert (start, end, basis) == ("2022-03-21", "2022-03-26", "stated")
    assert "announced beforehand: that it took place is not told" in warnings


def test_a_meeting_that_prepares_an_event_is_not_on_the_day_of_the_event():
    text = (
        "Jordan to host ICESCO forum\n\n8 October 2020\n\n"
        f"{MET.format(day='today')} They prepared the forum, which will be held on 21 October 2020.\n\n{MORE}"
    )
    assert when(text)[0] == "2020-10-08"


def test_a_country_s_past_is_no_day():
    past = "Jordan gained its independence on May 25, 1946."
    text = f"Talks on Museums\n\n{MET.format(day='on Friday')}\n\n{past}\n\n{MORE}"
    start, _, _, warnings = when(text)
    assert start is None and "no date found" in warnings


def test_a_paper_called_today_tells_no_day():
    text = f"Amman Today\n\n8 October 2020\n\nTalks on museums in Amman\n\n{MET.format(day='yesterday')}\n\n{MORE}"
    assert when(text)[0] == "2020-10-07"


def test_a_stamp_below_the_text_may_be_of_other_news():
    text = f"Talks on Museums\n\n{MET.format(day='on Thursday, 20 February 2020,')}\n\n{MORE}\n\n7 March 2026"
    assert when(text)[0] == "2020-02-20"
