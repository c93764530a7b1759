"""The tables and numbers of the pages; codes stay codes and columns keep plain names, which the pages put in words."""

from __future__ import annotations

import networkx as nx
import pandas as pd

from analytics import timeline
from analytics.actors import ICESCO, actor_names, engagement_actors, engagement_countries, engagement_organizations
from analytics.facets import NO_COUNTRY
from analytics.frames import Frames
from analytics.text import fold


def engagement_table(frames: Frames) -> pd.DataFrame:
    """One row an engagement, the latest first, for a searchable table.

    Returns
    -------
    DataFrame[engagement_id, date, start_date, end_date, date_basis, date_precision, kind, kind_label, mode,
    mode_label, title, summary, city, venue_country, venue, countries, bodies, people, themes, n_outcomes, n_sources];
    `date` is the first day, for sorting; countries, bodies, people and themes are names joined by "; ".
    """
    events, names = frames.engagements, actor_names(frames)
    ids = events["engagement_id"]
    country = "country:" + events["venue_country"]
    table = events[["engagement_id", "start_date", "end_date", "date_basis", "date_precision", "kind", "mode"]].copy()
    table.insert(1, "date", events["period_start"])
    table["kind_label"] = _worded(events["kind"], frames.kinds)
    table["mode_label"] = _worded(events["mode"], frames.modes)
    for column in ("title", "summary", "city", "venue_country"):
        table[column] = events[column]
    table["venue"] = country.map(names).astype("str")
    countries, bodies = engagement_countries(frames), engagement_organizations(frames)
    themes = frames.engagement_themes.sort_values("rank", kind="stable")
    table["countries"] = _joined(ids, countries["engagement_id"], ("country:" + countries["country_code"]).map(names))
    table["bodies"] = _joined(ids, bodies["engagement_id"], ("organization:" + bodies["organization_id"]).map(names))
    seats = frames.participations
    table["people"] = _joined(ids, seats["engagement_id"], ("person:" + seats["person_id"]).map(names))
    table["themes"] = _joined(ids, themes["engagement_id"], _worded(themes["theme"], frames.themes))
    table["n_outcomes"] = _tally(ids, frames.outcomes["engagement_id"])
    table["n_sources"] = _tally(ids, frames.engagement_sources["engagement_id"])
    return table.iloc[::-1].reset_index(drop=True)


def _worded(codes: pd.Series, vocabulary: pd.DataFrame) -> pd.Series:
    labels = dict(zip(vocabulary["code"], vocabulary["label"], strict=True))
    return codes.astype("str").map(labels).astype("str").fillna(codes.astype("str"))


def _joined(ids: pd.Series, of: pd.Series, words: pd.Series) -> pd.Series:
    pairs = pd.DataFrame({"of": of.to_numpy(), "word": words.astype("str").to_numpy()}).dropna().drop_duplicates()
    return ids.map(pairs.groupby("of", sort=False)["word"].agg("; ".join)).astype("object").fillna("").astype("str")


def _tally(ids: pd.Series, of: pd.Series) -> pd.Series:
    return ids.map(of.value_counts()).fillna(0).astype("int64")


def actor_table(frames: Frames, sort: str | None = None) -> pd.DataFrame:
    """One row an actor, the most engaged first.

    Parameters
    ----------
    sort : "person", "organization" or "country"; without it, all three.

    Returns
    -------
    DataFrame[actor_id, name, sort, engagements, first, last, last_engagement, offices, classification, side]; first
    and last are partial dates, offices of a person its positions by date joined by "; ", side the last it stood on.
    """
    links = engagement_actors(frames)
    links = links[links["actor_id"] != ICESCO]
    if sort is not None:
        links = links[links["actor_id"].str.startswith(sort + ":")]
    place = pd.Series(range(len(frames.engagements)), index=frames.engagements["engagement_id"])
    links = links.assign(_order=links["engagement_id"].map(place)).dropna(subset=["_order"]).sort_values("_order")
    dates = frames.engagements.set_index("engagement_id")["start_date"]
    groups = links.groupby("actor_id", sort=False)["engagement_id"]
    table = pd.DataFrame({"engagements": groups.size(), "first": groups.first(), "last_engagement": groups.last()})
    table = table.rename_axis("actor_id").reset_index()
    table["first"], table["last"] = table["first"].map(dates), table["last_engagement"].map(dates)
    table.insert(1, "name", table["actor_id"].map(actor_names(frames)).astype("str"))
    table.insert(2, "sort", table["actor_id"].str.split(":").str[0].astype("str"))
    return _with_facts(frames, table).sort_values(["engagements", "name"], ascending=[False, True], ignore_index=True)


def _with_facts(frames: Frames, table: pd.DataFrame) -> pd.DataFrame:
    held = offices(frames)
    said = held.groupby("person_id", sort=False)["office"].agg(lambda texts: "; ".join(dict.fromkeys(texts)))
    said.index = "person:" + said.index
    bodies = frames.organizations
    classes = dict(zip("organization:" + bodies["organization_id"], bodies["classification"], strict=True))
    sides = held.groupby("person_id", sort=False)["side"].last()
    sides.index = "person:" + sides.index
    columns = ["actor_id", "name", "sort", "engagements", "first", "last", "last_engagement"]
    return table[columns].assign(
        offices=table["actor_id"].map(said).fillna("").astype("str"),
        classification=table["actor_id"].map(classes).astype("str"),
        side=table["actor_id"].map(sides).astype("str"),
    )


