"""Horizontal lines that are not drawn in a column."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.rulings import ruled_tables

GAP = slice(497, 506)


@pytest.fixture
def ruled(drawn: Callable[..., Pixels]) -> Pixels:
    """Return a page with a table of three rows and three columns, a line of text in each row."""
    page = drawn([("Ada Brook", 0.15, 0.3), ("Ben Stone", 0.15, 0.37), ("Cara Fell", 0.15, 0.44)])
    for row in (400, 500, 600, 700):
        page[row : row + 2, 100:900] = 0
    for column in (100, 350, 600, 898):
        page[400:702, column : column + 2] = 0
    return page


def test_a_line_that_is_not_drawn_in_a_column_is_told(ruled: Pixels) -> None:
    """The first line within the table is gone in the second column: its number in the table, and the column's."""
    ruled[GAP, 356:596] = 255
    (table,) = ruled_tables(ruled)
    assert table.undrawn == {(1, 1)}


def test_a_value_on_the_height_of_the_line_is_none(ruled: Pixels, drawn: Callable[..., Pixels]) -> None:
    """A body in the middle of both rows stands where the line would be."""
    ruled[GAP, 356:596] = 255
    ruled = np.minimum(ruled, drawn([("Ministry of Justice", 0.38, 0.349)]))
    (table,) = ruled_tables(ruled)
    assert table.undrawn == {(1, 1)}


def test_the_ends_of_letters_beside_the_line_are_none(ruled: Pixels, drawn: Callable[..., Pixels]) -> None:
    """A body of two lines: the feet of the upper one and the heads of the lower one come near to where the line would be."""
    ruled[GAP, 356:596] = 255
    ruled = np.minimum(ruled, drawn([("Ministry of mmmmmmm", 0.36, 0.332), ("nnnnn and of mmmmm", 0.36, 0.353)]))
    (table,) = ruled_tables(ruled)
    assert table.undrawn == {(1, 1)}


def test_pieces_of_a_line_are_a_broken_line(ruled: Pixels) -> None:
    """What a fax left of it, shorter than a stroke of a letter, still parts two cells."""
    for left in range(356, 596, 20):
        ruled[GAP, left : left + 9] = 255
    ruled[GAP, 356:370] = 255
    (table,) = ruled_tables(ruled)
    assert not table.undrawn


def test_a_pale_line_is_drawn(ruled: Pixels) -> None:
    """In the second column the line is grey."""
    ruled[GAP, 356:596] = np.where(ruled[GAP, 356:596] < 128, 190, 255)
    (table,) = ruled_tables(ruled)
    assert not table.undrawn


def test_a_whole_table_has_none(ruled: Pixels) -> None:
    """Every line is drawn in every column, also where a slanted page bends them."""
    for column in range(0, 1000, 100):
        ruled[:, column : column + 100] = np.roll(ruled[:, column : column + 100], column // 250, axis=0)
    (table,) = ruled_tables(ruled)
    assert not table.undrawn
