"""Tests of roles with a body in brackets before a name. All persons are invented."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.lists.roles_of_bodies import role_of_body
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "role", "body"),
    [
        ("Alternate (Ministry of Justice): Mr. A. Roth", "en", Role.ALTERNATE, "Ministry of Justice"),
        ("Suppléant (Police fédérale) – M. A. Roth", "fr", Role.ALTERNATE, "Police fédérale"),
        ("团长（司法部）：王建国", "zh", Role.HEAD, "司法部"),
        ("Expert (NAPTIP): Mr. A. Roth", "en", Role.EXPERT, "NAPTIP"),
        ("Head of delegation (both days): Ms. A. Roth", "en", Role.HEAD, None),
    ],
)
def test_role_and_body_before_a_name(knowledge: Knowledge, text: str, language: str, role: Role, body: str | None) -> None:
    """The role is told by the words before the brackets, the body by those in them where they are one."""
    told = role_of_body(text, 0, len(text), lexicon(knowledge), language)
    assert told is not None
    assert told.role is role
    assert (text[slice(*told.body)] if told.body is not None else None) == body


@pytest.mark.parametrize(
    "text",
    ["Alternate (Mr. A. Roth): to be named", "Director (Ministry of Justice): Mr. A. Roth", "Alternate (Ministry of Justice):"],
)
def test_other_brackets_are_none(knowledge: Knowledge, text: str) -> None:
    """Neither a person in the brackets, nor a post before them, nor nothing behind the colon."""
    assert role_of_body(text, 0, len(text), lexicon(knowledge), "en") is None
