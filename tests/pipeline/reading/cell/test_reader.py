"""Parsers that hang, crash, grow or lie, in a cell."""

from __future__ import annotations

import hashlib
import os
import signal
import socket
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import Body, RawMessage
from models.page import Page
from pipeline.reading.cell import keeper
from pipeline.reading.cell.keeper import Mother
from pipeline.reading.cell.reader import Celled, cell
from pipeline.reading.foreign import Here, Told
from pipeline.reading.pictures.raster import Raster

LIMITS = ReadingSettings(attachment_timeout_seconds=2, attachment_memory_max_bytes=1_200_000_000)
MARK = b"\x00\x01\x02ODD "  # as in odd_mother.py


@pytest.fixture(scope="module")
def odd_mother() -> Iterator[Mother]:
    """Return the mother of cells that misbehave as their files say."""
    script = str(Path(__file__).with_name("odd_mother.py"))
    program = keeper.PROGRAM
    keeper.PROGRAM = f"import sys, runpy; sys.path.insert(0, sys.argv[1]); runpy.run_path({script!r}, run_name='__main__')"
    mother = Mother()
    yield mother
    mother.end()
    keeper.PROGRAM = program


@pytest.fixture
def celled(odd_mother: Mother) -> Iterator[Celled]:
    one = Celled(odd_mother)
    yield one
    one.close()


def told(celled: Celled, misdeed: str, limits: ReadingSettings = LIMITS) -> tuple[int, list[Problem]]:
    """Return how many pages came of a parser that behaves so, and the problems."""
    found = list(celled.pages(MARK + misdeed.encode(), limits))
    return sum(isinstance(one, Page) for one in found), [one for one in found if isinstance(one, Problem)]


def works(celled: Celled, limits: ReadingSettings = LIMITS) -> bool:
    return [type(one) for one in celled.pages(b"Ms. Ada BROOK", limits)] == [Told, Page]


@pytest.mark.parametrize(
    ("misdeed", "code", "word"),
    [
        ("hang", ProblemCode.ATTACHMENT_TIMED_OUT, "attachment_timeout_seconds = 2"),
        ("spin", ProblemCode.ATTACHMENT_TIMED_OUT, "attachment_timeout_seconds = 2"),
        ("deaf_child", ProblemCode.ATTACHMENT_TIMED_OUT, "attachment_timeout_seconds = 2"),
        ("fill_memory", ProblemCode.ATTACHMENT_TOO_LARGE, "attachment_memory_max_bytes = 1200000000"),
        ("crash", ProblemCode.ATTACHMENT_DAMAGED, "SIGSEGV"),
        ("stop", ProblemCode.ATTACHMENT_DAMAGED, "exit code 9"),
        ("nonsense", ProblemCode.ATTACHMENT_DAMAGED, "no sensible answer"),
        ("write_much", ProblemCode.ATTACHMENT_DAMAGED, ""),
    ],
)
def test_a_parser_that_goes_wrong_costs_its_attachment_only(celled: Celled, misdeed: str, code: ProblemCode, word: str) -> None:
    """What came before is kept, the problem says what happened, and the next attachment is read; all in bounded time."""
    patient = replace(LIMITS, attachment_timeout_seconds=20)  # where the time is not what ends it, also on a busy machine
    started = time.monotonic()
    pages, problems = told(celled, misdeed, LIMITS if code is ProblemCode.ATTACHMENT_TIMED_OUT else patient)
    assert pages == 1
    assert [problem.code for problem in problems] == [code]
    assert word in problems[0].detail
    assert works(celled)
    assert time.monotonic() - started < 30


def test_what_a_dead_cell_started_is_dead_too(celled: Celled) -> None:
    """A program that the parser started does not outlive it."""
    told(celled, "deaf_child")
    commands = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            commands.append(file.read_bytes())
        except OSError:
            continue
    assert not [command for command in commands if b"sleep\x004712" in command]


def test_a_parser_that_prints_disturbs_nobody(celled: Celled) -> None:
    """Libraries may print; it is neither taken for an answer nor shown."""
    assert told(celled, "talk") == (2, [])


