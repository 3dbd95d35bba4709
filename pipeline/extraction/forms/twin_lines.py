"""Forms whose labels and values each stand in two languages in one cell: "姓名 / Name | 王建国 / WANG Jianguo"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Document, Line, Table, Word
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.tables.turned_tables import table_of, with_tables
from pipeline.extraction.words.folding import is_latin
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label
from pipeline.extraction.words.two_scripts import change_of_script

LABELS_MIN = 3  # in two languages, beside a value
TWINS_MIN = 2  # of these values in two languages, one of them a name
_STROKES = ("/", "／", "|")

Row = Sequence[Cell]
Halves = tuple[Cell, Cell]  # in the native script, in Latin letters


def with_native_lines(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with the native value alone in such forms; a name's Latin spelling stands below it, as a row."""
    return with_tables(document, lambda table: _native(table, lexicon))


def _native(table: Table, lexicon: Lexicon) -> Table:
    labelled = [row for row in table.rows if _label(row, lexicon) and _halves(row[0], words=True)]
    twins = [row for row in labelled if _halves(row[1])]
    named = any(PERSONAL & set(_label(row, lexicon)) for row in twins)
    if len(labelled) < LABELS_MIN or len(twins) < TWINS_MIN or not named:
        return table
    rows = [part for row in table.rows for part in _parts(row, lexicon)]
    return table_of(rows)


def _label(row: Row, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what the first of two cells labels."""
    return lexicon.label(bare_label(row[0].text)) if len(row) == 2 and row[0].lines and row[1].lines else ()


def _parts(row: Row, lexicon: Lexicon) -> list[Row]:
    names = _label(row, lexicon)
    label = _halves(row[0], words=True) if names else None
    value = _halves(row[1]) if names else None
    if label is None or value is None:
        return [row]
    if not PERSONAL & set(names):
        return [(row[0], value[0])]
    return [(label[0], value[0]), (label[1], value[1])]


def _halves(cell: Cell, *, words: bool = False) -> Halves | None:
    """Return what of a cell is in a native script and what in Latin letters, None where both do not stand one behind the other.

    Args:
        cell: of a value, whose languages stand on lines of their own or with a stroke between them.
        words: the languages may follow each other on one line, as labels do.
    """
    pieces = [piece for line in cell.lines for piece in _pieces(line, words=words)]
    texts = [" ".join(word.text for word in piece) for piece in pieces]
    change = change_of_script(texts)
    if change is None:
        return None
    halves = [replace(cell, lines=tuple(map(Line, part))) for part in (pieces[:change], pieces[change:])]
    native, latin = reversed(halves) if is_latin(texts[0]) else halves
    mixed = any(is_latin(word.text) and len(word.text) > 1 for line in native.lines for word in line.words)
    return None if mixed or not any(map(str.isalpha, native.text)) else (native, latin)


def _pieces(line: Line, *, words: bool) -> list[tuple[Word, ...]]:
    """Return the words of a line between strokes, those of each script apart where languages follow each other."""
    pieces: list[list[Word]] = [[]]
    for word in line.words:
        if word.text in _STROKES:
            pieces.append([])
            continue
        if words and pieces[-1] and is_latin(word.text) != is_latin(pieces[-1][-1].text):
            pieces.append([])
        pieces[-1].append(word)
    return [tuple(piece) for piece in pieces if piece]
