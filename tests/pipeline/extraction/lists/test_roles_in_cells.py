"""Roles in cells that no heading gives them."""

from __future__ import annotations

import pytest

from models.page import Box, Cell, Line, Word
from pipeline.extraction.lists.roles_in_cells import _role_below, roles_unread
from pipeline.extraction.words.lexicon import Lexicon


def _cell(text: str) -> Cell:
    read = tuple(Word(word, Box(0.1, 0.1, 0.2, 0.2), 1.0) for word in text.split())
    return Cell(1, 1, (Line(read),) if read else ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Lee\nHead of\nDelegation", "Ada Lee"),
        ("M. Luc\nArman\nChef de la\ndélégation", "M. Luc\nArman"),
        ("Ana Ríos\n(Jefa de\nDelegación)", "Ana Ríos"),
        ("Ada Lee\nHead of\nSection", None),
        ("Ada\nMary\nLee", None),
        ("Head of\nDelegation", None),
    ],
)
def test_a_role_that_runs_over_ends_the_name(words: Lexicon, text: str, name: str | None) -> None:
    """Lines that are a role only together are no part of the name; without a name above they stay."""
    end = _role_below(text, words)
    assert (None if end is None else text[:end]) == name


def test_who_leads_may_stand_among_remarks(words: Lexicon) -> None:
    """A cell of an unknown column that says who leads is read, unless a column of roles stands in the table."""
    row = (_cell("Ada Lee"), _cell("Head of delegation"), _cell("Expert"), _cell(""))
    assert list(roles_unread(row, ("name", "", "", ""), words)) == [1]
    assert list(roles_unread(row, ("name", "", "role", ""), words)) == []
