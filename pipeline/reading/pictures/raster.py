"""A page as a picture, before it is recognised."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

HALF = 0.501  # what is this near to a half is one
NEAR_PX = 2  # by which a picture may miss the size that was asked for; to mend it takes as long as all before


@dataclass(frozen=True, slots=True)
class Raster:
    """One page's pixels.

    Attributes:
        number: page number within its attachment, from 1.
        pixels: uint8, shape (height, width) grey or (height, width, 3) RGB; 0 is black.
        dpi: (horizontal, vertical) dots per inch; (0, 0) where the file does not tell.
        bilevel: the original held only black and white: a fax or a line scan.
    """

    number: int
    pixels: NDArray[np.uint8]
    dpi: tuple[float, float] = (0.0, 0.0)
    bilevel: bool = False


Pixels = NDArray[np.uint8]


def shrunk(pixels: Pixels, scale: float) -> Pixels:
    """Return the picture made smaller, each dot the mean of those that it stands for.

    By halves as far as they go: OpenCV halves an A4 page at 300 dots an inch in 1.4 ms, and needs 20 for any other share. Of an
    odd width or height the last column or row is left out.

    Args:
        pixels: grey or RGB.
        scale: of both sides, above 0.
    """
    height, width = pixels.shape[:2]
    size = max(1, round(width * scale)), max(1, round(height * scale))
    halved = False
    while scale <= HALF and min(pixels.shape[:2]) > 1:
        high, wide = (side // 2 for side in pixels.shape[:2])
        pixels = np.asarray(cv2.resize(pixels[: 2 * high, : 2 * wide], (wide, high), interpolation=cv2.INTER_AREA), np.uint8)
        scale, halved = scale * 2, True
    if max(abs(pixels.shape[1] - size[0]), abs(pixels.shape[0] - size[1])) <= NEAR_PX:
        return pixels
    # Of dots that are means already the nearest four say as much as all, in a fifth of the time.
    way = cv2.INTER_LINEAR if halved else cv2.INTER_AREA
    return np.asarray(cv2.resize(pixels, size, interpolation=way), dtype=np.uint8)
