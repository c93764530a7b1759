"""The review page without a browser: a release is drafted, corrected, judged; two people meet on one draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from records import inbox, review
from records.history import history
from records.store import Store, open_store
from tests.ui.conftest import Reader
from ui.review import upload
from ui.review.intake import publisher_of, take

RELEASE = (
    "ICESCO Receives Ambassador of Belgium\n\nRabat, 3 March 2025\n\n"
    "Dr. Mona Saidi, Head of the Culture Sector of ICESCO, received today, Monday, March 3, at the headquarters of the "
    "Organization in Rabat, Mr. Karim Delhaye, Ambassador of Belgium to Morocco. The two sides discussed cooperation "
    "in education and the training of teachers, and agreed to meet again in autumn.\n"
)
KNOWN = RELEASE.replace("Dr. Mona Saidi, Head of the Culture Sector", "Dr. Salim M. AlMalik, Director-General")
OTHER = (
    "ICESCO and University of Evora Open a Summer School\n\nEvora, 4 July 2024\n\n"
    "Dr. Mona Saidi, Head of the Culture Sector of ICESCO, and Ms. Rita Sequeira, Rector of the University of Evora, "
    "opened on Thursday, July 4, in Evora, Portugal, a summer school for forty young archivists from nine countries.\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@pytest.fixture
def store(path: Path) -> Store:
    return open_store(path)


@pytest.fixture
def officer(app_on: Callable[..., Reader], store: Store, path: Path) -> Reader:
    """Someone who gave their name on the review page of a record of their own."""
    reader = app_on(database=f"sqlite:///{path}").go("review").is_sound()
    return named(reader, "Ada Officer")


def named(reader: Reader, name: str) -> Reader:
    reader.test.text_input(key="w-reviewer").set_value(name)
    next(button for button in reader.test.button if button.label in ("Begin", "Go on")).click()
    reader.test.run()
    return reader.is_sound()


def paste(reader: Reader, text: str, publisher: str = "ICESCO") -> Reader:
    reader.test.text_area(key="w-paste").set_value(text).run()
    reader.test.selectbox(key="w-paste-publisher").set_value(publisher).run()
    return reader.click("paste-go").is_sound()


def field(reader: Reader, name: str):
    """The text field of the card that is open."""
    sorts = (reader.test.text_input, reader.test.text_area, reader.test.selectbox)
    return next(widget for sort in sorts for widget in sort if (widget.key or "").endswith(f"--{name}"))


def fill(reader: Reader, name: str, value: str) -> Reader:
    field(reader, name).set_value(value).run()
    return reader.is_sound()


# The reviewer --------------------------------------------------------------------------------------------------------


def test_reading_is_free_and_the_name_is_asked_once(app_on, store, path):
    reader = app_on(database=f"sqlite:///{path}").go("review").is_sound()
    assert "paste-go" in reader.buttons
    assert "worth a look" in reader.go("same").is_sound().text
    named(reader.go("review"), "  Ada   Officer ")
    assert "You review as **Ada Officer**" in reader.text
    reader.go("same").is_sound()
    assert "You review as **Ada Officer**" in reader.text


def test_what_is_done_without_a_name_waits_for_one_and_then_goes_on(app_on, store, path):
    reader = app_on(database=f"sqlite:///{path}").go("review").is_sound()
    paste(reader, RELEASE)
    assert not inbox.queue(store).items
    named(reader, "   ")
    assert "There is no name yet" in reader.text and not inbox.queue(store).items
    named(reader, "Ada Officer")
    assert [item.state for item in inbox.queue(store).items] == ["open"]
    reader.click("change-name").is_sound()
    fill(reader, "summary", "In our own words.")
    reader.click("unsure").is_sound()
    assert inbox.queue(store).items[0].state == "open"
    named(reader, "Sami Officer")
    item = inbox.queue(store).items[0]
    assert item.state == "unsure"
    last = history(store, f"draft:{item.draft_id}")[0]
    assert (last.who, last.decision) == ("Sami Officer", "unsure")
    assert inbox.draft(store, item.draft_id).card["summary"] == "In our own words."


def test_who_gives_no_name_decides_nothing_and_loses_nothing(app_on, store, path):
    reader = app_on(database=f"sqlite:///{path}").go("same").is_sound()
    button = next(key for key in reader.buttons if key.startswith("apart-"))
    reader.click(button).is_sound()
    assert [one.label for one in reader.test.button if one.label == "Go on"]
    reader.test.session_state["draft"] = "another"  # went elsewhere
    reader.test.run()
    assert [one.label for one in reader.test.button if one.label == "Begin"] and button in reader.buttons
    named(reader, "Ada Officer")
    assert button in reader.buttons


def test_a_record_that_cannot_be_written_says_so_and_offers_nothing(app_on, store, path, monkeypatch):
    reader = app_on(database=f"sqlite:///{path}")
    monkeypatch.setattr("ui.cached.store", lambda: read_only(store))
    for page in ("review", "same"):
        reader.go(page).is_sound()
        assert "not written to" in reader.text
        assert not {"paste-go", "accept", "files-go"} & set(reader.buttons)


def read_only(store: Store) -> Store:
    store.read_only = True
    return store


# From a paste to the record ------------------------------------------------------------------------------------------


def test_a_pasted_release_is_drafted_corrected_and_accepted(officer, store):
    paste(officer, RELEASE)
    assert list(officer.words) == ["draft"]
    assert field(officer, "start_date").value == "2025-03-03"
    assert field(officer, "kind").value == "bilateral-meeting"
    fill(officer, "title", "Belgium's ambassador Delhaye received")
    officer.click("accept").is_sound()
    assert "Accepted and on the record: Belgium's ambassador Delhaye received." in officer.text
    entry = inbox.queue(store).items[0]
    assert entry.state == "accepted"
    with store.reading() as connection:
        card = inbox.card_of_engagement(connection, entry.engagement_id)
    assert card["title"] == "Belgium's ambassador Delhaye received"
    assert card["countries"] == ["BEL"]
    assert card["sources"][0]["publisher"] == "ICESCO"
    officer.go("engagements", engagement=entry.engagement_id).is_sound()
    assert "All 262 engagements" in officer.text
    assert "Delhaye" in officer.text


def test_an_undone_judgement_opens_the_draft_again_with_what_was_typed(officer, store):
    paste(officer, RELEASE)
    fill(officer, "summary", "In our own words.")
    officer.click("accept")
    officer.click("undo-last").is_sound()
    assert "Taken back" in officer.text
    assert inbox.queue(store).items[0].state == "open"
    assert field(officer, "summary").value == "In our own words."
    officer.click("accept").is_sound()
    assert inbox.queue(store).items[0].state == "accepted"


def test_a_refused_card_says_what_it_wants_and_keeps_what_was_typed(officer, store):
    paste(officer, RELEASE)
    fill(officer, "title", "Typed with care")
    fill(officer, "start_date", "2025-13-40")
    assert "not a day of the calendar" in officer.text
    officer.click("accept").is_sound()
    assert "what you typed is here" in officer.text
    assert "a day of the calendar" in officer.text
    assert field(officer, "title").value == "Typed with care"
    assert inbox.queue(store).items[0].state == "open"
    fill(officer, "start_date", "")
    officer.click("accept").is_sound()
    assert "The card wants a date." in officer.text


def test_work_on_a_card_survives_a_walk_through_other_pages(officer):
    paste(officer, RELEASE)
    draft = officer.words["draft"][0]
    fill(officer, "note", "Half done")
    officer.go("network").is_sound()
    officer.go("review").is_sound()
    assert officer.words["draft"] == [draft]
    assert field(officer, "note").value == "Half done"


@pytest.mark.parametrize(("button", "state"), [("reject", "rejected"), ("unsure", "unsure"), ("keep", "open")])
def test_a_draft_is_set_aside(officer, store, button, state):
    paste(officer, RELEASE)
    fill(officer, "title", "As I left it")
    officer.click(button).is_sound()
    entry = inbox.queue(store).items[0]
    assert (entry.state, entry.title) == (state, "As I left it")


def test_the_queue_says_how_many_of_all_are_judged(officer):
    paste(officer, RELEASE)
    officer.click("to-queue").is_sound()
    paste(officer, OTHER)
    officer.click("reject").is_sound()
    officer.click("to-queue").is_sound()
    assert [progress.text for progress in officer.test.get("progress")] == ["**1 of 2 judged**"]
    assert officer.test.segmented_control(key="state").options == ["Open (1)", "Rejected (1)", "All (2)"]


# What is given -------------------------------------------------------------------------------------------------------


def test_an_empty_paste_and_a_wrong_address_are_refused_in_words(officer):
    officer.click("paste-go").is_sound()
    assert "There is no text yet" in officer.text
    officer.test.text_area(key="w-paste").set_value(RELEASE).run()
    officer.test.text_input(key="w-paste-url").set_value("javascript:alert(1)").run()
    officer.click("paste-go").is_sound()
    assert "should begin with http:// or https://" in officer.text
    assert officer.test.text_area(key="w-paste").value == RELEASE


def test_the_same_text_again_is_held_already_and_not_added(officer, store):
    paste(officer, RELEASE)
    officer.click("to-queue")
    paste(officer, RELEASE)
    assert "Held already." in officer.text
    assert inbox.queue(store).total == 1
    officer.click("taken-see-0").is_sound()
    assert officer.words["draft"] == [inbox.queue(store).items[0].draft_id]


def test_a_reworded_text_is_added_where_the_reviewer_says_so(officer, store):
    paste(officer, RELEASE)
    officer.click("to-queue")
    paste(officer, RELEASE + "\nEnd of the release.\n")
    assert "Held already." in officer.text
    officer.click("taken-again-0").is_sound()
    assert inbox.queue(store).total == 2
    assert inbox.draft(store, inbox.queue(store).items[1].draft_id).card["sources"][0]["publisher"] == "ICESCO"


def test_a_text_without_an_engagement_gives_an_empty_draft_to_fill_in(officer, store):
    paste(officer, "Nothing of note happened anywhere in the garden behind the house, say the neighbours of the place.")
    assert "No engagement was found in this text." in officer.text
    assert inbox.queue(store).total == 1


def test_a_file_that_is_refused_is_one_sentence(store):
    taken = take(store, "picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(64), who="Ada")
    assert taken.sort == "refused"
    assert taken.sentence.startswith("picture.txt is a picture")
    assert inbox.queue(store).total == 0


def test_the_publisher_is_seen_from_the_address_or_the_dateline():
    hosts, names = {"news.example": "Nova"}, ["Agence Nord", "Nova"]
    assert publisher_of("https://www.news.example/a", "", hosts, names) == "Nova"
    assert publisher_of(None, "ORAN (Agence Nord / Nova) - The envoy arrived.", hosts, names) == "Agence Nord"
    assert publisher_of("https://[broken", "Nothing said.", hosts, names) is None


def test_the_sample_is_drafted(officer):
    officer.click("paste-sample")
    officer.click("paste-go").is_sound()
    assert field(officer, "start_date").value == "2025-10-14"
    assert "ICESCO Receives Azerbaijani Minister of Culture" in upload.sample()


# Who is whom, and duplicates -----------------------------------------------------------------------------------------


def linked(reader: Reader) -> list:
    draft = reader.words["draft"][0]
    return [person["person_id"] for person in reader.test.session_state["_desks"][f"draft:{draft}"].card["people"]]


def test_a_person_is_linked_with_one_click(officer):
    paste(officer, KNOWN)
    assert linked(officer) == [None, None]
    officer.click("link-0-0").is_sound()
    assert linked(officer) == ["salim-m-almalik", None]
    assert "link-0-0" not in officer.buttons


def test_someone_new_is_not_asked_about_again(officer):
    paste(officer, KNOWN)
    officer.click("new-0").is_sound()
    assert linked(officer) == [None, None]
    assert "link-0-0" not in officer.buttons


def test_a_draft_of_what_is_on_the_record_can_be_joined(officer, store):
    paste(officer, RELEASE)
    officer.click("accept")
    again = RELEASE.replace("discussed cooperation in education", "spoke of schools").replace("Receives", "Welcomes")
    paste(officer, again + "\nThe visit was reported by several papers of the city on the next morning.\n", "Arab News")
    if "taken-again-0" in officer.buttons:
        officer.click("taken-again-0")
        officer.go("review", draft=inbox.queue(store, "open").items[0].draft_id)
    assert "Perhaps on the record already" in [heading.value for heading in officer.test.subheader]
    officer.click("join-0").is_sound()
    assert "Joined to the engagement" in officer.text
    first, second = inbox.queue(store).items
    assert first.engagement_id == second.engagement_id
    with store.reading() as connection:
        card = inbox.card_of_engagement(connection, first.engagement_id)
    assert [source["publisher"] for source in card["sources"]] == ["ICESCO", "Arab News"]


# Two people on one draft ---------------------------------------------------------------------------------------------


def test_the_second_save_is_refused_with_both_versions_and_merged(officer, store):
    paste(officer, RELEASE)
    draft = officer.words["draft"][0]
    fill(officer, "title", "Ada's title")
    fill(officer, "city", "Salé")
    view = inbox.draft(store, draft)
    inbox.save_card(
        store, draft, view.card | {"title": "Ben's title", "note": "By Ben"}, who="Ben", version=view.version
    )
    officer.click("accept").is_sound()
    assert "**Ben saved this while you worked on it.**" in officer.text
    assert "Ada's title" in officer.text
    assert "Ben's title" in officer.text
    assert inbox.draft(store, draft).card["title"] == "Ben's title"
    picks = [pick for pick in officer.test.segmented_control if str(pick.key).startswith("clash-")]
    picks[0].set_value("theirs").run()
    officer.click("merge-go").is_sound()
    assert [field(officer, name).value for name in ("title", "city", "note")] == ["Ben's title", "Salé", "By Ben"]
    officer.click("accept").is_sound()
    assert "Accepted and on the record: Ben's title." in officer.text


def test_an_untouched_draft_is_not_judged_on_a_card_that_nobody_saw(officer, store):
    paste(officer, RELEASE)
    draft = officer.words["draft"][0]
    view = inbox.draft(store, draft)
    inbox.save_card(store, draft, view.card | {"title": "Ben's title"}, who="Ben", version=view.version)
    officer.click("accept").is_sound()
    assert "The save was refused" in officer.text
    assert inbox.draft(store, draft).state == "open"
    assert field(officer, "title").value == "Ben's title"


def test_work_on_a_draft_that_another_accepted_becomes_a_correction(officer, store):
    paste(officer, RELEASE)
    draft = officer.words["draft"][0]
    fill(officer, "summary", "Ada's summary")
    view = inbox.draft(store, draft)
    done = review.judge(
        store, "accept", who="Ben", version=view.version, draft_id=draft, card=view.card, text_sha256=view.text_sha256
    )
    officer.click("accept").is_sound()
    officer.click("merge-go").is_sound()
    assert officer.words == {"correct": [done.engagement_id]}
    officer.click("correct-save").is_sound()
    with store.reading() as connection:
        card = inbox.card_of_engagement(connection, done.engagement_id)
    assert card["summary"] == "Ada's summary"
    assert len(card["people"]) == len(view.card["people"])


# An engagement on the record -----------------------------------------------------------------------------------------


def engagement(store: Store) -> str:
    with store.reading() as connection:
        return connection.exec_driver_sql("select engagement_id from engagements order by line limit 1").scalar()


def test_an_engagement_is_corrected_with_its_history_and_undone(officer, store):
    known = engagement(store)
    officer.go("review", correct=known).is_sound()
    assert "It stands as the data package has it." in officer.text
    before = field(officer, "title").value
    fill(officer, "title", "Corrected title")
    officer.click("correct-save").is_sound()
    assert "Corrected on the record." in officer.text
    assert "**Ada Officer** corrected it" in officer.text
    assert f"Title: from {before} to Corrected title" in officer.text
    officer.click("undo-last").is_sound()
    assert field(officer, "title").value == before
    assert "took a step back" in officer.text


def test_an_unknown_draft_or_engagement_is_ignored_in_words(officer):
    officer.go("review", draft="none-such").is_sound()
    assert "draft=none-such" in officer.text
    officer.go("review", correct="../../etc/passwd").is_sound()
    assert "Add releases" in [heading.value for heading in officer.test.subheader]


# Perhaps the same ----------------------------------------------------------------------------------------------------


def test_two_are_said_to_be_one_and_parted_again(officer, store):
    officer.go("same").is_sound()
    merges = [key for key in officer.buttons if str(key).startswith("same-")]
    officer.click(merges[0]).is_sound()
    assert "are one now" in officer.text
    assert merges[0] not in officer.buttons
    unmerge = next(key for key in officer.buttons if str(key).startswith("unmerge-"))
    officer.click(unmerge).is_sound()
    assert merges[0] in officer.buttons


def test_two_said_not_to_be_the_same_are_not_offered_again_until_asked(officer):
    officer.go("same", sort="organizations").is_sound()
    apart = next(key for key in officer.buttons if str(key).startswith("apart-"))
    officer.click(apart).is_sound()
    assert apart not in officer.buttons
    assert "Said not to be the same" in [heading.value for heading in officer.test.subheader]
    officer.click(next(key for key in officer.buttons if str(key).startswith("ask-"))).is_sound()
    assert apart in officer.buttons
