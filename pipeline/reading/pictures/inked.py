"""A page in the width in which it is looked at, and where ink is on it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.pictures.raster import Pixels, shrunk

WORK_WIDTH_PX = 1240  # the picture is looked at in this width: an A4 page at 150 dots an inch
INK = 60  # grey levels by which ink is darker than paper


def at_work_width(pixels: Pixels) -> Pixels:
    """Return the picture in the width in which it is looked at."""
    return shrunk(pixels, WORK_WIDTH_PX / pixels.shape[1])


def paper(small: Pixels) -> float:
    """Return how light a grey picture's paper is: what most dots are, of which every ninth is looked at."""
    return float(np.median(small[::3, ::3]))


def inked(small: Pixels) -> NDArray[np.bool_]:
    """Return for each dot of a grey picture whether it is ink: clearly darker than the paper."""
    return small < paper(small) - INK
