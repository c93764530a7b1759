"""Lines that go on with a sentence, and those that only begin small."""

import pytest

from records.documents.paragraphs import paragraphs_of
from records.drafting.text import clean
from records.lines import goes_on

HEADLINE = "Updated: July 19, 2021 Source: Mock News Agency of Osh"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("and the Minister of Looms", True),
        ("par le ministre des teintures", True),
        ("par Awa Testou", False),
        ("lundi 3 mai 2021", False),
        ("fontLarger fontSmaller", False),
        ("The Minister", False),
        ("", False),
    ],
)
def test_goes_on(line, wanted):
    assert goes_on(line) is wanted


@pytest.mark.parametrize(("line", "joined"), [("fontLarger fontSmaller", False), ("and of its weavers", True)])
def test_documents_and_drafting_join_the_same_lines(line, joined):
    text = f"{HEADLINE}\n{line}"
    whole = f"{HEADLINE} {line}" if joined else text
    assert "\n".join(paragraphs_of(text)) == whole
    assert clean(text) == whole
