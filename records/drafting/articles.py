"""Items of a page: headlines, date lines and leads part them; what a site puts around them is set aside."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from .clutter import EDITORS, SENTENCE_END, boilerplate, masthead, without_teasers
from .dates import Day
from .headlines import (
    both_name_it,
    byline,
    dateline_alone,
    french_title,
    headline_like,
    in_a_report,
    introduces,
    lead_like,
    titled,
)
from .rules import fold
from .stamps import date_line, meta_line, place_before, updated
from .text import Paragraph, paragraphs

MOST_OF_A_NAME = 5
SHORTEST = 300  # characters of a page before a line can end it
LONG = 90  # characters of a line that tells something
LONGEST_SCRAP, LONGEST_STANDFIRST = 60, 220
CAPTIONS = 4  # of pictures, that may stand between a headline and the report


@dataclass
class Item:
    """One report: its headline, what it says of its own date, its paragraphs."""

    headline: Paragraph | None = None
    subheads: list[Paragraph] = field(default_factory=list)
    body: list[Paragraph] = field(default_factory=list)
    published: Day | None = None
    dateline: str = ""
    dated_above: bool = False  # the date stood above the headline
    again: list[int] = field(default_factory=list)  # how much further on the very same words stand again

    @property
    def passages(self) -> list[Paragraph]:
        """Headline, lines under it and body, in order."""
        return ([self.headline] if self.headline else []) + self.subheads + self.body

    @property
    def stamped_below(self) -> bool:
        """Whether the day the page was put out stands below the text."""
        return self.published is not None and bool(self.body) and self.published.start > self.body[-1].start

    @cached_property
    def lead_at(self) -> int:
        """The number of the passage that begins to tell: scraps of a line may stand above it."""
        above = len(self.passages) - len(self.body)
        return above + next((n for n, p in enumerate(self.body) if len(p.text) >= LONGEST_SCRAP), 0)


@dataclass
class Page:
    """A whole document: its items, its own date and address where its first line gives them."""

    items: list[Item]
    published: Day | None = None
    url: str | None = None


def page(text: str) -> Page:
    """Part a cleaned text into its items, in the order they stand."""
    found = Page([])
    kept = without_teasers(_kept(paragraphs(text), found))
    item, below, closed = Item(), _dated_below(kept), False
    for n, paragraph in enumerate(kept):
        day = date_line(paragraph.text, paragraph.start)
        if day is not None and below:
            _date(item, paragraph, day)
            closed = True
        elif day is not None:
            if _told(item) and n + 1 < len(kept) and _another(kept[n + 1], item) and _told_below(kept, n + 1):
                found.items.append(item)
                item = Item()
            _date(item, paragraph, day)
            if item.published is day and _told_below(kept, n + 1):
                _standfirst(item)
        elif (closed and headline_like(paragraph)) or _begins(paragraph, item, kept, n, bool(found.items)):
            closed = False
            if _told(item):
                found.items.append(item)
                item = Item()
            elif item.body:  # no more than the site's own words so far
                item = Item(published=item.published, dateline=item.dateline, dated_above=True)
            _head(item, paragraph)
        else:
            if item.headline is None and introduces(paragraph) and any(introduces(p) for p in item.body):
                found.items.append(item)
                item = Item()
            _body(item, paragraph)
    if item.headline is not None and not item.body and len(item.headline.text) > 100:
        item.body, item.headline = [item.headline], None
    found.items.append(item)
    found.items = _once([i for i in found.items if i.body or i.headline])
    return found


def _dated_below(kept: list[Paragraph]) -> bool:
    """Whether a page has two stamps or more, and all under its reports: the first and last below what is told."""
    stamps = [n for n, p in enumerate(kept) if date_line(p.text, p.start) is not None]
    told = [n for n, p in enumerate(kept) if _tells(p)]
    return len(stamps) > 1 and bool(told) and told[0] < stamps[0] and told[-1] < stamps[-1]


def _once(items: list[Item]) -> list[Item]:
    """The items less those that repeat another word for word: these are read once, and kept with every place."""
    found: dict[tuple[object, ...], Item] = {}
    for item in items:
        start = item.passages[0].start
        day = item.published.date() if item.published else None
        words = tuple((p.text, p.start - start) for p in item.passages)
        first = found.setdefault((day, item.dateline, item.dated_above, words), item)
        if first is not item:
            first.again.append(start - first.passages[0].start)
    return list(found.values())


def _told(item: Item) -> bool:
    """Whether an item has said anything yet: a section's name or an agency's mark is no report."""
    return any(len(p.text) > LONGEST_SCRAP or p.text[-1] in SENTENCE_END for p in item.body)


def _another(paragraph: Paragraph, item: Item) -> bool:
    """Whether a line may be the headline of another report: below its text a page may repeat its own."""
    return headline_like(paragraph) and (item.headline is None or paragraph.text != item.headline.text)


def _told_below(kept: list[Paragraph], n: int) -> bool:
    """Whether one of the next lines tells something at length."""
    cut_off = n < len(kept) <= n + 6 and lead_like(kept[-1])
    return cut_off or any(_tells(p) for p in kept[n : n + 6])


def _tells(paragraph: Paragraph) -> bool:
    """Whether a line is of a report: a long sentence, or more than any menu or teaser ("… (End) h p")."""
    text = paragraph.text
    return len(text) > LONG and (text[-1] in SENTENCE_END or len(text) > SHORTEST)


def _date(item: Item, paragraph: Paragraph, day: Day) -> None:
    """Take over a date line, and the place beside it.

    Of several above the text the nearest to it counts; a day of change only where there is no other.
    """
    above = not _told(item)
    if item.published is not None and updated(paragraph.text):
        return
    before = paragraph.text[: day.start - paragraph.start]
    placed = place_before(before)
    if item.published is None or above or (placed and not item.body) or updated(item.dateline):
        item.published, item.dated_above = day, item.headline is None
        item.dateline = paragraph.text[:120]
    if item.headline is not None and placed:
        item.subheads.append(Paragraph(paragraph.start, paragraph.start + len(placed), placed, "subhead"))
    beside = re.search(r"[A-Z][^\W\d_]{3,}[\w '’/-]*$", paragraph.text[day.stop - paragraph.start :])
    if beside:
        item.subheads.append(Paragraph(paragraph.stop - len(beside.group()), paragraph.stop, beside.group(), "subhead"))


def _standfirst(item: Item) -> None:
    """Put what stands between headline and stamp under the headline: a line that sums up, the writer's name."""
    if item.headline is not None and sum(len(p.text) for p in item.body) < LONGEST_STANDFIRST:
        for paragraph in item.body:
            paragraph.sort = "subhead"
        item.subheads += item.body
        item.body = []


