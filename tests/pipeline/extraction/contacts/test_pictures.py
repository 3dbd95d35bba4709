"""Pages read from pictures."""

from __future__ import annotations

from typing import Any

from models.finding import Finding, Where
from models.page import Source
from pipeline.extraction.contacts.pictures import is_pictured, pictures_of


def test_values_on_pictures(build: Any) -> None:
    """Recognised pages are pictures, typed ones are none; a value without a place stands on neither."""
    document = build.document(build.page("a", source=Source.OCR))
    pictures = pictures_of([document, build.document(build.page("b"))])
    assert pictures == {(document.sha256, document.pages[0].number)}
    there = Where(document.sha256, document.pages[0].number, None, "")
    assert is_pictured(Finding("email", "a@b.example", "", 0.9, there), pictures)
    assert not is_pictured(Finding("email", "a@b.example", "", 0.9, there), frozenset())
    assert not is_pictured(Finding("email", "a@b.example", "", 0.9), pictures)
