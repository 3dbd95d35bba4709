"""Tests of what an entry of a list says, and of sentences in it that tell a role. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Delegate, Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.lists.entry_text import entry_text


@pytest.mark.parametrize(
    ("entry", "body", "role"),
    [
        ("Ms. Ada Lund, Prosecutor, Ministry of Justice. She is the head of the delegation.", "Ministry of Justice", "head"),
        ("Ms. Ada Lund, Prosecutor, Ministry of Justice. She is a Norwegian citizen.", "Ministry of Justice", "member"),
        ("Abog. Ada Lund, Agente Fiscal, Ministerio Público. Es la jefa de delegación.", "Ministerio Público", "head"),
        ("Mme Ada Lund, Magistrate, Parquet général. Elle est chef de la délégation.", "Parquet général", "head"),
    ],
)
def test_a_sentence_in_an_entry_tells_the_role(entry: str, body: str, role: str, build: Any, knowledge: Knowledge) -> None:
    """It is no part of the body before it; what is no role gives none."""
    found = _read(f"Our delegation:\n\n- {entry}\n- Mr. Tomas Verlin, Director", build, knowledge)
    assert str(found[0].role.value) == role
    if role != "member":
        assert found[0].organisation.value == body


def test_known_stretches_are_signed() -> None:
    """Only those within the entry are, and the length stays."""
    assert entry_text("abcdef", (2, 6), [(0, 1), (3, 4)]) == "abc\x01ef"


def _read(text: str, build: Any, knowledge: Knowledge) -> tuple[Delegate, ...]:
    sheet = Sheet(build.document(build.page(text)), Part.NOTE)
    return delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)[0]
