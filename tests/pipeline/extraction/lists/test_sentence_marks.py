"""Tests of marks that count persons within a sentence."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.sentence_marks import without_sentence_marks
from pipeline.extraction.words.lexicon import lexicon


def _without(build: Any, knowledge: Knowledge, text: str) -> Strip:
    page = build.page(text)
    part = next(parts_of(build.document(page), page))
    assert isinstance(part, Strip)
    return without_sentence_marks(part, lexicon(knowledge))


def test_marks_within_a_sentence_are_blanks(build: Any, knowledge: Knowledge) -> None:
    """They count on from one, and a person is named behind each; where nothing else parts two persons a mark does."""
    for text in (
        "by (i) Mr. A Poe, Judge; and (ii) Ms. B Roe",
        "par 1- Mme A Poe et 2- Mme B Roe",
        "por a) el Sr. A Poe; b) la Sra. B Roe",
    ):
        strip = _without(build, knowledge, text)
        assert not any(mark in strip.view for mark in ("(", ")", "1-", "2-", "a)"))
        assert len(strip.view) == len(text)
    assert _without(build, knowledge, "by (i) Mr. A Poe, Judge (ii) Ms. B Roe").view.count(";") == 1


def test_a_line_that_begins_with_one_goes_on(build: Any, knowledge: Knowledge) -> None:
    """The sentence was wrapped before its second mark."""
    strip = _without(build, knowledge, "It is represented by (i) Mr. A Poe, Judge;\n(ii) Ms. B Roe, Counsel; and (iii) Mr. C Doe")
    assert not any(row.item for row in strip.rows)
    assert len({row.block for row in strip.rows}) == 1


def test_an_item_stays_one(build: Any, knowledge: Knowledge) -> None:
    """Where the first mark begins a line it is an item's, and the others in it are no marks of items; lists stay as they are."""
    strip = _without(build, knowledge, "1) Mr. A Poe, Judge; 2) Ms. B Roe, Counsel;\n3) Mr. C Doe, Clerk")
    assert [row.item for row in strip.rows] == [True, True]
    assert "2)" not in strip.view
    for text in (
        "1. Mr. A Poe\n2. Ms. B Roe",
        "Head of the Unit for a) Trafficking and b) Smuggling",
        "on 14. Mr. A and 15. Ms. B",
    ):
        assert _without(build, knowledge, text).view == text
