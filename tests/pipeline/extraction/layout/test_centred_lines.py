"""Tests of centred headings that were read as one paragraph with what begins at the left below them."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Line, Page, Paragraph, Source
from pipeline.extraction.layout.centred_lines import with_centred_lines_apart

ENTRY = (("Mr. Tomas Verlin", 0.12), ("Legal Adviser of the Ministry", 0.12), ("Tel.: 22 40 11 20", 0.12))


@pytest.fixture
def parted(build: Any) -> Any:
    """Returns the texts of each paragraph's lines, for these lines as one paragraph below a line as wide as the page's text."""

    def parted_(*lines: tuple[str, float], source: Source = Source.OCR) -> list[list[str]]:
        read = tuple(build.line(text, 0.2 + number / 50, left) for number, (text, left) in enumerate(lines))
        width = build.line("x", 0.1, 0.0).box.width
        wide: Line = build.line("x" * round(0.8 / width), 0.1, 0.1)
        page = Page(1, source, (Paragraph((wide,)), Paragraph(read)), language="en")
        (mended,) = with_centred_lines_apart(build.document(page)).pages
        return [[line.text for line in block.lines] for block in mended.blocks[1:] if isinstance(block, Paragraph)]

    return parted_


def _centred(build: Any, text: str) -> tuple[str, float]:
    return text, 0.5 - build.line(text, 0.1, 0.0).box.width / 2


def test_a_centred_heading_is_a_paragraph_of_its_own(build: Any, parted: Any) -> None:
    """The meeting's title above the first entry of a list is no part of it; a word at the right above it goes with the title."""
    title = _centred(build, "Working Group")
    entry = [text for text, _ in ENTRY]
    assert parted(title, *ENTRY) == [[title[0]], entry]
    assert parted(("Annex", 0.8), title, *ENTRY) == [["Annex", title[0]], entry]


def test_other_paragraphs_stay_whole(build: Any, parted: Any) -> None:
    """Nothing is centred, all of it is, too little stands below, or the places of typed text tell nothing."""
    title = _centred(build, "Working Group")
    assert len(parted(*ENTRY)) == 1
    assert len(parted(title, _centred(build, "first meeting"))) == 1
    assert len(parted(title, ENTRY[0])) == 1
    assert len(parted(title, *ENTRY, source=Source.TEXT)) == 1
    assert len(parted(("Annex", 0.8), *ENTRY)) == 1
