"""Which of several numbers is that of the note answered."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.invitation import Register
from pipeline.extraction.dossier import dossier
from pipeline.extraction.references.answered import answered
from pipeline.extraction.references.clues import Clues


def _meant(build: Any, knowledge: Knowledge, register: Register, text: str, subject: str = "") -> list[str]:
    letter = build.letter(subject=subject)
    clues = Clues(letter, dossier(letter, build.transcript(build.document(text)), knowledge), register, knowledge)
    kept = answered(clues.of("note"), clues.of("subject"), lambda _: False)
    return [mention.number.spelling for mention in kept]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2009/38 (A)\n\nThe Embassy of Kenya presents its compliments and thanks for note CU 2009/35 (A).", ["CU 2009/35 (A)"]),
        ("The Embassy refers to notes CU 2009/33 (A) and 2009/33 (C).", ["CU 2009/33 (A)", "2009/33 (C)"]),
        ("رقمنا: 2009/38 (A)\nرقمكم: CU 2009/33 (C)", ["CU 2009/33 (C)"]),
        ("Our ref.: 2009/38 (A)\nYour ref.: CU 2009/35 (A)", ["CU 2009/35 (A)"]),
        ("Note CU 2009/35 (A) will be answered separately. For CU 2009/33 (A): Ms. Ada Obi, Judge.", ["CU 2009/33 (A)"]),
    ],
)
def test_not_the_sender_s_own_nor_one_answered_apart(
    build: Any, knowledge: Knowledge, register: Register, text: str, kept: list[str]
) -> None:
    """A bare number above the note is the sender's; within it our letters may be left out."""
    assert _meant(build, knowledge, register, text) == kept


def test_what_the_subject_gives_is_not_left_out(build: Any, knowledge: Knowledge, register: Register) -> None:
    """Persons stand behind the other number; the subject keeps the first one in question."""
    text = "The Embassy refers to note CU 2009/35 (A). It saw note CU 2009/33 (A). It names Ms. Ada Obi, Judge."
    assert _meant(build, knowledge, register, text) == ["CU 2009/33 (A)"]
    assert _meant(build, knowledge, register, text, "Re CU 2009/35 (A)") == ["CU 2009/35 (A)", "CU 2009/33 (A)"]
