"""Opaque S/MIME, made by openssl."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings import ReadingSettings
from models.errors import ProblemCode
from models.mail import RawMessage
from pipeline.reading.files.smime import enclosed
from pipeline.reading.letter import open_letter
from pipeline.reading.limits.budget import Budget

PART = b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nDelegation: Ada Brook\r\n"


@pytest.fixture(scope="module")
def openssl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a key and a certificate."""
    folder = tmp_path_factory.mktemp("openssl")
    subject = "/CN=Utopia/emailAddress=mission@example.org"
    arguments = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-subj", subject]
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)
    (folder / "part.txt").write_bytes(PART)
    return folder


def made(folder: Path, *arguments: str) -> bytes:
    """Return what `openssl smime` makes of the part."""
    command = ["openssl", "smime", "-in", "part.txt", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout


@pytest.mark.parametrize("form", ["DER", "PEM", "streamed"])
def test_what_was_signed_is_taken_out(openssl: Path, form: str) -> None:
    """In each of the forms that programs write."""
    options = ["-outform", "DER", "-stream"] if form == "streamed" else ["-outform", form]
    data = made(openssl, "-sign", "-nodetach", "-binary", "-signer", "cert.pem", "-inkey", "key.pem", *options)
    assert list(enclosed(data, Budget(ReadingSettings()), "attachment 1")) == [("", PART)]


def test_a_signed_mail_is_read_like_any_other(openssl: Path) -> None:
    """The text within the signature is the message's text."""
    mail = made(openssl, "-sign", "-nodetach", "-binary", "-signer", "cert.pem", "-inkey", "key.pem", "-from", "a@example.org")
    letter = open_letter(RawMessage("0" * 64, None, mail), ReadingSettings())
    assert [body.text.strip() for body in letter.bodies] == ["Delegation: Ada Brook"]
    assert (letter.attachments, letter.problems) == ((), ())


def test_an_encrypted_mail_says_so(openssl: Path) -> None:
    """Nothing is read, and a person is told why."""
    mail = made(openssl, "-encrypt", "-aes128", "-from", "a@example.org", "cert.pem")
    letter = open_letter(RawMessage("0" * 64, None, mail), ReadingSettings())
    assert [problem.code for problem in letter.problems] == [ProblemCode.ATTACHMENT_ENCRYPTED]
    assert "encrypted" in letter.problems[0].detail


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    """A damaged envelope is a problem."""
    budget = Budget(ReadingSettings())
    list(enclosed(b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02" + data, budget, "attachment 1"))
