"""Tests for parts in the delegation whose words are cut short."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Head of Del.", Role.HEAD),
        ("Dep. Head of Del.", Role.ALTERNATE),
        ("Chef dél.", Role.HEAD),
        ("Jefe deleg.", Role.HEAD),
        ("Asesora deleg.", Role.ADVISER),
        ("Рук. дел.", Role.HEAD),
        ("чл. дел.", Role.MEMBER),
        ("Gov. expert", Role.EXPERT),
        ("Asst. Commissioner", None),
        ("Head of Dept.", None),
        ("Jefe Depto.", None),
        ("Adv.", None),
        ("Нач. отд.", None),
        ("Dir. gén.", None),
    ],
)
def test_words_cut_short(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """Each word begins as a known wording's does, and one at least ends with a full stop; other posts are no parts."""
    assert lexicon(knowledge).role(text) is role


def test_nothing_is_cut_short_without_a_full_stop(knowledge: Knowledge) -> None:
    """Whole words are left to what is known of them."""
    assert lexicon(knowledge).short_roles.role("Head of Delegation") is None
