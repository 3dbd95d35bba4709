"""Mails written anew."""

from __future__ import annotations

import email
import email.policy

from pipeline.reading.mail.headers import file_name
from pipeline.reading.mail.remade import Enclosed, mail_of


def test_a_mail_is_read_back_as_it_was_told() -> None:
    """Headers, both bodies, files and their names survive; a header's line feeds do not become headers."""
    files = [Enclosed("список №1.txt", b"Ada Brook\n"), Enclosed("", b"\0\1", inline=True)]
    data = mail_of([("Subject", "Délégation\r\nBcc: x@example.org"), ("From", "a@example.org")], "Text é", "<b>é</b>", files)
    mail = email.message_from_bytes(data, policy=email.policy.default)
    assert mail["Bcc"] is None
    leaves = [part for part in mail.walk() if not part.is_multipart()]
    assert [part.get_content_type() for part in leaves] == ["text/plain", "text/html", *["application/octet-stream"] * 2]
    assert [part.get_payload(decode=True) for part in leaves] == ["Text é".encode(), "<b>é</b>".encode(), b"Ada Brook\n", b"\0\1"]
    assert file_name(leaves[2]) == "список №1.txt"
    assert leaves[3].get_content_disposition() == "inline"
