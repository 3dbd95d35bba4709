"""Cells of forms that hold a label and its value."""

from __future__ import annotations

from typing import Any

from models.page import Table
from pipeline.extraction.forms.labels_within import unmarked, with_labels_within
from pipeline.extraction.words.lexicon import Lexicon


def _texts(build: Any, words: Lexicon, text: str) -> list[list[str]]:
    (table,) = build.page(text, language="en").blocks
    assert isinstance(table, Table)
    return [[cell.text for cell in row if cell.lines] for row in with_labels_within(table.rows, words)]


def test_label_and_value_of_one_cell_are_parted(build: Any, words: Lexicon) -> None:
    """Where most rows hold such cells; a single one may be a value that begins so."""
    form = "Name: Ada Lund\t\nPosition: Judge\t\nE-mail: a.lund@mfa.example\t"
    assert _texts(build, words, form) == [["Name:", "Ada Lund"], ["Position:", "Judge"], ["E-mail:", "a.lund@mfa.example"]]
    assert _texts(build, words, "Name\tAda Lund\nPosition\tJudge\nRemarks\tName: as above")[2] == ["Remarks", "Name: as above"]


def test_the_mark_of_a_heading_is_none_of_its_words() -> None:
    """It counts the form's parts."""
    assert unmarked("A. HEAD OF DELEGATION:") == "HEAD OF DELEGATION"
