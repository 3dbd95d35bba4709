"""Tables below a heading or sentence of those who do not come. All persons are invented."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.denials_of_coming import denies_coming
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.told_elsewhere.struck_tables import without_struck_table
from pipeline.extraction.words.lexicon import lexicon


def _told(build: Any, knowledge: Knowledge, above: str) -> tuple[int, tuple[str, ...]]:
    page = build.page(above)
    document = build.document(page)
    part = next(iter(parts_of(document, page)))
    assert isinstance(part, Strip)
    held = passage(document, page, tuple(build.page("Ole Berg").lines()))
    person = Person((Piece(held, 0, len(held.text)),), via="table", weight=1.0)
    persons, away = without_struck_table([person], part, lexicon(knowledge), partial(denies_coming, knowledge=knowledge))
    return len(persons), away


@pytest.mark.parametrize("label", ["OUT", "Withdrawn members:", "a) Bajas:", "BAJAS"])
def test_a_label_strikes_off_the_whole_table(build: Any, knowledge: Knowledge, label: str) -> None:
    """It says so plainly: nobody is asked."""
    assert _told(build, knowledge, label) == (0, ())


@pytest.mark.parametrize(
    "sentence",
    [
        "The delegation changes. The following members will no longer attend:",
        "Personnes ne participant plus :",
        "Следующие лица участвовать не будут:",
        "谨通知代表团变更如下。以下人员不再参加:",
        "تعدل تشكيل الوفد. لن يشارك كل من:",
    ],
)
def test_a_sentence_says_that_they_do_not_come(build: Any, knowledge: Knowledge, sentence: str) -> None:
    """Their names are told to a person."""
    assert _told(build, knowledge, sentence) == (0, ("Ole Berg",))


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Per Lund is unable to attend. The delegation is now as follows:",
        "As the Minister cannot attend, the delegation will be as follows:",
        "The delegation is composed as follows:",
        "New members:",
    ],
)
def test_other_sentences_announce_those_below(build: Any, knowledge: Knowledge, sentence: str) -> None:
    """What they deny is said of others."""
    assert _told(build, knowledge, sentence) == (1, ())
