"""A country that comes new onto the record: its names from the data package, and nothing said that is not known."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from records.iso3166 import ALPHA2
from records.model import metadata
from records.opening import default_package

if TYPE_CHECKING:
    from records.landing import Landing

NAMES = "vocabulary/country_names.csv"


def make_missing(landing: Landing) -> None:
    """Add a row for each country on the card that the record has none of, where its code is one of ISO 3166."""
    card = landing.card
    codes = [card.get("venue_country"), *(card.get("countries") or ())]
    codes += [person.get("country_code") for person in card.get("people") or ()]
    table = metadata.tables["countries"]
    known = set(landing.work.connection.execute(select(table.c.country_code)).scalars())
    for code in dict.fromkeys(codes):
        if isinstance(code, str) and code in ALPHA2 and code not in known:
            row = _row(code, names(landing.work.connection).get(code, {}))
            landing.work.insert("countries", row, landing.subject)
            landing.made.setdefault("countries", []).append(code)


def _row(code: str, called: dict[str, str]) -> dict[str, Any]:
    english = called.get("en", code)
    return {
        "country_code": code,
        "iso2": ALPHA2[code],
        "name_en": english,
        "name_fr": called.get("fr", english),
        "name_ar": called.get("ar", english),
        "icesco_region": "others",
        "confidence": "not-examined",
    }


def names(connection: Connection) -> dict[str, dict[str, str]]:
    """Code to language to the short name, from the package the record was made from or the one beside the program."""
    files = metadata.tables["package_files"]
    content = connection.execute(select(files.c.content).where(files.c.path == NAMES)).scalar()
    if content is None:
        path = default_package() / NAMES
        content = path.read_bytes() if path.is_file() else b""
    found: dict[str, dict[str, str]] = {}
    for row in csv.DictReader(io.StringIO(bytes(content).decode("utf-8-sig", "replace"))):
        if row.get("sort") == "short":
            found.setdefault(row["code"], {})[row["language"]] = row["name"]
    return found
