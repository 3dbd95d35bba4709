"""Bodies read into the cell of the name below them. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Box, Cell, Document, Line, Page, Source, Table, Word
from pipeline.extraction.tables.headings_above_rows import with_headings_above_rows
from pipeline.extraction.words.lexicon import Lexicon


def _line(text: str, left: float, top: float) -> Line:
    return Line((Word(text, Box(left, top, min(1.0, left + 0.01 * len(text)), top + 0.01), 1.0),))


def _rows(words: Lexicon, build: Any, row: tuple[tuple[tuple[str, float], ...], ...], source: Source) -> list[list[str]]:
    """Return the rows of a table of this row, after another; of each cell (text, height) of its lines."""
    cells = [tuple(_line(text, 0.1 + 0.3 * at, top) for text, top in lines) for at, lines in enumerate(row)]
    first = tuple(
        Cell(1, at + 1, (_line(text, 0.1 + 0.3 * at, 0.1),)) for at, text in enumerate(("Mr. Bo Marsh", "Judge", "b@x.example"))
    )
    table = Table((first, tuple(Cell(2, at + 1, lines) for at, lines in enumerate(cells))))
    page = Page(1, source, (table,), language="en")
    told: Document = with_headings_above_rows(build.document(page), words)
    (block,) = told.pages[0].blocks
    assert isinstance(block, Table)
    return [[cell.text for cell in one] for one in block.rows[1:]]


@pytest.mark.parametrize(
    "body",
    [
        "Embassy of Norland, Vienna",
        "Ministère de la Justice",
        "Ministerio de Justicia",
        "Министерство юстиции",
        "وزارة العدل",
        "司法部",
    ],
)
def test_a_body_above_the_name_heads_its_row(words: Lexicon, build: Any, body: str) -> None:
    """In six languages: the post and the address begin beside the name, which was lost."""
    row = (((body, 0.2), ("Ms. Eve Roy", 0.22)), (("Counsel", 0.22),), (("e@x.example", 0.22),))
    assert _rows(words, build, row, Source.LAYER) == [[body, "", ""], ["Ms. Eve Roy", "Counsel", "e@x.example"]]


@pytest.mark.parametrize(
    ("names", "height"),
    [
        ((("Ministry of Justice", 0.2), ("Ms. Eve Roy", 0.22)), 0.2),  # the post stands beside the body
        ((("Ministry of Justice", 0.2), ("Ms. Eve Roy", 0.22)), 0.21),  # in the middle of both
        ((("Ministry of Justice", 0.2), ("Department of Treaties", 0.22)), 0.22),  # a body of two lines
        ((("Deputy Director", 0.2), ("Ms. Eve Roy", 0.22)), 0.22),  # a post
        ((("Ms. Eve Roy", 0.2),), 0.2),
    ],
)
def test_other_lines_stay_in_their_cell(words: Lexicon, build: Any, names: tuple[tuple[str, float], ...], height: float) -> None:
    """So does what a form or mail was typed like."""
    row = (names, (("Counsel", height),), (("e@x.example", height),))
    assert len(_rows(words, build, row, Source.LAYER)) == 1
    assert len(_rows(words, build, row, Source.TEXT)) == 1
