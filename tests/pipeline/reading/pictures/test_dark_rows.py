"""Rows of tables in light letters on a dark ground."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from pipeline.reading.pictures.dark_rows import with_dark_rows_lightened
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.rulings import ruled_tables

Draw = Callable[..., Pixels]
HEADS = [("Name", 0.12, 0.21), ("Title", 0.32, 0.21), ("E-mail", 0.62, 0.21)]
ROWS = [("Ada Brook", 0.12, 0.26), ("Judge", 0.32, 0.26), ("Karl Holm", 0.12, 0.31), ("Clerk", 0.32, 0.31)]
ACROSS, DOWN = (0.2, 0.25, 0.3, 0.35), (0.1, 0.3, 0.6, 0.9)


def _ruled(page: Pixels) -> Pixels:
    height, width = page.shape
    left, right, top, bottom = (round(at) for at in (DOWN[0] * width, DOWN[-1] * width, ACROSS[0] * height, ACROSS[-1] * height))
    for line in ACROSS:
        page[round(line * height) - 1 : round(line * height) + 2, left:right] = 60
    for line in DOWN:
        page[top:bottom, round(line * width) - 1 : round(line * width) + 2] = 60
    return page


def _page(draw: Draw, level: int) -> Pixels:
    """Return a page with a ruled table whose head is light on a ground of this grey."""
    page = _ruled(
        draw([*ROWS, *(("A line of the letter that goes on for a while", 0.1, 0.4 + 0.03 * n) for n in range(12))], size=26)
    )
    head = draw(HEADS, size=26)[280:351, 100:901]
    page[280:351, 100:901] = level + (255 - head) / 255 * (255 - level)
    return page


@pytest.mark.parametrize("level", [0, 60, 110])
def test_a_dark_head_is_a_row_of_the_table(drawn: Draw, level: int) -> None:
    """Its letters become dark, the lines below go on through it, and one is drawn round it; black, blue or grey alike."""
    page = _page(drawn, level)
    light = with_dark_rows_lightened(page)
    assert np.median(light[285:345, 110:890]) > 240
    assert (light[285:345, 110:290] < 100).mean() > 0.03
    (table,) = ruled_tables(page)
    assert len(table.across) == len(ACROSS)
    assert len(table.down) == len(DOWN)
    assert not table.absent


def test_a_coloured_head_is_dark_on_light_as_well(drawn: Draw) -> None:
    """White on blue, in a scan in colours; the paper stays as it is."""
    grey = _page(drawn, 60)
    page = np.stack([grey, grey, np.maximum(grey, 150)], axis=2)
    light = with_dark_rows_lightened(page)
    assert np.median(light[285:345, 110:890]) > 240
    assert np.array_equal(light[500:], page[500:])


def test_a_heading_of_the_whole_table_is_not_parted(drawn: Draw) -> None:
    """Lines below that meet its letters, or leave most of its cells empty, end at it."""
    page = _ruled(drawn(ROWS, size=26))
    page[280:351, 100:901] = (255 - drawn([("Registration form No. 1", 0.12, 0.21)], size=26))[280:351, 100:901]
    (table,) = ruled_tables(page)
    assert {row for row, _ in table.absent} == {0}


def test_other_dark_places_stay(drawn: Draw) -> None:
    """A bar without letters, a shadow at the edge, an emblem, bold capitals, and a table whose head is only shaded."""
    page = _ruled(drawn([*HEADS, *ROWS, ("DELEGATION OF THE REPUBLIC", 0.1, 0.5)], size=30))
    page[280:350, 100:900] = np.minimum(page[280:350, 100:900], 215)
    page[800:840, 100:800] = 20
    page[:, :25] = 0
    page[900:1100, 400:600] = 30
    page[950:1000, 450:550] = 255
    assert with_dark_rows_lightened(page) is page
