"""An invented release, as drafting would draft it, and what a reviewer does with it in the tests."""

from __future__ import annotations

import copy
from typing import Any

from sqlalchemy import text

from records.adding import Added, add_document
from records.cards import Card, card_of_engagement
from records.inbox import DraftView, draft
from records.review import Judgement, judge
from records.store import Store

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


def add(store: Store, *drafts: dict[str, Any], name: str = "release.txt", content: bytes = b"", **more: Any) -> Added:
    """The release into the queue."""
    return add_document(store, name, content or TEXT.encode(), TEXT, drafts or [release()], who="Ada", **more)


def known(view: DraftView) -> Card:
    """The card as a reviewer leaves it: the Director-General linked to whom he is on the record."""
    card = copy.deepcopy(view.card)
    card["people"][0]["person_id"] = "salim-m-almalik"
    return card


def accept(store: Store, draft_id: str, card: Card | None = None, who: str = "Ada") -> Judgement:
    """Read a draft and accept it."""
    view = draft(store, draft_id)
    seen = {"draft_id": draft_id, "version": view.version, "text_sha256": view.text_sha256}
    return judge(store, "accept", who=who, card=card or known(view), **seen)


def corrected(store: Store, engagement_id: str, change: Any, who: str = "Ada") -> Judgement:
    """Open an engagement, change its card, save."""
    card = the_card(store, engagement_id)
    change(card)
    return judge(store, "correct", who=who, engagement_id=engagement_id, version=card["version"], card=card)


def the_card(store: Store, engagement_id: str) -> Card:
    """An engagement as it now stands."""
    with store.reading() as connection:
        return card_of_engagement(connection, engagement_id)


def scalar(store: Store, query: str) -> Any:
    """One value from the database."""
    with store.reading() as connection:
        return connection.execute(text(query)).scalar()
