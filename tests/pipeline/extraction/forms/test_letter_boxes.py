"""Letters in boxes make the name that was written; letters apart for another reason stay."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Box, Cell, Line, Table, Word
from pipeline.extraction.forms.letter_boxes import with_letters_joined
from pipeline.extraction.words.lexicon import lexicon

BOX = 0.02  # its width
LETTER = 0.011


def _boxed(text: str) -> Line:
    """Return the line of such words, each letter in a box; "_" is an empty one."""
    words, at = [], 0
    for word in text.split():
        if word != "_":
            left = 0.4 + at * BOX
            words.append(Word(word, Box(left, 0.2, left + (len(word) - 1) * BOX + LETTER, 0.21), 0.85))
        at += len(word)
    return Line(tuple(words))


def _table(build: Any, label: str, *lines: Line) -> Table:
    return Table(((Cell(1, 1, (build.line(label, 0.2),)), *(Cell(1, 2 + at, (line,)) for at, line in enumerate(lines))),))


@pytest.mark.parametrize(
    ("label", "read", "name"),
    [
        ("1. Family name", "KE B ONY EMOD I S A", "KEBONYEMODISA"),
        ("2. Other names", "B OIT UMEL O _ G R A C E", "BOITUMELO GRACE"),
        ("Nom", "S O W _ N D IA Y E", "SOW NDIAYE"),
        ("Apellidos", "R I QU E L M E _ D U A R T E", "RIQUELME DUARTE"),
        ("Фамилия", "Г РУ Ш Е В А", "ГРУШЕВА"),
        ("Nombres", "A N A", "ANA"),
    ],
)
def test_letters_in_boxes_are_joined(build: Any, knowledge: Knowledge, label: str, read: str, name: str) -> None:
    """Letters of neighbouring boxes were read as one word here and there; an empty box parts two words."""
    row = with_letters_joined(_table(build, label, _boxed(read)), lexicon(knowledge)).rows[0]
    assert [cell.text for cell in row] == [label, name]


def test_boxes_that_are_cells_are_joined_too(build: Any, knowledge: Knowledge) -> None:
    """Strokes between the letters made columns of them."""
    lines = [Line((word,)) for word in _boxed("M O T H U S I").words]
    row = with_letters_joined(_table(build, "Other names", *lines), lexicon(knowledge)).rows[0]
    assert [cell.text for cell in row if cell.lines] == ["Other names", "MOTHUSI"]


@pytest.mark.parametrize(("label", "text"), [("Name", "J P S ROY"), ("Class", "A B C D"), ("Name", "A B Van Dyk")])
def test_initials_and_other_fields_stay(build: Any, knowledge: Knowledge, label: str, text: str) -> None:
    """Initials before a name stand apart by blanks, and a letter of the name is narrower than a box."""
    table = _table(build, label, build.line(text, 0.2, 0.4))
    assert with_letters_joined(table, lexicon(knowledge)) is table


def test_letters_in_no_boxes_of_one_width_stay(build: Any, knowledge: Knowledge) -> None:
    """Where the distances differ nothing tells which letters belong together."""
    words = _boxed("K E B O N Y").words
    odd = Box(words[3].box.left + 0.5 * BOX, 0.2, words[3].box.right + 0.5 * BOX, 0.21)
    table = _table(build, "Family name", Line((*words[:3], Word("O", odd, 0.85), *words[4:])))
    assert with_letters_joined(table, lexicon(knowledge)) is table
