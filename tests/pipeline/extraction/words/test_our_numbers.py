"""How the notes that invite are numbered."""

from __future__ import annotations

import pytest

from pipeline.extraction.words.our_numbers import NUMBER_OF_NOTE, OUR_FORM


@pytest.mark.parametrize(("text", "found"), [("re cu 2009/33 (a)", True), ("cu2009/35a", True), ("as of 3 april 2009", False)])
def test_our_number_is_told_from_a_date(text: str, found: bool) -> None:
    """Letters, a year, a number and the part's letter; a year alone is none."""
    assert (OUR_FORM.search(text) is not None) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("for CU 2009/33 (A)", "CU 2009/33 (A)"),
        ("CU2009/35 next", "CU2009/35"),
        ("TEL 5512/33", None),
        ("TEL 1998/12", None),
        ("FAX 2014/457", None),
    ],
)
def test_the_number_of_a_note_as_written(text: str, found: str | None) -> None:
    """Capitals, a year and a number, with the part in brackets where it has one; a telephone number has no year."""
    match = NUMBER_OF_NOTE.search(text)
    assert (match and match.group()) == found
