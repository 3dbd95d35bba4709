"""Tests of names in a form whose label was not read."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.forms.names_alone import is_named
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ms. Ilse Marenko", True),
        ("Г-жа Маренко Ирина Олеговна", True),
        ("السيد أحمد محمد علي", True),
        ("Mr. Oren Talbek, Head of Unit", False),
        ("Ministry of Justice", False),
        ("Ilse Marenko", False),
    ],
)
def test_a_courtesy_form_and_a_name_are_a_person(knowledge: Knowledge, text: str, named: bool) -> None:
    """Nothing else stands beside the two."""
    assert is_named(text, lexicon(knowledge)) is named
