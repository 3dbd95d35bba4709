"""Tests of what words that nobody knows tell of a value."""

from __future__ import annotations

import pytest

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from config.vocabulary import Vocabulary
from models.finding import Finding, Where
from models.page import Box, Line, Page, Paragraph, Source, Word
from pipeline.extraction.trust.unknown_words import (
    UNTOLD,
    UNUSUAL,
    has_known_accents,
    of_unknown_words,
    unknown_share,
    unusual_share,
)

KNOWN = Knowledge((), (), Vocabulary(frozenset({"luísa"}), frozenset({"under", "secretary", "political", "affairs"})))
PLACE = Box(0.05, 0.1, 0.95, 0.12)


def _line(text: str, confidence: float) -> Line:
    boxes = (Box(0.1 + at * 0.2, 0.1, 0.28 + at * 0.2, 0.12) for at in range(9))
    return Line(tuple(Word(word, box, confidence) for word, box in zip(text.split(), boxes, strict=False)))


def _told(text: str, second: str = "", confidence: float = 0.7) -> dict[str, float]:
    line = _line(text, confidence)
    page = Page(1, Source.OCR, (Paragraph((line,)),), second=(_line(second, 1.0),) if second else ())
    value = Finding("title", text, text, 0.9, Where("scan", 1, PLACE, text))
    return of_unknown_words(value, page, line.words, KNOWN)


def test_an_unknown_word_that_was_hard_to_read_tells_more_than_one_in_plain_letters() -> None:
    """The title "Under Secretary (Potitical Affairs)" was filed; "Fedpol" in plain letters is only unknown."""
    assert _told("Secretary Potitical Affairs")["unknown hard"] == pytest.approx(0.3)
    assert _told("Secretary Potitical Affairs", confidence=0.98)["unknown hard"] == pytest.approx(0.02)
    assert _told("Secretary Political Affairs")["unknown hard"] == 0.0


def test_an_unknown_word_that_both_readings_have_is_no_doubt() -> None:
    """The other reading may part the words otherwise; without one nothing is said."""
    assert _told("Secretary Fedpol", "Secretary Fed pol")["unknown and differ"] == 0.0
    assert _told("Secretary Potitical", "Secretary Political")["unknown and differ"] == 0.5
    assert _told("Secretary Political", "Secretary Poltical")["unknown and differ"] == 0.0
    assert "unknown and differ" not in _told("Secretary Potitical")


def test_how_far_posts_and_bodies_of_a_reply_are_known() -> None:
    """Names and courtesy forms tell nothing of it."""
    known, other = (Finding("title", text, text, 0.9) for text in ("Under Secretary", "Subcomisionado"))
    assert unknown_share([known, other, Finding("name", "Xyz", "Xyz", 0.9)], KNOWN) == 0.5
    assert unknown_share([], KNOWN) == UNTOLD


def test_how_many_bodies_of_a_reply_are_usual_ones() -> None:
    """The program knows the names of ministries, not those of every office."""
    shipped = load_knowledge(SHIPPED)
    bodies = [Finding("organisation", text, text, 0.9) for text in ("Ministry of Justice", "Fundación Rahab")]
    assert unusual_share(bodies, shipped) == 0.5
    assert unusual_share([], shipped) == UNUSUAL


def test_a_known_name_with_accents_is_spelt_so() -> None:
    """A second reading that knows no accents lost those of "Luísa", and no more can be said of "Løvik"."""
    assert has_known_accents(Finding("name", "Luísa", "Luísa", 0.9), KNOWN)
    assert not has_known_accents(Finding("name", "Luísa Løvik", "", 0.9), KNOWN)
    assert not has_known_accents(Finding("name", None, "", 0.9), KNOWN)
