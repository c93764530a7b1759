"""Pairs: answers worked by hand, invariants, and the published co-attendance of Davis' Southern Women."""

from itertools import combinations
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.network import co_participation
from analytics.pairs import COLUMNS

DAVIS = Path(__file__).parents[3] / "shared" / "external" / "davis_women_projection_weights.csv"


def attendance(rows):
    return pd.DataFrame(rows, columns=["engagement_id", "person_id"])


def test_three_at_one_engagement_and_two_of_them_at_another():
    table = attendance([("e1", "a"), ("e1", "b"), ("e1", "c"), ("e2", "b"), ("e2", "a")])
    table["date"] = table["engagement_id"].map({"e1": "2020-07-14", "e2": "2021-01-02"})
    found = co_participation(table).to_dict("records")
    assert found == [
        {"u": "a", "v": "b", "count": 2, "newman": 1.5, "jaccard": 1.0, "first": "2020-07-14", "last": "2021-01-02"},
        {"u": "a", "v": "c", "count": 1, "newman": 0.5, "jaccard": 0.5, "first": "2020-07-14", "last": "2020-07-14"},
        {"u": "b", "v": "c", "count": 1, "newman": 0.5, "jaccard": 0.5, "first": "2020-07-14", "last": "2020-07-14"},
    ]


def test_a_row_said_twice_counts_once():
    once = attendance([("e1", "a"), ("e1", "b")])
    twice = pd.concat([once, once, once])
    pd.testing.assert_frame_equal(co_participation(twice), co_participation(once))


def test_nobody_meets_himself_and_a_row_without_a_person_is_nobody():
    table = attendance([("e1", "a"), ("e1", "a"), ("e1", None), (None, "b"), ("e2", "b")])
    assert co_participation(table).empty


@pytest.mark.parametrize("columns", [COLUMNS, ("count",), ("engagements", "newman")])
def test_an_empty_frame_gives_the_columns_empty(columns):
    found = co_participation(attendance([]), columns=columns)
    assert list(found.columns) == ["u", "v", *columns]
    assert found.empty


def test_an_unknown_column_is_named():
    with pytest.raises(ValueError, match="salton"):
        co_participation(attendance([]), columns=("salton",))


def test_the_arguments_stay_as_they_were():
    table = attendance([("e1", "b"), ("e1", "a")])
    before = table.copy()
    co_participation(table)
    pd.testing.assert_frame_equal(table, before)


def test_ids_may_be_numbers_and_columns_may_be_named_otherwise():
    table = pd.DataFrame({"engagement_id": [1, 1, 2, 2], "actor": [10, 2, 2, 10]})
    found = co_participation(table, by="actor", columns=("count", "engagements"))
    assert found.to_dict("records") == [{"u": 2, "v": 10, "count": 2, "engagements": (1, 2)}]


def test_missing_dates_are_passed_over():
    table = attendance([("e1", "a"), ("e1", "b"), ("e2", "a"), ("e2", "b"), ("e3", "c"), ("e3", "d")])
    table["date"] = pd.to_datetime(table["engagement_id"].map({"e1": "2020-07-14", "e2": None, "e3": None}))
    found = co_participation(table)
    assert found["first"].iloc[0] == found["last"].iloc[0] == pd.Timestamp("2020-07-14")
    assert found.loc[1, ["first", "last"]].isna().all()


def test_sides_and_kinds_make_the_tie():
    table = attendance([("e1", "a"), ("e1", "b"), ("e1", "c"), ("e2", "a"), ("e2", "b")])
    table["side"] = ["icesco", "country:LBN", "country:LBN", "icesco", "country:LBN"]
    table["tie_of_kind"] = ["met", "met", "met", "co-present", "co-present"]
    found = co_participation(table, columns=("tie", "count"))
    assert found.astype({"tie": "str"}).to_numpy().tolist() == [
        ["a", "b", "met", 1],
        ["a", "b", "co-present", 1],
        ["a", "c", "met", 1],
        ["b", "c", "delegation", 1],
    ]


