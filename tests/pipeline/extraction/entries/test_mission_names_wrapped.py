"""Tests of names of Missions that a line breaks. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.mission_names_wrapped import with_wrapped_mission_names
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("1. Mr. Ole Berg, Ambassador, Permanent\nMission of Norway (Expert)", True),
        ("1. Mr. Ole Berg, Ambassador, Embassy and Permanent\nMission of Norway", True),
        ("1. Mr. Ole Berg, Ambassador\nMission of Norway", False),
        ("1. Mr. Ole Berg, Judge\nPermanent Mission of Norway", False),
        ("Embassy\nPermanent Mission of Norway", False),
        ("1. Mr. Ole Berg, Representative, Permanent\n2. Ms. Ada Lind, Judge", False),
    ],
)
def test_the_name_is_whole_over_the_line_s_end(build: Any, words: Lexicon, text: str, joined: bool) -> None:
    """The line break becomes a blank, and its row only goes on; every other row is as it was."""
    document = build.document(text)
    held = strip(document, document.pages[0], list(document.pages[0].blocks), "en")
    whole = with_wrapped_mission_names(held, words)
    assert (whole is not held) is joined
    assert len(whole.view) == len(held.view)


def test_it_heads_nobody_below(delegates_of_mail: Any) -> None:
    """The row "Mission of Norway" was the body of the next person, unasked."""
    text = "CU 2009/33 (A)\n\nDelegation:\n\n1. Mr. Ole Berg, Ambassador, Permanent\nMission of Norway\n\n2. Ms. Ada Lind, Judge"
    one, other = delegates_of_mail(text)
    assert (one.title.value, one.organisation.value) == ("Ambassador", "Permanent Mission of Norway")
    assert other.organisation is None or other.organisation.value is None
