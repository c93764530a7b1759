"""Plain text: encodings, characters, paragraphs, furniture, languages."""

from __future__ import annotations

import time

import pytest

from records.documents import read
from tests.records.hostile_files import RELEASE, SENTENCES

FRENCH = "Le ministre de l'Éducation a reçu à Rabat l'ambassadeur, délégué général de la Frédonie."
ARABIC = "استقبل المدير العام للمجلس السفير كارل دوف في مقر المجلس بالرباط لبحث التعاون في التربية"
RUSSIAN = "Министр принял посла страны в столице и обсудил с ним образование"


def text_of(text: str, encoding: str = "utf-8") -> str:
    return read(text.encode(encoding, "surrogatepass"), "a.txt").text


def warnings_of(text: str, encoding: str = "utf-8") -> str:
    return " ".join(read(text.encode(encoding, "surrogatepass"), "a.txt").warnings)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [FRENCH, ARABIC, RUSSIAN])
def test_marked_and_utf8_text_is_read_without_a_word(text, encoding):
    assert text_of(text, encoding) == text and warnings_of(text, encoding) == ""


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "latin-1"),
        (FRENCH + " \u201cOui\u201d \u2013 dit-il\u2026", "cp1252"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso-8859-6"),
    ]
    + [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (RELEASE, "utf-16-le"), (RELEASE, "utf-16-be")],
)
def test_text_in_an_old_encoding_is_read_rightly_and_the_guess_is_told(text, encoding):
    assert text_of(text, encoding).split() == text.split()
    assert "No encoding was stated" in warnings_of(text, encoding)


def test_the_encoding_that_a_page_states_is_believed():
    page = f'<html><head><meta charset="windows-1256"></head><body><p>{ARABIC}</p></body></html>'
    document = read(page.encode("cp1256"), "a.html")
    assert document.text == ARABIC and document.warnings == ()


def test_broken_utf8_is_replaced_with_a_warning_and_never_read_as_another_encoding():
    document = read((FRENCH * 3).encode()[:-1] + b"\xc3", "a.txt")
    assert "\u00c9ducation" in document.text and "not valid UTF-8" in document.warnings[0]


def test_text_that_was_decoded_wrongly_before_is_flagged_and_kept():
    wrong = FRENCH.encode().decode("cp1252")
    assert text_of(wrong) == " ".join(wrong.split()) and "decoded wrongly" in warnings_of(wrong)


@pytest.mark.parametrize(
    ("given", "wanted", "warning"),
    [
        ("Mr. Ka\x00rl\x07 Dov met her.", "Mr. Karl Dov met her.", "2 control characters"),
        ("Mr. Karl\ud800 Dov met her.", "Mr. Karl Dov met her.", "half characters"),
        ("Mr. \u202eKarl\u202c Dov\u2066 met her.", "Mr. Karl Dov met her.", "reading direction"),
        ("Mr. Karl\U000e0041 Dov met her.", "Mr. Karl Dov met her.", "hidden characters"),
        ("Mr. \u0410hmed Dov met her.", "Mr. \u0410hmed Dov met her.", '"\u0410hmed"'),
        ("Mr. a" + "\u0301" * 2000 + " Dov met her.", "Mr. \u00e1" + "\u0301" * 3 + " Dov met her.", "combining marks"),
        ("Mr. Ka\u00adrl\u200b\ufeff Dov\u00a0met\u2003her.", "Mr. Karl Dov met her.", ""),
        ("Mr. Kare\u0301l Dov met her.", "Mr. Kar\u00e9l Dov met her.", ""),
        ("The e\ufb03cient \uf001rst \ufb02ow of it all.", "The efficient first flow of it all.", ""),
        ("One sound word and \ue123 more words.", "One sound word and more words.", "own font"),
    ],
)
def test_what_is_invisible_or_forged_goes_or_is_flagged(given, wanted, warning):
    assert text_of(given) == wanted
    assert warning in warnings_of(given) and bool(warning) == bool(warnings_of(given))


def test_joiners_stay_where_a_script_needs_them():
    persian = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0627\u06cc\u0646"
    assert text_of(persian) == persian and text_of("Ka\u200crl Dov") == "Karl Dov"


def test_a_surrogate_pair_is_joined_to_its_character():
    assert text_of("Words \ud83d\ude00 and more.") == "Words \U0001f600 and more."


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "a" * 1_000_000,
        'abc.Abc"' * 125_000,
        "a\u0301\u0316" * 300_000,
        "a" + "\u0301\u0316" * 400_000,
        "\n".join(["word word word word word word word word word-"] * 20_000),
        "<p " * 330_000,
        " \n" * 400_000 + "a",
        "a\u0430" * 300_000,
    ],
)
def test_a_megabyte_of_anything_is_read_in_under_five_seconds(text):
    start = time.perf_counter()
    read(text.encode(), "a.txt")
    assert time.perf_counter() - start < 5


