"""Tests of lines that announce who stands below them."""

from __future__ import annotations

import pytest

from pipeline.extraction.lists.led_in import leads_in
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("above", "first", "wanted"),
    [
        ("The delegation:", False, True),
        ("Instead, the Police will be represented by", True, True),
        ("Instead, the Police will be represented by", False, False),
        ("À sa place, la Police sera représentée par", True, True),
        ("estará representada por", True, True),
        ("The delegation will come.", True, False),
        ("by", True, False),
        ("", True, False),
    ],
)
def test_a_colon_or_a_paragraph_that_breaks_off_leads_in(words: Lexicon, above: str, first: bool, wanted: bool) -> None:
    """Behind "by" a new paragraph must begin: within one the line only had no more room."""
    assert leads_in(above, first=first, lexicon=words) is wanted
