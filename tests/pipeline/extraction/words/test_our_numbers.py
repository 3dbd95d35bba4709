"""How the notes that invite are numbered."""

from __future__ import annotations

import pytest

from pipeline.extraction.words.our_numbers import OUR_FORM


@pytest.mark.parametrize(("text", "found"), [("re cu 2009/33 (a)", True), ("cu2009/35a", True), ("as of 3 april 2009", False)])
def test_our_number_is_told_from_a_date(text: str, found: bool) -> None:
    """Letters, a year, a number and the part's letter; a year alone is none."""
    assert (OUR_FORM.search(text) is not None) is found
