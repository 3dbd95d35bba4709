"""Tests of letters whose only list is their signature."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.running_text.signed_alone import signed_alone
from pipeline.extraction.words.lexicon import lexicon

SIGNATURE = "\n\nMr. Oren Talbek\nMinister-Counsellor\nEmbassy of Belize"


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        ("Belize will be represented by Ms. Ada Lund, Judge.", ["Ada Lund"]),
        ("Belize will attend the meeting.", []),
    ],
)
def test_whom_the_sentences_announce_comes(build: Any, knowledge: Knowledge, sentence: str, coming: list[str]) -> None:
    """Who signs below is no delegate where somebody else is announced; where nobody is, nothing is decided here."""
    page = build.page(sentence + SIGNATURE)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    listed = ListReader(strip, (), (), words).read()
    assert [person.name[0].text for _, person in listed] == ["Oren Talbek"]
    told = signed_alone(strip, listed, ProseReader(strip, (), (), words, anywhere=False))
    assert [person.name[0].text for _, person in told] == coming
