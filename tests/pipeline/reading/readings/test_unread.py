"""Writing that a reading has left out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from models.page import Box, Line, Word
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings.unread import unread_share

Draw = Callable[..., Pixels]
TEXT = "The delegation will consist of the following"
LINES = [(TEXT, 0.1, 0.1 + 0.05 * number) for number in range(10)]


def seen(count: int, right: float = 0.75) -> list[Line]:
    """Return words over the first `count` of LINES, up to `right`."""
    return [Line((Word(TEXT, Box(0.1, top + 0.004, right, top + 0.024), 0.9),)) for _, _, top in LINES[:count]]


def test_all_read_is_nothing_left(drawn: Draw) -> None:
    """Dots and dashes outside count for nothing, nor does a black bar."""
    page = drawn(LINES)
    page[900:960, 100:800] = 0
    page[1000, ::20] = 0
    assert unread_share(page, seen(10)) == 0.0


def test_what_is_left_out_is_counted(drawn: Draw) -> None:
    """A whole line of ten, or half a line."""
    page = drawn(LINES)
    assert unread_share(page, seen(9)) == pytest.approx(0.1, abs=0.01)
    assert unread_share(page, [*seen(9), *seen(10, right=0.3)[9:]]) == pytest.approx(0.06, abs=0.02)


def test_without_words_or_letters_nothing_is_said(drawn: Draw) -> None:
    """A page of which nothing was read is poor by its score; an empty one has nothing to be read."""
    assert unread_share(drawn(LINES), []) == 0.0
    assert unread_share(np.full((500, 400), 255, np.uint8), seen(1)) == 0.0
