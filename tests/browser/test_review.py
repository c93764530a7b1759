"""Review in a real browser: from files and pasted text to the record, with the evidence marked, by mouse and by key."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from html import escape

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import start_safir, stop
from tests.browser.hands import drawn, keyed
from tests.browser.test_every_page import serious, widest
from tests.needs import chromium

pytestmark = pytest.mark.browser

HOSTILE = (
    "<script>window.__pwn=1</script> ICESCO Receives ![x](http://evil.example/a.png)\n\nRabat, 3 March 2025\n\n"
    "Dr. Mona Saidi, Head of the Culture Sector of ICESCO, received today, Monday, March 3, at the headquarters in "
    'Rabat, Mr. Karim Delhaye <img src="http://evil.example/b.png" onerror="window.__pwn=2">, Ambassador of Belgium '
    "to Morocco. [Click](javascript:alert(1)) :red[here] $x^2$. The Ambassador pledged support for teachers.\n"
)
RELEASES = {
    "envoy.txt": (
        "ICESCO Receives Ambassador of Belgium\n\nRabat, 3 April 2025\n\n"
        "Dr. Mona Saidi, Head of the Culture Sector of ICESCO, received today, Thursday, April 3, at the headquarters "
        "of the Organization in Rabat, Mr. Karim Delhaye, Ambassador of Belgium to Morocco. They discussed education.\n"
    ),
    "school.html": (
        "<html><head><title>ICESCO and University of Evora Open a Summer School</title></head><body><article>"
        "<h1>ICESCO and University of Evora Open a Summer School</h1><p>Evora, 4 July 2024</p>"
        "<p>Dr. Mona Saidi, Head of the Culture Sector of ICESCO, and Ms. Rita Sequeira, Rector of the University of "
        "Evora, opened on Thursday, July 4, in Evora, Portugal, a summer school for forty young archivists from nine "
        "countries. The Rector thanked the Organization for its support of the young archivists of the region.</p>"
        "</article></body></html>"
    ),
    "empty.txt": "",
    "picture.pdf": "\x89PNG\r\n\x1a\n" + "\0" * 100,
}
MARKED = """() => {
  const walk = root => [...root.querySelectorAll('*')].flatMap(
    one => [...(one.matches('mark.on') ? [one.textContent] : []), ...(one.shadowRoot ? walk(one.shadowRoot) : [])]);
  return walk(document);
}"""


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Safir whose record this test may write to."""
    chromium()
    process, address = start_safir(tmp_path_factory.mktemp("review"))
    yield address
    stop(process)


@pytest.fixture
def review(open_page: Callable[..., Page], desk: str) -> Callable[..., Page]:
    """Open the review page as somebody who gave their name."""

    def go(path: str = "/review", **kind: object) -> Page:
        page = open_page(path, address=desk, **kind)
        name = page.get_by_role("textbox", name="Your name")
        name.fill("Ada Officer")
        name.press("Enter")
        expect(page.get_by_text("You review as")).to_be_visible()
        return drawn(page)

    return go


def paste(page: Page, text: str) -> Page:
    """Paste a text, and wait for its draft."""
    box = page.get_by_role("textbox", name="Text of the release")
    box.fill(text)
    box.press("Tab")
    drawn(page)
    page.get_by_role("button", name="Draft it").click()
    expect(keyed(page, "decide")).to_be_visible()
    return drawn(page)


def test_the_name_is_asked_when_something_is_first_kept_and_what_was_typed_goes_on(
    open_page: Callable[..., Page], desk: str
):
    page = drawn(open_page("/review", address=desk))
    page.get_by_role("textbox", name="Text of the release").fill(RELEASES["envoy.txt"])
    page.get_by_role("button", name="Draft it").click()
    asked = page.get_by_role("dialog")
    expect(asked.get_by_text("Who decides?")).to_be_visible()
    assert not serious(page)
    page.keyboard.press("Escape")
    expect(asked).to_have_count(0)
    expect(page.get_by_role("textbox", name="Text of the release")).to_have_value(re.compile("Delhaye"))
    page.get_by_role("button", name="Draft it").click()
    asked.get_by_role("textbox", name="Your name").fill("Ada Officer")
    page.keyboard.press("Enter")
    expect(keyed(page, "decide")).to_be_visible()
    expect(page.get_by_text("You review as")).to_be_visible()


