# ruff: noqa: E501
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


def test_a_french_stamp_below_a_headline_is_a_line_of_its_own():
    text = (
        "Conférence des ministres de la Culture : Omar Mockson porte la voix du Mali\njeudi 28 septembre 2023, par Rédaction\n\nOmar Mockson, Ministre"
        " de la Culture du Mali, a pris part à la Conférence de l'ICESCO, les 25 et 26 septembre 2023 à Doha, avec Mme Ana Testou, ministre du Tchad."
    )
    assert when(text)[:2] == ("2023-09-25", "2023-09-26")


def test_the_night_of_an_assault_is_not_the_day_of_its_condemnation():
    text = (
        "ISESCO denounces burning of school\n\n23 January 2019\n\nRabat: 22/01/2019\n\nThe Islamic Educational, Scientific and Cultural Organization (ISESCO)"
        " denounced the assault which targeted, on Sunday night, a school in Borno State, Federal Republic of Nigeria, and took eleven lives."
    )
    assert when(text)[0] == "2019-01-22"


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


def test_each_stamp_below_a_report_is_that_report_s():
    said = "Rabat: HE Ms. Ana Testova, Ambassador of Jordan, {what} HE Dr. Salim M. AlMalik, Director-General of"
    lines = [
        "Embassy in Rabat",
        "Ambassador meets Director-General of ICESCO",
        said.format(what="met today") + " ICESCO, and they spoke of the museums of both sides.",
        "20 February 2023",
        "Ambassador takes part in the opening of an exhibition at ICESCO",
        said.format(what="attended yesterday evening an exhibition with") + " ICESCO, before many guests.",
        "3 March 2023",
    ]
    assert [d["date_start"] for d in draft("\n\n".join(lines)).drafts] == ["2023-02-20", "2023-03-02"]


def test_a_bare_weekday_beside_took_place_is_the_day_though_told_late():
    text = (
        "Minister Meets Head of ICESCO\n\n9 March 2022\n\nMinister of Culture Ms. Ana Testova has met the head of"
        f" ICESCO, Dr. Salim M. AlMalik, in Dubai.\n\n{MORE}\n\nThe Consul General, Mr. Ivan Mockson, attended the"
        " meeting too, which took place on Tuesday evening."
    )
    assert when(text)[0] == "2022-03-08"


def test_a_further_meeting_on_the_following_day_is_a_draft_of_its_own():
    text = (
        "ICESCO Director-General Holds Talks in Moroni\n\n8 February 2025\n\nDr. Salim M. AlMalik, Director-General"
        " of ICESCO, held on Thursday, 6 February 2025, a meeting with Mr. Ivan Testov, Secretary-General of the"
        f" Government of the Comoros.\n\n{MORE}\n\nIn the same context, the Director-General met, on the following day,"
        " with Ms. Ana Mockson, Minister of National Education, at the seat of the Ministry, and both spoke of schools."
    )
    assert [d["date_start"] for d in draft(text).drafts] == ["2025-02-06", "2025-02-07"]


def test_reports_of_others_on_a_page_are_left_out_and_it_is_said():
    other = (
        "Minister Opens Book Fair\n\n24 November 2021\n\nThe Minister of Culture of Libya, Ms. Ana Fictor, opened on"
        " Wednesday a book fair in Zliten together with the Mayor, Mr. Omar Sampleh, before many guests of the town."
    )
    ours = f"Talks on Museums\n\n22 November 2021\n\n{MET.format(day='on Sunday')}\n\n{MORE}"
    (one,) = draft(f"{other}\n\n{ours}").drafts
    assert one["countries"] == ["JOR"]
    assert "reports on the page that do not name ICESCO and were left out: 1" in one["warnings"]


def test_a_statement_without_people_is_of_the_day_it_is_out():
    text = (
        "ICESCO Condemns Attack on Library\n\n3 August 2023\n\nThe Islamic World Educational, Scientific and Cultural"
        " Organization (ICESCO) has expressed its strong condemnation of the attack on the library of a centre."
    )
    (one,) = draft(text).drafts
    assert (one["type"], one["date_start"], one["date_basis"]) == ("statement", "2023-08-03", "published")


def test_a_dateline_may_end_in_a_colon():
    told = MET.format(day="today")
    assert (
        when(f"Talks on Museums\n\nPosted on: 18 October 2023\n\nTESTVILLE, 17 October 2023: {told}\n\n{MORE}")[0]
        == "2023-10-17"
    )


def test_what_was_held_on_a_day_was_on_that_day():
    told = f"{MET.format(day='at length')}\n\n{MORE}\n\nAt the meeting, held on January 13, the sides spoke of dyes."
    assert when(f"Talks on Museums\n\n14.01.2026 | 18:25\n\n{told}")[0] == "2026-01-13"


def test_the_day_since_which_a_guest_is_there_is_not_that_of_the_meeting():
    told = (
        "نواكشوط، 20/02/2024 — استقبل وزير الثقافة السيد علي ولد تجربة، اليوم الثلاثاء، الدكتور سالم بن محمد المالك، المدير العام"
        " لمنظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو)، الموجود في بلادنا منذ أول أمس."
    )
    assert when(f"وزير الثقافة يستقبل المدير العام للإيسيسكو\n\n{told}")[0] == "2024-02-20"


def test_meetings_beside_a_conference_have_their_own_day():
    told = (
        "Dr. Salim M. AlMalik, ICESCO Director-General, met with several ministers who took part in the Conference on Wells,"
        " organized in Amman, Jordan, on 24-25 October 2023.\n\nThese meetings, which took place on Wednesday, dealt with"
        " wells. He met Mr. Ivan Testov, Minister of Water of Mali, and Ms. Ana Mockson, Minister of Water of Chad."
    )
    assert when(f"ICESCO Director-General Meets Ministers\n\n26 October 2023\n\n{told}")[:2] == ("2023-10-25", None)


def test_what_was_said_on_a_weekday_when_a_guest_called_was_on_that_day():
    told = (
        "The Islamic World Educational, Scientific and Cultural Organisation (ICESCO) is to train teachers in Mali.\n\n"
        f"{MORE}\n\nDr. Salim M. AlMalik, Director-General of ICESCO, said this in Bamako on Wednesday when he paid a"
        " courtesy call on the Minister of Schools of Mali, Mr. Ivan Testov."
    )
    assert when(f"ICESCO to train teachers\n\nAug 11, 2022\n\n{told}")[0] == "2022-08-10"


def test_a_headline_said_again_below_the_stamp_is_no_further_report():
    title = "Jordan's Minister of Culture Meets Director-General of the Islamic World Educational, Scientific and Cultural Organization (ICESCO)"
    page = f"{title}\n\n{MET.format(day='on Monday')}\n\n{MORE}\n\nPosted: 15 March 2022\n\nFacebook Comments\n{title}"
    assert when(page)[0] == "2022-03-14"


def test_the_time_of_day_between_a_weekday_and_its_date():
    text = (
        "ICESCO Director-General Joins Loom Evenings\n\n8 January 2023\n\nDr. Salim M. AlMalik, Director-General of ICESCO, took part in several activities during his visit to"
        f" Mauritania.\n\n{MORE}\n\nHe took part in the symposium on looms, held in Nouakchott on Friday evening, January 6, 2023."
    )
    assert draft(text).drafts[0]["date_start"] == "2023-01-06"