def test_a_cell_knows_no_secret_and_no_proxy(celled: Celled, odd_mother: Mother, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of a worker stays outside."""
    monkeypatch.setenv("UNTOC_INTAKE_MAILBOX__PASSWORD", "secret")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
    odd_mother.end()
    assert told(celled, "secret") == (2, [])


def test_a_cell_reaches_no_network(celled: Celled) -> None:
    """A connection to a server that listens on this machine is refused by the kernel."""
    if not celled.walls(LIMITS).network:
        pytest.skip("this kernel does not let a process give up its network")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        server.settimeout(0.2)
        pages, problems = told(celled, f"connect{port}")
        assert (pages, len(problems)) == (1, 1)
        assert "Error" in problems[0].detail
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_cell_writes_only_in_its_own_folder_and_reads_only_programs(celled: Celled) -> None:
    """Neither the archive nor a password file is within reach of a parser."""
    if not celled.walls(LIMITS).files:
        pytest.skip("this kernel does not know landlock")
    outside = Path(tempfile.gettempdir()) / "untoc-intake-written-outside"
    for misdeed in ("write_outside", "read_secrets"):
        pages, problems = told(celled, misdeed)
        assert (pages, len(problems)) == (1, 1)
        assert "Permission" in problems[0].detail
    assert not outside.exists()


def test_nothing_is_left_behind(odd_mother: Mother) -> None:
    """The folder of a cell goes with it, however it ended."""
    before = set(Path(tempfile.gettempdir()).glob("untoc-intake-cell-*"))
    one = Celled(odd_mother)
    told(one, "leave_files")
    told(one, "crash")
    one.close()
    assert set(Path(tempfile.gettempdir()).glob("untoc-intake-cell-*")) <= before


def test_a_mother_that_is_gone_is_replaced(celled: Celled, odd_mother: Mother) -> None:
    """The system may kill her; the attachment has another try, and nobody notices."""
    for _ in range(10):
        assert works(celled)
        assert odd_mother.number
        os.kill(odd_mother.number, signal.SIGKILL)


def raw(*parts: bytes) -> RawMessage:
    message = EmailMessage()
    message["Subject"] = "Note"
    message.set_content("Ms. Ada BROOK")
    for part in parts:
        message.add_attachment(part, maintype="application", subtype="octet-stream", filename="x.bin")
    data = message.as_bytes()
    return RawMessage(hashlib.sha256(data).hexdigest(), None, data)


def test_a_part_that_cannot_even_be_opened_is_left_out(celled: Celled) -> None:
    """Where looking into a part ends the cell, the letter is opened once more without it, and the part is named."""
    letter = celled.letter(raw(b"first", MARK + b"open:crash", b"third", MARK + b"open:hang", b"fifth"), LIMITS)
    assert [body.text.strip() for body in letter.bodies] == ["Ms. Ada BROOK"]
    assert [one.data for one in letter.attachments] == [b"first", b"third", b"fifth"]
    assert [(one.where, one.code) for one in letter.problems] == [
        ("attachment 3", ProblemCode.ATTACHMENT_DAMAGED),
        ("attachment 5", ProblemCode.ATTACHMENT_TIMED_OUT),
    ]


def test_a_letter_that_cannot_be_opened_at_all_keeps_its_headers(celled: Celled) -> None:
    """After some tries the message is given up, but not who wrote it and about what."""
    letter = celled.letter(raw(*(MARK + b"open:crash" + bytes([65 + n]) for n in range(9))), LIMITS)
    assert letter.subject == "Note"
    assert letter.problems[-1].code is ProblemCode.MESSAGE_DAMAGED


def test_a_cell_reads_as_the_worker_itself_would(tmp_path: Path) -> None:
    """Letters, texts, pages and pictures are the same to the last value, wherever they are parsed."""
    Image.fromarray(np.arange(40_000, dtype=np.uint8).reshape(200, 200)).save(tmp_path / "x.png", dpi=(300, 300))
    picture = (tmp_path / "x.png").read_bytes()
    message = raw(b"<html><table><tr><td>a</td><td>b</td></tr></table></html>", picture, b"\x00\x00\x00")
    limits = ReadingSettings()
    with cell() as other:
        letter = other.letter(message, limits)
        assert letter == Here().letter(message, limits)
        for body in (*letter.bodies, Body("1", "<p>One</p><p>Two</p>", html=True), Body("1", " ")):
            assert list(other.body(body, limits)) == list(Here().body(body, limits))
        for attachment in letter.attachments:
            pairs = zip(other.pages(attachment.data, limits), Here().pages(attachment.data, limits), strict=True)
            for one, same in pairs:
                if isinstance(one, Raster) and isinstance(same, Raster):
                    assert np.array_equal(one.pixels, same.pixels)
                    assert replace(one, pixels=same.pixels) == same or one.dpi == same.dpi
                else:
                    assert one == same
