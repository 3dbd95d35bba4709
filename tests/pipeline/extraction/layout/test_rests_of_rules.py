"""Rests of a table's lines read as dashes."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Cell, Table
from pipeline.extraction.layout.rests_of_rules import without_rests_of_rules


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        (("Adviser, Women and —", "Children's Bureau"), ["Adviser, Women and", "Children's Bureau"]),
        (("Member of the Board —_", "and Clerk"), ["Member of the Board", "and Clerk"]),
        (("Adviser —", "Office of the Prosecutor"), ["Adviser —", "Office of the Prosecutor"]),  # ends a short line: the writer's
        (("Adviser to the Minister -", "Norland"), ["Adviser to the Minister -", "Norland"]),  # a hyphen
        (("Head — of the Unit", "—"), ["Head — of the Unit", "—"]),
    ],
)
def test_a_dash_beyond_all_words_of_the_column_is_left_out(build: Any, lines: tuple[str, ...], meant: list[str]) -> None:
    """Within a line, behind a short one and alone it stays."""
    cell = Cell(1, 1, tuple(build.line(text, 0.1 + 0.02 * at) for at, text in enumerate(lines)))
    (row,) = without_rests_of_rules(Table(((cell,),))).rows
    assert [line.text for line in row[0].lines] == meant