def by_hand(table):
    """The plain way, a loop over pairs, as the yardstick."""
    rooms = table.groupby("engagement_id")["person_id"].agg(lambda names: sorted(set(names)))
    weights, counts = {}, {}
    for room in rooms:
        for pair in combinations(room, 2):
            counts[pair] = counts.get(pair, 0) + 1
            weights[pair] = weights.get(pair, 0.0) + 1 / (len(room) - 1)
    return counts, weights


SEATS = st.lists(st.tuples(st.integers(0, 8), st.sampled_from("abcdefgh")), max_size=60)


@given(SEATS)
@settings(max_examples=80, deadline=None)
def test_the_sparse_product_says_what_a_loop_says(rows):
    table = attendance(rows)
    found = co_participation(table)
    counts, weights = by_hand(table)
    pairs = list(zip(found["u"], found["v"], strict=True))
    assert pairs == sorted(counts)
    assert found["count"].tolist() == [counts[pair] for pair in pairs]
    assert found["newman"].tolist() == pytest.approx([weights[pair] for pair in pairs])
    assert (found["u"] < found["v"]).all()
    assert found["jaccard"].between(0, 1).all()


@given(SEATS)
@settings(max_examples=80, deadline=None)
def test_newmans_invariant(rows):
    """An actor's weights add up to the engagements it shared with anyone."""
    table = attendance(rows).drop_duplicates()
    found = co_participation(table, columns=("newman",))
    strength = (
        pd.concat([found.groupby("u")["newman"].sum(), found.groupby("v")["newman"].sum()]).groupby(level=0).sum()
    )
    size = table.groupby("engagement_id")["person_id"].transform("size")
    shared = table[size > 1].groupby("person_id").size()
    assert strength.to_dict() == pytest.approx(shared.to_dict())


def davis():
    G = nx.davis_southern_women_graph()
    return attendance([(event, woman) for woman in G.graph["top"] for event in G[woman]])


def test_davis_southern_women_meet_as_published():
    table = davis()
    found = co_participation(table, columns=("count", "newman")).set_index(["u", "v"])
    assert len(found) == 139
    # Evelyn and Laura shared six events, Charlotte and Brenda four (Davis, Gardner and Gardner 1941).
    assert found.loc[("Evelyn Jefferson", "Laura Mandeville"), "count"] == 6
    assert found.loc[("Brenda Rogers", "Charlotte McDowd"), "count"] == 4
    B = nx.davis_southern_women_graph()
    published = nx.bipartite.collaboration_weighted_projected_graph(B, B.graph["top"])
    for u, v, weight in published.edges(data="weight"):
        assert found.loc[tuple(sorted((u, v))), "newman"] == pytest.approx(weight)
    strength = found["newman"].groupby("u").sum().add(found["newman"].groupby("v").sum(), fill_value=0)
    attended = table.groupby("person_id").size()
    assert strength.to_dict() == pytest.approx(attended.to_dict())  # every event had at least two women


@pytest.mark.skipif(not DAVIS.exists(), reason="the published weights of Davis' women are not on this machine")
def test_davis_weights_as_held_outside():
    held = pd.read_csv(DAVIS)
    found = co_participation(davis(), columns=("count", "newman", "jaccard"))
    first_names = {name.split()[0] for name in [*found["u"], *found["v"]]}
    other = dict(
        zip(sorted({*held["u"], *held["v"]} - first_names), sorted(first_names - {*held["u"], *held["v"]}), strict=True)
    )
    theirs = {
        frozenset(other.get(name, name) for name in (row.u, row.v)): (row.shared_events, row.newman, row.jaccard)
        for row in held.itertuples()
    }
    mine = {
        frozenset((row.u.split()[0], row.v.split()[0])): (row.met, row.newman, row.jaccard)
        for row in found.rename(columns={"count": "met"}).itertuples(index=False)
    }
    assert mine.keys() == theirs.keys()
    for pair, values in mine.items():
        assert values == pytest.approx(theirs[pair], abs=1e-6)
