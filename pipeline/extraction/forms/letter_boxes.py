"""Names set letter by letter into boxes: "K E B ONY E" is one word, and an empty box parts two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from models.page import Cell, Line, Table, Word
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.lexicon import Lexicon

WORDS_MIN = 3  # of what was read from the boxes
LETTERS_MAX = 2.2  # a word, on the average; letters of neighbouring boxes are often read as one word
NARROW = 0.6  # of the usual letter's width, the narrowest one
SLACK = 0.25  # of a box's width, by which a letter stands off its middle
DRIFT = 0.2  # the same for each box of a longer step


def with_letters_joined(table: Table, lexicon: Lexicon) -> Table:
    """Return the table with such names as they would be written, where a label in the row asks for a name or a part of one."""
    rows = tuple(_row(row, lexicon) for row in table.rows)
    return table if rows == table.rows else Table(rows)


def _row(row: tuple[Cell, ...], lexicon: Lexicon) -> tuple[Cell, ...]:
    labels = [index for index, cell in enumerate(row) if PERSONAL & {*lexicon.label(cell.text)}]
    lines = [line for cell in row for line in cell.lines] if len(labels) == 1 else []
    if not lines or len(row) < 2:
        return row
    others = [index for index, cell in enumerate(row) if index not in labels and cell.lines]
    words = [word for index in others for line in row[index].lines for word in line.words]
    told = all(len(row[index].lines) == 1 for index in others)
    joined = _joined(sorted(words, key=lambda word: word.box.left)) if told else None
    if joined is None:
        return row
    line = (Line(tuple(joined)),)
    return tuple(
        cell if index in labels else replace(cell, lines=line if index == others[0] else ()) for index, cell in enumerate(row)
    )


def _joined(words: Sequence[Word]) -> list[Word] | None:
    """Return the words that the letters make; None where they do not stand in boxes of one width."""
    letters = sum(len(word.text) for word in words)
    if (
        len(words) < WORDS_MIN
        or letters > LETTERS_MAX * len(words)
        or not all(w.text.isalpha() and w.text.isupper() for w in words)
    ):
        return None
    steps = [(after.box.left - word.box.left, len(word.text)) for word, after in pairwise(words)]
    width = median(step / count for step, count in steps)
    letter = median([word.box.width for word in words if len(word.text) == 1] or [width])
    if any(word.box.width < (len(word.text) - 1) * width + NARROW * letter for word in words if len(word.text) > 1):
        return None  # initials before a name: "J P S ROY"
    made = [words[0]]
    for (step, count), word in zip(steps, words[1:], strict=True):
        boxes = round(step / width) if width > 0 else 0
        if not count <= boxes <= count + 1 or abs(step / width - boxes) > max(SLACK, DRIFT * boxes):
            return None
        if boxes > count:
            made.append(word)
        else:
            before = made[-1]
            box, sure = before.box.union(word.box), min(before.confidence, word.confidence)
            made[-1] = replace(before, text=before.text + word.text, box=box, confidence=sure)
    return made
