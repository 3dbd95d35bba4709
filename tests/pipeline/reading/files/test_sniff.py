"""What bytes are, told by themselves."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.reading.files.sniff import IN_WORDS, sniff
from pipeline.reading.formats import formats


def zipped(*names: str) -> bytes:
    """Return a zip archive with these members, empty."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4 ...", "pdf"),
        (b"\x00\x1bE junk of a fax gateway\r\n%PDF-1.3", "pdf"),
        (b"II*\x00\x08\x00", "tiff"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (zipped("word/document.xml"), "docx"),
        (zipped("xl/workbook.xml"), "xlsx"),
        (zipped("note.pdf"), "zip"),
        (b"PK\x03\x04 broken", "zip"),
        (b"\x78\x9f\x3e\x22\x01", "tnef"),
        (b"{\\rtf1 ...", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "doc"),
        (b"From: a@example.org\r\nSubject: note\r\n\r\ntext", "message"),
        (b"<html><body>text</body></html>", "html"),
        ("Состав делегации".encode(), "text"),
        (b"\x01\x02\x03\x04\x05\x06" * 9, "unknown"),
        (b"\x00 \n", "empty"),
    ],
)
def test_the_type_is_told_by_content(data: bytes, kind: str) -> None:
    """No name and no declaration is needed."""
    assert sniff(data) == kind


def test_every_type_that_no_format_reads_has_a_name_in_words() -> None:
    """A person is told what an attachment is, not by what magic number."""
    assert IN_WORDS["tnef"] == "an Outlook package (winmail.dat)"
    assert {"doc", "msg", "rtf", "7z", "unknown"} <= IN_WORDS.keys()


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_at_most_one_format_takes_any_bytes(data: bytes) -> None:
    """Two formats for the same bytes would be a silent priority."""
    assert sum(form.accepts(data) for form in formats()) <= 1
