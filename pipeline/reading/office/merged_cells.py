"""Merged cells of typed tables: what stands in a cell that goes over several rows is said of every one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SPAN_MAX = 1000  # rows or columns; browsers believe no larger number either (rows: 65,534)

Row = Sequence[str | None]  # None: the cell above goes on here


@dataclass(frozen=True, slots=True)
class Spanning:
    """A cell as markup gives it: its text, and over how many columns and rows it goes."""

    text: str
    across: int = 1
    down: int = 1


def filled_down(rows: Iterable[Row]) -> tuple[tuple[str, ...], ...]:
    """Return the rows with the text of the cell above wherever that one goes on; nothing above the first row goes on."""
    done: list[tuple[str, ...]] = []
    for row in rows:
        above = done[-1] if done else ()
        done.append(tuple((above[at] if at < len(above) else "") if text is None else text for at, text in enumerate(row)))
    return tuple(done)


def spread(rows: Iterable[Sequence[Spanning]], wide_max: int) -> list[list[str | None]]:
    """Return rows with a cell for each column: a cell's text at its left end, None where it goes on from the row above.

    Args:
        rows: as HTML gives them, without the places that cells of rows above take up.
        wide_max: columns at most; what lies beyond is left out.
    """
    laid: list[list[str | None]] = []
    open_ones: dict[int, tuple[int, int]] = {}  # by their first column: (rows still to come, columns) of cells above
    for row in rows:
        cells: list[str | None] = []
        waiting = list(row)
        following: dict[int, tuple[int, int]] = {}
        while len(cells) < wide_max and (waiting or any(at >= len(cells) for at in open_ones)):
            at = len(cells)
            if at in open_ones:
                left, across = open_ones.pop(at)
                cells += [None, *[""] * (across - 1)]
                if left > 1:
                    following[at] = (left - 1, across)
            elif waiting:
                cell = waiting.pop(0)
                across = min(max(1, cell.across), wide_max - at)
                cells += [cell.text, *[""] * (across - 1)]
                if cell.down > 1:
                    following[at] = (min(cell.down, SPAN_MAX) - 1, across)
            else:
                cells.append("")
        open_ones = following
        laid.append(cells)
    return laid
