"""What stands around a mention in its sentence, its office left in or out."""

from .people import Mention

NEAR = 500  # characters around a mention that tell of it


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
