"""Tests of a strip as its readers take it. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.layout.strips import strip
from pipeline.extraction.readable_strip import readable_strip
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1. Mr. Ole Berg, Ambassador, Permanent\nMission of Norway", "Permanent Mission of Norway"),
        ("It will be composed of Ms. LEE Soo-\njin, Judge", "jin, Judge"),
        ("1. Mr. Ole Berg, Judge\n2. Ms. Ada Lind, Clerk", "1. Mr. Ole Berg, Judge"),
    ],
)
def test_each_letter_stays_at_its_offset(build: Any, words: Lexicon, text: str, said: str) -> None:
    """What is joined or blank takes as much room as it did: whatever is found there points at the page."""
    document = build.document(text)
    held = strip(document, document.pages[0], list(document.pages[0].blocks), "en")
    read, denied, remarks = readable_strip(held, words)
    assert len(read.view) == len(held.view)
    assert said in read.view
    assert not denied
    assert not remarks


def test_who_is_answered_no_is_told(build: Any, words: Lexicon) -> None:
    """Two rows at least have to answer."""
    document = build.document("- Ann Lee (Counsel, Ministry of Justice) – yes, both days\n- John Smith (Adviser) – no")
    held = strip(document, document.pages[0], list(document.pages[0].blocks), "en")
    _, denied, _ = readable_strip(held, words)
    assert denied
