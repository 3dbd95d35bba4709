"""What a single shape is: an Arabic figure (Arabic-Indic digit), a plus, or something else; by a small network of our own.

`ara` of tesseract reads runs of such figures badly, and rapid has none. `scripts/train_figures.py` made the weights (33 KB).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

FIGURES = "٠١٢٣٤٥٦٧٨٩"
SIGNS = "+"
OTHER = len(FIGURES) + len(SIGNS)  # number of the class of all else
SIDE = 16  # dots of a shape's picture, which is a square around it
WEIGHTS = Path(__file__).with_suffix(".npz")


def shape_of(mask: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return the picture of a shape, SIDE by SIDE in one row, made as large as fits and set in the middle; 1 is ink."""
    high, wide = mask.shape
    side = max(high, wide)
    square = np.zeros((side, side), dtype=np.float32)
    top, left = (side - high) // 2, (side - wide) // 2
    square[top : top + high, left : left + wide] = mask
    return np.asarray(cv2.resize(square, (SIDE, SIDE), interpolation=cv2.INTER_AREA), dtype=np.float32).ravel()


def odds_of(shapes: NDArray[np.float32], parts: tuple[NDArray[Any], ...] | None = None) -> NDArray[np.float32]:
    """Return the odds (0 to 1, each row sums to 1) of every figure, every sign, and OTHER for each of these shapes (rows).

    Args:
        shapes: made by `shape_of`.
        parts: weights of the network; those that are kept beside this module if None.
    """
    into, shift, out, base = parts or _kept()
    hidden = np.maximum(0, shapes @ into + shift)
    scores = hidden @ out + base
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(scores / scores.sum(axis=1, keepdims=True), dtype=np.float32)


@cache
def _kept() -> tuple[NDArray[np.float32], ...]:
    with np.load(WEIGHTS) as kept:
        return tuple(kept[name].astype(np.float32) for name in sorted(kept.files))
