"""Latin spellings behind names in other letters."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.spellings_told import spelling_bare, spelling_told
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("behind", "spelt"),
    [
        (" (по паспорту – Volha Kavaleva), консультант", "Volha Kavaleva"),
        ("（护照拼写Gulnar Abdurehim），检察员", "Gulnar Abdurehim"),
        (" (كما في جواز السفر: Karim Youssef)، مدير", "Karim Youssef"),
        (" (сотрудник Europol), консультант", None),
        (" (паспорт AB 1234567)", None),
        (", консультант", None),
    ],
)
def test_words_of_a_passport_tell_that_a_spelling_follows(knowledge: Knowledge, behind: str, spelt: str | None) -> None:
    """Other words in brackets tell something else."""
    told = spelling_told(behind, 0, lexicon(knowledge))
    assert (behind[slice(*told[0])] if told is not None else None) == spelt


def test_a_spelling_needs_no_brackets() -> None:
    """It goes as far as the comma."""
    assert spelling_bare(" Volha Kavaleva, консультант", 0) == ((1, 15), 15)
    assert spelling_bare(" Volha", 0) is None
