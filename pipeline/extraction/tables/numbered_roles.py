"""Columns of numbers in which some rows tell a role as well: "1 (HoD)", "2", "6 (adviser)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Table, Word
from models.reply import Role
from pipeline.extraction.words.counted_roles import counted_role
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 2  # below the head, of a list
_NUMBER = re.compile(r"\(?\d{1,3}\s?[.)]?")
_NUMBERED = re.compile(r"\(?\d{1,3}\s?[.)]?\s*[(（\[–—-]\s*(?P<role>[^()（）\[\]]+?)\s*[)）\]]?")
_EDGES = "()（）[]–—-"


def with_numbered_roles(table: Table, lexicon: Lexicon) -> Table:
    """Return the table with the roles alone in a column of numbers that tells some; the same table where none does."""
    for at in range(max(map(len, table.rows), default=0)):
        cells = [row[at] for row in table.rows[1:] if at < len(row) and row[at].lines]
        told = [cell for cell in cells if _behind_number(cell.text, lexicon) is not None]
        counted = [cell for cell in cells if _NUMBER.fullmatch(cell.text)]
        if _are_counted(cells, lexicon) or (told and len(cells) >= ROWS_MIN and len(told) + len(counted) == len(cells)):
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


def _are_counted(cells: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Tell whether all cells are parts, some of which are counted, and not all members: "Expert 1", "Expert 2"."""
    parts = [counted_role(" ".join(cell.text.split()), lexicon) for cell in cells]
    known = [part.role if part is not None else lexicon.role(cell.text) for part, cell in zip(parts, cells, strict=True)]
    return len(cells) >= ROWS_MIN and any(parts) and None not in known and {*known} != {Role.MEMBER}


def _role(text: str, lexicon: Lexicon) -> str | None:
    """Return the words of the role behind a number, or before one; None where none stands there."""
    if (behind := _behind_number(text, lexicon)) is not None:
        return behind
    said = " ".join(text.split())
    part = counted_role(said, lexicon)
    return said[part.start : part.end] if part is not None else None


def _behind_number(text: str, lexicon: Lexicon) -> str | None:
    found = _NUMBERED.fullmatch(" ".join(text.split()))
    return found["role"] if found is not None and lexicon.role(found["role"]) is not None else None


def _role_alone(row: Sequence[Cell], at: int, lexicon: Lexicon) -> list[Cell]:
    cells = list(row)
    if at >= len(row) or not row[at].lines or (role := _role(row[at].text, lexicon)) is None:
        return cells
    count = len(role.split())
    words = [word for line in row[at].lines for word in line.words if word.text.strip(_EDGES)]
    runs = ([_stripped(word) for word in run] for run in (words[-count:], words[:count]))  # "1 (adviser)", "Adviser 1"
    bare = next((run for run in runs if " ".join(word.text for word in run) == role), None)
    if bare is None and len(words) == 1 and is_cjk(role):
        bare = [replace(words[0], text=role)]  # "专家1"
    if bare is None:
        return cells  # number and role in one word: left as it is
    cells[at] = replace(row[at], lines=(replace(row[at].lines[0], words=tuple(bare)),))
    return cells


def _stripped(word: Word) -> Word:
    return replace(word, text=word.text.strip(_EDGES))
