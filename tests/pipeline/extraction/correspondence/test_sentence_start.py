"""Where a sentence about a contact person begins."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph
from pipeline.extraction.correspondence.sentence_start import sentence_start
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "cue", "begins"),
    [
        ("邮箱：tang@yahoo.fr；护照号码：XA8490528\n如需进一步信息，请联系郝慧霞女士", "如需进一步信息", "如需"),
        ("代表团团长为唐春刚先生，\n联系人郝慧霞女士", "联系人", "代表团"),  # behind a comma the sentence goes on
        ("Ms. Ada Lind will attend. For questions ask Mr. Borg", "ask", "For"),
        ("The delegate is Ms. Ada Lind\nask Mr. Borg", "ask", "The"),
    ],
)
def test_it_begins_behind_a_stop_or_in_chinese_with_its_line(
    build: Any, knowledge: Knowledge, text: str, cue: str, begins: str
) -> None:
    """Chinese lines that end in figures have no stop, and the next line's sentence takes nothing from them."""
    page = build.page(text)
    held = strip(build.document(page), page, [block for block in page.blocks if isinstance(block, Paragraph)], "zh")
    at = held.view.index(cue)
    assert held.view[sentence_start(held, 0, at, lexicon(knowledge)) :].startswith(begins)
