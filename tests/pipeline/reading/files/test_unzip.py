"""Zip archives within limits."""

from __future__ import annotations

import io
import zipfile

from config.settings import ReadingSettings
from models.errors import ProblemCode
from pipeline.reading.files.unzip import members
from pipeline.reading.limits.budget import Budget


def packed(**files: bytes) -> bytes:
    """Return an archive of these files, deflated; "__" in a name stands for a slash."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def test_files_come_with_the_last_part_of_their_name() -> None:
    """A path in an archive is data: nothing of it but the file's name is kept."""
    data = packed(**{"..__..__etc__note.txt": b"text"})
    assert list(members(data, Budget(ReadingSettings()), "attachment 1")) == [("note.txt", b"text")]


def test_a_bomb_is_refused_and_the_rest_is_read() -> None:
    """A file that unpacks to a thousand times its size is not unpacked."""
    budget = Budget(ReadingSettings())
    data = packed(bomb=b"\0" * 3_000_000, note=b"text")
    assert list(members(data, budget, "attachment 1")) == [("note", b"text")]
    assert [problem.code for problem in budget.problems] == [ProblemCode.ATTACHMENT_TOO_LARGE]


def test_an_encrypted_file_is_named() -> None:
    """A password is a problem with the file's name in it."""
    data = bytearray(packed(note=b"text"))
    data[6] |= 1
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1
    budget = Budget(ReadingSettings())
    assert not list(members(bytes(data), budget, "attachment 1"))
    assert budget.problems[0].code is ProblemCode.ATTACHMENT_ENCRYPTED
    assert "note" in budget.problems[0].detail


def test_a_broken_archive_is_a_problem() -> None:
    """Bytes that only begin like an archive are reported, not raised."""
    budget = Budget(ReadingSettings())
    assert not list(members(b"PK\x03\x04 broken", budget, "attachment 1"))
    assert budget.problems[0].code is ProblemCode.ATTACHMENT_DAMAGED


def test_a_file_without_a_name_is_read_like_any_other() -> None:
    """A directory whose entry has no name at all does not cost the archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("x", b"first")
        archive.filelist[0].filename = archive.filelist[0].orig_filename = ""
        archive.writestr("b.txt", b"second")
    assert ("b.txt", b"second") in list(members(stream.getvalue(), Budget(ReadingSettings()), "attachment 1"))
