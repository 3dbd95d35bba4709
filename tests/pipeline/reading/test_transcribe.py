"""A letter becomes a transcript."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

import pytest

from config.knowledge import Knowledge
from config.settings import ReadingSettings
from models.errors import ProblemCode
from models.mail import Address, Attachment, Body, Letter
from models.page import Transcript
from pipeline.reading import transcribe as module
from pipeline.reading.formats import Format, Yield
from pipeline.reading.transcribe import transcribe

LIMITS = ReadingSettings()
SENTENCE = "The Permanent Mission has the honour to communicate the names of the delegation"


def attached(part: str, name: str, data: bytes) -> Attachment:
    """Return an attachment."""
    return Attachment(part, name, "application/octet-stream", hashlib.sha256(data).hexdigest(), data)


def letter(*attachments: Attachment, bodies: tuple[Body, ...] = ()) -> Letter:
    """Return a letter with these attachments."""
    return Letter(None, Address("", ""), "", None, (), bodies, attachments, ())


def codes(transcript: Transcript) -> list[ProblemCode]:
    """Return the codes of its problems."""
    return [problem.code for problem in transcript.problems]


def test_bodies_and_attachments_become_documents(text_pdf: Callable[..., bytes], knowledge: Knowledge) -> None:
    """In their order, each with its format and language."""
    pdf = attached("2", "note.pdf", text_pdf([(SENTENCE, 40, 100)]))
    transcript = transcribe(letter(pdf, bodies=(Body("1", SENTENCE),)), LIMITS, knowledge)
    assert [(one.part, one.format, one.pages[0].language) for one in transcript.documents] == [
        ("1", "text", "en"),
        ("2", "pdf", "en"),
    ]
    assert transcript.problems == ()


def test_one_bad_attachment_does_not_stop_the_rest(knowledge: Knowledge) -> None:
    """Broken, empty and unknown files are problems with their names; what can be read is read."""
    parts = (
        attached("1", "broken.pdf", b"%PDF-1.4 nothing"),
        attached("2", "empty.bin", b""),
        attached("3", "list.rtf", b"{\\rtf1 Ada}"),
        attached("4", "note.txt", SENTENCE.encode()),
    )
    transcript = transcribe(letter(*parts), LIMITS, knowledge)
    assert [one.untrusted_name for one in transcript.documents] == ["note.txt"]
    assert codes(transcript) == [ProblemCode.ATTACHMENT_DAMAGED, ProblemCode.ATTACHMENT_EMPTY, ProblemCode.ATTACHMENT_UNKNOWN]
    assert "rich text" in str(transcript.problems[2])


def test_a_parser_that_raises_costs_its_attachment_only(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a library raises on foreign bytes is a problem of that attachment."""

    def explode(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
        raise ZeroDivisionError("deep in a library")
        yield

    monkeypatch.setattr(module, "formats", lambda: (Format("odd", lambda _: True, explode),))
    transcript = transcribe(letter(attached("1", "x", b"x"), bodies=(Body("2", SENTENCE),)), LIMITS, knowledge)
    assert len(transcript.documents) == 1
    assert "ZeroDivisionError" in transcript.problems[0].detail


def test_the_same_file_twice_is_read_once(knowledge: Knowledge) -> None:
    """A second copy says nothing new."""
    note = SENTENCE.encode()
    assert len(transcribe(letter(attached("1", "a.txt", note), attached("2", "b.txt", note)), LIMITS, knowledge).documents) == 1


def test_a_message_with_nothing_in_it_says_so(knowledge: Knowledge) -> None:
    """Silence is not a result."""
    assert codes(transcribe(letter(), LIMITS, knowledge)) == [ProblemCode.NOTHING_TO_READ]


def test_a_picture_that_breaks_the_engines_costs_its_page_only(
    text_pdf: Callable[..., bytes], knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other pages are read, and the page is named."""

    def explode(*_: object) -> None:
        raise RuntimeError("deep in OpenCV")

    monkeypatch.setattr(module, "recognised", explode)
    pdf = attached("1", "note.pdf", text_pdf([], [(SENTENCE, 40, 100)]))
    transcript = transcribe(letter(pdf), LIMITS, knowledge)
    assert [page.number for page in transcript.documents[0].pages] == [2]
    assert codes(transcript) == [ProblemCode.PAGE_UNREADABLE]
    assert "page 1" in transcript.problems[0].where
