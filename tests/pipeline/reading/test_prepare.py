"""Pictures made readable."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from pipeline.reading.pictures.raster import Pixels, Raster
from pipeline.reading.prepare import deskewed, for_script, ink_to_white, is_blank, prepare, skew_degrees, smoothed, turned

Draw = Callable[..., Pixels]
PROSE = [("The Permanent Mission presents its compliments to", 0.1, 0.1 + 0.03 * line) for line in range(25)]


@pytest.mark.parametrize("angle", [-2.3, -0.7, 0.0, 1.4, 3.0])
def test_skew_is_measured_and_undone(drawn: Draw, angle: float) -> None:
    """A page laid in askew by up to some degrees is straight afterwards."""
    page = turned(drawn(PROSE), angle)
    assert skew_degrees(page) == pytest.approx(-angle, abs=0.15)
    assert abs(skew_degrees(deskewed(page))) <= 0.15


def test_fax_pixels_become_square() -> None:
    """A page of 204 x 98 dots an inch is as high as it is on paper; without tags the width of a fax tells it."""
    page = np.full((1146, 1728), 255, dtype=np.uint8)
    page[300:310, 200:900] = 0
    told = smoothed(Raster(1, page, (204.0, 98.0), bilevel=True))
    untold = smoothed(Raster(1, page, (0.0, 0.0), bilevel=True))
    assert told.shape == untold.shape == (2386, 1728)


def test_fine_scans_keep_their_size() -> None:
    """Square pixels stay as they are."""
    page = np.full((3508, 2480), 255, dtype=np.uint8)
    assert smoothed(Raster(1, page, (300.0, 300.0), bilevel=True)).shape == page.shape


def test_coloured_ink_becomes_paper() -> None:
    """A blue stamp goes, black letters stay."""
    page = np.full((100, 100, 3), 250, dtype=np.uint8)
    page[10:40, 10:40] = (40, 60, 200)
    page[60:90, 10:40] = (20, 20, 25)
    grey = ink_to_white(page)
    assert grey[20, 20] > 230
    assert grey[70, 20] < 40


def test_blank_pages_are_told(drawn: Draw) -> None:
    """Dirt and a black edge are no writing; one short line is."""
    page = drawn([])
    page[:, :20] = 0
    page[500, 500] = 0
    assert is_blank(page)
    assert not is_blank(drawn([("Annex: list of participants", 0.1, 0.4)]))


def test_small_pictures_are_enlarged(drawn: Draw) -> None:
    """A photo with few dots is made as large as tesseract reads well."""
    small = drawn(PROSE, size=16, width=600, height=850)
    assert min(prepare(Raster(1, small)).shape) > 1_000


def test_an_arabic_page_is_softened_once() -> None:
    """Made smaller in any case; what was softened already, as a fax is, stays as sharp as it is."""
    grey = np.full((400, 400), 255, np.uint8)
    grey[190:210, 40:360] = 0
    soft, sharp = for_script(grey, "Arab"), for_script(grey, "Arab", without=frozenset({"arabic soft"}))
    assert soft.shape == sharp.shape == (300, 300)
    assert np.unique(soft).size > np.unique(sharp).size
    assert for_script(grey, "Latn") is grey
