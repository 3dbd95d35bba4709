"""Cells that say the same in two languages one below the other: "副局长" / "Deputy Director-General" under "职务 Title"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Line, Word
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.tables.cells import Row
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import is_latin, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.two_scripts import change_of_script

SHARE = 0.5  # of a column's cells that say something twice, at least
HEADS_MIN = 2  # columns headed in two languages of one script, of a table in both
UNSURE = 0.35  # that a value of several lines is one, where they may say it twice
_SCRIPTS = frozenset({"ar", "ru", "zh"})  # languages that are not written in Latin letters
_SAID_TWICE = ("title", "organisation", "country")
_STROKE = re.compile(r"\s*[/／]\s*")
_BRACKETS = ("(", "（", "[")


def without_second_language(rows: Sequence[Row], columns: Columns, language: str | None) -> Sequence[Row]:
    """Return the rows with posts and bodies in the language of the page alone, where their head and most cells say them in both.

    Only words of two scripts are told apart, each in one stretch. Names and contacts stay: a spelling is a value of its own.
    """
    native = language in _SCRIPTS
    wide = [
        at
        for at in columns.at(*_SAID_TWICE)
        if change_of_script([word.text for word in _words(columns.heads[at])]) is not None
        and _mostly_twins([row[at] for row in rows if at < len(row)], native=native)
    ]
    if not wide:
        return rows
    return [tuple(_first(cell, native=native) if at in wide else cell for at, cell in enumerate(row)) for row in rows]


def with_second_language_asked(persons: Sequence[Person], columns: Columns, lexicon: Lexicon) -> list[Person]:
    """Return the persons asked about where a post or body of several lines may be said twice: "Fonction / Functie".

    No script parts such languages, of which the second may be any. What stands behind the stroke in the heads is no known label.
    """
    headed = [at for at, lines in enumerate(columns.heads) if _in_any_other(lines, lexicon)]
    if len(headed) < HEADS_MIN or not set(headed) & {*columns.at(*_SAID_TWICE)}:
        return list(persons)
    return [replace(one, split_sure=min(one.split_sure, UNSURE)) if _of_lines(one) else one for one in persons]


def _of_lines(person: Person) -> bool:
    return any("\n" in piece.text for piece in (*person.title, *person.organisation))


def _in_any_other(lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Tell whether a head is a known label and, behind a stroke, a word that is none: "Service / Dienst"."""
    parts = _STROKE.split(" ".join(line.text for line in lines))
    known = [bool(lexicon.labels.get(key(part))) for part in parts]
    return known == [True, False] and key(parts[1]).isalpha()


def _mostly_twins(cells: Sequence[Cell], *, native: bool) -> bool:
    filled = [cell for cell in cells if cell.lines]
    twins = [cell for cell in filled if _first(cell, native=native) is not cell]
    return bool(twins) and len(twins) >= SHARE * len(filled)


def _first(cell: Cell, *, native: bool) -> Cell:
    """Return the cell with the words in the page's script alone, where the others stand together; else the cell itself."""
    words = _words(cell.lines)
    change = change_of_script([word.text for word in words])
    if change is None or has_contact(cell.text) or any(word.text.startswith(_BRACKETS) for word in words):
        return cell
    first = is_latin(words[0].text)
    whole = [word for line in cell.lines for word in line.words]
    at = next(number for number, word in enumerate(whole) if word is words[change])
    kept = {id(word) for word in (whole[:at] if first is not native else whole[at:]) if word.text not in ("/", "／")}
    lines = [Line(tuple(word for word in line.words if id(word) in kept)) for line in cell.lines]
    return replace(cell, lines=tuple(line for line in lines if line.words))


def _words(lines: Sequence[Line]) -> list[Word]:
    return [word for line in lines for word in line.words if any(map(str.isalpha, word.text))]
