"""Cells over several rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Table, Word
from pipeline.reading.geometry.spots import spotted
from pipeline.reading.geometry.tables import ruled_table

Setter = Callable[..., list[Word]]
ACROSS, DOWN = [10.0, 15.0, 20.0, 25.0], [0.0, 20.0, 60.0]
NAMES = [("Ada", 0.02, 0.12), ("Ben", 0.02, 0.17), ("Cara", 0.02, 0.22)]


def rows(set_words: Setter, placed: list[tuple[str, float, float]], undrawn: set[tuple[int, int]]) -> list[list[str]]:
    """Return the text of the cells of three ruled rows."""
    spots = spotted(set_words(placed), 0.01, 0.707, right_to_left=False)
    table = ruled_table(spots, ACROSS, DOWN, right_to_left=False, undrawn=undrawn)
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in table.rows]


@pytest.mark.parametrize("top", [0.11, 0.145, 0.17])
def test_a_value_is_said_of_every_row_wherever_it_stands(set_words: Setter, top: float) -> None:
    """At the top of its cell, on the height of the line that is not drawn, or in the lower row."""
    found = rows(set_words, [*NAMES, ("Ministry", 0.4, top)], {(1, 1)})
    assert found == [["Ada", "Ministry"], ["Ben", "Ministry"], ["Cara", ""]]


def test_a_value_over_three_rows_stands_in_the_middle_one(set_words: Setter) -> None:
    """All three have it, and its words keep their place."""
    spots = spotted(set_words([*NAMES, ("Ministry", 0.4, 0.17)]), 0.01, 0.707, right_to_left=False)
    table = ruled_table(spots, ACROSS, DOWN, right_to_left=False, undrawn={(1, 1), (2, 1)})
    assert table is not None
    assert {row[1].lines[0].box.top for row in table.rows} == {0.17}


def test_lines_of_one_value_on_both_sides_are_one(set_words: Setter) -> None:
    """A body of two lines in the middle of two rows."""
    placed = [*NAMES, ("Ministry", 0.4, 0.137), ("of Justice", 0.4, 0.153)]
    assert rows(set_words, placed, {(1, 1)})[:2] == [["Ada", "Ministry of Justice"], ["Ben", "Ministry of Justice"]]


def test_one_word_read_too_high_does_not_part_a_value(set_words: Setter) -> None:
    """The distance of lines is that of most cells: one line of another cell stands close to the one above it."""
    placed = [("Ada", 0.02, 0.11), ("Brook", 0.02, 0.121), ("Ben", 0.02, 0.16), ("Stone", 0.02, 0.176)]
    placed += [("Cara", 0.02, 0.21), ("Fell", 0.02, 0.226), ("Attorney", 0.4, 0.21), ("General", 0.4, 0.226)]
    placed += [("Ministry", 0.4, 0.137), ("of Justice", 0.4, 0.153)]
    found = rows(set_words, placed, {(1, 1)})
    assert [row[1] for row in found] == ["Ministry of Justice", "Ministry of Justice", "Attorney General"]


def test_two_values_that_stand_apart_are_two(set_words: Setter) -> None:
    """The line between them was lost."""
    found = rows(set_words, [*NAMES, ("Ministry", 0.4, 0.12), ("Police", 0.4, 0.17)], {(1, 1)})
    assert found == [["Ada", "Ministry"], ["Ben", "Police"], ["Cara", ""]]


def test_an_empty_cell_with_lines_around_it_stays_empty(set_words: Setter) -> None:
    """Nothing is said of whoever has no body."""
    assert rows(set_words, [*NAMES, ("Ministry", 0.4, 0.12)], set())[1:] == [["Ben", ""], ["Cara", ""]]


def test_a_text_beside_the_table_is_no_value(set_words: Setter) -> None:
    """Many words over all rows stay where they stand."""
    placed = [*NAMES, *((" ".join(["note"] * 12), 0.31, 0.105 + 0.016 * at) for at in range(3))]
    found = rows(set_words, placed, {(1, 1), (2, 1)})
    assert len({row[1] for row in found}) > 1


def test_a_row_that_only_ends_a_cell_is_none(set_words: Setter) -> None:
    """A line that is drawn below nothing makes no further entry."""
    found = rows(set_words, [NAMES[0], NAMES[2], ("Ministry", 0.4, 0.12)], {(1, 1)})
    assert found == [["Ada", "Ministry"], ["Cara", ""]]
