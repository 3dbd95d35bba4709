"""Tests of hyphens that a picture shows as two strokes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Cell, Line, Paragraph, Source, Table
from pipeline.extraction.layout.misread_hyphens import with_hyphens_read


@pytest.mark.parametrize(
    ("text", "source", "read"),
    [
        ("Mr. AL=ARABI Ayman", Source.OCR, "Mr. AL-ARABI Ayman"),
        ("Jean~Luc Petit", Source.OCR, "Jean-Luc Petit"),
        ("Mr. AL=ARABI Ayman", Source.LAYER, "Mr. AL=ARABI Ayman"),
        ("a = b", Source.OCR, "a = b"),
        ("a=b@x.org", Source.OCR, "a=b@x.org"),
        ("x.org/?id=ab", Source.OCR, "x.org/?id=ab"),
        ("Mme AL- KHALIFA Amna", Source.OCR, "Mme AL-KHALIFA Amna"),
        ("Mme AL- KHALIFA Amna", Source.LAYER, "Mme AL- KHALIFA Amna"),
        ("multi- and bilateral AL- and so on", Source.OCR, "multi- and bilateral AL- and so on"),
    ],
)
def test_a_doubled_stroke_between_letters_is_a_hyphen(build: Any, text: str, source: Source, read: str) -> None:
    """Within a word that was read from a picture and is no address."""
    page = replace(build.page("x"), source=source, blocks=(Paragraph((build.line(text, 0.1),)),))
    (made,) = with_hyphens_read(build.document(page)).pages
    assert [line.text for line in made.lines()] == [read]


def test_cells_are_read_too(build: Any) -> None:
    """A name in a table."""
    table = Table(((Cell(1, 1, (build.line("AL=ARABI", 0.1),)), Cell(1, 2, (build.line("Judge", 0.1),))),))
    page = replace(build.page("x"), source=Source.OCR, blocks=(table,))
    (made,) = with_hyphens_read(build.document(page)).pages
    assert next(line.text for line in made.lines()).startswith("AL-ARABI")


@pytest.mark.parametrize(
    ("second", "gap", "read"),
    [
        ("-RAMIANDRISOA", 0.001, "RAKOTONDRABE-RAMIANDRISOA"),
        ("-RAMIANDRISOA", 0.01, "RAKOTONDRABE -RAMIANDRISOA"),  # a dash behind a blank
        ("-", 0.001, "RAKOTONDRABE -"),
        ("-15", 0.001, "RAKOTONDRABE -15"),
    ],
)
def test_a_hyphen_that_touches_the_word_before_goes_on_with_it(build: Any, second: str, gap: float, read: str) -> None:
    """A double name was torn in two."""
    (first,) = build.line("RAKOTONDRABE", 0.1).words
    (word,) = build.line(second, 0.1, first.box.right + gap).words
    page = replace(build.page("x"), source=Source.OCR, blocks=(Paragraph((Line((first, word)),)),))
    (made,) = with_hyphens_read(build.document(page)).pages
    assert [line.text for line in made.lines()] == [read]
