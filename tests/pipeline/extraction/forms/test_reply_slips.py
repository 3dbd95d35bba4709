"""Reply slips: the answer that is ticked is the one that is said."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.forms.reply_slips import undecided, with_ticked_answers
from pipeline.extraction.words.lexicon import lexicon


def left(build: Any, knowledge: Knowledge, text: str) -> list[str]:
    """Return the lines that are left of the text."""
    document = with_ticked_answers(build.body(text), lexicon(knowledge))
    return [line.text for page in document.pages for line in page.lines()]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[x] will participate\n[ ] will not participate", ["will participate"]),
        ("[ ] will participate\n[x] will not participate", ["will not participate"]),
        ("x will participate\n[.] will not participate", ["will participate"]),
        ("X participera\nne participera pas", ["participera"]),
        ("☐ Asistirá   ☒ No asistirá", ["No asistirá"]),
        ("Asistirá (x)   No asistirá ( )", ["Asistirá"]),
        ("☑ 参加  □ 不参加", ["参加"]),
        ("سيشارك [x]\nلن يشارك [ ]", ["سيشارك"]),
        ("✗ примет участие\n_ не примет участие", ["примет участие"]),
        ("☒ will attend\nNames:\nKarl Moor\n☐ will not attend", ["will attend", "Names:", "Karl Moor"]),
    ],
)
def test_the_answer_that_is_ticked_stays(build: Any, knowledge: Knowledge, text: str, kept: list[str]) -> None:
    """Boxes stand before or behind the answers, on one line or on two; a bare X is a tick where an answer begins with it."""
    assert left(build, knowledge, text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "[ ] will participate\n[ ] will not participate",
        "[x] will participate\n[x] will not participate",
    ],
)
def test_what_cannot_be_told_stays_and_is_asked(build: Any, knowledge: Knowledge, text: str) -> None:
    """No box is ticked, or both."""
    assert len(left(build, knowledge, text)) == 2
    assert undecided(build.body(text).pages[0], lexicon(knowledge))


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Moor will attend.\nMs. Lind will not attend.",
        "● Ms. Lind will not attend\nMr. Moor will attend",
        "[x] vegetarian meals\n[ ] no meals",
    ],
)
def test_sentences_and_other_boxes_are_no_slip(build: Any, knowledge: Knowledge, text: str) -> None:
    """Without a box both are said; a bullet is no box; boxes of other questions stay."""
    assert len(left(build, knowledge, text)) == 2
    assert not undecided(build.body(text).pages[0], lexicon(knowledge))
