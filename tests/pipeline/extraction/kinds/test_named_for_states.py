"""Persons whom a short mail names for a State. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.named_for_states import named_for_state
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I'm away from tomorrow. For Ireland: it'll be Marie Keane (Garda), plus someone from Justice.", True),
        ("Bonjour, je serai absent. Pour la France ce sera Marie Blanc (OCRTEH) et sans doute Paul Noir.", True),
        ("De Perú van Rosa Tello (Fiscalía) y Juan Gil.", True),
        ("In Kenya the activist Peter Roe, who leads a group, spoke.", False),  # a place
        ("For Ireland the weather is fine. Regards, Marie Keane", False),
        ("For Ireland\nMarie Keane, Ambassador", False),  # who signs
        ("For Ireland the Ministry of Justice, which answers, is grateful.", False),
        ("I am out of the office. Please contact Marie Keane (mk@dfa.example).", False),
    ],
)
def test_who_is_named_for_a_state(build: Any, knowledge: Knowledge, text: str, named: bool) -> None:
    """Such a mail was put aside in silence, as an automatic answer or as no reply; it is to be asked about."""
    assert (named_for_state(page_texts(build.document(text)), knowledge) is not None) is named
    long = f"{text}\n\n{'The weather was fine. ' * 60}"
    assert named_for_state(page_texts(build.document(long)), knowledge) is None
