# ruff: noqa: E501
"""First and last days of events, and days told by nearness; every release is invented."""

import pytest

from records.drafting import draft
from records.drafting.lasting import CLOSE_ALONE

MORE = " ICESCO and the Ministry of Education of Mali ran it, and Ms. Awa Testou, Minister of Education of Mali, spoke with Mr. Ivo Mockson, Minister of Education of Chad."


def days(lead, dateline="Bamako, 5 October 2023 (UNA) - ", headline="Forum on School Gardens"):
    (one,) = draft(f"{headline}\n\n{dateline}{lead}{MORE}").drafts
    return one["date_start"], one["date_end"]


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        (
            "The three-day forum on gardens that opened Monday in Bamako ended on Wednesday.",
            ("2023-10-02", "2023-10-04"),
        ),
        ("The forum on gardens closed on Wednesday its two-day session in Bamako.", ("2023-10-04", None)),
        ("A three-day forum on gardens opened Tuesday in Bamako.", ("2023-10-03", "2023-10-05")),
        (
            "The forum on gardens concluded yesterday in Bamako. It was held there on the 3rd and 4th of the current month of October.",
            ("2023-10-03", "2023-10-04"),
        ),
        (
            "Les travaux du forum des jardins ont été clôturés, mercredi 4 octobre 2023, à Bamako. Ouvert le 2 octobre, le forum a réuni des experts.",
            ("2023-10-02", "2023-10-04"),
        ),
        ("The forum on gardens, which goes on until Saturday, opened today in Bamako.", ("2023-10-05", "2023-10-07")),
        (
            "The forum on gardens opened on Monday, 2 October, in Bamako, and runs until 4 October.",
            ("2023-10-02", "2023-10-04"),
        ),
        (
            "The forum on gardens ended on 5 October 2023. It had begun on October 2, 2023.",
            ("2023-10-02", "2023-10-05"),
        ),
        (
            "The forum on gardens ended here yesterday. Farmers held it in Bamako from 1 to 4 October 2023.",
            ("2023-10-01", "2023-10-04"),
        ),
        ("The forum on gardens begins here tomorrow, Friday, and lasts two days.", ("2023-10-06", "2023-10-07")),
        ("The forum on gardens was held during the period from 2 to 4 October 2023.", ("2023-10-02", "2023-10-04")),
        ("The forum on gardens opened today, Wednesday, in Bamako.", ("2023-10-04", None)),
        (
            "The forum on gardens opened today in Bamako, beside an exhibition that stays open until 9 October.",
            ("2023-10-05", None),
        ),
        (
            "The forum on gardens opened today in Bamako. The next forum starts tomorrow week, they hope.",
            ("2023-10-05", None),
        ),
    ],
)
def test_first_and_last_day(lead, wanted):
    assert days(lead) == wanted


def test_a_day_told_within_a_longer_event_is_its_own():
    lead = "The opening session of the forum was held in Bamako on 3 October 2023.\n\nThe forum, which hopes for rain, opened on 2 October 2023 and ends on 5 October 2023."
    assert days(lead) == ("2023-10-03", None)


def test_a_meeting_beside_an_event_has_its_own_day():
    (one,) = draft(
        "ICESCO Director-General Meets Minister in Doha\n\n27 September 2023\n\nDr. Salim M. AlMalik, ICESCO Director-General, met on"
        " Tuesday, 26 September 2023, in Doha, Mr. Ivan Testov, Minister of Culture of Mali, on the sidelines of the three-day"
        " forum that opened on Monday and was to run from 25 to 27 September 2023."
    ).drafts
    assert (one["date_start"], one["date_end"]) == ("2023-09-26", None)


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        ("They signed on the twelfth of October 2021 in Bamako an agreement on gardens.", "2021-10-12"),
        ("The forum on gardens was held in Bamako in November 2019.", "2019-11"),
        ("The forum on gardens took place in Bamako on the twenty-first day of May 2022.", "2022-05-21"),
    ],
)
def test_days_in_words_and_months(lead, wanted):
    assert days(lead, "") == (wanted, None)


def test_datelines_that_end_in_a_full_stop_or_say_no_year():
    assert days("A forum on gardens opened in Kazan on Friday.", "KAZAN, Russia, 18 May 2024. ")[0] == "2024-05-17"
    assert days("A forum on gardens, held from 2 to 7 May 2022, ended here yesterday.", "KAZAN, May 8 (TASS) -- ") == (
        "2022-05-02",
        "2022-05-07",
    )


def test_the_day_an_agency_told_of_it_is_its_own_and_a_weekday_is_seen_from_there():
    lead = "Ministers of eight countries came together on Friday for a forum on gardens, the Sample Press Agency said on Saturday, 15 April 2023."
    assert days(lead, "BAMAKO: ") == ("2023-04-14", None)


def test_a_weekday_with_its_date_in_brackets_opens_a_sentence_and_is_no_dateline():
    assert days(
        "On Monday (July 4, 2022), the tenth forum on gardens began in Bamako, and goes on for two days.", ""
    ) == (
        "2022-07-04",
        "2022-07-05",
    )


def test_of_what_ended_after_several_days_the_first_is_not_reckoned():
    (one,) = draft(
        "Director-General Ends Visit to Gabon\n\nLibreville, 7 October 2021 - Dr. Salim M. AlMalik, Director-General of ICESCO,"
        " ended today a four-day official visit to Gabon, and met Mr. Patrick Fictor, Minister of Education of Gabon."
    ).drafts
    assert (one["date_start"], one["date_end"]) == ("2021-10-07", None)
    assert CLOSE_ALONE in one["warnings"]


@pytest.mark.parametrize(
    ("lead", "dateline", "wanted"),
    [
        ("A seminar on gardens was held in Bamako on Sunday and Monday.", "12 October 2021\n\n", ("2021-10-10", "2021-10-11")),
        ("A seminar on gardens, held in Bamako from Monday to Wednesday, ended well.", "14 October 2021\n\n", ("2021-10-11", "2021-10-13")),
        ("A seminar on gardens was held in Bamako on 11, 12 and 13 October 2021.", "", ("2021-10-11", "2021-10-13")),
        ("A seminar on gardens kicked off on Monday, October 11, 2021, and will wrap up on Wednesday.", "", ("2021-10-11", "2021-10-13")),
        ("A seminar on gardens was held in Bamako the day before yesterday.", "13 October 2021\n\n", ("2021-10-11", None)),
        ("A seminar on gardens (Bamako, 11-13 October 2021) ended with a plan.", "", ("2021-10-11", "2021-10-13")),
        ("A seminar on gardens was held in Bamako.", "11 October 2021\n\n", ("2021-10-11", None)),
    ],
)  # fmt: skip
def test_days_side_by_side(lead, dateline, wanted):
    assert days(lead, dateline) == wanted


@pytest.mark.parametrize("opened", ["Since Monday, October 2, guests", "At the opening session yesterday they"])
def test_what_ended_was_opened_on_a_day_told_further_on(opened):
    first = "2023-10-02" if "Since" in opened else "2023-10-04"
    assert days(f"The forum on gardens closed today in Bamako.\n\n{opened} spoke of roses.") == (first, "2023-10-05")
