"""A small record made by hand: eight engagements of invented people and bodies, for everyone's tests.

Worked out on paper, at level "countries" with ICESCO's people by name and ties `met` (side A -- side B):

====  ==========  =================  =======================================================  =======================
id    date        kind (tie)         actors at that level                                      met pairs
====  ==========  =================  =======================================================  =======================
e1    2020-02-14  bilateral (met)    Kessel, AZE                                               K-AZE
e2    2020-07     video (met)        Kessel, LBN                                               K-LBN
e3    2020-07-29  conference (co)    Kessel, Morand, AZE, LBN, SEN (World Reading Council)     none (9 co-present)
e4    2021        official (met)     Morand, SEN (nobody of Senegal is named)                  M-SEN
e5    2021-03-10  signing (met)      Kessel, AZE, LBN                                          K-AZE, K-LBN, AZE-LBN
e6    2022-06-01  phone (met)        Kessel, RUS                                               K-RUS
e7    2022-06-20  bilateral (met)    Kessel, Morand (World Reading Council, no country)        none (delegation K-M)
e8    2023-01-05  statement (co)     Kessel                                                    none
====  ==========  =================  =======================================================  =======================

So: nodes Kessel, Morand, AZE, LBN, RUS, SEN; ties met: K-AZE 2, K-LBN 2, M-SEN 1, AZE-LBN 1, K-RUS 1: five.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.dates import periods
from analytics.frames import Frames, typed

VOCABULARIES: dict[str, list[tuple[str, ...]]] = {
    "kinds": [
        ("bilateral-meeting", "Bilateral meeting", "met"),
        ("video-conference", "Video conference", "met"),
        ("phone-call", "Phone call", "met"),
        ("courtesy-call", "Courtesy call", "met"),
        ("official-visit", "Official visit", "met"),
        ("signing", "Signing", "met"),
        ("conference", "Conference", "co-present"),
        ("ceremony", "Ceremony", "co-present"),
        ("training", "Training", "co-present"),
        ("statement", "Statement", "co-present"),
        ("other", "Other", "co-present"),
    ],
    "modes": [("in-person", "In person"), ("virtual", "Virtual"), ("hybrid", "Hybrid"), ("unknown", "Not known")],
    "roles": [
        ("host", "Host"),
        ("counterpart", "Counterpart"),
        ("attendee", "Attendee"),
        ("speaker", "Speaker"),
        ("chair", "Chair"),
        ("signatory", "Signatory"),
        ("patron", "Patron"),
        ("honouree", "Honouree"),
    ],
    "sides": [("icesco", "ICESCO"), ("country", "A country"), ("organization", "A body"), ("none", "No side")],
    "date_bases": [("stated", "Stated"), ("published", "Publication date"), ("inferred", "Inferred")],
    "outcome_kinds": [
        ("agreement-signed", "Agreement signed"),
        ("agreed", "Agreed"),
        ("pledge", "Pledge"),
        ("proposal", "Proposal"),
        ("invitation", "Invitation"),
        ("decision", "Decision"),
        ("award", "Award"),
    ],
    "classifications": [
        ("ministry", "Ministry"),
        ("embassy", "Embassy"),
        ("intergovernmental", "Intergovernmental"),
        ("ngo", "Non-governmental"),
    ],
    "outcome_statuses": [("open", "Open"), ("done", "Done")],
    "icesco_statuses": [("member", "Member"), ("observer", "Observer"), ("none", "Neither"), ("unknown", "Not known")],
    "regions": [
        ("Arab", "Arab"),
        ("Asia", "Asia"),
        ("Africa", "Africa"),
        ("Observers and others", "Observers and others"),
    ],
    "themes": [
        ("education", "Education", "4", "Education"),
        ("culture", "Culture", "11;4", "Culture"),
        ("heritage", "Heritage", "11", "Culture"),
        ("youth", "Youth", "4;8", "Human sciences"),
    ],
}

COUNTRIES = [
    ("AZE", "AZ", "Azerbaijan", "Azerbaïdjan", "أذربيجان", "member", "Asia"),
    ("FRA", "FR", "France", "France", "فرنسا", None, "Observers and others"),
    ("KAZ", "KZ", "Kazakhstan", "Kazakhstan", "كازاخستان", "member", "Asia"),
    ("LBN", "LB", "Lebanon", "Liban", "لبنان", "member", "Arab"),
    ("MAR", "MA", "Morocco", "Maroc", "المغرب", "member", "Arab"),
    ("RUS", "RU", "Russia", "Russie", "روسيا", "observer", "Observers and others"),
    ("SEN", "SN", "Senegal", "Sénégal", "السنغال", "member", "Africa"),
]

# id, title, kind, mode, start, end, basis, city, venue, countries, bodies, themes
ENGAGEMENTS = [
    ("e1", "Ambassador of Azerbaijan received", "bilateral-meeting", "in-person", "2020-02-14", None, "stated")
    + ("Rabat", "MAR", ["AZE"], [], ["education"]),
    ("e2", "Video call with Lebanon's culture minister", "video-conference", "virtual", "2020-07", None, "inferred")
    + (None, None, ["LBN"], ["ministry-of-culture-of-lebanon"], ["culture", "heritage"]),
    ("e3", "Conference on reading", "conference", "hybrid", "2020-07-29", None, "published")
    + ("Rabat", "MAR", ["AZE", "LBN", "SEN"], ["world-reading-council"], ["education", "culture", "youth"]),
    ("e4", "Visit to Dakar", "official-visit", "in-person", "2021", None, "inferred")
    + ("Dakar", "SEN", ["SEN"], [], ["heritage"]),
    ("e5", "Three-party agreement signed", "signing", "in-person", "2021-03-10", "2021-03-12", "stated")
    + ("Baku", "AZE", ["AZE", "LBN"], ["ministry-of-culture-of-lebanon"], ["culture"]),
    ("e6", "Call with a Russian envoy", "phone-call", "virtual", "2022-06-01", None, "stated")
    + (None, None, ["RUS"], [], ["education"]),
    ("e7", "Reading council at headquarters", "bilateral-meeting", "in-person", "2022-06-20", None, "stated")
    + ("Rabat", "MAR", [], ["world-reading-council"], ["education"]),
    ("e8", "Statement on Mother Language Day", "statement", "unknown", "2023-01-05", None, "stated")
    + (None, None, [], [], ["culture"]),
]

PEOPLE = [
    ("nadir-kessel", "Nadir Kessel", '["N. Kessel", "Nadir al-Kessel"]'),
    ("ilyas-morand", "Ilyas Morand", "[]"),
    ("tarana-velizade", "Tarana Velizade", "[]"),
    ("rafik-al-haddad", "Rafik Al-Haddâd", '["رفيق الحداد"]'),
    ("oleg-sazonov", "Oleg Sazonov", "[]"),
    ("claire-montel", "Claire Montel", "[]"),
]

ORGANIZATIONS = [
    ("icesco", "ICESCO", "ICESCO", "intergovernmental", "MAR", False),
    ("world-reading-council", "World Reading Council", "WRC", "ngo", None, False),
    ("ministry-of-culture-of-lebanon", "Ministry of Culture of Lebanon", None, "ministry", "LBN", True),
    ("embassy-of-azerbaijan-in-morocco", "Embassy of Azerbaijan in Morocco", None, "embassy", "AZE", True),
    ("ministry-of-culture-of-azerbaijan", "Ministry of Culture of Azerbaijan", None, "ministry", "AZE", True),
]

_K = ("nadir-kessel", "Director-General", "icesco", None, "icesco")
_M = ("ilyas-morand", "Head of Culture", "icesco", None, "icesco")
_V_AMBASSADOR = ("tarana-velizade", "Ambassador to Morocco", "embassy-of-azerbaijan-in-morocco", "AZE", "country:AZE")
_V_MINISTER = ("tarana-velizade", "Minister of Culture", "ministry-of-culture-of-azerbaijan", "AZE", "country:AZE")
_H = ("rafik-al-haddad", "Minister of Culture", "ministry-of-culture-of-lebanon", "LBN", "country:LBN")
_S = ("oleg-sazonov", "Special Envoy", None, "RUS", "country:RUS")
_C = ("claire-montel", "President", "world-reading-council", None, "organization:world-reading-council")

PARTICIPATIONS = [
    ("e1", _K, "host"),
    ("e1", _V_AMBASSADOR, "counterpart"),
    ("e2", _K, "host"),
    ("e2", _H, "counterpart"),
    ("e3", _K, "host"),
    ("e3", _M, "speaker"),
    ("e3", _V_AMBASSADOR, "attendee"),
    ("e3", _H, "speaker"),
    ("e3", _C, "speaker"),
    ("e4", _M, "attendee"),
    ("e5", _K, "signatory"),
    ("e5", _V_MINISTER, "signatory"),
    ("e5", _H, "signatory"),
    ("e6", _K, "host"),
    ("e6", _S, "counterpart"),
    ("e7", _K, "host"),
    ("e7", _M, "attendee"),
    ("e7", _C, "counterpart"),
    ("e8", _K, "speaker"),
]


def tables() -> dict[str, pd.DataFrame]:
    """The small record as a dict of frames, keyed and typed like `records.frames.frames(engine)`."""
    vocabularies = {
        name: typed(pd.DataFrame(rows, columns=["code", "label", "tie", "x"][: len(rows[0])]), name)
        if name != "themes"
        else typed(pd.DataFrame(rows, columns=["code", "label", "sdg", "sector"]), name)
        for name, rows in VOCABULARIES.items()
    }
    made = {name: typed(rows, name, vocabularies) for name, rows in _tables().items()}
    return {**made, **vocabularies}


def small() -> Frames:
    """The small record (see the table at the top of this file)."""
    return Frames(**tables())


def _tables() -> dict[str, pd.DataFrame]:
    names = {person: name for person, name, _ in PEOPLE}
    columns = [
        "engagement_id",
        "title",
        "kind",
        "mode",
        "start_date",
        "end_date",
        "date_basis",
        "city",
        "venue_country",
        "c",
        "o",
        "t",
    ]
    engagements = pd.DataFrame(ENGAGEMENTS, columns=columns)
    engagements["summary"] = "Summary of " + engagements["title"] + "."
    engagements = engagements.join(periods(engagements["start_date"].astype("str"), engagements["end_date"]))
    seats = pd.DataFrame(
        [
            {
                "engagement_id": engagement,
                "person_id": person,
                "name_as_written": names[person],
                "honorific": "Dr.",
                "position_as_written": position,
                "position": position,
                "organization_id": body,
                "country_code": country,
                "side": side,
                "role": role,
            }
            for engagement, (person, position, body, country, side), role in PARTICIPATIONS
        ]
    )
    number = seats.groupby("engagement_id").cumcount() + 1
    seats["participation_id"] = seats["engagement_id"] + "/" + number.map("{:02d}".format)
    return {
        "engagements": engagements.sort_values(["period_start", "engagement_id"], ignore_index=True),
        "participations": seats,
        **_links(engagements),
        **_things(),
    }


def _links(engagements: pd.DataFrame) -> dict[str, pd.DataFrame]:
    def pairs(letter: str, column: str) -> pd.DataFrame:
        rows = engagements[["engagement_id", letter]].explode(letter).dropna()
        return rows.rename(columns={letter: column}).reset_index(drop=True)

    themes = pairs("t", "theme")
    themes["rank"] = themes.groupby("engagement_id").cumcount() + 1
    sources = engagements["engagement_id"].where(engagements["engagement_id"] != "e7", "e6")  # e6 and e7: one page
    return {
        "engagement_countries": pairs("c", "country_code"),
        "engagement_organizations": pairs("o", "organization_id"),
        "engagement_themes": themes,
        "engagement_sources": pd.DataFrame(
            [*zip(engagements["engagement_id"], "s" + sources.str[1:], strict=True), ("e5", "s9")],
            columns=["engagement_id", "source_id"],
        ).assign(locator="headline"),
    }


def _things() -> dict[str, pd.DataFrame]:
    numbers = [1, 2, 3, 4, 5, 6, 8, 9]
    outcome: list[dict[str, Any]] = [
        {
            "outcome_id": "e5/o1",
            "engagement_id": "e5",
            "kind": "agreement-signed",
            "text": "A three-year agreement was signed.",
        },
        {
            "outcome_id": "e5/o2",
            "engagement_id": "e5",
            "kind": "pledge",
            "text": "A library was pledged.",
            "by_whom": "Azerbaijan",
        },
        {"outcome_id": "e6/o1", "engagement_id": "e6", "kind": "invitation", "text": "Kessel was invited to Kazan."},
    ]
    country = ["country_code", "iso2", "name_en", "name_fr", "name_ar", "icesco_status", "icesco_region"]
    body = ["organization_id", "name", "acronym", "classification", "country_code", "is_derived"]
    return {
        "sources": pd.DataFrame(
            [
                {
                    "source_id": f"s{n}",
                    "title": f"Report {n}",
                    "publisher": "ICESCO" if n < 9 else "Example Agency",
                    "url": f"https://example.org/{n}",
                    "published": "2021-03-13" if n == 9 else None,
                    "language": "en",
                    "is_rolling": n == 3,
                    "document": "report.txt" if n == 1 else None,
                }
                for n in numbers
            ]
        ),
        "people": pd.DataFrame(PEOPLE, columns=["person_id", "name", "other_names"]),
        "organizations": pd.DataFrame(ORGANIZATIONS, columns=body),
        "countries": pd.DataFrame(COUNTRIES, columns=country),
        "outcomes": pd.DataFrame(outcome),
        "memberships": pd.DataFrame(
            [
                {
                    "membership_id": "m1",
                    "person_id": "nadir-kessel",
                    "organization_id": "icesco",
                    "role": "Director-General",
                    "start_date": "2019-05",
                    "source_id": "s1",
                }
            ]
        ),
        "milestones": pd.DataFrame(
            [
                {
                    "milestone_id": "n1",
                    "date": "2020-01-30",
                    "text": "The organization takes its new name.",
                    "source_id": "s1",
                }
            ]
        ),
    }
