"""Who receives whom, and the role each person has."""

from .assigning import Place, assign
from .home import governs
from .reading import MEETINGS, Reading, headline_of
from .text import Paragraph
from .uncased import Uncased
from .verbs import sort_of

LEADER = Uncased(r"\b(?:deputy )?director[- ]?general\b|\bDG\b|directeur général")
RECEIVES = Uncased(r"^[^.]{0,40}\bI[CS]ESCO\b[^.]{0,60}\b(?:receives?|hosts?|welcomes)\b")
AT_EMBASSY = Uncased(r"\bvisited\b[^.]{0,60}\bembassy\b")
PASSIVE = frozenset(("was", "were", "been", "being", "été", "est", "sont"))
SEAT = "MAR"  # where ICESCO has its seat: private people of that country come to it
MOST_BETWEEN = 9  # words between "welcomed" and who was


def hosting(reading: Reading, own: set[int], leader: int | None) -> set[int]:
    """The people who receive the others: nobody, where none is said to and the place does not tell.

    `leader` is the one through whom ICESCO's side speaks, where it takes part.
    """
    at_ours = reading.kind == "video-conference" or RECEIVES.match(headline_of(reading.item))
    if at_ours and leader is not None:
        return {leader}
    present = reading.taking_part
    found = {n for n in present if reading.parts[n].receives}
    if not found:
        one = _receiver(reading, set(present), own)
        found = set() if one is None else {one}
    if found:
        return ({leader} if leader is not None and found & own else set()) | (found - own)
    if reading.where.seat and leader is not None:
        return {leader}
    return _at_home(reading, own)


def _receiver(reading: Reading, present: set[int], own: set[int]) -> int | None:
    """Who is the subject of "received" in the lead."""
    whose = {(m.paragraph.start, m.first): n for n, p in enumerate(reading.people) for m in p.mentions}
    for paragraph in reading.item.body[:2]:
        here = sorted((first, n) for (start, first), n in whose.items() if start == paragraph.start and n in present)
        for k, word in enumerate(paragraph.folded):
            if sort_of(word) != "receive" and not (word in ("welcomed", "greeted") and _somebody(paragraph, k, here)):
                continue
            by = paragraph.folded[k + 1 : k + 2] in (["by"], ["par"])
            passive = by or any(w in PASSIVE for w in paragraph.folded[max(0, k - 3) : k])
            side = [n for first, n in here if (first > k if passive else first < k)]
            if side and not (passive and by and here and min(f for f, _ in here if f > k) > k + MOST_BETWEEN + 6):
                return side[0] if passive else side[-1]
    if any(AT_EMBASSY.search(p.text) for p in reading.item.body[:1]):
        return next((n for n in reading.taking_part if n not in own and reading.parts[n].lead), None)
    return None


def _somebody(paragraph: Paragraph, k: int, here: list[tuple[int, int]]) -> bool:
    """Whether somebody is the object of "welcomed" at token k, not a decision or a proposal."""
    if paragraph.folded[k + 1 : k + 2] in (["him"], ["her"], ["them"]):
        return True
    first = next((first for first, _ in here if first > k), None)
    if first is None or first - k > MOST_BETWEEN:
        return False
    return not any(sort_of(word) or word in ("of", "by", "that", "to") for word in paragraph.folded[k + 1 : first])


def _at_home(reading: Reading, own: set[int]) -> set[int]:
    """Whoever meets guests in the own country: a minister there, or one who meets another country's envoy."""
    country, duties = reading.where.country, reading.duties
    present = [n for n in reading.taking_part if reading.parts[n].lead]
    for n in present:
        one = duties[n]
        if n in own or not one.country or one.sort == "envoy":
            continue
        others = [m for m in reading.taking_part if m != n and (m in own or duties[m].country != one.country)]
        if country and one.country == country and others and (governs(one) or country != SEAT):
            return {n}
        envoys = any(duties[m].sort == "envoy" and duties[m].country for m in others)
        told_at_home = one.country == reading.home and not own.isdisjoint(others)
        if not country and governs(one) and (envoys or told_at_home):
            return {n}
    return set()


def roles(reading: Reading) -> dict[int, str]:
    """The role of each person who takes part."""
    present = reading.taking_part
    own = [n for n in present if reading.duties[n].own]
    leader = next((n for n in own if LEADER.search(reading.duties[n].position or "")), own[0] if own else None)
    hosts = hosting(reading, set(own), leader) if reading.kind != "phone-call" else set()
    signers = sum("sign" in reading.parts[n].verbs for n in present)
    states = {reading.duties[n].country for n in hosts} - {None}
    headline = headline_of(reading.item)
    found = {
        n: assign(
            reading.parts[n],
            reading.kind,
            Place(
                own=n in own,
                leader=n == leader,
                host=n in hosts,
                beside_host=n not in hosts and reading.duties[n].country in states,
                envoy=reading.duties[n].sort == "envoy",
                received=any(reading.parts[m].receives for m in hosts),
                signers=signers,
                position=reading.duties[n].position or "",
                headline=headline,
            ),
        )
        for n in present
    }
    if hosts and reading.kind in MEETINGS and "counterpart" not in found.values():
        guest = next((n for n in present if n not in hosts and n not in own and not reading.parts[n].listed), None)
        if guest is not None and reading.duties[guest].country not in states:
            found[guest] = "counterpart"
    return found