def publish(page: Page, name: str) -> Page:
    """Say who published the main source."""
    box = page.get_by_role("combobox", name="Publisher of the main source")
    box.click()
    page.keyboard.type(name)
    page.get_by_role("option", name=re.compile(rf"^(Add: )?{name}$")).first.click()
    page.wait_for_timeout(500)
    return drawn(page)


def test_a_hostile_text_stays_text_and_its_evidence_is_marked(review):
    page = paste(review(), HOSTILE)
    text = page.get_by_role("region", name="Text of the document")
    expect(text).to_contain_text("<script>window.__pwn=1</script>")
    expect(text).to_contain_text("![x](http://evil.example/a.png)")
    page.get_by_role("textbox", name="Date", exact=True).click()
    page.wait_for_function(f"() => ({MARKED})().join(' ').includes('March 3')")
    page.get_by_role("group", name="Show where it was read").get_by_role("button", name="Karim Delhaye").click()
    assert any("Karim Delhaye" in words for words in page.evaluate(MARKED))
    assert page.evaluate("window.__pwn") is None


def test_files_are_read_and_each_refusal_is_said(review, tmp_path):
    for name, content in RELEASES.items():
        (tmp_path / name).write_bytes(content.encode("latin-1") if name.endswith("pdf") else content.encode())
    page = review()
    page.get_by_role("tab", name="Files").click()
    page.locator("input[type=file]").set_input_files([tmp_path / name for name in RELEASES])
    page.get_by_role("button", name="Draft 4 files").click()
    expect(page.get_by_text("4 given: 2 read, 2 drafts added to the queue, 2 not read.")).to_be_visible()
    expect(page.get_by_text("empty.txt is empty")).to_be_visible()
    expect(page.get_by_text("picture.pdf is a picture by its content")).to_be_visible()
    expect(page.get_by_text(re.compile(r"\d+ of \d+ judged"))).to_be_visible()


