"""Pages that came white on black."""

from __future__ import annotations

import numpy as np

from pipeline.reading.pictures.polarity import righted
from pipeline.reading.pictures.raster import Raster


def page(ground: int, ink: int) -> Raster:
    pixels = np.full((100, 100), ground, np.uint8)
    pixels[40:50] = ink
    return Raster(1, pixels, bilevel={ground, ink} == {0, 255})


def test_a_black_page_is_turned_round() -> None:
    """A fax is never mostly black."""
    assert np.array_equal(righted(page(0, 255)).pixels, page(255, 0).pixels)


def test_other_pages_stay() -> None:
    """A right fax, and a dark photograph."""
    for raster in (page(255, 0), page(20, 200)):
        assert righted(raster) is raster
