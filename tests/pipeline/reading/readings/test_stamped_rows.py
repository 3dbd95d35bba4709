"""Rows of words that run into a stamp."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from models.page import Box, Word
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings.stamped_rows import hidden

MIDDLE, RADIUS = (640, 560), 110
HIGH = 24  # dots of a word


@pytest.fixture
def stamped(drawn: Callable[..., Pixels]) -> Pixels:
    """Return a page with a black round stamp."""
    page = drawn([]).copy()
    for radius, line in ((RADIUS, 5), (RADIUS - 10, 2), (RADIUS // 2, 2)):
        cv2.circle(page, MIDDLE, radius, (0,), line, cv2.LINE_AA)
    return page


def _word(page: Pixels, left: float, right: float, middle: float) -> Word:
    high, wide = page.shape
    return Word("Magistrada", Box(left / wide, (middle - HIGH / 2) / high, right / wide, (middle + HIGH / 2) / high))


def test_what_lies_under_it_is_hidden(stamped: Pixels) -> None:
    """From the word that touches the ring to the ring's other side, and likewise behind it, one place a row."""
    before, behind = _word(stamped, 300, 525, 560), _word(stamped, 730, 900, 620)
    first, second = hidden([before, behind], stamped)
    wide = stamped.shape[1]
    assert (first.left, first.right * wide) == (before.box.right, pytest.approx(MIDDLE[0] + RADIUS, abs=6))
    assert (second.left * wide, second.right) == (pytest.approx(MIDDLE[0] - 92, abs=8), behind.box.left)


def test_rows_that_end_before_it_or_were_read_hide_nothing(stamped: Pixels) -> None:
    """White before the ring ends a row; words under the stamp were read; other rows pass above and below."""
    ends = _word(stamped, 200, 470, 560)
    read = [_word(stamped, 300, 525, 600), _word(stamped, 540, 720, 600)]
    above = _word(stamped, 300, 900, 430)
    assert hidden([ends, *read, above], stamped) == ()


def test_a_page_without_stamps_hides_nothing(drawn: Callable[..., Pixels]) -> None:
    """Nor does an empty one."""
    page = drawn([("Ms. Ada Brook, Judge", 0.1, 0.2)])
    assert hidden([_word(page, 300, 525, 560)], page) == ()
    assert hidden([], np.full((0, 0), 255, dtype=np.uint8)) == ()
