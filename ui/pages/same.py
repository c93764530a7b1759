"""Perhaps the same: people and bodies of the record that may be one, told together or apart by a person."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import brief
from analytics.words import counted, day_words, is_missing, listed, month_span, text_of
from records.history import history
from records.same import merge, merges, not_the_same
from ui import address, cached, share
from ui.parts import go_link, heading, md
from ui.review import candidates, desk, judging
from ui.review.candidates import Pair
from ui.review.past import when
from ui.review.signing import reviewer, show_name, signed

SORTS = {"people": "People", "organizations": "Bodies"}
ACTORS = {"people": "person", "organizations": "organization"}
AT_ONCE = 8


def show() -> None:
    """Draw the page."""
    st.title("Perhaps the same", anchor=False)
    if cached.store().read_only:
        st.info(
            "This record can be read, but not written to, so nothing can be merged or told apart here. The notice "
            "above says why.",
            icon=":material/lock:",
        )
    else:
        show_name()
    revision = cached.revision()
    desk.show_said(judging.undo)
    address.choice("sort", SORTS, "people")
    table = st.segmented_control(
        "Sort", list(SORTS), key="sort", required=True, format_func=SORTS.__getitem__, label_visibility="collapsed"
    )
    table = str(table or "people")
    _show_pairs(revision, table)
    _show_merges(revision, table)
    _show_apart(revision, table)
    share.downloads(_tables(revision, table), key="same", of=SORTS[table])


def _tables(revision: str, table: str) -> dict[str, pd.DataFrame]:
    """The lists of the page, whole, as tables to take away."""
    pairs = [
        (_name(revision, table, one.left), _name(revision, table, one.right), one.reasons)
        for one in candidates.pairs(revision, table)
    ]
    merged = [
        (_name(revision, table, row["kept_id"]), row["gone_id"], row["who"], when(row["at"]), row["reason"])
        for row in _merges(revision, table)
    ]
    apart = [
        (_said_name(revision, table, left), _said_name(revision, table, right), who)
        for left, right, _, who in _apart(revision, table)
    ]
    return {
        "Pairs worth a look": pd.DataFrame(pairs, columns=["One", "Other", "Why"]),
        "Merged here": pd.DataFrame(merged, columns=["Kept", "Became one with it", "By", "When", "Why"]),
        "Not the same": pd.DataFrame(apart, columns=["One", "Other", "Said by"]),
    }


# Pairs ---------------------------------------------------------------------------------------------------------------


def _show_pairs(revision: str, table: str) -> None:
    pairs = candidates.pairs(revision, table)
    heading(
        f"{counted(len(pairs), 'pair')} worth a look",
        "The likeliest first. They stand apart until a person says otherwise; a merge can be taken back.",
    )
    if not pairs:
        st.caption("No two are alike enough to ask about.")
        return
    most = st.session_state.setdefault("_pairs_shown", AT_ONCE)
    for pair in pairs[:most]:
        _show_pair(revision, table, pair)
        st.divider()
    if len(pairs) > most:
        label = f"Show more of the {len(pairs) - most} others"
        st.button(label, key="more-pairs", on_click=lambda: st.session_state.update(_pairs_shown=most + AT_ONCE))


def _show_pair(revision: str, table: str, pair: Pair) -> None:
    left, right = st.columns(2)
    for side, key in ((left, pair.left), (right, pair.right)):
        with side:
            _show_side(revision, table, key)
    st.markdown(f":material/help: {md(pair.reasons)}")
    if cached.store().read_only:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"pair-{pair.left}-{pair.right}"):
        ways = [(pair.left, pair.right), (pair.right, pair.left)]
        if _name(revision, table, pair.left) == _name(revision, table, pair.right):
            counts = candidates.engagement_counts(revision, table)
            ways = sorted(ways, key=lambda way: -counts.get(way[0], 0))[:1]
        for kept, gone in ways:
            name = md(_name(revision, table, kept))
            st.button(
                f"The same, named {name}",
                key=f"same-{kept}-{gone}",
                icon=":material/merge:",
                on_click=_merge,
                args=(table, kept, gone, pair.reasons),
                help="They become one under this name; the other stays as a form of the name.",
            )
        key = f"apart-{pair.left}-{pair.right}"
        st.button("Not the same", key=key, icon=":material/call_split:", on_click=_part, args=(table, pair))


def _name(revision: str, table: str, key: str) -> str:
    return cached.names(revision).get(f"{ACTORS[table]}:{key}", key)


def _show_side(revision: str, table: str, key: str) -> None:
    """One of the two: name and forms, offices with their dates, engagements, and the way to its page."""
    whole, actor = cached.record(revision), f"{ACTORS[table]}:{key}"
    st.markdown(f"**{md(_name(revision, table, key))}**")
    forms = _facts(revision, table, key)
    if forms:
        st.caption(md(forms))
    rows = brief.engagements_of(whole, actor)
    offices = brief.offices(whole, actor)
    lines = [_office(row, table) for row in offices.head(4).itertuples()]
    if len(offices) > 4:
        lines.append(f"- and {len(offices) - 4} more")
    st.markdown("\n".join(lines) or "No office is on record.")
    if len(rows):
        last, first = day_words(rows["start_date"].iloc[0]), day_words(rows["start_date"].iloc[-1])
        st.caption(f"{counted(len(rows), 'engagement')}, {first if first == last else f'{first} to {last}'}")
    go_link("See all", "people", icon=":material/arrow_forward:", open=actor)


def _facts(revision: str, table: str, key: str) -> str:
    """The countries a person spoke for, or a body's country."""
    frames = cached.record(revision)
    if table == "people":
        codes = frames.participations.loc[(frames.participations["person_id"] == key).to_numpy(bool), "country_code"]
    else:
        codes = frames.organizations.loc[
            (frames.organizations["organization_id"] == key).to_numpy(bool), "country_code"
        ]
    names = frames.countries.set_index("country_code")["name_en"]
    return listed([str(names.get(code, code)) for code in codes.dropna().unique()], most=3)


