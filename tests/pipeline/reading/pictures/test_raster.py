"""Pictures made smaller."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from pipeline.reading.pictures.raster import NEAR_PX, Pixels, shrunk


@pytest.mark.parametrize("scale", [0.1, 0.25, 0.2565, 0.4, 0.5, 0.75, 1.0])
@pytest.mark.parametrize("colours", [(), (3,)])
def test_a_picture_made_smaller_is_what_all_its_dots_make_it(scale: float, colours: tuple[int, ...]) -> None:
    """By halves or at once, the same to the eye: within a few grey levels, and within two dots of the size."""
    height, width = 701, 499
    slope = np.add.outer(np.arange(height), np.arange(width)) % 256 // 2 + 40
    page = cv2.GaussianBlur(slope.astype(np.uint8), (0, 0), 6)
    page = np.stack([page] * 3, axis=-1) if colours else page
    small = shrunk(np.asarray(page, dtype=np.uint8), scale)
    wanted = cv2.resize(page, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
    assert small.ndim == page.ndim
    assert np.abs(np.subtract(small.shape[:2], wanted.shape[:2])).max() <= NEAR_PX
    same = np.asarray(cv2.resize(small, wanted.shape[1::-1], interpolation=cv2.INTER_LINEAR), dtype=np.float32)
    assert np.abs(same - wanted).mean() < 6


@pytest.mark.parametrize("shape", [(1, 5000), (3, 900), (5000, 1), (2, 2)])
def test_a_sliver_keeps_at_least_a_dot(shape: tuple[int, int]) -> None:
    """No picture is shrunk to nothing."""
    page: Pixels = np.full(shape, 200, dtype=np.uint8)
    assert min(shrunk(page, 0.05).shape) >= 1


def test_a_thin_rule_is_not_lost() -> None:
    """A line one dot thick is a quarter as dark at a quarter of the size, wherever it stands."""
    for place in range(100, 104):
        page = np.full((400, 400), 255, dtype=np.uint8)
        page[place] = 0
        assert 170 <= int(shrunk(page, 0.25).min()) <= 200
