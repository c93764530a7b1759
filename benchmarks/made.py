"""A made record of any size: few large meetings and many small ones, some actors everywhere; the same for a seed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.frames import Frames, typed
from analytics.words import labels
from benchmarks import given

COUNTRIES, THEMES = 60, 15
KINDS = (("meeting", "met"), ("visit", "met"), ("call", "met"), ("reception", "met")) + tuple(
    (kind, "co-present") for kind in ("conference", "workshop", "panel", "training")
)


@dataclass(frozen=True)
class Drawn:
    """What a generator draws, by number: a day and a kind an engagement, and who, which countries, which themes."""

    days: np.ndarray
    kinds: np.ndarray
    home: np.ndarray
    seats: tuple[np.ndarray, np.ndarray]
    countries: tuple[np.ndarray, np.ndarray]
    themes: tuple[np.ndarray, np.ndarray]


def record(engagements: int = 1000) -> Frames:
    """Frames of invented engagements from 2015 to 2026; drawn by the shared generator where it is at hand."""
    return _frames(_given(engagements) if given.is_here() else _drawn(engagements))


def _given(engagements: int) -> Drawn:
    """The shared generator's record; a person's country, which it does not write, is the one it sat with most."""
    events, seats, countries, themes = given.tables(engagements)
    ours = [kind for kind, _ in KINDS]
    main = countries.drop_duplicates("engagement_id").set_index("engagement_id")["country"]
    with_ = seats["engagement_id"].map(main)
    home = with_.groupby(seats["actor_id"]).agg(lambda sat: sat.mode().iloc[0])
    return Drawn(
        events["date"].to_numpy().astype("datetime64[D]"),
        events["type"].map(ours.index).to_numpy(),
        home.reindex(range(int(seats["actor_id"].max()) + 1), fill_value=0).to_numpy(),
        (seats["engagement_id"].to_numpy(), seats["actor_id"].to_numpy()),
        (countries["engagement_id"].to_numpy(), countries["country"].to_numpy()),
        (themes["engagement_id"].to_numpy(), themes["theme"].to_numpy()),
    )


def _drawn(engagements: int) -> Drawn:
    """A record by the same rules.

    Half as many people as engagements; the r-th busiest is drawn with weight 1/(r + 20), three quarters of them from
    the country of the engagement. Eight in ten engagements hold 2 to 6 people, two in a hundred up to 300.
    """
    random = np.random.default_rng(engagements)
    people = max(50, engagements // 2)
    popular = 1.0 / (np.arange(COUNTRIES) + 3.0)
    country = random.choice(COUNTRIES, engagements, p=popular / popular.sum())
    home = random.choice(COUNTRIES, people, p=popular / popular.sum())
    seats = _seats(random, engagements, people, country, home)
    days = np.sort((4200 * random.random(engagements) ** 0.7).astype(int))
    kinds = random.integers(0, len(KINDS), engagements)
    countries = _several(random, country, COUNTRIES, (0.7, 0.2, 0.1))
    themes = _several(random, country % THEMES, THEMES, (0.5, 0.35, 0.15))
    return Drawn(np.datetime64("2015-01-01") + days, kinds, home, seats, countries, themes)


def _frames(drawn: Drawn) -> Frames:
    """The tables of a record from what was drawn."""
    ids = np.array([f"e{number:07d}" for number in range(len(drawn.days))])
    codes = np.array([f"C{number:02d}" for number in range(COUNTRIES)])
    names = np.array([f"person-{number:07d}" for number in range(len(drawn.home))])
    kinds = np.array([kind for kind, _ in KINDS])
    themes = np.array([f"theme-{number:02d}" for number in range(THEMES)])
    vocabularies = {
        "kinds": typed({"code": kinds, "label": kinds, "tie": [tie for _, tie in KINDS]}, "kinds"),
        "themes": typed({"code": themes, "label": [f"Theme {number:02d}" for number in range(THEMES)]}, "themes"),
    }
    event, person = drawn.seats
    tables = {
        "engagements": {
            "engagement_id": ids,
            "title": np.char.add("Engagement ", ids),
            "kind": kinds[drawn.kinds],
            "start_date": drawn.days.astype(str),
            "period_start": drawn.days,
            "period_end": drawn.days,
            "date_precision": np.repeat("day", len(ids)),
        },
        "participations": {
            "participation_id": np.char.add(ids[event], np.arange(len(event)).astype(str)),
            "engagement_id": ids[event],
            "person_id": names[person],
            "side": np.char.add("country:", codes[drawn.home[person]]),
        },
        "people": {"person_id": names, "name": names},
        "countries": {"country_code": codes, "name_en": [f"Country {number:02d}" for number in range(COUNTRIES)]},
        "engagement_countries": {
            "engagement_id": ids[drawn.countries[0]],
            "country_code": codes[drawn.countries[1]],
        },
        "engagement_themes": {"engagement_id": ids[drawn.themes[0]], "theme": themes[drawn.themes[1]]},
    }
    made = {name: typed(columns, name, vocabularies) for name, columns in tables.items()}
    return Frames.empty().with_tables(**made, **vocabularies)


def _seats(
    random: np.random.Generator, engagements: int, people: int, country: np.ndarray, home: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Who sits at which engagement, each once."""
    sort = random.choice(3, engagements, p=[0.80, 0.18, 0.02])
    small = random.integers(2, 7, engagements)
    middle = np.exp(random.uniform(np.log(7), np.log(31), engagements)).astype(int)
    large = np.exp(random.uniform(np.log(30), np.log(301), engagements)).astype(int)
    event = np.repeat(np.arange(engagements), np.select([sort == 0, sort == 1], [small, middle], large))
    grouped = np.argsort(home, kind="stable")  # people by country, so that each country is one stretch of the wheel
    wheel = np.concatenate([[0.0], np.cumsum(1.0 / (grouped + 20.0))])
    first = np.searchsorted(home[grouped], np.arange(COUNTRIES))
    last = np.searchsorted(home[grouped], np.arange(COUNTRIES), "right")
    local = (random.random(len(event)) < 0.75) & (last > first)[country[event]]
    low = np.where(local, wheel[first[country[event]]], 0.0)
    high = np.where(local, wheel[last[country[event]]], wheel[-1])
    place = np.searchsorted(wheel, low + random.random(len(event)) * (high - low), "right") - 1
    seat = np.unique(event.astype(np.int64) * people + grouped[np.clip(place, 0, people - 1)])
    return seat // people, seat % people


