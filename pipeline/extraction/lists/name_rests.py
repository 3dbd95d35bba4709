"""Rows of a table that only hold the last word of the name above, beside the rest of that person's other cells."""

from __future__ import annotations

from collections.abc import Container, Sequence

from models.page import Cell, Line
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 2  # above, each with a role of its own and a name of several words
ROOM = 2.0  # letters' widths between a column's longest line and the next column, at least

_CHINESE_NAME_MOST = 4  # characters of a name

Row = Sequence[Cell]


def is_rest_of_name(row: Row, gathered: Sequence[Row], columns: Columns) -> bool:
    """Tell whether a row's one word goes on with the name above: it had no room there, and all other rows have a role.

    Args:
        row: read as its own.
        gathered: the rows above it, the last one next to it.
        columns: what they hold; names in one column only.
    """
    names, roles = columns.at("name"), columns.at("role")
    if len(names) != 1 or columns.at("family", "given") or not roles or len(gathered) < ROWS_MIN:
        return False
    held = [_words(cells, names[0]) for cells in gathered]
    told = all(len(words) > 1 and _filled(cells, roles) for words, cells in zip(held, gathered, strict=True))
    if not told or _filled(row, roles) or len(_words(row, names[0])) != 1:
        return False
    if all(any("@" in cell.text for cell in cells) for cells in (gathered[-1], row)):
        return False  # nobody's rest has an address of its own
    beside = [cell.lines[0] for cells in (*gathered, row) for cell in cells[names[0] + 1 : names[0] + 2] if cell.lines]
    return bool(beside) and not _has_room(gathered[-1][names[0]].lines[-1], row[names[0]].lines[0], beside)


def wants_more(row: Row, small: Container[str]) -> bool:
    """Tell whether a cell ends with a small word ("Director of"), which wants another; a capital alone is dirt.

    Args:
        row: of a table.
        small: such words, in small letters.
    """
    lasts = (cell.text.rpartition(" ")[2] for cell in row if cell.lines)
    return any(last.casefold() in small and not (len(last) == 1 and last.isupper()) for last in lasts)


def figured_alike(above: Row, row: Row) -> bool:
    """Tell whether figures stand in the same columns of both rows, several: each has days and flights of its own."""

    def figures(cells: Row) -> set[int]:
        return {index for index, cell in enumerate(cells) if any(map(str.isdigit, cell.text))}

    return len(figures(row)) > 1 and figures(row) == figures(above)


def _words(row: Row, at: int) -> list[str]:
    return [word for word in (row[at].text.split() if at < len(row) else []) if any(map(str.isalpha, word))]


def _filled(row: Row, columns: Sequence[int]) -> bool:
    return any(at < len(row) and row[at].lines for at in columns)


def _has_room(line: Line, rest: Line, beside: Sequence[Line]) -> bool:
    """Tell whether a word of the next line would have stood behind this one, before the next column (at its left in Arabic)."""
    letter = line.box.width / len(line.text)
    ahead = min(one.box.left for one in beside) - line.box.right
    behind = line.box.left - max(one.box.right for one in beside)
    return rest.words[0].box.width + (1 + ROOM) * letter <= max(ahead, behind)


def are_two_names(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether two cells below each other hold a whole Chinese name each, too long together for one."""
    names = ["".join(text.split()) for text in (above, below)]
    return sum(map(len, names)) > _CHINESE_NAME_MOST and all(_is_whole_chinese(name, lexicon) for name in names)


def _is_whole_chinese(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a text begins with a usual Chinese family name and is as long as names are."""
    family = name[:1] in lexicon.surnames or name[:2] in lexicon.surnames
    return family and 1 < len(name) <= _CHINESE_NAME_MOST and all(map(is_cjk, name))
