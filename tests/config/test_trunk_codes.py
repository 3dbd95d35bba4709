"""Tests of the codes that were dialled before numbers within a State."""

from __future__ import annotations

from config.knowledge import load_knowledge
from config.trunk_codes import trunk_codes_of_before


def test_the_codes_are_figures_of_states_that_are_known() -> None:
    """Each State is one of the list, its codes begin with 0 as codes within a State do, and its numbers have some figures."""
    known = {state.iso2 for state in load_knowledge().states}
    assert "MX" in trunk_codes_of_before()
    for state, told in trunk_codes_of_before().items():
        assert state in known
        assert told.codes
        assert all(code.isdecimal() and code.startswith("0") for code in told.codes)
        assert 5 < told.figures < 16
