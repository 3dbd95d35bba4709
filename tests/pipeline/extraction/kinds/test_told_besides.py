"""Tests of sentences that tell of travel and of compliments, with words of change in them. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind
from pipeline.extraction.kinds import told_besides
from pipeline.extraction.kinds.told_besides import tells_besides

NOTE = "CU 2009/33 (A)\n\nLe Norland sera représenté par :\n\nM. Odo Kessel, Juge\nMme Tilda Varn, Conseillère\n\n{}"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Les badges seront retirés par un agent de notre Mission pour le compte de la délégation.", Kind.NOMINATION),
        ("Les laissez-passer de la délégation seront retirés à l'entrée par notre chauffeur.", Kind.NOMINATION),
        ("Le nom de M. Jan Holm est retiré de la délégation.", Kind.AMENDMENT),
    ],
)
def test_badges_are_withdrawn_and_persons_are(kind_of_note: Any, text: str, kind: Kind) -> None:
    """Only the second changes the delegation."""
    assert kind_of_note(NOTE.format(text)).value == kind


@pytest.mark.parametrize(
    "text",
    ["The delegation's list is corrected as follows.", "La delegación queda modificada.", "Г-н Хольм выбывает из делегации."],
)
def test_what_changes_a_delegation_tells_nothing_besides(text: str) -> None:
    """Its words of change count."""
    assert not tells_besides(text)


def test_without_the_model_words_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing model stops nothing."""

    def missing(_: str) -> dict[Any, float]:
        raise told_besides.ToolMissing("gone")

    monkeypatch.setattr(told_besides, "acts", missing)
    assert not tells_besides("Les badges seront retirés par un agent de notre Mission.")
