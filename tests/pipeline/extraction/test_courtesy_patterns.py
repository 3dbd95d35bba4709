"""Courtesy forms are found however their stops and blanks were read."""

from __future__ import annotations

import re

import pytest

from pipeline.extraction.courtesy_patterns import after_pattern, honorific_pattern, letters


@pytest.mark.parametrize(
    ("form", "text"), [("Mr.", "Mr Sunde"), ("S.E. M.", "S.E, M. Ekué"), ("M.", "M, Ekué"), ("Sr./Sra.", "Sr. /Sra. Paz")]
)
def test_stops_and_blanks_may_be_lost_or_added(form: str, text: str) -> None:
    """A form is known without its stop, with a comma for it, with a blank more."""
    assert re.match(honorific_pattern(form), text)


def test_a_form_of_one_letter_is_no_initial() -> None:
    """The "M" of "M.A. Ekué" is an initial."""
    assert not re.match(honorific_pattern("M."), "M.A. Ekué")


def test_a_form_behind_the_name_is_not_the_beginning_of_a_body() -> None:
    """代表 is a form, 代表团 a body."""
    pattern = after_pattern("代表", ["代表团"])
    assert re.match(pattern, "代表，")
    assert not re.match(pattern, "代表团")


def test_letters_are_counted_without_stops() -> None:
    """Stops are no letters."""
    assert letters("S.E.") == 2
