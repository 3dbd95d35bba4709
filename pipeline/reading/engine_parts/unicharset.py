"""Which characters a tesseract model knows: a model without "@" can never read an e-mail address, however sharp the page."""

from __future__ import annotations

import struct
from pathlib import Path

# Numbers of the parts of a .traineddata file that list its characters: of the neural reader, and of the old one, which the
# model that only tells scripts apart (osd) has instead. Source: tesseract, src/ccutil/tessdatamanager.h, enum TessdataType.
_LSTM_UNICHARSET = 21
_UNICHARSET = 1
_PARTS_MAX = 64  # there are about 25; more says that this is no such file


def characters(model: Path) -> frozenset[str]:
    """Return the characters (and ligatures) that the model can write.

    Args:
        model: a .traineddata file: the number of parts (32 bits), the offset of each (64 bits, -1 for none), then the parts.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no tesseract model.
    """
    with model.open("rb") as file:
        try:
            (count,) = struct.unpack("<i", file.read(4))
            if not 0 < count <= _PARTS_MAX:
                raise ValueError(f"{model} is no tesseract model")
            offsets = struct.unpack(f"<{count}q", file.read(8 * count))
        except struct.error:
            raise ValueError(f"{model} is no tesseract model") from None
        size = model.stat().st_size
        for part in (_LSTM_UNICHARSET, _UNICHARSET):
            start = offsets[part] if part < count else -1
            if 0 <= start < size:
                end = min((offset for offset in offsets if offset > start), default=size)
                file.seek(start)
                return _listed(file.read(end - start))
    raise ValueError(f"{model} lists no characters")


def _listed(unicharset: bytes) -> frozenset[str]:
    """Return the first word of every line but the first, which is their number."""
    lines = unicharset.decode("utf-8", "replace").splitlines()[1:]
    return frozenset(line.split(" ", 1)[0] for line in lines if line.strip())
