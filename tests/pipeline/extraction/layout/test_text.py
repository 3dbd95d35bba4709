"""Pages as text."""

from __future__ import annotations

from typing import Any

from pipeline.extraction.layout.text import page_texts


def test_plain_places_lead_to_the_page(build: Any) -> None:
    """A place in the plain text leads to the words as written and to the page."""
    document = build.document("Année\n2009", "second page")
    first, second = page_texts(document)
    start = first.plain.text.index("2009")
    assert first.as_written(0, start + 4) == "Année 2009"
    assert first.where(start, start + 4).text == "2009"
    assert second.where(0, 6).page == 2
    assert second.confidence(0, 6) == 1.0
