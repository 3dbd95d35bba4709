"""Lines of a ruled table of which but pieces or a shade are left."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from pipeline.reading.pictures.broken_rules import broken_rules, pale_columns
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.rulings import ruled_tables, without_rulings

TOP, BOTTOM = 400, 700
DOWN = (100, 300, 600, 898)


@pytest.fixture
def table(drawn: Callable[..., Pixels]) -> Pixels:
    """Return a page with a table of four rows and three columns, of which the first and last lines and two more are drawn."""
    page = drawn([("Ada Brook", 0.12, 0.3), ("Judge", 0.32, 0.3), ("Karl Holm", 0.12, 0.41), ("Prosecutor", 0.62, 0.46)])
    page[1300:1320] = 0  # the black edge of a fax: ink enough to tell what is pale
    for row in (TOP, 550, BOTTOM):
        page[row : row + 2, 100:900] = 0
    for column in DOWN:
        page[TOP : BOTTOM + 2, column : column + 2] = 0
    return page


def _dashed(page: Pixels, row: int, on: int, off: int) -> None:
    for left in range(100, 900, on + off):
        page[row : row + 2, left : left + on] = 0


@pytest.mark.parametrize(("on", "off"), [(12, 8), (6, 6), (10, 12)])
def test_a_line_of_pieces_through_all_cells_parts_two_rows(table: Pixels, on: int, off: int) -> None:
    """Pieces shorter than strokes of letters, half of the line: it is found, and painted over with the others."""
    _dashed(table, 475, on, off)
    (found,) = ruled_tables(table)
    assert len(found.across) == 4
    _, painted = without_rulings(table)
    assert (painted[470:482, 110:290] < 128).sum() == 0


def test_lines_of_text_are_no_broken_lines(drawn: Callable[..., Pixels]) -> None:
    """Letters take as much of the width, but stand higher than a line is thick."""
    text = "Ministry of Foreign Affairs and International Cooperation of the Republic of"
    ink = np.asarray((drawn([(text, 0.1, 0.3 + 0.02 * line) for line in range(8)]) < 128) * np.uint8(255), dtype=np.uint8)
    assert broken_rules(ink, 380, 700, DOWN) == []


def test_pieces_in_one_cell_alone_are_no_line_of_the_table(table: Pixels) -> None:
    """A dashed line for a signature in a cell leaves its row whole."""
    for left in range(610, 890, 20):
        table[475:477, left : left + 12] = 0
    assert len(ruled_tables(table)[0].across) == 3


def test_a_pale_line_parts_two_columns(table: Pixels) -> None:
    """A hair line that the scan left as a shade."""
    table[TOP:BOTTOM, 700:702] = 190
    page = table.copy()
    page[TOP:BOTTOM, 610:800] = np.where(page[TOP:BOTTOM, 610:800] < 128, 255, page[TOP:BOTTOM, 610:800])
    (found,) = ruled_tables(page)
    assert len(found.down) == 5


def test_a_streak_of_a_fax_parts_no_columns(table: Pixels) -> None:
    """It goes on above and below the table."""
    table[:, 500:502] = np.minimum(table[:, 500:502], 190)
    assert len(ruled_tables(table)[0].down) == 4


def test_a_shade_with_words_across_it_parts_no_columns(table: Pixels) -> None:
    """Nobody writes over a line of his table."""
    table[TOP:BOTTOM, 165:167] = np.minimum(table[TOP:BOTTOM, 165:167], 190)
    assert len(ruled_tables(table)[0].down) == 4


def test_strokes_of_letters_below_each_other_are_no_line(drawn: Callable[..., Pixels]) -> None:
    """The same letter begins every line of a column: between the lines nothing stands."""
    page = drawn([("I", 0.4, 0.3 + 0.05 * line) for line in range(4)])
    assert pale_columns(page, (255.0, 0.0), [400, 470, 540, 610, 680], [100, 898]) == []
