"""Persons whom a sentence names behind "namely" or a colon, having said that they do not come."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.absent_persons import denies
from pipeline.extraction.correspondence.named_as_absent import named_as_absent
from pipeline.extraction.layout.strips import Strip, parts_of


@pytest.mark.parametrize(
    ("text", "name", "language", "told"),
    [
        ("Two delegates will not attend, namely Mr. Paul Lund and Ms. Ada Roy.", "Mr. Paul", "en", True),
        ("Two delegates will not attend, namely Mr. Paul Lund and Ms. Ada Roy.", "Ms. Ada", "en", True),
        ("One of them has fallen ill: Mr. Paul Lund.", "Mr. Paul", "en", True),
        ("L'un des délégués est malade. Il s'agit de M. Paul Lund.", "M. Paul", "fr", True),
        ("We can send no more than one expert, namely Mr. Paul Lund.", "Mr. Paul", "en", False),
        ("The Director cannot attend, but two officers will: Mr. Paul Lund.", "Mr. Paul", "en", False),
        ("Two experts will attend, namely Mr. Paul Lund.", "Mr. Paul", "en", False),
        ("Two delegates will not attend. Mr. Paul Lund will attend.", "Mr. Paul", "en", False),
    ],
)
def test_who_is_named_behind_a_denial_does_not_come(
    build: Any, knowledge: Knowledge, text: str, name: str, language: str, told: bool
) -> None:
    """The clause before the words that lead to the names tells of them, unless it excepts them."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    at = text.index(name)
    assert named_as_absent(strip, at, [at], "", knowledge, partial(denies, knowledge=knowledge)) is told
