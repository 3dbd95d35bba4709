"""Columns that say of everybody on a sheet whether he comes: "Attending (Yes/No)"."""

from __future__ import annotations

import re
from dataclasses import replace

from models.page import Table
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_CHOICES = re.compile(r"[(（\[][^()（）\[\]]{0,30}[)）\]]|[^\W\d_]{1,4}\s?/\s?[^\W\d_]{1,4}")  # "(Yes/No)", "Y/N"


def without_those_not_attending(table: Table, lexicon: Lexicon) -> Table:
    """Return the table without the rows of those of whom such a column answers "No"; places stay.

    The head must ask that and nothing else ("Attending the dinner" is another matter), and somebody must be answered for
    otherwise: where nobody is, the column may hold something else.
    """
    if len(table.rows) < 2:
        return table
    heads = [key(_CHOICES.sub(" ", cell.text)) for cell in table.rows[0]]
    column = next((index for index, head in enumerate(heads) if head in lexicon.said.attendance_heads), None)
    if column is None:
        return table
    answers = [key(row[column].text) if column < len(row) else "" for row in table.rows[1:]]
    denied = [answer in lexicon.said.answered_no for answer in answers]
    if not any(denied) or not any(answer and not no for answer, no in zip(answers, denied, strict=True)):
        return table
    kept = [tuple(replace(cell, lines=()) for cell in row) if no else row for row, no in zip(table.rows[1:], denied, strict=True)]
    return replace(table, rows=(table.rows[0], *kept))
