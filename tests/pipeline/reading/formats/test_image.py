"""Pictures."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.formats.image import FORMAT
from pipeline.reading.pictures.raster import Raster


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF"])
def test_every_kind_of_picture_is_a_page(kind: str) -> None:
    """Its pixels are yielded in grey or colour."""
    stream = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(stream, kind)
    assert FORMAT.accepts(stream.getvalue())
    (page,) = FORMAT.pages(stream.getvalue(), ReadingSettings())
    assert isinstance(page, Raster)
    assert page.pixels.shape[:2] == (40, 60)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_further_pictures_in_one_file_are_told(kind: str) -> None:
    """They may be the second page of the letter."""
    stream = io.BytesIO()
    first, second = (Image.new("RGB", (60, 40), colour) for colour in ("white", "black"))
    first.save(stream, kind, save_all=True, append_images=[second])
    page, problem = FORMAT.pages(stream.getvalue(), ReadingSettings())
    assert isinstance(page, Raster)
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.PAGES_TOO_MANY


def test_a_photo_is_turned_as_the_camera_says() -> None:
    """Telephones store sideways pixels and a tag."""
    picture = Image.new("RGB", (60, 40), "white")
    exif = picture.getexif()
    exif[0x0112] = 6
    stream = io.BytesIO()
    picture.save(stream, "JPEG", exif=exif)
    (page,) = FORMAT.pages(stream.getvalue(), ReadingSettings())
    assert isinstance(page, Raster)
    assert page.pixels.shape[:2] == (60, 40)


def test_a_broken_picture_is_a_problem() -> None:
    """Nothing is raised."""
    (problem,) = FORMAT.pages(b"\xff\xd8\xff\xe0 broken", ReadingSettings())
    assert isinstance(problem, Problem)
