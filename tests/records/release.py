"""An invented release, as drafting would draft it, for the tests of the review."""

from __future__ import annotations

import copy
from typing import Any

TEXT = (
    "AlMalik receives Ambassador of Lebanon\n\nRabat, 3 March 2024. The Director-General, Dr. Salim M. AlMalik, "
    "received Ms. Rima Haddad, Ambassador of Lebanon, and Mr. Ivan Orlov. They agreed to plant cedars.\n"
)
DRAFT: dict[str, Any] = {
    "doc": "release.txt",
    "title": "AlMalik receives Ambassador of Lebanon",
    "date_start": "2024-03-03",
    "date_end": None,
    "date_basis": "stated",
    "type": "bilateral-meeting",
    "mode": "in-person",
    "city": "Rabat",
    "venue_country": "MAR",
    "countries": ["LBN"],
    "organizations": ["Cedar Society"],
    "people": [
        {
            "name": "Salim M. AlMalik",
            "honorific": "Dr.",
            "position": "Director-General",
            "organization": "ICESCO",
            "country": None,
            "role": "host",
        },
        {
            "name": "Rima Haddad",
            "honorific": "Ms.",
            "position": "Ambassador to Morocco",
            "organization": None,
            "country": "LBN",
            "role": "counterpart",
        },
        {
            "name": "Karim Saab",
            "honorific": None,
            "position": "Chair",
            "organization": "Cedar Society",
            "country": None,
            "role": "attendee",
        },
    ],
    "themes": ["environment-water", "culture"],
    "outcomes": [{"kind": "agreed", "text": "They agreed to plant cedars."}],
    "source": {"title": "AlMalik receives Ambassador", "publisher": "ICESCO", "url": None, "published": "2024-03-04"},
    "evidence": {"date_start": [[47, 59]]},
    "warnings": [],
}


def release(**changes: Any) -> dict[str, Any]:
    """The draft, with some of its fields changed."""
    return copy.deepcopy(DRAFT) | changes
