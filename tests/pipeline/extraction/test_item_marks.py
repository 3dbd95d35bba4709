"""Tests of the marks with which items of a list begin."""

from __future__ import annotations

import pytest

from pipeline.extraction.item_marks import item_marks


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["a. Jefa de Delegación, la Ministra", "b. Delegada, la Fiscal"], [3, 3]),
        (["A. Mr. John Muturo, Judge", "B. Ms. Ada Lund, Adviser"], [3, 3]),
        (["A. Muturo, Judge", "Ministry of Justice"], [0, 0]),
        (["J. Muturo", "P. Lund"], [0, 0]),
        (["2. Mr. John Muturo", "3) Ms. Ada Lund"], [3, 3]),
    ],
)
def test_letters_that_count_on_are_marks(texts: list[str], marks: list[int]) -> None:
    """A small letter with a stop is an item's mark, a large one where the next line's counts on; else it is an initial."""
    assert item_marks(texts) == marks
