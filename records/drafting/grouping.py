"""Items of a page that report one engagement, brought together."""

from .persons import same
from .reading import MEETINGS, Reading

NEAR = 20  # items of one day that a further one is compared with
MOST_REPORTS = 12  # of one engagement on a page


def grouped(readings: list[Reading]) -> list[list[Reading]]:
    """Reports of one engagement together, the first one leading; only items of one day are compared."""
    groups: list[list[Reading]] = []
    days: dict[str, list[list[Reading]]] = {}
    for reading in readings:
        of_day = days.setdefault((reading.when.start or "")[:10], [])
        group = next(
            (g for g in reversed(of_day[-NEAR:]) if len(g) < MOST_REPORTS and _same_engagement(g[0], reading)), None
        )
        if group is None:
            group = []
            groups.append(group)
            of_day.append(group)
        group.append(reading)
    return groups


def _same_engagement(a: Reading, b: Reading) -> bool:
    """Whether two items of one day report one engagement: the same people from outside, or the same event."""
    if not a.when.start or not b.when.start or (a.parted and b.parted):
        return False
    if (a.kind in MEETINGS) != (b.kind in MEETINGS) and _told_apart(a, b):
        return False
    shared = _shared(a, b)
    if shared and (shared >= 2 or min(len(a.outsiders), len(b.outsiders)) <= 2):
        return True
    if a.kind in MEETINGS or b.kind in MEETINGS:
        return False
    alike = len(a.headline_words & b.headline_words) >= 3
    return alike and (bool(shared) or bool(set(a.countries) & set(b.countries)))


def _told_apart(a: Reading, b: Reading) -> bool:
    """Whether the headlines of two reports have no telling word in common."""
    return bool(a.headline_words and b.headline_words) and a.headline_words.isdisjoint(b.headline_words)


def _shared(a: Reading, b: Reading) -> int:
    """How many people from outside take part in both; only names of which two parts begin alike are compared."""
    if a.openings.isdisjoint(b.openings):
        return 0
    shared = 0
    for x, begins in a.outsiders.items():
        for y, begun in b.outsiders.items():
            alike = begins & begun
            if alike and (len(alike) > 1 or len(x) == 1 or len(y) == 1) and same(x, y):
                shared += 1
                break
    return shared
