"""Cells that hold a name and below it, in Latin letters, its spelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Line
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.same import alike
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.words.folding import is_latin
from pipeline.extraction.words.lexicon import Lexicon

_BRACKETED = re.compile(r"\s*[(（\[].*[)）\]]\s*")


def spelt_apart(row: Sequence[Cell], names: Sequence[int]) -> tuple[Sequence[Cell], tuple[Line, ...]]:
    """Return the row without the lines in Latin letters that follow a native name in its cell, and these lines.

    Args:
        row: of one person.
        names: numbers of the columns of names.
    """
    at = names[0] if len(names) == 1 and names[0] < len(row) else None
    lines = row[at].lines if at is not None else ()
    spelt = [number for number, line in enumerate(lines) if is_latin(line.text)]
    first, last = (spelt[0], spelt[-1] + 1) if spelt else (0, 0)
    asides = all(_BRACKETED.fullmatch(line.text) for line in lines[last:])  # "(глава делегации)" below the spelling
    if at is None or not first or last - first != len(spelt) or not all(map(is_native, lines[:first])) or not asides:
        return row, ()
    native = replace(row[at], lines=lines[:first] + lines[last:])
    return [native if index == at else cell for index, cell in enumerate(row)], lines[first:last]


def with_spelling(person: Person, latin: tuple[Line, ...], sheaf: Sheaf, lexicon: Lexicon) -> Person:
    """Return the person with the name that these lines spell in Latin letters, and the courtesy form before it."""
    if not latin or person.latin is not None:
        return person
    held = passage(sheaf.document, sheaf.page, latin)
    match = name_at(held.text.replace("\n", " "), 0, lexicon, "en")
    if match is None or not match.plain or match.words < 2:
        return person
    honorific = Piece(held, *match.honorific) if match.honorific is not None else None
    return replace(person, latin=Piece(held, *match.name), honorific=person.honorific or honorific)


def with_latin_cells(person: Person, cells: Sequence[Cell], sheaf: Sheaf, lexicon: Lexicon) -> Person:
    """Return the person with what the cells of Latin spellings hold, and the courtesy form there: "WANG Li (Ms.)".

    Args:
        person: read from the other cells of his row; a courtesy form that stands there is his.
        cells: of the columns of Latin spellings; without them the person comes back as he is. Who is named otherwise there is
            doubted: the second column may name those who come, "Titular anterior | Nuevo titular".
        sheaf: the table.
        lexicon: courtesy forms.
    """
    if not cells:
        return person
    held = passage(sheaf.document, sheaf.page, tuple(line for cell in cells for line in cell.lines))
    match = name_at(held.text.replace("\n", " "), 0, lexicon, "en")
    if match is None or match.honorific is None or match.words < 2 or held.text[match.end :].strip(" ()（）"):
        person = replace(person, latin=Piece(held, 0, len(held.text)))
    else:
        person = replace(person, latin=Piece(held, *match.name), honorific=person.honorific or Piece(held, *match.honorific))
    return person.doubted(Doubt.OTHERWISE) if _another(person) else person


def _another(person: Person) -> bool:
    """Tell whether what seems to be the name's spelling is another name: both in Latin letters, and not alike."""
    name, spelt = " ".join(piece.text for piece in person.name), person.latin.text if person.latin is not None else ""
    return bool(spelt) and is_latin(name) and is_latin(spelt) and not alike(name, spelt)


def is_native(line: Line) -> bool:
    """Tell whether the line has letters, and none of them Latin first."""
    return any(map(str.isalpha, line.text)) and not is_latin(line.text)
