"""Two lists of persons in one table, beside each other below heads that say the same: "Name | Post | Name | Post"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from models.page import Cell, Table
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.tables.cells import PERSONAL, is_person
from pipeline.extraction.tables.sub_heads import HEAD_ROWS, says_spelling
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

LISTS_MAX = 3
LABELS_MIN = 2  # of each list: a name, and what is said of him


def read_abreast(part: Sheaf, read: Callable[[Sheaf], list[Person]], lexicon: Lexicon) -> list[Person] | None:
    """Return the persons of such lists, those of the first before those of the next; None for any other table.

    One list may be the former one, in words above it that are not known or in a sentence: who stands in a list that is not
    known to be the new one is asked about.
    """
    found = lists_abreast(part.table.rows, lexicon, part.page.language)
    if found is None:
        return None
    head, cuts = found
    wide = max(map(len, part.table.rows))
    halves = [[row[begin:end] for row in part.table.rows] for begin, end in zip(cuts, (*cuts[1:], wide), strict=True)]
    bands = [" ".join(cell.text for row in half[:head] for cell in row if cell.lines) for half in halves]
    persons: list[Person] = []
    for half, band in zip(halves, bands, strict=True):
        own = read(replace(part, table=Table(tuple(map(tuple, half[head:])))))
        new = lexicon.changes.side(band) is Side.IN
        persons += own if new else [person.doubted(Doubt.LIST_BESIDE) for person in own]
    return persons


def lists_abreast(rows: Sequence[Sequence[Cell]], lexicon: Lexicon, language: str | None) -> tuple[int, tuple[int, ...]] | None:
    """Return (the row of the heads, the columns with which the lists begin) where each names somebody; None where none are."""
    for at, row in enumerate(rows[:HEAD_ROWS]):
        filled = [column for column, cell in enumerate(row) if cell.lines]
        labels = [lexicon.label(bare_label(row[column].text))[:1] for column in filled]
        if not all(labels) or any(says_spelling(row[column].text, lexicon) for column in filled):
            continue
        for lists in range(2, LISTS_MAX + 1):
            each, rest = divmod(len(filled), lists)
            words = [key(row[column].text) for column in filled]
            if rest or each < LABELS_MIN or labels != labels[:each] * lists or words != words[:each] * lists:
                continue  # "Ф.И.О. | Должность | Name | Position" tells of the same persons in another language
            named = [number for number, label in enumerate(labels) if set(label) & PERSONAL]
            below = [row for row in rows[at + 1 :] if any(cell.lines for cell in row)]
            told = [any(_names(row, filled[number], lexicon, language) for row in below) for number in named]
            if told and all(told) and len(named) == lists and not any(_again(row, [filled[at] for at in named]) for row in below):
                return at, (0, *(filled[each * number] for number in range(1, lists)))
    return None


def _again(row: Sequence[Cell], columns: Sequence[int]) -> bool:
    """Tell whether a row names one person in several columns."""
    named = [key(row[column].text) for column in columns if column < len(row) and row[column].lines]
    return len(named) > len(set(named))


def _names(row: Sequence[Cell], column: int, lexicon: Lexicon, language: str | None) -> bool:
    return column < len(row) and is_person(row[column].text, lexicon, language)
