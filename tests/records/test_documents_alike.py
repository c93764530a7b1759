"""The same release again: byte for byte, word for word, re-worded, shortened, or as one item of a page."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from records.documents import fingerprint, is_reworded, read, similarity

SYLLABLES = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"]
STOCK = "the Islamic World Organization for Lakes welcomed the fruitful cooperation between the two sides in education"


def release(seed: int, words: int = 260) -> list[str]:
    """An invented release: a stock phrase, and words of its own."""
    chance = random.Random(seed)
    vocabulary = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(400)]
    return (STOCK + " " + " ".join(chance.choices(vocabulary, k=words))).split()


def reworded(words: list[str], share: float) -> str:
    chance = random.Random(1)
    return " ".join("other" + word if chance.random() < share else word for word in words)


def test_the_same_bytes_have_the_same_identity_and_the_same_words_the_same_text():
    words = " ".join(release(1))
    first, again, spaced = (
        read(words.encode(), "a.txt"),
        read(words.encode(), "b.txt"),
        read(f"  {words}\r\n".encode(), "c.txt"),
    )
    assert first.sha256 == again.sha256 != spaced.sha256
    assert first.text_sha256 == spaced.text_sha256 and first.fingerprint == spaced.fingerprint
    assert similarity(first.fingerprint, spaced.fingerprint) == 1.0


def test_a_reworded_release_is_alike_and_another_release_is_not():
    signatures = [fingerprint(" ".join(release(seed))) for seed in range(12)]
    for seed, signature in enumerate(signatures):
        assert is_reworded(signature, fingerprint(reworded(release(seed), 0.15)))
        assert not any(is_reworded(signature, other) for other in signatures[:seed])


def test_a_shortened_release_and_an_item_of_a_news_page_are_found():
    items = [" ".join(release(seed)) for seed in range(9)]
    assert is_reworded(fingerprint(items[0]), fingerprint(items[0][: len(items[0]) // 3]))
    page = fingerprint("\n\n".join(items))
    assert all(is_reworded(page, fingerprint(item)) for item in items)
    assert not is_reworded(page, fingerprint(" ".join(release(99))))


def test_a_signature_is_small_and_always_the_same():
    signature = fingerprint(" ".join(release(1, 50_000)))
    assert len(signature) < 1_400
    assert fingerprint("The council met the ambassador of the lakes.") == "s1:DPvF8C9B6QOxNb4/"


def test_texts_without_words_and_broken_signatures_are_like_nothing():
    for odd in ("", "s1:", "s1:!!!", "s0:AAAA", fingerprint(""), fingerprint("word")):
        assert similarity(odd, odd) == 0.0 and not is_reworded(odd, fingerprint(" ".join(release(1))))


@given(st.text(max_size=300), st.text(max_size=300))
def test_similarity_is_symmetric_and_between_nothing_and_one(a, b):
    left, right = fingerprint(a), fingerprint(b)
    assert similarity(left, right) == similarity(right, left)
    assert 0.0 <= similarity(left, right) <= 1.0 and is_reworded(left, right) == is_reworded(right, left)
