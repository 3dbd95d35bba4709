"""Archives of one file, and tape archives."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings import ReadingSettings
from models.errors import ProblemCode
from pipeline.reading.files.containers import CONTAINERS
from pipeline.reading.files.packed import bunzipped, gunzipped, untarred, unxzed
from pipeline.reading.limits.budget import Budget

NOTE = b"".join(b"Delegation: Ada Brook, room %d\n" % (number * 7_919 % 100_003) for number in range(90_000))


def named_gzip(data: bytes) -> bytes:
    stream = io.BytesIO()
    with gzip.GzipFile("note.txt", "wb", fileobj=stream, mtime=0) as file:
        file.write(data)
    return stream.getvalue()


def tarred(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(f"../{name}.txt")
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("kind", "data", "name"),
    [("gzip", named_gzip(NOTE), "note.txt"), ("bzip2", bz2.compress(NOTE), ""), ("xz", lzma.compress(NOTE), "")],
)
def test_the_one_file_comes_out(kind: str, data: bytes, name: str) -> None:
    """Whole, and by the name that the archive keeps."""
    assert list(CONTAINERS[kind](data, Budget(ReadingSettings()), "attachment 1")) == [(name, NOTE)]


def test_a_cut_archive_gives_what_it_has() -> None:
    """The part that came is read, and a problem says that it breaks off."""
    budget = Budget(ReadingSettings())
    ((_, content),) = gunzipped(named_gzip(NOTE)[:-600], budget, "attachment 1")
    assert NOTE.startswith(content)
    assert content
    assert [problem.code for problem in budget.problems] == [ProblemCode.ATTACHMENT_DAMAGED]


@pytest.mark.parametrize(
    ("unpack", "data"), [(gunzipped, gzip.compress(bytes(9_000_000))), (bunzipped, bz2.compress(bytes(9_000_000)))]
)
def test_a_bomb_is_refused(unpack: object, data: bytes) -> None:
    """Unpacking ends at the limit, not at the end of the memory."""
    budget = Budget(ReadingSettings(unpacked_max_bytes=3_000_000))
    assert list(unpack(data, budget, "attachment 1")) == []  # type: ignore[operator]
    assert [problem.code for problem in budget.problems] == [ProblemCode.ATTACHMENT_TOO_LARGE]


def test_only_files_come_out_of_a_tape_archive() -> None:
    """Links lead nowhere, and paths are cut."""
    found = list(untarred(tarred(note=b"Ada Brook", list=b"Ben Stone"), Budget(ReadingSettings()), "attachment 1"))
    assert found == [("note.txt", b"Ada Brook"), ("list.txt", b"Ben Stone")]


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    """Damage is a problem, never an exception."""
    budget = Budget(ReadingSettings())
    for unpack, head in (
        (gunzipped, b"\x1f\x8b\x08\0\0\0\0\0\0\0"),
        (bunzipped, b"BZh9"),
        (unxzed, b"\xfd7zXZ\0"),
        (untarred, b""),
    ):
        list(unpack(head + data, budget, "attachment 1"))


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_bomb_is_refused_by_its_ratio(pack: Callable[[bytes], bytes]) -> None:
    """Zeros that unpack to a thousand times their size are left packed, and the problem names the limit."""
    budget = Budget(ReadingSettings())
    kind = {gzip.compress: gunzipped, bz2.compress: bunzipped, lzma.compress: unxzed}[pack]
    assert list(kind(pack(bytes(30_000_000)), budget, "attachment 1")) == []
    (problem,) = budget.problems
    assert problem.code is ProblemCode.ATTACHMENT_TOO_LARGE
    assert "unpack_ratio_max" in problem.detail
