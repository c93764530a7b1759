"""Review on PostgreSQL: from a paste to the record, a correction, and the way back, by the same pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from records import inbox
from records.store import open_store
from tests.ui.conftest import Reader
from tests.ui.test_page_review import RELEASE, field, fill, named, paste

pytestmark = pytest.mark.postgres


def test_a_release_reaches_a_record_in_postgresql_is_corrected_and_taken_back(
    app_on: Callable[..., Reader], postgres: str
):
    reader = named(app_on(database=postgres).go("review").is_sound(), "Ada Officer")
    paste(reader, RELEASE)
    fill(reader, "title", "Belgium's ambassador Delhaye received")
    reader.click("accept").is_sound()
    assert "Accepted and on the record" in reader.text
    store = open_store(postgres)
    engagement = inbox.queue(store).items[0].engagement_id
    reader.go("engagements", engagement=str(engagement)).is_sound()
    assert "All 262 engagements" in reader.text and "Delhaye" in reader.text
    reader.go("review", correct=str(engagement)).is_sound()
    fill(reader, "city", "Fez")
    reader.click("correct-save").is_sound()
    assert "Corrected on the record" in reader.text
    assert field(reader.go("review", correct=str(engagement)), "city").value == "Fez"
    reader.click("undo-last").is_sound()
    assert field(reader.go("review", correct=str(engagement)), "city").value == "Rabat"
    reader.go("review", draft=inbox.queue(store).items[0].draft_id).is_sound()
    reader.click("undo-judged").is_sound()
    assert inbox.queue(store).items[0].state == "open"
    assert "All 261 engagements" in reader.go("engagements").is_sound().text
    store.close()
