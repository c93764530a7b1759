"""The address of a view: which words of the URL say which selection, and which choice of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

import streamlit as st

from analytics.dates import first_day, is_partial_date, last_day
from analytics.selection import Selection

SHARED = {
    "country": "countries",
    "theme": "themes",
    "kind": "kinds",
    "actor": "actors",
    "region": "regions",
    "status": "statuses",
    "mode": "modes",
    "basis": "bases",
}
LONGEST_TEXT = 100
# Every word that the address may hold: of the filters that all pages share, and of the pages' own choices.
FILTER_WORDS = (*SHARED, "from", "to", "match", "q")
PAGE_WORDS = (
    "engagement",
    "open",
    "with",
    "pair",
    "who",
    "find",
    "view",
    "lanes",
    "sort",
    "most",
    "grain",
    "stack",
    "level",
    "icesco",
    "tie",
    "weight",
    "colour",
    "size",
    "least",
    "out",
    "draft",
    "correct",
    "state",
)
_STATE = "_address"

Known = Mapping[str, Callable[[str], bool]]


def selection_from_words(words: Mapping[str, list[str]], known: Known) -> tuple[Selection, list[str]]:
    """The selection that an address asks for, and the words of it that mean nothing here.

    Parameters
    ----------
    words : mapping
        URL word to its values, e.g. {"country": ["RUS"], "from": ["2020"]}.
    known : mapping
        Selection field to a test of one value.

    Returns
    -------
    (Selection, list of str)
        Unknown values are left out of the selection and listed as `word=value`.
    """
    fields: dict[str, Any] = {}
    unknown: list[str] = []
    for word, field in SHARED.items():
        given = list(dict.fromkeys(words.get(word, [])))
        fields[field] = tuple(value for value in given if known[field](value))
        unknown += [f"{word}={value}" for value in given if not known[field](value)]
    for word, field in (("from", "start"), ("to", "end")):
        value = (words.get(word) or [""])[0]
        if is_partial_date(value):
            fields[field] = value
        elif value:
            unknown.append(f"{word}={value}")
    if fields.get("start") and fields.get("end") and first_day(fields["start"]) > last_day(fields["end"]):
        unknown.append(f"from={fields.pop('start')} after to={fields.pop('end')}")
    match = (words.get("match") or [""])[0]
    fields["countries_all"] = match == "all"
    unknown += [f"match={match}"] if match not in ("", "all") else []
    fields["text"] = " ".join((words.get("q") or [""])[0].split())[:LONGEST_TEXT]
    return Selection(**fields), unknown


def words_from_selection(selection: Selection) -> dict[str, list[str]]:
    """The URL words of a selection; what is not chosen leaves no word."""
    words = {word: list(getattr(selection, field)) for word, field in SHARED.items() if getattr(selection, field)}
    for word, value in (("from", selection.start), ("to", selection.end), ("q", selection.text)):
        if value:
            words[word] = [value]
    if selection.countries_all and selection.countries:
        words["match"] = ["all"]
    return words


# The address and the session ---------------------------------------------------------------------------------------


def read(page: str, known: Known) -> None:
    """At the start of a run: take the address's word for it where the reader changed the address.

    That is the first run, Back, Forward, an edited address, and a link to another page that names a view. After a
    plain change of page the session's selection stands, and the address follows it.
    """
    state = st.session_state.setdefault(_STATE, {"page": None, "written": {}, "unknown": [], "asked": {}})
    now = {word: st.query_params.get_all(word) for word in st.query_params}
    moved = state["page"] != page
    linked = moved and bool(now) and now != words_from_selection(st.session_state.get("selection", Selection()))
    edited = not moved and now != state["written"]
    if state["page"] is None or linked or edited:
        selection, unknown = selection_from_words(now, known)
        st.session_state["selection"] = selection
        state.update(unknown=unknown, strange=_strange(now), raw=now, settled=set())
    elif moved:
        state.update(unknown=[], strange=[], raw=None)
    state.update(page=page, asked={})
    st.session_state.setdefault("selection", Selection())


def _strange(words: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """The parts of an address whose word means nothing on any page, each with the word it may be a slip of, or ""."""
    found = []
    for word in words:
        if word not in FILTER_WORDS and word not in PAGE_WORDS:
            near = get_close_matches(word[:40].lower(), (*FILTER_WORDS, *PAGE_WORDS), n=1, cutoff=0.7)
            found += [(f"{word}={value}" if value else word, near[0] if near else "") for value in words[word]]
    return found


def choice(word: str, options: Iterable[str], default: str | None = None) -> str | None:
    """A page's choice by its URL word: set from the address when that is fresh, and kept in it from now on.

    Call it before the widget whose key is the word; the widget then needs no default of its own.
    """
    options = list(options)
    value = _settle(word, [default] if default is not None else [], lambda given: given in options)
    if st.session_state.get(word) not in options:
        st.session_state[word] = value[0] if value and value[0] in options else default
    _state()["asked"][word] = (lambda: [st.session_state.get(word)], [default])
    return st.session_state[word]


def choices(word: str, is_known: Callable[[str], bool], default: Iterable[str] = ()) -> list[str]:
    """Several values of a page's choice by its URL word; the session holds them as a list."""
    value = _settle(word, list(default), is_known)
    kept = [item for item in st.session_state.get(word) or [] if is_known(item)]
    st.session_state[word] = kept if word in st.session_state else value
    _state()["asked"][word] = (lambda: st.session_state.get(word) or [], list(default))
    return st.session_state[word]


def number(word: str, lowest: int, highest: int, default: int) -> int:
    """A whole number of a page by its URL word, kept between its bounds."""

    def is_known(given: str) -> bool:
        return given.isascii() and given.isdigit() and len(given) < 10 and lowest <= int(given) <= highest

    value = _settle(word, [str(default)], is_known)
    held = st.session_state.get(word)
    st.session_state[word] = min(max(int(value[0] if held is None else held), lowest), highest)
    _state()["asked"][word] = (lambda: [str(st.session_state.get(word, default))], [str(default)])
    return st.session_state[word]


def _settle(word: str, default: list, is_known: Callable[[str], bool]) -> list:
    """On a fresh address, put the word's known values (else the default) into the session, once."""
    state = _state()
    raw = state.get("raw")
    if raw is not None and word not in state["settled"]:
        state["settled"].add(word)
        given = raw.get(word, [])
        state["unknown"] = state["unknown"] + [f"{word}={value}" for value in given if not is_known(value)]
        st.session_state.pop(word, None)
        return [value for value in given if is_known(value)] or default
    return default


def write() -> None:
    """At the end of a run: make the address say what is on screen."""
    state = _state()
    words = words_from_selection(st.session_state["selection"])
    for word, (current, default) in state["asked"].items():
        values = [value for value in current() if value is not None]
        if values and values != default:
            words[word] = values
    if words != {word: st.query_params.get_all(word) for word in st.query_params}:
        st.query_params.from_dict(words)
    state["written"] = words


def unknown_words() -> list[str]:
    """Words of the address that meant nothing here, to be said in a notice."""
    return _state()["unknown"]


def strange_words() -> list[tuple[str, str]]:
    """Parts of the address that no page understands, each with the word that may be meant, or ""."""
    found: list[tuple[str, str]] = _state().get("strange", [])
    return found


def change(**fields: Any) -> None:
    """Change the selection (in a widget's callback): `change(countries=("RUS",))`."""
    st.session_state["selection"] = replace(st.session_state["selection"], **fields)


def _state() -> dict[str, Any]:
    return st.session_state[_STATE]
