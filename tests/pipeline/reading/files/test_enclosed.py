"""Files within a PDF."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdfium2

from config.settings import ReadingSettings
from models.errors import ProblemCode
from pipeline.reading.files.enclosed import enclosed_files
from pipeline.reading.limits.budget import Budget


def with_files(pdf: bytes, *files: tuple[str, bytes]) -> bytes:
    """Return the PDF with these files in it."""
    document = pypdfium2.PdfDocument(pdf)
    for name, content in files:
        document.new_attachment(name).set_data(content)
    stream = io.BytesIO()
    document.save(stream)
    document.close()
    return stream.getvalue()


def test_every_file_comes_out(text_pdf: Callable[..., bytes]) -> None:
    """By its name, which is no path."""
    data = with_files(text_pdf([("Cover", 50, 50)]), ("../список.txt", b"Ada Brook"), ("form.pdf", b"%PDF-1.4"))
    budget = Budget(ReadingSettings())
    assert list(enclosed_files(b"junk\n" + data, budget, "attachment 1")) == [
        ("список.txt", b"Ada Brook"),
        ("form.pdf", b"%PDF-1.4"),
    ]
    assert budget.problems == []


def test_limits_hold(text_pdf: Callable[..., bytes]) -> None:
    """Neither more files nor more bytes than the settings allow."""
    data = with_files(text_pdf([("Cover", 50, 50)]), ("a", b"a" * 900), ("b", b"b" * 900), ("c", b"c"))
    few = Budget(ReadingSettings(attachments_max=1))
    assert [name for name, _ in enclosed_files(data, few, "attachment 1")] == ["a"]
    assert [problem.code for problem in few.problems] == [ProblemCode.ATTACHMENTS_TOO_MANY]
    small = Budget(ReadingSettings(unpacked_max_bytes=1_000))
    assert [name for name, _ in enclosed_files(data, small, "attachment 1")] == ["a"]
    assert [problem.code for problem in small.problems] == [ProblemCode.ATTACHMENT_TOO_LARGE]


def test_a_damaged_pdf_holds_none() -> None:
    """Its pages will say what is wrong with it."""
    assert list(enclosed_files(b"%PDF-1.4 /EmbeddedFiles", Budget(ReadingSettings()), "attachment 1")) == []
