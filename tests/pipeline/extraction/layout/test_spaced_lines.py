"""Tests of items whose lines stand so far apart that each was read as a paragraph."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Page, Paragraph, Source
from pipeline.extraction.layout.spaced_lines import with_spaced_lines_joined

FULL = "- Ms. Ada Brook, Adviser of the Office for the Internal"  # ends where a line of the page does
REST = "Security, Ministry of the Interior"


@pytest.fixture
def joined(build: Any) -> Any:
    """Returns the paragraphs' texts of a page with these lines, (left, text), as paragraphs below a line of full width."""

    def joined_(*lines: tuple[float, str], pitch: float = 0.03, source: Source = Source.OCR, language: str = "en") -> list[str]:
        wide = Paragraph((build.line("x" * 56, 0.02, 0.1),))
        placed = [Paragraph((build.line(text, 0.1 + pitch * number, left),)) for number, (left, text) in enumerate(lines)]
        page = Page(1, source, (wide, *placed), language=language)
        (mended,) = with_spaced_lines_joined(build.document(page)).pages
        return [" ".join(line.text for line in block.lines) for block in mended.blocks[1:] if isinstance(block, Paragraph)]

    return joined_


def test_the_rest_of_an_item_is_joined(joined: Any) -> None:
    """It is set in below the mark, and the line above had no room for its first word."""
    item = [(0.1, FULL), (0.12, REST)]
    assert joined(*item) == [f"{FULL} {REST}"]
    assert joined(*item, (0.1, "- Mr. Ben Stone, Judge")) == [f"{FULL} {REST}", "- Mr. Ben Stone, Judge"]
    long = "Security, Ministry of the Interior, and of the Council"
    assert joined((0.1, FULL), (0.12, long), (0.12, "of Ministers;")) == [f"{FULL} {long} of Ministers;"]


def test_other_lines_stay(joined: Any) -> None:
    """Not set in, set far in, with room above, behind a semicolon, another item, a label, far below, or typed text."""
    assert len(joined((0.1, FULL), (0.1, REST))) == 2
    assert len(joined((0.1, FULL), (0.3, REST))) == 2
    assert len(joined((0.1, "- Ms. Ada Brook, Adviser"), (0.12, REST))) == 2
    assert len(joined((0.1, FULL[:-1] + ";"), (0.12, REST))) == 2
    assert len(joined((0.1, FULL), (0.12, "(b) Mr. Benjamin Stone"))) == 2
    assert len(joined((0.1, FULL), (0.12, "Telephone: +43 1 500 20"))) == 2
    assert len(joined((0.1, FULL), (0.12, REST), pitch=0.06)) == 2
    assert len(joined((0.1, FULL), (0.12, REST), source=Source.TEXT)) == 2


@pytest.mark.parametrize(
    ("last", "tail", "source", "blocks"),
    [
        ("Department and Mr. Andreas H. Stone, Adviser,", "International Organizations Department.", Source.OCR, 1),
        ("Department and Mr. Andreas H. Stone, Adviser,", "International Organizations Department.", Source.LAYER, 2),
        ("Department and Mr. Andreas H. Stone, Adviser.", "International Organizations Department.", Source.OCR, 2),
        ("Department and Mr. Stone,", "International Organizations Department.", Source.OCR, 2),
        ("Department and Mr. Andreas H. Stone, Adviser,", "2. Ms. Ada Lund", Source.OCR, 2),
    ],
)
def test_a_sentence_that_a_stamp_has_torn_is_joined(build: Any, last: str, tail: str, source: Source, blocks: int) -> None:
    """Behind a comma at the end of a full line, right below it: "Adviser" was a part in the delegation, the rest nobody's."""
    lines = ["The Ministry has the honour to inform that Greece", "will be represented by Ms. Ada Brook, Judge, Office"]
    above = Paragraph(tuple(build.line(text, 0.1 + 0.018 * at) for at, text in enumerate([*lines, last])))
    page = Page(1, source, (above, Paragraph((build.line(tail, 0.156),))), language="en")
    (mended,) = with_spaced_lines_joined(build.document(page)).pages
    assert len(mended.blocks) == blocks
