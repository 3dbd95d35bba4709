"""Tests of contacts below a Mission's name. All texts are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.layout.strips import strip
from pipeline.extraction.running_text.mission_blocks import in_mission_block
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Embassy of Norland\nHutweidengasse 47\nTel. +43 1 111", True),
        ("Please confirm.\n\nPermanent Mission of Norland, tel. +43 1 111", True),
        ("蒙古国常驻维也纳代表团\n电话：+43 1 111", True),
        ("Embassy of Norland\n\nMobile: +43 1 111", False),
        ("Ministry of Justice\nTel. +43 1 111", False),
        ("Secretary of the Embassy\nTel. +43 1 111", False),
    ],
)
def test_a_paragraph_that_a_mission_begins(build: Any, words: Lexicon, text: str, *, told: bool) -> None:
    """Below a Mission's name, or with it, a contact is the Mission's; in another paragraph it is not."""
    page = build.page(text)
    held = strip(build.document(page), page, page.blocks)
    assert in_mission_block(held, held.view.index("+43"), words) is told
