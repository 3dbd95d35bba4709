"""Pages of a PDF as pictures."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image

from config.settings import ReadingSettings
from models.errors import ProblemCode
from pipeline.reading.pdf.pdf_pictures import draw, fax_image
from pipeline.reading.pictures.picture import PictureError
from pipeline.reading.pictures.raster import Pixels

LIMITS = ReadingSettings()


def scanned(pixels: Pixels) -> bytes:
    """Return a PDF with this two-level picture as its page."""
    stream = io.BytesIO()
    Image.fromarray(pixels).convert("1", dither=Image.Dither.NONE).save(stream, "PDF", resolution=200)
    return stream.getvalue()


def test_a_two_level_image_is_told_as_such(drawn: Callable[..., Pixels]) -> None:
    """A fax in a PDF is still a fax."""
    document = pypdfium2.PdfDocument(scanned(drawn([("Ada Brook", 0.1, 0.1)])))
    raster = fax_image(document[0], 1, LIMITS)
    document.close()
    assert raster is not None
    assert raster.bilevel
    assert raster.pixels[0, 0] == 255


def test_text_over_no_image_is_not_an_image(text_pdf: Callable[..., bytes]) -> None:
    """A typed page has no image to take."""
    document = pypdfium2.PdfDocument(text_pdf([("Ada", 60, 100)]))
    assert fax_image(document[0], 1, LIMITS) is None
    document.close()


def test_an_image_over_the_limit_is_refused(drawn: Callable[..., Pixels]) -> None:
    """Its size is known before it is unpacked."""
    document = pypdfium2.PdfDocument(scanned(drawn([])))
    with pytest.raises(PictureError) as caught:
        fax_image(document[0], 1, ReadingSettings(page_max_pixels=1_000))
    document.close()
    assert caught.value.problem.code is ProblemCode.PAGE_TOO_LARGE


@pytest.mark.ocr
def test_a_page_is_drawn_within_the_limit(text_pdf: Callable[..., bytes]) -> None:
    """The resolution is that of the settings, or less where the page would be too large; beyond A3 a page has A3's pixels."""
    data = text_pdf([("Ada", 60, 100)])
    document = pypdfium2.PdfDocument(data)
    usual = draw(document[0], data, 1, LIMITS)
    small = draw(document[0], data, 1, ReadingSettings(page_max_pixels=500_000))
    document.close()
    huge = pypdfium2.PdfDocument(data.replace(b"[0 0 595 842]", b"[0 0 5950 8420]"))
    a3 = draw(huge[0], data.replace(b"[0 0 595 842]", b"[0 0 5950 8420]"), 1, LIMITS)
    huge.close()
    assert a3.pixels.shape[0] * a3.pixels.shape[1] < 18_000_000
    assert max(usual.pixels.shape) == pytest.approx(3_508, abs=4)
    assert 400_000 < small.pixels.shape[0] * small.pixels.shape[1] < 510_000
