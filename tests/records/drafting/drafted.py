"""What the tests of drafting ask of a text: the one draft it gives, and who stands in it."""

from records.drafting import draft

BODY = "Islamic World Educational, Scientific and Cultural Organization (ICESCO)"
HEAD = f"Dr. Salim M. AlMalik, Director-General of the {BODY}"
HEAD_FR = "Dr Salim M. AlMalik, Directeur général de l’ICESCO"


def only(text, **more):
    found = draft(text, **more).drafts
    assert len(found) == 1
    return found[0]


def names(one):
    return [p["name"] for p in one["people"]]


def countries_of(one):
    return {p["name"]: p["country"] for p in one["people"]}