def _office(row: tuple, table: str) -> str:
    """An office held, and when: `Minister of Culture, Jun 2021 to Oct 2022`."""
    office = md(row.position) if isinstance(row.position, str) else "office not given"
    body = text_of(row.organization) if table == "people" else text_of(row.name)
    body = f" ({md(body)})" if body and body != "ICESCO" else ""
    span = "" if is_missing(row.first) or pd.isna(row.first) else month_span(row.first, row.last)
    return f"- {office}{body}  \n  :small[:gray[{span}]]"


@signed
def _merge(table: str, kept: str, gone: str, reason: str) -> None:
    """Two are one (a callback)."""
    revision = cached.revision()
    names = _name(revision, table, kept), _name(revision, table, gone)
    done = desk.attempt(lambda: merge(cached.store(), table, kept, gone, who=reviewer(), reason=reason))
    if done is not None:
        desk.say(f"{names[1]} and {names[0]} are one now.", judgement_id=done.judgement_id)


@signed
def _part(table: str, pair: Pair) -> None:
    """Two are not one, and are not offered again (a callback)."""
    revision = cached.revision()
    names = _name(revision, table, pair.left), _name(revision, table, pair.right)
    done = desk.attempt(lambda: not_the_same(cached.store(), table, pair.left, pair.right, who=reviewer()))
    if done is not None:
        desk.say(f"Remembered: {names[0]} and {names[1]} are not the same.", judgement_id=done.judgement_id)


# What was decided ----------------------------------------------------------------------------------------------------


@cached.kept
def _merges(revision: str, table: str) -> list[dict]:
    return merges(cached.store(), table)


def _show_merges(revision: str, table: str) -> None:
    """The merges that stand, each with the way to part them again."""
    rows = _merges(revision, table)
    heading("Merged here", "" if rows else "Nobody merged any yet.")
    for row in rows:
        with st.container(horizontal=True, vertical_alignment="center"):
            kept = md(_name(revision, table, row["kept_id"]))
            said = f"{kept} and {md(row['gone_id'])}, by {md(row['who'])}, {md(when(row['at']))}. {md(row['reason'])}"
            st.markdown(said, width="content")
            if not cached.store().read_only:
                number = row["judgement_id"]
                st.button(
                    "Part them again", key=f"unmerge-{number}", type="tertiary", on_click=judging.undo, args=(number,)
                )


@cached.kept
def _apart(revision: str, table: str) -> list[tuple[str, str, int | None, str]]:
    """Pairs known apart, with the judgement that said so and who made it."""
    found = []
    for left, right in sorted(candidates.apart(revision, table)):
        entries = [one for one in history(cached.store(), f"{table}:{left}:{right}") if not one.undone]
        said = next((one for one in entries if one.decision == "not-the-same"), None)
        found.append((left, right, said.judgement_id if said else None, said.who if said else ""))
    return found


def _said_name(revision: str, table: str, key: str) -> str:
    """One of a pair known apart: on the record, or a name on a card."""
    return key.removeprefix("name:") if key.startswith("name:") else _name(revision, table, key)


def _show_apart(revision: str, table: str) -> None:
    """The pairs said not to be the same, each with the way to ask again."""
    rows = _apart(revision, table)
    if not rows:
        return
    heading("Said not to be the same")
    for left, right, number, who in rows:
        names = [_said_name(revision, table, one) for one in (left, right)]
        with st.container(horizontal=True, vertical_alignment="center"):
            by = f", by {md(who)}" if who else ""
            st.markdown(f"{md(names[0])} and {md(names[1])}{by}", width="content")
            if number is not None and not cached.store().read_only:
                st.button("Ask again", key=f"ask-{number}", type="tertiary", on_click=judging.undo, args=(number,))
