import pandas as pd
import pytest

from records.errors import RecordsError
from records.frames import frames, table_frame
from records.package import read
from records.store import open_store
from tests.records.package import DATA


def test_engagements_come_by_day_with_their_periods(either):
    table = frames(either)["engagements"]
    assert table["engagement_id"].tolist() == ["2020-07-14-orlov", "2021-03-culture-day", "2022-lakes"]
    assert table["date_precision"].tolist() == ["day", "month", "year"]
    assert [str(day.date()) for day in table["period_start"]] == ["2020-07-14", "2021-03-01", "2022-01-01"]
    assert [str(day.date()) for day in table["period_end"]] == ["2020-07-14", "2021-04-02", "2022-12-31"]
    assert table["start_date"].tolist() == ["2020-07-14", "2021-03", "2022"]


def test_the_order_of_a_vocabulary_travels_as_an_ordered_categorical(store):
    made = frames(store)
    for table, column, vocabulary in [
        ("engagements", "kind", "kinds"),
        ("engagements", "mode", "modes"),
        ("engagements", "date_basis", "date_bases"),
        ("participations", "role", "roles"),
        ("outcomes", "kind", "outcome_kinds"),
        ("engagement_themes", "theme", "themes"),
    ]:
        dtype = made[table][column].dtype
        assert isinstance(dtype, pd.CategoricalDtype) and dtype.ordered
        assert list(dtype.categories) == made[vocabulary]["code"].tolist()


def test_types_are_text_truth_and_numbers(store):
    made = frames(store)
    assert made["sources"]["is_rolling"].tolist() == [False, True]
    assert str(made["sources"]["is_rolling"].dtype) == "bool"
    assert made["engagement_themes"]["rank"].tolist() == [1, 1, 2, 1]
    assert str(made["people"]["name"].dtype) == "str"
    assert made["people"]["other_names"].isna().tolist() == [False, True, True, True]
    assert made["people"]["other_names"][0] == '["Salim Al-Malik"]'
    assert made["engagement_sources"]["source_id"].tolist()[1:3] == ["aps-culture-day", "icesco-orlov"]  # main first


def test_frames_fit_the_frames_of_analysis_column_by_column(store):
    spec = pytest.importorskip("analytics.frames")
    for name, columns in spec.COLUMNS.items():
        made = frames(store)[name]
        assert set(columns) <= set(made.columns), name
    assert set(spec.COLUMNS) == set(frames(store))


def test_the_shipped_record_has_every_row_of_its_package(tmp_path):
    package = read(DATA)
    store = open_store(tmp_path / "record.db", DATA)
    made = frames(store)
    assert len(made["engagements"]) == len(package.tables["engagements"]) >= 261
    for name, rows in package.tables.items():
        assert len(table_frame(store, name)) == len(rows), name
    store.close()


def test_an_empty_record_gives_the_columns(store):
    with store.unit_of_work("Ada", "test") as work:
        from records.model import PACKAGE_TABLES, VOCABULARIES, metadata

        for name in reversed(PACKAGE_TABLES):
            if name not in VOCABULARIES:
                work.connection.execute(metadata.tables[name].delete())
    made = frames(store)
    assert len(made["engagements"]) == 0
    assert str(made["engagements"]["period_start"].dtype) == "datetime64[us]"
    assert list(made["people"].columns) == ["person_id", "name", "other_names", "note"]


def test_tables_outside_analysis_can_be_read_alone(store):
    assert table_frame(store, "resolutions")["kept_id"].tolist() == ["awa-diarra"]
    assert table_frame(store, "perhaps")["right_id"].tolist() == ["ivan-p-orlov"]
    with pytest.raises((RecordsError, KeyError)):
        table_frame(store, "no-such-table")
