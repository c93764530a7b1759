"""Files that no honest sender sends, and small honest ones, all made in code from invented words."""

from __future__ import annotations

import io
import textwrap
import zipfile
import zlib
from collections.abc import Callable

import pypdf

SENTENCES = [
    "Council of Lakes receives Ambassador of Freedonia",
    "3 May 2024",
    "Dr. Amina Sor, Director of the Council of Lakes, received on Friday, May 3, 2024, Mr. Karl Dov, Ambassador of "
    "Freedonia to Morocco, at its headquarters in Rabat, to discuss cooperation in education and the teaching of "
    "languages.",
    "The two officials agreed to sign a memorandum of understanding before the end of the year.",
]
RELEASE = "\n\n".join(SENTENCES) + "\n"

CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types '
    'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONSHIPS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
XML = '<?xml version="1.0" encoding="UTF-8"?>'


def docx_paragraph(text: str) -> str:
    """One paragraph of WordprocessingML."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def docx(
    body: str | None = None,
    *,
    before: str = XML,
    more: dict[str, bytes] | None = None,
    raw: bytes = b"",
    level: int = 9,
) -> bytes:
    """A DOCX with a body of our choice; `raw` replaces the whole document part."""
    body = "".join(map(docx_paragraph, SENTENCES)) if body is None else body
    document = raw or f"{before}<w:document {W}><w:body>{body}</w:body></w:document>".encode()
    parts = {"[Content_Types].xml": CONTENT_TYPES.encode(), "_rels/.rels": RELATIONSHIPS.encode()}
    return zipped({**parts, "word/document.xml": document, **(more or {})}, level)


def zipped(parts: dict[str, bytes], level: int = 9) -> bytes:
    """A zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def pdf_objects(objects: list[bytes], root: int = 1, more: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1, with a sound cross-reference table."""
    out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, more, start)
    return bytes(out)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A PDF stream object."""
    return b"<< /Length %d %s >>\nstream\n" % (len(data), entries) + data + b"\nendstream"


def pdf(*contents: bytes, entries: bytes = b"") -> bytes:
    """A PDF with one page for each content stream."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(contents)))
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    pages = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", pages, font]
    for i, content in enumerate(contents):
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
        objects += [page + b"/Contents %d 0 R >>" % (5 + 2 * i), stream(content, entries)]
    return pdf_objects(objects)


def page_of(lines: list[str], size: int = 11, gap: int = 0) -> bytes:
    """The drawing of a page of lines; an empty line is a gap."""
    at, out = 780, []
    for line in lines:
        at -= size + 3 if line else 12 + gap
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252", "replace")
        if line:
            out.append(b"BT /F1 %d Tf 1 0 0 1 60 %d Tm (" % (size, at) + escaped + b") Tj ET")
    return b"\n".join(out)


def release_pdf() -> bytes:
    """The invented release as a PDF of one page, lines broken at the margin."""
    return pdf(page_of([line for text in SENTENCES for line in (*textwrap.wrap(text, 90), "")]))


def bomb(megabytes: int) -> bytes:
    """So many megabytes of blanks, compressed."""
    squeeze, out, blanks = zlib.compressobj(4, strategy=zlib.Z_RLE), bytearray(), b" " * 1024 * 1024
    for _ in range(megabytes):
        out += squeeze.compress(blanks)
    return bytes(out + squeeze.flush())


def pdf_stream_bomb() -> bytes:
    """A page that unpacks to 1 GB: squeezed twice, it is a few kilobytes."""
    return pdf(zlib.compress(bomb(1024), 9), entries=b"/Filter [/FlateDecode /FlateDecode]")


def pdf_single_bomb() -> bytes:
    """A page that unpacks to 400 MB in one step."""
    return pdf(bomb(400), entries=b"/Filter /FlateDecode")


def pdf_operators() -> bytes:
    """Five million operators on one page."""
    return pdf(zlib.compress(b"0 0 m 1 1 l S\n" * 1_700_000, 9), entries=b"/Filter /FlateDecode")


def pdf_page_loop() -> bytes:
    """A page tree that has itself as a child."""
    return pdf_objects([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"])


def pdf_form_loop() -> bytes:
    """A drawing that draws itself."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R >>"
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf_objects([b"<< /Type /Catalog /Pages 2 0 R >>", pages, page, stream(b"/X Do", form), stream(b"/X Do")])


def pdf_many_pages() -> bytes:
    """A page tree that names one page 100,000 times."""
    kids = b"3 0 R " * 100_000
    pages = b"<< /Type /Pages /Kids [" + kids + b"] /Count 100000 >>"
    return pdf_objects([b"<< /Type /Catalog /Pages 2 0 R >>", pages, b"<< /Type /Page /Parent 2 0 R >>"])


def pdf_encrypted(user: str = "secret") -> bytes:
    """A PDF that asks for a password (or, with an empty one, is only protected from changes)."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(release_pdf()))
    writer.encrypt(user, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pdf_scanned() -> bytes:
    """A page that is one picture."""
    image = stream(
        b"\x80" * 64, b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    )
    page = b"<< /Type /Page /Parent 2 0 R /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>"
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf_objects([b"<< /Type /Catalog /Pages 2 0 R >>", pages, page, image, stream(b"595 0 0 842 0 0 cm /I Do")])


def docx_text_bomb() -> bytes:
    """One word of 90 MB."""
    return docx(docx_paragraph("A" * 90_000_000))


def docx_empty_paragraphs() -> bytes:
    """Eight million empty paragraphs: 48 MB unzipped, under many a cap."""
    return docx("<w:p/>" * 8_000_000)


def docx_uneven_paragraphs() -> bytes:
    """1.6 million paragraphs made so uneven that they do not compress a hundredfold."""
    body = "".join(f'<w:p w:rsidR="{(i * 2654435761) & 0xFFFFFFFF:08X}"/>' for i in range(1_600_000))
    return docx(body, level=1)


def docx_deep() -> bytes:
    """Tables within tables, 3,000 deep."""
    return docx("<w:tbl><w:tr><w:tc>" * 3_000 + docx_paragraph("deep") + "</w:tc></w:tr></w:tbl>" * 3_000)


def docx_xxe() -> bytes:
    """An entity that would read a file of the machine."""
    trick = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    return docx(docx_paragraph("before &f; after"), before=XML + trick)


def docx_laughs() -> bytes:
    """A billion laughs."""
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    return docx(docx_paragraph("&a9;"), before=f"{XML}<!DOCTYPE x [{entities}]>")


def docx_hidden_doctype() -> bytes:
    """The same trick in UTF-16, where a search for its bytes does not see it."""
    text = (
        f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY f "x">]><w:document {W}><w:body/></w:document>'
    )
    return docx(raw=text.encode("utf-16"))


def docx_odd_encoding() -> bytes:
    """The same trick in UTF-7, which no honest program writes."""
    text = f'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x><w:document {W}><w:body/></w:document>'
    return docx(raw=text.encode("ascii"))


def lying_size() -> bytes:
    """A part whose header says 10 bytes where there are many more."""
    data = bytearray(docx("<w:p/>" * 2_000_000))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.rfind(mark) if mark == b"PK\x01\x02" else data.find(b"word/document.xml") - 30
        data[place + at : place + at + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def xlsx_bomb() -> bytes:
    """A workbook that unpacks to 300 MB."""
    sheet = b"<row/>" * 25_000_000
    return zipped(
        {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<a/>", "xl/s1.xml": sheet, "xl/s2.xml": sheet}, 1
    )


def ole(stream_name: str) -> bytes:
    """The beginning of an old Office file with a stream of this name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream_name.encode("utf-16-le") + bytes(1024)


# name -> (the file's name, maker, the refusal wanted, a word of the sentence)
BOMBS: dict[str, tuple[str, Callable[[], bytes], str, str]] = {
    "pdf stream squeezed twice": ("a.pdf", pdf_stream_bomb, "SuspiciousDocument", "bomb"),
    "pdf stream squeezed once": ("a.pdf", pdf_single_bomb, "SuspiciousDocument", "bomb"),
    "pdf of 5 M operators": ("a.pdf", pdf_operators, "SuspiciousDocument", "operators"),
    "pdf page tree in a loop": ("a.pdf", pdf_page_loop, "DocumentRefused", ""),
    "pdf form in a loop": ("a.pdf", pdf_form_loop, "DocumentRefused", ""),
    "pdf of 100,000 pages": ("a.pdf", pdf_many_pages, "DocumentTooLarge", "pages"),
    "docx of one huge word": ("a.docx", docx_text_bomb, "SuspiciousDocument", "zip bomb"),
    "docx of 8 M empty paragraphs": ("a.docx", docx_empty_paragraphs, "SuspiciousDocument", "zip bomb"),
    "docx of 1.6 M uneven paragraphs": ("a.docx", docx_uneven_paragraphs, "SuspiciousDocument", "elements"),
    "docx 3,000 tables deep": ("a.docx", docx_deep, "DocumentRefused", ""),
    "docx with an outside entity": ("a.docx", docx_xxe, "SuspiciousDocument", "DOCTYPE"),
    "docx of a billion laughs": ("a.docx", docx_laughs, "SuspiciousDocument", "DOCTYPE"),
    "docx with a DOCTYPE in UTF-16": ("a.docx", docx_hidden_doctype, "SuspiciousDocument", "DOCTYPE"),
    "docx in UTF-7": ("a.docx", docx_odd_encoding, "SuspiciousDocument", "encoding"),
    "zip of 5,000 parts": (
        "a.docx",
        lambda: docx(more={f"word/p{i}.xml": b"<a/>" for i in range(5_000)}),
        "SuspiciousDocument",
        "files",
    ),
    "zip that lies about a size": ("a.docx", lying_size, "DocumentRefused", ""),
    "xlsx bomb": ("a.xlsx", xlsx_bomb, "SuspiciousDocument", "zip bomb"),
    "zip with a path out of it": ("a.docx", lambda: docx(more={"../../etc/x": b"x"}), "SuspiciousDocument", "path"),
    "zip with an absolute path": ("a.docx", lambda: docx(more={"/etc/x": b"x"}), "SuspiciousDocument", "path"),
}

REFUSED: dict[str, tuple[str, Callable[[], bytes], str, str]] = {
    "empty": ("a.txt", lambda: b"", "EmptyDocument", "empty"),
    "blanks": ("a.txt", lambda: b" \n\t\r\n \xc2\xa0 ", "EmptyDocument", "no words"),
    "only marks": ("a.txt", lambda: "\u200b\u202e ... \u2022".encode(), "EmptyDocument", "no words"),
    "too large": ("a.txt", lambda: b"word " * 5_300_000, "DocumentTooLarge", "25 MB"),
    "too many letters": ("a.txt", lambda: b"word " * 1_100_000, "DocumentTooLarge", "letters"),
    "program named .txt": ("a.txt", lambda: b"MZ\x90\x00" + bytes(range(256)) * 9, "DisguisedBinary", "program"),
    "picture named .txt": ("a.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), "DisguisedBinary", "picture"),
    "noise named .txt": ("a.txt", lambda: zlib.compress(RELEASE.encode() * 3)[2:], "DisguisedBinary", "binary"),
    "encrypted pdf": ("a.pdf", pdf_encrypted, "PasswordNeeded", "password"),
    "scanned pdf": ("a.pdf", pdf_scanned, "NoTextLayer", "scanned"),
    "pdf cut in half": ("a.pdf", lambda: release_pdf()[:700], "TruncatedDocument", "cut off"),
    "pdf head alone": ("a.pdf", lambda: b"%PDF-1.7\n", "TruncatedDocument", "cut off"),
    "old word file": ("a.doc", lambda: ole("WordDocument"), "OldWordDocument", "DOCX"),
    "old word file named .docx": ("a.docx", lambda: ole("WordDocument"), "OldWordDocument", "DOCX"),
    "encrypted docx": ("a.docx", lambda: ole("EncryptedPackage"), "PasswordNeeded", "password"),
    "docx cut in half": ("a.docx", lambda: docx()[:600], "TruncatedDocument", "damaged"),
    "zip that is no docx": ("a.docx", lambda: zipped({"a.txt": b"x"}), "UnsupportedFormat", "zip"),
    "workbook": (
        "a.docx",
        lambda: zipped({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"}),
        "UnsupportedFormat",
        "Excel",
    ),
    "rtf": ("a.doc", lambda: rb"{\rtf1\ansi Minister}", "UnsupportedFormat", "RTF"),
}
