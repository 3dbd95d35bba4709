"""Where sentences end."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.lexicon import lexicon
from pipeline.extraction.sentence_ends import sentence_spans


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Ms. Lund will come. She leads the delegation.", "en", 2),
        ("asistirá el Crio. Ppal. Rubén Paz", "es", 1),
        ("la Excma. Sra. Ana Paz asistirá", "es", 1),
        ("他将出席。她不出席。", "zh", 2),
        ("(He will come. Perhaps) with her", "en", 1),
    ],
)
def test_sentences_are_parted(knowledge: Knowledge, text: str, language: str, count: int) -> None:
    """Stops of abbreviations and those within brackets end nothing."""
    courtesy = lexicon(knowledge).honorific_before(language)
    assert len([span for span in sentence_spans(text, 0, len(text), (), courtesy) if text[slice(*span)].strip()]) == count
