"""Tests of choosing between a strip's lists with the sentences beside them, and its sentences alone."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.listed_or_told import listed_or_told
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.words.lexicon import lexicon

LIST = "1. Ms. Ada Lund, Judge\n2. Mr. Oren Talbek, Counsellor"
SIGNED = "Belize will be represented by Ms. Ada Lund, Judge.\n\nMr. Oren Talbek\nMinister-Counsellor\nEmbassy of Belize"
BOTH = f"The delegation will be headed by Mr. Jan Holm, Minister. The other members are:\n\n{LIST}"


@pytest.mark.parametrize(
    ("text", "away", "coming"),
    [
        ("Belize will be represented by Ms. Ada Lund, Judge.", False, ["Ada Lund"]),
        (LIST, False, ["Ada Lund", "Oren Talbek"]),
        (LIST, True, ["Ada Lund", "Oren Talbek"]),
        (BOTH, False, ["Ada Lund", "Jan Holm", "Oren Talbek"]),
        (SIGNED, False, ["Ada Lund"]),
        ("Mr. Oren Talbek\nCounsellor\n\nBelize will be represented by Ms. Ada Lund, Judge.", True, ["Ada Lund"]),
    ],
)
def test_a_list_stands_if_it_tells_of_those_who_come(
    build: Any, knowledge: Knowledge, text: str, away: bool, coming: list[str]
) -> None:
    """A list counts with the sentences beside it; where it only signs, or none of an unmarked one comes, it is none."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    lists, sentences = ListReader(strip, (), (), words), ProseReader(strip, (), (), words, anywhere=False)
    found = listed_or_told(strip, lists, lists.read(), sentences, (), (), lambda _: away, lexicon(knowledge))
    assert sorted(person.name[0].text for _, person in found) == coming
