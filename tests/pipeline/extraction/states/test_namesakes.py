"""Names of States that are almost those of cities."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.states.namesakes import without_namesakes
from pipeline.extraction.states.state_votes import Vote


@pytest.mark.parametrize(
    ("text", "written", "told", "kept"),
    [
        ("وزارة العدل، عمّان", "عمّان", [], False),
        ("سفارة عَمَّان", "عَمَّان", [], False),
        ("وزارة العدل، عمان", "عمان", [], False),
        ("وزارة العدل عمان، ممثلة للأردن", "عمان", ["JOR"], False),
        ("وزارة العدل، عُمان", "عُمان", [], True),
        ("وزارة العدل، سلطنة عمان", "سلطنة عمان", [], True),
        ("سفارة سلطنة عمان في الأردن", "سلطنة عمان", ["JOR"], True),
        ("وفد عمان", "عمان", [], True),
        ("وفد عمان\nمسقط، عمان", "عمان", [], True),
    ],
)
def test_a_city_is_no_state(build: Any, knowledge: Knowledge, text: str, written: str, told: list[str], kept: bool) -> None:
    """Marked as the city, behind commas alone, or beside the city's State a bare name is no clue; fuller names always are."""
    pages = page_texts(build.document(text))
    votes = [Vote(iso3, 0.9, "a line", name, None) for iso3, name in [("OMN", written), *((iso3, iso3) for iso3 in told)]]
    assert ("OMN" in {vote.iso3 for vote in without_namesakes(votes, pages, knowledge)}) is kept
