"""Cells of a table that only point to the one above them: ditto marks, "idem", "-//-", "同上"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_MARK = re.compile(r"\s*(?:[-–—]{0,2}\s?(?:[\"″〃”“„»«]{1,2}|''|,,|/{2})\s?[-–—]{0,2}|-\s?do\s?\.?\s?-?)\s*")
POINTING = ("title", "organisation", "role", "address")  # columns in which it is said of several persons


def with_dittos_filled(rows: Sequence[Sequence[Cell]], columns: Columns, lexicon: Lexicon) -> Sequence[Sequence[Cell]]:
    """Return the rows with what the cell above says in every cell of posts, bodies or roles that holds but a ditto mark.

    A mark below nothing stays as it is.
    """
    told = set(columns.at(*POINTING))
    filled: list[Sequence[Cell]] = []
    above: dict[int, Cell] = {}
    for row in rows:
        cells = [
            replace(cell, lines=above[index].lines) if index in told & above.keys() and _is_ditto(cell.text, lexicon) else cell
            for index, cell in enumerate(row)
        ]
        above.update((index, cell) for index, cell in enumerate(cells) if cell.lines)
        filled.append(cells)
    return filled


def _is_ditto(text: str, lexicon: Lexicon) -> bool:
    return bool(text) and (_MARK.fullmatch(text) is not None or key(text) in lexicon.same)
