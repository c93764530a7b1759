"""All that is read from one item, and the parts of its text that count most."""

from dataclasses import dataclass, field
from functools import cached_property

from .articles import Item
from .bodies import Body
from .countries import Place
from .duties import Duty
from .persons import Person, openings
from .roles import Part
from .venue import Venue
from .when import When

LEAD_LENGTH = 1400
MEETINGS = frozenset(("bilateral-meeting", "courtesy-call", "video-conference", "phone-call", "official-visit"))


@dataclass
class Reading:
    """All that was read from one item."""

    item: Item
    people: list[Person]
    duties: list[Duty]
    parts: list[Part]
    named: dict[int, list[Place]]
    known: dict[int, list[Body]]
    where: Venue
    when: When
    kind: str = "other"
    mode: str = "unknown"
    guests: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    organizations: list[str] = field(default_factory=list)
    home: str | None = None  # the country the page speaks from
    parted: bool = False  # one of several meetings that an article reports

    @property
    def taking_part(self) -> list[int]:
        """Numbers of the people who take part."""
        return [n for n, p in enumerate(self.parts) if p.present or (p.patron and self.kind not in MEETINGS)]

    @cached_property
    def states(self) -> dict[tuple[int, int], Place]:
        """Countries by their paragraph and their first token."""
        return {(start, p.first): p for start, places in self.named.items() for p in places if p.sort != "city"}

    @cached_property
    def outsiders(self) -> dict[tuple[str, ...], set[str]]:
        """Names, in parts, of those who take part and are not ICESCO's, and how the parts of each begin."""
        keys = [self.people[n].key for n in self.taking_part if not self.duties[n].own]
        return {key: openings(key) for key in keys}

    @cached_property
    def openings(self) -> set[str]:
        """How the parts of all those names begin."""
        return set().union(*self.outsiders.values())

    @cached_property
    def headline_words(self) -> set[str]:
        """The telling words of the headline."""
        words = headline_of(self.item).lower().split()
        return {w for w in words if len(w) > 5 and "director" not in w and w not in ("icesco", "isesco")}


def lead_of(item: Item) -> str:
    """The first paragraphs of an item, as far as a lead goes."""
    return " \n".join(p.text for p in item.body[:3])[:LEAD_LENGTH]


def headline_of(item: Item) -> str:
    """Headline and the lines under it."""
    return " \n".join(p.text for p in [item.headline, *item.subheads] if p is not None)
