"""Words for those who only come along with a delegate."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.words.lexicon import lexicon


def test_each_language_has_its_own_words(knowledge: Knowledge) -> None:
    """A word of one language is none in another; where the language is not known, all are."""
    words = lexicon(knowledge)
    assert "chofer" in words.companions("es").attendants
    assert "chofer" not in words.companions("en").attendants
    assert {"chofer", "driver"} <= words.companions(None).attendants
    assert "son" not in words.companions(None).kin
