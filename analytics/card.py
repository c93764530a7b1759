"""What the card of one engagement shows, as tables to take away: who took part, what came of it, who reports it."""

from __future__ import annotations

import pandas as pd

from analytics.actors import ICESCO, actor_names
from analytics.frames import Frames
from analytics.profile import outcomes_in_words
from analytics.words import labels

PEOPLE = {
    "side": "Side",
    "person": "Person",
    "name_as_written": "Name as written",
    "honorific": "Honorific",
    "position": "Office",
    "position_as_written": "Office as written",
    "body": "Body",
    "country": "Country",
    "role": "Role",
}
OUTCOMES = {
    "kind": "What",
    "text": "Outcome",
    "by_whom": "By",
    "to_whom": "To",
    "due": "Due",
    "status": "Status",
}
SOURCES = {
    "title": "Title",
    "publisher": "Publisher",
    "published": "Published",
    "url": "Address",
    "document": "Document held",
    "locator": "Place in it",
    "language": "Language",
}


def card(frames: Frames, engagement_id: str) -> dict[str, pd.DataFrame]:
    """People, outcomes and sources of one engagement, under the headers a reader sees.

    Parameters
    ----------
    frames : the whole record, or any part of it that holds the engagement.

    Returns
    -------
    dict of DataFrame : "People", "Outcomes" and "Sources"; one that has no rows keeps its headers.
    """
    outcomes = outcomes_in_words(frames.with_tables(outcomes=_of(frames.outcomes, engagement_id)), frames)
    links = _of(frames.engagement_sources, engagement_id)
    return {
        "People": _people(frames, engagement_id)[list(PEOPLE)].rename(columns=PEOPLE),
        "Outcomes": outcomes[list(OUTCOMES)].rename(columns=OUTCOMES),
        "Sources": links.merge(frames.sources, on="source_id", how="left")[list(SOURCES)].rename(columns=SOURCES),
    }


def _people(frames: Frames, engagement_id: str) -> pd.DataFrame:
    rows, names = _of(frames.participations, engagement_id), actor_names(frames).to_dict()
    sides = {ICESCO: "ICESCO", "none": "No side given"}
    return rows.assign(
        side=[sides.get(side) or names.get(side, side) for side in rows["side"]],
        person=rows["person_id"].map(frames.people.set_index("person_id")["name"]),
        body=rows["organization_id"].map(frames.organizations.set_index("organization_id")["name"]),
        country=rows["country_code"].map(frames.countries.set_index("country_code")["name_en"]),
        role=rows["role"].astype("str").map(labels(frames.roles)),
    )


def _of(table: pd.DataFrame, engagement_id: str) -> pd.DataFrame:
    """The rows of one engagement."""
    return table[(table["engagement_id"] == engagement_id).to_numpy(dtype=bool)]
