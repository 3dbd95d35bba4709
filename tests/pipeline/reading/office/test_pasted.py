"""Pictures pasted into documents."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.office.pasted import pasted
from pipeline.reading.pictures.raster import Raster


def scan(word: str) -> bytes:
    """Return a page of text as a picture."""
    picture = Image.new("L", (1_000, 1_400), 255)
    pen = ImageDraw.Draw(picture)
    for line in range(20):
        pen.text((60, 60 + 40 * line), f"{word} The delegation of Utopia", fill=0, font=ImageFont.load_default(24))
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def crest() -> bytes:
    stream = io.BytesIO()
    Image.new("L", (900, 900), 90).save(stream, "PNG")
    return stream.getvalue()


def test_scans_are_pages_and_crests_are_not() -> None:
    """Pages are numbered on; the same picture twice is one page; what is no picture is passed over."""
    first, second = scan("One"), scan("Two")
    found = list(pasted([crest(), first, b"\xd7\xcd\xc6\x9a wmf", first, second], 3, ReadingSettings()))
    assert [item.number for item in found if isinstance(item, Raster)] == [3, 4]


def test_a_damaged_one_costs_itself() -> None:
    """The next one is still read."""
    first, second = scan("One"), scan("Two")
    found = list(pasted([first[:3_000], second], 1, ReadingSettings()))
    assert [type(item) for item in found] == [Problem, Raster]


def test_the_limit_on_pages_holds() -> None:
    """Beyond it nothing is opened."""
    found = list(pasted([scan("One"), scan("Two")], 2, ReadingSettings(pages_max=2)))
    assert [item.code for item in found if isinstance(item, Problem)] == [ProblemCode.PAGES_TOO_MANY]
