"""Dates as they are written: days, ranges, weekdays, today and yesterday; read, never guessed."""

import re
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from .rules import pattern, words_in_order
from .uncased import Uncased

MONTHS = {
    name: n + 1
    for n, names in enumerate(
        [
            "january|jan|janvier|janv|يناير|كانون الثاني|جانفي",
            "february|feb|février|fevrier|févr|فبراير|شباط|فيفري",
            "march|mar|mars|مارس|آذار",
            "april|apr|avril|أبريل|ابريل|إبريل|نيسان|أفريل",
            "may|mai|مايو|أيار|ماي",
            "june|jun|juin|يونيو|حزيران|يونيه|جوان",
            "july|jul|juillet|juil|يوليو|تموز|يوليوز|يوليه|جويلية",
            "august|aug|août|aout|أغسطس|آب|غشت|اغسطس|أوت",
            "september|sept|sep|septembre|سبتمبر|أيلول|شتنبر",
            "october|oct|octobre|أكتوبر|اكتوبر|تشرين الأول",
            "november|nov|novembre|نوفمبر|تشرين الثاني|نونبر",
            "december|dec|décembre|decembre|déc|ديسمبر|كانون الأول|دجنبر",
        ]
    )
    for name in names.split("|")
}
WEEKDAYS = {
    name: n
    for n, names in enumerate(
        [
            "monday|mon|lundi|lun|الاثنين|الإثنين",
            "tuesday|tues|tue|mardi|الثلاثاء",
            "wednesday|wed|mercredi|mer|الأربعاء|الاربعاء",
            "thursday|thurs|thu|jeudi|jeu|الخميس",
            "friday|fri|vendredi|ven|الجمعة",
            "saturday|sat|samedi|sam|السبت",
            "sunday|sun|dimanche|dim|الأحد|الاحد",
        ]
    )
    for name in names.split("|")
}
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
WEEKDAY = "(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b\.?"
DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th)(?!\w)|er)?"
TO = r"\s?(?:-|–|—|to|and|until|till|through|au|et|إلى|و|-|(?:and|which) (?:end|close|conclude)[sd]? on)\s?"
HALF_DAYS = ("this morning", "this afternoon", "ce matin", "cet après-midi")
TODAY = ("today", *HALF_DAYS, "aujourd'hui", "aujourd’hui", "اليوم")
TOMORROW = ("tomorrow", "demain", "غدا")
NEAR = (*TODAY, "yesterday", "hier", "أمس", *TOMORROW)
SINCE = ("منذ ", "منذ أول ")
COMING = pattern("dates.coming")
ORDINALS = {word: n + 1 for n, word in enumerate(words_in_order("dates.ordinals"))}
ORDINALS |= {f"twenty-{word}": 20 + n for word, n in list(ORDINALS.items())[:9]} | {"thirtieth": 30, "thirty-first": 31}
ORDINAL = re.compile(r"\b((?:twenty-|thirty-)?[a-z]{4,11}th|(?:twenty-|thirty-)?(?:first|second|third))(?: day)? of $")
NUMBERS = {word: n + 2 for n, words in enumerate(words_in_order("dates.numbers")) for word in words.split("/")}
FIRST = "|".join(sorted({word[:2] for word in (*MONTHS, *WEEKDAYS, *NEAR)}))  # else every word would be tried in full
YEAR = r"(?:19|20)\d{2}"
LINK = r"(?:\s?,)?\s*"
THEN = (  # after a weekday: "Monday, 4 July", "Monday (July 4)", "Friday evening, January 6"
    r"(?:\s(?:morning|afternoon|evening|night)\b)?(?:\s?[,،(])?\s*"
)
DATE = Uncased(
    rf"\b(?=\d|{FIRST})(?:(?<!/)|(?<=1[34]\d\d/))(?:(?P<iso>{YEAR}(?P<mark>[-/.])\d{{1,2}}(?P=mark)\d{{1,2}})(?!(?!t\d)[\w-])"
    rf"|(?:(?P<w0>{WEEKDAY}){LINK})?(?:(?P<n0>\d{{1,2}})\s?[-–]\s?(?=\d{{1,2}}\s?/))?(?P<num>\d{{1,2}}\s?(?P<sep>[/.-])\s?\d{{1,2}}\s?(?P=sep)(?:\s?{YEAR}|\d\d(?=\s\d\d:\d\d|$)))(?!(?!(?:ad|م)\b)[\w-])"
    rf"|(?P<short>(?<=\()\d{{1,2}}/\d{{1,2}}(?=\)))"
    rf"|(?:(?P<w1>{WEEKDAY}){THEN}(?:(?:the|le)\s)?)?(?P<d1>{DAY})(?:\s?(?P<m0>{MONTH})(?:{LINK}(?P<y0>{YEAR}))?)?{TO}"
    rf"(?:{WEEKDAY}{LINK})?(?:the\s|le\s)?(?P<d2>{DAY})\s?(?:of\s(?:the current month of\s)?|de\s)?"
    rf"(?P<m1>{MONTH})(?!\w)(?:{LINK}(?:of\s)?(?P<y1>{YEAR})(?!\d))?"
    rf"|(?:(?P<w2>{WEEKDAY}){THEN}(?:(?:the|le)\s)?)?(?P<d3>{DAY})(?:\sday)?(?:[,.]?\s|[/-])?(?:of\s|de\s|من\s)?(?P<m2>{MONTH})(?:\s?/\s?{MONTH})?(?!\w)"
    rf"(?:(?:[/-]|{LINK}(?:of\s)?)(?P<y2>{YEAR})(?!\d))?"
    rf"|(?:(?P<w3>{WEEKDAY}){THEN})?(?P<m3>{MONTH}),?\s(?:the\s)?(?P<d4>{DAY})(?!\w)(?:{TO}(?:(?P<m4>{MONTH})\s)?(?P<d5>{DAY})(?!\w)(?!\s{MONTH}))?"
    rf"(?:{LINK}(?P<y3>{YEAR})(?!\d))?"
    rf"|(?P<m5>{MONTH})\s?,?\s(?P<y4>{YEAR})(?!\d)"
    rf"|(?P<d6>{DAY})\s(?:of (?:this|the current) month|instant\b|de ce mois|(?:من )?الشهر (?:الجاري|الحالي))"
    rf"|(?P<near>{'|'.join(NEAR)})\b"
    rf"|(?P<w4>{WEEKDAY})(?!\w))"
)
LISTED = re.compile(r"(?<![\d.,/])(?:\d{1,2},\s){1,5}$")
MOST = 500  # dates of one paragraph that are read
HINT = re.compile(r"\d|[dD](?:ay|AY)\b|[dD]i\b|dimanche|hier|aujourd|اليوم|أمس|ال[أإاثخجس]")
AMERICAN_CLOCK = re.compile(r"\s\d{1,2}:\d{2}:\d{2} [AP]M")


