"""The ruled tables of a page's picture: where their lines stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from models.page import Box
from pipeline.reading.pictures.broken_rules import broken_rules, pale_columns
from pipeline.reading.pictures.dark_rows import with_dark_rows_lightened
from pipeline.reading.pictures.inked import WORK_WIDTH_PX, at_work_width
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.undrawn_rules import undrawn_rules

INK_SHARE = 0.3  # of the way from paper to the darkest ink; a line thinner than a dot is that much darker than paper
NEAR_PX = 4  # what lies this near to a ruled line's place belongs to it
THROUGH_SHARE = 0.7  # of the table's width or height
ACROSS_MIN_SHARE = 0.05  # of the width: a shorter horizontal line is a dash or an underlined word
DOWN_MIN_SHARE = 0.025  # of the width: a shorter vertical one may be a letter
PIECE_PX = 26  # longer than a stroke of a letter of 14 pt
GAP_PX = 15  # breaks in a line up to this length are closed: faxes lose rows of dots, stamps cover some
COLUMN_MIN_SHARE = 0.012  # of the width; nearer lines are one line, doubled
ROW_MIN_SHARE = 0.008  # of the height
WHOLE_ROW = 0.95  # of a row's height, through which a line of that row alone goes
HALF_ROW = 0.5  # likewise: a line of which a stamp or a fax took a piece in every row has so much left
DRAWN_IN_ROW = 0.7  # of a lower row's height: what of such a line is there, at least; strokes of letters are shorter
SPECKS_SHARE = 0.02  # of the white between two tables
ABSENT_SHARE = 0.15  # of a row's height: a vertical line of which there is less does not part that row's cells


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruled table.

    Attributes:
        across: heights of its horizontal lines, fractions of the page's height, from the top.
        down: places of its vertical lines, fractions of the page's width, from the left.
        absent: (row, line) for each vertical line, by its index in `down`, that is not drawn in a row: its cells are one.
        undrawn: (line, column) for each horizontal line, by its index in `across`, that is not drawn in a column: likewise.
    """

    across: tuple[float, ...]
    down: tuple[float, ...]
    absent: frozenset[tuple[int, int]] = frozenset()
    undrawn: frozenset[tuple[int, int]] = frozenset()

    @property
    def box(self) -> Box:
        return Box(self.down[0], self.across[0], self.down[-1], self.across[-1])


def ruled_tables(grey: Pixels) -> tuple[Ruled, ...]:
    """Return the ruled tables of a page drawn from a file with at least two cells, from the top: it is not worn."""
    return _found(with_dark_rows_lightened(grey), clean=True)[0]


def without_rulings(grey: Pixels) -> tuple[tuple[Ruled, ...], Pixels]:
    """Return the ruled tables of a straight page, and the page with their lines painted over.

    Tesseract takes cells for pictures or joins their words with the lines; lines elsewhere do no harm, and removing them does.
    """
    tables, across, down = _found(grey, clean=False)
    if not tables:
        return (), grey
    height, width = across.shape
    mask = np.zeros_like(across)
    for table in tables:
        box = table.box
        top, bottom = max(0, round(box.top * height) - NEAR_PX), round(box.bottom * height) + NEAR_PX
        left, right = max(0, round(box.left * width) - NEAR_PX), round(box.right * width) + NEAR_PX
        for line in table.across:
            place = slice(max(0, round(line * height) - NEAR_PX), round(line * height) + NEAR_PX + 1)
            mask[place, left:right] |= across[place, left:right]
        for line in table.down:
            place = slice(max(0, round(line * width) - NEAR_PX), round(line * width) + NEAR_PX + 1)
            mask[top:bottom, place] |= down[top:bottom, place]
    mask = np.asarray(cv2.dilate(mask, np.ones((3, 3), np.uint8)), dtype=np.uint8)
    painted = grey.copy()
    painted[cv2.resize(mask, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_NEAREST) > 0] = np.uint8(
        np.median(grey[::5, ::5])
    )
    return tables, painted


