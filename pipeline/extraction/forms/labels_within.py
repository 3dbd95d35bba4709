"""Cells of forms that hold a label and its value, parted: "Name: Ada Lund" on one line, "Name" above "Ada Lund"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Line
from pipeline.extraction.forms.cell_labels import cell_label
from pipeline.extraction.forms.form_fields import bare
from pipeline.extraction.layout.item_marks import marker_pattern
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, bare_label

ROWS_WITHIN = 3  # rows whose cells hold label and value, of a form that is set so
_BRACKET = re.compile(r"[(（]\s*[^\W\d_][^()（）]*[)）]")  # below a label it goes on with it: "(as in passport)"


def with_labels_within(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> Sequence[Sequence[Cell]]:
    """Return the rows with cells that hold a label and its value parted, where most rows have such."""
    parted = [[part for cell in row for part in (_label_within(cell, lexicon) or (cell,))] for row in rows]
    more = sum(len(new) > len(old) for new, old in zip(parted, rows, strict=True))
    if more < ROWS_WITHIN or more * 2 <= sum(any(cell.lines for cell in row) for row in rows):
        return rows
    return [[part for cell in row for part in (_label_over(cell, lexicon) or (cell,))] for row in parted]


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
