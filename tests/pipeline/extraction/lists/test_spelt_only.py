"""Rows named by the Latin spelling alone."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Cell
from pipeline.extraction.lists.spelt_only import is_unread, named_by_spelling
from pipeline.extraction.tables.heads import Columns

COLUMNS = Columns(("number", "name", "latin", "title"), ((), (), (), ()))


@pytest.mark.parametrize(("text", "unread"), [("", True), ("50", True), ("女 1:", True), ("贺晓", False), ("Li", False)])
def test_a_name_has_two_letters(build: Any, text: str, unread: bool) -> None:
    """Figures and a single letter are what is left of one."""
    row = [Cell(1, 1, ()), Cell(1, 2, (build.line(text, 0.1),) if text else ())]
    assert is_unread(row, [1]) is unread


def test_the_spelling_stands_for_the_name() -> None:
    """In one column the whole name, in two the family name first; without a spelling nobody is named."""
    assert named_by_spelling(COLUMNS, [1], [2]) == ["number", "", "name", "title"]
    assert named_by_spelling(COLUMNS, [1], [2, 3]) == ["number", "", "family", "given"]
    assert named_by_spelling(COLUMNS, [1], []) == ["number", "", "latin", "title"]
