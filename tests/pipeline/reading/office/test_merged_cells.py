"""Merged cells of typed tables."""

from __future__ import annotations

from pipeline.reading.office.merged_cells import Spanning, filled_down, spread


def test_what_goes_on_from_above_is_said_of_every_row() -> None:
    """A ministry's cell over three rows names the ministry of three persons; above the first row nothing goes on."""
    rows = filled_down([["Ada", "Ministry of Justice"], ["Ben", None], [None, None], ["Cleo", ""]])
    assert rows == (("Ada", "Ministry of Justice"), ("Ben", "Ministry of Justice"), ("Ben", "Ministry of Justice"), ("Cleo", ""))
    assert filled_down([[None, "x"]]) == (("", "x"),)


def test_cells_of_markup_are_laid_into_columns() -> None:
    """Places taken by cells of rows above, and by cells over several columns, are not given to others."""
    rows = spread([[Spanning("1", down=2), Spanning("Ada"), Spanning("MoJ", down=2)], [Spanning("Judge")]], 10)
    assert filled_down(rows) == (("1", "Ada", "MoJ"), ("1", "Judge", "MoJ"))
    rows = spread([[Spanning("List of delegates", across=3)], [Spanning("Ada"), Spanning("Judge"), Spanning("MoJ")]], 10)
    assert filled_down(rows) == (("List of delegates", "", ""), ("Ada", "Judge", "MoJ"))


def test_absurd_spans_are_bounded() -> None:
    """A page that claims a million columns costs no more than the limit."""
    (row,) = spread([[Spanning("x", across=10**6, down=10**6)]], 50)
    assert len(row) == 50


def test_a_short_row_leaves_the_places_before_a_cell_from_above_empty() -> None:
    """A row with too few cells still meets the cell from above in its own column."""
    rows = spread([[Spanning("a"), Spanning("b"), Spanning("c", down=2)], [Spanning("d")]], 10)
    assert filled_down(rows)[1] == ("d", "", "c")
