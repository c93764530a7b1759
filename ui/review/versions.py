"""Two people on one card: both versions side by side, made one field by field."""

from __future__ import annotations

import streamlit as st

from records.cards import Card
from records.conflicts import Difference, differences
from ui.parts import heading, md
from ui.review import desk
from ui.review.state import Desk, merged, with_theirs
from ui.review.words import FIELDS, Choices, value_words


def show(work: Desk, theirs: Card, version: int, who: str, known: Choices, *, landed: str | None = None) -> None:
    """Draw both versions and the way to one; the work itself stays on the desk until then.

    Parameters
    ----------
    theirs, version
        The card as it now stands, and its version.
    landed
        The engagement that the draft became meanwhile: my changes can then be carried over as a correction of it.
    """
    st.warning(
        f"**{md(who)} saved this while you worked on it.** Nothing of yours was saved over it, and nothing of yours is "
        "lost. Here are both; choose where they differ.",
        icon=":material/call_split:",
    )
    card, clashes = merged(work, theirs)
    taken = [one for one in differences(card, theirs) if one.field not in {clash.field for clash in clashes}]
    chosen = _show_clashes(work, clashes, known)
    if taken:
        st.caption(f"Only you changed: {', '.join(md(field_words(one.field)) for one in taken[:12])}. That is kept.")
    for clash in clashes:
        if chosen.get(clash.field) == "theirs":
            card = with_theirs(card, clash)
    with st.container(horizontal=True):
        st.button("Go on with both, as chosen", key="merge-go", icon=":material/merge:", on_click=_take,
                  args=(work, card, theirs, version, landed))  # fmt: skip
        st.button("Take theirs", key="merge-theirs", on_click=_give_way, args=(work, theirs, version))


def _show_clashes(work: Desk, clashes: list[Difference], known: Choices) -> dict[str, str]:
    """Each field that both changed to different ends, with both values and a choice."""
    chosen: dict[str, str] = {}
    if clashes:
        heading("Changed by both")
    for place, clash in enumerate(clashes):
        name, mine, other = st.columns([2, 3, 3])
        column = clash.field.split(" / ")[-1]
        name.markdown(f"**{md(field_words(clash.field))}**  \n:small[:gray[was {_value(column, clash.base, known)}]]")
        mine.markdown(f":small[:gray[Yours]]  \n{_value(column, clash.mine, known)}")
        other.markdown(f":small[:gray[Theirs]]  \n{_value(column, clash.theirs, known)}")
        key = f"clash-{work.subject}-{work.version}-{place}"
        picked = name.segmented_control(
            "Which",
            ["mine", "theirs"],
            default="mine",
            required=True,
            key=key,
            format_func={"mine": "Yours", "theirs": "Theirs"}.__getitem__,
            label_visibility="collapsed",
        )
        chosen[clash.field] = str(picked)
    return chosen


def _value(column: str, value: object, known: Choices) -> str:
    return md(value_words(column, value, known))


def field_words(path: str) -> str:
    """A field as a reader knows it: `people / Ivan Orlov / role` is `Ivan Orlov: Role`."""
    name, _, rest = path.partition(" / ")
    if not rest:
        return FIELDS.get(name, name)
    words, parted, last = rest.rpartition(" / ")
    return f"{words}: {FIELDS.get(last, last)}" if parted else f"{FIELDS.get(name, name)}: {rest}"


def _take(work: Desk, card: Card, theirs: Card, version: int, landed: str | None) -> None:
    """Go on from their version with the merged card; on the record it is a correction by now."""
    if landed is None:
        work.reopen(theirs, version)
        work.change(**card)
        return
    desk.put(f"engagement:{landed}", card, theirs, int(theirs["version"]))
    desk.clear(work.subject)
    st.session_state.update(correct=landed, draft=None)


def _give_way(work: Desk, theirs: Card, version: int) -> None:
    work.reopen(theirs, version)
