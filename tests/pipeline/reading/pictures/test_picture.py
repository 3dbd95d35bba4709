"""Pillow held by the hand."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from config.settings import ReadingSettings
from models.errors import ProblemCode
from pipeline.reading.pictures.picture import PictureError, is_bilevel, opened, raster_of

LIMITS = ReadingSettings(page_max_pixels=10_000)


def png(picture: Image.Image) -> io.BytesIO:
    """Return a picture as a PNG file."""
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    stream.seek(0)
    return stream


def test_too_many_pixels_are_refused_before_they_are_decoded() -> None:
    """A picture over the limit is a problem that names the limit."""
    with pytest.raises(PictureError, match="page_max_pixels") as caught, opened(png(Image.new("1", (200, 200))), LIMITS):
        pass
    assert caught.value.problem.code is ProblemCode.PAGE_TOO_LARGE


def test_a_truncated_picture_is_a_problem() -> None:
    """Whatever Pillow raises while it decodes is one kind of error."""
    data = png(Image.effect_noise((90, 90), 50)).getvalue()
    with pytest.raises(PictureError) as caught, opened(io.BytesIO(data[:800]), LIMITS) as picture:
        picture.load()
    assert caught.value.problem.code is ProblemCode.ATTACHMENT_DAMAGED


def test_transparency_is_white_paper() -> None:
    """Letters on a transparent ground are black on white."""
    picture = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    picture.putpixel((5, 5), (0, 0, 0, 255))
    pixels = raster_of(picture, 1, None).pixels
    assert tuple(pixels[0, 0]) == (255, 255, 255)
    assert tuple(pixels[5, 5]) == (0, 0, 0)


@pytest.mark.parametrize(
    ("dpi", "told"), [((204, 98), (204.0, 98.0)), ((1, 1), (0.0, 0.0)), (None, (0.0, 0.0)), (("x", 2), (0.0, 0.0))]
)
def test_resolution_is_believed_where_it_can_be(dpi: object, told: tuple[float, float]) -> None:
    """Tags that nobody can have meant are as none."""
    assert raster_of(Image.new("1", (10, 10)), 1, dpi).dpi == told


def test_two_levels_are_told_by_the_pixels() -> None:
    """A JPEG of a fax is grey; a grey PNG with black and white only is two-level."""
    assert is_bilevel(np.array([[0, 255]], dtype=np.uint8))
    assert not is_bilevel(np.array([[0, 128]], dtype=np.uint8))


def test_sixteen_bit_pictures_are_scaled() -> None:
    """A scan of 16 bits a pixel keeps its greys."""
    values = np.array([[0, 65_535], [32_768, 65_535]], dtype=np.uint16)
    assert raster_of(Image.fromarray(values), 1, None).pixels.tolist() == [[0, 255], [127, 255]]
