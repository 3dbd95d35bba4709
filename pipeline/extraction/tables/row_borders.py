"""Where a table's rows end on a picture: one read as two, two read as one, told by how far lines of a column stand apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from models.page import Line
from pipeline.extraction.tables.cells import Row

CLOSE = 1.2  # times the usual distance of lines within a cell: what stands no farther below a row goes on with it
CLOSER = 0.85  # times the usual distance of rows, likewise
ROOMY = 1.25  # times the distance of lines: where rows do not stand so far apart, no distance tells them
APART = 1.35  # likewise: a name that stands farther below another one in its cell begins a row
WITHIN_MIN = 2  # distances within cells that tell the usual one
ALIGNED_MIN, ALIGNED = 3, 0.8  # cells that tell whether those of a row begin at one height, and the share that must
PARAGRAPH = 2.0  # heights of a line from the middle of a row's last line to that of the running text below
_BROKEN = re.compile(r"\w-$")  # a word that goes on below; behind a blank it is a speck
_NUMBER = re.compile(r"\W*(\d{1,3})\W*")  # of a row
FAR_MIN = 2  # rows that stand clearly farther off, where others are the rest of the row above
NAMES_MIN = 3  # whole names one below the other that are several persons without a distance that tells it


def with_rows_joined(rows: Sequence[Row], numbers: Sequence[int], is_courteous: Callable[[str], bool]) -> list[Row]:
    """Return the rows with one that stands as close below another as the lines of a cell joined to it.

    Only where rows stand farther apart than lines do, most of them or all that are no rests; a table set without room between
    its rows tells nothing by that, but where an address or a word is cut between two rows these are one, and nobody stands
    between the rows that are numbered 2 and 3.

    Args:
        rows: below the head.
        numbers: the columns of their numbers; a row with one of its own is one.
        is_courteous: whether a text begins with a courtesy form; a row with one is nobody else's rest.
    """
    pitch = _pitch(rows)
    gaps = [_gaps(above, below) for above, below in pairwise(rows)]
    told = [min(gap) for gap in gaps if gap]
    roomy = pitch is not None and len(told) > 1 and median(told) >= ROOMY * pitch
    close = min(CLOSE * pitch, CLOSER * median(told)) if roomy and pitch is not None else 0.0
    torn = CLOSE * pitch if pitch is not None and not roomy and _parts_in_two(gaps, pitch) else 0.0
    within = _within_counted(rows, numbers)
    joined: list[Row] = list(rows[:1])
    for index, (row, gap) in enumerate(zip(rows[1:], gaps, strict=True), 1):
        counted = any(index < len(row) and row[index].lines for index in numbers)
        near = bool(gap) and max(gap) <= close  # a line of dirt in one column tells nothing
        torn_off = 0 < max(gap, default=0.0) <= torn and not _both_reached(joined[-1], row)
        cut = index in within or torn_off or _is_cut(joined[-1], row)
        own = counted or any(is_courteous(cell.text) for cell in row if cell.lines)
        if (near or cut) and not own and len(row) == len(joined[-1]):
            above = joined[-1]
            joined[-1] = [replace(cell, lines=cell.lines + below.lines) for cell, below in zip(above, row, strict=True)]
        else:
            joined.append(row)
    return joined


def _parts_in_two(gaps: Sequence[Sequence[float]], pitch: float) -> bool:
    """Tell whether some rows stand in all columns as close below the one above as lines do, and all others clearly farther off.

    A table set without room between its rows has some that are close below one cell of the row above and far below another.
    """
    near = [max(gap) for gap in gaps if len(gap) > 1 and max(gap) <= CLOSE * pitch]
    far = [min(gap) for gap in gaps if gap and max(gap) > CLOSE * pitch]
    return bool(near) and len(far) >= FAR_MIN and min(far) > max(near) and median(far) >= APART * pitch


def _both_reached(above: Row, below: Row) -> bool:
    """Tell whether each of two rows has an address of its own: neither is the other's rest."""
    return all(any("@" in cell.text for cell in row) for row in (above, below))


def _within_counted(rows: Sequence[Row], numbers: Sequence[int]) -> frozenset[int]:
    """Return the indices of the rows that stand between two whose numbers follow one another: they go on with the first."""
    counted = [(at, int(told[1])) for at, row in enumerate(rows) if (told := _number(row, numbers)) is not None]
    spans = [range(at + 1, below) for (at, number), (below, other) in pairwise(counted) if other == number + 1]
    return frozenset(index for span in spans for index in span)


def _number(row: Row, numbers: Sequence[int]) -> re.Match[str] | None:
    """Return the match with the number of the row, "2" or "2."; None where it has none or another."""
    told = (_NUMBER.fullmatch(row[index].text) for index in numbers if index < len(row))
    return next((match for match in told if match is not None), None)


def _is_cut(above: Row, below: Row) -> bool:
    """Tell whether an address, or a word that is parted by a hyphen, goes on from one row to the next."""
    lasts = ((one.lines[-1].text, other) for one, other in zip(above, below, strict=False) if one.lines and other.lines)
    return any(
        _BROKEN.search(last) is not None or ("@" in last and "." not in last.rpartition("@")[2])
        for last, other in lasts
        if "@" not in other.text  # the row below has an address of its own
    )


