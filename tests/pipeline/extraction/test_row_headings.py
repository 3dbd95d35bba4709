"""Tests of headings read as the last line of the cell above them."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell
from pipeline.extraction.lexicon import lexicon
from pipeline.extraction.row_headings import with_headings_apart


@pytest.mark.parametrize(
    ("last", "top", "apart"),
    [
        ("Ministry of Justice", 0.16, True),
        ("Verlin", 0.16, False),  # the name goes on
        ("Ministry of Justice", 0.12, False),  # his own body, close below the name
    ],
)
def test_a_body_below_all_else_in_a_row_heads_the_next(
    build: Any, knowledge: Knowledge, last: str, top: float, apart: bool
) -> None:
    """It stands apart, and names a body; a name's second line does not."""
    first = (Cell(1, 1, (build.line("Mr. Tomas", 0.1), build.line(last, top))), Cell(1, 2, (build.line("Judge", 0.1, 0.6),)))
    second = (Cell(2, 1, (build.line("Ms. Ilse Marenko", 0.2),)), Cell(2, 2, (build.line("Adviser", 0.2, 0.6),)))
    rows = with_headings_apart([first, second], 0, lexicon(knowledge))
    told = [[cell.text for cell in row] for row in rows]
    name = "Mr. Tomas" if apart else f"Mr. Tomas {last}"
    assert told == [[name, "Judge"], *([[last, ""]] if apart else []), ["Ms. Ilse Marenko", "Adviser"]]
