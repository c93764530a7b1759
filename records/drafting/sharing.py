"""Several people under one office: "the experts Ana X and Omar Y", "A and B, members of the Council"."""

from .mention import Mention
from .names import PARTICLES, name_word, run
from .office_ends import OTHERS


def one_of_several(last: Mention, i: int, stop: int, lower: frozenset[str]) -> Mention | None:
    """A further name after an office of several: "the experts Ana X and Omar Y", "Members Ana X (A) and Omar Y"."""
    paragraph, office = last.paragraph, last.offices[0] if last.offices else None
    if office is None or not office.head.endswith("s") or office.last > last.first or i - last.name_last > 5:
        return None
    between = paragraph.folded[last.name_last : i]
    if between[:1] == ["("] and ")" in between:
        between = between[between.index(")") + 1 :]
    if between not in ([","], ["and"], ["et"], [",", "and"]):
        return None
    end = run(paragraph, i, stop, lower)
    if end - i < 2:
        return None
    return Mention(paragraph, i, i, end, end, None, paragraph.written(i, end).strip(" ."), [office], False)


def share(found: list[Mention], mention: Mention) -> None:
    """Give the office of several to one named right before with a title: "Dr. A and Dr. B, Advisors to"."""
    last, office = found[-1] if found else None, mention.offices[-1] if mention.offices else None
    if last is None or office is None or last.offices or office.first < mention.name_last:
        return
    if office.head.endswith("s") and mention.paragraph.folded[last.name_last : mention.first] in (["and"], ["et"]):
        last.offices.append(office)


def named_before(last: Mention, bound: int, lower: frozenset[str]) -> list[Mention]:
    """Names without a title before one whose office is of several: "A and B, members of the Council"."""
    paragraph, office = last.paragraph, last.offices[-1] if last.offices else None
    if office is None or office.first < last.name_last:
        return []
    respectively = paragraph.folded[office.first - 1] == "respectively"  # "A and B, respectively Dean and Rector"
    if not respectively and paragraph.folded[office.first] not in OTHERS:
        return []
    found: list[Mention] = []
    stop = last.first
    while stop - 3 >= bound and paragraph.folded[stop - 1] in (",", "and", "et"):
        end = stop - 1 - (paragraph.folded[stop - 2] == ",")
        first = end
        while first > bound and (
            name_word(paragraph, first - 1, lower) or (first < end and paragraph.folded[first - 1] in PARTICLES)
        ):
            first -= 1
        if end - first < 2 or run(paragraph, first, end, lower) != end:
            break
        name = paragraph.written(first, end).strip(" .")
        found.insert(0, Mention(paragraph, first, first, end, end, None, name, [office], False))
        stop = first
    return found