def with_rows_parted(rows: Sequence[Row], name: int, is_name: Callable[[str], bool]) -> list[Row]:
    """Return the rows with one parted where the lines of its names stand apart like rows, and a name begins below.

    Where no distance tells, a cell of whole names whose lines end before the next word needs it holds one a line.

    Args:
        rows: below the head.
        name: the column of names.
        is_name: whether a text begins with a person, or is one as a whole.
    """
    pitch = _pitch(rows)
    column = [line for row in rows if name < len(row) for line in row[name].lines]
    edge = max((line.box.right for line in column), default=0.0)
    parted: list[Row] = []
    for row in rows:
        lines = row[name].lines if name < len(row) else ()
        groups = _groups(lines, pitch)
        if len(groups) < 2 or not all(is_name(" ".join(line.text for line in group)) for group in groups):
            groups = [[line] for line in lines] if _one_a_line(lines, edge, is_name) else []
        tops = [group[0].box.top for group in groups] or [0.0]
        parts = [
            [replace(cell, lines=tuple(line for line in cell.lines if rank(line, tops) == number)) for cell in row]
            for number in range(len(tops))
        ]
        parted += [row] if any(_goes_on(above, below) for above, below in pairwise(parts)) else parts
    return parted


def _goes_on(above: Row, below: Row) -> bool:
    """Tell whether a cell goes on from one part to the next in the midst of a phrase or an address: no row ends there."""
    return any(
        one.lines and other.lines and (_BROKEN.search(one.lines[-1].text) or other.lines[0].text[:1].islower())
        for one, other in zip(above, below, strict=True)
    )


def with_lines_above_moved(rows: Sequence[Row], name: int) -> list[Row]:
    """Return the rows with what stands above a row's name as the end of the row above, where cells begin at one height.

    Args:
        rows: below the head.
        name: the column of names.
    """
    moved: list[Row] = [list(row) for row in rows]
    aligned = [_aligned(row, name) for row in rows]
    for number, row in enumerate(rows[1:], 1):
        others = [told for at, told in enumerate(aligned) if at != number]
        beginning, told = sum(begun for begun, _ in others), sum(all_ for _, all_ in others)
        sure = told >= ALIGNED_MIN and beginning >= ALIGNED * told and len(row) == len(rows[number - 1])
        if not sure or name >= len(row) or not row[name].lines:
            continue
        top = row[name].lines[0].box.top
        for index, cell in enumerate(row):
            strays = tuple(line for line in cell.lines if line.box.bottom <= top)
            above = moved[number - 1][index]
            if above.lines[: len(strays)] == strays:
                continue  # one cell for several rows, which all hold its lines
            if strays and index != name and cell.lines[: len(strays)] == strays:
                moved[number - 1] = [
                    *moved[number - 1][:index],
                    replace(above, lines=above.lines + strays),
                    *moved[number - 1][index + 1 :],
                ]
                moved[number] = [
                    *moved[number][:index],
                    replace(cell, lines=cell.lines[len(strays) :]),
                    *moved[number][index + 1 :],
                ]
    return moved


def cut_before(row: Row, begins: Callable[[str], bool]) -> Row | None:
    """Return the row without its lines from that on with which something else begins, None where that is the first or none.

    Args:
        row: of a table on a picture; the running text below it was read as its last lines.
        begins: whether something else begins with a line, given the text that stands at its height in all cells.
    """
    lines = sorted((line for cell in row for line in cell.lines), key=lambda line: line.box.middle)
    heights: list[list[Line]] = []
    for line in lines:
        level = heights and line.box.middle - heights[-1][0].box.middle < line.box.height / 2
        if level:
            heights[-1].append(line)
        else:
            heights.append([line])
    texts = (" ".join(line.text for line in sorted(level, key=lambda line: line.box.left)) for level in heights)
    first = next((number for number, text in enumerate(texts) if begins(text)), 0)
    if first:  # a sentence that began on the line above stands no paragraph's distance below it
        over, under = heights[first - 1][0].box, heights[first][0].box
        first *= under.middle - over.middle >= PARAGRAPH * min(over.height, under.height)
    above = {id(line) for level in heights[:first] for line in level}
    return [replace(cell, lines=tuple(line for line in cell.lines if id(line) in above)) for cell in row] if first else None


def _aligned(row: Row, name: int) -> tuple[int, int]:
    """Return how many cells with more or fewer lines than the name begin at its height, and how many such cells there are."""
    lines = row[name].lines if name < len(row) else ()
    others = [cell.lines[0].box for cell in row if cell.lines and lines and len(cell.lines) != len(lines)]
    return sum(abs(box.middle - lines[0].box.middle) <= box.height / 2 for box in others), len(others)


def _one_a_line(lines: Sequence[Line], edge: float, is_name: Callable[[str], bool]) -> bool:
    room = all(
        above.box.right + below.words[0].box.width < edge and above.words[0].box.left <= above.words[-1].box.left
        for above, below in pairwise(lines)
    )
    return room and len(lines) >= NAMES_MIN and all(len(line.words) > 1 and is_name(line.text) for line in lines)


def _groups(lines: Sequence[Line], pitch: float | None) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        near = groups and pitch is not None and line.box.middle - groups[-1][-1].box.middle <= APART * pitch
        if near:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups if pitch is not None else []


def _pitch(rows: Sequence[Row]) -> float | None:
    """Return the usual distance of the lines of a cell, None where too few tell it."""
    within = [below.box.middle - above.box.middle for row in rows for cell in row for above, below in pairwise(cell.lines)]
    return median(within) if len(within) >= WITHIN_MIN and median(within) > 0 else None


def _gaps(above: Row, below: Row) -> list[float]:
    """Return how far below the last line of a cell the first one of the cell below it stands, for columns with lines in both."""
    return [
        under.lines[0].box.middle - over.lines[-1].box.middle
        for over, under in zip(above, below, strict=False)
        if over.lines and under.lines
    ]


def rank(line: Line, tops: Sequence[float]) -> int:
    """Return the number of the last of these places that is not below the line."""
    return max((number for number, top in enumerate(tops) if top <= line.box.middle), default=0)
