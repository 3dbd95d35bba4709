"""A letter becomes a transcript."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

import pytest

from config.knowledge import Knowledge
from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import Address, Attachment, Body, Letter, RawMessage
from models.page import Transcript
from pipeline.reading import foreign
from pipeline.reading import transcribe as module
from pipeline.reading.foreign import Item, Told
from pipeline.reading.formats import Format, Yield
from pipeline.reading.formats.text import page_of_text
from pipeline.reading.limits.allowance import Allowance
from pipeline.reading.pages import ReadOnce
from pipeline.reading.transcribe import HERE, transcribe

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
        attached("3", "list.7z", b"7z\xbc\xaf\x27\x1c" + bytes(30)),
        attached("4", "note.txt", SENTENCE.encode()),
    )
    transcript = transcribe(letter(*parts), LIMITS, knowledge)
    assert [one.untrusted_name for one in transcript.documents] == ["note.txt"]
    assert codes(transcript) == [ProblemCode.ATTACHMENT_DAMAGED, ProblemCode.ATTACHMENT_EMPTY, ProblemCode.ATTACHMENT_UNKNOWN]
    assert "7z" in str(transcript.problems[2]).casefold()


def test_a_parser_that_raises_costs_its_attachment_only(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a library raises on foreign bytes is a problem of that attachment."""

    def explode(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
        raise ZeroDivisionError("deep in a library")
        yield

    monkeypatch.setattr(foreign, "formats", lambda: (Format("odd", lambda _: True, explode),))
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


def test_a_page_that_was_read_once_is_kept_and_told(
    text_pdf: Callable[..., bytes], knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One reading is better than none, and a person is asked to compare it."""
    page = page_of_text(SENTENCE)
    assert page is not None
    told = Problem(ProblemCode.PAGE_READ_ONCE, "page 1", "The second reading failed: rapid failed.")
    monkeypatch.setattr(module, "recognised", lambda *_: ReadOnce(page, told))
    transcript = transcribe(letter(attached("1", "note.pdf", text_pdf([]))), LIMITS, knowledge)
    assert SENTENCE in transcript.documents[0].pages[0].text
    assert codes(transcript) == [ProblemCode.PAGE_READ_ONCE]
    assert transcript.problems[0].where == "attachment 1 (note.pdf), page 1"


class Slow:
    """A reader of pages that need no reading, and a clock that each of them puts forward."""

    def __init__(self, seconds: float, *items: Item) -> None:
        self.time = 0.0
        self._seconds = seconds
        self._items = items

    def letter(self, raw: RawMessage, settings: ReadingSettings, seconds: float = 0) -> Letter:
        raise NotImplementedError

    def body(self, body: Body, settings: ReadingSettings, seconds: float = 0) -> Iterator[Item]:
        return HERE.body(body, settings, seconds)

    def pages(self, data: bytes, settings: ReadingSettings, seconds: float = 0) -> Iterator[Item]:  # noqa: ARG002
        for item in self._items:
            self.time += self._seconds
            yield item


def test_when_the_message_s_time_is_over_the_rest_is_named(knowledge: Knowledge) -> None:
    """What was read is kept; the attachments that were not are counted, and the first of them named."""
    page = page_of_text(SENTENCE)
    assert page
    reader = Slow(40.0, Told("text"), page)
    limits = ReadingSettings(message_reading_seconds=100)
    many = [attached(str(number), f"{number}.txt", str(number).encode()) for number in range(1, 6)]
    allowance = Allowance(limits, lambda: reader.time)
    transcript = transcribe(letter(*many, bodies=(Body("0", SENTENCE),)), limits, knowledge, reader, allowance)
    assert [one.part for one in transcript.documents] == ["0", "1"]
    assert codes(transcript) == [ProblemCode.READING_TIMED_OUT, ProblemCode.READING_TIMED_OUT]
    assert "pages from 1 on" in transcript.problems[0].detail
    assert "3 attachments were not read, from attachment 3 (3.txt) on" in transcript.problems[1].detail


def test_a_message_with_too_many_pages_is_read_up_to_the_limit(knowledge: Knowledge) -> None:
    """The pages of all attachments count together."""
    page = page_of_text(SENTENCE)
    assert page
    limits = ReadingSettings(message_pages_max=3)
    reader = Slow(0.0, Told("text"), page, page)
    two = (attached("1", "a", b"a"), attached("2", "b", b"b"))
    transcript = transcribe(letter(*two), limits, knowledge, reader)
    assert [len(one.pages) for one in transcript.documents] == [2, 1]
    assert codes(transcript) == [ProblemCode.PAGES_TOO_MANY]


def test_a_text_beyond_all_measure_is_refused_with_a_problem(knowledge: Knowledge) -> None:
    """A body of megabytes is no note, and costs no more than a look at its length."""
    limits = ReadingSettings(text_max_letters=100)
    transcript = transcribe(letter(bodies=(Body("1", "x" * 200), Body("2", SENTENCE))), limits, knowledge)
    assert [one.part for one in transcript.documents] == ["2"]
    assert codes(transcript) == [ProblemCode.ATTACHMENT_TOO_LARGE]
    assert transcript.problems[0].where == "text 1"


def test_typed_letters_are_counted_over_the_whole_message(knowledge: Knowledge) -> None:
    """What comes after the last letter that may be taken is named, and the rest is kept."""
    limits = ReadingSettings(message_max_letters=2 * len(SENTENCE) + 5)
    bodies = tuple(Body(str(number), SENTENCE) for number in range(1, 4))
    transcript = transcribe(letter(bodies=bodies), limits, knowledge)
    assert [one.part for one in transcript.documents] == ["1", "2"]
    assert [(one.where, one.code) for one in transcript.problems] == [("text 3", ProblemCode.ATTACHMENT_TOO_LARGE)]
