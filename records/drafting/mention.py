"""One place where a person is named, and what stands around it in its sentence."""

import re
from dataclasses import dataclass

from .office_heads import Office
from .text import Paragraph

ARTICLE_LEFT = re.compile(r",\s(?:le|la|the)$")
NEAR = 500  # characters around a mention that tell of it


@dataclass
class Mention:
    """One place where a person is named."""

    paragraph: Paragraph
    first: int  # of the title or name
    name_first: int
    name_last: int
    last: int  # one past the office that follows
    honorific: str | None
    name: str
    offices: list[Office]
    titled: bool
    person: int = -1
    roster: str | None = None  # the country a list tells the person off with, "" for a body

    @property
    def span(self) -> tuple[int, int]:
        """Offsets of the name, with its title."""
        tokens = self.paragraph.tokens
        return tokens[self.first].start, tokens[self.name_last - 1].stop

    @property
    def size(self) -> int:
        """How many words the name has."""
        return self.name_last - self.name_first

    def office_text(self, office: Office) -> str:
        """The words of an office, without the article or "and" written onto the first, or one before the name."""
        text = self.paragraph.written(office.first, office.last)
        if text[0] == "و" and self.paragraph.folded[office.first] != office.head:
            text = text[1:]
        return ARTICLE_LEFT.sub("", text[2:] if text.startswith(("l'", "l’")) else text)


def around(mention: Mention) -> tuple[str, str]:
    """The sentence before the title and after the name and its office."""
    paragraph = mention.paragraph
    first, last = paragraph.sentences[paragraph.sentence_of(mention.first)]
    base, tokens = paragraph.start, paragraph.tokens
    start, stop = mention.span[0] - base, mention.span[1] - base
    a, b = max(tokens[first].start - base, start - NEAR), min(tokens[last - 1].stop - base, stop + NEAR)
    return paragraph.text[a:start], paragraph.text[stop:b]


def past_office(mention: Mention, after: str) -> str:
    """The text after a mention, less the office that follows the name."""
    tokens = mention.paragraph.tokens
    return after[tokens[mention.last - 1].stop - mention.span[1] :]


def to_office(mention: Mention, before: str) -> str:
    """The text before a mention, less the office that leads up to the name."""
    office = next((o for o in mention.offices if o.first < mention.first and o.last <= mention.name_first), None)
    if office is None:
        return before
    start = mention.paragraph.tokens[office.first].start
    cut = mention.paragraph.tokens[mention.first].start - start
    return before[: len(before) - cut]
