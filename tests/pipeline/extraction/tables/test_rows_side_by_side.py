"""Rows of a table read as paragraphs side by side below it. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Block, Box, Cell, Line, Page, Paragraph, Source, Table, Word
from pipeline.extraction.tables.rows_side_by_side import with_rows_side_by_side
from pipeline.extraction.words.lexicon import Lexicon

PLACES = (0.1, 0.4, 0.7)
HEADED = (
    "Name|Position|E-mail",
    "Ministry of Justice||",
    "Ada Brook|Judge|a@x.example",
    "Police||",
    "Bo Marsh|Clerk|b@x.example",
)
BARE = ("Name|Position|E-mail", "Ada Brook|Judge|a@x.example", "Bo Marsh|Clerk|b@x.example")


def _line(text: str, left: float, top: float) -> Line:
    return Line((Word(text, Box(left, top, min(1.0, left + 0.01 * len(text)), top + 0.01), 1.0),))


def _blocks(words: Lexicon, build: Any, rows: tuple[str, ...], below: list[tuple[str, float, float]]) -> tuple[Block, ...]:
    """Return what becomes of a table and of the paragraphs below it, (text, left, top) each."""
    cells = [
        tuple(
            Cell(row, at, (_line(text, PLACES[at - 1], 0.1 + 0.03 * row),) if text else ())
            for at, text in enumerate(line.split("|"), 1)
        )
        for row, line in enumerate(rows, 1)
    ]
    paragraphs = [Paragraph((_line(*one),)) for one in below]
    page = Page(1, Source.LAYER, (Table(tuple(cells)), *paragraphs), language="en")
    told: tuple[Block, ...] = with_rows_side_by_side(build.document(page), words).pages[0].blocks
    return told


HEADING = ("Supreme Court of Norland, Criminal Chamber", 0.1, 0.28)
ROW = [("Eve Roy", 0.1, 0.31), ("Clerk", 0.4, 0.31), ("e@x.example", 0.7, 0.31)]


def test_a_heading_and_the_row_below_it_go_on_with_the_table(words: Lexicon, build: Any) -> None:
    """The heading ran into the next column: the person below it lost his body, and was asked about."""
    (table,) = _blocks(words, build, HEADED, [HEADING, *ROW])
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows[-2:]] == [[HEADING[0], "", ""], [text for text, _, _ in ROW]]
    assert [row[0].row for row in table.rows] == list(range(1, 8))


def test_a_row_alone_goes_on_too(words: Lexicon, build: Any) -> None:
    """What stands below it in one line, at the place of the first column, is a sentence."""
    below = [(text, left, top - 0.1) for text, left, top in ROW] + [("With best regards", 0.1, 0.25)]
    table, rest = _blocks(words, build, BARE, [(text, left, top + 0.01) for text, left, top in below])
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[-1]] == [text for text, _, _ in ROW]
    assert isinstance(rest, Paragraph)


@pytest.mark.parametrize(
    ("rows", "below"),
    [
        (BARE, [HEADING, *ROW]),  # no such heading stands in the table
        (HEADED, [HEADING]),  # nobody stands below it
        (HEADED, [("We thank you for this", 0.1, 0.28), *ROW]),  # no body
        (HEADED, [(text, left, top + 0.2) for text, left, top in ROW]),  # far below
        (HEADED, [("Vienna", 0.25, 0.28), ("4 May 2009", 0.5, 0.28)]),  # in other places
        (("Ada Brook|Judge|a@x.example", "Bo Marsh|Clerk|b@x.example"), ROW),  # no head
    ],
)
def test_other_paragraphs_stay(words: Lexicon, build: Any, rows: tuple[str, ...], below: list[tuple[str, float, float]]) -> None:
    """What does not stand in the columns right below, under a head that names them, is something else."""
    assert len(_blocks(words, build, rows, below)) == 1 + len(below)
