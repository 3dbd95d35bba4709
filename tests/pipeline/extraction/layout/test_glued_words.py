"""Tests of words that were read or typed as one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Paragraph, Source
from pipeline.extraction.layout.glued_words import with_glued_words_parted


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("4. FERNÁNDEZ Edison—Tel.: +56 2 2136", "4. FERNÁNDEZ Edison — Tel.: +56 2 2136"),
        ("Ms. Ada Lund:—Lund—Judge.", "Ms. Ada Lund:—Lund — Judge."),
        ("5. NARANJOKevin, Congreso", "5. NARANJO Kevin, Congreso"),
        ("ИВАНОВПётр, советник", "ИВАНОВ Пётр, советник"),
        ("Centre de·formation de la police", "Centre de formation de la police"),
        ("Departament de Col·laboració", "Departament de Col·laboració"),
        ("on 14—15 April — Vienna", "on 14—15 April — Vienna"),
        ("14—15,Ada Lund—Judge.", "14—15,Ada Lund — Judge."),
        ("Mr. Jean—Pierre Roy, Ростов—на—Дону", "Mr. Jean—Pierre Roy, Ростов—на—Дону"),
        ("Ms. Ada MACDonald and VANHoof", "Ms. Ada MACDonald and VANHoof"),
    ],
)
def test_they_are_parted(build: Any, text: str, read: str) -> None:
    """A dash between letters, and capitals before a given name; nothing else is touched."""
    page = replace(build.page("x"), source=Source.OCR, blocks=(Paragraph((build.line(text, 0.1),)),))
    (made,) = with_glued_words_parted(build.document(page)).pages
    assert [line.text for line in made.lines()] == [read]


@pytest.mark.parametrize("text", ["NARANJOKevin", "de·formation"])
def test_what_was_typed_stays(build: Any, text: str) -> None:
    """Who types "NARANJOKevin" may mean it; no blank was lost between the eye and the letter."""
    page = replace(build.page("x"), source=Source.TEXT, blocks=(Paragraph((build.line(text, 0.1),)),))
    (made,) = with_glued_words_parted(build.document(page)).pages
    assert [line.text for line in made.lines()] == [text]
