"""The record as a dict of pandas frames: what all analysis reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from sqlalchemy import Boolean, Connection, Engine, Integer, select

from records.database import reading
from records.dates import period, precision
from records.model import PACKAGE_TABLES, metadata, package_columns

if TYPE_CHECKING:
    from records.store import Store

NOT_FRAMES = ("resolutions", "perhaps")  # read by the method page and by who resolves names, not by analysis
ORDERED = {  # (table, column) → the vocabulary whose order it follows
    ("engagements", "kind"): "kinds",
    ("engagements", "mode"): "modes",
    ("engagements", "date_basis"): "date_bases",
    ("participations", "role"): "roles",
    ("outcomes", "kind"): "outcome_kinds",
    ("engagement_themes", "theme"): "themes",
}


def frames(store: Store | Engine) -> dict[str, pd.DataFrame]:
    """Every table of the record as a frame, all of one revision.

    Returns
    -------
    dict
        Table name to frame, with the columns of its CSV file. Text is ``str`` with NaN where nothing stands, and
        codes of a vocabulary are ordered Categoricals. Engagements also have ``period_start``, ``period_end`` and
        ``date_precision``, and are sorted by day.
    """
    with reading(_engine(store)) as connection:
        tables = {name: _frame(connection, name) for name in PACKAGE_TABLES if name not in NOT_FRAMES}
    for (table, column), vocabulary in ORDERED.items():
        codes = tables[vocabulary]["code"].tolist()
        tables[table][column] = pd.Categorical(tables[table][column], categories=codes, ordered=True)
    tables["engagements"] = _dated(tables["engagements"])
    return tables


def table_frame(store: Store | Engine, name: str) -> pd.DataFrame:
    """One table as a frame, such as ``resolutions`` and ``perhaps``, which are not part of ``frames``."""
    with reading(_engine(store)) as connection:
        return _frame(connection, name)


def _engine(store: Store | Engine) -> Engine:
    return store if isinstance(store, Engine) else store.engine


def _frame(connection: Connection, name: str) -> pd.DataFrame:
    table = metadata.tables[name]
    columns = package_columns(name) if name in PACKAGE_TABLES else tuple(table.columns.keys())
    order = [table.c.line] if "line" in table.c else []
    rows = connection.execute(select(*[table.c[column] for column in columns]).order_by(*order, *table.primary_key))
    values = list(zip(*rows.all(), strict=True)) or [()] * len(columns)
    return pd.DataFrame(
        {column: _series(table.c[column].type, given) for column, given in zip(columns, values, strict=True)}
    )


def _series(kind: Any, values: tuple[Any, ...]) -> pd.Series[Any]:
    if isinstance(kind, Boolean):
        return pd.Series(values, dtype="bool")
    if isinstance(kind, Integer):
        return pd.Series(values, dtype="int64")
    return pd.Series(values, dtype="str")


def _dated(engagements: pd.DataFrame) -> pd.DataFrame:
    ends = engagements["end_date"].astype(object).where(engagements["end_date"].notna(), None)
    periods = [period(start, end) for start, end in zip(engagements["start_date"], ends, strict=True)]
    dated = engagements.assign(
        period_start=pd.Series([first for first, _ in periods], dtype="datetime64[us]"),
        period_end=pd.Series([last for _, last in periods], dtype="datetime64[us]"),
        date_precision=pd.Series([precision(start) for start in engagements["start_date"]], dtype="str"),
    )
    return dated.sort_values(["period_start", "engagement_id"], ignore_index=True)
