"""What a line of a page is by its look: a headline, a lead, a writer's name."""

import re

from .clutter import SENTENCE_END
from .dates import dates
from .rules import pattern
from .text import Paragraph
from .uncased import Uncased

LEAD = pattern("articles.lead")
SENTENCE = pattern("articles.sentence")
AGENCY = re.compile(r"\b(?:AZERTAC|AZERTAG|SPA|UNA|MAP|WAM|QNA|KUNA|BNA|APP|APS|TAP|Trend|IRNA|MENA|Petra|Report)\b")
INTRODUCED = re.compile(r"\bOrgani[sz]ation \((?:I[CS]ESCO|OIC|ALECSO)\)")
NAMED, NEAR_HEAD = re.compile(r"\bI[CS]ESCO\b"), 260
FRENCH = frozenset(("de", "du", "des", "la", "le", "les", "sur", "à", "a", "au", "aux", "et", "pour"))
PART_OF_IT = Uncased(
    r"^(?:the )?(?:opening|closing|inaugural|first|second|third|final|plenary|working) (?:\w+ )?"
    r"(?:sessions?|day|ceremony|meeting|panel|sitting)\W*$|^(?:recommendations|background|conclusions?|outcomes)\W*$"
)
HEADLINE_END = frozenset(".!:;,،؛")
OPENS = re.compile(r"^[A-ZÀ-Ý][\w'’ -]{2,24},.*\d")  # a place, and a figure further on
PLACED = re.compile(r"^[A-ZÀ-Ý][\w'’ -]{2,24},(?: [A-ZÀ-Ý][\w'’ -]{2,24},)?\s*$")
LONGEST_DATELINE = 70


def headline_like(paragraph: Paragraph) -> bool:
    """A short line that does not end as a sentence does."""
    text = paragraph.text
    if len(text) > 260 or text[-1] in HEADLINE_END or text.startswith(("*", "•", "-", "–", "(")):
        return False
    words = text.split()
    if dateline_alone(paragraph):
        return False
    if len(words) < 3 or text[0] in "“\"'«" and text[-1] in "”\"'»":
        return False
    return len(words) <= 40 and not (len(paragraph.sentences) > 2 and len(text) > 160)


def dateline_alone(paragraph: Paragraph) -> bool:
    """Whether a line is no more than a place and a day, before an agency's name or nothing: "Muscat, Nov 6"."""
    text = paragraph.text
    if len(text) >= LONGEST_DATELINE or not OPENS.match(text):
        return False
    found = dates(text)
    if not found or not PLACED.match(text[: found[0].start]):
        return False
    after = text[found[-1].stop :]
    return not after.strip(" .,:") or bool(AGENCY.search(after))


def lead_like(paragraph: Paragraph) -> bool:
    """A paragraph that introduces who and when, as the first of a report does."""
    return len(paragraph.text) > 110 and bool(LEAD.search(paragraph.text[:700]))


def in_a_report(paragraph: Paragraph) -> bool:
    """Whether a line is worded as one within a report: "The meeting was attended by …", "The opening session"."""
    return bool(SENTENCE.search(paragraph.text) or PART_OF_IT.match(paragraph.text))


def introduces(paragraph: Paragraph) -> bool:
    """Whether a paragraph gives the body's name at length, and a day: so a report without a headline begins.

    The name alone will do where a whole day with its weekday stands near the beginning.
    """
    if INTRODUCED.search(paragraph.text):
        return any(d.day for d in dates(paragraph.text))
    near = paragraph.text[:NEAR_HEAD]
    return bool(NAMED.search(near)) and any(d.weekday is not None and d.date() for d in dates(near))


def both_name_it(headline: Paragraph, lead: Paragraph) -> bool:
    """Whether a line and the beginning of what follows it both name the body that the page is of.

    A line all in capitals may be the same report's headline in another language.
    """
    return not headline.text.isupper() and bool(NAMED.search(headline.text) and NAMED.search(lead.text[:NEAR_HEAD]))


def french_title(headline: Paragraph, above: Paragraph, lead: Paragraph) -> bool:
    """Whether a line of French below the end of a sentence heads a paragraph that names ICESCO near its beginning.

    French titles are in small letters, so that they are known by their little words and by having no verb's end.
    """
    small = sum(word in FRENCH for word in headline.folded)
    long_enough = len(headline.words) > 6 and small > 1 and above.text[-1] in SENTENCE_END
    return long_enough and len(lead.text) > 150 and bool(NAMED.search(lead.text[:NEAR_HEAD]))


def byline(paragraph: Paragraph) -> bool:
    """Whether a line is no more than a writer's name."""
    words = paragraph.text.split()
    return 1 < len(words) < 4 and all(word[0].isupper() and word[-1].isalpha() for word in words)


def titled(paragraph: Paragraph, above: Paragraph) -> bool:
    """Whether a line is in a title's capitals, below the end of a sentence."""
    words = [word for word in paragraph.words if len(word) > 3 and word[0].isalpha()]
    large = sum(word[0].isupper() for word in words)
    return len(words) > 4 and large > 0.8 * len(words) and above.text[-1] in SENTENCE_END
