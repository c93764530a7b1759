"""Strings that mean harm or make trouble, and a data package that bears each of them wherever words may stand."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from urllib.parse import quote

from records.adding import add_document
from records.cells import is_text
from records.store import Store
from tests.records.package import make_package

# Every one that could run says so in window.__pwn; every one that could call home calls evil.example.
MARKDOWN = [
    "![a](http://evil.example/markdown.png)",
    "[Press release](http://evil.example/link)",
    "[click](javascript:window.__pwn=1)",
    "<http://evil.example/auto>",
    "http://evil.example/bare",
    "https://evil.example/bare?x=1&y=2",
    "www.evil.example",
    "someone@evil.example",
    "mailto:someone@evil.example",
    "[a]: http://evil.example/reference\n[a]",
    "[![a](http://evil.example/nested.png)](http://evil.example)",
    "# A heading\n\n---\n\n> a quote",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```\n<script>window.__pwn=1</script>\n```",
    "**bold** _italics_ ~~struck~~ `code`",
    ":red[coloured] :material/home: :smile: :streamlit:",
    "$\\href{javascript:window.__pwn=1}{x}$ $$\\frac{1}{2}$$",
    "\\[a\\](http://evil.example/backslash)",
    "- [x] a task\n1. a list",
    "a -- b -> c <- d <-> e >= f <= g ~= h",
    "&lt;img src=x onerror=window.__pwn=1&gt;",
    "]: evil](http://evil.example/closing) [",
    "xn--vil-6na.example/ http://еvil.example/cyrillic",
]
HTML = [
    "<script>window.__pwn=1</script>",
    "<img src=x onerror=window.__pwn=1>",
    "<img src=http://evil.example/html.png>",
    "<svg onload=window.__pwn=1><circle r=9 /></svg>",
    "<svg><a xlink:href='http://evil.example/svg'><text>x</text></a></svg>",
    "<svg><use href='http://evil.example/use.svg#x'/></svg>",
    "<iframe src=http://evil.example/frame></iframe>",
    "<a href='http://evil.example/anchor' target=_blank>Press release</a>",
    '<a href="javascript:window.__pwn=1">x</a>',
    "<b>bold</b><br><span style='font-size:60px'>large</span>",
    "<sup>up</sup><sub>down</sub><i>i</i>",
    "<style>*{display:none}</style>",
    "<link rel=stylesheet href=http://evil.example/style.css>",
    "<meta http-equiv=refresh content='0;url=http://evil.example'>",
    "<form action=http://evil.example><button>Sign in</button></form>",
    "<details open ontoggle=window.__pwn=1>",
    "</script><script>window.__pwn=1</script>",
    "--><script>window.__pwn=1</script><!--",
    '"><img src=x onerror=window.__pwn=1>',
    "' onmouseover='window.__pwn=1",
    "<math><mi xlink:href='javascript:window.__pwn=1'>x</mi></math>",
    "<body onload=window.__pwn=1>",
]
FORMULAS = [
    '=HYPERLINK("http://evil.example","Report")',
    "=cmd|'/C calc'!A0",
    "+1+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    '=IMPORTXML("http://evil.example","//a")',
    "＝1+1",
    '0x1F=1, then, a "quoted" cell; and; semicolons',
]
LETTERS = [
    "Rafik \u202etcartnoc\u202c of Baku",
    "\u2066isolate\u2069 \u200fmark\u200e",
    "zero\u200bwidth\u200cnon\u200djoiner\ufeff",
    "Аhmed of two scripts",
    "e" + "\u0301" * 2000,
    "Z̷̡̗̳͎a͝l̸g̶o̵" * 20,
    "سالم بن محمد المالك",
    "Саулекул Сайлаукызы",
    "👩🏽‍🚀 🏳️‍🌈 🇲🇦",
    "𝕬𝖒𝖇𝖆𝖘𝖘𝖆𝖉𝖔𝖗 ﷽",
    "ﬁ ligature, ½, №, \u00a0 no-break, soft\u00adhyphen",
    "line one\nline two\n\nline four",
    "x" * 5000,
    "word " * 2000 + "end",
]
TRICKS = [
    "../../../../etc/passwd",
    "..\\..\\windows\\system32\\calc.exe",
    "CON",
    "a/b/c:d*e?f\"g<h>i|j.csv",
    ".htaccess",
    "%2e%2e%2f%00.csv",
    "report.csv; rm -rf ~",
    "$(touch /tmp/pwn) `id`",
    "'; DROP TABLE engagements; --",
    "{{7*7}} ${7*7} {0.__class__} %s %(name)s",
    "None", "NaN", "null", "true", "0", "-1",
]  # fmt: skip
MEGABYTE = "A megabyte of words. <img src=x onerror=window.__pwn=1> " * 18_000
# What is no text: a package that holds it is refused, and names the line.
NOT_TEXT = [
    "a\x00b",
    "bell\x07",
    "escape\x1b[31m",
    "tab\there",
    "half \ud800 a letter",
    "\udfff",
    "not a character \uffff",
    "c1 \x85 control",
    " a space before",
    "a space behind ",
]

CARRIED = [*MARKDOWN, *HTML, *FORMULAS, *LETTERS, *TRICKS]
CORPUS = [*CARRIED, MEGABYTE, *NOT_TEXT]
SOURCE = "https://sources.example/"  # genuine: the only foreign links a page may have begin with it
LOOSE = "()[]'!*:@=+$,;~&?#/"  # what an address may hold and Markdown might obey

assert len(CORPUS) >= 60
assert all(is_text(text) and text == text.strip() for text in [*CARRIED, MEGABYTE.strip()])

KINDS = ("bilateral-meeting", "signing", "phone-call", "official-visit")
CODES = ("RUS", "SEN", "LBN", "MAR")
GATHERING = "gathering"  # the engagement that all people of hostile names attend
CARDS = {f"e{number}": text for number, text in enumerate(CARRIED)}


def hostile_package(folder: Path) -> Path:
    """A package in which every string is a title, a name, an office, a body, a city, a summary, a note, a source."""
    make_package(folder)
    texts = [*CARRIED, MEGABYTE.strip()]
    days = [f"{2020 + n % 5}-{1 + n % 12:02d}-{1 + n % 28:02d}" for n in range(len(texts))]
    for table, content in (_things(texts, days) | _links(texts)).items():
        _write(folder / f"{table}.csv", content)
    countries = folder / "countries.csv"
    told = countries.read_text(encoding="utf-8").replace("Senegal,", '"<img src=x onerror=window.__pwn=1>",')
    countries.write_text(told.replace("Lebanon,", "[Lebanon](http://evil.example/country),"), encoding="utf-8")
    return folder


def _things(texts: list[str], days: list[str]) -> dict[str, list[list[str]]]:
    """Engagements, people, bodies and sources, one of each for every text, and a gathering of all."""
    numbers = range(len(texts))
    events = [
        f"e{n},{{0}},{KINDS[n % 4]},in-person,{days[n]},,stated,{{0}},MAR,{{0}},{{0}},".split(",") for n in numbers
    ]
    gathering = f"{GATHERING},A gathering,conference,hybrid,2023-05-05,,published,Rabat,MAR,,,".split(",")
    bodies = [
        [f"o{n}", text, text[:40].strip(), "other", "", _address(n, text), "false", "", text[:500].strip()]
        for n, text in enumerate(texts)
    ]
    return {
        "engagements": [[cell.replace("{0}", texts[n]) for cell in event] for n, event in enumerate(events)]
        + [gathering],
        "people": [["salim-m-almalik", "Salim M. AlMalik", "", ""]]
        + [[f"p{n}", texts[n], "", texts[n][:500].strip()] for n in numbers],
        "organizations": [["icesco", "ICESCO", "ICESCO", "icesco", "", "", "false", "", ""], *bodies],
        "sources": [
            [f"s{n}", text, text, _address(n, text), "2023", "en", "false", text, ""] for n, text in enumerate(texts)
        ],
        "milestones": [[f"n{n}", days[n], texts[n], f"s{n}"] for n in range(0, len(texts), 4)],
    }


def _links(texts: list[str]) -> dict[str, list[list[str]]]:
    """What joins them: sources, seats, countries, bodies, themes, outcomes, memberships and judgements on names."""
    numbers = range(len(texts))
    seats = [_seat(f"e{n}", 1, "salim-m-almalik", "Salim", "icesco", "icesco", "host") for n in numbers]
    for event, order, role in (("e{}", None, "counterpart"), (GATHERING, 1, "attendee")):
        seats += [
            _seat(event.format(n), n + 1 if order else 2, f"p{n}", texts[n], f"o{n}", f"organization:o{n}", role)
            for n in numbers
        ]
    return {
        "engagement_sources": [[f"e{n}", f"s{n}", texts[n]] for n in numbers]
        + [[GATHERING, f"s{n}", texts[n] if n % 3 else ""] for n in numbers],
        "participations": seats,
        "engagement_countries": [[f"e{n}", CODES[n % 4]] for n in numbers],
        "engagement_organizations": [[f"e{n}", f"o{n}"] for n in numbers],
        "engagement_themes": [[f"e{n}", ["education", "culture", "heritage"][n % 3], "1"] for n in numbers],
        "outcomes": [
            [f"{event}/o{n}", event, "agreement-signed", texts[n], f"organization:o{n}", f"person:p{n}", "", "", ""]
            for n in numbers
            for event in (f"e{n}", GATHERING)
        ],
        "memberships": [[f"m{n}", f"p{n}", f"o{n}", texts[n], "2021", "", f"s{n}"] for n in numbers],
        "resolutions": [[f"r{n}", "people", f"p{n}", texts[n], texts[n], texts[n]] for n in numbers],
        "perhaps": [["people", f"p{n}", f"p{n + 1}", texts[n]] for n in range(0, len(texts) - 1, 6)],
    }


def _address(number: int, text: str) -> str:
    """A genuine address with the text in it: whole where an address may hold it, else letter for letter in per cent."""
    return f"{SOURCE}{number}?q={quote(text[:150], safe=LOOSE if number % 2 else '')}"


def hostile_queue(store: Store) -> list[str]:
    """Documents made of the strings, ten in each, with a draft that has them in every field; answers the drafts."""
    found = []
    for first in range(0, len(CARRIED), 10):
        texts = CARRIED[first : first + 10]
        body = "\n\n".join(texts)
        draft = {
            "doc": texts[0][:100],
            "title": texts[0],
            "date_start": "2024-05-05",
            "date_basis": "stated",
            "type": "bilateral-meeting",
            "mode": "in-person",
            "city": texts[1 % len(texts)],
            "summary": texts[2 % len(texts)],
            "countries": ["SEN"],
            "organizations": texts,
            "people": [
                {"name": text, "honorific": text[:40], "position": text, "organization": text, "role": "counterpart"}
                for text in texts
            ],
            "themes": ["education"],
            "outcomes": [{"kind": "agreed", "text": text} for text in texts],
            "source": {"title": texts[-1], "publisher": texts[-1][:200], "url": None, "published": "2024-05"},
            "evidence": {f"people.{n}": [[body.index(text), body.index(text) + 9]] for n, text in enumerate(texts)},
            "warnings": texts,
        }
        added = add_document(store, texts[0], body.encode(), body, [draft], who=texts[-1][:100], anyway=True)
        found += added.draft_ids
    return found


def _seat(event: str, number: int, person: str, words: str, body: str, side: str, role: str) -> list[str]:
    office = words if role != "host" else "Director-General"
    short = words[:300].strip()
    return [f"{event}/{number:02d}", event, person, words, short, office, office, body, "", side, role]


def _write(path: Path, rows: list[list[str]]) -> None:
    """Rows under the header that the table has."""
    header = path.read_text(encoding="utf-8").splitlines()[0]
    target = io.StringIO(newline="")
    csv.writer(target, lineterminator="\n").writerows(rows)
    path.write_text(f"{header}\n{target.getvalue()}", encoding="utf-8", newline="")
