"""Cells of forms that hold a label and its value."""

from __future__ import annotations

from typing import Any

from models.page import Cell, Table
from pipeline.extraction.forms.labels_within import unmarked, with_labels_within
from pipeline.extraction.words.lexicon import Lexicon


def _texts(build: Any, words: Lexicon, text: str) -> list[list[str]]:
    (table,) = build.page(text, language="en").blocks
    assert isinstance(table, Table)
    return [[cell.text for cell in row if cell.lines] for row in with_labels_within(table.rows, words)]


def _cell(build: Any, row: int, column: int, *lines: str) -> Cell:
    return Cell(row + 1, column + 1, tuple(build.line(line, 0.1 * row + 0.02 * at) for at, line in enumerate(lines)))


def test_label_and_value_of_one_cell_are_parted(build: Any, words: Lexicon) -> None:
    """Where most rows hold such cells; a single one may be a value that begins so."""
    form = "Name: Ada Lund\t\nPosition: Judge\t\nE-mail: a.lund@mfa.example\t"
    assert _texts(build, words, form) == [["Name:", "Ada Lund"], ["Position:", "Judge"], ["E-mail:", "a.lund@mfa.example"]]
    assert _texts(build, words, "Name\tAda Lund\nPosition\tJudge\nRemarks\tName: as above")[2] == ["Remarks", "Name: as above"]


def test_a_misread_label_is_that_of_the_form_beside_it(build: Any, words: Lexicon) -> None:
    """Two forms stand abreast, each label above its value: where neither label was read, both are parted all the same."""
    rows = [("Lund", "Holm"), ("Ada", "Tom"), ("+43 1 20", "+43 1 30"), ("Judge", "Consul"), ("Bran", "Mull")]
    lines = [("Surname", "Surname"), ("First name", "First name"), ("Telephone", "Telephone"), ("Posltlom", "Position")]
    lines += [("Xuvo glam", "Xuvo gIam")]
    cells = [
        [_cell(build, at, n, label, row[n]) for n, label in enumerate(two)]
        for at, (row, two) in enumerate(zip(rows, lines, strict=True))
    ]
    told = [[cell.text for cell in row] for row in with_labels_within(cells, words)]
    assert told[3] == ["Position", "Judge", "Position", "Consul"]
    assert [len(row) for row in told] == [4, 4, 4, 4, 4]


def test_boxes_and_lone_headings_are_no_rows_without_labels(build: Any, words: Lexicon) -> None:
    """A form with labels above values has rows of boxes to tick and headings besides."""
    boxes = [_cell(build, 0, 0, "☐ Mr. ☒ Ms."), _cell(build, 0, 1, "☐ Dr.")]
    heading = [_cell(build, 1, 0, "Participant 2"), _cell(build, 1, 1)]
    filled = [
        [_cell(build, 2 + at, 0, *two)] for at, two in enumerate([("Surname", "Lund"), ("Position", "Judge"), ("Tel", "12")])
    ]
    rows = [boxes, heading, boxes, heading, *filled]
    assert [[cell.text for cell in row] for row in with_labels_within(rows, words)][-2:] == [["Position", "Judge"], ["Tel", "12"]]


def test_the_mark_of_a_heading_is_none_of_its_words() -> None:
    """It counts the form's parts."""
    assert unmarked("A. HEAD OF DELEGATION:") == "HEAD OF DELEGATION"
