"""Word documents."""

from __future__ import annotations

import io
from typing import Any

import docx

from config.settings import ReadingSettings
from models.errors import Problem
from models.page import Page, Table
from pipeline.reading.formats.docx import FORMAT

LIMITS = ReadingSettings()


def pages(document: Any) -> list[Page]:
    """Return the pages read of a document."""
    stream = io.BytesIO()
    document.save(stream)
    assert FORMAT.accepts(stream.getvalue())
    return [item for item in FORMAT.pages(stream.getvalue(), LIMITS) if isinstance(item, Page)]


def test_header_text_and_table_come_in_their_order() -> None:
    """The letterhead first; tables keep their cells where they stand."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Permanent Mission of Utopia"
    document.add_paragraph("The delegation:")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Ada Brook", "Counsellor"
    document.add_paragraph("Vienna")
    (page,) = pages(document)
    assert page.text.split("\n") == ["Permanent Mission of Utopia", "The delegation:", "Ada Brook", "Counsellor", "Vienna"]
    assert [isinstance(block, Table) for block in page.blocks] == [False, False, True, False]


def test_automatic_numbers_are_written_out() -> None:
    """Items are numbered as Word shows them."""
    document = docx.Document()
    document.add_paragraph("Ada Brook", style="List Number")
    document.add_paragraph("Ben Stone", style="List Number")
    assert pages(document)[0].text == "1. Ada Brook\n2. Ben Stone"


def test_tabs_are_columns_and_breaks_are_lines() -> None:
    """What is set with tabs stands apart on the grid."""
    document = docx.Document()
    document.add_paragraph("Name:\tAda Brook\nTitle:\tCounsellor")
    (page,) = pages(document)
    first, second = page.lines()
    assert first.words[1].box.left == second.words[1].box.left
    assert first.text == "Name: Ada Brook"


def test_a_page_break_begins_a_page() -> None:
    """An annex on a new page is one."""
    document = docx.Document()
    document.add_paragraph("Note verbale")
    document.add_page_break()
    document.add_paragraph("Annex")
    assert [(page.number, page.text) for page in pages(document)] == [(1, "Note verbale"), (2, "Annex")]


def test_a_document_that_unpacks_too_large_is_refused() -> None:
    """The limit is looked at before anything is read."""
    stream = io.BytesIO()
    docx.Document().save(stream)
    (problem,) = FORMAT.pages(stream.getvalue(), ReadingSettings(unpacked_max_bytes=10))
    assert isinstance(problem, Problem)


def test_a_cell_over_several_rows_is_said_of_each() -> None:
    """A ministry merged downwards beside three persons."""
    document = docx.Document()
    table = document.add_table(rows=3, cols=2)
    for row, name in enumerate(("Ada Brook", "Ben Stone", "Cleo Reed")):
        table.cell(row, 0).text = name
    table.cell(0, 1).merge(table.cell(1, 1)).text = "Ministry of Justice"
    (page,) = pages(document)
    (block,) = page.blocks
    assert isinstance(block, Table)
    assert [row[1].text for row in block.rows] == ["Ministry of Justice", "Ministry of Justice", ""]