def offices(frames: Frames, person_id: str | None = None) -> pd.DataFrame:
    """In which offices people were met, and when: a person is not an office and may hold several over time.

    Returns
    -------
    DataFrame[person_id, office, position, organization_id, organization, side, first, last, engagements, basis], by
    person and date. Spellings of one position ("Director General", "Director-General") are one office; `office` adds
    the body where the position was not what the body was made from. `basis` is "seen" for what engagements say and
    "membership" for what a source says of the office itself.
    """
    seats = frames.participations
    seats = seats if person_id is None else seats[seats["person_id"] == person_id]
    dates = frames.engagements.set_index("engagement_id")["start_date"]
    seats = seats.assign(date=seats["engagement_id"].map(dates)).dropna(subset=["person_id"])
    seats["position"] = seats["position"].fillna(seats["position_as_written"])
    seats["_same"] = seats["position"].map({text: fold(text) for text in seats["position"].dropna().unique()})
    keys = ["person_id", "_same", "organization_id", "side"]
    groups = seats.sort_values("date", kind="stable").groupby(keys, dropna=False, sort=False)
    seen = groups.agg(
        position=("position", "last"),
        first=("date", "min"),
        last=("date", "max"),
        engagements=("engagement_id", "nunique"),
    )
    seen = seen.reset_index().drop(columns="_same").assign(basis="seen")
    told = frames.memberships if person_id is None else frames.memberships[frames.memberships["person_id"] == person_id]
    told = told.rename(columns={"role": "position", "start_date": "first", "end_date": "last"})
    told = told.assign(basis="membership", engagements=0, side=None)
    table = pd.concat([seen, told[list(seen.columns)]], ignore_index=True) if len(told) else seen
    return _office_words(frames, table).sort_values(["person_id", "first"], kind="stable", ignore_index=True)


def _office_words(frames: Frames, table: pd.DataFrame) -> pd.DataFrame:
    bodies = frames.organizations
    names = {**dict(zip(bodies["organization_id"], bodies["name"], strict=True)), ICESCO: "ICESCO"}
    derived = set(bodies.loc[bodies["is_derived"], "organization_id"])
    body = table["organization_id"].map(names).astype("str")
    position = table["position"].fillna("").astype("str")
    told = table["organization_id"].isin(derived) | body.isna() | (table["organization_id"] == ICESCO)
    office = position.where(told & (position != ""), (position + ", " + body.fillna("")).str.strip(", "))
    order = ["person_id", "office", "position", "organization_id", "organization", "side", "first", "last"]
    table = table.assign(organization=body, office=office.astype("str"))[[*order, "engagements", "basis"]]
    return table.astype({"engagements": "int64"})


def ties_table(G: nx.Graph) -> pd.DataFrame:
    """The ties of a network as a table, the strongest first.

    Returns
    -------
    DataFrame[u, v, u_name, v_name, tie, count, newman, jaccard, first, last, engagements].
    """
    keys = ("tie", "count", "newman", "jaccard", "first", "last", "engagements")
    edges = [(u, v, tie) if u < v else (v, u, tie) for u, v, tie in G.edges(data=True)]
    names = dict(G.nodes(data="name"))
    columns = {"u": [u for u, *_ in edges], "v": [v for _, v, _ in edges]}
    columns |= {f"{end}_name": [names[node] or node for node in columns[end]] for end in ("u", "v")}
    columns |= {key: [tie.get(key) for *_, tie in edges] for key in keys}
    table = pd.DataFrame(columns, columns=["u", "v", "u_name", "v_name", *keys])
    table = table.astype({"count": "int64", "newman": "float64", "jaccard": "float64"})
    order = ["count", "newman", "u_name", "v_name"]
    return table.sort_values(order, ascending=[False, False, True, True], ignore_index=True)


def ranked(frames: Frames, what: str = "country", most: int | None = 10) -> pd.DataFrame:
    """The most engaged, or the themes most spoken of.

    Parameters
    ----------
    what : "country", "theme", "kind", "organization", "person" (not of ICESCO) or "icesco" (its people).

    Returns
    -------
    DataFrame[id, label, value]; value is the number of engagements, each counted once for each of its countries or
    themes.
    """
    by = "person" if what == "icesco" else what
    table = timeline.spans(frames, by)["engagements"].rename("value").reset_index()
    table.insert(1, "label", table["id"].map(timeline.names(frames, by)).astype("str"))
    table = table[table["id"] != NO_COUNTRY]
    if by == "person":
        ours = frames.participations.loc[frames.participations["side"] == ICESCO, "person_id"]
        table = table[table["id"].isin(ours) == (what == "icesco")]
    table = table.sort_values(["value", "label"], ascending=[False, True], ignore_index=True)
    return table if most is None else table.head(most)


def tiles(frames: Frames) -> pd.DataFrame:
    """Every country on record with its engagements in view, for the grid of tiles.

    Returns
    -------
    DataFrame[country_code, name, region, status, engagements, first, last]; status is missing where not known.
    """
    met = timeline.spans(frames, "country")
    table = frames.countries[["country_code", "name_en", "icesco_region", "icesco_status"]]
    table = table.set_axis(["country_code", "name", "region", "status"], axis="columns")
    table = table.assign(
        engagements=table["country_code"].map(met["engagements"]).fillna(0).astype("int64"),
        first=table["country_code"].map(met["first"]).astype("str"),
        last=table["country_code"].map(met["last"]).astype("str"),
    )
    return table.sort_values("name", ignore_index=True)
