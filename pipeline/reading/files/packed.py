"""Archives of one file and plain tape archives (gzip, bzip2, xz, tar), within limits."""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
import zlib
from collections.abc import Iterator
from typing import Protocol

from models.errors import ProblemCode
from pipeline.reading.limits.budget import Budget
from pipeline.reading.text.wording import flat

STEP_BYTES = 1_000_000  # unpacked at a time, so that a bomb is noticed before it has filled the memory
_DAMAGE = (zlib.error, OSError, ValueError, EOFError, lzma.LZMAError)


class _Unpacker(Protocol):
    @property
    def eof(self) -> bool: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def gunzipped(data: bytes, budget: Budget, where: str) -> Iterator[tuple[str, bytes]]:
    """Yield the one file in a gzip archive, by the name that its header keeps."""
    yield from _single(data, zlib.decompressobj(wbits=31), budget, where, _gzip_name(data))


def bunzipped(data: bytes, budget: Budget, where: str) -> Iterator[tuple[str, bytes]]:
    """Yield the one file in a bzip2 archive."""
    yield from _single(data, bz2.BZ2Decompressor(), budget, where, "")


def unxzed(data: bytes, budget: Budget, where: str) -> Iterator[tuple[str, bytes]]:
    """Yield the one file in an xz archive."""
    yield from _single(data, lzma.LZMADecompressor(memlimit=budget.settings.unpacked_max_bytes), budget, where, "")


def _single(data: bytes, unpacker: _Unpacker, budget: Budget, where: str, name: str) -> Iterator[tuple[str, bytes]]:
    pieces: list[bytes] = []
    length, most = 0, budget.settings.unpack_ratio_max * len(data)
    try:
        rest = data
        while not unpacker.eof:
            piece = unpacker.decompress(rest, STEP_BYTES)
            rest = getattr(unpacker, "unconsumed_tail", b"")
            if not piece and not rest:
                budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, "The archive breaks off; what it held so far was read.")
                break
            length += len(piece)
            if length > most:
                ratio = budget.settings.unpack_ratio_max
                detail = f"The archive unpacks to more than reading.unpack_ratio_max = {ratio} times its packed size."
                budget.problem(ProblemCode.ATTACHMENT_TOO_LARGE, where, detail)
                return
            if not budget.bytes(len(piece), where):
                return
            pieces.append(piece)
    except _DAMAGE as error:
        budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, f"The archive cannot be unpacked ({error}).")
    if any(pieces):
        yield name, b"".join(pieces)


def _gzip_name(data: bytes) -> str:
    # Flag 8: a name follows the ten bytes of the header (flag 4: after an extra field, which nobody writes). Source: RFC 1952.
    if len(data) < 11 or data[3] & 4 or not data[3] & 8:
        return ""
    name = flat(data[10:300].split(b"\0", 1)[0].decode("latin-1").replace("\\", "/").rsplit("/", 1)[-1])
    return name.removesuffix(".gz")


def untarred(data: bytes, budget: Budget, where: str) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of every plain file in a tar archive; links, devices and paths are nothing to us."""
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            for entry in archive:
                if not entry.isfile():
                    continue
                if not budget.bytes(entry.size, where):
                    return
                stream = archive.extractfile(entry)
                if stream is not None:
                    yield flat(entry.name.replace("\\", "/").rsplit("/", 1)[-1]), stream.read()
    except (tarfile.TarError, *_DAMAGE) as error:
        budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, f"The tar archive cannot be opened ({error}).")
