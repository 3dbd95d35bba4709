"""Tests of columns that are pieces of the words before them."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Page, Source, Table
from pipeline.extraction.tables.torn_columns import with_torn_columns
from pipeline.extraction.words.lexicon import lexicon

LEFT = (0.05, 0.35, 0.6)


@pytest.fixture
def rows(build: Any, knowledge: Knowledge) -> Any:
    """Returns the texts of the rows of a table whose last column begins at `last`."""

    def rows_(*texts: tuple[str, ...], last: float = 0.66, source: Source = Source.OCR) -> list[list[str]]:
        table = Table(
            tuple(
                tuple(
                    Cell(number, column, (build.line(text, 0.1 + number / 20, left),) if text else ())
                    for column, (text, left) in enumerate(zip(row, (*LEFT, last), strict=True), 1)
                )
                for number, row in enumerate(texts, 1)
            )
        )
        page = Page(1, source, (table,), language="en")
        (mended,) = with_torn_columns(build.document(page), lexicon(knowledge)).pages
        assert isinstance(mended.blocks[0], Table)
        return [[cell.text for cell in row] for row in mended.blocks[0].rows]

    return rows_


HEAD = ("Name", "Title", "Telephone", "")
FIRST, SECOND = ("Mr. Tomas Verlin", "Legal Adviser", "22 40", "11 20"), ("Ms. Ilse Marenko", "Judge", "22 40", "11 21")


def _place(build: Any) -> float:
    return float(build.line("22 40 1", 0.1, LEFT[2]).words[-1].box.left)


def test_what_stands_a_blank_behind_is_one_with_it(build: Any, rows: Any) -> None:
    """The column without a head goes; its figures end the numbers at their left."""
    assert rows(HEAD, FIRST, SECOND, last=_place(build)) == [
        ["Name", "Title", "Telephone"],
        ["Mr. Tomas Verlin", "Legal Adviser", "22 40 11 20"],
        ["Ms. Ilse Marenko", "Judge", "22 40 11 21"],
    ]


def test_a_column_apart_stays(build: Any, rows: Any) -> None:
    """So does one with a head, one that was typed, and dirt a blank behind."""
    assert len(rows(HEAD, FIRST, SECOND, last=0.9)[0]) == 4
    assert len(rows((*HEAD[:3], "Room"), FIRST, SECOND, last=_place(build))[0]) == 4
    assert len(rows(HEAD, FIRST, SECOND, last=_place(build), source=Source.TEXT)[0]) == 4
    dirt = [(*row[:3], "//,.~-S") for row in (FIRST, SECOND)]
    assert rows(HEAD, *dirt, last=_place(build))[1][2:] == ["22 40", "//,.~-S"]
