"""Round stamps over the text."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.stamps import rings, without_pale_stamps

Draw = Callable[..., Pixels]
LINES = [(f"Ms. Ada Brook, Judge, and Mr. Karl Holm, Clerk {n}", 0.1, 0.2 + 0.03 * n) for n in range(12)]
MIDDLE, RADIUS = (640, 560), 110
GRAIN = 0.0005  # share of dots within the ring, away from letters, that may be left


def _stamped(page: Pixels, level: int, middle: tuple[int, int] = MIDDLE) -> Pixels:
    """Return the page with a round stamp of this grey over it; where it lies on letters, it leaves them as dark as they are."""
    ink = np.full_like(page, 255)
    for radius, line in ((RADIUS, 5), (RADIUS - 10, 2), (RADIUS // 2, 2)):
        cv2.circle(ink, middle, radius, (level,), line, cv2.LINE_AA)
    cv2.circle(ink, middle, RADIUS // 4, (level,), -1, cv2.LINE_AA)
    for number, letter in enumerate("MINISTRY OF EXAMPLES"):
        angle = 2 * np.pi * number / 20
        place = (round(middle[0] + 78 * np.sin(angle)) - 8, round(middle[1] - 78 * np.cos(angle)) + 8)
        cv2.putText(ink, letter, place, cv2.FONT_HERSHEY_SIMPLEX, 0.8, (level,), 2, cv2.LINE_AA)
    return np.minimum(page, ink)


def test_a_ring_is_found_where_it_lies(drawn: Draw) -> None:
    """Its middle and radius, in dots of the page, whichever way that lies; of words alone none is made."""
    page = drawn(LINES)
    assert rings(page) == ()
    for one, middle in ((_stamped(page, 110), MIDDLE), (np.rot90(_stamped(page, 110)), (MIDDLE[1], page.shape[1] - MIDDLE[0]))):
        (ring,) = rings(np.ascontiguousarray(one))
        assert np.hypot(ring.across - middle[0], ring.down - middle[1]) < 5
        assert ring.radius == pytest.approx(RADIUS, abs=5)


@pytest.mark.parametrize("level", [100, 140])
def test_what_is_paler_than_the_letters_goes_and_they_stay(drawn: Draw, level: int) -> None:
    """Every dot of a letter's stroke is as it was, and hardly anything else is left within the ring."""
    page = drawn(LINES)
    light = without_pale_stamps(_stamped(page, level))
    assert (light[page < 60] < 60).all()
    assert (light[page > 250] > 200).mean() > 0.999
    assert np.array_equal(light[:400], page[:400])


def test_grain_of_a_scanner_is_no_letter(drawn: Draw) -> None:
    """Of a stamp that a scanner has made uneven hardly a dot is left that looks like a stop, and its letters are there."""
    noise = np.random.default_rng(7).normal(0, 14, (1400, 1000))
    page = drawn(LINES)
    worn = np.clip(cv2.GaussianBlur(_stamped(page, 90), (0, 0), 0.6) * 0.9 + 12 + noise, 0, 255).astype(np.uint8)
    light = without_pale_stamps(worn)
    away = cv2.erode((page > 250).astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
    assert (light[450:670, 530:750][away[450:670, 530:750]] < 150).mean() < GRAIN
    assert (light[page < 40] < 150).mean() > 0.98


def test_where_letters_are_pale_a_stamp_is_left(drawn: Draw) -> None:
    """Of a poor scan whose strokes are grey, dots of letters would go with it, which is worse than a stamp."""
    page = drawn(LINES)
    faded = np.asarray(255 - (255 - _stamped(page, 120).astype(int)) * 2 // 3, dtype=np.uint8)
    assert without_pale_stamps(faded) is faded


def test_a_stamp_as_black_as_the_letters_is_left(drawn: Draw) -> None:
    """Nothing tells them apart; a picture of two levels comes out as it was."""
    page = _stamped(drawn(LINES), 0)
    assert np.array_equal(without_pale_stamps(page), page)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda page: page,
        lambda page: cv2.rectangle(page, (500, 420), (760, 690), (110,), 4),
        lambda page: cv2.ellipse(page, MIDDLE, (RADIUS, RADIUS), 0, 0, 200, (110,), 5),
        lambda page: page[:30],
        np.ones_like,
        np.zeros_like,
    ],
)
def test_what_is_no_ring_is_left(drawn: Draw, spoil: Callable[[Pixels], Pixels]) -> None:
    """A frame, a stroke that is no closed circle, a strip, and pages that are one grey."""
    page = spoil(drawn(LINES))
    assert without_pale_stamps(page) is page
