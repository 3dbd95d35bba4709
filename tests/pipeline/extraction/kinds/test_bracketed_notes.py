"""What is said in brackets of another note."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind
from pipeline.extraction.kinds.bracketed_notes import of_bracketed_note
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words.cues import Cue

ASIDE = (
    "The Mission, leaving aside the questionnaire (note CU 2008/122 (A) of 8 February 2009 is under consideration), has the "
    "honour to answer note CU 2009/33 (A). It regrets that no representative can attend."
)


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        (ASIDE, "is under consideration", True),
        ("Note CU 2009/33 (A) is under consideration (see also note CU 2009/35 (A)).", "is under consideration", False),
        ("The invitation (note CU 2009/33 (A) is under consideration) was received.", "is under consideration", False),
        ("Note CU 2009/33 (A) (which is under consideration) was received.", "is under consideration", False),
        ("Note CU 2009/33 (A) (CU 2009/33 (A) is under consideration) was received.", "is under consideration", False),
        ("The note (CU 2009/33 (A) is under consideration, as is CU 2009/35 (A)) came.", "is under consideration", False),
        ("As to CU 2009/35 (A) (see CU 2009/33 (A)), it is under consideration.", "is under consideration", False),
    ],
)
def test_a_bracket_with_a_number_is_of_that_note(build: Any, text: str, words: str, other: bool) -> None:
    """Another number must stand outside: else the bracket is of the only note there is."""
    (page,) = page_texts(build.document(build.page(text)))
    at = page.plain.text.index(words)
    assert of_bracketed_note(page, Cue(at, at + len(words), words)) is other


def test_a_regret_beside_it_is_one(kind_of_note: Any) -> None:
    """What is considered is another note; it was filed as an acknowledgement."""
    assert kind_of_note(ASIDE).value == Kind.REGRET
