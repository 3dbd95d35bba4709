"""Who may sign where nothing takes leave. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.correspondence.signing_below import may_sign_here
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "name", "doubt"),
    [
        ("Le reenvío la respuesta de San Juan.\n\nAda Lind\nMinistra Consejera", "Ada", Doubt.BELOW_SENTENCE),
        ("We shall send the full particulars next week.\n\nMs. Ada Lind\nAdviser", "Ms. Ada", Doubt.BELOW_SENTENCE),
        ("Norland nominates the following for the meeting.\n\nMs. Ada Lind\nAdviser", "Ms. Ada", None),
        ("Head of delegation:\n\nMs. Ada Lind\nAdviser", "Ms. Ada", None),
        ("1. Ms. Ada Lind\nAdviser", "Ms. Ada", None),
    ],
)
def test_the_only_person_below_a_sentence(build: Any, words: Lexicon, text: str, name: str, doubt: Doubt | None) -> None:
    """He may sign unless the sentence announces somebody or leads on with a colon."""
    document = build.document(text)
    strip = next(part for part in parts_of(document, document.pages[0]) if isinstance(part, Strip))
    at = strip.view.index(name)
    assert may_sign_here(strip, at, [at], words, below_table=False) is doubt
