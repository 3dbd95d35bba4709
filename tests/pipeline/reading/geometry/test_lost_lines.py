"""Vertical lines that were lost in one row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Word
from pipeline.reading.geometry.lost_lines import truly_absent
from pipeline.reading.geometry.spots import spotted

ACROSS, DOWN = [10.0, 15.0, 20.0, 25.0], [0.0, 28.0, 60.0]
ROWS = [("Ada Brook", 0.02, 0.12), ("Judge", 0.41, 0.12), ("Ben Stone", 0.02, 0.17), ("Clerk", 0.41, 0.17)]


def absent(set_words: Callable[..., list[Word]], *placed: tuple[str, float, float]) -> bool:
    """Return whether the line that seems not to be drawn in the third row is not."""
    spots = spotted(set_words([*ROWS, *placed]), 0.01, 0.707, right_to_left=False)
    return (2, 1) in truly_absent(spots, ACROSS, DOWN, {(2, 1)})


def test_words_that_stand_in_the_columns_tell_that_the_line_was_lost(set_words: Callable[..., list[Word]]) -> None:
    """Name and post of the last row begin where those above do, and are far apart."""
    assert not absent(set_words, ("Cara Fell", 0.02, 0.22), ("Prosecutor", 0.41, 0.22))


@pytest.mark.parametrize(
    "placed",
    [
        [("Ministry of Justice and Police", 0.22, 0.22)],  # a heading over both columns
        [("Cara Fell", 0.02, 0.22)],  # nothing behind the place
        [("Cara Fell", 0.02, 0.22), ("Prosecutor", 0.47, 0.22)],  # begins elsewhere
        [
            ("Cara Fell", 0.02, 0.22),
            ("Senior", 0.35, 0.22),
            ("Prosecutor", 0.41, 0.22),
        ],  # no wider than a blank, or over the place
    ],
)
def test_a_cell_over_both_columns_stays_one(set_words: Callable[..., list[Word]], placed: list[tuple[str, float, float]]) -> None:
    """What is said across, alone, or elsewhere than in the columns."""
    assert absent(set_words, *placed)


def test_the_edge_of_a_stamp_parts_nothing(set_words: Callable[..., list[Word]]) -> None:
    """A line that is drawn in no row stays absent."""
    spots = spotted(set_words([*ROWS, ("Cara Fell", 0.02, 0.22), ("Judge", 0.41, 0.22)]), 0.01, 0.707, right_to_left=False)
    everywhere = {(0, 1), (1, 1), (2, 1)}
    assert truly_absent(spots, ACROSS, DOWN, everywhere) == everywhere
