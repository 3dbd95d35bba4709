"""Replies and books to test with; every person in them is invented."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from models.errors import Problem, ProblemCode
from models.finding import Finding, Where, absent
from models.invitation import Invitation, Register
from models.mail import RawMessage
from models.page import Box, Document, Line, Page, Paragraph, Picture, Source, Word
from models.reply import Delegate, Reply, Status
from pipeline.filing.store import Store

ATTACHMENT = "a" * 64
REGISTER: Register = (
    Invitation(
        "CU 2009/33 (A)",
        date(2009, 3, 4),
        date(2009, 4, 14),
        date(2009, 4, 15),
        "Vienna",
        (("en", "Working Group on Trafficking in Persons"), ("fr", "Groupe de travail sur la traite des personnes")),
        date(2009, 4, 7),
    ),
    Invitation("CU 2009/35 (A)", date(2009, 3, 18), date(2009, 5, 18), date(2009, 5, 19), "Vienna"),
)


def finding(name: str, value: str, confidence: float = 0.97, *, doubtful: bool = False) -> Finding:
    """Return a finding that stands on the first page of the attachment."""
    where = Where(ATTACHMENT, 1, Box(0.1, 0.2, 0.4, 0.22), value)
    reasons = ("two readings differ",) if doubtful else ()
    alternatives = (f"{value}?",) if doubtful else ()
    return Finding(name, value, value, confidence, where, reasons, alternatives, needs_review=doubtful)


def delegate(position: int, name: str) -> Delegate:
    """Return a person with a title, one e-mail address and nothing else."""
    return Delegate(
        position,
        finding("name", name),
        absent("honorific", 0.9, "no honorific stands before the name"),
        finding("title", "Counsellor"),
        absent("organisation", 0.8),
        finding("role", "head" if position == 1 else "member"),
        (finding("email", f"delegate{position}@example.org"),),
    )


def page(text: str, picture: bytes | None = None) -> Page:
    """Return a page of one paragraph, each line of `text` a line."""
    box = Box(0.1, 0.2, 0.4, 0.22)
    lines = tuple(Line(tuple(Word(word, box) for word in line.split())) for line in text.splitlines())
    shown = Picture("image/webp", picture, 1000, 1414) if picture is not None else None
    return Page(1, Source.OCR if picture else Source.TEXT, (Paragraph(lines),), language="en", picture=shown)


def reply(
    number: int, *names: str, text: str = "The delegation of Austria", picture: bytes | None = None
) -> tuple[Reply, RawMessage]:
    """Return message `number` (they arrive a minute apart) and its reply, which names these persons and needs nobody."""
    data = f"message {number}".encode()
    sha256 = hashlib.sha256(data).hexdigest()
    received = datetime(2009, 3, 20, 9, 0, tzinfo=UTC) + timedelta(minutes=number)
    document = Document("2", ATTACHMENT, "note.pdf", "pdf", (page(text, picture),))
    made = Reply(
        sha256=sha256,
        message_id=f"<{number}@mission.example.org>",
        received=received,
        subject=f"Note {number}",
        sender="Mission <mission@example.org>",
        kind=finding("kind", "nomination"),
        reference=finding("reference", "CU 2009/33 (A)"),
        state=finding("state", "AUT"),
        sender_organisation=finding("sender_organisation", "Permanent Mission of Austria"),
        languages=("en",),
        delegates=tuple(delegate(position, name) for position, name in enumerate(names, start=1)),
        documents=(document,),
        problems=(),
        status=Status.FILED,
        reason="",
        made_by=(("untoc-intake", "0.1.0"), ("tesseract", "5.5.0")),
    )
    return made, RawMessage(sha256, received, data)


def doubted(made: Reply, *confidences: float) -> Reply:
    """Return the reply with the names of its first persons in doubt, and so waiting for a person."""
    persons = list(made.delegates)
    for index, confidence in enumerate(confidences):
        name = finding("name", persons[index].name.value or "", confidence, doubtful=True)
        persons[index] = replace(persons[index], name=name)
    return replace(made, delegates=tuple(persons), status=Status.REVIEW, reason="The name is not certain: two readings differ")


def unread(number: int) -> tuple[Reply, RawMessage]:
    """Return a message whose attachment has a password."""
    made, raw = reply(number)
    problem = Problem(ProblemCode.ATTACHMENT_ENCRYPTED, "attachment 2 (note.pdf)", "It has a password")
    nothing = {name: absent(name, 0.0) for name in ("kind", "reference", "state", "sender_organisation")}
    reason = f"{problem}. {problem.advice}"
    return replace(made, documents=(), problems=(problem,), status=Status.FAILED, reason=reason, **nothing), raw


@dataclass
class Sample:
    """What tests of filing and showing are made from."""

    register: Register = REGISTER
    reply: Callable[..., tuple[Reply, RawMessage]] = reply
    doubted: Callable[..., Reply] = doubted
    unread: Callable[[int], tuple[Reply, RawMessage]] = unread
    finding: Callable[..., Finding] = finding
    page: Callable[..., Page] = page


@pytest.fixture
def sample() -> Sample:
    """Invented replies and a register."""
    return Sample()


@dataclass
class Pictures:
    """An archive of page pictures in memory."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def keep(self, data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        self.kept[sha256] = data
        return sha256


@pytest.fixture
def pictures() -> Pictures:
    """An empty archive of page pictures."""
    return Pictures()


@pytest.fixture
def books(database_url: str, pictures: Pictures) -> Iterator[Store]:
    """Empty books; a test that asks for them runs once in SQLite and once in PostgreSQL."""
    with Store(database_url, pictures.keep) as store:
        yield store


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def untoc_intake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Run the command line in an empty folder, with no settings but those of the test; read messages in the same process."""
    from pipeline import cli

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("UNTOC_INTAKE_WORKERS__KIND", "inline")
    monkeypatch.setenv("COLUMNS", "160")

    def run(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["untoc-intake", *arguments])
        capfd.readouterr()
        code: int | str | None = 0
        try:
            cli.main()
        except SystemExit as end:
            code = end.code
        out, err = capfd.readouterr()
        return Ended(int(code or 0), out, err)

    return run
