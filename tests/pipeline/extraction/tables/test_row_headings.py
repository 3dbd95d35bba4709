"""Tests of what stands between the rows of a table and is no person."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.tables.row_headings import is_head_again, with_headings_apart
from pipeline.extraction.words.lexicon import lexicon


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


def test_the_last_line_of_a_post_heads_nobody(build: Any, knowledge: Knowledge) -> None:
    """The word "Federation" stands no farther from the line above than that from the name."""
    lines = ("Mr. Tomas Verlin", "Solicitor-General of the", "Federation")
    first = (
        Cell(1, 1, tuple(build.line(text, 0.1 + 0.03 * at) for at, text in enumerate(lines))),
        Cell(1, 2, (build.line("Ministry of Justice", 0.1, 0.6),)),
    )
    second = (Cell(2, 1, (build.line("Ms. Ilse Marenko", 0.3),)), Cell(2, 2, (build.line("Police", 0.3, 0.6),)))
    assert with_headings_apart([first, second], 0, lexicon(knowledge)) == [first, second]


def _row(build: Any, number: int, text: str) -> tuple[Cell, ...]:
    """Return the row of these cells, parted by "|", whose lines are parted by "/"."""
    cells = [part.strip() for part in text.split("|")]
    lines = [[part.strip() for part in cell.split("/") if part.strip()] for cell in cells]
    return tuple(
        Cell(number, column, tuple(build.line(line, 0.1 * number + 0.02 * at, 0.2 * column) for at, line in enumerate(held)))
        for column, held in enumerate(lines, 1)
    )


@pytest.mark.parametrize(
    ("language", "head", "row", "again"),
    [
        (
            "es",
            "Nombre|Cargo|Ministerio|Función|E-mail",
            "Sra. Alba/Mariscal|Jefa de/Departamento|Instituto/Menor|Delegado|",
            False,
        ),
        ("es", "Nombre|Cargo|Ministerio|Función|E-mail", "Sr./Blas Ortuna|Secretario||Delegado|", False),
        ("en", "Name|Position|Ministry|Capacity", "Ms./Ilse Marenko|Head of/Department|Office|Representative", False),
        ("fr", "Nom|Titre|Ministère|Fonction", "M./Luc Arnaudin|Chef de/Service|Institution/nationale|Délégué", False),
        ("en", "Name|Position|Ministry|Capacity", "Name|Position|Ministry|Capacity", True),
        ("en", "Name|Position|Ministry|Capacity", "Name/of the delegate|Position|Min1stry|Capacity", True),
        ("fr", "Nom|Titre|Ministère|Fonction", "Nom|Téléphone|Courriel|", True),
        ("ru", "Ф.И.О.|Должность|Ведомство", "Ф.И.О.|Должность|Ведомство", True),
        ("zh", "姓名|职务|单位", "姓名|职务|单位", True),
    ],
)
def test_a_head_that_comes_again_is_told_from_a_person(
    build: Any, knowledge: Knowledge, language: str, head: str, row: str, again: bool
) -> None:
    """Lines of a person's narrow cells may be labels elsewhere; a head's cells are labels as a whole."""
    rows = [_row(build, 1, head), _row(build, 2, row)]
    known = columns_of(rows[:1], lexicon(knowledge), language)
    assert known is not None
    assert is_head_again(rows[1], known[0], lexicon(knowledge)) == again
