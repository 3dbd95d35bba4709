"""PDF files."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page, Source
from pipeline.reading.formats.pdf import FORMAT
from pipeline.reading.raster import Pixels, Raster

Writer = Callable[..., bytes]
LIMITS = ReadingSettings()
SENTENCE = "The Permanent Mission has the honour to communicate the names of its delegation"


def scanned(pixels: Pixels, dpi: float = 150.0) -> bytes:
    """Return a PDF whose only content is this picture."""
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "PDF", resolution=dpi)
    return stream.getvalue()


def test_typed_pages_come_with_their_text(text_pdf: Writer) -> None:
    """A text layer is a page read, with a picture to look at."""
    pages = list(FORMAT.pages(text_pdf([(SENTENCE, 40, 100)], [(SENTENCE, 40, 200)]), LIMITS))
    assert [isinstance(page, Page) and page.source is Source.LAYER and page.number for page in pages] == [1, 2]
    assert isinstance(pages[0], Page)
    assert pages[0].text == SENTENCE
    assert pages[0].picture is not None


def test_junk_before_the_file_does_no_harm(text_pdf: Writer) -> None:
    """Fax gateways put bytes before a PDF."""
    data = b"\x00\x00 gateway header\r\n" + text_pdf([(SENTENCE, 40, 100)])
    assert FORMAT.accepts(data)
    assert [type(item) for item in FORMAT.pages(data, LIMITS)] == [Page]


@pytest.mark.ocr
def test_a_scanned_page_is_the_picture_itself(drawn: Callable[..., Pixels]) -> None:
    """The only image of a page is taken as it is, with its resolution."""
    pixels = drawn([("Ada Brook", 0.1, 0.1)])
    (page,) = FORMAT.pages(scanned(pixels), LIMITS)
    assert isinstance(page, Raster)
    assert page.pixels.shape == pixels.shape
    assert page.dpi[0] == pytest.approx(150, abs=1)


def test_a_file_that_is_none_is_a_problem() -> None:
    """Bytes that only begin like a PDF are reported."""
    (problem,) = FORMAT.pages(b"%PDF-1.4 nothing follows", LIMITS)
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.ATTACHMENT_DAMAGED


def test_more_pages_than_allowed_are_named(text_pdf: Writer) -> None:
    """The first ones are read, the others reported."""
    pages = list(FORMAT.pages(text_pdf(*[[(SENTENCE, 40, 100)]] * 3), ReadingSettings(pages_max=2)))
    assert [type(item) for item in pages] == [Page, Page, Problem]
    assert isinstance(pages[2], Problem)
    assert pages[2].code is ProblemCode.PAGES_TOO_MANY
