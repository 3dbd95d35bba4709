"""Lines of a ruled table of which a fax or a pale print left but pieces, shorter than strokes of letters are, or a shade."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.pictures.raster import Pixels

# Dots of the small picture, 150 to an inch.
THICK_PX = 5  # within which a line's pieces stand: it may still slant a little
CLEAR_PX = 4  # from the line's middle: as far away on both sides nothing of it stands any more
PIECES_SHARE = 0.4  # of the table's width that the pieces take together; lines of text take as much, but are higher
CELL_SHARE, CELLS_SHARE = 0.15, 0.9  # of a cell's width, in cells that have so much of the table's: all but a narrow one
WHITE_SHARE = 0.25  # of the pieces: what may stand right beside them, as tails of letters and crossing lines do
CELL_MIN_PX = 20  # a narrower cell tells nothing
EDGE_PX = 5  # beside a line, which is thick
PALE = 0.08  # of the way from paper to ink, on the average of the places where a vertical line alone can stand
PALE_IN_ROW, ROWS_SHARE = 0.04, 0.9  # likewise in all the height of a row, in so many of the rows
LEAST_RANGE = 100.0  # from paper to ink: so much is taken for it on a page with hardly any ink
APART_PX = 15  # from other vertical lines
STREAK_SHARE = 0.4  # of the darkness within the table: what of a streak is seen outside it


def broken_rules(ink: Pixels, top: int, bottom: int, down: Sequence[int]) -> list[int]:
    """Return the heights of the broken lines that run through all cells, between the top and the bottom of a table.

    Args:
        ink: the small picture, not 0 where there is ink.
        top: of the table.
        bottom: likewise.
        down: places of its vertical lines, ascending.
    """
    cells = [(left + EDGE_PX, right - EDGE_PX) for left, right in pairwise(down) if right - left > CELL_MIN_PX + 2 * EDGE_PX]
    if len(cells) < 2 or bottom - top < 4 * CLEAR_PX:
        return []
    inside = [ink[top:bottom, left:right] > 0 for left, right in cells]
    shares = np.stack([_near(cell).mean(axis=1) for cell in inside])
    widths = np.array([right - left for left, right in cells], dtype=np.float64)
    whole = (shares * widths[:, None]).sum(axis=0) / widths.sum()
    rows = (np.stack([cell.mean(axis=1) for cell in inside]) * widths[:, None]).sum(axis=0) / widths.sum()
    found: list[int] = []
    for place in np.argsort(-whole, kind="stable"):
        if whole[place] < PIECES_SHARE:
            break
        beside = (place - CLEAR_PX, place + CLEAR_PX)
        if beside[0] < 0 or beside[1] >= len(rows) or any(abs(place + top - other) <= 2 * CLEAR_PX for other in found):
            continue
        drawn = widths[shares[:, place] >= CELL_SHARE].sum() >= CELLS_SHARE * widths.sum()
        if drawn and max(rows[at] for at in beside) <= WHITE_SHARE * whole[place]:
            found.append(int(place) + top)
    return sorted(found)


def _near(cell: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return for each place of a cell whether there is ink in its column within the thickness of a line."""
    half = THICK_PX // 2
    padded = np.pad(cell, ((half, half), (0, 0)))
    result = np.zeros_like(cell)
    for shift in range(THICK_PX):
        result |= padded[shift : shift + len(cell)]
    return result


def pale_columns(small: Pixels, levels: tuple[float, float], across: Sequence[int], down: Sequence[int]) -> list[int]:
    """Return the places of pale or broken vertical lines that run through a table.

    Such a line reaches from one horizontal line to the next, where no letter stands, and no word of any row stands across it: so
    strokes of letters that stand under each other are no lines. It ends where the table does: the streak of a dirty fax does not.

    Args:
        small: the small picture.
        levels: of paper and ink.
        across: heights of the table's horizontal lines, ascending.
        down: places of the vertical lines that are known, likewise.
    """
    rows = [(top + EDGE_PX, bottom - EDGE_PX + 1) for top, bottom in pairwise(across) if bottom - top > 4 * EDGE_PX]
    if len(rows) < 2:
        return []
    begin = across[0]
    part = _dark(small[begin : across[-1], down[0] : down[-1]], levels)
    ends = [part[at - begin : at - begin + EDGE_PX] for top, bottom in rows for at in (top, bottom - EDGE_PX)]
    means = np.stack([part[top - begin : bottom - begin].mean(axis=0) for top, bottom in rows])
    darkness = np.stack([end.mean(axis=0) for end in ends]).mean(axis=0)
    found: list[int] = []
    for place in np.argsort(-darkness, kind="stable"):
        if darkness[place] < PALE:
            break
        at = int(place) + down[0]
        if any(abs(at - other) < APART_PX for other in (*down, *found)):
            continue
        line, beside = _line_and_beside(means, int(place))
        clear = (line >= PALE_IN_ROW) & (beside <= WHITE_SHARE * max(darkness[place], PALE))
        if clear.mean() >= ROWS_SHARE and not _is_streak(small, levels, across, at, float(darkness[place])):
            found.append(at)
    return sorted(found)


def _dark(part: Pixels, levels: tuple[float, float]) -> NDArray[np.float32]:
    """Return 0 for paper, 1 for ink."""
    paper, ink = levels
    return np.asarray(np.clip((paper - part.astype(np.float32)) / max(LEAST_RANGE, paper - ink), 0, 1), dtype=np.float32)


def _line_and_beside(means: NDArray[np.float32], place: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return how dark it is at a place, and how dark right beside it at the most."""
    line = means[:, place - 1 : place + 2].max(axis=1)
    away = (place - CLEAR_PX - 1, place - CLEAR_PX, place + CLEAR_PX, place + CLEAR_PX + 1)
    return line, means[:, away].max(axis=1)


def _is_streak(small: Pixels, levels: tuple[float, float], across: Sequence[int], at: int, darkness: float) -> bool:
    """Return whether a vertical line goes on outside the table, darker than what stands beside it there."""
    near = slice(max(0, at - APART_PX), at + APART_PX)
    outside = np.concatenate([small[: across[0] - EDGE_PX, near], small[across[-1] + EDGE_PX :, near]])
    if not len(outside):
        return False
    line, beside = _line_and_beside(_dark(outside, levels).mean(axis=0, keepdims=True), at - near.start)
    return bool(line[0] - beside[0] > STREAK_SHARE * darkness)
