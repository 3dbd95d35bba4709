"""Two columns that somebody typed, one of those who go and one of those who come: "Delete" and "Add" above them, wide apart."""

from __future__ import annotations

from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.change_labels import Changes, Side
from pipeline.extraction.words.marks import without_colon

_COLUMNS = 2
Span = tuple[int, int]


def struck_columns(strip: Strip, changes: Changes) -> tuple[list[Span], list[int]]:
    """Return (stretches of those struck off and of the heads, where the second column's cells begin below such heads).

    Args:
        strip: the rows, a wide gap in each as a tabulator.
        changes: labels that strike off or put in.
    """
    off: list[Span] = []
    begun: list[int] = []
    column: int | None = None  # of those who go
    for row in strip.rows:
        cells = strip.text(row).split("\t")
        if len(cells) != _COLUMNS:
            column = None
            continue
        second = row.start + len(cells[0]) + 1
        sides = [changes.side(without_colon(cell).strip()) for cell in cells]
        if {*sides} == {*Side}:
            column = sides.index(Side.OUT)
            off.append((row.start, row.end))
        elif column is not None and all(map(str.strip, cells)):
            off.append((second, row.end) if column else (row.start, second - 1))
            begun.append(second)
        else:
            column = None
    return off, begun
