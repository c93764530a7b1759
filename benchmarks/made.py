"""A made record of any size: few large meetings and many small ones, some actors everywhere; the same for a seed."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analytics.frames import Frames, typed

COUNTRIES, THEMES = 60, 15
KINDS = (("meeting", "met"), ("visit", "met"), ("call", "met"), ("signing", "met")) + tuple(
    (kind, "co-present") for kind in ("conference", "workshop", "panel", "training")
)


def record(engagements: int = 1000, seed: int | None = None) -> Frames:
    """Frames of invented engagements from 2015 to 2026.

    Half as many people as engagements; the r-th busiest is drawn with weight 1/(r + 20), three quarters of them from
    the country of the engagement. Eight in ten engagements hold 2 to 6 people, two in a hundred up to 300.
    """
    random = np.random.default_rng(engagements if seed is None else seed)
    people = max(50, engagements // 2)
    popular = 1.0 / (np.arange(COUNTRIES) + 3.0)
    country = random.choice(COUNTRIES, engagements, p=popular / popular.sum())
    home = random.choice(COUNTRIES, people, p=popular / popular.sum())
    event, person = _seats(random, engagements, people, country, home)
    days = np.sort((4200 * random.random(engagements) ** 0.7).astype(int))
    start = np.datetime64("2015-01-01") + days
    ids = np.array([f"e{number:07d}" for number in range(engagements)])
    codes = np.array([f"C{number:02d}" for number in range(COUNTRIES)])
    names = np.array([f"person-{number:07d}" for number in range(people)])
    kinds = np.array([kind for kind, _ in KINDS])
    themes = np.array([f"theme-{number:02d}" for number in range(THEMES)])
    vocabularies = {
        "kinds": typed({"code": kinds, "label": kinds, "tie": [tie for _, tie in KINDS]}, "kinds"),
        "themes": typed({"code": themes, "label": themes}, "themes"),
    }
    country_event, country_of = _several(random, country, COUNTRIES, (0.7, 0.2, 0.1))
    theme_event, theme_of = _several(random, country % THEMES, THEMES, (0.5, 0.35, 0.15))
    tables = {
        "engagements": {
            "engagement_id": ids,
            "title": np.char.add("Engagement ", ids),
            "kind": kinds[random.integers(0, len(KINDS), engagements)],
            "start_date": start.astype(str),
            "period_start": start,
            "period_end": start,
            "date_precision": np.repeat("day", engagements),
        },
        "participations": {
            "participation_id": np.char.add(ids[event], np.arange(len(event)).astype(str)),
            "engagement_id": ids[event],
            "person_id": names[person],
            "side": np.char.add("country:", codes[home[person]]),
        },
        "people": {"person_id": names, "name": names},
        "countries": {"country_code": codes, "name_en": codes},
        "engagement_countries": {"engagement_id": ids[country_event], "country_code": codes[country_of]},
        "engagement_themes": {"engagement_id": ids[theme_event], "theme": themes[theme_of]},
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
    for name, frame, column in (
        ("countries", frames.engagement_countries, "country_code"),
        ("themes", frames.engagement_themes, "theme"),
    ):
        joined = frame.astype({column: "str"}).groupby("engagement_id")[column].agg(";".join)
        events = events.assign(**{name: events["id"].map(joined)})
    seats = frames.participations[["engagement_id", "person_id"]].set_axis(["engagement_id", "actor_id"], axis=1)
    return events, seats
