"""Rows whose native name was not read: the Latin spelling beside it names the person."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.tables.heads import Columns

LETTERS_LEFT = 1


def is_unread(row: Sequence[Cell], names: Sequence[int]) -> bool:
    """Tell whether nothing stands in the cells of the name, figures for letters ("50" for two Chinese ones), or but one letter.

    One letter is no name: it is what is left of a courtesy form below one that was lost ("女 1:").
    """
    return sum(sum(map(str.isalpha, row[index].text)) for index in names if index < len(row)) <= LETTERS_LEFT


def named_by_spelling(columns: Columns, names: Sequence[int], latin: Sequence[int]) -> list[str]:
    """Return what the columns hold where those of the Latin spelling stand for the name.

    Args:
        columns: as the head tells them.
        names: those of the name.
        latin: those of its spelling, in which this row has something.
    """
    held = ["" if index in names else name for index, name in enumerate(columns.names)]
    for index, part in zip(latin, ("family", "given") if len(latin) > 1 else ("name",), strict=False):
        held[index] = part
    return held
