"""Lists of two columns: who, and beside it as what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Word
from pipeline.reading.geometry.listed import entry_starts
from pipeline.reading.geometry.spots import rows_of, spotted

Setter = Callable[..., list[Word]]
Starts = Callable[..., "list[bool] | None"]


@pytest.fixture
def starts(set_words: Setter) -> Starts:
    """Return a function that sets lines and tells where entries begin; the second column begins at half the width."""

    def told(lines: list[tuple[str, float, float]]) -> list[bool] | None:
        rows = rows_of(spotted(set_words(lines), 0.01, 0.707, right_to_left=False))
        edge = 0.45 * 0.707 / 0.01
        return entry_starts(rows, [[row.between(-1.0, edge), row.between(edge, 99.0)] for row in rows])

    return told


def test_a_title_runs_over_more_lines_than_the_name(starts: Starts) -> None:
    """Lines in the second column alone go on with the entry above."""
    lines = [("Ada Brook", 0.1, 0.3), ("Judge of the High", 0.5, 0.3), ("Court", 0.5, 0.316)]
    lines += [("Ben Stone", 0.1, 0.34), ("Clerk", 0.5, 0.34), ("of the Crown", 0.5, 0.356)]
    assert starts(lines) == [True, False, True, False]


def test_a_name_of_two_lines_is_one_entry(starts: Starts) -> None:
    """The family name above the given names, the title beside both."""
    lines = [
        ("BROOK", 0.1, 0.3),
        ("Judge of the", 0.5, 0.3),
        ("Ada", 0.1, 0.316),
        ("High Court", 0.5, 0.316),
        ("Vienna", 0.5, 0.332),
    ]
    lines += [("STONE", 0.1, 0.36), ("Clerk", 0.5, 0.36), ("Ben", 0.1, 0.376)]
    assert starts(lines) == [True, False, False, True, False]


def test_texts_beside_each_other_are_no_list(starts: Starts) -> None:
    """Two texts whose lines are not level, or that tell nothing of rows, stay texts."""
    lines = [(f"left text {number}", 0.1, 0.3 + 0.016 * number) for number in range(6)]
    assert starts([*lines, ("Vienna, 4 March", 0.5, 0.38)]) is None
    assert starts([*lines, *[(f"right {number}", 0.5, 0.3 + 0.016 * number) for number in range(6)]]) is None
