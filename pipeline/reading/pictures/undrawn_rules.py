"""Where a horizontal line of a ruled table is not drawn: what stands there is one cell over several rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.reading.pictures.raster import Pixels

# Dots of the small picture, 150 to an inch.
EDGE_PX = 6  # beside a vertical line, which is thick
CELL_MIN_PX = 30  # a narrower cell tells nothing: a piece of line as short as this is left out of the drawing of lines
REACH_PX = 10  # from a line's place: so far it may slant away
REACH_SHARE = 0.35  # likewise, of the height of the lower of both rows
DRAWN_SHARE = 0.15  # of a cell's width: a line of which there is more is drawn
THICK_MAX_PX, PIECE_MIN_PX = 5, 6  # a piece of a line is no higher and no shorter: letters are higher, dots and dirt shorter
PIECES_SHARE = 0.2  # of a cell's width: a line of which so many pieces are left is a broken one
PALE = 0.15  # of the way from paper to ink: a line may be so pale
LEAST_RANGE = 60.0  # from paper to ink: so much is taken for it on a page with hardly any ink


def undrawn_rules(
    small: Pixels, across: Pixels, ink_level: float, rows: Sequence[float], columns: Sequence[float]
) -> frozenset[tuple[int, int]]:
    """Return (line, column) for each inner horizontal line, by its index in `rows`, that is certainly not drawn in a column.

    Args:
        small: the small picture.
        across: its horizontal lines as they were found, not 0 where there is one.
        ink_level: grey level of ink.
        rows: heights of the table's horizontal lines, ascending.
        columns: places of its vertical lines, likewise.
    """
    found = set()
    for line in range(1, len(rows) - 1):
        low = min(rows[line] - rows[line - 1], rows[line + 1] - rows[line])
        reach = round(min(REACH_PX, REACH_SHARE * low))
        band = slice(max(0, round(rows[line]) - reach), round(rows[line]) + reach + 1)
        for column, cell in _cells(columns):
            drawn = across[band, cell].max(axis=0, initial=0) > 0
            if drawn.mean() < DRAWN_SHARE and _pieces(small[band, cell], ink_level) < PIECES_SHARE:
                found.add((line, column))
    return frozenset(found)


def _cells(columns: Sequence[float]) -> Iterator[tuple[int, slice]]:
    """Yield each column that is wide enough to tell, and the inside of its cells."""
    for column, (left, right) in enumerate(pairwise(columns)):
        if right - left >= CELL_MIN_PX + 2 * EDGE_PX:
            yield column, slice(round(left) + EDGE_PX, round(right) - EDGE_PX)


def _pieces(part: Pixels, ink_level: float) -> float:
    """Return the share of a cell's width over which pieces of a line stand, pale ones too.

    What reaches the edge of the part is none: letters of a value in the middle of a high cell, of which the part holds an end.
    """
    paper = float(np.median(part))
    dark = np.asarray(part < paper - PALE * max(LEAST_RANGE, paper - ink_level), dtype=np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark)
    pieces = (stats[:, cv2.CC_STAT_HEIGHT] <= THICK_MAX_PX) & (stats[:, cv2.CC_STAT_WIDTH] >= PIECE_MIN_PX)
    pieces &= (stats[:, cv2.CC_STAT_TOP] > 0) & (stats[:, cv2.CC_STAT_TOP] + stats[:, cv2.CC_STAT_HEIGHT] < len(part))
    pieces[0] = False  # the paper
    covered: NDArray[np.bool_] = pieces[labels].any(axis=0)
    return float(covered.mean())
