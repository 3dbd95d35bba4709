"""Tests of commas that were read as stops."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph, Source
from pipeline.extraction.running_text.misread_stops import with_stops_as_commas
from pipeline.extraction.words.lexicon import lexicon

LIST = (
    "Le Ministère informe que la délégation est composée de Fidèle Mbuyi. Représentant permanent; "
    "Valentin Kayitesi, Troisième secrétaire."
)


@pytest.mark.parametrize(
    ("text", "source", "read"),
    [
        (LIST, Source.OCR, LIST.replace("Mbuyi.", "Mbuyi,")),
        (LIST, Source.TEXT, LIST),
        ("in Vienna by Jane Roe. The list follows; Mark Lund writes.", Source.OCR, None),
        ("is Jane R. Director Lund, Judge; Mark Dahl, Clerk.", Source.OCR, None),
        ("composed of Jane Roe. Judge Mark Lund. The others; write.", Source.OCR, None),
        ("of Jane Roe, Clerk, Supreme Court. Judge Mark Lund; Ann Low, Expert", Source.OCR, None),
        ("Jane Roe, Clerk, Ministry of Foreign Affairs. Adviser Mark Lund; Ann Low", Source.OCR, None),
        ("is headed by Jane Roe. Director of Police.", Source.OCR, None),
    ],
)
def test_a_stop_between_a_name_and_a_post_is_a_comma(
    build: Any, knowledge: Knowledge, text: str, source: Source, read: str | None
) -> None:
    """Only where semicolons part the persons, and only on pages read from pictures."""
    page = replace(build.page("x"), source=source, blocks=(Paragraph((build.line(text, 0.1),)),))
    (made,) = with_stops_as_commas(build.document(page), lexicon(knowledge)).pages
    assert [line.text for line in made.lines()] == [read or text]
