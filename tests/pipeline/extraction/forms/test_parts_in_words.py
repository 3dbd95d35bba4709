"""Tests for parts in the delegation told in other words than the known ones."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.forms.parts_in_words import part_in_words
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Participante observador", Role.OBSERVER),
        ("Participant\nobservateur", Role.OBSERVER),
        ("Participant (observer)", Role.OBSERVER),
        ("участник-наблюдатель", Role.OBSERVER),
        ("مشارك مراقب", Role.OBSERVER),
        ("Member expert", Role.EXPERT),
        ("Asesor técnico", Role.ADVISER),
        ("Руководитель делегации / Неад of Delegation", Role.HEAD),
        ("делегат / Ое1еgаtе", Role.MEMBER),
        ("Head / Alternate", None),
        ("Expert adviser", None),
        ("Director of Cabinet", None),
        ("Member of Parliament", None),
        ("Chief of Section", None),
        ("团员专家", None),
        ("", None),
    ],
)
def test_the_part_is_told(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """A word for whoever comes, a twin that cannot be read and the delegation left out hide no part; a post is none."""
    assert part_in_words(text, lexicon(knowledge)) is role
