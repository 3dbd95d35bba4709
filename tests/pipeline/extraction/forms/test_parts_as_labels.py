"""Tests of parts in the delegation that are labels elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.forms.form_fields import stretches_of
from pipeline.extraction.forms.parts_as_labels import with_parts_as_values
from pipeline.extraction.words.lexicon import Lexicon

REACH = 0.036  # of the page's height


def _told(build: Any, words: Lexicon, *lines: Any, above: bool) -> list[tuple[str, bool]]:
    rows = stretches_of(lines, words, right_to_left=False)
    made = with_parts_as_values(rows, words, above=above, reach=REACH)
    return [(stretch.text, bool(stretch.names)) for row in made for stretch in row]


@pytest.mark.parametrize(
    ("part", "label"),
    [("Delegate", "Capacity"), ("Participant", "Role"), ("Délégué", "Rôle"), ("Delegado", "Calidad"), ("代表", "身份")],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_part_next_to_its_label_is_a_value(build: Any, words: Lexicon, part: str, label: str, above: bool) -> None:
    """Over a label below the values, or below one above them."""
    lines = [build.line(part, 0.2 if above else 0.22), build.line(label, 0.22 if above else 0.2)]
    assert (part, False) in _told(build, words, *lines, above=above)


def test_a_part_over_several_lines_is_one_value(build: Any, words: Lexicon) -> None:
    """In a narrow box it is wrapped, and its second line alone is a label for a State."""
    lines = [build.line("Head of", 0.2, 0.7), build.line("delegation", 0.22, 0.7), build.line("Capacity", 0.24, 0.7)]
    phone = [build.line("+676 23 318", 0.21), build.line("Telephone", 0.24)]
    assert ("Head of delegation", False) in _told(build, words, *lines, *phone, above=True)


def test_other_labels_stay_labels(build: Any, words: Lexicon) -> None:
    """Labels below one another, what stands in another column, and what is too far off."""
    assert ("Delegation", True) in _told(build, words, build.line("Delegation", 0.2), build.line("Capacity", 0.22), above=True)
    beside = _told(build, words, build.line("Delegate", 0.2, 0.7), build.line("Capacity", 0.22), above=True)
    assert ("Delegate", True) in beside
    far = _told(build, words, build.line("Delegate", 0.1), build.line("Capacity", 0.22), above=True)
    assert ("Delegate", True) in far
