"""Values made fit for files: no control characters, no lone surrogates, nothing a format cannot hold."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd

# What XML 1.0 cannot hold: controls but for tab and line ends, surrogates and two non-characters.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def text(value: object) -> str:
    """A text without what XML and spreadsheets cannot hold.

    Examples
    --------
    >>> text("a\\x00b\\x1b")
    'ab'
    """
    return _NOT_XML.sub("", str(value))


def is_missing(value: object) -> bool:
    """Whether a value says nothing: None, NaN or NaT."""
    return value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and math.isnan(value))


def day(value: object) -> str:
    """A moment as an ISO date, with its time only where it has one."""
    if not isinstance(value, (date, datetime, np.datetime64)):
        return text(value)
    moment = pd.Timestamp(value)
    return moment.date().isoformat() if moment == moment.normalize() else moment.isoformat()


def plain(value: Any) -> str | int | float | bool | None:
    """A value as text, number, truth value or None: what every format can hold.

    Examples
    --------
    >>> plain(("e1", "e2")), plain(pd.Timestamp("2020-07-14")), plain(float("nan")), plain({"met": 2})
    ('e1; e2', '2020-07-14', None, 'met 2')
    """
    if isinstance(value, np.generic) and not isinstance(value, np.datetime64):
        value = value.item()
    if is_missing(value):
        return None
    if isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, (date, datetime, np.datetime64)):
        return day(value)
    if isinstance(value, dict):
        return "; ".join(text(f"{key} {plain(item)}") for key, item in value.items())
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        return "; ".join(text(plain(item)) for item in value)
    return text(value)


def attributes(values: dict[Any, Any], reserved: Iterable[str] = ()) -> dict[str, str | int | float | bool]:
    """Attributes of a node or tie for XML: plain values, missing ones left out, reserved names given a tail."""
    taken = set(reserved)
    cleaned = ((text(name), plain(value)) for name, value in values.items())
    return {name + "_" if name in taken else name: value for name, value in cleaned if value is not None and name}


def places(positions: pd.DataFrame | None) -> dict[Any, tuple[float, float]]:
    """Where each node is drawn; nowhere without positions."""
    if positions is None:
        return {}
    return dict(zip(positions.index, zip(positions["x"].tolist(), positions["y"].tolist(), strict=True), strict=True))
