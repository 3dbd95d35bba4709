"""Tests of bodies told by their accent."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.accented_bodies import is_accented_body
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Fiscalía Especial", True),
        ("Secretaría de Estado de Seguridad", True),
        ("Secretaria Técnica", False),
        ("Fiscal Especial", False),
        ("Ministerio Público", False),
        ("", False),
    ],
)
def test_the_accent_tells_a_body_from_a_post(knowledge: Knowledge, text: str, body: bool) -> None:
    """Without one it may be either."""
    assert is_accented_body(text, lexicon(knowledge)) is body


def test_a_body_of_two_words_is_no_post(knowledge: Knowledge) -> None:
    """English posts end in "Special"; what begins with a body's noun is none."""
    words = lexicon(knowledge)
    assert place("Fiscalía Especial", words) is Place.BODY
    assert place("Fiscal Especial", words) is Place.TITLE
    assert place("Police Inspector", words) is Place.TITLE
