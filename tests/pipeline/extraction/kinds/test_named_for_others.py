"""How far the words before contacts and addressees reach. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.persons_announced import persons_announced
from pipeline.extraction.layout.text import PageText


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Dear colleagues,\nMr. John Kamau, Counsel, will attend the meeting.", 1),
        ("Dear Secretariat,\nMs. Ann Poe will attend the meeting.", 1),
        ("尊敬的秘书处：\n李明先生将出席会议。", 1),
        ("Attention: Mr. Paul Simeoni\nThe delegation will attend the meeting.", 0),
        ("Please contact\nMr. John Kamau, Counsel. The delegation will attend the meeting.", 0),
        ("Attn.:\nMr. Paul Simeoni\nThe delegation will attend the meeting.", 0),
    ],
)
def test_a_greeting_ends_with_its_line(build: Any, knowledge: Knowledge, text: str, persons: int) -> None:
    """Who stands right below "Dear colleagues," was taken for an addressee, and the whole reply was asked about."""
    page = build.page(text)
    assert persons_announced(PageText(build.document(page), page), knowledge) == persons
