"""The data package as one ZIP, as the record now stands, and what its descriptor says of it."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import Any

from records.exporting import data_files, kept_files
from records.schema import DESCRIPTOR
from records.store import Store

_NO_DAY = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is made


def package_zip(store: Store) -> bytes:
    """Every file of the data package, as `python -m records export` writes them, in one ZIP."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in data_files(store).items():
            archive.writestr(zipfile.ZipInfo(path, _NO_DAY), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def descriptor(store: Store) -> dict[str, Any]:
    """datapackage.json: title, version, licences, and each table with its columns in words."""
    with store.reading() as connection:
        content = kept_files(connection, DESCRIPTOR).get(DESCRIPTOR, b"{}")
    found = json.loads(content)
    return found if isinstance(found, dict) else {}
