"""Pictures whose transmission broke off."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.formats import formats
from pipeline.reading.pictures.raster import Pixels, Raster
from pipeline.reading.pictures.torn import torn_picture

LIMITS = ReadingSettings()
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1}  # of a value, by TIFF type


def page() -> Image.Image:
    picture = Image.new("L", (864, 1_100), 255)
    pen = ImageDraw.Draw(picture)
    for line in range(26):
        pen.text((40, 20 + 40 * line), f"{line:02} The delegation of Utopia", fill=0, font=ImageFont.load_default(26))
    return picture.point(lambda grey: 255 * (grey > 127))


def saved(form: str, mode: str = "1", **options: object) -> bytes:
    stream = io.BytesIO()
    page().convert(mode).save(stream, form, **options)
    return stream.getvalue()


def numbers(raw: bytes, size: int) -> list[int]:
    return [int.from_bytes(raw[place : place + size], "little") for place in range(0, len(raw), size)]


def directory_first(data: bytes) -> bytes:
    """Return a one-page TIFF with its directory before its rows, as devices that send while they scan write it."""
    place = struct.unpack("<I", data[4:8])[0]
    count = struct.unpack("<H", data[place : place + 2])[0]
    entries = []
    for index in range(count):
        tag, kind, number, field = struct.unpack("<HHI4s", data[place + 2 + 12 * index : place + 14 + 12 * index])
        length = SIZES[kind] * number
        entries.append([tag, kind, number, field[:length] if length <= 4 else data[struct.unpack("<I", field)[0] :][:length]])
    found = {tag: numbers(raw, SIZES[kind]) for tag, kind, _, raw in entries if tag in {273, 279}}
    strips = [data[start : start + size] for start, size in zip(found[273], found[279], strict=True)]
    head = 8 + 2 + 12 * count + 4
    start = head + sum(len(entry[3]) + len(entry[3]) % 2 for entry in entries) + 4 * len(strips) + 8
    places = [start + sum(map(len, strips[:index])) for index in range(len(strips))]
    for entry in entries:
        if entry[0] == 273:
            entry[1:] = [4, len(strips), struct.pack(f"<{len(strips)}I", *places)]
    out, values = b"II*\0" + struct.pack("<IH", 8, count), b""
    for tag, kind, number, raw in entries:
        field = raw.ljust(4, b"\0") if len(raw) <= 4 else struct.pack("<I", head + len(values))
        values += raw + bytes(len(raw) % 2) if len(raw) > 4 else b""
        out += struct.pack("<HHI", tag, kind, number) + field
    return (out + bytes(4) + values).ljust(start, b"\0") + b"".join(strips)


def read(data: bytes) -> tuple[Pixels, list[ProblemCode]]:
    """Return the picture and the problems of a file."""
    (form,) = [form for form in formats() if form.accepts(data)]
    items = list(form.pages(data, LIMITS))
    (raster,) = [item for item in items if isinstance(item, Raster)]
    return raster.pixels, [item.code for item in items if isinstance(item, Problem)]


TIFFS = {
    "group4": {"compression": "group4"},
    "group3": {"compression": "group3"},
    "group3, two dimensions": {"compression": "group3", "tiffinfo": {292: 1}},
    "modified Huffman": {"compression": "tiff_ccitt"},
    "group4, strips": {"compression": "group4", "tiffinfo": {278: 100}},
    "black is zero": {"compression": "group4", "tiffinfo": {262: 1}},
    "LZW, strips": {"mode": "L", "compression": "tiff_lzw", "tiffinfo": {278: 100}},
    "JPEG, strips": {"mode": "L", "compression": "jpeg", "quality": 90, "tiffinfo": {278: 96}},
}


@pytest.mark.parametrize("kind", list(TIFFS))
def test_the_rows_of_a_torn_tiff_are_read(kind: str) -> None:
    """At least a quarter of the page where six tenths of the file came, letter by letter; the rest is white, and it is said."""
    whole = directory_first(saved("TIFF", **TIFFS[kind]))
    pixels, problems = read(whole)
    assert problems == []
    torn, problems = read(whole[: len(whole) * 6 // 10])
    assert problems == [ProblemCode.PAGE_UNREADABLE]
    assert torn.shape == pixels.shape
    assert np.abs(torn[:275].astype(int) - pixels[:275]).max() < 60
    assert torn[-100:].min() > 200


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_the_rows_of_a_torn_picture_are_read(form: str) -> None:
    """Telephones lose the end of what they send."""
    whole = saved(form, "L")
    torn, problems = read(whole[: len(whole) * 7 // 10])
    assert problems == [ProblemCode.PAGE_UNREADABLE]
    assert torn[:400].min() < 60
    assert torn[-100:].min() == 255


def test_nothing_comes_of_nothing() -> None:
    """A picture without any rows is damaged, and no white page."""
    assert torn_picture(saved("PNG", "L")[:60], LIMITS) is None
    assert torn_picture(b"", LIMITS) is None


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_no_damage_makes_it_raise(data: st.DataObject) -> None:
    """Changed and cut bytes give a page or a problem."""
    whole = bytearray(directory_first(saved("TIFF", compression="group4")))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(8, 400))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(40, len(whole)))])
    (form,) = [form for form in formats() if form.name == "tiff"]
    assert list(form.pages(cut, ReadingSettings(page_max_pixels=2_000_000)))
