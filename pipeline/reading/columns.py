"""Rows that stand in columns: found by the white between them, then told apart as table, two texts side by side, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.reading.spots import Row

# All lengths are in letter heights: usual words stand 0.4 apart, in typewriter letters 0.9, justified up to 1.8.
WIDE_GAP = 2.4  # such a gap in a row may part columns
GUTTER = 0.9  # what is left white in every row of a table
NEAR = 3.5  # rows of one table follow each other within this distance


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive rows with the same columns.

    Attributes:
        first, last: indices into the rows, last included.
        columns: (left, right) of each column: what stands between two gutters' middles.
    """

    first: int
    last: int
    columns: tuple[tuple[float, float], ...]


Gap = tuple[float, float]


def runs(rows: Sequence[Row]) -> list[Run]:
    """Return the runs of rows in columns, from the top; they do not overlap."""
    found: list[Run] = []
    index = 0
    while index < len(rows):
        major = _gaps(rows[index], WIDE_GAP)
        if not major:
            index += 1
            continue
        start = found[-1].last + 1 if found else 0
        run = _grown(rows, index, start)
        found.append(run)
        index = run.last + 1
    return found


def _grown(rows: Sequence[Row], seed: int, start: int) -> Run:
    """Return the run around a row with a wide gap: down, then up as far as `start`, while every gutter stays white."""
    gutters = _gaps(rows[seed], GUTTER)
    major = _gaps(rows[seed], WIDE_GAP)
    last = seed
    while last + 1 < len(rows) and rows[last + 1].top - rows[last].bottom < NEAR:
        step = _narrowed(gutters, major, rows[last + 1])
        if step is None:
            break
        gutters, major = step
        last += 1
    first = seed
    while first > start and rows[first].top - rows[first - 1].bottom < NEAR:
        step = _narrowed(gutters, major, rows[first - 1])
        if step is None:
            break
        gutters, major = step
        first -= 1
    first, last = _trimmed(rows, first, last, major)
    edges = [float("-inf"), *((left + right) / 2 for left, right in gutters), float("inf")]
    columns = tuple(zip(edges[:-1], edges[1:], strict=True))
    used = [any(row.between(*column) for row in rows[first : last + 1]) for column in columns]
    return Run(first, last, tuple(column for column, filled in zip(columns, used, strict=True) if filled))


def _gaps(row: Row, least: float) -> list[Gap]:
    gaps = []
    right = row.spots[0].right
    for spot in row.spots[1:]:
        if spot.left - right >= least:
            gaps.append((right, spot.left))
        right = max(right, spot.right)
    return gaps


def _narrowed(gutters: list[Gap], major: list[Gap], row: Row) -> tuple[list[Gap], list[Gap]] | None:
    """Return what the gutters keep beside this row; None where it covers one of the major ones."""
    kept_major: list[Gap] = []
    for gap in major:
        pieces = _free(gap, row)
        if not pieces:
            return None
        kept_major.extend(pieces)
    kept = [piece for gap in gutters for piece in _free(gap, row)]
    # A wide gap of this row is a gutter of the run where nothing above stands in it: it is, if it lies within one.
    return kept, kept_major


def _free(gap: Gap, row: Row) -> list[Gap]:
    """Return the parts of a gap that this row leaves white and that are still wide enough."""
    pieces, left = [], gap[0]
    for spot in row.spots:
        if spot.right <= left or spot.left >= gap[1]:
            continue
        if spot.left - left >= GUTTER:
            pieces.append((left, spot.left))
        left = max(left, spot.right)
    if gap[1] - left >= GUTTER:
        pieces.append((left, gap[1]))
    return pieces


def _trimmed(rows: Sequence[Row], first: int, last: int, major: list[Gap]) -> tuple[int, int]:
    """Leave out rows at both ends that stand in the first column alone: the sentence above, the one below."""
    edge = min(gap[0] for gap in major)

    def alone(row: Row) -> bool:
        return row.right <= edge + GUTTER

    while first < last and alone(rows[first]) and (alone(rows[first + 1]) or rows[first + 1].top - rows[first].bottom > 0.9):
        first += 1
    while last > first and alone(rows[last]) and (alone(rows[last - 1]) or rows[last].top - rows[last - 1].bottom > 1.2):
        last -= 1
    return first, last
