"""Tests of documents that open as notes, in words of no list. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds import opened_notes
from pipeline.extraction.kinds.opened_notes import opens_as_note

OPENS = (
    "Comme suite à la note circulaire CU 2009/33 (A) du 4 mars 2009, la Délégation permanente du Norland fait connaître au "
    "Secrétariat les dispositions arrêtées en vue de la réunion du Groupe de travail, qui se déroulera à Vienne."
)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        (f"Délégation permanente du Norland\n\n{OPENS}\n\nUne liste sera fournie ultérieurement.", True),
        (
            (
                "Nous vous remercions de nous avoir conviés à la réunion du Groupe de travail sur la traite des personnes à "
                "Vienne le 14 et le 15 avril 2009.\n\nPrière de réserver des places ; les noms vous parviendront."
            ),
            True,
        ),
        ("Délégation du Norland à la réunion du Groupe de travail\n\nM. Odo Kessel, Juge\nMme Tilda Varn, Conseillère", False),
        (
            "List of delegates\n\n1. Mr. Odo Kessel, Judge, Court of Appeal\n2. Ms. Tilda Varn, Adviser, Ministry of Justice",
            False,
        ),
    ],
)
def test_a_note_says_what_it_answers(build: Any, knowledge: Knowledge, text: str, opens: bool) -> None:
    """A list has but a title."""
    assert opens_as_note(build.document(text), knowledge) is opens


def test_without_the_model_nothing_opens(build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Phrases decide alone."""

    def missing(_: str) -> dict[Any, float]:
        raise opened_notes.ToolMissing("gone")

    monkeypatch.setattr(opened_notes, "acts", missing)
    assert not opens_as_note(build.document(OPENS), knowledge)
