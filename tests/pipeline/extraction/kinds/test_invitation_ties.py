"""What ties a note to an invitation: more than the words that any matter of the Convention uses."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.dossier import dossier
from pipeline.extraction.kind import kind_of
from pipeline.extraction.kinds.invitation_ties import refers_to_note, tied
from pipeline.extraction.layout.text import page_texts

DESIGNATED = (
    "The Mission of Malta presents its compliments and, {}, has the honour to inform that the Government has designated:\n\n"
    "1. Mr. Carmel Zerafa, Counsel\n2. Ms. Doreen Pulis, Legal Officer\n\n{}"
)


@pytest.mark.parametrize(
    ("subject", "text", "answers", "expected"),
    [
        ("Note", "Working Group on Mutual Legal Assistance", True, False),
        ("Note", "A seminar from 3 to 5 November 2009", False, False),
        ("Note", "The Working Group on 14-15 April 2009", True, True),
        ("CU 2009/33 (A)", "Our delegates", False, True),
        (
            "Note",
            "The Mission presents its compliments to the Office.\n\nIt renews the assurances of its highest consideration.\n\n19 March 2009",
            True,
            False,
        ),
        ("Note", "The Mission presents its compliments to the Office and refers to its letter of 4 March 2009.", True, True),
    ],
)
def test_a_title_alone_ties_nothing(
    build: Any, knowledge: Knowledge, subject: str, text: str, *, answers: bool, expected: bool
) -> None:
    """Days count where they lead to an invitation, a number always, words of a title never alone."""
    letter = build.letter(subject=subject, sender="x@example.org")
    assert tied(letter, page_texts(build.document(text)), knowledge, answers=answers) is expected


def test_who_is_named_for_another_matter_is_no_delegate(build: Any, knowledge: Knowledge) -> None:
    """The same persons: for a central authority it is another matter; for our note, a nomination; for neither, a question."""
    for reference, end, kind, asked in (
        ("pursuant to the Convention", "They will serve as contact points.", Kind.OTHER, True),
        ("with reference to the Secretariat's note", "They will attend the meeting.", Kind.NOMINATION, False),
        ("pursuant to the Convention", "They live in Valletta.", Kind.NOMINATION, True),
        ("in reply to CU 2009/33 (A)", "They will serve as contact points.", Kind.NOMINATION, False),
    ):
        letter = build.letter(subject="Note", sender="x@example.org")
        sheets = dossier(letter, build.transcript(build.document(DESIGNATED.format(reference, end))), knowledge)
        found = kind_of(letter, sheets, knowledge)
        assert (found.value, found.confidence < 0.8) == (kind, asked), (reference, end, found)


def test_a_note_is_referred_to(build: Any, knowledge: Knowledge) -> None:
    """The note stands close behind the words of an answer."""
    assert refers_to_note(page_texts(build.document("With reference to your note of 4 March 2009")), knowledge)
    assert not refers_to_note(page_texts(build.document("Pursuant to the Convention, authorities were designated.")), knowledge)
