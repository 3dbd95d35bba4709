"""Columns of numbers in which some rows tell a role as well: "1 (HoD)", "2", "6 (adviser)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Table, Word
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 2  # below the head, of a list
_NUMBER = re.compile(r"\(?\d{1,3}\s?[.)]?")
_NUMBERED = re.compile(r"\(?\d{1,3}\s?[.)]?\s*[(（\[–—-]\s*(?P<role>[^()（）\[\]]+?)\s*[)）\]]?")
_EDGES = "()（）[]–—-"


def with_numbered_roles(table: Table, lexicon: Lexicon) -> Table:
    """Return the table with the roles alone in a column of numbers that tells some; the same table where none does."""
    for at in range(max(map(len, table.rows), default=0)):
        cells = [row[at] for row in table.rows[1:] if at < len(row) and row[at].lines]
        told = [cell for cell in cells if _role(cell.text, lexicon) is not None]
        counted = [cell for cell in cells if _NUMBER.fullmatch(cell.text)]
        if told and len(cells) >= ROWS_MIN and len(told) + len(counted) == len(cells):
            return Table((table.rows[0], *(tuple(_role_alone(row, at, lexicon)) for row in table.rows[1:])))
    return table


def numbered_roles(names: Sequence[str], rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> int | None:
    """Return the column of numbers, or of unknown content, whose cells are numbers and roles; None where there is none."""
    for at, name in enumerate(names):
        texts = [row[at].text for row in rows if at < len(row) and row[at].lines] if name in ("", "number") else []
        roles = sum(lexicon.role(text) is not None for text in texts)
        if roles and roles + sum(_NUMBER.fullmatch(text) is not None for text in texts) == len(texts) and len(texts) >= ROWS_MIN:
            return at
    return None


def _role(text: str, lexicon: Lexicon) -> str | None:
    """Return the words of the role behind a number; None where none stands there."""
    found = _NUMBERED.fullmatch(" ".join(text.split()))
    return found["role"] if found is not None and lexicon.role(found["role"]) is not None else None


def _role_alone(row: Sequence[Cell], at: int, lexicon: Lexicon) -> list[Cell]:
    cells = list(row)
    if at >= len(row) or not row[at].lines or (role := _role(row[at].text, lexicon)) is None:
        return cells
    count = len(role.split())
    words = [word for line in row[at].lines for word in line.words if word.text.strip(_EDGES)][-count:]
    bare = [_stripped(word) for word in words]
    if " ".join(word.text for word in bare) != role:
        return cells  # number and role in one word: left as it is
    cells[at] = replace(row[at], lines=(replace(row[at].lines[0], words=tuple(bare)),))
    return cells


def _stripped(word: Word) -> Word:
    return replace(word, text=word.text.strip(_EDGES))
