"""Posts on the rows above their holders' names."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.lists.posts_above import PostsAbove
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Director, Ministry of Justice\nMr. John Smith\nLegal Adviser\nMs. Jane Brown",
            {1: "Director, Ministry of Justice", 3: "Legal Adviser"},
        ),
        ("Mr. John Smith\nDirector\nMs. Jane Brown\nLegal Adviser", {}),
        ("Counsellors\nMr. John Smith\nMs. Jane Brown", {}),
        ("Director\nMr. John Smith\nLegal Adviser, Ministry of Justice", {}),
        ("Director\nMr. John Smith, Ministry of Justice", {}),
        ("The delegation is headed by the Director\nMr. John Smith", {}),
    ],
)
def test_posts_above_names(build: Any, knowledge: Knowledge, text: str, posts: dict[int, str]) -> None:
    """A post opens the paragraph and none closes it; names one below the other share what stands above them."""
    document = build.document(text)
    (page,) = document.pages
    part = strip(document, page, page.blocks)
    above = PostsAbove(part, lexicon(knowledge))
    spans = {index: above.at(index) for index in range(len(part.rows))}
    assert {index: part.view[slice(*span)] for index, span in spans.items() if span} == posts
