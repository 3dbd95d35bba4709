"""Single shapes are told to be Arabic figures, or something else."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.reading.engine_parts.figure_shapes import FIGURES, OTHER, SIDE, SIGNS, odds_of, shape_of

STROKE = ["##..", "##..", "##..", ".##.", ".##.", ".##.", ".##.", ".##.", ".##.", ".###", "..##", "..##", "..##", "..##"]
WEDGE = [
    "##........##",
    "##........##",
    ".##......##.",
    ".##......##.",
    "..##....##..",
    "..##....##..",
    "..##....##..",
    "...##..##...",
    "...##..##...",
    "....####....",
    "....####....",
    "....####....",
    ".....##.....",
]
CROSS = ["...##..."] * 3 + ["########"] * 2 + ["...##..."] * 3
BOWL = [
    "#...............#",
    "##.............##",
    "##.............##",
    ".##...........##.",
    "..####.....####..",
    "....#########....",
]


def told(rows: list[str]) -> str:
    """Return what this drawing most likely is."""
    odds = odds_of(shape_of(np.array([[dot == "#" for dot in row] for row in rows]))[np.newaxis])
    return (FIGURES + SIGNS + "?")[int(odds[0].argmax())]


@pytest.mark.parametrize(("drawing", "figure"), [(STROKE, "١"), (WEDGE, "٧"), (WEDGE[::-1], "٨"), (CROSS, "+"), (BOWL, "?")])
def test_a_drawing_is_told(drawing: list[str], figure: str) -> None:
    """A stroke, two wedges, a plus; and what is none of them."""
    assert told(drawing) == figure


def test_a_shape_fills_its_picture() -> None:
    """It is made as large as fits, set in the middle, and keeps its proportions."""
    picture = shape_of(np.ones((8, 2), dtype=bool)).reshape(SIDE, SIDE)
    assert picture[:, 6:10].all()
    assert not picture[:, :6].any()


def test_odds_are_shares() -> None:
    """Each shape has odds of every class, which together are one."""
    odds = odds_of(np.stack([shape_of(np.ones((size, 3), dtype=bool)) for size in (2, 9)]))
    assert odds.shape == (2, OTHER + 1)
    assert np.allclose(odds.sum(axis=1), 1, atol=1e-5)
