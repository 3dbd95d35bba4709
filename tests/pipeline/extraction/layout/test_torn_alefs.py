"""Arabic words torn behind an alef in a PDF's text layer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Box, Line, Paragraph, Source, Word
from pipeline.extraction.layout.torn_alefs import with_torn_alefs_joined

BLANK = 0.007  # of the page's width


def _read(build: Any, *words: str, gap: float = 0.0, source: Source = Source.LAYER) -> str:
    right, made = 0.9, []
    for word in words:
        made.append(Word(word, Box(right - 0.02 * len(word), 0.3, right, 0.32)))
        right -= 0.02 * len(word) + gap
    page = replace(build.page("x"), source=source, blocks=(Paragraph((Line(tuple(made)),)),))
    (read,) = with_torn_alefs_joined(build.document(page)).pages
    (line,) = read.lines()
    return line.text


@pytest.mark.parametrize(
    ("words", "gap", "text"),
    [
        (("ا", "لأمانة"), BLANK, "الأمانة"),
        (("أ", "ولاً:"), 0.0001, "أولاً:"),
        (("ف", "أ", "رجو"), 0.0002, "فأرجو"),
        (("أ", "السيد"), BLANK, "أ السيد"),  # an item's mark
        (("أ", "2"), 0.0, "أ 2"),
        (("من", "الأمانة"), 0.0, "من الأمانة"),
    ],
)
def test_a_letter_that_stands_alone_is_joined_to_its_word(build: Any, words: tuple[str, ...], gap: float, text: str) -> None:
    """An alef before a lam wherever it stands, other letters where the two touch."""
    assert _read(build, *words, gap=gap) == text


def test_what_was_typed_or_read_from_a_picture_stays(build: Any) -> None:
    """Only text layers tear words so."""
    assert _read(build, "ا", "لأمانة", source=Source.TEXT) == "ا لأمانة"
    assert _read(build, "ا", "لأمانة", source=Source.OCR) == "ا لأمانة"
