"""Rows of a table without a name: of somebody whom nobody named, of all above them, or only what had no room above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.page import Cell, Source
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.label_words import CONTACTS

_LETTERS_MIN = 3  # of a cell that tells something
_CELLS_MIN = 2  # of a row without a number that may be somebody's
_NAME_LETTERS_MIN = 3  # of a part of a name that an address is made of
_ABROAD = re.compile(r"\D{0,12}(?:\+|00)\d")  # a number that is told to be nobody's where nobody is given it
_NUMBERED = re.compile(r"\W*\d{1,3}\W*")
Row = Sequence[Cell]


def told_without_name(row: Row, columns: Columns) -> str | None:
    """Return what a row tells in which nobody is named: several cells, or one beside the row's own number; else None.

    "2 | | Prosecutor" is somebody whose name is not known yet, or was forgotten.
    """
    told = [cell.text for cell in row if sum(map(str.isalpha, cell.text)) >= _LETTERS_MIN]
    counted = any(_NUMBERED.fullmatch(row[at].text) for at in columns.at("number", "name", "family") if at < len(row))
    return " | ".join(told) if len(told) >= _CELLS_MIN - counted else None


def is_of_others(row: Row, above: Sequence[Row], columns: Columns, source: Source) -> bool:
    """Tell whether a row without a name does not go on with the last row above it.

    It holds a post or body and an address, as no rest of a row does where the rows are typed; or nothing but contacts, below
    several persons none of whom has any, and no address is made of the last one's name: they may be those of all, or an office's.
    """
    own, posts = _filled(row, columns, *CONTACTS), _filled(row, columns, "title", "organisation")
    addressed = any("@" in text for text in own)
    if source is Source.TEXT and addressed and posts:
        return bool(_filled(above[-1], columns, "title", "organisation"))
    told = addressed or any(_ABROAD.match(text) for text in own)
    alone = told and sum(bool(cell.lines) for cell in row) == len(own)
    several = len(above) > 1 and all(_filled(one, columns, "name", "family", "given") for one in above[-2:])
    if not (alone and several) or any(_filled(one, columns, *CONTACTS) for one in above):
        return False
    words = key(" ".join(_filled(above[-1], columns, "name", "family", "given"))).split()
    local = key(" ".join(text.partition("@")[0] for text in own)).replace(" ", "")
    return not any(len(word) >= _NAME_LETTERS_MIN and word in local for word in words)


def _filled(row: Row, columns: Columns, *names: str) -> list[str]:
    return [row[at].text for at in columns.at(*names) if at < len(row) and row[at].lines]
