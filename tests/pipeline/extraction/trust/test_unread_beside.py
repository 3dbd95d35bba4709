"""Tests of letters beside a value that nobody has read."""

from __future__ import annotations

import pytest

from models.finding import Finding, Where
from models.page import Box, Line, Page, Paragraph, Picture, Source, Word
from pipeline.extraction.trust.unread_beside import is_unread_beside

PLACE = Box(0.2, 0.1, 0.3, 0.11)


def _beside(unread: Box, *, picture: bool = True) -> bool:
    shown = Picture("image/jpeg", b"", 1240, 1754) if picture else None
    page = Page(1, Source.OCR, (Paragraph((Line((Word("Renato", PLACE),)),)),), picture=shown, unread=(unread,))
    return is_unread_beside(Finding("name", "Renato", "Renato", 0.9, Where("scan", 1, PLACE, "Renato")), page)


@pytest.mark.parametrize(
    ("unread", "expected"),
    [
        (Box(0.305, 0.1, 0.35, 0.11), True),
        (Box(0.15, 0.1, 0.195, 0.11), True),
        (Box(0.2, 0.115, 0.26, 0.125), True),
        (Box(0.24, 0.088, 0.3, 0.097), True),
        (Box(0.35, 0.1, 0.4, 0.11), False),
        (Box(0.24, 0.115, 0.28, 0.125), False),
        (Box(0.2, 0.14, 0.26, 0.15), False),
    ],
    ids=["behind", "before", "below", "above, in Arabic", "another column", "not aligned", "another row"],
)
def test_what_was_not_read_belongs_to_the_value_beside_it(unread: Box, *, expected: bool) -> None:
    """In its line close by, or in the next one and as far from the edge."""
    assert _beside(unread) is expected


def test_a_page_without_a_picture_has_no_such_place() -> None:
    """Nor has a value without a place."""
    assert not _beside(PLACE, picture=False)
    page = Page(1, Source.OCR, (), unread=(PLACE,))
    assert not is_unread_beside(Finding("name", "x", "x", 0.9), page)
