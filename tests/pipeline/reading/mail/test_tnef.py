"""Outlook packages."""

from __future__ import annotations

import email
import sys
from email.message import Message
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from config.settings import ReadingSettings
from models.errors import ProblemCode
from pipeline.reading.limits.budget import Budget
from pipeline.reading.mail.headers import file_name
from pipeline.reading.mail.tnef import mail_in

sys.path.insert(0, str(Path(__file__).parents[4] / "scripts"))
from making.outlook import package


def files(data: bytes, budget: Budget) -> list[tuple[str, object]]:
    """Return (name, content) of the attachments of the mail in a package."""
    parts = email.message_from_bytes(mail_in(data, budget, "attachment 1")).walk()
    return [(file_name(part), part.get_payload(decode=True)) for part in parts if file_name(part)]


def body(data: bytes, kind: str) -> str:
    """Return the body of this type of the mail in a package."""
    parts: list[Message] = list(email.message_from_bytes(mail_in(data, Budget(ReadingSettings()), "attachment 1")).walk())
    found = [part.get_payload(decode=True) for part in parts if part.get_content_type() == kind]
    return found[0].decode().strip() if found and isinstance(found[0], bytes) else ""


def test_every_file_comes_with_its_long_name() -> None:
    """Names are those that the sender saw, and data, never paths."""
    data = package(files=[("note verbale № 5.pdf", b"%PDF-1.4"), ("..\\up\\list.txt", b"Ada Brook")])
    budget = Budget(ReadingSettings())
    assert files(data, budget) == [("note verbale № 5.pdf", b"%PDF-1.4"), ("list.txt", b"Ada Brook")]
    assert budget.problems == []


def test_the_text_is_told_too() -> None:
    """Some mails have their text in the package only."""
    data = package("Состав делегации", b"<p>Ada <b>Brook</b></p>")
    assert (body(data, "text/plain"), body(data, "text/html")) == ("Состав делегации", "<p>Ada <b>Brook</b></p>")


def test_a_package_in_the_package_is_kept() -> None:
    """A forwarded message is a package again, to be opened in its turn."""
    inner = package(files=[("list.txt", b"Ada Brook")])
    assert files(package(files=[("Fwd", inner)]), Budget(ReadingSettings())) == [("Fwd", inner)]


def test_what_came_before_a_break_is_kept() -> None:
    """A cut package gives its whole files and a problem."""
    budget = Budget(ReadingSettings())
    data = package(files=[("note.pdf", b"%PDF-1.4"), ("list.txt", b"Ada Brook" * 9)])
    assert files(data[:-120], budget) == [("note.pdf", b"%PDF-1.4")]
    assert [problem.code for problem in budget.problems] == [ProblemCode.ATTACHMENT_DAMAGED]


def test_the_limit_on_unpacked_bytes_holds() -> None:
    """What would be too much is not unpacked."""
    budget = Budget(ReadingSettings(unpacked_max_bytes=1_000))
    assert files(package(files=[("a", bytes(600)), ("b", bytes(600))]), budget) == [("a", bytes(600))]
    assert [problem.code for problem in budget.problems] == [ProblemCode.ATTACHMENT_TOO_LARGE]


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_no_bytes_make_it_raise(data: bytes, properties: bytes) -> None:
    """Whatever stands in a package, its reader ends and there is a mail."""
    assert mail_in(b"\x78\x9f\x3e\x22\0\0" + data, Budget(ReadingSettings()), "attachment 1")
    assert mail_in(package(files=[("a", data)]) + properties, Budget(ReadingSettings()), "attachment 1")
