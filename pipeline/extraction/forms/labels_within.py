"""Cells of forms that hold a label and its value, parted: "Name: Ada Lund" on one line, "Name" above "Ada Lund"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from models.page import Cell, Line
from pipeline.extraction.forms.boxes import has_boxes
from pipeline.extraction.forms.cell_labels import cell_label
from pipeline.extraction.forms.form_fields import bare
from pipeline.extraction.layout.item_marks import marker_pattern
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.label_words import LABEL_LETTERS_MAX
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, bare_label

ROWS_WITHIN = 3  # rows whose cells hold label and value, of a form that is set so
ALIKE = 0.6  # of their letters, a label misread and the same one beside it
_BRACKET = re.compile(r"[(（]\s*[^\W\d_][^()（）]*[)）]")  # below a label it goes on with it: "(as in passport)"


def with_labels_within(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> Sequence[Sequence[Cell]]:
    """Return the rows with cells that hold a label and its value parted, where most rows have such."""
    parted = [[_label_within(cell, lexicon) or (cell,) for cell in row] for row in rows]
    more = sum(any(len(parts) > 1 for parts in row) for row in parted)
    if more < ROWS_WITHIN or more * 2 <= sum(map(_may_hold_both, rows)):
        return rows
    beside = [[part for parts in _as_beside(row) for part in parts] for row in parted]
    return [[part for cell in row for part in (_label_over(cell, lexicon) or (cell,))] for row in beside]


def _may_hold_both(row: Sequence[Cell]) -> bool:
    """Tell whether the row may hold a label with its value: not one line alone, nor boxes to tick."""
    filled = [cell for cell in row if cell.lines]
    lone = len(filled) == 1 and len(filled[0].lines) == 1 and not any(colon in filled[0].text for colon in COLONS)
    return bool(filled) and not lone and not all(has_boxes(cell.text) for cell in filled)


def _as_beside(row: Sequence[tuple[Cell, ...]]) -> Sequence[tuple[Cell, ...]]:
    """Return the row's cells parted as the one is whose label was read: "4. Допжносп / …" beside "4. Должность / …".

    A misread label is taken for the one that it resembles; where none does it stays, so that persons abreast keep their columns.
    """
    known = next((parts[0].lines for parts in row if len(parts) == 2 and parts[1].lines), ())
    if not known:
        firsts = [parts[0].lines[0] for parts in row if len(parts[0].lines) > 1]
        if len(firsts) < 2 or not all(_alike(firsts[0], first) for first in firsts):
            return row
        known = tuple(firsts[:1])
    made: list[tuple[Cell, ...]] = []
    for parts in row:
        lines = parts[0].lines
        if len(parts) > 1 or len(lines) < 2 or has_boxes(parts[0].text):
            made.append(parts)
            continue
        label = replace(parts[0], lines=known if _alike(lines[0], known[0]) else lines[:1])
        made.append((label, replace(parts[0], lines=lines[1:])))
    return made


def _alike(one: Line, other: Line) -> bool:
    """Tell whether two lines, short enough for labels, have most of their letters in common."""
    if max(len(one.text), len(other.text)) > LABEL_LETTERS_MAX:
        return False
    return SequenceMatcher(None, key(one.text), key(other.text), autojunk=False).ratio() >= ALIKE


def _label_within(cell: Cell, lexicon: Lexicon) -> tuple[Cell, ...]:
    """Return the labels with which lines of the cell begin, each with its value behind or below it; () where there is none."""
    if not cell.lines or cell_label(cell, lexicon):
        return ()
    parts: list[Cell] = []
    headed: tuple[Cell, ...] = ()
    for line in cell.lines:
        if (count := _label_words(line, lexicon)) > 0:
            parts += [replace(cell, lines=(Line(line.words[:count]),)), replace(cell, lines=(Line(line.words[count:]),))]
        elif parts:
            parts[-1] = replace(parts[-1], lines=(*parts[-1].lines, line))
        elif not headed and len(cell.lines) > 2 and lexicon.role_heading(unmarked(line.text)) is not None:
            headed = (replace(cell, lines=(line,)),)  # "A. HEAD OF DELEGATION" above labelled lines
        else:
            break
    return (*headed, *parts) if parts else _label_over(cell, lexicon)


def _label_over(cell: Cell, lexicon: Lexicon) -> tuple[Cell, ...]:
    """Return the label in the cell's first line and the value below it; () where none is: a bracket goes on with a label."""
    first, below = cell.lines[:1], cell.lines[1:]
    text = " ".join(line.text for line in below)
    over = below and not _BRACKET.fullmatch(text) and lexicon.label(bare(first[0].words)) and not lexicon.label(text)
    return (replace(cell, lines=first), replace(cell, lines=below)) if over else ()


def _label_words(line: Line, lexicon: Lexicon) -> int:
    """Return of how many words the label consists with which the line begins, a colon and a value behind it; 0 for none."""
    for count in range(1, len(line.words)):
        whole = count + (line.words[count].text in ":：" and count + 1 < len(line.words))
        colon = whole > count or line.words[count - 1].text.endswith(COLONS)
        if colon and lexicon.label(bare(line.words[:count])):
            return whole
    return 0


def unmarked(text: str) -> str:
    """Return the heading without the mark before it: "A. HEAD OF DELEGATION"."""
    mark = marker_pattern().match(text)
    return bare_label(text[mark.end() if mark is not None else 0 :])
