"""Tests of heads of tables whose border was not seen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Page, Paragraph, Source, Table
from pipeline.extraction.tables.heads_apart import with_heads_put
from pipeline.extraction.words.lexicon import lexicon

COLUMNS = (0.1, 0.2, 0.5, 0.75)


def _row(build: Any, number: int, top: float, *texts: str) -> tuple[Cell, ...]:
    lines = [
        tuple(build.line(line, top + 0.02 * at, left) for at, line in enumerate(text.split("/")) if line)
        for text, left in zip(texts, COLUMNS, strict=True)
    ]
    return tuple(Cell(number, column, cell) for column, cell in enumerate(lines, 1))


@pytest.fixture
def rows(build: Any, knowledge: Knowledge) -> Any:
    """Returns the texts of the rows of the last table of a page with these blocks, and how many blocks there are."""

    def rows_(*blocks: Paragraph | Table, source: Source = Source.OCR) -> tuple[list[list[str]], int]:
        page = replace(build.page("x"), source=source, blocks=blocks)
        (made,) = with_heads_put(build.document(page), lexicon(knowledge)).pages
        assert isinstance(made, Page)
        table = made.blocks[-1]
        assert isinstance(table, Table)
        return [[cell.text for cell in row] for row in table.rows], len(made.blocks)

    return rows_


BODY = (("1", "VERLIN Tomas", "Legal Adviser", "t.verlin@moj.example"), ("2", "MARENKO Ilse", "Judge", "i.marenko@moj.example"))
HEAD = ("No.", "Name", "Title", "E-mail")


def _body(build: Any) -> Table:
    return Table(tuple(_row(build, at, 0.26 + 0.04 * at, *texts) for at, texts in enumerate(BODY, 1)))


def test_lines_above_a_table_are_its_head(build: Any, rows: Any) -> None:
    """Each of them stands over a column; the paragraph above them stays."""
    above = [Paragraph((build.line(text, 0.27, left),)) for text, left in zip(HEAD, COLUMNS, strict=True)]
    letter = Paragraph((build.line("The delegation of Norland is composed of the following members and experts:", 0.245),))
    assert rows(letter, *above, _body(build)) == ([list(HEAD), *map(list, BODY)], 2)


def test_a_heading_across_the_table_tells_no_columns(build: Any, rows: Any) -> None:
    """The body above its persons is wider than the first column: each label still stands over its own."""
    above = [Paragraph((build.line(text, 0.27, left),)) for text, left in zip(HEAD, COLUMNS, strict=True)]
    heading = _row(build, 1, 0.29, "Ministry of the Interior and of Civil Protection", "", "", "")
    table = Table((heading, *_body(build).rows))
    assert rows(*above, table)[0][:2] == [list(HEAD), ["Ministry of the Interior and of Civil Protection", "", "", ""]]


def test_other_lines_above_a_table_stay(build: Any, rows: Any) -> None:
    """Words that are no heads, a line over all columns, heads of too few columns, typed text, a table with its own head."""
    words = [Paragraph((build.line(text, 0.27, left),)) for text, left in zip(("Vienna", "Annex", "2009"), COLUMNS, strict=False)]
    assert rows(*words, _body(build)) == ([*map(list, BODY)], 4)
    sentence = Paragraph((build.line("Name and title and e-mail of each of the members of the delegation follow below", 0.27),))
    assert rows(sentence, _body(build)) == ([*map(list, BODY)], 2)
    few = [Paragraph((build.line(text, 0.27, left),)) for text, left in zip(HEAD[:2], COLUMNS, strict=False)]
    assert rows(*few, _body(build)) == ([*map(list, BODY)], 3)
    above = [Paragraph((build.line(text, 0.27, left),)) for text, left in zip(HEAD, COLUMNS, strict=True)]
    assert rows(*above, _body(build), source=Source.TEXT)[1] == 5
    headed = Table((_row(build, 1, 0.3, *HEAD), *(_row(build, at, 0.3 + 0.04 * at, *texts) for at, texts in enumerate(BODY, 1))))
    assert rows(*above, headed)[1] == 5


def test_a_head_read_into_the_first_row_is_parted_from_it(build: Any, rows: Any) -> None:
    """The line between them was not seen: labels stand above a person and his address."""
    first = _row(build, 1, 0.3, "No./1", "Name/VERLIN Tomas", "Title/Legal Adviser", "E-mail/t.verlin@moj.example")
    read, _ = rows(Table((first, _row(build, 2, 0.36, *BODY[1]))))
    assert read == [list(HEAD), *map(list, BODY)]


def test_a_head_is_parted_where_the_lines_of_a_page_have_places(build: Any, rows: Any) -> None:
    """A typed PDF whose rules were not seen is as a picture; the cells of an office file are as they were typed."""
    first = _row(build, 1, 0.3, "No./1", "Name/VERLIN Tomas", "Title/Legal Adviser", "E-mail/t.verlin@moj.example")
    table = Table((first, _row(build, 2, 0.36, *BODY[1])))
    assert rows(table, source=Source.LAYER)[0] == [list(HEAD), *map(list, BODY)]
    assert len(rows(table, source=Source.TEXT)[0]) == 2


def test_a_head_of_several_lines_stays_whole(build: Any, rows: Any) -> None:
    """Its lower lines hold no value: an explanation, the other language."""
    first = _row(build, 1, 0.3, "No./N°", "Name/Nom", "Title/Fonction", "E-mail/Courriel")
    read, _ = rows(Table((first, _row(build, 2, 0.36, *BODY[0]))))
    assert len(read) == 2


def test_a_table_read_as_a_single_row_is_parted(build: Any, rows: Any) -> None:
    """Where nothing stands below the row, one value tells that it holds more than the head."""
    whole = _row(build, 1, 0.3, "", "Name/Mr. VERLIN/Ms. MARENKO", "Title/Adviser/Judge", "Department/Justice/Court")
    assert rows(Table((whole,)))[0][0] == ["", "Name", "Title", "Department"]
