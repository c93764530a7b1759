"""File names that say what is inside: the thing, the filter, the day."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime

_LONGEST = 60


def slug(words: object, longest: int = _LONGEST) -> str:
    """A text as small plain letters, digits and hyphens; "" where nothing of it can be written so.

    Examples
    --------
    >>> slug("Sénégal, 2020–2026"), slug("../../etc/passwd")
    ('senegal-2020-2026', 'etc-passwd')
    """
    letters = unicodedata.normalize("NFKD", str(words)[:4000])
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()
    cut = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return cut if len(cut) <= longest else cut[:longest].rsplit("-", 1)[0].strip("-") or cut[:longest]


def file_name(what: object, words: object = "", on: date | None = None) -> str:
    """The name of a file, without its ending: safir, what, filter, day.

    Parameters
    ----------
    words : the filter in words; "all engagements" needs no mention.
    on : the day; by default today, in UTC.

    Examples
    --------
    >>> file_name("Network", "Lebanon · 2020 to 2022", date(2026, 3, 1))
    'safir_network_lebanon-2020-to-2022_2026-03-01'
    """
    chosen = slug(words)
    parts = [
        "safir",
        slug(what),
        chosen if chosen != "all-engagements" else "",
        (on or datetime.now(UTC).date()).isoformat(),
    ]
    return "_".join(part for part in parts if part)
