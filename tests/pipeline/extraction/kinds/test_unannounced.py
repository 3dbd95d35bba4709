"""What a message is in which nobody is announced, and nothing regretted or acknowledged."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.kinds.kind_findings import ASKS_SOMETHING
from pipeline.extraction.kinds.unannounced import LED_TO, unannounced
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "persons", "answers", "kind", "sure"),
    [
        ("Ms. Ada Lund, Adviser, will attend.", 1, True, Kind.NOMINATION, LED_TO),
        ("Lunch is at noon on the terrace.", 0, False, Kind.OTHER, 0.9),
        ("Ada Lund (judge) and Karl Moor (clerk).", 2, True, Kind.NOMINATION, 0.7),
    ],
)
def test_what_it_is(build: Any, knowledge: Knowledge, text: str, persons: int, answers: bool, kind: Kind, sure: float) -> None:
    """Who is said to come is announced; persons alone are asked about where an invitation is answered; the rest is no reply."""
    found = unannounced(page_texts(build.document(text)), persons, None, knowledge, answers)
    assert (found.value, found.confidence) == (kind, sure)


def test_a_question_is_no_reply(build: Any, knowledge: Knowledge) -> None:
    """Whoever asks something, and names nobody, still has to answer."""
    found = unannounced(
        page_texts(build.document("We would appreciate knowing what the lunch costs.")), 0, None, knowledge, answers=True
    )
    assert found.value == Kind.OTHER
    assert ASKS_SOMETHING in found.reasons


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le confirmo que por Norlandia asisten:\n\n- Licda. Ana Pop, Fiscal\n- Lic. Juan Tzul, Asesor", Kind.NOMINATION),
        ("From Norland these will attend:\n\n- Ms. Ann Berg, Judge\n- Mr. Tom Lall, Counsel", Kind.NOMINATION),
        ("We visited the museum with:\n\n- Ms. Ann Berg, Judge\n- Mr. Tom Lall, Counsel", Kind.OTHER),
    ],
)
def test_persons_set_out_below_words_of_coming_are_kept_for_a_person(
    build: Any, knowledge: Knowledge, text: str, kind: Kind
) -> None:
    """The reply to a telephone call names neither note nor meeting: it was taken for other mail, and both were lost."""
    found = unannounced(page_texts(build.document(text)), 2, None, knowledge, answers=False)
    assert found.value == kind
    assert found.confidence < 0.9
