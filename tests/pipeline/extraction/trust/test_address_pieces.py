"""Tests of letters that stand right before an address."""

from __future__ import annotations

import pytest

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from models.finding import Finding, Where
from models.page import Box, Line, Page, Paragraph, Source, Word
from pipeline.extraction.trust.address_pieces import is_piece_before

PLACE = Box(0.50, 0.100, 0.80, 0.112)


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    """Load the words of six languages."""
    return load_knowledge(SHIPPED)


def _page(before: str, right: float, top: float = 0.100) -> Page:
    words = (Word(before, Box(0.40, top, right, top + 0.012)), Word("lo@mofa.gov.za", PLACE))
    return Page(1, Source.OCR, (Paragraph((Line(words),)),))


@pytest.mark.parametrize(
    ("before", "right", "top", "piece"),
    [
        ("gwanyana,sibone", 0.49, 0.100, True),
        ("offi", 0.495, 0.101, True),
        ("الاقطوا", 0.499, 0.100, True),
        ("الاقطوا", 0.49, 0.100, False),
        ("E-mail", 0.49, 0.100, False),
        ("address:", 0.499, 0.100, False),
        ("Courriel", 0.49, 0.100, False),
        ("Pretoria", 0.45, 0.100, False),
        ("gwanyana", 0.49, 0.150, False),
    ],
)
def test_what_may_be_the_beginning(shipped: Knowledge, before: str, right: float, top: float, piece: bool) -> None:
    """Close before it in its line, and no label; in other letters only where no blank parts them."""
    address = Finding("email", "lo@mofa.gov.za", "lo@mofa.gov.za", 0.9, Where("scan", 1, PLACE, ""))
    page = _page(before, right, top)
    assert is_piece_before(address, page, [PLACE], shipped) is piece
    assert not is_piece_before(address, page, [PLACE, page.blocks[0].lines[0].words[0].box], shipped)  # type: ignore[union-attr]


def test_an_address_without_a_place(shipped: Knowledge) -> None:
    """Nothing is said of it."""
    assert not is_piece_before(Finding("email", "a@b.org", "", 0.9), _page("offi", 0.499), [], shipped)
