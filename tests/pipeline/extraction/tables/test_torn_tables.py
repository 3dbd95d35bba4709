"""Tests of tables torn apart on a poor page."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Line, Page, Paragraph, Source, Table
from pipeline.extraction.tables.torn_tables import with_torn_tables
from pipeline.extraction.words.lexicon import lexicon

COLUMNS = (0.1, 0.4, 0.7)


def _row(build: Any, number: int, top: float, *texts: str) -> tuple[Cell, ...]:
    lines = [(build.line(text, top, left),) if text else () for text, left in zip(texts, COLUMNS, strict=True)]
    return tuple(Cell(number, column, cell) for column, cell in enumerate(lines, 1))


def _line(build: Any, top: float, *parts: tuple[str, float]) -> Line:
    return Line(tuple(word for text, left in parts for word in build.line(text, top, left).words))


@pytest.fixture
def rows(build: Any, knowledge: Knowledge) -> Any:
    """Returns the texts of the rows of the first table of a page with a table and these blocks below it."""

    def rows_(*below: Paragraph | Table, source: Source = Source.OCR) -> list[list[str]]:
        table = Table(
            (
                _row(build, 1, 0.10, "Name", "Title", "Telephone"),
                _row(build, 2, 0.14, "Mr. Tomas Verlin", "Legal Adviser", "22 40 11 20"),
            )
        )
        page = Page(1, source, (table, *below), language="en")
        (mended,) = with_torn_tables(build.document(page), lexicon(knowledge)).pages
        assert isinstance(mended.blocks[0], Table)
        return [[cell.text for cell in row] for row in mended.blocks[0].rows]

    return rows_


def test_what_stands_in_the_columns_goes_on(build: Any, rows: Any) -> None:
    """A line read as a paragraph, and a table of fewer columns below it, are rows of the table above."""
    paragraph = Paragraph((_line(build, 0.18, ("Ms. Ilse Marenko", 0.1), ("Judge", 0.4), ("22 40 11 21", 0.7)),))
    line = _line(build, 0.22, ("Inspector", 0.4), ("22 40 11 22", 0.7))
    table = Table(((Cell(1, 1, (build.line("Mr. Oren Baskov", 0.22, 0.1),)), Cell(1, 2, (line,))),))
    assert rows(paragraph, table)[2:] == [
        ["Ms. Ilse Marenko", "Judge", "22 40 11 21"],
        ["Mr. Oren Baskov", "Inspector", "22 40 11 22"],
    ]


def test_a_cell_alone_between_two_parts_of_a_table_goes_on(build: Any, rows: Any) -> None:
    """The second number of a cell was read as a paragraph, and the rest as a table whose numbers have two columns."""
    paragraph = Paragraph((_line(build, 0.17, ("22 40 11 99", 0.7)),))
    texts = [("Ms. Ilse Marenko", 0.1), ("Judge", 0.4), ("22 40", 0.7), ("11 21", 0.76)]
    table = Table((tuple(Cell(1, column, (build.line(text, 0.20, left),)) for column, (text, left) in enumerate(texts, 1)),))
    assert rows(paragraph, table)[2:] == [["", "", "22 40 11 99"], ["Ms. Ilse Marenko", "Judge", "22 40 11 21"]]
    heading = Paragraph((_line(build, 0.17, ("Advisers:", 0.1)),))
    assert len(rows(heading, table)) == 2


def test_the_closing_below_torn_rows_is_none_of_them(build: Any, knowledge: Knowledge) -> None:
    """Read as rows of the same table, it stays text; Chinese is read letter by letter, so that only gaps part its cells."""

    def cell(top: float, column: int, text: str, left: float) -> Cell:
        words = tuple(word for at, letter in enumerate(text) for word in build.line(letter, top, left + 0.017 * at).words)
        return Cell(1, column, (Line(words),) if words else ())

    def row(top: float, *texts: str) -> tuple[Cell, ...]:
        return tuple(
            cell(top, column, text, left) for column, (text, left) in enumerate(zip(texts, (0.1, 0.2, 0.5), strict=True), 1)
        )

    table = Table((row(0.1, "姓名", "职务", "单位"), row(0.14, "喻建平", "处长", "司法部")))
    name = cell(0.18, 1, "卢卫斌", 0.1).lines[0].words + cell(0.18, 1, "法官", 0.2).lines[0].words
    below = Table(
        ((Cell(1, 1, (Line(name),)), cell(0.18, 2, "公安部", 0.5)), (cell(0.22, 1, "顺致最崇高的敬意。", 0.1), Cell(2, 2, ())))
    )
    page = Page(1, Source.OCR, (table, below), language="zh")
    (mended,) = with_torn_tables(build.document(page), lexicon(knowledge)).pages
    whole, closing = mended.blocks
    assert isinstance(whole, Table)
    assert [[cell.text for cell in row] for row in whole.rows[2:]] == [["卢卫斌", "法官", "公安部"]]
    assert isinstance(closing, Paragraph)
    assert closing.lines[0].text == "顺致最崇高的敬意。"


def test_running_text_below_a_table_stays_text(build: Any, rows: Any) -> None:
    """A sentence's words stand where they fall; so does a line whose words begin at a column without a gap before it."""
    sentence = Paragraph((build.line("The Mission avails itself of this opportunity to renew its thanks", 0.18, 0.1),))
    assert len(rows(sentence)) == 2
    close = Paragraph((_line(build, 0.18, ("Ms. Ilse Marenko and several", 0.113), ("Judges", 0.4)),))
    assert len(rows(close)) == 2


def test_typed_pages_are_not_torn(build: Any, rows: Any) -> None:
    """There a paragraph is one."""
    paragraph = Paragraph((_line(build, 0.18, ("Ms. Ilse Marenko", 0.1), ("Judge", 0.4), ("22 40 11 21", 0.7)),))
    assert len(rows(paragraph, source=Source.TEXT)) == 2


def test_rows_that_cannot_be_cut_stay_the_table_that_they_were(build: Any, knowledge: Knowledge) -> None:
    """A long title runs over the beginning of the next column: its row and those below are no lines of a text."""
    head = Table(
        (
            _row(build, 1, 0.10, "Name", "Title", "Status"),
            _row(build, 2, 0.14, "1 Mr. Tomas Verlin", "Legal Adviser", "Head"),
        )
    )
    places = (0.1, 0.13, 0.4, 0.7)
    texts = [
        ("2", "Ms. Ilse Marenko", "Judge", "Member"),
        ("3", "Mr. Oren Baskov", "Inspector of the Department of Investigations", "Member"),
        ("4", "Ms. Ada Brook", "Clerk", "Member"),
    ]
    below = Table(
        tuple(
            tuple(
                Cell(at, column, (build.line(text, 0.14 + 0.04 * at, left),))
                for column, (text, left) in enumerate(zip(row, places, strict=True), 1)
            )
            for at, row in enumerate(texts, 1)
        )
    )
    page = Page(1, Source.OCR, (head, below), language="en")
    (mended,) = with_torn_tables(build.document(page), lexicon(knowledge)).pages
    _, rest = mended.blocks
    assert isinstance(rest, Table)
    assert [[cell.text for cell in row] for row in rest.rows] == [list(row) for row in texts[1:]]
