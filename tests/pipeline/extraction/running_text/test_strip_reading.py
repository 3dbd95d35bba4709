"""Tests of what a strip that was read holds."""

from __future__ import annotations

from typing import Any

from pipeline.extraction.correspondence.zone import Zone
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.running_text.strip_reading import Reading, beside
from pipeline.extraction.sheet_reader import SheetReader
from pipeline.extraction.words.lexicon import Lexicon


def test_beside_the_contacts_stands_the_rest(build: Any, words: Lexicon, knowledge: Any) -> None:
    """Each contact leaves as many blanks as it has letters, so that offsets stay."""
    document = build.document("Ms. Ada Lind: lind@office.no, +47 22 24 50 10 (mornings)")
    held = strip(document, document.pages[0], list(document.pages[0].blocks), "en")
    hits = SheetReader(words, knowledge, None).find(held.passage)
    reading = Reading(held, hits, ())
    rest = beside(held, (0, len(held.view)), reading.hits)
    assert len(rest) == len(held.view)
    assert rest.split() == ["Ms.", "Ada", "Lind:", ",", "(mornings)"]
    assert reading.common == ()


def test_a_stretch_begins_in_the_zone_of_its_first_word(build: Any) -> None:
    """The blank before it may stand in another."""
    document = build.document("Thank you. Yours, Ada Lind")
    held = strip(document, document.pages[0], list(document.pages[0].blocks), "en")
    close = Zone(11, len(held.view), "the close")
    reading = Reading(held, (), (close,))
    assert reading.zone_of(10, len(held.view)) is close
    assert reading.zone_of(0, 10) is None
