"""Tests of letters alone at the ends of lines."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Line, Paragraph, Source, Table
from pipeline.extraction.layout.lone_letters import without_lone_letters
from pipeline.extraction.words.lexicon import lexicon


def _read(build: Any, knowledge: Knowledge, text: str, *, confidence: float = 0.6, ocr: bool = True, table: bool = True) -> str:
    line = build.line(text, 0.1)
    line = Line((*line.words[:-1], replace(line.words[-1], confidence=confidence)))
    block = Table(((Cell(0, 0, (line,)),),)) if table else Paragraph((line,))
    page = replace(build.page("x"), source=Source.OCR if ocr else Source.TEXT, blocks=(block,))
    (made,) = without_lone_letters(build.document(page), lexicon(knowledge)).pages
    return next(iter(made.lines())).text


@pytest.mark.parametrize("table", [True, False])
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("(2) Rajesh LOW, Legal Officer s", "(2) Rajesh LOW, Legal Officer"),
        ("Senior Technical Adviser A", "Senior Technical Adviser"),
        ("Ministry of Social Development A", "Ministry of Social Development"),
    ],
)
def test_a_letter_behind_a_post_is_none(build: Any, knowledge: Knowledge, text: str, meant: str, *, table: bool) -> None:
    """It stands behind the words of a post or body, and was hardly read."""
    assert _read(build, knowledge, text, table=table) == meant


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Mr Ignas Ligita Gaižauskas R", {}),  # an initial
        ("будет представлена министерством и", {}),
        ("the names of the Officer a", {}),
        ("Legal Officer Class B", {"confidence": 0.9}),
        ("Senior Technical Adviser A", {"ocr": False}),
        ("Category A", {}),
        ("Ambassador Ignas Ligita R", {}),
    ],
)
def test_other_letters_stay(build: Any, knowledge: Knowledge, text: str, how: dict[str, Any]) -> None:
    """Initials of names, little words, what is sure or typed, and a line of one word before it."""
    assert _read(build, knowledge, text, **how) == text
