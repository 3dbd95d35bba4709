"""The files in a zip archive, within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from models.errors import ProblemCode
from pipeline.reading.limits.budget import Budget
from pipeline.reading.text.wording import flat

_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, KeyError, NotImplementedError, EOFError)


def members(data: bytes, budget: Budget, where: str) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of every file in the archive; what is encrypted, damaged or too large becomes a problem.

    Names are cut to their last part: data, never a path.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except _DAMAGE as error:
        budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, f"The zip archive cannot be opened ({error}).")
        return
    with archive:
        for entry in entries:
            name = flat(entry.filename.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1])[: budget.settings.name_max_letters]
            if entry.filename.endswith("/") or entry.filename.startswith("__MACOSX/"):
                continue
            if entry.flag_bits & 1:
                budget.problem(ProblemCode.ATTACHMENT_ENCRYPTED, where, f"{name} in the zip archive needs a password.")
                continue
            if entry.file_size > budget.settings.unpack_ratio_max * max(entry.compress_size, 1):
                detail = (
                    f"{name} in the zip archive unpacks to {entry.file_size} bytes, more than reading.unpack_ratio_max = "
                    f"{budget.settings.unpack_ratio_max} times its packed size."
                )
                budget.problem(ProblemCode.ATTACHMENT_TOO_LARGE, where, detail)
                continue
            if not budget.bytes(entry.file_size, where):
                return
            try:
                with archive.open(entry) as stream:
                    # The size in the directory is a claim; one byte more shows that it is false.
                    content = stream.read(entry.file_size + 1)
            except (*_DAMAGE, RuntimeError) as error:
                budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, f"{name} in the zip archive cannot be unpacked ({error}).")
                continue
            if len(content) > entry.file_size:
                budget.problem(
                    ProblemCode.ATTACHMENT_DAMAGED, where, f"{name} in the zip archive is larger than the archive says."
                )
                continue
            yield name, content