def test_indented_items_keep_their_headlines_and_single_line_ends_part_paragraphs():
    page = (
        "Disclaimer: You are using Google Translate. The site is not responsible for the text .\n\nyour opinion\n\n"
        "User Feedback\n\nOverall, how satisfied are you about the website?\n\n"
        "    Extremely dissatisfied Extremely satisfied\n\n"
        "    Director Receives the Freedonian Ambassador\n\n    Dr. Amina Sor met today, July 29, Mr. Karl Dov.\n"
        "    The meeting took place at the headquarters.\n\n    Second Item of the Page\n\n    More words of it.\n\n"
        "    Latest articles"
    )
    assert text_of(page).split("\n\n") == [
        "Director Receives the Freedonian Ambassador",
        "Dr. Amina Sor met today, July 29, Mr. Karl Dov.",
        "The meeting took place at the headquarters.",
        "Second Item of the Page",
        "More words of it.",
    ]


def test_a_feedback_form_goes_in_other_words_and_in_french_too():
    page = (
        "User Feedback\n\nHow satisfied are you about our website?\n\nCommentaires des utilisateurs\n\nÊtes-vous"
        " satisfait du site ?\n\nTrès insatisfait Très satisfait\n\nDirector Receives the Freedonian Ambassador"
    )
    assert text_of(page) == "Director Receives the Freedonian Ambassador"


def test_lines_broken_at_a_margin_are_joined():
    mail = "\n".join(
        [
            "The ministers of the countries around the great lakes spoke in turn",
            "about the schools that they want to build in the coming year and",
        ]
        * 4
    )
    assert "\n" not in text_of(mail + "\nthen they left.")


def test_a_list_of_two_hundred_attendees_keeps_one_line_each():
    names = [
        f"Mr. {'Karl' * (1 + n % 4)} Dov {n}, Minister of {'Schools and ' * (n % 3)}Lakes of Country {n}"
        for n in range(200)
    ]
    assert text_of("The meeting was attended by:\n" + "\n".join(names)).split("\n\n")[1:] == names


def test_a_list_of_other_stories_goes_and_a_story_after_it_stays():
    story = "The council met in the capital and spoke of schools. " * 6
    others = "Related articles\n\nOther story\n\nYet another story"
    page = f"Headline of the day\n\n{story}\n\n{others}\n\nSecond headline of the day\n\n3 May 2024\n\n{story}"
    assert text_of(page).split("\n\n") == [
        "Headline of the day",
        story.strip(),
        "Second headline of the day",
        "3 May 2024",
        story.strip(),
    ]


def test_a_sentence_that_names_cookies_in_a_release_stays():
    text = "The council advised that a site says \u201cwe use cookies\u201d in plain words to its visitors."
    assert text_of(text) == text


def test_a_scraped_line_gets_its_lost_spaces_back():
    glued = 'She agreed with the plan.ICESCO will host it."We are glad," she said.See www.Lakes.Example.Org at once.'
    assert text_of(glued) == (
        'She agreed with the plan. ICESCO will host it. "We are glad," she said. See www.Lakes.Example.Org at once.'
    )


def test_the_header_line_of_a_saved_page_is_its_day_and_address():
    document = read(f" date 2024-05-03 https://news.example/a.html\n\n{RELEASE}".encode(), "a.txt")
    assert (document.published, document.url, document.paragraph(0)) == (
        "2024-05-03",
        "https://news.example/a.html",
        SENTENCES[0],
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [(RELEASE, "en"), (RELEASE.upper(), "en"), (FRENCH, "fr"), (ARABIC, "ar"), (RUSSIAN, "other")]
    + [
        (
            "El ministro de la Educaci\u00f3n recibi\u00f3 en la capital al embajador de los lagos para hablar.",
            "other",
        )
    ]
    + [
        (
            "\u0645\u06cc\u200c\u06af\u0648\u06cc\u062f \u06a9\u0647 \u06af\u0641\u062a\u06af\u0648 \u067e\u06cc\u0634",
            "other",
        )
    ],
)
def test_the_language_is_guessed_from_script_and_common_words(text, language):
    assert read(text.encode(), "a.txt").language == language


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../../etc/passwd.txt", "passwd.txt"),
        ("C:\\x\\release.txt", "release.txt"),
        ("a\u202etxt.exe", "atxt.exe"),
        ("", "document"),
        ("..", "document"),
        ("x" * 999 + ".txt", "x" * 120),
    ],
)
def test_a_file_name_is_shown_safely_and_never_a_path(given, shown):
    assert read(RELEASE.encode(), given).name == shown


def test_a_text_with_a_few_tags_left_in_it_keeps_its_lines():
    text = f"{RELEASE}\n<br>\nMore words of the release, on a line of their own.\n<br>\n<br>\n{RELEASE * 3}"
    document = read(text.encode(), "a.txt")
    assert document.kind == "txt" and document.text.count("3 May 2024") == 4
    assert read(b"<p>One word.</p><p>Two words.</p>", "a.txt").kind == "html"


def test_a_dateline_under_a_headline_stands_alone_in_a_text_broken_at_a_margin():
    mail = (
        "The Reading Council Receives the Ambassador of Belgium to Morocco\n3 April 2025\n\n"
        "Dr. Nadir Kessel, Director of the Reading Council, received today in\n"
        "his office in the capital the Ambassador of Belgium, who was paying a\n"
        "visit to the seat of the council together with members of the embassy\n"
        "and agreed with him to hold a workshop in the autumn of this year.\n"
    )
    assert read(mail.encode(), "mail.txt").text.split("\n\n")[:2] == [
        "The Reading Council Receives the Ambassador of Belgium to Morocco",
        "3 April 2025",
    ]
