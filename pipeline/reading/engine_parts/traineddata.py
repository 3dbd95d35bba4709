"""The files of tesseract's models: which characters one knows, and one without its list of words.

A model without "@" can never read an e-mail address, however sharp the page. And of the model of all Latin languages the list of
words is 99 % of the file; it takes 260 MB while it is loaded and 85 MB from then on.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

# Numbers of the parts of a .traineddata file: its words; its characters, those of the neural reader, and of the old one, which
# the model that only tells scripts apart (osd) has instead. Source: tesseract, src/ccutil/tessdatamanager.h, enum TessdataType.
_LSTM_WORDS = 19
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
        _, spans = _parts(file)
        for part in (_LSTM_UNICHARSET, _UNICHARSET):
            if part in spans:
                return _listed(_read(file, spans[part]))
    raise ValueError(f"{model} lists no characters")


def without_words(model: Path) -> bytes:
    """Return the model as a file of its own without the neural reader's list of words; the list is not even read.

    Args:
        model: as for `characters`.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no tesseract model.
    """
    with model.open("rb") as file:
        count, spans = _parts(file)
        offsets, body = [-1] * count, b""
        for part, span in spans.items():
            if part != _LSTM_WORDS:
                offsets[part] = struct.calcsize(f"<i{count}q") + len(body)
                body += _read(file, span)
    return struct.pack(f"<i{count}q", count, *offsets) + body


def _parts(file: BinaryIO) -> tuple[int, dict[int, tuple[int, int]]]:
    """Return how many parts a model may have, and where each that it has begins and ends, in the order of their numbers."""
    try:
        (count,) = struct.unpack("<i", file.read(4))
        if not 0 < count <= _PARTS_MAX:
            raise ValueError(f"{file.name} is no tesseract model")
        offsets = struct.unpack(f"<{count}q", file.read(8 * count))
    except struct.error:
        raise ValueError(f"{file.name} is no tesseract model") from None
    size = file.seek(0, 2)
    return count, {
        part: (start, min((other for other in offsets if other > start), default=size))
        for part, start in enumerate(offsets)
        if 0 <= start < size
    }


def _read(file: BinaryIO, span: tuple[int, int]) -> bytes:
    file.seek(span[0])
    return file.read(span[1] - span[0])


def _listed(unicharset: bytes) -> frozenset[str]:
    """Return the first word of every line but the first, which is their number."""
    lines = unicharset.decode("utf-8", "replace").splitlines()[1:]
    return frozenset(line.split(" ", 1)[0] for line in lines if line.strip())
