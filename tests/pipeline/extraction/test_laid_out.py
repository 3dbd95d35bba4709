"""Tests of documents laid out as a reader sees them. All persons are invented."""

from __future__ import annotations

from typing import Any

from models.page import Table
from pipeline.extraction.laid_out import laid_out
from pipeline.extraction.words.lexicon import Lexicon


def test_each_step_reads_what_the_ones_before_left(build: Any, words: Lexicon) -> None:
    """A typed table below an emergency contact is a table, and the contact is gone."""
    contact = "Emergency contact:\nName: Ola Sund\nTel: +47 123456"
    table = "| Name | Title |\n| Ada Berg | Judge |\n| Jan Luna | Clerk |"
    (page,) = laid_out(build.document(f"{table}\n\n{contact}\n\nName: Ada Berg\nTitle: Judge"), words).pages
    first = page.blocks[0]
    assert isinstance(first, Table)
    assert [[cell.text for cell in row] for row in first.rows] == [
        ["Name", "Title"],
        ["Ada Berg", "Judge"],
        ["Jan Luna", "Clerk"],
    ]
    assert "Ola Sund" not in page.text
    assert "Ada Berg" in page.text


def test_a_plain_letter_stays_as_it_is(build: Any, words: Lexicon) -> None:
    """Where nothing was typed, torn or spread, nothing is mended."""
    document = build.document("Dear Sir,\nMs. Ada Berg will come.")
    assert laid_out(document, words) == document
