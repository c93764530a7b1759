"""What the fault tests run in processes of their own: accepting without end, and correcting against others."""

from __future__ import annotations

import copy
import os
import random
import threading
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

from records.adding import add_document
from records.cards import card_of_engagement
from records.conflicts import merge_cards
from records.errors import Conflict
from records.inbox import draft
from records.review import judge
from records.store import Store, open_store
from tests.records.release import DRAFT, release

PEOPLE = 3  # on each accepted draft


def accept_until_killed(url: str, package: str, acknowledged: str, ready: Any) -> None:
    """Accept one draft after another; each that was acknowledged is written down, and on the disk, at once."""
    store = open_store(url, Path(package))
    handle = os.open(acknowledged, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    ready.set()
    while True:
        judged = accept_one(store)
        os.write(handle, f"{judged}\n".encode())


def accept_one(store: Store) -> str:
    """A document, its draft, and the draft accepted; returns the engagement's id."""
    mark = uuid4().hex
    people = [dict(person, name=f"{person['name']} {mark[:8]}") for person in DRAFT["people"]]
    added = add_document(
        store, f"{mark}.txt", mark.encode(), mark, [release(title=f"Meeting {mark}", people=people)], who="Ada"
    )
    view = draft(store, added.draft_ids[0])
    judged = judge(
        store, "accept", who="Ada", draft_id=view.draft_id, version=view.version, text_sha256=view.text_sha256
    )
    return str(judged.engagement_id)


def editors(url: str, package: str, first: int, count: int, saves: int, engagement_id: str) -> list[int]:
    """Several editors in this process, each saving again and again on one engagement.

    Returns, for each, how many conflicts it was shown.
    """
    store = open_store(url, Path(package))
    conflicts = [0] * count

    def edit(number: int) -> None:
        for save in range(1, saves + 1):
            conflicts[number] += save_once(store, engagement_id, first + number, save)

    threads = [threading.Thread(target=edit, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.close()
    return conflicts


def words(editor: int, save: int) -> str:
    """What an editor writes at a save."""
    return f"editor {editor:02d} save {save:03d}"


def save_once(store: Store, engagement_id: str, editor: int, save: int) -> int:
    """Change the editor's own outcome, merging whenever somebody else was faster; returns the conflicts met."""
    met = 0
    with store.reading() as connection:
        base = card_of_engagement(connection, engagement_id)
    card, version = copy.deepcopy(base), base["version"]
    card["outcomes"][editor]["text"] = words(editor, save)
    while True:
        try:
            judge(
                store,
                "correct",
                who=f"editor {editor}",
                engagement_id=engagement_id,
                version=version,
                card=card,
                base=base,
            )
            return met
        except Conflict as conflict:
            met += 1
            assert conflict.mine is not None and conflict.theirs is not None and conflict.base is not None
            card, clashes = merge_cards(conflict.base, conflict.mine, conflict.theirs)
            assert clashes == []
            base, version = conflict.theirs, conflict.version
            time.sleep(random.random() * 0.01 * met)  # who is refused looks for a moment, as people do
