"""What stands between the reader and a fault: a record that cannot be opened, an address that says nothing here."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from records.errors import RecordsError
from ui import address, cached
from ui.parts import md


def open_record() -> None:
    """Open the record, or say in words why it can't be opened and what to do; nothing else is drawn then."""
    try:
        cached.record(cached.look())
    except RecordsError as error:
        st.title("The record can't be opened", anchor=False)
        first, *rest = str(error).split("\n- ")
        st.error("\n".join([md(first), "", *(f"- {md(line)}" for line in rest)]), icon=":material/error:")
        st.caption("Nothing was changed. When it is mended, load this page again.")
        st.stop()


def show_notices(place: DeltaGenerator) -> None:
    """Say above the page which words of the address were ignored, and what the store has to say."""
    said = []
    strange = [f"{md(part[:80])}{f' (perhaps {near}?)' if near else ''}" for part, near in address.strange_words()]
    if strange:
        said.append(f"A part of this link was not understood and is left out: {_few(strange)}.")
    unknown = [md(word[:80]) for word in address.unknown_words()]
    if unknown:
        said.append(f"The address asks for something that is not on the record; ignored: {_few(unknown)}.")
    if said:
        place.info(" ".join(said), icon=":material/info:")
    notice = cached.store().notice
    if notice:
        place.warning(md(notice), icon=":material/info:")


def _few(words: list[str]) -> str:
    more = f" and {len(words) - 5} more" if len(words) > 5 else ""
    return ", ".join(words[:5]) + more
