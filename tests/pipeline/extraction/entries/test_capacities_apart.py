"""A part told right behind a post or a body."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.capacities_apart import with_capacities_apart
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("الإدارة العامة للمباحث الجنائية بصفة مراقب", ["الإدارة العامة للمباحث الجنائية", "بصفة مراقب"]),
        ("Ministry of the Interior as an observer", ["Ministry of the Interior", "as an observer"]),
        ("Министерства юстиции в качестве наблюдателя", ["Министерства юстиции", "в качестве наблюдателя"]),
        ("Ministry of the Interior", ["Ministry of the Interior"]),
        ("serving as an observer", ["serving as an observer"]),
    ],
)
def test_as_an_observer_behind_a_body_is_its_own_part(knowledge: Knowledge, text: str, parts: list[str]) -> None:
    """Behind words that are neither post nor body it is not parted."""
    found = with_capacities_apart(text, [Segment(0, len(text), bracketed=False)], lexicon(knowledge))
    assert [text[part.start : part.end] for part in found] == parts
