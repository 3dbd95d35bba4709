"""Outlook packages."""

from __future__ import annotations

import struct

from hypothesis import given
from hypothesis import strategies as st

from config.settings import ReadingSettings
from models.errors import ProblemCode
from pipeline.reading.budget import Budget
from pipeline.reading.tnef import files


def attribute(identifier: int, data: bytes, level: int = 2) -> bytes:
    """Return one attribute with its checksum."""
    return struct.pack("<BII", level, identifier, len(data)) + data + struct.pack("<H", sum(data) % 65_536)


def package(*members: tuple[str, bytes]) -> bytes:
    """Return a package of these files, as Outlook writes it."""
    out = struct.pack("<IH", 0x223E9F78, 1) + attribute(0x00089006, b"\x00\x00\x01\x00", 1)
    for name, content in members:
        out += attribute(0x00069002, bytes(14)) + attribute(0x00018010, name.encode() + b"\0") + attribute(0x0006800F, content)
    return out


def test_every_file_comes_with_its_name() -> None:
    """Names are data, never paths."""
    data = package(("note.pdf", b"%PDF-1.4"), ("..\\up\\list.txt", b"Ada Brook"))
    assert list(files(data, Budget(ReadingSettings()), "attachment 1")) == [("note.pdf", b"%PDF-1.4"), ("list.txt", b"Ada Brook")]


def test_what_came_before_a_break_is_kept() -> None:
    """A cut package gives its whole files and a problem."""
    budget = Budget(ReadingSettings())
    data = package(("note.pdf", b"%PDF-1.4"), ("list.txt", b"Ada Brook" * 9))
    assert list(files(data[:-40], budget, "attachment 1")) == [("note.pdf", b"%PDF-1.4")]
    assert [problem.code for problem in budget.problems] == [ProblemCode.ATTACHMENT_DAMAGED]


def test_files_over_the_limit_are_not_unpacked() -> None:
    """The budget of the whole message holds here too."""
    budget = Budget(ReadingSettings(unpacked_max_bytes=4))
    assert not list(files(package(("note.pdf", b"%PDF-1.4")), budget, "attachment 1"))
    assert budget.problems


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(noise: bytes) -> None:
    """Any bytes give some files or none."""
    list(files(b"\x78\x9f\x3e\x22" + noise, Budget(ReadingSettings()), "attachment 1"))
    list(files(package(("a", b"b"))[:20] + noise, Budget(ReadingSettings()), "attachment 1"))
