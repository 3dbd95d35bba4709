"""Pages and files to read, made here; every person in them is invented."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from models.page import Box, Word
from pipeline.reading.pictures.raster import Pixels

A4_ASPECT = 210 / 297
Placed = tuple[str, float, float]  # text, left and top as fractions


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Return the shipped knowledge."""
    return load_knowledge(SHIPPED)


@pytest.fixture
def set_words() -> Callable[[Sequence[Placed]], list[Word]]:
    """Return a function that sets text in words of 10 pt on an A4 page, letters all equally wide."""

    def typeset(lines: Sequence[Placed]) -> list[Word]:
        letter, height = 0.009, 0.010
        words = []
        for text, left, top in lines:
            place = left
            for word in text.split():
                words.append(Word(word, Box(place, top, place + letter * len(word), top + height)))
                place += letter * (len(word) + 0.6)
        return words

    return typeset


@pytest.fixture
def drawn() -> Callable[..., Pixels]:
    """Return a function that draws lines of text on a grey page of 1,000 x 1,400 dots."""

    def draw(lines: Sequence[Placed], size: int = 30, width: int = 1000, height: int = 1400) -> Pixels:
        picture = Image.new("L", (width, height), 255)
        pen = ImageDraw.Draw(picture)
        font = ImageFont.load_default(size)
        for text, left, top in lines:
            pen.text((left * width, top * height), text, fill=0, font=font)
        return np.asarray(picture, dtype=np.uint8).copy()

    return draw


@pytest.fixture
def text_pdf() -> Callable[..., bytes]:
    """Return a function that writes a PDF with a text layer: one page for each sequence of (text, left, top) in points."""

    def write(*pages: Sequence[tuple[str, float, float]], mode: int = 0) -> bytes:
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
        kids = []
        for lines in pages:
            shown = "".join(f"BT /F1 11 Tf {mode} Tr {left} {800 - top} Td ({text}) Tj ET\n" for text, left, top in lines)
            stream = shown.encode("latin-1")
            objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
            content = len(objects)
            objects.append(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
                % content
            )
            kids.append(b"%d 0 R" % len(objects))
        objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
        out = io.BytesIO(b"%PDF-1.4\n")
        out.seek(0, io.SEEK_END)
        places = []
        for number, body in enumerate(objects, 1):
            places.append(out.tell())
            out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        start = out.tell()
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
        out.writelines(b"%010d 00000 n \n" % place for place in places)
        out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
        return out.getvalue()

    return write
