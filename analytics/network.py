"""The affiliation network of actors and engagements, and the meeting network that is its projection."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from analytics.actors import ICESCO, actor_names, engagement_countries, engagement_organizations
from analytics.frames import Frames
from analytics.pairs import COLUMNS, TIES, co_participation

__all__ = ["COLUMNS", "LEVELS", "OURS", "TIES", "co_participation", "meeting_network", "participants"]

LEVELS = ("countries", "organizations", "people")
OURS = ("people", "one", "none")
_OWN_BODIES = ("icesco", "icesco-body")


def participants(frames: Frames, level: str = "countries", icesco: str = "people") -> pd.DataFrame:
    """Who took part in which engagement, at one level: the two-mode network as a table.

    Parameters
    ----------
    level : what the others are: "people", "organizations" or "countries".
    icesco : what ICESCO's side is: "people" by name, "one" node that takes part in every engagement, or "none".

    Returns
    -------
    DataFrame[engagement_id, actor_id, side, date, kind, tie_of_kind], one row an actor an engagement, by date.

    Notes
    -----
    A country or body listed for an engagement takes part even where nobody of it is named; a venue does not. A body
    stands on its country's side if it has one and its people do not speak for the body alone. At the level of
    people, someone on no side stands alone.
    """
    _one_of("level", level, LEVELS)
    _one_of("icesco", icesco, OURS)
    rows = pd.concat([_ours(frames, icesco), _others(frames, level)], ignore_index=True).dropna()
    events = frames.engagements.set_index("engagement_id")
    order = events.index.get_indexer(pd.Index(rows["engagement_id"]))
    rows = rows.assign(_order=order)[order >= 0].sort_values(["_order", "actor_id"], kind="stable")
    rows = rows.drop_duplicates(["_order", "actor_id"], ignore_index=True)
    order = rows.pop("_order").to_numpy()
    ties = dict(zip(frames.kinds["code"], frames.kinds["tie"], strict=True))
    kind = events["kind"].take(order)
    return rows.assign(
        date=events["period_start"].take(order).to_numpy(),
        kind=kind.array,
        tie_of_kind=kind.astype("str").map(ties).fillna("co-present").astype("str").to_numpy(),
    )


def _one_of(name: str, given: str, expected: Sequence[str]) -> None:
    if given not in expected:
        raise ValueError(f"{name} {given!r} is not known: expected one of {', '.join(expected)}")


def _ours(frames: Frames, icesco: str) -> pd.DataFrame:
    seats = frames.participations
    if icesco == "one":
        return _rows(frames.engagements["engagement_id"], ICESCO, ICESCO)
    if icesco == "none":
        return _rows(frames.engagements["engagement_id"].head(0), ICESCO, ICESCO)
    seats = seats[(seats["side"] == ICESCO).to_numpy(dtype=bool)]
    return _rows(seats["engagement_id"], "person:" + seats["person_id"], ICESCO)


def _others(frames: Frames, level: str) -> pd.DataFrame:
    if level == "countries":
        listed = engagement_countries(frames)
        return _rows(listed["engagement_id"], "country:" + listed["country_code"], "country:" + listed["country_code"])
    if level == "organizations":
        listed = engagement_organizations(frames)
        sides = organization_sides(frames).reindex(listed["organization_id"]).to_numpy()
        rows = _rows(listed["engagement_id"], "organization:" + listed["organization_id"], sides)
        return rows[rows["side"] != ICESCO]
    seats = frames.participations
    seats = seats[(seats["side"].fillna("none") != ICESCO).to_numpy(dtype=bool)]
    actors = "person:" + seats["person_id"]
    return _rows(seats["engagement_id"], actors, seats["side"].where(~seats["side"].isin(["none"]), actors))


def _rows(engagement_ids: pd.Series, actors: pd.Series | str, sides: pd.Series | np.ndarray | str) -> pd.DataFrame:
    frame = pd.DataFrame({"engagement_id": engagement_ids.astype("str"), "actor_id": actors, "side": sides})
    return frame.astype({"actor_id": "str", "side": "str"})


def organization_sides(frames: Frames) -> pd.Series:
    """The side each body stands on, by organization_id: its country's, its own, or ICESCO's."""
    bodies, seats = frames.organizations, frames.participations
    own = "organization:" + bodies["organization_id"]
    alone = own.isin(set(seats["side"].dropna())) | bodies["classification"].isin(["intergovernmental"])
    sides = own.where(alone | bodies["country_code"].isna(), "country:" + bodies["country_code"])
    ours = bodies["classification"].isin(_OWN_BODIES) | (bodies["organization_id"] == ICESCO)
    return pd.Series(sides.where(~ours, ICESCO).to_numpy(), index=bodies["organization_id"], dtype="str", name="side")


def meeting_network(
    frames: Frames,
    level: str = "countries",
    ties: Sequence[str] = ("met",),
    icesco: str = "people",
    leave_out: Collection[str] = (),
    least: int = 1,
) -> nx.Graph:
    """Who met whom: actors joined by the engagements they shared.

    Parameters
    ----------
    level, icesco : see `participants`.
    ties : the sorts of tie to show: "met" (across sides, in a kind where sides sit down together), "co-present"
        (across sides, elsewhere) and "delegation" (on one side).
    leave_out : ids of actors not to show. They were in the room all the same, so the others' weights stay.
    least : the number of shared engagements, of the ties shown, from which a pair is drawn.

    Returns
    -------
    A graph of those who have a tie. Nodes: name, sort, side, country_code, region, engagements. Edges: tie (the
    strongest of the pair), ties (engagements by sort of tie), count, newman, jaccard, first, last (partial dates as
    on record), engagements (their ids, by date). The graph knows level, icesco, ties, leave_out and `isolates`, the
    ids of participants without a tie.

    Notes
    -----
    Weights speak of the ties shown. In newman, n is everyone of the level at the engagement, whatever ties are shown
    and whoever is left out, so an actor's newman strength equals the engagements it shared with anyone only when all
    ties are shown. The denominator of jaccard is all engagements of either in the selection.
    """
    for tie in ties:
        _one_of("tie", tie, TIES)
    seats = participants(frames, level, icesco)
    pairs = co_participation(seats, "actor_id", ("tie", "count", "newman", "engagements"))
    shown = pairs["tie"].isin(list(ties)).to_numpy()
    if leave_out:
        shown = shown & ~(pairs["u"].isin(set(leave_out)) | pairs["v"].isin(set(leave_out))).to_numpy()
    pairs = _at_least(pairs[shown], least)
    attended = {str(actor): int(n) for actor, n in seats["actor_id"].value_counts().items()}
    G = nx.Graph(level=level, icesco=icesco, ties=tuple(ties), leave_out=tuple(leave_out))
    G.add_edges_from(_edges(pairs, attended, frames.engagements))
    facts = _node_facts(frames, seats)
    G.add_nodes_from((node, {**facts[node], "engagements": attended[node]}) for node in list(G))
    G.graph["isolates"] = tuple(actor for actor in attended if actor not in G and actor not in leave_out)
    return G


def _at_least(pairs: pd.DataFrame, least: int) -> pd.DataFrame:
    """The rows of pairs that share so many engagements, all their sorts of tie together."""
    if least < 2 or pairs.empty:
        return pairs
    new = ((pairs["u"] != pairs["u"].shift()) | (pairs["v"] != pairs["v"].shift())).to_numpy()
    pair = np.cumsum(new) - 1
    return pairs[np.bincount(pair, pairs["count"])[pair] >= least]


_Edge = tuple[str, str, dict[str, Any]]


def _edges(pairs: pd.DataFrame, attended: Mapping[str, int], events: pd.DataFrame) -> list[_Edge]:
    """Pairs as the edges of a graph; the rows of one pair stand together, its strongest tie first."""
    dates = dict(zip(events["engagement_id"], events["start_date"], strict=True))
    place = {engagement: number for number, engagement in enumerate(dates)}
    columns = (pairs[column].tolist() for column in ("u", "v", "tie", "count", "newman", "engagements"))
    edges: list[_Edge] = []
    for u, v, tie, count, newman, ids in zip(*columns, strict=True):
        if edges and edges[-1][0] == u and edges[-1][1] == v:
            edge = edges[-1][2]
            edge["ties"][tie] = count
            edge["count"] += count
            edge["newman"] += newman
            edge["engagements"] += ids
        else:
            edge = {"tie": tie, "ties": {tie: count}, "count": count, "newman": newman, "engagements": ids}
            edges.append((u, v, edge))
    for u, v, edge in edges:
        ids, count = edge["engagements"], edge["count"]
        if len(edge["ties"]) > 1:
            edge["engagements"] = ids = tuple(sorted(ids, key=place.__getitem__))
        edge["jaccard"] = count / (attended[u] + attended[v] - count)
        edge["first"], edge["last"] = dates[ids[0]], dates[ids[-1]]
    return edges


def _node_facts(frames: Frames, seats: pd.DataFrame) -> dict[str, dict[str, str | None]]:
    """Name, sort, side, country and region of each actor; where it changed sides, the last."""
    last = seats.drop_duplicates("actor_id", keep="last")
    names = actor_names(frames).reindex(last["actor_id"]).to_numpy(dtype=object)
    regions = dict(zip(frames.countries["country_code"], frames.countries["icesco_region"], strict=True))
    facts: dict[str, dict[str, str | None]] = {}
    for actor, side, name in zip(last["actor_id"], last["side"], names, strict=True):
        country = side.removeprefix("country:") if side.startswith("country:") else None
        region = regions.get(country) if country else None
        facts[actor] = {
            "name": name if isinstance(name, str) else actor,
            "sort": "organization" if actor == ICESCO else actor.partition(":")[0],
            "side": side,
            "country_code": country,
            "region": region if isinstance(region, str) else None,
        }
    return facts
