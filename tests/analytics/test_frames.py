"""The bundle of frames: its columns, its types, its empty form."""

from dataclasses import fields

import pandas as pd
import pytest

from analytics.dates import first_day, in_words, is_partial_date, last_day, periods
from analytics.frames import COLUMNS, Frames
from tests.small import small


def test_empty_frames_have_every_table_and_column():
    empty = Frames.empty()
    assert [field.name for field in fields(Frames)] == list(COLUMNS)
    for name, frame in empty.items():
        assert list(frame.columns) == list(COLUMNS[name])
        assert len(frame) == 0


def test_empty_frames_have_the_types_of_full_ones():
    for (name, full), (_, empty) in zip(small().items(), Frames.empty().items(), strict=True):
        for column in full:
            if not isinstance(full[column].dtype, pd.CategoricalDtype):
                assert full[column].dtype == empty[column].dtype, (name, column)


def test_a_vocabulary_orders_its_column():
    engagements = small().engagements
    assert engagements["kind"].cat.ordered
    assert engagements["kind"].min() == "bilateral-meeting"


def test_partial_dates_cover_their_days():
    found = periods(pd.Series(["2020-07", "2021", "2021-03-10", None]), pd.Series([None, None, "2021-03-12", None]))
    assert found["period_start"].dt.strftime("%Y-%m-%d").fillna("NaT").tolist() == [
        "2020-07-01",
        "2021-01-01",
        "2021-03-10",
        "NaT",
    ]
    assert found["period_end"].dt.strftime("%Y-%m-%d").fillna("NaT").tolist() == [
        "2020-07-31",
        "2021-12-31",
        "2021-03-12",
        "NaT",
    ]
    assert found["date_precision"].tolist()[:3] == ["month", "year", "day"]


@pytest.mark.parametrize(
    "text", ["2020-13-40", "2020-02-30", "20", "2020-7", "0000", "2020-00", "", None, 2020, "٢٠٢٠"]
)
def test_what_is_not_a_date_is_said_to_be_none(text):
    assert not is_partial_date(text)
    assert in_words(text) == ""


def test_first_and_last_days():
    assert str(last_day("2024-12")) == "2024-12-31"
    assert str(last_day("9999-12")) == "9999-12-31"
    assert str(first_day("2024")) == "2024-01-01"