def test_a_cell_typed_last_is_on_the_record_when_accepted_and_seen_by_other_pages(review):
    page = publish(paste(review(), RELEASES["envoy.txt"]), "ICESCO")
    grid = page.locator("[data-testid='stDataFrame'] canvas[data-testid='data-grid-canvas']").first
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    page.mouse.dblclick(box["x"] + 90, box["y"] + 36 + 36 + 12)  # the name in the second row
    expect(page.locator("#portal textarea")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("Karim Alvor Delhaye")
    page.get_by_role("button", name="Accept").first.click()
    expect(page.get_by_text("Accepted and on the record")).to_be_visible()
    drawn(page)
    keyed(page, "said").get_by_role("link", name="Open it on the record").click()
    page.wait_for_url(re.compile("/engagements"))
    drawn(page)
    expect(page.locator("[data-testid='stMain']")).to_contain_text("Karim Alvor Delhaye")
    expect(keyed(page, "chips")).to_contain_text("All 262 engagements")


def test_a_draft_is_judged_by_keys_and_the_judgement_taken_back(review):
    page = paste(review(), RELEASES["envoy.txt"])
    page.locator("h1").click()
    page.keyboard.press("Alt+x")
    expect(page.get_by_text("Rejected: ICESCO Receives Ambassador of Belgium.")).to_be_visible()
    drawn(page)
    page.keyboard.press("Alt+z")
    expect(page.get_by_text("Taken back: everything is as it was before.")).to_be_visible()
    expect(keyed(page, "decide")).to_be_visible()


def test_typing_in_a_field_is_not_a_decision(review):
    page = paste(review(), RELEASES["envoy.txt"])
    title = page.get_by_role("textbox", name="Title", exact=True)
    title.click()
    page.keyboard.type("axunz")
    page.wait_for_timeout(800)
    expect(keyed(page, "decide")).to_be_visible()
    expect(title).to_have_value(re.compile("axunz"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_a_draft_and_it_fits_a_telephone(review, scheme):
    page = paste(review(scheme=scheme), RELEASES["envoy.txt"])
    assert not serious(page)
    page.set_viewport_size({"width": 400, "height": 800})
    page.wait_for_timeout(500)
    over, _ = widest(page)
    page.set_viewport_size({"width": 1400, "height": 900})
    assert over <= 0, f"{over} px wider than the window"


# Files as offices send them ------------------------------------------------------------------------------------------

HERITAGE = (
    "Museum Keepers of Portugal Look at Restored Maps in Rabat\n\nRabat, 5 May 2025\n\n"
    "Ms. Teresa Vilar, Ambassador of Portugal to Morocco, met on Monday, May 5, in Rabat, with Dr. Mona Saidi, Head of "
    "the Culture Sector of ICESCO, to look at old sea maps that a workshop had cleaned. Both praised the craft of the "
    "restorers, and spoke of an exhibition on heritage in danger."
)


def as_docx(text: str) -> bytes:
    """A release as a word processor keeps it."""
    document, file = docx.Document(), io.BytesIO()
    headline, *paragraphs = text.split("\n\n")
    document.add_heading(headline, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def as_pdf(text: str, page: Page) -> bytes:
    """A release as a browser prints it."""
    headline, *paragraphs = text.split("\n\n")
    page.set_content(f"<h1>{escape(headline)}</h1>" + "".join(f"<p>{escape(one)}</p>" for one in paragraphs))
    return page.pdf(format="A4")


def test_pdf_and_docx_become_drafts_and_broken_ones_among_them_cost_nothing(review, browser):
    printer = browser.new_page()
    pdf, word = as_pdf(RELEASES["envoy.txt"], printer), as_docx(HERITAGE)
    printer.close()
    files = {
        "envoy.pdf": pdf,
        "broken.pdf": pdf[: len(pdf) // 3],
        "heritage.docx": word,
        "broken.docx": word[: len(word) // 2],
        "school.html": RELEASES["school.html"].encode(),
    }
    page = review()
    box = page.get_by_role("textbox", name="Text of the release")
    box.fill("A release that waits to be drafted.")
    box.press("Tab")
    drawn(page)
    page.get_by_role("tab", name="Files").click()
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "application/octet-stream", "buffer": one} for name, one in files.items()]
    )
    page.get_by_role("button", name="Draft 5 files").click()
    expect(page.get_by_text("5 given: 3 read, 3 drafts added to the queue, 2 not read.")).to_be_visible(timeout=60_000)
    for name in ("broken.pdf", "broken.docx"):
        expect(page.get_by_text(re.compile(rf"Not read\. {re.escape(name)} "))).to_be_visible()
    drawn(page)
    page.get_by_role("tab", name="Paste").click()
    expect(box).to_have_value("A release that waits to be drafted.")
    found = {}
    page.get_by_role("button", name="Begin with the first").click()
    for _ in range(3):
        expect(keyed(page, "decide")).to_be_visible()
        drawn(page)
        title = page.get_by_role("textbox", name="Title", exact=True).input_value()
        found[title] = page.get_by_role("textbox", name="Date", exact=True).input_value()
        page.get_by_role("button", name="Next").click()
        page.wait_for_timeout(500)
        drawn(page)
    assert sorted(found.values()) == ["2024-07-04", "2025-04-03", "2025-05-05"], found
    assert any("Belgium" in title for title in found) and any("Portugal" in title for title in found)
