"""Tests of names that had no room on their line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph, Source
from pipeline.extraction.running_text.wrapped_names import with_wrapped_names_joined
from pipeline.extraction.words.lexicon import lexicon

FELLOW = ("Mr. Patrice Nshimirimana", "Deputy Director")


@pytest.mark.parametrize(
    ("lines", "fellow", "first"),
    [
        (("Hon. Bonaventure Patrice", "Essomba", "Deputy Minister"), FELLOW, "Hon. Bonaventure Patrice Essomba"),
        (
            ("г-жа СЕМЕНОВА Иванна", "Михайловна", "Прокурор"),
            ("г-н ПРОХОРОВ Ратибор", "Майор"),
            "г-жа СЕМЕНОВА Иванна Михайловна",
        ),
        (("Hon. Bonaventure Patrice", "Essomba", "Deputy Minister"), ("Mr. Patrice Nshimirimana", "Interpol"), None),
        (("Mr. Jean Roe", "Ames", "Deputy Minister"), FELLOW, None),
        (("Hon. Bonaventure Patrice", "Interpol", "Deputy Minister"), FELLOW, None),
        (("Hon. Bonaventure Patrice", "Attaché", "Counsellor"), FELLOW, None),
        (("Hon. Bonaventure Patrice", "Essomba", "who comes alone"), FELLOW, None),
    ],
)
def test_they_are_joined(
    build: Any, knowledge: Knowledge, lines: tuple[str, ...], fellow: tuple[str, ...], first: str | None
) -> None:
    """Only before a post, beside others whose post follows the name, and where the word had no room."""
    blocks = [
        Paragraph(tuple(build.line(text, top + 0.02 * at) for at, text in enumerate(texts)))
        for top, texts in ((0.1, lines), (0.3, fellow))
    ]
    page = replace(build.page("x"), source=Source.LAYER, blocks=tuple(blocks))
    (made,) = with_wrapped_names_joined(build.document(page), lexicon(knowledge)).pages
    assert next(iter(made.lines())).text == (first or lines[0])
