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
        ("Ms. Ada Lund—Judge—Oslo", "Ms. Ada Lund — Judge — Oslo"),
        ("5. NARANJOKevin, Congreso", "5. NARANJO Kevin, Congreso"),
        ("ИВАНОВПётр, советник", "ИВАНОВ Пётр, советник"),
        ("Centre de·formation de la police", "Centre de formation de la police"),
        ("Departament de Col·laboració", "Departament de Col·laboració"),
        ("on 14—15 April — Vienna", "on 14—15 April — Vienna"),
        ("Ms. McKAY and the PhDs of UNODC", "Ms. McKAY and the PhDs of UNODC"),
    ],
)
def test_they_are_parted(build: Any, text: str, read: str) -> None:
    """A dash between letters, and capitals before a given name; nothing else is touched."""
    page = replace(build.page("x"), source=Source.OCR, blocks=(Paragraph((build.line(text, 0.1),)),))
    (made,) = with_glued_words_parted(build.document(page)).pages
    assert [line.text for line in made.lines()] == [read]


def test_capitals_stay_as_they_were_typed(build: Any) -> None:
    """Who types "NARANJOKevin" may mean it; no blank was lost between the eye and the letter."""
    page = replace(build.page("x"), source=Source.TEXT, blocks=(Paragraph((build.line("NARANJOKevin", 0.1),)),))
    (made,) = with_glued_words_parted(build.document(page)).pages
    assert [line.text for line in made.lines()] == ["NARANJOKevin"]