def _kept(lines: list[Paragraph], found: Page) -> list[Paragraph]:
    """The paragraphs that are news; the first line's own date and address go to the page."""
    kept: list[Paragraph] = []
    stamps: list[Paragraph] = []
    length = 0
    ended = False  # below "Latest articles" and the like only a further report counts: headline, lead and body
    for n, paragraph in enumerate(lines):
        if n == 0:
            meta = meta_line(paragraph.text, paragraph.start)
            if meta is not None:
                found.published, found.url, rest = meta
                paragraph = _after(paragraph, rest)
                if len(paragraph.text) < 25:
                    continue
        if ended and not (headline_like(paragraph) and _report_follows(lines, n)):
            if date_line(paragraph.text, paragraph.start) is not None:
                stamps.append(paragraph)
            elif headline_like(paragraph) and boilerplate(paragraph) is None:
                stamps = []  # those of other reports, which it heads
            continue
        ended = False
        if EDITORS.match(paragraph.text) or (n and _names_an_editor(lines[n - 1], paragraph)):
            continue
        effect = boilerplate(paragraph)
        if effect == "end" and length > SHORTEST:
            ended = True
        if effect is None or (effect == "drop" and date_line(paragraph.text, paragraph.start) is not None):
            kept.append(paragraph)
            length += len(paragraph.text)
    only = len(stamps) == 1 and not found.published and all(date_line(p.text, p.start) is None for p in kept)
    return kept + stamps if only else kept  # the page's only stamp may stand at its very end


def _names_an_editor(label: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a line is the name that a masthead's "Editor-in-chief" stands above."""
    return bool(EDITORS.match(label.text)) and len(paragraph.words) <= MOST_OF_A_NAME


def _report_follows(lines: list[Paragraph], n: int) -> bool:
    """Whether a lead and a further paragraph follow a headline, as no teaser has them."""
    for k in range(n + 1, min(n + 5, len(lines) - 1)):
        if lead_like(lines[k]) and len(lines[k].text) > 150:
            below = lines[k + 1]
            return len(below.text) > 120 and below.text[-1] in SENTENCE_END
    return False


def _after(paragraph: Paragraph, cut: int) -> Paragraph:
    """A paragraph less its first `cut` characters."""
    text = (
        paragraph.text[cut:].lstrip(" +↺−-|0123456789px")
        if re.match(r"^[\s+↺−]", paragraph.text[cut:])
        else paragraph.text[cut:]
    )
    return Paragraph(paragraph.stop - len(text), paragraph.stop, text)


def _begins(paragraph: Paragraph, item: Item, kept: list[Paragraph], n: int, several: bool) -> bool:
    """Whether a paragraph is the headline of a new item (or of the first); on a page of several a title will do."""
    cut_off = n + 1 == len(kept) and item.headline is not None and not item.body and len(paragraph.text) > LONG
    if cut_off or not headline_like(paragraph):
        return False
    if not _told(item):
        return item.headline is None or len(paragraph.text) < 200
    if in_a_report(paragraph):
        return False
    for k, following in enumerate(kept[n + 1 : n + 4], n + 2):
        if date_line(following.text, following.start) is not None:
            return _told_below(kept, k)  # a stamp at the very end belongs to what stands above
        if lead_like(following):
            return True
        if not (headline_like(following) or following.text.startswith("*") or byline(following)):
            if french_title(paragraph, kept[n - 1], following):
                return True
            if not (titled(paragraph, kept[n - 1]) and _tells(following)):
                return False
            further = kept[k : k + 1]  # it may tell the day where the lead does not
            return (several and any(map(lead_like, further))) or both_name_it(paragraph, following)
    return False


def _head(item: Item, paragraph: Paragraph) -> None:
    if item.headline is None or masthead(item.headline, paragraph):
        paragraph.sort = "headline"
        item.headline, item.dated_above = paragraph, item.published is not None
    elif re.search(r"[»›>|/]\s*$", item.headline.text[: -len(paragraph.text)]) and item.headline.text.endswith(
        paragraph.text
    ):  # after a trail of sections ("Home » Culture » …") the headline itself
        paragraph.sort, item.headline = "headline", paragraph
    elif fold(paragraph.text) != fold(item.headline.text):
        paragraph.sort = "subhead"
        item.subheads.append(paragraph)


def _body(item: Item, paragraph: Paragraph) -> None:
    scrap = item.headline is not None and len(paragraph.text) < 25 and paragraph.text[-1] not in SENTENCE_END
    above = len(item.body) < CAPTIONS and dateline_alone(paragraph)
    if above or (not item.body and (scrap or paragraph.text.startswith("*"))):
        paragraph.sort = "subhead"
        item.subheads.append(paragraph)
        return
    paragraph.sort = "body" if item.body else "lead"
    item.body.append(paragraph)
