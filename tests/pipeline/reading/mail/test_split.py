"""Messages nested too deep for the parser."""

from __future__ import annotations

import email
from email.policy import compat32

from config.settings import ReadingSettings
from models.errors import ProblemCode
from models.mail import RawMessage
from pipeline.reading.letter import open_letter
from pipeline.reading.mail.split import split_apart


def multipart(boundary: str, *parts: bytes) -> bytes:
    """Return a multipart with its header."""
    mark = b"--" + boundary.encode()
    inside = b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts)
    return b'Content-Type: multipart/mixed; boundary="' + boundary.encode() + b'"\r\n\r\n' + inside + mark + b"--\r\n"


NOTE = b"Content-Type: text/plain\r\n\r\nMs. Ada BROOK"


def test_what_stands_beside_a_bottomless_part_is_read() -> None:
    """Before it and behind it; the part itself is a problem."""
    nest = NOTE
    for level in range(3_000):
        nest = multipart(f"b{level}", nest)
    data = b"From: a@b.example\r\nSubject: note\r\n" + multipart("outer", NOTE, nest, NOTE.replace(b"Ada", b"Ida"))
    letter = open_letter(RawMessage("", None, data), ReadingSettings())
    assert [body.text.strip() for body in letter.bodies] == ["Ms. Ada BROOK", "Ms. Ida BROOK"]
    assert letter.subject == "note"
    assert [problem.code for problem in letter.problems] == [ProblemCode.MESSAGE_DAMAGED]


def test_a_message_without_boundary_is_its_headers() -> None:
    """There is nothing to take apart."""
    head = email.message_from_bytes(b"Subject: note\n\n", policy=compat32)
    assert split_apart(b"Subject: note\n\nbody", head, 10) == (head, 0)
