"""What a message says of the note it answers."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from models.invitation import Register
from pipeline.extraction.dossier import dossier
from pipeline.extraction.references.clues import Clues


def _clues(build: Any, knowledge: Knowledge, register: Register, text: str, subject: str = "") -> Clues:
    letter = build.letter(subject=subject)
    return Clues(letter, dossier(letter, build.transcript(build.document(text)), knowledge), register, knowledge)


def test_places_of_numbers(build: Any, knowledge: Knowledge, register: Register) -> None:
    """A number is known with the place where it stands: the note or the subject."""
    text = "The Embassy of Kenya presents its compliments and refers to note CU 2009/35 (A)."
    clues = _clues(build, knowledge, register, text, subject="CU 2009/33 (A)")
    assert [mention.number.number for mention in clues.of("note")] == [35]
    assert [mention.number.number for mention in clues.of("subject")] == [33]


def test_apart_belongs_to_the_note_that_it_speaks_of(build: Any, knowledge: Knowledge, register: Register) -> None:
    """The words "as distinct from" speak of the number after it, "will be answered separately" of the one before."""
    text = (
        "The Embassy of Kenya presents its compliments and replies to note CU 2009/35 (A), as distinct from note CU 2009/38 (A)."
    )
    first, second = _clues(build, knowledge, register, text).of("note")
    assert (first.apart, second.apart) == (False, True)
    text = (
        "The Embassy presents its compliments. Note CU 2009/35 (A), which will be answered separately, and note CU 2009/38 (A)."
    )
    first, second = _clues(build, knowledge, register, text).of("note")
    assert (first.apart, second.apart) == (True, False)


def test_the_secretariats_name_is_no_title(build: Any, knowledge: Knowledge, register: Register) -> None:
    """That a note is addressed to the Conference's Secretariat does not name the Conference's session."""
    text = "The Embassy of Kenya presents its compliments to the Secretariat of the Conference of the Parties and has the honour to reply."
    clues = _clues(build, knowledge, register, text)
    assert "title" not in clues.facts(register[-1])
