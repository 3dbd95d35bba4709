"""What announces whoever stands behind a label within a sentence."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.running_text.labelled_sentences import labelled_behind
from pipeline.extraction.words.lexicon import lexicon

LEXICON = lexicon(load_knowledge())


@pytest.mark.parametrize(
    ("sentence", "language", "mark"),
    [
        ("Head of delegation: Mr. Karl Moor", "en", ": "),
        ("Глава делегации - г-н Карл Моор", "ru", " - "),
        ("Three officials from the Police: Mr. Karl Moor", "en", ":"),
        ("Our head of delegation is Mr. Karl Moor", "en", "is "),
        ("Our hotel: the Imperial", "en", None),
        ("The weather is fine", "en", None),
    ],
)
def test_a_label_announces(sentence: str, language: str, mark: str | None) -> None:
    """A part in the delegation does, or counted persons before a colon; another label does not."""
    found = labelled_behind(sentence, LEXICON, language)
    assert (sentence[slice(*found)] if found is not None else None) == mark