class Day(NamedTuple):
    """A date as written: what is missing is None; weekday 0 is Monday; near is -1 for yesterday, 0 for today."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    end: tuple[int | None, int | None, int | None] | None = None
    weekday: int | None = None
    near: int | None = None
    start: int = 0
    stop: int = 0
    doubtful: str | None = None

    def date(self) -> date | None:
        """The day, where all three parts are known and such a day exists."""
        if self.year and self.month and self.day:
            try:
                return date(self.year, self.month, self.day)
            except ValueError:
                return None
        return None

    def iso(self) -> str | None:
        """ISO text at the precision there is."""
        whole = self.date()
        if whole:
            return whole.isoformat()
        if self.year and self.month and not self.day:
            return f"{self.year:04d}-{self.month:02d}"
        return None

    def at(self, year: int) -> "Day":
        """The same day in a given year."""
        end = self.end
        if end is not None and end[0] is None:
            later = end[1] is not None and self.month is not None and end[1] < self.month
            end = (year + 1 if later else year, end[1], end[2])
        return self._replace(year=year, end=end)


def _number(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text else None


def _month(text: str | None) -> int | None:
    return MONTHS.get(text.rstrip(".")) if text else None


def _weekday(text: str | None) -> int | None:
    return WEEKDAYS.get(text.rstrip(".")) if text else None


def _numeric(text: str, american: bool, weekday: int | None) -> Day:
    """14/02/2020 is a day; 07/08/2020 may be two, unless its weekday tells; by an American clock the month is first."""
    first, second, year = (int(n) for n in re.split(r"\s?[/.-]\s?", text))
    year += 2000 if year < 100 else 0
    by_month, by_day = Day(year, first, second, weekday=weekday), Day(year, second, first, weekday=weekday)
    if second > 12 >= first or (american and first <= 12):
        return by_month
    if weekday is not None and weekday_fits(by_day) != weekday_fits(by_month):
        return by_day if weekday_fits(by_day) else by_month
    doubtful = f"{text} may be read two ways" if first <= 12 and first != second else None
    return by_day._replace(doubtful=doubtful)


def _numeric_span(first: int | None, last: Day) -> Day:
    """ "6-7/11/2019": what a span begins and ends with are days, so the other number is the month."""
    if first is None or last.day is None or last.month is None:
        return last
    day, month = (last.day, last.month) if first < last.day else (last.month, last.day)
    return Day(last.year, month, first, end=(last.year, month, day), weekday=last.weekday)


def _read(match: re.Match[str], text: str) -> Day | None:
    """The date that a match in small letters tells; `text` is as written."""
    g = match.groupdict()
    if g["iso"]:
        year, month, day = (int(n) for n in re.split(r"[-/.]", g["iso"]))
        return Day(year, month, day)
    if g["num"]:
        american = bool(AMERICAN_CLOCK.match(text[match.end() : match.end() + 15]))
        last = _numeric(g["num"], american, _weekday(g["w0"]))
        return _numeric_span(_number(g["n0"]), last) if g["n0"] else last
    if g["short"]:
        first, second = (int(n) for n in g["short"].split("/"))
        day, month = (second, first) if second > 12 else (first, second)
        doubtful = f"{g['short']} may be read two ways" if day <= 12 and first != second else None
        return Day(month=month, day=day, doubtful=doubtful)
    if g["d6"]:
        return Day(day=_number(g["d6"]))
    if g["near"]:
        return _near(g["near"], text[max(0, match.start() - 70) : match.start()])
    if g["w4"]:
        return None if len(g["w4"].rstrip(".")) < 4 else Day(weekday=_weekday(g["w4"]))
    if g["m5"]:
        sure = text[match.start("m5")].isupper() or g["m5"][0] > "z" or len(g["m5"]) > 3
        said = ORDINAL.search(text[max(0, match.start() - 30) : match.start()].lower())
        number = ORDINALS.get(said.group(1)) if said else None
        return Day(_number(g["y4"]), _month(g["m5"]), number) if sure else None
    if g["d2"]:
        return _span(g)
    if g["d3"]:
        return Day(_number(g["y2"]), _month(g["m2"]), _number(g["d3"]), weekday=_weekday(g["w2"]))
    found = Day(_number(g["y3"]), _month(g["m3"]), _number(g["d4"]), weekday=_weekday(g["w3"]))
    if g["d5"]:
        found = found._replace(end=(found.year, _month(g["m4"]) or found.month, _number(g["d5"])))
    return found


def _near(word: str, before: str) -> Day | None:
    """Today, yesterday; tomorrow only where something is to begin then."""
    if word in TOMORROW:
        return Day(near=1) if COMING.search(before) else None
    if before.endswith(SINCE):  # the guest came then
        return None
    return Day(near=0 if word in TODAY else -2 if before.endswith(("day before ", "أول ")) else -1)


def word_number(word: str) -> int | None:
    """A small number in words or figures."""
    return int(word) if word.isdigit() else NUMBERS.get(word)


def _span(g: dict[str, str | None]) -> Day:
    """ "28-29 July 2020", "28 February to 2 March"."""
    month, year = _month(g["m1"]), _number(g["y1"])
    first = _month(g["m0"]) or month
    year_first = _number(g["y0"]) or year
    if year_first and month and first and first > month and not g["y0"]:
        year_first -= 1
    return Day(year_first, first, _number(g["d1"]), end=(year, month, _number(g["d2"])), weekday=_weekday(g["w1"]))


def dates(text: str, offset: int = 0) -> list[Day]:
    """Every date written in a text, in order, with its place."""
    return list(_placed(text, offset))


@lru_cache(maxsize=32_768)  # more than the paragraphs of a megabyte, each of which is asked for several times
def _placed(text: str, offset: int) -> tuple[Day, ...]:
    return tuple(d._replace(start=d.start + offset, stop=d.stop + offset) for d in _dates(text))


@lru_cache(maxsize=32_768)
def _dates(text: str) -> tuple[Day, ...]:
    """Dates of a text by their places in it."""
    if not HINT.search(text) and not any(word in text for word in HALF_DAYS):
        return ()
    found = []
    for match in islice(DATE.finditer(text), MOST):
        day = _read(match, text)
        if day is None or not 1 <= (day.day or 1) <= 31 or not 1 <= (day.month or 1) <= 12:
            continue
        if day.near is None and day.month == 5 and text[match.start() : match.end()].islower() and not day.day:
            continue
        day = day._replace(start=match.start(), stop=match.end())
        found.append(_from_first(day, text) if day.end is not None and day.day else day)
    return tuple(found)


def _from_first(day: Day, text: str) -> Day:
    """ "11, 12 and 13 October": the days begin with the first that is listed."""
    listed = LISTED.search(text[max(0, day.start - 24) : day.start])
    first = int(listed.group().split(",")[0]) if listed else 0
    if listed is None or not 0 < first < (day.day or 0) or day.end is None or day.end[1] != day.month:
        return day
    return day._replace(day=first, start=day.start - len(listed.group()))


def weekday_fits(day: Day) -> bool:
    """Whether the weekday said is the weekday that date had."""
    whole = day.date()
    return day.weekday is None or whole is None or whole.weekday() == day.weekday


def near(day: Day, base: date) -> date | None:
    """The day meant by today, yesterday or a bare weekday, seen from a document's date.

    "Today, Tuesday" on a page put out on Wednesday is the Tuesday before.
    """
    if day.near is not None:
        meant = base + timedelta(days=day.near)
        late = (meant.weekday() - day.weekday) % 7 if day.weekday is not None else 0
        return meant - timedelta(days=late) if late <= 3 else meant
    if day.weekday is not None:
        return base - timedelta(days=(base.weekday() - day.weekday) % 7)
    return None