def _found(grey: Pixels, *, clean: bool) -> tuple[tuple[Ruled, ...], Pixels, Pixels]:
    """Return the tables, and the horizontal and the vertical lines of the page, drawn in its small picture.

    Lines of which but pieces or a shade are left are looked for within the tables that the others make, and drawn whole. On a
    page that is not clean, a line through a single row may be the edge of a stamp.
    """
    small = at_work_width(grey)
    paper, ink_level = (float(value) for value in np.percentile(small[::3, ::3], (60, 0.5)))
    threshold = paper - max(30.0, INK_SHARE * (paper - ink_level))
    ink = np.asarray((small < threshold) * np.uint8(255), dtype=np.uint8)
    across = _lines(ink, round(ACROSS_MIN_SHARE * WORK_WIDTH_PX), horizontal=True)
    down = _lines(ink, round(DOWN_MIN_SHARE * WORK_WIDTH_PX), horizontal=False)
    tables = _tables(across, down, ink, clean=clean)
    broken = False
    for table in tables:
        rows = [round(line * ink.shape[0]) for line in table.across]
        columns = [round(line * ink.shape[1]) for line in table.down]
        for place in broken_rules(ink, rows[0], rows[-1], columns):
            if all(abs(place - row) >= ROW_MIN_SHARE * len(ink) for row in rows):
                across[place - 2 : place + 3, columns[0] : columns[-1]] = 255
                rows, broken = sorted([*rows, place]), True
        for place in pale_columns(small, (paper, ink_level), rows, columns):
            down[rows[0] : rows[-1], place - 2 : place + 3] = 255
            broken = True
    if broken:
        tables = _tables(across, down, ink, clean=clean)
    return tuple(_with_undrawn(table, small, across, ink_level) for table in tables), across, down


def _with_undrawn(table: Ruled, small: Pixels, across: Pixels, ink_level: float) -> Ruled:
    height, width = across.shape
    rows, columns = [line * height for line in table.across], [line * width for line in table.down]
    return replace(table, undrawn=undrawn_rules(small, across, ink_level, rows, columns))


