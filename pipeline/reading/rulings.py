"""The ruled tables of a page's picture: where their lines stand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from models.page import Box
from pipeline.reading.raster import Pixels

WORK_WIDTH_PX = 1240  # the picture is looked at in this width: an A4 page at 150 dots an inch
ACROSS_MIN_SHARE = 0.05  # of the width: a shorter horizontal line is a dash or an underlined word
DOWN_MIN_SHARE = 0.014  # of the width: a shorter vertical one may be a letter
GAP_PX = 9  # breaks in a line up to this length are closed: faxes lose rows of dots
COLUMN_MIN_SHARE = 0.012  # of the width; nearer lines are one line, doubled
ROW_MIN_SHARE = 0.008  # of the height


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruled table.

    Attributes:
        across: heights of its horizontal lines, fractions of the page's height, from the top.
        down: places of its vertical lines, fractions of the page's width, from the left.
    """

    across: tuple[float, ...]
    down: tuple[float, ...]

    @property
    def box(self) -> Box:
        return Box(self.down[0], self.across[0], self.down[-1], self.across[-1])


def ruled_tables(grey: Pixels) -> tuple[Ruled, ...]:
    """Return the ruled tables of a straight page with at least two cells, from the top."""
    scale = WORK_WIDTH_PX / grey.shape[1]
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    paper = float(np.median(small))
    ink = np.asarray((small < paper - 50) * np.uint8(255), dtype=np.uint8)
    across = _lines(ink, round(ACROSS_MIN_SHARE * WORK_WIDTH_PX), horizontal=True)
    down = _lines(ink, round(DOWN_MIN_SHARE * WORK_WIDTH_PX), horizontal=False)
    mesh = cv2.dilate(cv2.bitwise_or(across, down), np.ones((5, 5), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mesh)
    found = []
    for label in range(1, count):
        left, top, width, height = (int(value) for value in stats[label][:4])
        if width < 0.15 * small.shape[1] or height < 0.02 * small.shape[0]:
            continue
        part = (slice(top, top + height), slice(left, left + width))
        own = labels[part] == label
        rows = _places(np.asarray((across[part] > 0) & own), axis=1, share=0.3, apart=ROW_MIN_SHARE * small.shape[0])
        columns = _places(np.asarray((down[part] > 0) & own), axis=0, share=0.25, apart=COLUMN_MIN_SHARE * small.shape[1])
        if len(rows) >= 2 and len(columns) >= 2 and (len(rows) - 1) * (len(columns) - 1) >= 2:
            found.append(
                Ruled(
                    tuple(min(1.0, (top + row) / small.shape[0]) for row in rows),
                    tuple(min(1.0, (left + column) / small.shape[1]) for column in columns),
                )
            )
    return tuple(sorted(found, key=lambda table: table.across[0]))


def _lines(ink: Pixels, shortest_px: int, *, horizontal: bool) -> Pixels:
    """Return the picture's straight lines in one direction, small breaks closed, drawn as they are thick."""
    # A line that is one degree askew steps aside by a dot every 57 dots: thickened first, it still counts as straight.
    thick = cv2.dilate(ink, np.ones((3, 1) if horizontal else (1, 3), np.uint8))
    closed = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, np.ones((1, GAP_PX) if horizontal else (GAP_PX, 1), np.uint8))
    long = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, shortest_px) if horizontal else (shortest_px, 1), np.uint8))
    # Blocks of text, shaded rows and black borders are thick; lines are not.
    fat = cv2.morphologyEx(long, cv2.MORPH_OPEN, np.ones((13, 1) if horizontal else (1, 13), np.uint8))
    return np.asarray(cv2.subtract(long, fat), dtype=np.uint8)


def _places(mask: NDArray[np.bool_], axis: int, share: float, apart: float) -> list[float]:
    """Return where along the other axis lines stand that fill at least `share` of the longest one's length."""
    filled = mask.sum(axis=axis).astype(np.float64)
    # A slightly slanted line spreads over neighbouring rows.
    spread = np.convolve(filled, np.ones(5), mode="same")
    if not spread.size or spread.max() <= 0:
        return []
    strong = np.flatnonzero(spread >= share * spread.max())
    groups: list[list[int]] = []
    for place in strong:
        if groups and place - groups[-1][-1] <= max(2.0, apart / 2):
            groups[-1].append(int(place))
        else:
            groups.append([int(place)])
    middles = [float(np.average(group, weights=spread[group])) for group in groups]
    kept = middles[:1]
    for _, following in pairwise(middles):
        if following - kept[-1] >= apart:
            kept.append(following)
    return kept
