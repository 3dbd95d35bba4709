"""Old Word documents as pages."""

from __future__ import annotations

from pathlib import Path

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page, Table
from pipeline.reading.formats.doc import FORMAT

NOTE = (Path(__file__).parents[1] / "carriers" / "note.doc").read_bytes()


def test_letterhead_table_list_and_foot_come_in_their_order() -> None:
    """As Word shows them, numbers of the list included."""
    assert FORMAT.accepts(NOTE)
    (page,) = FORMAT.pages(NOTE, ReadingSettings())
    assert isinstance(page, Page)
    tables = [block for block in page.blocks if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in tables[0].rows][1:] == [
        ["Ms. Ada Brook", "Counsellor"],
        ["Mr. José Núñez", "Adviser"],
    ]
    lines = [line.text for line in page.lines()]
    assert lines[0].startswith("Permanent Mission of Utopia")
    assert lines[-5:] == [
        "1. Mr. Ben Stone",
        "2. Ms. Cleo Reed",
        "Its contact is the registry of the Mission",
        "Vienna, 20 March 2009",
        "Wagramer Strasse 5",
    ]


def test_a_damaged_document_is_a_problem() -> None:
    """It says so and raises nothing."""
    (problem,) = FORMAT.pages(NOTE[:3_000], ReadingSettings())
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.ATTACHMENT_DAMAGED
