"""Themes of an engagement, main ones first, by a weighted lexicon in which the headline counts most."""

import re
from collections import Counter
from functools import cache

from .rules import table

OWN_NAME = re.compile(
    r"(?:(?:islamic (?:world )?|united nations |arab league )?(?:educational|education|cultural),? ?(?:scientific|cultural|science|sciences)?,?(?: and)? (?:cultural|scientific|culture|science)s? organi[sz]ation"
    r"|organi[sz]ation (?:for|of) education,? (?:science|culture)s?,? and (?:culture|science)s?|national commissions? (?:of \w+ )?for education,? (?:science|culture)s?,? and (?:culture|science)s?"
    r"|organisation du monde islamique pour l['’]éducation,? les sciences et la culture|منظمة العالم الإسلامي للتربية والعلوم والثقافة"
    r"|organi[sz]ation of islamic cooperation|fields? of education,? science,? and culture of)", re.I)
IN_HEADLINE, IN_LEAD, IN_BODY = 4.0, 2.0, 1.0
CAP = 4
MOST = 4
SHARE = 0.25


@cache
def _lexicon() -> tuple[tuple[re.Pattern[str], str, float], ...]:
    return tuple((re.compile(rf"\b(?:{row['pattern']})(?!\w)"), row["theme"], float(row["weight"])) for row in table("themes"))


def weigh(headline: str, lead: str, body: str) -> Counter[str]:
    """How much the words speak for each theme."""
    found: Counter[str] = Counter()
    for text, weight in ((headline, IN_HEADLINE), (lead, IN_LEAD), (body, IN_BODY)):
        text = OWN_NAME.sub(" ", text).lower()
        for pattern, theme, worth in _lexicon():
            n = min(CAP, sum(1 for _ in pattern.finditer(text)))
            found[theme] += n * worth * weight
    return found


def themes(headline: str, lead: str, body: str) -> list[str]:
    """One to four themes, main first; none where no word speaks for one."""
    found = [(score, theme) for theme, score in weigh(headline, lead, body).items() if score > 0]
    if not found:
        return []
    found.sort(key=lambda pair: -pair[0])
    best = found[0][0]
    return [theme for score, theme in found if score >= SHARE * best][:MOST]
