"""Parts that are counted where several have one."""

from __future__ import annotations

import pytest

from models.reply import Role
from pipeline.extraction.words.counted_roles import counted_role
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "role", "said"),
    [
        ("Expert 1", Role.EXPERT, "Expert"),
        ("Adviser (2)", Role.ADVISER, "Adviser"),
        ("Expert n° 1", Role.EXPERT, "Expert"),
        ("Expert n°1", Role.EXPERT, "Expert"),
        ("Expert #3", Role.EXPERT, "Expert"),
        ("Experto n.º 2", Role.EXPERT, "Experto"),
        ("Segundo experto", Role.EXPERT, "experto"),
        ("Эксперт № 2", Role.EXPERT, "Эксперт"),
        ("Первый наблюдатель", Role.OBSERVER, "наблюдатель"),
        ("专家1", Role.EXPERT, "专家"),
        ("观察员二", Role.OBSERVER, "观察员"),
        ("الخبير الأول", Role.EXPERT, "الخبير"),
        ("Member 3", Role.MEMBER, "Member"),
        ("Head of delegation 1", None, ""),
        ("Premier conseiller", None, ""),
        ("Second Secretary", None, ""),
        ("Room 2", None, ""),
        ("Expert", None, ""),
        ("1", None, ""),
        ("", None, ""),
    ],
)
def test_a_part_stands_beside_its_number(words: Lexicon, text: str, role: Role | None, said: str) -> None:
    """In six languages; an ordinal before an adviser makes a post, and a delegation has one head."""
    found = counted_role(text, words)
    assert (found.role if found is not None else None) is role
    assert (text[found.start : found.end] if found is not None else "") == said
