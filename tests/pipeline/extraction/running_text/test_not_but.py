"""Tests of who does not come because another does: "not Mr. A, but Ms. B". All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.running_text.not_but import contrasted
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("language", "text", "gone"),
    [
        ("en", "It is no longer Mr. Odo Kessel who will attend, but Ms. Tilda Varn, Judge.", True),
        ("fr", "Ce n'est plus M. Odo Kessel qui viendra à Vienne, mais Mme Tilda Varn, Juge.", True),
        ("es", "Ya no será el Sr. Odo Kessel quien asistirá, sino la Sra. Tilda Varn, Jueza.", True),
        ("en", "The delegation will not be led by Mr. Odo Kessel, but by Ms. Tilda Varn, Judge.", False),
        ("en", "Mr. Odo Kessel will attend, but Ms. Tilda Varn will not.", False),
        ("fr", "Viendront M. Odo Kessel, mais aussi Mme Tilda Varn, Juge.", False),
    ],
)
def test_no_and_but_stand_right_before_the_persons(knowledge: Knowledge, language: str, text: str, gone: bool) -> None:
    """Only then does the first not come."""
    words: Any = lexicon(knowledge)
    names = [name for at in courtesy_forms(text, words, language, 0, len(text)) if (name := name_at(text, at, words, language))]
    assert contrasted(names, text, 0, words) == ({names[0].start} if gone else set())
