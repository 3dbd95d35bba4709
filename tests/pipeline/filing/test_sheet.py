"""Records as a plain sheet."""

from __future__ import annotations

import pytest

from pipeline.filing.sheet import harmless


@pytest.mark.parametrize("cell", ["=1+1", "+43", "-5", "@x", "\tx", "\rx", "  =1+1"])
def test_what_could_be_a_formula_is_made_text(cell: str) -> None:
    """An apostrophe before it keeps a spreadsheet program from computing."""
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "Ana LIMA", "a=b", "(+43) 1", "1"])
def test_all_else_stays(cell: str) -> None:
    """Ordinary text is not touched."""
    assert harmless(cell) == cell
