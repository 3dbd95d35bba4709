"""Rows of a table that only hold contacts, of the person in the row above: "Tel. …, e-mail …" across it, below each of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.extraction.tables.cells import Row
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.contact_signs import has_number
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 2  # without a number of the row above: one by itself may be of them all
_CONTACT = re.compile(r"\S*[@©]\S*|[+(（]?\d[\d\s().+/–-]*")  # an address, or a number


def with_contact_rows_joined(rows: Sequence[Row], columns: Columns, lexicon: Lexicon) -> Sequence[Row]:
    """Return the rows with those that hold nothing but contacts as further lines of the row above.

    The cell of the number may reach over both, "1." beside the name and beside his telephone. Without that, one such row may
    hold the contacts of all: they are somebody's where several of the rows of persons have one below them.

    Args:
        rows: below the head.
        columns: what the columns hold.
        lexicon: the labels of contacts.
    """
    numbers = columns.at("number")
    below = [False, *(_is_below(above, row, numbers, lexicon) for above, row in pairwise(rows))]
    counted = any(told and any(row[at].lines for at in numbers if at < len(row)) for told, row in zip(below, rows, strict=True))
    starts = sum(told and not before for before, told in pairwise(below))
    if not counted and starts < ROWS_MIN:
        return rows
    joined: list[Row] = []
    for row, told in zip(rows, below, strict=True):
        if told and joined and len(row) == len(joined[-1]):
            cells = enumerate(zip(joined[-1], row, strict=True))
            joined[-1] = [cell if at in numbers else replace(cell, lines=cell.lines + more.lines) for at, (cell, more) in cells]
        else:
            joined.append(row)
    return joined


def _is_below(above: Row, row: Row, numbers: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether a row only holds contacts; its number, where it has one, is that of the row above."""
    for at in numbers:
        if at < len(row) and row[at].lines and (at >= len(above) or key(row[at].text) != key(above[at].text)):
            return False
    filled = [cell.text for at, cell in enumerate(row) if cell.lines and at not in numbers]
    return bool(filled) and all(is_contacts(text, lexicon) for text in filled)


def is_contacts(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text is addresses and numbers, with or without their labels, and nothing else."""
    if "@" not in text and not has_number(text):
        return False
    rests = (rest.strip(" \n.,;:：|/，；、–-") for rest in _CONTACT.split(text))
    return all(not rest or CONTACTS.intersection(lexicon.label(rest)) for rest in rests)
