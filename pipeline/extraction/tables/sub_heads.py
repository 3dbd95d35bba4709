"""Heads in two rows: a label over several columns, and below it what each of them holds: "Ф.И.О." over two spellings."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.tables.cells import Row, is_person, is_value
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

HEAD_ROWS = 4  # a head stands among the first rows
_UNKNOWN = ("", "more")


def with_sub_heads(
    names: Sequence[str], head: int, rows: Sequence[Row], lexicon: Lexicon, language: str | None
) -> tuple[tuple[str, ...], int]:
    """Return what the columns hold, and how many rows the head has, with those that only tell more of labels over them.

    Args:
        names: what the head tells of each column so far.
        head: its rows.
        rows: of the table.
        lexicon: of all languages.
        language: of the page, as far as known.
    """
    while 0 < head < min(HEAD_ROWS, len(rows) - 1) and _is_sub_head(rows[head], rows[head - 1], names, lexicon, language):
        names = _with_spelling(names, rows[head], rows[head - 1], lexicon)
        head += 1
    return tuple(names), head


def _is_sub_head(row: Row, above: Row, names: Sequence[str], lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a row says again what labels over it say, or stands below labels over several columns and nowhere else."""
    pairs = list(zip(names, row, above, strict=False))
    if any(is_value(cell, lexicon, language) or any(map(str.isdigit, cell.text)) for cell in row):
        return False
    if any(name and cell.lines and cell.text == over.text for name, cell, over in pairs):
        return True
    below = {at for owner, *others in _merged(above) for at in (owner, *others) if others}
    filled = [at for at, cell in enumerate(row) if cell.lines]
    persons = any(is_person(row[at].text, lexicon, language) for at in filled)
    return len(filled) > 1 and set(filled) <= below and not persons


def _merged(above: Row) -> list[list[int]]:
    """Return the columns below each cell of the row: its own, and the empty ones behind it."""
    found: list[list[int]] = []
    for at, cell in enumerate(above):
        if cell.lines:
            found.append([at])
        elif found:
            found[-1].append(at)
    return found


def _with_spelling(told: Sequence[str], row: Row, above: Row, lexicon: Lexicon) -> list[str]:
    """Return the columns with the Latin spelling as such where the label of names stands over it and the name itself."""
    names = list(told)
    for owner, *others in _merged(above):
        group = [at for at in (owner, *others) if at < len(row) and row[at].lines]
        spelt = [at for at in group if says_spelling(row[at].text, lexicon)]
        whole = names[owner] == "name" and all(names[at] in _UNKNOWN for at in others)
        if whole and len(group) > len(spelt) == 1:
            for at in group:
                names[at] = "latin" if at in spelt else "more"
            names[next(at for at in group if at not in spelt)] = "name"
    return names


def says_spelling(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a head asks for a spelling in Latin letters: "Name (as in passport)"."""
    return any(word in key(text) for word in lexicon.small.spelling)
