"""Mails that may send somebody."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.perhaps_coming import perhaps_coming
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "perhaps"),
    [
        ("公安部派周涛处长、外交部派吴静和郑凯参加会议。", True),
        ("经部长同意，李明司长和王芳处长将赴维也纳参会。", True),
        ("Mr. Ben Stone and Ms. Ada Lind will attend.", True),
        ("Dear Mr. Stone, the lift is broken. Kind regards, Ms. Ada Lind", False),
        ("Our office is closed on Friday.", False),
    ],
)
def test_several_persons_and_a_word_of_coming(build: Any, knowledge: Knowledge, text: str, perhaps: bool) -> None:
    """Whatever else the mail says."""
    assert (perhaps_coming(page_texts(build.document(text)), knowledge) is not None) is perhaps
