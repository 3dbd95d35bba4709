"""Lines of a paragraph that a reading left out: what stands where a line would, below one that was read and as far from the edge.

A stamp over its end or a streak across it hides a line from the engine's look at the page; read alone, most of it is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

import numpy as np
from numpy.typing import NDArray

from config.settings import ReadingSettings
from models.page import Box, Line
from pipeline.reading.engines import EngineError, rapid
from pipeline.reading.pictures.inked import at_work_width, inked
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings import unread_cells
from pipeline.reading.readings.twice import First, Twice
from pipeline.reading.readings.unread_cells import ROOM, usual_height
from pipeline.reading.text.language import CHINESE_SCRIPT

HEAD = 8.0  # times the usual word's height: the beginning of a line, which tells that one stands there
LOWEST, HIGHEST = 0.6, 1.8  # likewise: what is lower is a dot or a dash, what is higher no single line
NARROWEST = 4.0  # likewise, of the ink in the head
ALIGNED = 0.8  # likewise, between the edges of a line and of the one above
BREAK = 4.0  # likewise: white behind which a line ends
DEEPEST = 7.0  # likewise, of the white between two lines in which some may have been left out
SAME_ROW, USUAL_PITCH = 0.004, 0.02  # of the page's height: beside each other; where nothing tells the distance of lines
PLACES_MAX = 6  # of a page: where more was left out, this is no page for it


def places_of(painted: Pixels, lines: Sequence[Line], *, right_to_left: bool) -> tuple[Box, ...]:
    """Return where lines stand of which the reading has no word.

    Args:
        painted: the page, black on white, without its ruled lines.
        lines: the reading.
        right_to_left: whether lines begin at the right.
    """
    usual = usual_height(lines)
    if not usual:
        return ()
    small = at_work_width(painted)
    small = small[:, ::-1] if right_to_left else small
    ink = inked(small)
    read = [line.box for line in lines if any(map(str.isalnum, line.text))]
    read = [box.mirrored() if right_to_left else box for box in read]
    boxes = _joined(read, BREAK * usual * painted.shape[0] / painted.shape[1])
    found = [place for box in boxes for place in _below(box, boxes, ink, usual)]
    found = [box.mirrored() if right_to_left else box for box in found]
    return tuple(found) if len(found) <= PLACES_MAX else ()


def _joined(read: Sequence[Box], white: float) -> list[Box]:
    """Return the boxes with those put together that stand in one row with less white between them: words become lines."""
    found: list[Box] = []
    for box in sorted(read, key=lambda one: one.left):
        rows = (at for at, one in enumerate(found) if one.top < box.middle < one.bottom and box.left - one.right < white)
        beside = next(rows, None)
        if beside is None:
            found.append(box)
        else:
            found[beside] = found[beside].union(box)
    return found


def _below(above: Box, boxes: Sequence[Box], ink: NDArray[np.bool_], usual: float) -> Iterator[Box]:
    """Yield the lines without a word between this line and the next one below it that begin where one of the two does."""
    height, width = ink.shape
    unit = usual * height  # dots
    under = [box for box in boxes if box.top > above.middle and box.left < above.right and box.right > above.left]
    following = min(under, key=lambda box: box.top, default=None)
    pitch = _pitch(boxes) * height
    bottom = following.top * height if following is not None else above.bottom * height + 1.5 * pitch
    first, last = round(above.bottom * height + ROOM * unit), round(bottom - ROOM * unit)
    if not LOWEST * unit <= last - first <= DEEPEST * unit:
        return
    left = max(0, round(above.left * width - ALIGNED * unit))
    head = ink[first:last, left : left + round(HEAD * unit)]
    filled = np.concatenate([[False], head.any(axis=1), [False]]).astype(np.int8)
    for start, end in zip(np.flatnonzero(np.diff(filled) > 0), np.flatnonzero(np.diff(filled) < 0), strict=True):
        columns = np.flatnonzero(head[start:end].any(axis=0))
        begins = left + int(columns[0])
        aligned = abs(begins - above.left * width) <= ALIGNED * unit
        if not (aligned and LOWEST * unit <= end - start <= HIGHEST * unit and columns[-1] - columns[0] >= NARROWEST * unit):
            continue
        room = ROOM * unit
        top, low = first + int(start), first + int(end)
        ends = _end(ink[top:low, begins:], BREAK * unit)
        box = Box(
            max(0.0, (begins - room) / width),
            max(0.0, (top - room) / height),
            min(1.0, (begins + ends + room) / width),
            min(1.0, (low + room) / height),
        )
        if not any(box.left < other.right and box.right > other.left and box.top < other.middle < box.bottom for other in boxes):
            yield box


def _pitch(boxes: Sequence[Box]) -> float:
    """Return the usual distance of lines, a share of the page's height."""
    tops = sorted(box.middle for box in boxes)
    steps = [below - above for above, below in pairwise(tops) if below - above > SAME_ROW]
    return median(steps) if steps else USUAL_PITCH


def _end(row: NDArray[np.bool_], white: float) -> int:
    """Return behind which column the line ends: where so much white follows."""
    columns = np.flatnonzero(row.any(axis=0))
    gaps = np.flatnonzero(np.diff(columns) > white)
    return int(columns[gaps[0]] if len(gaps) else columns[-1]) + 1


def with_cells(read: Twice, first: First, settings: ReadingSettings) -> Twice:
    """Return a Chinese page's words with those of lines, in cells and below others, where the other engine has seen none."""
    lines = [Line((word,)) for word in read.words]
    places = (*unread_cells.places_of(first.painted, first.ruled, lines), *places_of(first.painted, lines, right_to_left=False))
    if not places:
        return read
    try:
        more = rapid.read_places(first.grey, places, (CHINESE_SCRIPT,), settings.page_timeout_seconds, None)
    except EngineError as error:
        return replace(read, failed=read.failed or str(error))
    return replace(read, words=tuple(word for line in unread_cells.completed(lines, more) for word in line.words))