def _tables(across: Pixels, down: Pixels, ink: Pixels, *, clean: bool) -> tuple[Ruled, ...]:
    if not across.any() or not down.any():
        return ()
    height, width = across.shape
    mesh = cv2.dilate(cv2.bitwise_or(across, down), np.ones((7, 7), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mesh)
    found: list[Ruled] = []
    for label in range(1, count):
        left, top, wide, high = (int(value) for value in stats[label][:4])
        if wide < 0.15 * width or high < 0.02 * height:
            continue
        own = labels[top : top + high, left : left + wide] == label
        part = (slice(top, top + high), slice(left, left + wide))
        rows = _places(np.asarray((across[part] > 0) & own), axis=1, share=0.3, apart=ROW_MIN_SHARE * height)
        columns = _columns(down[part], own, width)
        ends = [0, *_ends(ink[part], rows, columns), len(rows)]
        for begin, end in pairwise(ends):
            lines = rows[begin:end]
            parts = [slice(0, high)] if len(ends) == 2 or len(lines) < 2 else []
            if len(lines) > 1:  # a stamp over its edge makes the part higher than the table is
                parts.append(slice(max(0, round(lines[0]) - NEAR_PX), round(lines[-1]) + NEAR_PX + 1))
            for held in parts:
                places = [line - held.start for line in lines]
                table = _table(across[part][held], down[part][held], ink[part][held], own[held], places, clean=clean)
                if table is not None:
                    found.append(_placed(*table, (top + held.start, left), across.shape))
                    break
    return tuple(sorted(found, key=lambda table: table.across[0]))


def _columns(down: Pixels, own: NDArray[np.bool_], width: int) -> list[float]:
    return _places(np.asarray((down > 0) & own), axis=0, share=0.25, apart=COLUMN_MIN_SHARE * width)


def _ends(ink: Pixels, rows: list[float], columns: list[float]) -> list[int]:
    """Return the numbers of the lines with which further tables begin: above each of them nothing stands, and no vertical line.

    Tables may stand so close that their lines seem to be broken ones. A row with words that no vertical line parts is a heading.
    """
    found = []
    close = (line for line in range(2, len(rows) - 1) if rows[line] - rows[line - 1] <= GAP_PX + 2 * NEAR_PX)
    for line in close:
        band = ink[round(rows[line - 1]) + NEAR_PX : round(rows[line]) - NEAR_PX]
        near = [band[:, max(0, round(column) - NEAR_PX) : round(column) + NEAR_PX + 1] for column in columns]
        if len(band) and not any(strip.any() for strip in near) and (band > 0).mean() < SPECKS_SHARE:
            found.append(line)
    return found


def _table(
    across: Pixels, down: Pixels, ink: Pixels, own: NDArray[np.bool_], rows: list[float], *, clean: bool
) -> tuple[list[float], list[float], frozenset[tuple[int, int]]] | None:
    """Return (rows, columns, where vertical lines are absent) in dots of the part, None where its lines make no table."""
    columns = _columns(down, own, WORK_WIDTH_PX)
    of_rows = _of_single_rows(down, rows, columns) if clean else []
    columns = sorted([*columns, *of_rows])
    if (len(rows) - 1) * (len(columns) - 1) >= 2 and _is_framed(across, rows, 1) and _is_framed(down, columns, 0):
        short = _not_in_short_rows(ink, rows, [(columns.index(place), place) for place in of_rows])
        return rows, columns, _absent(down, rows, columns) | (short if clean else _of_strokes(down, rows, columns))
    return None


def _of_single_rows(down: Pixels, rows: list[float], columns: list[float]) -> list[float]:
    """Return the places of vertical lines that are too short for the table's, but go through a whole row: "Telephone | Fax"."""
    found: list[float] = []
    for top, bottom in pairwise(rows):
        band = down[round(top) : round(bottom) + 1] > 0
        if bottom - top < DOWN_MIN_SHARE * WORK_WIDTH_PX or len(columns) < 2:
            continue
        near = cv2.dilate(band.astype(np.uint8), np.ones((1, 5), np.uint8))
        for place in np.flatnonzero(near.mean(axis=0) >= WHOLE_ROW):
            apart = min(abs(place - other) for other in (*columns, *found)) >= COLUMN_MIN_SHARE * WORK_WIDTH_PX
            if apart and columns[0] < place < columns[-1]:
                found.append(float(place) + 2)  # the first of five places at which the thickened line stands
    return found


def _not_in_short_rows(ink: Pixels, rows: list[float], lines: list[tuple[int, float]]) -> frozenset[tuple[int, int]]:
    """Return where lines that go through single rows alone are not drawn in rows too low for `_absent` to tell."""
    found = set()
    for row, (top, bottom) in enumerate(pairwise(rows)):
        band = ink[round(top) + NEAR_PX : round(bottom) - NEAR_PX] > 0
        for line, place in lines:
            strip = band[:, max(0, round(place) - 2) : round(place) + 3]
            if bottom - top < DOWN_MIN_SHARE * WORK_WIDTH_PX and strip.size and strip.mean(axis=0).max() < DRAWN_IN_ROW:
                found.add((row, line))
    return frozenset(found)


def _placed(
    rows: list[float],
    columns: list[float],
    absent: frozenset[tuple[int, int]],
    corner: tuple[int, int],
    shape: tuple[int, ...],
) -> Ruled:
    top, left = corner
    height, width = shape
    return Ruled(
        tuple(min(1.0, (top + row) / height) for row in rows),
        tuple(min(1.0, (left + column) / width) for column in columns),
        absent,
    )


def _absent(down: Pixels, rows: list[float], columns: list[float]) -> frozenset[tuple[int, int]]:
    """Return where inner vertical lines are not drawn, in rows that are high enough to tell."""
    inner = range(1, len(columns) - 1)
    return frozenset((row, line) for line in inner for row, share in _drawn(down, rows, columns[line]) if share < ABSENT_SHARE)


def _of_strokes(down: Pixels, rows: list[float], columns: list[float]) -> frozenset[tuple[int, int]]:
    """Return (row, line), for every row, of inner lines that end within each row and fill little of one: edges of a stamp.

    They are painted over as lines are, but part no cells.
    """
    shares = {line: [share for _, share in _drawn(down, rows, columns[line])] for line in range(1, len(columns) - 1)}
    strokes = [line for line, told in shares.items() if told and max(told) < WHOLE_ROW and min(told) < HALF_ROW]
    return frozenset((row, line) for line in strokes for row in range(len(rows) - 1))


def _drawn(down: Pixels, rows: list[float], column: float) -> list[tuple[int, float]]:
    """Return (row, share of its height that a vertical line has there) for rows that are high enough to tell."""
    place = round(column)
    found = []
    for row, (top, bottom) in enumerate(pairwise(rows)):
        band = down[round(top) + NEAR_PX : round(bottom) - NEAR_PX, max(0, place - NEAR_PX) : place + NEAR_PX + 1]
        if bottom - top >= DOWN_MIN_SHARE * WORK_WIDTH_PX and band.size:  # a shorter piece is left out of the drawing of lines
            found.append((row, float((band.max(axis=1) > 0).mean())))
    return found


def _is_framed(mask: Pixels, places: list[float], axis: int) -> bool:
    """Return whether at least two of the lines run through; those of a stamp or a signature do not."""
    if len(places) < 2:
        return False
    length = mask.shape[axis]
    through = 0
    for place in places:
        near = slice(max(0, round(place) - NEAR_PX), round(place) + NEAR_PX + 1)
        strip = mask[near, :] if axis == 1 else mask[:, near]
        through += int((strip.max(axis=1 - axis) > 0).sum()) >= THROUGH_SHARE * length
    return through >= 2


def _lines(ink: Pixels, shortest_px: int, *, horizontal: bool) -> Pixels:
    """Return the picture's straight lines in one direction, small breaks closed, drawn as they are thick."""
    # A line that is one degree askew steps aside by a dot every 57 dots: thickened first, it still counts as straight.
    thick = cv2.dilate(ink, np.ones((2, 1) if horizontal else (1, 2), np.uint8))
    # Pieces longer than any stroke of a letter first; closing gaps before would make lines of text into lines.
    pieces = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, PIECE_PX) if horizontal else (PIECE_PX, 1), np.uint8))
    left, top, wide, high = cv2.boundingRect(pieces)
    result = np.zeros_like(ink)
    if not wide:
        return result
    # All that follows reaches no further than a gap: a letter with one rule below its head is looked at there only.
    part = slice(max(0, top - GAP_PX), top + high + GAP_PX), slice(max(0, left - GAP_PX), left + wide + GAP_PX)
    closed = cv2.morphologyEx(pieces[part], cv2.MORPH_CLOSE, np.ones((1, GAP_PX) if horizontal else (GAP_PX, 1), np.uint8))
    long = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, shortest_px) if horizontal else (shortest_px, 1), np.uint8))
    # Blocks of text, shaded rows and black borders are thick; lines are not.
    fat = cv2.morphologyEx(long, cv2.MORPH_OPEN, np.ones((13, 1) if horizontal else (1, 13), np.uint8))
    result[part] = cv2.subtract(long, fat)
    return result


def _places(mask: NDArray[np.bool_], axis: int, share: float, apart: float) -> list[float]:
    """Return where along the other axis lines stand that are at least `share` of the longest one, however thick that is."""
    filled = mask.sum(axis=axis).astype(np.float64)
    # A slightly slanted line spreads over neighbouring rows.
    spread = np.convolve(filled, np.ones(5), mode="same")
    near = cv2.dilate(mask.astype(np.uint8), np.ones((5, 1) if axis == 1 else (1, 5), np.uint8))
    length = near.sum(axis=axis, dtype=np.int64)
    if not length.size or length.max() <= 0:
        return []
    strong = np.flatnonzero(length >= share * length.max())
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
