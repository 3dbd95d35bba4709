"""What is not read on purpose."""

from __future__ import annotations

import pytest

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.formats import formats
from pipeline.reading.formats.refused import FORMAT

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"MZ\x90\x00", ProblemCode.ATTACHMENT_DANGEROUS, "a program"),
        (b"\x7fELF\x02", ProblemCode.ATTACHMENT_DANGEROUS, "a program"),
        (b"L\x00\x00\x00\x01\x14\x02\x00", ProblemCode.ATTACHMENT_DANGEROUS, "a Windows shortcut"),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            ProblemCode.ATTACHMENT_ENCRYPTED,
            "an Office document that needs a password",
        ),
        (b"-----BEGIN PGP MESSAGE-----\n", ProblemCode.ATTACHMENT_ENCRYPTED, "a message encrypted with PGP"),
        (b"Rar!\x1a\x07\x00", ProblemCode.ATTACHMENT_UNKNOWN, "a RAR archive"),
        (b"7z\xbc\xaf\x27\x1c", ProblemCode.ATTACHMENT_UNKNOWN, "a 7-Zip archive"),
        (b"OggS\x00", ProblemCode.ATTACHMENT_UNKNOWN, "a sound recording"),
        (b"RIFF\x00\x00\x00\x00WAVE", ProblemCode.ATTACHMENT_UNKNOWN, "a sound recording"),
        (b"\x00\x00\x00\x18ftypmp42\x00", ProblemCode.ATTACHMENT_UNKNOWN, "a film"),
        (
            OLE + "PowerPoint Document".encode("utf-16-le"),
            ProblemCode.ATTACHMENT_UNKNOWN,
            "an old PowerPoint presentation (.ppt)",
        ),
    ],
)
def test_each_is_named_with_what_to_do(data: bytes, code: ProblemCode, words: str) -> None:
    """A person knows what came, and what to ask the sender for."""
    assert [form.name for form in formats() if form.accepts(data)] == ["refused"]
    (problem,) = FORMAT.pages(data, ReadingSettings())
    assert isinstance(problem, Problem)
    assert problem.code is code
    assert words in problem.detail
    assert problem.advice
