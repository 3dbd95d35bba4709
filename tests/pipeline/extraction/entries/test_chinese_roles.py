"""What Chinese words behind a person say that he comes as."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.chinese_roles import role_told
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("以专家身份参加", Role.EXPERT),
        ("，身份为专家", Role.EXPERT),
        ("担任团长", Role.HEAD),
        ("以个人名义", None),
        ("处长", None),
    ],
)
def test_a_role_is_told(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """The role stands between words for "as" and the end of the clause."""
    assert role_told(text, 0, len(text), lexicon(knowledge)) is role
