"""Tests of a rest of a cell right below a value."""

from __future__ import annotations

import pytest

from models.finding import Finding, Where
from models.page import Box, Line, Page, Paragraph, Source, Word
from pipeline.extraction.trust.left_below import is_left_below, may_be_below, spelt_letters

PLACE = Box(0.1, 0.10, 0.3, 0.12)
NAME = Finding("name", "Alphonsine Godelieve", "Alphonsine Godelieve", 0.9, Where("scan", 1, PLACE, ""))


def _page(text: str, *, left: float = 0.1, top: float = 0.125) -> Page:
    words = tuple(
        Word(word, Box(left + at * 0.1, top, left + at * 0.1 + 0.095, top + 0.02)) for at, word in enumerate(text.split())
    )
    return Page(1, Source.OCR, (Paragraph((Line((Word("Alphonsine", PLACE),)), Line(words))),))


def _is_left(page: Page, *others: Finding, claimed: tuple[Box, ...] = ()) -> bool:
    return is_left_below(NAME, page, claimed, spelt_letters((NAME, *others)))


def test_the_last_word_of_a_name_stands_below_it() -> None:
    """The name "Alphonsine Godelieve" was filed, and "Owona" in the next line of its cell belonged to nobody."""
    assert _is_left(_page("Owona"))


def test_what_belongs_to_something_is_no_rest() -> None:
    """Neither what another value claims, nor the second piece of a value, of which only the first has a place."""
    title = Finding("title", "Head of the Owona Office", "", 0.9)
    assert not _is_left(_page("Owona"), claimed=(Box(0.09, 0.12, 0.3, 0.15),))
    assert not _is_left(_page("Owona"), title)


@pytest.mark.parametrize(
    "text", ["Tel.: 123", "Function:", "(ABDRAKHMANOV)", "Name / Nom", "attend the meeting.", "Овона", "a b c d e f"]
)
def test_labels_brackets_sentences_and_other_letters_are_no_rest(text: str) -> None:
    """They stand below many a whole name."""
    assert not _is_left(_page(text))


def test_a_rest_begins_where_its_value_does() -> None:
    """Another column and a line further down are not of its cell."""
    assert not _is_left(_page("Owona", left=0.5))
    assert not _is_left(_page("Owona", top=0.16))
    assert may_be_below(Box(0.1, 0.125, 0.2, 0.145), PLACE)
    assert not may_be_below(Box(0.1, 0.1, 0.2, 0.12), PLACE)


def test_addresses_and_values_without_a_place_have_no_rest() -> None:
    """Of them nothing is said."""
    address = Finding("email", "a@b.org", "", 0.9, NAME.where)
    assert not is_left_below(address, _page("Owona"), (), "")
    assert not is_left_below(Finding("name", "x", "x", 0.9), _page("Owona"), (), "")
