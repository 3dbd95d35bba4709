"""Persons whom a sentence names behind "namely" or a colon, having said that they do not come."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.denials_of_coming import denies_coming
from pipeline.extraction.correspondence.named_as_absent import NamedAs, named_as_absent
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "name", "language", "told"),
    [
        ("Two delegates will not attend, namely Mr. Paul Lund and Ms. Ada Roy.", "Mr. Paul", "en", NamedAs.ABSENT),
        ("Two delegates will not attend, namely Mr. Paul Lund and Ms. Ada Roy.", "Ms. Ada", "en", NamedAs.ABSENT),
        ("One of them has fallen ill: Mr. Paul Lund.", "Mr. Paul", "en", NamedAs.ABSENT),
        ("L'un des délégués est malade. Il s'agit de M. Paul Lund.", "M. Paul", "fr", NamedAs.ABSENT),
        ("We can send no more than one expert, namely Mr. Paul Lund.", "Mr. Paul", "en", NamedAs.COMING),
        ("The Director cannot attend, but two officers will: Mr. Paul Lund.", "Mr. Paul", "en", NamedAs.COMING),
        ("Two experts will attend, namely Mr. Paul Lund.", "Mr. Paul", "en", NamedAs.COMING),
        ("Two delegates will not attend. Mr. Paul Lund will attend.", "Mr. Paul", "en", NamedAs.COMING),
        ("Delegates who will not be able to attend: Mr. Paul Lund.", "Mr. Paul", "en", NamedAs.ABSENT),
        ("Двое членов делегации не смогут принять участие, а именно г-н Лунд Павел.", "г-н Лунд", "ru", NamedAs.ABSENT),
        ("Delegates who do not require a visa to attend: Mr. Paul Lund.", "Mr. Paul", "en", NamedAs.PERHAPS_ABSENT),
        ("The Minister is ill: Mr. Paul Lund, Director.", "Mr. Paul", "en", NamedAs.PERHAPS_ABSENT),
        ("As the Minister cannot attend, it is Mr. Paul Lund.", "Mr. Paul", "en", NamedAs.PERHAPS_ABSENT),
        ("Two delegates will not attend the reception: Mr. Paul Lund.", "Mr. Paul", "en", NamedAs.PERHAPS_ABSENT),
    ],
)
def test_who_is_named_behind_a_denial_does_not_come(
    build: Any, knowledge: Knowledge, text: str, name: str, language: str, told: NamedAs
) -> None:
    """The clause before the words that lead to the names tells of them, unless it excepts them."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    at = text.index(name)
    denied = partial(denies_coming, knowledge=knowledge)
    assert named_as_absent(strip, at, [at], "", lexicon(knowledge), knowledge, denied) is told
