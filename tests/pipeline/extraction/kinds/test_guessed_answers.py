"""What a note answers in words that no phrase holds. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.dossier import dossier
from pipeline.extraction.kind import kind_of

NOTE = "{} CU 2009/33 (A) of 12 March 2009, concerning the meeting in Vienna.\n\n{}\n"


def _kind(build: Any, knowledge: Knowledge, begun: str, said: str) -> Any:
    letter = build.letter(subject="Note", sender="mission@norland.example")
    sheets = dossier(letter, build.transcript(build.body(NOTE.format(begun, said))), knowledge)
    return kind_of(letter, sheets, knowledge, answers=True)


@pytest.mark.parametrize(
    ("begun", "said", "kind"),
    [
        ("Reference is made to note", "Nobody could be nominated this time.", Kind.REGRET),
        ("Reference is made to note", "No nominations will be made by Norland.", Kind.REGRET),
        ("Reference is made to note", "Our participation is ruled out because of the cuts.", Kind.REGRET),
        ("Suite à la note", "La capitale a fait savoir qu'il ne serait pas donné suite à l'invitation.", Kind.REGRET),
        ("Suite à la note", "Notre participation est exclue en raison de restrictions budgétaires.", Kind.REGRET),
        ("Suite à la note", "Nos autorités vous prient d'excuser leur absence.", Kind.REGRET),
        ("Suite à la note", "La liste nominative fera l'objet d'un envoi séparé.", Kind.ACKNOWLEDGEMENT),
        ("Reference is made to note", "Our capital has been informed; we shall get back to you.", Kind.ACKNOWLEDGEMENT),
    ],
)
def test_it_is_guessed_and_asked(build: Any, knowledge: Knowledge, begun: str, said: str, kind: Kind) -> None:
    """A person decides; nobody is filed as coming, nor as staying away, without it."""
    found = _kind(build, knowledge, begun, said)
    assert found.value == kind
    assert found.confidence < 0.8


@pytest.mark.parametrize("said", ["Kia ora.", "Could you tell us which hotels are near?", "The Mission has moved house."])
def test_other_matters_stay_so(build: Any, knowledge: Knowledge, said: str) -> None:
    """Neither denies, nor tells of names or of an answer."""
    assert _kind(build, knowledge, "Reference is made to note", said).value == Kind.OTHER
