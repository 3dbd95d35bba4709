"""TIFF files."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.formats.tiff import FORMAT
from pipeline.reading.pictures.raster import Raster

LIMITS = ReadingSettings()


def faxed(pages: int, compression: str = "group4") -> bytes:
    """Return a fax of so many pages, each with a black mark of its own."""
    pictures = []
    for page in range(pages):
        picture = Image.new("1", (1728, 1146), 1)
        picture.paste(0, (100 * (page + 1), 100, 100 * (page + 1) + 50, 150))
        pictures.append(picture)
    stream = io.BytesIO()
    pictures[0].save(stream, "TIFF", compression=compression, save_all=True, append_images=pictures[1:], dpi=(204, 98))
    return stream.getvalue()


@pytest.mark.parametrize("compression", ["group3", "group4"])
def test_every_page_of_a_fax_is_yielded(compression: str) -> None:
    """Two-level pages with their resolution, in their order."""
    pages = list(FORMAT.pages(faxed(3, compression), LIMITS))
    assert [isinstance(page, Raster) and (page.number, page.bilevel, page.dpi) for page in pages] == [
        (number, True, (204.0, 98.0)) for number in (1, 2, 3)
    ]
    assert isinstance(pages[2], Raster)
    assert pages[2].pixels[120, 320] == 0


def test_a_truncated_fax_is_a_problem() -> None:
    """What is lost is said; nothing is raised."""
    items = list(FORMAT.pages(faxed(1)[:-120], LIMITS))
    assert any(isinstance(item, Problem) for item in items)


def test_pages_over_the_limit_are_named() -> None:
    """The first ones are yielded, then a problem."""
    items = list(FORMAT.pages(faxed(3), ReadingSettings(pages_max=2)))
    assert [type(item) for item in items] == [Raster, Raster, Problem]


def test_a_page_too_large_is_a_problem_of_its_own() -> None:
    """A small file may hold a page of hundreds of megapixels."""
    (problem,) = FORMAT.pages(faxed(1), ReadingSettings(page_max_pixels=1_000))
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.PAGE_TOO_LARGE
