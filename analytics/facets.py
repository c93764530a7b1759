"""Facets: which codes each engagement bears, ready for filtering, for counting and for labels."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd

from analytics.actors import actor_names, engagement_actors, engagement_countries
from analytics.frames import Frames, once
from analytics.text import fold

NO_COUNTRY = "none"
NOT_KNOWN = "unknown"

# The facets whose choices are codes, in the order in which they are spoken of.
LINKED = ("countries", "regions", "statuses", "kinds", "modes", "themes", "actors", "bases")
_OWN_COLUMN = {"kinds": "kind", "modes": "mode", "bases": "date_basis"}
_VOCABULARY = {"kinds": "kinds", "modes": "modes", "bases": "date_bases", "themes": "themes"} | {
    "regions": "regions",
    "statuses": "icesco_statuses",
}
_BY_ENGAGEMENT = (
    "engagement_sources",
    "participations",
    "engagement_countries",
    "engagement_organizations",
    "engagement_themes",
    "outcomes",
)


class Links(NamedTuple):
    """Which engagement (by its row) bears which code (by its place in `codes`); each pair once."""

    rows: np.ndarray
    places: np.ndarray
    codes: pd.Index


@once
def _positions(frames: Frames) -> dict[str, np.ndarray]:
    """For every table that speaks of engagements, the row of its engagement."""
    index = pd.Index(frames.engagements["engagement_id"])
    return {name: index.get_indexer(getattr(frames, name)["engagement_id"]) for name in _BY_ENGAGEMENT}


@once
def links(frames: Frames) -> dict[str, Links]:
    """The links of every facet."""
    index = pd.Index(frames.engagements["engagement_id"])
    countries = engagement_countries(frames)
    facts = frames.countries.set_index("country_code")
    themes, actors = frames.engagement_themes, engagement_actors(frames)
    pairs: dict[str, tuple[pd.Series, pd.Series]] = {
        "countries": (countries["engagement_id"], countries["country_code"]),
        "themes": (themes["engagement_id"], themes["theme"]),
        "actors": (actors["engagement_id"], actors["actor_id"]),
        "regions": (countries["engagement_id"], countries["country_code"].map(facts["icesco_region"])),
        "statuses": (
            countries["engagement_id"],
            countries["country_code"].map(facts["icesco_status"]).astype("str").fillna(NOT_KNOWN),
        ),
    } | {name: (frames.engagements["engagement_id"], frames.engagements[own]) for name, own in _OWN_COLUMN.items()}
    return {name: _linked(index, pairs[name], labels(frames, name)) for name in LINKED}


def _linked(index: pd.Index, pairs: tuple[pd.Series, pd.Series], order: Iterable[str]) -> Links:
    ids, text = pairs[0], pairs[1].astype("str")
    known = pd.Index(list(order), dtype="str")
    codes = known.append(pd.Index(text.dropna().unique()).difference(known)).unique()
    rows, places = index.get_indexer(pd.Index(ids)), codes.get_indexer(pd.Index(text))
    kept = (rows >= 0) & (places >= 0) & text.notna().to_numpy()
    keys = np.unique(rows[kept].astype(np.int64) * max(len(codes), 1) + places[kept])
    return Links(keys // max(len(codes), 1), keys % max(len(codes), 1), codes)


def labels(frames: Frames, facet: str) -> dict[str, str]:
    """The words for each code of a facet, in the order of its vocabulary."""
    if facet == "countries":
        named = frames.countries.sort_values("name_en")
        return {**dict(zip(named["country_code"], named["name_en"], strict=True)), NO_COUNTRY: "bodies, no country"}
    if facet == "actors":
        return {str(code): name for code, name in actor_names(frames).items()}
    vocabulary = getattr(frames, _VOCABULARY[facet])
    return dict(zip(vocabulary["code"], vocabulary["label"], strict=True))


def having(frames: Frames, facet: str, values: tuple[str, ...], every: bool = False) -> np.ndarray:
    """Which engagements bear any (or every) of the codes."""
    rows, places, codes = links(frames)[facet]
    n, wanted = len(frames.engagements), list(dict.fromkeys(values))
    chosen = np.zeros(len(codes), dtype=bool)
    found = codes.get_indexer(pd.Index(wanted, dtype="str"))
    chosen[found[found >= 0]] = True
    borne = np.bincount(rows[chosen[places]], minlength=n)
    if facet == "countries" and NO_COUNTRY in wanted:
        borne = borne + (np.bincount(rows, minlength=n) == 0)
    return borne >= (len(wanted) if every else 1)


def counts(frames: Frames, facet: str, mask: np.ndarray) -> pd.Series:
    """How many engagements of a mask bear each code."""
    rows, places, codes = links(frames)[facet]
    borne = np.bincount(places[mask[rows]], minlength=len(codes))
    answer = pd.Series(borne, index=codes, name="engagements")
    if facet == "countries":
        answer[NO_COUNTRY] = int((mask & (np.bincount(rows, minlength=len(mask)) == 0)).sum())
    return answer


@once
def _references(frames: Frames) -> dict[str, list[tuple[str, np.ndarray]]]:
    """For people, bodies and sources: which tables name them, and for each row of those the row it names (or -1)."""
    seats = frames.participations
    people, bodies = pd.Index(frames.people["person_id"]), pd.Index(frames.organizations["organization_id"])
    sides = seats["side"].astype("str")
    spoken = sides.where(sides.str.startswith("organization:").fillna(False).astype(bool)).str.slice(13)
    named = pd.Index(frames.sources["source_id"]).get_indexer(pd.Index(frames.engagement_sources["source_id"]))
    return {
        "people": [("participations", people.get_indexer(pd.Index(seats["person_id"])))],
        "sources": [("engagement_sources", named)],
        "memberships": [("memberships", people.get_indexer(pd.Index(frames.memberships["person_id"])))],
        "organizations": [
            ("participations", bodies.get_indexer(pd.Index(seats["organization_id"]))),
            ("participations", bodies.get_indexer(pd.Index(spoken))),
            (
                "engagement_organizations",
                bodies.get_indexer(pd.Index(frames.engagement_organizations["organization_id"])),
            ),
            ("memberships", bodies.get_indexer(pd.Index(frames.memberships["organization_id"]))),
        ],
    }


def reduced(frames: Frames, mask: np.ndarray) -> Frames:
    """The record reduced to some engagements; see `Selection.apply`."""
    kept = {"engagements": mask}
    for name, rows in _positions(frames).items():
        kept[name] = mask[rows] & (rows >= 0) if len(mask) else rows >= 0
    references = _references(frames)
    kept["people"] = _used(len(frames.people), references["people"], kept)
    holders = references["memberships"][0][1]
    kept["memberships"] = kept["people"][holders] & (holders >= 0) if len(frames.people) else holders >= 0
    for name in ("organizations", "sources"):
        kept[name] = _used(len(getattr(frames, name)), references[name], kept)
    return frames.with_tables(**{name: _rows(getattr(frames, name), rows) for name, rows in kept.items()})


def _used(n: int, references: list[tuple[str, np.ndarray]], kept: dict[str, np.ndarray]) -> np.ndarray:
    """Which of n rows are named by a row that is kept."""
    used = np.zeros(n + 1, dtype=bool)  # one more, for what names nothing
    for table, rows in references:
        used[rows[kept[table]]] = True
    return used[:n]


def _rows(frame: pd.DataFrame, kept: np.ndarray) -> pd.DataFrame:
    if kept.all():
        return frame
    found = frame.take(np.flatnonzero(kept))
    found.index = pd.RangeIndex(len(found))
    return found


@once
def haystack(frames: Frames) -> list[str]:
    """For every engagement, the folded text that a search looks through."""
    seats, positions = frames.participations, _positions(frames)
    parts: list[list[str]] = [[] for _ in range(len(frames.engagements))]
    for column in ("title", "summary", "city"):
        _gather(parts, np.arange(len(parts)), frames.engagements[column])
    for column in ("name_as_written", "position_as_written", "position"):
        _gather(parts, positions["participations"], seats[column])
    bodies = frames.organizations.set_index("organization_id")
    people = frames.people.set_index("person_id")["other_names"].map(_spellings)
    _gather(parts, positions["participations"], seats["person_id"].map(people))
    _gather(parts, positions["participations"], seats["organization_id"].map(bodies["name"]))
    rows, places, codes = links(frames)["actors"]
    spellings = bodies["acronym"].fillna("") + " " + bodies["other_names"].map(_spellings).fillna("")
    spellings.index = "organization:" + spellings.index
    for texts in (actor_names(frames), spellings):
        _gather(parts, rows, texts.reindex(codes).take(places))
    return [fold(" | ".join(dict.fromkeys(texts))) for texts in parts]


def _spellings(cell: object) -> str:
    """The names in a cell that holds a JSON array of them."""
    try:
        names = json.loads(cell) if isinstance(cell, str) else []
    except ValueError:
        return str(cell)
    return " | ".join(str(name) for name in names) if isinstance(names, list) else str(names)


def _gather(parts: list[list[str]], rows: np.ndarray, texts: pd.Series) -> None:
    for row, text in zip(rows, texts.to_numpy(dtype=object), strict=True):
        if row >= 0 and isinstance(text, str):
            parts[row].append(text)
