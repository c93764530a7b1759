"""Pairs: who shared an engagement with whom, and how much; the one place where pairs are made."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import pandas as pd
from scipy import sparse

TIES = ("met", "co-present", "delegation")  # the strongest first
COLUMNS = ("count", "newman", "jaccard", "first", "last")


def co_participation(
    participations: pd.DataFrame, by: str = "person_id", columns: Sequence[str] = COLUMNS
) -> pd.DataFrame:
    """Every pair that shared an engagement, and how much: the one place where pairs are made.

    Parameters
    ----------
    participations : DataFrame[engagement_id, <by>], optionally with `date` (of the engagement), `side` and
        `tie_of_kind`. A pair of rows that says the same twice counts once; a row without an id not at all.
    by : the column that names the actor.
    columns : any of count (engagements shared), newman (the sum of 1/(n-1) over them, n being all who took part),
        jaccard (shared engagements over engagements of either), first and last (dates of the first and last one),
        engagements (a tuple of their ids, by date) and tie. With "tie" there is a row for each sort of tie of a pair
        (met, co-present or delegation), told by `side` and `tie_of_kind`; without it, one row a pair.

    Returns
    -------
    DataFrame[u, v, *columns] with u < v, sorted by both; no rows where nobody met.

    Notes
    -----
    With S (seat × engagement) and E (engagement × actor, holding seats), the sparse product S·E lists for every seat
    those it sat with; its entries above the diagonal, sorted by pair, are summed up. No loop runs over pairs. The
    weight 1/(n-1) is Newman's, Phys. Rev. E 64, 016132 (2001): an actor's weights then sum to the number of
    engagements it shared with anyone.

    Examples
    --------
    >>> table = pd.DataFrame({"engagement_id": [1, 1, 1, 2, 2], "person_id": list("abcab")})
    >>> co_participation(table, columns=("count", "newman")).to_dict("list")
    {'u': ['a', 'a', 'b'], 'v': ['b', 'c', 'c'], 'count': [2, 1, 1], 'newman': [1.5, 0.5, 0.5]}
    """
    unknown = set(columns) - {*COLUMNS, "tie", "engagements"}
    if unknown:
        raise ValueError(f"no such column of a pair: {', '.join(sorted(unknown))}; expected {', '.join(COLUMNS)}")
    seats = participations[participations["engagement_id"].notna() & participations[by].notna()]
    if "date" in seats:
        seats = seats.sort_values("date", kind="stable", na_position="first")
    event, events = pd.factorize(seats["engagement_id"])
    actor, actors = pd.factorize(seats[by], sort=True)
    keys, chosen = np.unique(actor.astype(np.int64) * max(len(events), 1) + event, return_index=True)
    actor, event = actor[chosen], event[chosen]
    seats = seats.take(chosen)
    left, right = _sat_together(actor, event, len(actors), len(events))
    tie = _tie_codes(seats, left, right) if "tie" in columns else np.zeros(len(left), dtype=np.int64)
    pair = (actor[left] * np.int64(max(len(actors), 1)) + actor[right]) * len(TIES) + tie
    order = np.argsort(pair, kind="stable")
    left, right, tie = left[order], right[order], tie[order]
    starts = np.flatnonzero(np.diff(pair[order], prepend=-1))
    made = _Pairs(seats, actor, event, left, starts)
    answer = {"u": actors[actor[left[starts]]], "v": actors[actor[right[starts]]]}
    for column in columns:
        if column == "tie":
            answer[column] = pd.Categorical.from_codes(tie[starts], categories=pd.Index(TIES), ordered=True)
        elif column == "engagements":
            answer[column] = made.engagements(events)
        elif column == "jaccard":
            answer[column] = made.jaccard(actor[right[starts]])
        else:
            answer[column] = getattr(made, column)()
    return pd.DataFrame(answer)


def _sat_together(actor: np.ndarray, event: np.ndarray, actors: int, events: int) -> tuple[np.ndarray, np.ndarray]:
    """All pairs of seats of one engagement, as seat numbers; the seats are sorted by actor, so left < right."""
    seats = len(actor)
    numbers = np.arange(seats + 1, dtype=np.int32)
    seat_event = sparse.csr_array(
        (np.ones(seats, dtype=np.int32), event.astype(np.int32), numbers), shape=(seats, events)
    )
    event_actor = sparse.csr_array(
        (numbers[:-1], (event.astype(np.int32), actor.astype(np.int32))), shape=(events, actors)
    )
    together = seat_event @ event_actor
    left = np.repeat(numbers[:-1], np.diff(together.indptr))
    above = np.flatnonzero(together.data > left)
    return left[above], together.data[above]


def _tie_codes(seats: pd.DataFrame, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    side, _ = pd.factorize(seats["side"], use_na_sentinel=False)
    kind = pd.Categorical(seats["tie_of_kind"], categories=list(TIES)).codes.astype(np.int64)
    return np.where(side[left] == side[right], TIES.index("delegation"), kind[left])


class _Pairs:
    """Pair instances sorted by pair, and the ways to sum them up."""

    def __init__(
        self, seats: pd.DataFrame, actor: np.ndarray, event: np.ndarray, left: np.ndarray, starts: np.ndarray
    ) -> None:
        self.seats, self.actor, self.event, self.left, self.starts = seats, actor, event, left, starts

    def count(self) -> np.ndarray:
        return np.diff(self.starts, append=len(self.left))

    def newman(self) -> np.ndarray:
        others = np.bincount(self.event) - 1.0
        weight = 1.0 / np.maximum(others, 1.0)
        return _reduced(np.add, weight[self.event[self.left]], self.starts)

    def jaccard(self, v: np.ndarray) -> np.ndarray:
        attended = np.bincount(self.actor)
        count = self.count()
        return count / (attended[self.actor[self.left[self.starts]]] + attended[v] - count)

    def first(self) -> pd.Series:
        return self._date(np.minimum, missing_last=True)

    def last(self) -> pd.Series:
        return self._date(np.maximum, missing_last=False)

    @cached_property
    def _dates(self) -> tuple[np.ndarray, pd.Series]:
        """The date of each seat as its place among all dates, -1 where it has none."""
        code, dates = pd.factorize(self.seats["date"], sort=True)
        return code, pd.Series(dates)

    def _date(self, best: np.ufunc, missing_last: bool) -> pd.Series:
        if "date" not in self.seats:
            return pd.Series([None] * len(self.starts), dtype="str")
        code, dates = self._dates
        known = np.where(code < 0, len(dates), code) if missing_last else code
        found = _reduced(best, known[self.left], self.starts)
        if ((found >= 0) & (found < len(dates))).all():
            return dates.take(found).reset_index(drop=True)
        return dates.reindex(np.where(found < len(dates), found, -1)).reset_index(drop=True)

    def engagements(self, events: pd.Index) -> pd.Series:
        ids = np.asarray(events, dtype=object)[self.event[self.left]].tolist()
        starts, stops = self.starts.tolist(), np.append(self.starts, len(ids))[1:].tolist()
        tuples = [tuple(ids[start:stop]) for start, stop in zip(starts, stops, strict=True)]
        return pd.Series(tuples, dtype="object")


def _reduced(how: np.ufunc, values: np.ndarray, starts: np.ndarray) -> np.ndarray:
    return how.reduceat(values, starts) if len(starts) else values[:0]
