"""Vertical lines that are stems of letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Word
from pipeline.reading.geometry.spots import Spot, spotted
from pipeline.reading.geometry.stems_as_lines import stems
from pipeline.reading.geometry.tables import ruled_table

ACROSS, DOWN = [10.0, 15.0, 20.0, 25.0], [0.0, 28.0, 40.0, 42.5, 60.0]
ROWS = [
    (text, left, top)
    for top in (0.12, 0.17, 0.22)
    for text, left in (("Ada Brook", 0.02), ("Miembro de", 0.42), ("0043 664", 0.62))
]


def _spots(set_words: Callable[..., list[Word]], *rests: str) -> list[Spot]:
    placed = [(rest, 0.58, top) for rest, top in zip(rests, (0.12, 0.17, 0.22), strict=False)]
    return spotted(set_words([*ROWS, *placed]), 0.01, 0.707, right_to_left=False)


def test_a_column_of_last_letters_is_none(set_words: Callable[..., list[Word]]) -> None:
    """The l of "de la" was taken for a line in each row: what it leaves goes to the cell before, and the columns are three."""
    spots = _spots(set_words, "a", "a", "a")
    assert stems(spots, DOWN) == {2}
    table = ruled_table(spots, ACROSS, DOWN, right_to_left=False)
    assert table is not None
    assert [[cell.text for cell in row] for row in table.rows] == [["Ada Brook", "Miembro de a", "0043 664"]] * 3


@pytest.mark.parametrize(
    "rests",
    [
        ("a", "b", "c"),
        ("v", "v", "v"),
        ("1", "2", "3"),
        ("x", "x", "x"),
        ("X", "", ""),
        ("M", "F", "M"),
        ("a",),
        ("ja", "no", "ja"),
    ],
)
def test_a_narrow_column_with_its_own_signs_stays(set_words: Callable[..., list[Word]], rests: tuple[str, ...]) -> None:
    """Numbers, crosses, capitals, short words; a single letter tells nothing."""
    assert not stems(_spots(set_words, *rests), DOWN)
