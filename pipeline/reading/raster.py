"""A page as a picture, before it is recognised."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


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
