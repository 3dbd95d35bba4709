"""Forms in two languages: labels in the one before the values and in the other behind them, names in both scripts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Page, Source
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.unread_labels import UNREAD_MIN, is_unread
from pipeline.extraction.words.folding import is_latin
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

ROWS_MIN = 4  # labelled on both sides, from which the labels behind are told by those that were read
SHARE = 0.5  # of the rows with something in the last column in which that is a label
_STROKE = re.compile(r"\s+[/／]\s+")


def without_second_labels(rows: Sequence[Sequence[Cell]], page: Page, lexicon: Lexicon) -> Sequence[Sequence[Cell]]:
    """Return the rows without the labels behind the values that say again what those before them say: "الهاتف | 12 | Téléphone".

    One that was misread goes with the others, so that it is no part of a value; one before a value stands there as the other
    language has it.
    """
    wide = max((len(row) for row in rows), default=0)
    if wide < 3:
        return rows
    whole = [row for row in rows if len(row) == wide and row[-1].lines and row[0].lines]
    if page.source is Source.OCR and _unread(whole, rows, page.language, lexicon):
        return [[*row[:-1], replace(row[-1], lines=())] if len(row) == wide else row for row in rows]
    again = [row for row in whole if set(_named(row[-1], lexicon)) & set(_named(row[0], lexicon))]
    named = [row for row in whole if _named(row[-1], lexicon)]
    if len(again) < 2 or len(named) < ROWS_MIN or len(named) < SHARE * len(whole):
        return rows
    return [_once(row, lexicon) if len(row) == wide and row[0].lines else row for row in rows]


def _once(row: Sequence[Cell], lexicon: Lexicon) -> list[Cell]:
    """Return the row with one label before its values, the one of the two that is known: "ewl | 12 | Telephone"."""
    misread = not _named(row[0], lexicon) and _named(row[-1], lexicon)
    first = replace(row[0], lines=row[-1].lines) if misread else row[0]
    return [first, *row[1:-1], replace(row[-1], lines=())]


def _unread(whole: Sequence[Sequence[Cell]], rows: Sequence[Sequence[Cell]], language: str | None, lexicon: Lexicon) -> bool:
    """Tell whether the last column holds nothing but what was made of labels in letters that the engine does not read."""
    last = [row[-1] for row in rows if len(row) == len(rows[0]) and row[-1].lines]
    labels = [_named(row[0], lexicon) for row in whole]
    if len(last) < UNREAD_MIN or len(last) != len(whole) or not all(labels):
        return False
    return all(is_unread(row[-1].text, names, lexicon, language) for row, names in zip(whole, labels, strict=True))


def _named(cell: Cell, lexicon: Lexicon) -> tuple[str, ...]:
    return lexicon.label(bare_label(cell.text))


def native_part(piece: Piece) -> Piece:
    """Return the part of a name before a stroke that is written in another script behind it: "رشيد / RACHID"."""
    text = piece.text
    parts = _STROKE.split(text)
    if len(parts) != 2 or not all(any(map(str.isalpha, part)) for part in parts) or is_latin(parts[0]) == is_latin(parts[1]):
        return piece
    if is_latin(parts[0]):
        return replace(piece, start=piece.end - len(parts[1]))
    return replace(piece, end=piece.start + len(parts[0]))
