"""Tests of persons of whom something else is told than that they come. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.told_of_otherwise import told_of_otherwise
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        (", who used to receive your notes, has moved to another department.", True),
        (", who handled these matters until last year, is now a judge in another city.", True),
        (", who will be accompanied by two officers, will attend.", False),
        (", who leads the delegation, speaks English.", False),
        (", Adviser, who arrives on Monday", False),
    ],
)
def test_a_clause_about_somebody_announces_him_or_not(build: Any, knowledge: Knowledge, said: str, otherwise: bool) -> None:
    """Who is neither described nor said to come has only been told of."""
    page = build.page(f"Mr. Jan Holm{said}", language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = ListReader(strip, (), (), lexicon(knowledge)).read()
    assert any(told_of_otherwise(person, said, lexicon(knowledge)) for _, person in found) is otherwise
