"""Tells who is said to come."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.said_to_come import says_somebody_comes
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ms. Ann Lo, Adviser, Ministry of Justice, will attend.", "will attend"),
        ("M. Paul Obame, Directeur, fera partie de la délégation.", None),
        ("Г-жа Орлова, начальник отдела МВД, будет присутствовать.", "будет присутствовать"),
        ("Mr. John Smith will attend to your request next week.", None),
        ("Mr. John Smith, who was to attend, has left the service.", None),
        ("Mr. John Smith will not attend.", None),
    ],
)
def test_a_sentence_says_that_somebody_comes(build: Any, knowledge: Knowledge, text: str, said: str | None) -> None:
    """A verb of attending that ends its clause says it; an aim, a denial, or a verb that goes on with something else does not."""
    found = says_somebody_comes(page_texts(build.document(text)), knowledge)
    assert (found.words if found is not None else None) == said
