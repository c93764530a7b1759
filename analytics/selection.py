"""Selection: which engagements are in view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

import numpy as np
import pandas as pd

from analytics import facets
from analytics.dates import first_day, in_words, last_day
from analytics.frames import Frames
from analytics.text import words

NO_COUNTRY = facets.NO_COUNTRY


@dataclass(frozen=True)
class Selection:
    """Which engagements are in view; choices within a facet are joined by *or*, facets by *and*.

    Parameters
    ----------
    start, end : the first and last day, inclusive, as "2020", "2020-07" or "2020-07-14". An engagement known only by
        its month or year is in view when any day it may have taken place on is.
    countries : ISO 3166 alpha-3 codes of countries that took part; "none" means bodies only, no country.
    countries_all : whether all of the countries must have taken part, rather than any.
    themes, kinds, modes, bases : codes of the vocabularies; bases are those of the date.
    actors : actor ids, such as "person:nadir-kessel" or "organization:unesco".
    regions, statuses : codes of ICESCO's regions and of standing with ICESCO, of the countries that took part.
    text : words that must all be found in title, summary, place, names or positions, in any spelling of accents and
        of the Arabic article.

    Examples
    --------
    >>> Selection(start="2020", countries=("LBN",)).without("countries")
    Selection(start='2020')
    """

    start: str | None = None
    end: str | None = None
    countries: tuple[str, ...] = ()
    countries_all: bool = False
    themes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    text: str = ""
    regions: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in (*facets.LINKED, "countries"):
            value = getattr(self, name)
            if not isinstance(value, tuple):  # a list would make the selection unfit as a key of a cache
                object.__setattr__(self, name, (value,) if isinstance(value, str) else tuple(value))
        for day in (self.start, self.end):
            if day is not None:
                first_day(day)

    def __repr__(self) -> str:
        said = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if self._differs(field.name))
        return f"Selection({', '.join(said)})"

    def _differs(self, name: str) -> bool:
        return bool(getattr(self, name))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is chosen, so that every engagement is in view."""
        return not any(self._differs(field.name) for field in fields(self) if field.name != "countries_all")

    def without(self, facet: str, value: str | None = None) -> Selection:
        """The same selection with one facet, or one choice of it, taken back.

        Parameters
        ----------
        facet : a field, or "period" for both ends of it.
        value : one choice of the facet; without it, all of them.
        """
        if facet == "period":
            return replace(self, start=None, end=None)
        if value is not None and isinstance(getattr(self, facet), tuple):
            kept = tuple(choice for choice in getattr(self, facet) if choice != value)
            if kept:
                return replace(self, **{facet: kept})  # type: ignore[arg-type]
        cleared: dict[str, object] = {facet: Selection.__dataclass_fields__[facet].default}
        if facet == "countries":
            cleared["countries_all"] = False
        return replace(self, **cleared)  # type: ignore[arg-type]

    def mask(self, frames: Frames) -> np.ndarray:
        """Which rows of ``frames.engagements`` are in view, as an array of truth values."""
        chosen = _in_period(frames, self.start, self.end)
        for name in facets.LINKED:
            values = getattr(self, name)
            if values:
                chosen &= facets.having(frames, name, values, every=name == "countries" and self.countries_all)
        if self.text.strip():
            chosen &= _mentioning(frames, self.text)
        return chosen

    def apply(self, frames: Frames) -> Frames:
        """The record reduced to the engagements in view, each once.

        Tables that speak of engagements keep the rows of those in view; people, bodies and sources those that are
        used; countries, milestones and vocabularies stay whole. Nothing chosen answers the bundle itself.
        """
        if self.is_empty:
            return frames
        return facets.reduced(frames, self.mask(frames))

    def in_words(self, frames: Frames) -> str:
        """The selection as a line for a chart or a file, "all engagements" where nothing is chosen.

        Examples
        --------
        >>> Selection(start="2020", end="2020-07", text="water").in_words(Frames.empty())
        '2020 to Jul 2020 · “water”'
        """
        return " · ".join(_joined(chips, self) for chips in _by_facet(self.chips(frames))) or "all engagements"

    def chips(self, frames: Frames) -> list[tuple[str, str, str]]:
        """What is chosen, one entry a choice: facet, value, words; ``without(facet, value)`` takes it back."""
        found = [("period", "", _period_words(self.start, self.end))] if self.start or self.end else []
        for name in facets.LINKED:
            labels = facets.labels(frames, name) if getattr(self, name) else {}
            found += [(name, value, labels.get(value, value)) for value in getattr(self, name)]
        return found + ([("text", self.text, f"“{self.text.strip()}”")] if self.text.strip() else [])


def facet_counts(frames: Frames, selection: Selection, facet: str) -> pd.Series:
    """How many engagements each choice of a facet would show, all other facets standing.

    Parameters
    ----------
    facet : one of countries, themes, kinds, actors, regions, statuses, modes, bases.

    Returns
    -------
    Series of counts by code, in the order of the vocabulary; codes without an engagement count 0. For countries,
    "none" (bodies, no country) comes last.
    """
    return facets.counts(frames, facet, selection.without(facet).mask(frames))


def _in_period(frames: Frames, start: str | None, end: str | None) -> np.ndarray:
    chosen = np.ones(len(frames.engagements), dtype=bool)
    if start:
        chosen &= (frames.engagements["period_end"] >= pd.Timestamp(first_day(start))).to_numpy()
    if end:
        chosen &= (frames.engagements["period_start"] <= pd.Timestamp(last_day(end))).to_numpy()
    return chosen


def _mentioning(frames: Frames, text: str) -> np.ndarray:
    chosen = np.ones(len(frames.engagements), dtype=bool)
    for word in words(text):
        chosen &= np.fromiter((word in hay for hay in facets.haystack(frames)), dtype=bool, count=len(chosen))
    return chosen


def _period_words(start: str | None, end: str | None) -> str:
    if start and end:
        return in_words(start) if start == end else f"{in_words(start)} to {in_words(end)}"
    return f"from {in_words(start)}" if start else f"until {in_words(end)}"


def _by_facet(chips: Iterable[tuple[str, str, str]]) -> list[list[tuple[str, str, str]]]:
    groups: dict[str, list[tuple[str, str, str]]] = {}
    for chip in chips:
        groups.setdefault(chip[0], []).append(chip)
    return list(groups.values())


def _joined(chips: list[tuple[str, str, str]], selection: Selection) -> str:
    conjunction = " and " if chips[0][0] == "countries" and selection.countries_all else " or "
    return conjunction.join(words for _, _, words in chips)
