"""Hover texts and lists as whole sentences: who met whom, how often, from when to when."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx

from analytics.frames import Frames
from analytics.words import counted, listed, month_span, text_of, times

_DID = {"met": "met", "co-present": "were at the same event", "delegation": "stood on the same side"}


def tie_sentence(names: tuple[str, str], tie: dict) -> str:
    """How a pair is tied: `A and B met 4 times, Jul 2020 to Jun 2022.`

    Parameters
    ----------
    names : the two names.
    tie : edge attributes of `analytics.network.meeting_network`: ties (sort to count), first, last.
    """
    did = [f"{_DID[sort]} {times(count)}" for sort, count in tie["ties"].items()]
    return f"{names[0]} and {names[1]} {listed(did)}, {month_span(tie['first'], tie['last'])}."


def tie_teller(G: nx.Graph) -> Callable[[str, str], str]:
    """What tells the sentence of any tie of a meeting network, by its two nodes."""
    return lambda u, v: tie_sentence((G.nodes[u]["name"], G.nodes[v]["name"]), G.edges[u, v])


def node_sentences(G: nx.Graph, frames: Frames) -> dict[str, str]:
    """What a node is and does here: name, latest office, engagements, and with how many it is tied."""
    offices = latest_offices(frames)
    sentences = {}
    for node, facts in G.nodes(data=True):
        office = offices.get(str(node).removeprefix("person:"), "") if facts["sort"] == "person" else ""
        who = f"{facts['name']}, {office}" if office else facts["name"]
        sentences[node] = (
            f"{who}: {counted(facts['engagements'], 'engagement')}, tied to {counted(G.degree(node), 'actor')} shown."
        )
    return sentences


def latest_offices(frames: Frames) -> dict[str, str]:
    """The office each person held at the last engagement in view that names one: `Minister of Culture, Senegal`."""
    order = frames.engagements.set_index("engagement_id")["period_start"]
    rows = frames.participations.dropna(subset=["position"])
    rows = rows.assign(_when=rows["engagement_id"].map(order)).sort_values("_when", kind="stable")
    rows = rows.drop_duplicates("person_id", keep="last")
    countries = frames.countries.set_index("country_code")["name_en"]
    bodies = frames.organizations.set_index("organization_id")["name"]
    offices = {}
    for row in rows.itertuples():
        of = text_of(countries.get(row.country_code)) or text_of(bodies.get(row.organization_id))
        offices[str(row.person_id)] = (
            f"{row.position}, {of}" if of and of not in str(row.position) else str(row.position)
        )
    return offices
