"""Lines of a paragraph that a reading left out."""

from __future__ import annotations

import numpy as np
import pytest

from models.page import Box, Line, Word
from pipeline.reading.readings.unread_lines import places_of

HEIGHT, WIDTH = 1754, 1240
LETTERS, PITCH = 18, 34  # dots: the height of letters, and the distance of lines


def _page(lefts: list[int], lengths: list[int], *, tall: int | None = None) -> np.ndarray:
    """Return a page with bars where lines of letters would be; a ring's side, `tall` dots high, at the last one's end."""
    pixels = np.full((HEIGHT, WIDTH), 255, dtype=np.uint8)
    for row, (left, length) in enumerate(zip(lefts, lengths, strict=True)):
        top = 300 + row * PITCH
        for letter in range(left, left + length, 12):
            pixels[top : top + LETTERS, letter : letter + 8] = 0
    if tall is not None:
        pixels[300 : 300 + tall, 700:704] = 0
    return pixels


def _lines(rows: list[int], lefts: list[int], lengths: list[int]) -> list[Line]:
    boxes = [
        Box(left / WIDTH, (300 + row * PITCH) / HEIGHT, (left + length) / WIDTH, (300 + row * PITCH + LETTERS) / HEIGHT)
        for row, left, length in zip(rows, lefts, lengths, strict=True)
    ]
    return [Line((Word("letters", box, 0.9),)) for box in boxes]


def test_a_line_between_two_that_were_read_is_found() -> None:
    """It begins where the one above does; a stamp's ring at its end hides nothing of its beginning."""
    pixels = _page([120] * 5, [300, 300, 400, 300, 300], tall=4 * PITCH)
    (place,) = places_of(pixels, _lines([0, 1, 3, 4], [120] * 4, [300] * 4), right_to_left=False)
    assert place.left == pytest.approx(120 / WIDTH, abs=0.01)
    assert place.top < (300 + 2 * PITCH) / HEIGHT
    assert place.bottom > (300 + 2 * PITCH + LETTERS) / HEIGHT
    assert place.right == pytest.approx(520 / WIDTH, abs=0.02)


def test_the_last_line_of_a_block_is_found_too() -> None:
    """Below the last line that was read there may be one more."""
    pixels = _page([120] * 4, [300, 300, 300, 300])
    assert len(places_of(pixels, _lines([0, 1, 2], [120] * 3, [300] * 3), right_to_left=False)) == 1


@pytest.mark.parametrize(
    ("lefts", "rows"),
    [
        ([120, 120, 120, 120], [0, 1, 2, 3]),  # all were read
        ([120, 120, 400, 120], [0, 1, 3]),  # it begins elsewhere: a signature, a stamp
    ],
)
def test_nothing_is_found_where_all_was_read(lefts: list[int], rows: list[int]) -> None:
    """A line that was read is none that was left out, nor what begins elsewhere."""
    pixels = _page(lefts, [300] * 4)
    assert places_of(pixels, _lines(rows, [120] * len(rows), [300] * len(rows)), right_to_left=False) == ()


def test_from_right_to_left_lines_begin_at_the_right() -> None:
    """The right edges stand below each other, the left ones do not."""
    lengths = [300, 240, 360, 280]
    lefts = [1000 - length for length in lengths]
    pixels = _page(lefts, lengths)
    read = _lines([0, 1, 3], [lefts[0], lefts[1], lefts[3]], [300, 240, 280])
    (place,) = places_of(pixels, read, right_to_left=True)
    assert place.right == pytest.approx(1000 / WIDTH, abs=0.02)


def test_a_page_of_white_has_no_lines() -> None:
    """Without a reading there is nothing to stand below."""
    assert places_of(np.full((HEIGHT, WIDTH), 255, dtype=np.uint8), (), right_to_left=False) == ()
