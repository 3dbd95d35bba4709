"""Tests of names with their spelling below them in one cell. All persons are invented."""

from __future__ import annotations

from typing import Any

from models.page import Cell
from pipeline.extraction.lists.spelt_cells import is_native, spelt_apart


def test_the_spelling_is_taken_apart(build: Any) -> None:
    """Lines in Latin letters below a native name are its spelling; a name in Latin letters alone has none."""
    page = build.page("王小明\nWANG Xiaoming")
    cell = Cell(1, 1, tuple(page.lines()))
    row, latin = spelt_apart([cell], [0])
    assert ([line.text for line in row[0].lines], [line.text for line in latin]) == (["王小明"], ["WANG Xiaoming"])
    alone = Cell(1, 1, tuple(page.lines())[1:])
    assert spelt_apart([alone], [0]) == ([alone], ())


def test_native_lines_have_letters(build: Any) -> None:
    """Figures are written in no script."""
    native = [is_native(line) for line in build.page("王小明\nWANG\n1-2").lines()]
    assert native == [True, False, False]
