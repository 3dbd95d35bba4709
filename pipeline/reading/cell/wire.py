"""What goes between a worker and a cell: frames of checked data. Whatever a cell was talked into, it can send nothing else."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from typing import Any

import numpy as np
from pydantic import ConfigDict, NonNegativeInt, PositiveInt, TypeAdapter, ValidationError

from config.settings import ReadingSettings
from models.errors import Problem
from models.mail import Body, Letter
from models.page import Page
from pipeline.reading.cell.walls import Walls
from pipeline.reading.pictures.raster import Raster

# tag, bytes of JSON, number of blobs; then the size of each blob; then the JSON; then the blobs.
_HEAD = struct.Struct("<BIH")
_SIZE = struct.Struct("<Q")
JSON_MAX_BYTES = 200_000_000  # a sheet of 5,000 rows and 60 columns has 40 million
BLOBS_MAX = 10_000  # of one frame: the attachments of a letter; `reading.attachments_max` is 50
_JSON = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

Buffer = bytes | bytearray | memoryview


class WireError(Exception):
    """A frame is not what it must be."""


class Tag(IntEnum):
    """What a frame holds. The first five are orders, the others answers."""

    BEGIN = 1  # the settings; the walls go up
    OPEN = 2  # parts to leave out; blob: a raw message
    BODY = 3  # a text of the message
    READ = 4  # blob: an attachment
    NEXT = 5  # its next page, please
    AT = 6  # number of the part that is now looked into
    LETTER = 7  # blobs: the attachments
    TOLD = 8  # name of a format
    PAGE = 9
    RASTER = 10  # blob: the pixels
    PROBLEM = 11
    END = 12  # no more pages
    WALLS = 13  # which stand; the answer to BEGIN


@dataclass(frozen=True, slots=True)
class Picture:
    """A raster without its pixels."""

    number: PositiveInt
    height: PositiveInt
    width: PositiveInt
    colours: NonNegativeInt  # 0: grey
    dpi: tuple[float, float]
    bilevel: bool


# Tuples of one, because a dataclass by itself takes no configuration.
_TYPES: dict[Tag, Any] = {
    Tag.BEGIN: tuple[ReadingSettings],
    Tag.OPEN: tuple[tuple[str, ...]],
    Tag.BODY: tuple[Body],
    Tag.READ: tuple[None],
    Tag.NEXT: tuple[None],
    Tag.AT: tuple[str],
    Tag.LETTER: tuple[Letter],
    Tag.TOLD: tuple[str],
    Tag.PAGE: tuple[Page],
    Tag.RASTER: tuple[Picture],
    Tag.PROBLEM: tuple[Problem],
    Tag.END: tuple[None],
    Tag.WALLS: tuple[Walls],
}


@cache
def _adapter(tag: Tag) -> TypeAdapter[Any]:
    return TypeAdapter(_TYPES[tag], config=_JSON)


def prepare() -> None:
    """Make ready what checks the frames: a few milliseconds that the mother spends for all her cells."""
    for tag in Tag:
        _adapter(tag)


def frame(tag: Tag, value: Any = None, blobs: Sequence[Buffer] = ()) -> list[Buffer]:
    """Return the pieces of a frame, to be written one after the other.

    Raises:
        WireError: the value cannot be written down.
    """
    if isinstance(value, Raster):
        value, blobs = _parted(value)
    elif isinstance(value, Letter):
        blobs = [attachment.data for attachment in value.attachments]
        value = replace(value, attachments=tuple(replace(one, data=b"") for one in value.attachments))
    try:
        text = _adapter(tag).dump_json((value,))
    except ValueError as error:
        raise WireError(str(error)) from None
    sizes = b"".join(_SIZE.pack(memoryview(blob).nbytes) for blob in blobs)
    return [_HEAD.pack(tag, len(text), len(blobs)) + sizes + text, *(memoryview(blob).cast("B") for blob in blobs if len(blob))]


def received(take: Callable[[int], bytearray], blobs_max_bytes: int) -> tuple[Tag, Any, list[bytearray]]:
    """Return a frame's tag, its value and its blobs (those of letters and rasters are put into the value).

    Args:
        take: returns exactly so many bytes.
        blobs_max_bytes: what all blobs together may have.

    Raises:
        WireError: it is no frame, or too large.
    """
    number, length, count = _HEAD.unpack(take(_HEAD.size))
    if number not in _TYPES or length > JSON_MAX_BYTES or count > BLOBS_MAX:
        raise WireError(f"a frame {number} of {length} bytes with {count} blobs")
    sizes = [_SIZE.unpack(take(_SIZE.size))[0] for _ in range(count)]
    if sum(sizes) > blobs_max_bytes:
        raise WireError(f"a frame {number} with blobs of {sum(sizes)} bytes, more than {blobs_max_bytes}")
    tag = Tag(number)
    text = take(length)
    blobs = [take(size) for size in sizes]
    try:
        (value,) = _adapter(tag).validate_json(text, strict=True)
    except (ValidationError, RecursionError) as error:
        raise WireError(str(error)) from None
    if tag is Tag.LETTER:
        value, blobs = _whole_letter(value, blobs), []
    elif tag is Tag.RASTER:
        value, blobs = _whole_raster(value, blobs), []
    return tag, value, blobs


def _parted(raster: Raster) -> tuple[Picture, list[Buffer]]:
    height, width, *colours = raster.pixels.shape
    picture = Picture(raster.number, height, width, colours[0] if colours else 0, raster.dpi, bool(raster.bilevel))
    return picture, [np.ascontiguousarray(raster.pixels, dtype=np.uint8).data.cast("B")]


def _whole_raster(picture: Picture, blobs: list[bytearray]) -> Raster:
    shape = (picture.height, picture.width, picture.colours) if picture.colours else (picture.height, picture.width)
    if picture.colours not in {0, 3} or len(blobs) != 1 or len(blobs[0]) != int(np.prod(shape, dtype=object)):
        raise WireError("a picture whose pixels do not fill it")
    return Raster(picture.number, np.frombuffer(blobs[0], dtype=np.uint8).reshape(shape), picture.dpi, picture.bilevel)


def _whole_letter(letter: Letter, blobs: list[bytearray]) -> Letter:
    if len(blobs) != len(letter.attachments):
        raise WireError("a letter without all of its attachments")
    pairs = zip(letter.attachments, blobs, strict=True)
    return replace(letter, attachments=tuple(replace(attachment, data=bytes(blob)) for attachment, blob in pairs))
