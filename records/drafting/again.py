"""People named again in full, without title or office: "held a meeting with Ana Testova"."""

from .borne import borne
from .mention import Mention
from .next_person import may_begin
from .people import MOST
from .text import Paragraph


def named_again(found: list[Mention], passages: list[Paragraph]) -> list[Mention]:
    """Mentions, with those added that are a name of two words or more as it stands elsewhere among them.

    A text of hundreds of mentions is not looked through again.
    """
    names: dict[str, set[tuple[str, ...]]] = {}
    for mention in found:
        words = tuple(mention.paragraph.folded[mention.name_first : mention.name_last])
        if len(words) > 1:
            names.setdefault(words[0], set()).add(words)
    taken: dict[int, list[Mention]] = {}
    for mention in found:
        taken.setdefault(mention.paragraph.start, []).append(mention)
    added: list[Mention] = []
    for paragraph in passages:
        if len(found) + len(added) < MOST:
            added += _again(paragraph, names, taken.get(paragraph.start, []))
    return found + added


def _again(paragraph: Paragraph, names: dict[str, set[tuple[str, ...]]], taken: list[Mention]) -> list[Mention]:
    """The known names of a paragraph that stand in no mention of it, the longest first."""
    spans = [(m.first, max(m.last, m.name_last)) for m in taken]
    spans += [(o.first, o.last) for m in taken for o in m.offices]
    known = {i for first, last in spans for i in range(first, last)}
    found, after, folded = [], 0, paragraph.folded
    for i in [i for i, word in enumerate(folded) if word in names]:
        if i < after or i in known or not may_begin(paragraph.words[i]):
            continue
        fits = [name for name in names[folded[i]] if tuple(folded[i : i + len(name)]) == name]
        if not fits:
            continue
        after = i + max(map(len, fits))
        if not borne(paragraph, i, after):
            found.append(Mention(paragraph, i, i, after, after, None, paragraph.written(i, after), [], False))
    return found
