"""Which side receives the other, and the role each person has."""

from .reading import Reading, headline_of
from .roles import assign
from .uncased import Uncased
from .verbs import sort_of

LEADER = Uncased(r"\b(?:deputy )?director[- ]?general\b|\bDG\b|directeur général")
RECEIVES = Uncased(r"^[^.]{0,40}\bI[CS]ESCO\b[^.]{0,60}\b(?:receives?|hosts?|welcomes)\b")
AT_EMBASSY = Uncased(r"\bvisited\b[^.]{0,60}\bembassy\b")


def hosting(reading: Reading, ours: set[int]) -> str | None:
    """Which side receives the other: `own`, `other`, or None where neither is said to."""
    headline = headline_of(reading.item)
    if reading.kind == "video-conference" or RECEIVES.match(headline):
        return "own"
    sided = _receiver(reading, ours)
    if sided:
        return sided
    if reading.where.seat:
        return "own"
    others = [n for n in reading.taking_part if n not in ours and reading.parts[n].lead]
    if others and reading.where.country and reading.duties[others[0]].sort == "government":
        return "other" if reading.duties[others[0]].country == reading.where.country else None
    return None


def _receiver(reading: Reading, ours: set[int]) -> str | None:
    """The side that is the subject of "received" in the lead."""
    whose = {(m.paragraph.start, m.first): n for n, p in enumerate(reading.people) for m in p.mentions}
    for paragraph in reading.item.body[:2]:
        here = sorted((first, n) for (start, first), n in whose.items() if start == paragraph.start)
        for k, word in enumerate(paragraph.folded):
            transitive = word in ("welcomed", "greeted") and paragraph.folded[k + 1 : k + 2] in (
                ["him"],
                ["her"],
                ["the"],
                ["them"],
            )
            if sort_of(word) != "receive" and not transitive:
                continue
            passive = any(w in ("was", "were", "been", "being") for w in paragraph.folded[max(0, k - 3) : k])
            side = [n for first, n in here if (first > k if passive else first < k)]
            if side:
                return "own" if (side[0] if passive else side[-1]) in ours else "other"
    if any(AT_EMBASSY.search(p.text) for p in reading.item.body[:1]):
        return "other"
    return None


def roles(reading: Reading) -> dict[int, str]:
    """The role of each person who takes part."""
    present = reading.taking_part
    own = [n for n in present if reading.duties[n].own]
    leader = next((n for n in own if LEADER.search(reading.duties[n].position or "")), own[0] if own else None)
    if leader is None and present:
        leader = present[0]
    ours = set(own) if own or leader is None else {leader}
    host = hosting(reading, ours)
    return {n: assign(reading.parts[n], reading.kind, n in ours, n == leader, host) for n in present}
