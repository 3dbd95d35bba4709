"""Bodies named by pointing back to the person before."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.lexicon import lexicon
from pipeline.extraction.same_body import points_back


@pytest.mark.parametrize(
    "text",
    [
        "of the same Department",
        "ditto",
        "du même ministère",
        "del mismo Ministerio",
        "того же министерства",
        "الوزارة نفسها",
        "同上",
    ],
)
def test_a_body_that_points_back(text: str, knowledge: Knowledge) -> None:
    """A few words with "same" in any of the six languages name the body of the person before."""
    assert points_back(text, lexicon(knowledge))


def test_a_body_of_its_own(knowledge: Knowledge) -> None:
    """A body's own name points nowhere."""
    assert not points_back("Ministry of Justice", lexicon(knowledge))
