"""Tests of pages put into another form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Document, Source
from pipeline.extraction.layout.turned_pages import EVERY, PICTURES, PLACED, TYPED, with_pages


@pytest.fixture
def document(build: Any) -> Document:
    """A page of each source."""
    made: Document = build.document("Ms. A, Adviser")
    return replace(made, pages=tuple(replace(made.pages[0], source=source) for source in Source))


@pytest.mark.parametrize(
    ("sources", "turned"),
    [
        (EVERY, {Source.TEXT, Source.LAYER, Source.OCR}),
        (PICTURES, {Source.OCR}),
        (TYPED, {Source.TEXT}),
        (PLACED, {Source.LAYER, Source.OCR}),
    ],
)
def test_only_pages_of_the_sources_asked_for_are_turned(
    document: Document, sources: frozenset[Source], turned: set[Source]
) -> None:
    """What was typed is not mended as what was misread."""
    got = with_pages(document, sources, lambda page: replace(page, blocks=()))
    assert {page.source for page in got.pages if not page.blocks} == turned


def test_a_document_that_does_not_change_is_the_same_object(document: Document) -> None:
    """An equal page made anew is no change."""
    assert with_pages(document, EVERY, lambda page: replace(page, blocks=tuple(page.blocks))) is document
