"""Roles beside what a sentence says of a person."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.running_text.anchors import Sentence
from pipeline.extraction.running_text.roles_beside import role_beside
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("in the capacity of expert Ms. Ada Roe, Judge", Role.EXPERT),
        ("Ms. Ada Roe, Judge", None),
    ],
)
def test_a_role_stands_before_a_person(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """What he comes as may stand before his name; where nothing is told he has no role."""
    words = lexicon(knowledge)
    anchors = Sentence(text, 0, len(text), 0, words, "en").anchors(free=True)
    assert role_beside(text, (0, len(text), len(text)), anchors, 0, (), words) is role
