"""Any bytes at all are read or refused in words; what is read is clean."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz_documents import batch_apart, fault
from records.documents import DocumentRefused, read

HEADS = [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html><body>", b"\xff\xfe", b"\xef\xbb\xbf", b"<?xml version='1.0'?>"]


def read_or_refuse(data: bytes, name: str) -> None:
    try:
        document = read(data, name, apart=False)
    except DocumentRefused as refused:
        assert str(refused).endswith(".") and "\n" not in str(refused)
    else:
        assert fault(document) == ""


def test_mutated_documents_are_read_or_refused():
    found = batch_apart(0, 300)
    assert found["faults"] == [] and sum(found["counts"].values()) == 300


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(HEADS), st.binary(max_size=600), st.text(max_size=30))
@example(b"%PDF-1.7\n", b"", "")
def test_any_bytes_are_read_or_refused(head, data, name):
    read_or_refuse(head + data, name)


@settings(max_examples=200, deadline=None)
@given(
    st.text(st.characters(codec=None), max_size=600),
    st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252"]),
)
@example("\ud800\udc00 \u202e a\u0301\u0301\u0301\u0301\u0301\u0301 \ufb01 \ufeff \x00", "utf-8")
@example("\u0344\u0344\u0344 a", "utf-8")
def test_any_text_in_any_encoding_is_read_clean_or_refused(text, encoding):
    data = text.encode(encoding, "ignore" if encoding == "cp1252" else "surrogatepass")
    read_or_refuse(data, "a.txt")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<div>", "<table>", "<td>", "a word", "&#0;", "<!--", "<b", "<h1>", "\n"]),
        max_size=40,
    )
)
def test_any_page_is_read_or_refused(pieces):
    read_or_refuse(f"<html><body>{''.join(pieces)}".encode(), "a.html")
