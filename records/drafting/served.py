"""The country of an office that names no country: that of a region or of the ruler it serves."""

import re
from functools import cache

from .rules import table

SERVES = re.compile(r"^[^,.;]{0,60}(?:advis|assistant|conseill|envoy|represent|ambassa|سفير|مستشار)[^,.;]{0,90}")


@cache
def _rows(sort: str) -> tuple[tuple[str, str], ...]:
    return tuple((row["name"].lower(), row["country_code"]) for row in table("rulers") if row["sort"] == sort)


def region_in(office: str) -> str | None:
    """The country of a region that an office names."""
    small = office.lower()
    return next((code for region, code in _rows("region") if region in small), None)


def of_region_or_ruler(office: str, text: str) -> str | None:
    """The country meant by "Rais of Tatarstan" or "adviser to His Majesty King …".

    `text` is the paragraph from the office on, since a ruler's name may stand just beyond it.
    """
    region = region_in(office)
    if region:
        return region
    serves = SERVES.match(text.lower())
    return next((code for ruler, code in _rows("ruler") if serves and ruler in serves.group()), None)