def _several(
    random: np.random.Generator, main: np.ndarray, codes: int, more: tuple[float, ...]
) -> tuple[np.ndarray, np.ndarray]:
    """The main code of each engagement and none, one or two more, each once."""
    extra = random.choice(len(more), len(main), p=more)
    event = np.concatenate([np.arange(len(main)), np.repeat(np.arange(len(main)), extra)])
    code = np.concatenate([main, random.integers(0, codes, int(extra.sum()))])
    pair = np.unique(event.astype(np.int64) * codes + code)
    return pair // codes, pair % codes


def table(frames: Frames) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The record as a plain program would hold it: engagements with lists in cells, and who took part."""
    events = frames.engagements[["engagement_id", "period_start", "kind"]].set_axis(["id", "date", "type"], axis=1)
    names = frames.countries.set_index("country_code")["name_en"]
    for name, frame, words in (
        ("countries", frames.engagement_countries, frames.engagement_countries["country_code"].map(names)),
        (
            "themes",
            frames.engagement_themes,
            frames.engagement_themes["theme"].astype("str").map(labels(frames.themes)),
        ),
    ):
        joined = words.groupby(frame["engagement_id"]).agg(";".join)
        events = events.assign(**{name: events["id"].map(joined)})
    seats = frames.participations[["engagement_id", "person_id"]].set_axis(["engagement_id", "actor_id"], axis=1)
    return events, seats
