"""Who is whom on a card: candidates one click away, to link, to make new, or to say that they are not the same."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import streamlit as st

from analytics.words import counted
from records.same import not_the_same
from ui import cached
from ui.parts import go_link, md
from ui.review import candidates, desk
from ui.review.candidates import Candidate
from ui.review.signing import reviewer, signed
from ui.review.state import Desk, Row
from ui.review.words import Choices


def show(work: Desk, known: Choices, revision: str) -> None:
    """People and bodies of the card that are linked to nothing yet, each with its candidates."""
    people, bodies = _open_people(work, revision), _open_bodies(work, revision)
    offered = [(place, one, found) for place, one, found in people if found]
    new = len(people) - len(offered)
    words = f"{counted(len(offered), 'person', 'people')} may be on the record already" if offered else ""
    words += (", " if words else "") + f"{new} new" if new else ""
    if not people and not bodies:
        return
    st.markdown(f"**Who is whom** :small[:gray[{words or 'everyone is linked'}]]")
    _show_link_all(work, offered, bodies)
    for place, person, found in offered:
        _show_person(work, place, person, found)
    for name, found in bodies:
        _show_body(work, name, found)


def _show_link_all(work: Desk, offered: list, bodies: list) -> None:
    """One click for all of whom there is little doubt; it is still the reader's click, and names whom it links."""
    sure = [(place, found[0]) for place, _, found in offered if found[0].is_sure]
    sure_bodies = [(name, found[0]) for name, found in bodies if found[0].is_sure]
    if len(sure) + len(sure_bodies) < 2:
        return
    names = ", ".join(md(one.name) for _, one in (*sure, *sure_bodies))
    st.button(
        f"Link the {len(sure) + len(sure_bodies)} of whom there is little doubt",
        key="link-all",
        icon=":material/link:",
        on_click=_link_all,
        args=(work, sure, sure_bodies),
        help=f"The same name, and the same country or office: {names}",
    )


def _label(one: Candidate) -> str:
    times = f" :small[:gray[{counted(one.engagements, 'engagement')}]]" if one.engagements else ""
    return f"Is {md(one.name)}{times}"


def _open_people(work: Desk, revision: str) -> list[tuple[int, Row, tuple[Candidate, ...]]]:
    found = []
    for place, one in candidates.people_on(work.card):
        name, office = one.get("name_as_written") or "", one.get("position")
        is_new = ("people", name) in work.settled
        if is_new or not name:
            found.append((place, one, ()))
            continue
        day = work.card.get("start_date")
        offered = candidates.of_name(revision, "people", name, one.get("country_code"), office, day)
        found.append((place, one, offered))
    return found


def _open_bodies(work: Desk, revision: str) -> list[tuple[str, tuple[Candidate, ...]]]:
    """New bodies of the card, engaged or of its people, that may be one of the record; each name once."""
    card = work.card
    names = [one.get("name") for one in card.get("organizations") or () if not one.get("organization_id")]
    names += [one.get("organization") for one in card.get("people") or () if not one.get("organization_id")]
    found = []
    for name in dict.fromkeys(filter(None, names)):
        offered = candidates.of_name(revision, "organizations", name)
        if offered and ("organizations", name) not in work.settled:
            found.append((name, offered))
    return found


# One person ----------------------------------------------------------------------------------------------------------


def _show_person(work: Desk, place: int, person: Row, found: tuple[Candidate, ...]) -> None:
    name = str(person.get("name_as_written") or "")
    office = str(person.get("position") or "")
    office = office if len(office) <= 60 else office[:58] + "…"
    with st.container(key=f"card-{work.subject}-who--people-{place}", gap=None):
        st.markdown(f"{md(name)} :small[:gray[{md(office)}]]")
        with st.container(horizontal=True, vertical_alignment="center"):
            for number, one in enumerate(found):
                st.button(
                    _label(one),
                    key=f"link-{place}-{number}",
                    icon=":material/link:",
                    on_click=_link,
                    args=(work, place, one),
                    help=md(one.reasons),
                )
            _show_doubts(work, "people", name, found, f"person-{place}")
            st.button("Someone new", key=f"new-{place}", type="tertiary", on_click=_settle, args=(work, "people", name))


def _show_doubts(work: Desk, table: str, name: str, found: tuple[Candidate, ...], key: str) -> None:
    """Why each is offered, where to look it up, and the word that it is not the same."""
    with st.popover("Why?", key=f"why-{key}", type="tertiary", on_change="rerun") as box:
        if not box.open:
            return
        sort = "person" if table == "people" else "organization"
        for number, one in enumerate(found):
            st.markdown(f"**{md(one.name)}**: {md(one.reasons)}.")
            with st.container(horizontal=True, vertical_alignment="center"):
                go_link("See who it is", "people", icon=":material/arrow_forward:", open=f"{sort}:{one.key}")
                st.button(
                    "Not the same",
                    key=f"apart-{key}-{number}",
                    on_click=_apart,
                    args=(table, name, one),
                    type="tertiary",
                )


def _link(work: Desk, place: int, one: Candidate) -> None:
    people = deepcopy(work.card["people"])
    people[place] |= {"person_id": one.key, "name": one.name}
    work.change(people=people)


def _link_all(work: Desk, sure: list[tuple[int, Candidate]], bodies: list[tuple[str, Candidate]]) -> None:
    for place, one in sure:
        _link(work, place, one)
    for name, body in bodies:
        _link_body(work, name, body)


def _settle(work: Desk, table: str, name: str) -> None:
    work.settled.add((table, name))


@signed
def _apart(table: str, name: str, one: Candidate) -> None:
    """Remember that a name on a card is not this one of the record."""
    key = candidates.name_key(name)
    reason = "said while reviewing a draft"
    desk.attempt(lambda: not_the_same(cached.store(), table, one.key, key, who=reviewer(), reason=reason))


# One body ------------------------------------------------------------------------------------------------------------


def _show_body(work: Desk, name: str, found: tuple[Candidate, ...]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"{md(name)} :small[:gray[body]]", width="content")
        for number, one in enumerate(found):
            key = f"body-{name}-{number}"
            st.button(
                _label(one),
                key=key,
                icon=":material/link:",
                on_click=_link_body,
                args=(work, name, one),
                help=md(one.reasons),
            )
        _show_doubts(work, "organizations", name, found, f"body-{name}")
        st.button(
            "A new one", key=f"new-body-{name}", type="tertiary", on_click=_settle, args=(work, "organizations", name)
        )


def _link_body(work: Desk, name: str, one: Candidate) -> None:
    bodies: list[dict[str, Any]] = deepcopy(work.card.get("organizations") or [])
    people = deepcopy(work.card.get("people") or [])
    for body in bodies:
        if body.get("name") == name and not body.get("organization_id"):
            body.update(organization_id=one.key, name=one.name)
    for person in people:
        if person.get("organization") == name and not person.get("organization_id"):
            person.update(organization_id=one.key, organization=one.name, side=None)
    work.change(organizations=bodies, people=people)
