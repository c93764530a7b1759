"""The meeting network, against the table worked out on paper in tests/small.py."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.frames import Frames
from analytics.network import LEVELS, OURS, TIES, co_participation, meeting_network, organization_sides, participants
from analytics.selection import Selection
from tests.small import small

K, M, AZE, LBN, RUS, SEN = (
    "person:nadir-kessel",
    "person:ilyas-morand",
    "country:AZE",
    "country:LBN",
    "country:RUS",
    "country:SEN",
)


FRAMES = small()


def ties(G):
    return {frozenset(pair[:2]): pair[2]["count"] for pair in G.edges(data=True)}


def test_the_default_is_countries_against_icescos_people_by_name():
    G = meeting_network(small())
    assert set(G) == {K, M, AZE, LBN, RUS, SEN}
    assert ties(G) == {
        frozenset((K, AZE)): 2,
        frozenset((K, LBN)): 2,
        frozenset((M, SEN)): 1,
        frozenset((AZE, LBN)): 1,
        frozenset((K, RUS)): 1,
    }


def test_a_tie_keeps_its_dates_and_its_engagements():
    tie = meeting_network(small()).edges[K, LBN]
    assert tie["engagements"] == ("e2", "e5")
    assert (tie["first"], tie["last"]) == ("2020-07", "2021-03-10")
    assert tie["newman"] == pytest.approx(1 / 1 + 1 / 2)  # two at e2, three at e5
    assert tie["jaccard"] == pytest.approx(2 / (7 + 3 - 2))  # Kessel at seven, Lebanon at three, two of them shared


def test_nodes_bear_their_facts():
    G = meeting_network(small())
    assert G.nodes[SEN] == {
        "name": "Senegal",
        "sort": "country",
        "side": "country:SEN",
        "country_code": "SEN",
        "region": "Africa",
        "engagements": 2,
    }
    assert G.nodes[K]["side"] == "icesco"
    assert G.nodes[K]["country_code"] is None


def test_a_country_of_which_nobody_is_named_takes_part_and_a_venue_does_not():
    seats = participants(small())
    assert set(seats.loc[seats["engagement_id"] == "e4", "actor_id"]) == {M, SEN}
    assert "country:MAR" not in set(seats["actor_id"])


def test_all_ties_and_the_strongest_of_a_pair():
    G = meeting_network(small(), ties=TIES)
    assert G.edges[K, AZE]["ties"] == {"met": 2, "co-present": 1}
    assert G.edges[K, AZE]["tie"] == "met"
    assert G.edges[K, AZE]["engagements"] == ("e1", "e3", "e5")
    assert G.edges[K, M]["ties"] == {"delegation": 2}
    assert sum(1 for *_, tie in G.edges(data="ties") if "co-present" in tie) == 9
    assert G.graph["isolates"] == ()


def test_with_all_ties_newman_strength_is_the_engagements_shared_with_anyone():
    for level in LEVELS:
        for icesco in OURS:
            G = meeting_network(FRAMES, level, TIES, icesco)
            seats = participants(FRAMES, level, icesco)
            size = seats.groupby("engagement_id")["actor_id"].transform("size")
            shared = seats[size > 1].groupby("actor_id").size()
            assert dict(G.degree(weight="newman")) == pytest.approx(shared.to_dict())


def test_icesco_as_one_takes_part_in_every_engagement():
    G = meeting_network(small(), icesco="one")
    assert G.nodes["icesco"]["engagements"] == 8
    assert ties(G)[frozenset(("icesco", SEN))] == 1
    assert not any(node.startswith("person:") for node in G)


def test_without_icesco_others_are_tied_among_themselves():
    assert ties(meeting_network(small(), icesco="none")) == {frozenset((AZE, LBN)): 1}


def test_people_stand_on_their_own_side():
    G = meeting_network(small(), "people")
    velizade, haddad, montel = "person:tarana-velizade", "person:rafik-al-haddad", "person:claire-montel"
    assert ties(G)[frozenset((velizade, haddad))] == 1
    assert ties(G)[frozenset((K, montel))] == ties(G)[frozenset((M, montel))] == 1
    assert not G.has_edge(K, M)
    assert G.nodes[velizade]["country_code"] == "AZE"


def test_bodies_of_one_country_are_one_side_and_a_body_without_country_its_own():
    sides = organization_sides(small())
    assert sides["ministry-of-culture-of-azerbaijan"] == sides["embassy-of-azerbaijan-in-morocco"] == AZE
    assert sides["world-reading-council"] == "organization:world-reading-council"
    assert sides["icesco"] == "icesco"
    G = meeting_network(small(), "organizations", TIES, "none")
    assert set(G) == {
        "organization:world-reading-council",
        "organization:ministry-of-culture-of-lebanon",
        "organization:embassy-of-azerbaijan-in-morocco",
        "organization:ministry-of-culture-of-azerbaijan",
    }


def test_leaving_out_an_actor_leaves_the_weights_of_the_others():
    whole, part = meeting_network(small()), meeting_network(small(), leave_out=[K])
    assert set(part) == {M, SEN, AZE, LBN}
    assert part.edges[AZE, LBN] == whole.edges[AZE, LBN]
    assert part.graph["isolates"] == (RUS,)


def test_isolates_are_named_not_drawn():
    G = meeting_network(small(), icesco="none")
    assert set(G.graph["isolates"]) == {RUS, SEN}


def test_a_selection_narrows_the_network():
    G = meeting_network(Selection(start="2021").apply(small()))
    assert ties(G)[frozenset((K, AZE))] == 1
    assert G.nodes[K]["engagements"] == 4


def test_an_empty_record_gives_an_empty_network():
    for level in LEVELS:
        for icesco in OURS:
            assert len(meeting_network(Frames.empty(), level, TIES, icesco)) == 0
            assert list(participants(Frames.empty(), level, icesco)) == [
                "engagement_id", "actor_id", "side", "date", "kind", "tie_of_kind",
            ]  # fmt: skip


def test_words_that_are_not_known_are_refused():
    with pytest.raises(ValueError, match="continents"):
        meeting_network(small(), "continents")
    with pytest.raises(ValueError, match="friends"):
        meeting_network(small(), ties=("friends",))
    with pytest.raises(ValueError, match="all"):
        participants(small(), icesco="all")


def test_someone_on_two_seats_counts_once():
    frames = small()
    twice = pd.concat([frames.participations, frames.participations], ignore_index=True)
    G, H = meeting_network(frames), meeting_network(frames.with_tables(participations=twice))
    assert ties(G) == ties(H)


@given(st.sets(st.sampled_from(TIES), min_size=1), st.sampled_from(LEVELS), st.sampled_from(OURS))
@settings(max_examples=25, deadline=None)
def test_sorts_of_tie_add_up(chosen, level, icesco):
    G = meeting_network(FRAMES, level, tuple(chosen), icesco)
    pairs = co_participation(participants(FRAMES, level, icesco), "actor_id", ("tie", "count"))
    assert sum(count for *_, count in G.edges(data="count")) == pairs.loc[pairs["tie"].isin(chosen), "count"].sum()
    for *_, tie in G.edges(data=True):
        assert tie["count"] == sum(tie["ties"].values()) == len(set(tie["engagements"]))
        assert set(tie["ties"]) <= chosen
