"""Automatic answers without a header that says so."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.kinds.automatic_words import automatic_words
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Automatic reply: CU 2009/33 (A)", "Back on Tuesday."),
        ("Respuesta automática: Nota", "Hasta el lunes."),
        ("Re: names", "I am out of the office until 20 April. Ask Tom Radley."),
    ],
)
def test_subject_or_a_short_text_betray_it(build: Any, knowledge: Knowledge, subject: str, text: str) -> None:
    """What automatic answers say in six languages is enough, in a subject or in a few lines."""
    found = automatic_words(build.letter(subject=subject), page_texts(build.body(text)), knowledge)
    assert found is not None
    assert found.value == Kind.OTHER


def test_a_note_is_none(build: Any, knowledge: Knowledge) -> None:
    """Compliments, or a long text, are a person's, whatever they mention."""
    note = "The Embassy of Kenya presents its compliments to the Secretariat. Its expert is out of the office until 4 May."
    for text in (note, "I am out of the office until 20 April. " + "We name our delegates below. " * 40):
        assert automatic_words(build.letter(subject="Reply"), page_texts(build.document(text)), knowledge) is None
