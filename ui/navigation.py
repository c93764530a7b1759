"""The way between pages: their list, the links of the sidebar, and the box that goes straight to a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

import streamlit as st

from analytics.words import day_words
from ui import address, cached
from ui.parts import page, plain


@dataclass(frozen=True)
class Room:
    """One page: its word in the address, its title, its icon, and what a reader finds there."""

    name: str
    title: str
    icon: str
    help: str

    def show(self) -> Callable[[], None]:
        """The function that draws the page, imported when the page is first asked for."""

        def run() -> None:
            import_module(f"ui.pages.{self.name}").show()

        run.__name__ = self.name
        return run


ROOMS = (
    Room("overview", "Overview", ":material/dashboard:", "The selection at a glance."),
    Room("network", "Network", ":material/hub:", "Who met whom."),
    Room("timeline", "Timeline", ":material/timeline:", "When, by country, theme, kind or person."),
    Room("engagements", "Engagements", ":material/list_alt:", "Every engagement, with its sources."),
    Room("countries", "Countries", ":material/flag:", "One country, two side by side, or all."),
    Room("people", "People and bodies", ":material/groups:", "One person or body, or all."),
    Room("review", "Review", ":material/rate_review:", "From a press release to the record."),
    Room("same", "Perhaps the same", ":material/join:", "People and bodies that may be one."),
    Room("method", "Data and method", ":material/info:", "What is in, what is not known, how it is counted."),
)


def show() -> st.Page:
    """Register the pages and return the one that the address names."""
    pages = {
        room.name: st.Page(
            room.show(), title=room.title, icon=room.icon, url_path=room.name, default=room.name == "overview"
        )
        for room in ROOMS
    }
    st.session_state["_pages"] = pages
    return st.navigation(list(pages.values()), position="hidden")


def show_links() -> None:
    """Links to every page; each carries the filters, so that Back needs one step and a copied link is whole."""
    words = address.words_from_selection(st.session_state["selection"])
    for room in ROOMS:
        st.page_link(page(room.name), label=room.title, icon=room.icon, query_params=words, help=room.help)


# Go to -------------------------------------------------------------------------------------------------------------


def show_go_to() -> None:
    """A box over people, bodies, countries and engagements: choose a name and its page opens."""
    targets = _targets(cached.revision())
    turn = st.session_state.setdefault("_go_to_turn", 0)
    chosen = st.selectbox(
        "Go to",
        list(targets),
        index=None,
        key=f"go-to-{turn}",
        format_func=targets.__getitem__,
        placeholder="A person, body, country, engagement",
        icon=":material/arrow_forward:",
    )
    if chosen:
        st.session_state["_go_to_turn"] = turn + 1
        go_to(chosen)


def go_to(actor_or_engagement: str) -> None:
    """Open the page of an actor (`country:RUS`, `person:...`, `organization:...`) or of an `engagement:...`."""
    sort, _, key = actor_or_engagement.partition(":")
    words = address.words_from_selection(st.session_state["selection"])
    if sort == "engagement":
        st.switch_page(page("engagements"), query_params={**words, "engagement": key})
    name = "countries" if sort == "country" else "people"
    st.switch_page(page(name), query_params={**words, "open": actor_or_engagement})


@cached.kept
def _targets(revision: str) -> dict[str, str]:
    frames = cached.record(revision)
    sorts = {"person": "person", "organization": "body", "country": "country", "icesco": ""}
    engaged = set(frames.engagement_countries["country_code"])
    names = {
        key: f"{plain(name)} \u00b7 {sorts[key.partition(':')[0]]}"
        for key, name in sorted(cached.names(revision).items(), key=lambda item: item[1].casefold())
        if key != "icesco" and (not key.startswith("country:") or key.removeprefix("country:") in engaged)
    }
    events = frames.engagements.sort_values("period_start", ascending=False)
    return names | {
        f"engagement:{key}": f"{plain(title)} \u00b7 {day_words(start)}"
        for key, title, start in zip(events["engagement_id"], events["title"], events["start_date"], strict=True)
    }
