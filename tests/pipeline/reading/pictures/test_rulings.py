"""Ruled tables on a page's picture."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.rulings import ruled_tables, without_rulings


@pytest.fixture
def ruled(drawn: Callable[..., Pixels]) -> Pixels:
    """Return a page with a table of two rows and two columns, and a line of text in a cell and below."""
    page = drawn([("Ada Brook", 0.15, 0.32), ("Vienna, 14 April 2009", 0.1, 0.6)])
    for row in (400, 500, 600):
        page[row : row + 2, 100:900] = 0
    for column in (100, 500, 898):
        page[400:602, column : column + 2] = 0
    return page


def test_lines_are_found_where_they_are(ruled: Pixels) -> None:
    """Three lines across and three down, in fractions of the page."""
    (table,) = ruled_tables(ruled)
    assert np.allclose(table.across, [401 / 1400, 501 / 1400, 601 / 1400], atol=0.003)
    assert np.allclose(table.down, [0.101, 0.501, 0.899], atol=0.004)


def test_breaks_and_slant_do_no_harm(ruled: Pixels) -> None:
    """A fax loses dots, and a page is never quite straight."""
    ruled[:, 300:308] = 255
    for column in range(0, 1000, 100):
        ruled[:, column : column + 100] = np.roll(ruled[:, column : column + 100], column // 250, axis=0)
    (table,) = ruled_tables(ruled)
    assert (len(table.across), len(table.down)) == (3, 3)


def test_only_the_lines_are_painted_over(ruled: Pixels, drawn: Callable[..., Pixels]) -> None:
    """Letters keep every dot; of the lines nothing is left."""
    tables, painted = without_rulings(ruled)
    assert len(tables) == 1
    assert (painted < 128).sum() == (drawn([("Ada Brook", 0.15, 0.32), ("Vienna, 14 April 2009", 0.1, 0.6)]) < 128).sum()


def test_text_and_single_lines_are_no_table(drawn: Callable[..., Pixels]) -> None:
    """A rule under a letterhead and lines of prose make no cells, and the page is left as it is."""
    page = drawn([("The Permanent Mission has the honour to inform", 0.1, 0.1 + 0.03 * line) for line in range(20)])
    page[90:93, 100:900] = 0
    tables, painted = without_rulings(page)
    assert tables == ()
    assert painted is page


def test_a_line_that_is_not_drawn_in_a_row_parts_no_cells_there(ruled: Pixels) -> None:
    """In the second row the middle line is gone: its two cells are one."""
    ruled[504:598, 495:505] = 255
    (table,) = ruled_tables(ruled)
    assert table.absent == {(1, 1)}


def test_a_line_through_half_of_the_columns_counts_however_thick_the_others_are(ruled: Pixels) -> None:
    """The frame is drawn thrice as thick as the line between two rows, which goes through the second column alone."""
    ruled[400:406, 100:900] = 0
    ruled[596:602, 100:900] = 0
    ruled[495:505, 106:496] = 255
    (table,) = ruled_tables(ruled)
    assert len(table.across) == 3
    assert table.undrawn == {(1, 0)}


def test_tables_close_below_each_other_are_two(drawn: Callable[..., Pixels]) -> None:
    """A form for each person, ten dots apart, with its own columns: the gap is too small to break a line."""
    page = drawn([("Ada Brook", 0.15, 0.31), ("Ben Stone", 0.15, 0.46)])
    for top, column in ((400, 350), (610, 600)):
        for row in (top, top + 100, top + 198):
            page[row : row + 2, 100:900] = 0
        for place in (100, column, 898):
            page[top : top + 200, place : place + 2] = 0
    first, second = ruled_tables(page)
    assert len(first.down) == len(second.down) == 3
    assert first.across[-1] < second.across[0]


def test_a_heading_that_no_line_parts_is_a_row_of_its_table(ruled: Pixels) -> None:
    """The vertical lines stop above a body's name and go on below it, at the sides too: one table."""
    ruled[595:605, 100:900] = 255
    for row in (520, 600):
        ruled[row : row + 2, 100:900] = 0
    ruled[505:517, 95:905] = 255
    ruled[507:515, 400:520] = 0
    (table,) = ruled_tables(ruled)
    assert len(table.across) == 4


def test_a_line_through_a_single_row_parts_its_cells_alone(drawn: Callable[..., Pixels]) -> None:
    """A form's row "Telephone | Fax" among rows of one cell, high ones and one too low to tell by its lines alone."""
    page = drawn([("Telephone", 0.15, 0.44), ("Capacity: Head of delegation", 0.15, 0.513)])
    for row in (300, 400, 500, 600, 700, 730):
        page[row : row + 2, 100:900] = 0
    for column in (100, 898):
        page[300:732, column : column + 2] = 0
    page[600:700, 400:402] = 0
    (table,) = ruled_tables(page)
    assert len(table.down) == 3
    assert table.absent == {(0, 1), (1, 1), (2, 1), (4, 1)}


def test_a_stroke_within_a_cell_is_no_line(ruled: Pixels) -> None:
    """It does not reach from one horizontal line to the next."""
    ruled[540:580, 250:252] = 0
    (table,) = ruled_tables(ruled)
    assert len(table.down) == 3


def test_on_a_scan_a_line_through_a_single_row_is_none(ruled: Pixels) -> None:
    """It may be the edge of a stamp or a stroke of a signature: only on a page drawn from a file it parts two cells."""
    for row in range(700, 1300, 100):
        ruled[row : row + 2, 100:900] = 0
    for column in (100, 500, 898):
        ruled[600:1202, column : column + 2] = 0
    ruled[600:700, 250:252] = 0
    assert len(ruled_tables(ruled)[0].down) == 4
    assert len(without_rulings(ruled)[0][0].down) == 3


def test_on_a_scan_the_edge_of_a_stamp_parts_no_cells(ruled: Pixels) -> None:
    """It goes over the line between two rows, and through neither of them; of a broken line half is left in every row."""
    ruled[430:545, 250:252] = 0
    (table,) = without_rulings(ruled)[0]
    assert table.absent == {(0, 1), (1, 1)}
    ruled[402:600, 250:252] = 0
    ruled[430:450, 250:252] = ruled[530:550, 250:252] = 255
    (table,) = without_rulings(ruled)[0]
    assert table.absent == set()


def test_a_stamp_over_the_edge_of_a_low_table_does_not_hide_it(ruled: Pixels) -> None:
    """Its ring hangs together with the lines, and reaches as far below the table as that is high."""
    cv2.circle(ruled, (300, 640), 130, 0, 3)
    (table,) = without_rulings(ruled)[0]
    assert (len(table.across), len(table.down)) == (3, 3)
