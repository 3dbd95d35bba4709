"""Tests of a page in the width in which it is looked at."""

from __future__ import annotations

import numpy as np

from pipeline.reading.pictures.inked import INK, WORK_WIDTH_PX, at_work_width, inked, paper


def test_a_page_is_looked_at_in_one_width() -> None:
    """However many dots it has, and without a change of its sides."""
    for width in (620, 2480):
        small = at_work_width(np.full((2 * width, width), 255, np.uint8))
        assert small.shape == (2 * WORK_WIDTH_PX, WORK_WIDTH_PX)


def test_ink_is_darker_than_the_paper_around_it() -> None:
    """On grey paper as on white; what is a little darker is a shadow."""
    for white in (255, 200):
        page = np.full((30, 30), white, np.uint8)
        page[10, 10], page[20, 20] = white - INK - 1, white - INK + 1
        assert np.argwhere(inked(page)).tolist() == [[10, 10]]


def test_paper_is_what_most_dots_are() -> None:
    """Neither ink nor a streak of light changes it."""
    page = np.full((30, 30), 220, np.uint8)
    page[:9], page[28:] = 0, 255
    assert paper(page) == 220
